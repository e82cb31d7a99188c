# Sourced by the scripts of this project: where things are, and what sets the machine up. Changes to the project's root.
# shellcheck shell=bash

set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"

venv="$root/.venv"
logs="$root/build/logs"
jobs="$(nproc 2>/dev/null || echo 2)"

# Plain output in pipes and logs, and no questions.
unset FORCE_COLOR CLICOLOR_FORCE
export PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf '\n== %s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# --- What a script needs --------------------------------------------------------------------------------------------

# setup [--debian GROUP...] [--python GROUP...]: installs what is missing of these groups of scripts/apt-packages.txt, and
# of scripts/requirements/GROUP.txt into .venv. Quick when all is there. With SETUP=list in the environment it prints the
# names instead, one a line, and ends the script.
setup() {
  local argument into="" debian=() python=()
  for argument in "$@"; do
    case "$argument" in
      --debian | --python) into="$argument" ;;
      *) if [[ $into == --debian ]]; then debian+=("$argument"); else python+=("$argument"); fi ;;
    esac
  done
  if [[ ${SETUP:-} == list ]]; then
    debian_packages "${debian[@]}" | sed 's/^/debian /'
    python_packages "${python[@]}" | sed 's/^/python /'
    exit
  fi
  ((${#debian[@]} == 0)) || install_apt_packages "${debian[@]}"
  ((${#python[@]} == 0)) || make_venv "${python[@]}"
}

# --- Steps and their progress ---------------------------------------------------------------------------------------

# logged LOG COMMAND...: keeps what a command says in a file; shows its last lines when the command fails.
logged() {
  local log="$1"
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    warn "FAILED: $* (all of it: $log)"
    return 1
  fi
}

# progress STEP: shows the lines "PERCENT TEXT" of its input; on a terminal always the newest, elsewhere one for each STEP
# percent of the way.
progress() {
  local percent text shown=0
  while read -r percent text; do
    percent="${percent%%.*}"
    if [[ -t 1 ]]; then
      printf '\r\033[K   %3d %%  %s' "$percent" "${text:0:64}"
    elif ((percent >= shown + $1)); then
      shown=$((percent / $1 * $1))
      printf '   %3d %%  %s\n' "$percent" "$text"
    fi
  done
  [[ ! -t 1 ]] || printf '\r\033[K'
}

# done_since SECONDS [TEXT]: closes a step that began when $SECONDS was that.
done_since() { printf '   done in %d s%s\n' $((SECONDS - $1)) "${2:+, $2}"; }

# --- Debian packages ------------------------------------------------------------------------------------------------

# The packages of these groups of scripts/apt-packages.txt, one a line.
debian_packages() {
  local group
  for group in "$@"; do
    awk -v group="[$group]" '
      { sub(/#.*/, "") }
      /^\[/ { wanted = $1 == group; found = found || wanted; next }
      wanted && NF { print $1 }
      END { if (!found) { print "scripts/apt-packages.txt has no " group >"/dev/stderr"; exit 1 } }
    ' scripts/apt-packages.txt
  done | sort -u
}

# Installs what the machine lacks of the packages of these groups.
install_apt_packages() {
  local wanted present missing=() package
  wanted="$(debian_packages "$@")"
  if ! have apt-get; then
    warn "No apt-get here. Install the counterparts of these packages of Debian by hand:"
    warn "  $(paste -sd ' ' <<<"$wanted")"
    return 0
  fi

  # shellcheck disable=SC2086 # one word a package
  present="$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null || true)"
  for package in $wanted; do
    grep -qxF "$package installed" <<<"$present" || missing+=("$package")
  done
  if ((${#missing[@]} == 0)); then
    return 0
  fi

  local begin=$SECONDS as_root=() log="$logs/apt.log" apt=(apt-get -o DPkg::Lock::Timeout=300 --no-install-recommends)
  say "Debian packages: ${missing[*]}"
  if ((EUID != 0)); then
    if ! have sudo; then
      warn "Neither root nor sudo: cannot install them"
      return 1
    fi
    as_root=(sudo)
  fi
  logged "$log" "${as_root[@]}" apt-get update -qq || warn "Trying the package lists that are here"
  # "0 upgraded, 60 newly installed", "Need to get 70 MB", "After this operation, 300 MB".
  LC_ALL=C "${apt[@]}" install --assume-no "${missing[@]}" 2>/dev/null |
    sed -n -E '/newly installed|^Need to get|^After this/{s/^/   /;s/, 0 to remove.*//;s/^   0 upgraded, /   /;p}' || true
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C \
    "${apt[@]}" -o APT::Status-Fd=1 install -y -qq "${missing[@]}" </dev/null 2>"$log" | apt_progress | progress 25; then
    tail -n 40 "$log" >&2
    return 1
  fi
  done_since "$begin"
}

# From what apt-get tells on APT::Status-Fd: first it fetches, then it installs.
apt_progress() {
  local kind package percent text
  while IFS=: read -r kind package percent text; do
    case "$kind" in
      dlstatus) echo "$((${percent%%.*} / 2)) $text" ;;
      pmstatus) echo "$((50 + ${percent%%.*} / 2)) $text" ;;
    esac
  done
}

# --- Python ---------------------------------------------------------------------------------------------------------

# At least 3.10, able to make an environment, and with the headers for an extension module.
python_fits() {
  "$1" - >/dev/null 2>&1 <<'PYTHON'
import ensurepip, pathlib, sys, sysconfig, venv
sys.exit(sys.version_info < (3, 10) or not pathlib.Path(sysconfig.get_path("include"), "Python.h").is_file())
PYTHON
}

find_python() {
  local candidate
  for candidate in python3 /usr/bin/python3; do
    if have "$candidate" && python_fits "$candidate"; then
      echo "$candidate"
      return 0
    fi
  done
  warn "No Python >= 3.10 with venv and headers found"
  return 1
}

# python_requirements [--missing] GROUP...: what pyproject.toml asks for in these groups, one requirement a line; with
# --missing only what .venv does not have. "build" is what the package needs to be built and run, "test" all extras, the
# others are its dependency groups.
python_requirements() {
  "$venv/bin/python" - "$@" <<'PYTHON'
import sys
from importlib import metadata

from pip._vendor.packaging.requirements import Requirement

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    from pip._vendor import tomli as tomllib
with open("pyproject.toml", "rb") as file:
    config = tomllib.load(file)
project = config["project"]
groups = {
    "build": [*config["build-system"]["requires"], *project["dependencies"]],
    "test": [line for extra in project["optional-dependencies"].values() for line in extra],
    **config["dependency-groups"],
}


def is_missing(line):
    wanted = Requirement(line)
    try:
        return not wanted.specifier.contains(metadata.version(wanted.name), prereleases=True)
    except metadata.PackageNotFoundError:
        return not wanted.marker or wanted.marker.evaluate()


wanted = [argument for argument in sys.argv[1:] if argument != "--missing"]
lines = {line for group in wanted for line in groups[group]}
# The package itself is built from here.
for line in sorted(line for line in lines if not line.startswith(project["name"])):
    if "--missing" not in sys.argv or is_missing(line):
        print(line)
PYTHON
}

# The packages that scripts/requirements pins for these groups, one a line.
python_packages() {
  local group
  for group in "$@"; do
    sed -n -E 's/^([A-Za-z0-9._-]+)==.*/\1/p' "scripts/requirements/$group.txt"
  done | sort -u
}

# Makes .venv and installs the packages of these groups into it, as they are pinned; does nothing while the pins are as
# they were. What pyproject.toml asks for beyond them is installed too, with a warning.
make_venv() {
  if ! "$venv/bin/python" -c 'import pip' >/dev/null 2>&1; then
    local python
    python="$(find_python)"
    say "Creating .venv with $("$python" --version)"
    rm -rf "$venv"
    "$python" -m venv "$venv"
  fi

  local group missing changed=() files=() begin=$SECONDS total
  for group in "$@"; do
    if ! cmp -s "scripts/requirements/$group.txt" "$venv/requirements/$group.txt"; then
      changed+=("$group")
      files+=(-r "scripts/requirements/$group.txt")
    fi
  done
  if ((${#changed[@]} > 0)); then
    total="$(python_packages "${changed[@]}" | wc -l)"
    say "Python packages into .venv: up to $total, for ${changed[*]}"
    mkdir -p "$logs" "$venv/requirements"
    if ! "$venv/bin/python" -m pip install --progress-bar off --require-hashes "${files[@]}" 2>&1 |
      tee "$logs/pip.log" | pip_progress "$total" | progress 50; then
      tail -n 40 "$logs/pip.log" >&2
      return 1
    fi
    for group in "${changed[@]}"; do cp "scripts/requirements/$group.txt" "$venv/requirements/"; done
    done_since "$begin" "$(megabytes "$venv") in .venv"
  fi
  missing="$(python_requirements --missing "$@")"
  if [[ -n $missing ]]; then
    warn "scripts/requirements does not pin $(paste -sd ' ' <<<"$missing"): run scripts/lock.sh"
    "$venv/bin/python" -m pip install --quiet -r <(printf '%s\n' "$missing")
  fi
}

# pip_progress TOTAL: of the lines that pip writes, those that begin a package.
pip_progress() {
  local first name rest at=0
  while read -r first name rest; do
    case "$first" in
      Collecting) at=$((at < $1 ? at + 1 : at)) && echo "$((at * 90 / $1)) $name" ;;
      Installing) echo "95 installing them" ;;
    esac
  done
}

megabytes() { du -sm "$1" | sed 's/[^0-9].*/ MB/'; }

# Builds the Python package and installs it into .venv. Without isolation the build tree is used again next time.
install_python_package() {
  local begin=$SECONDS sources log="$logs/install.log"
  sources=(src/*.cpp bindings/*.cpp)
  say "The Python package: ${#sources[@]} C++ files, some 5 minutes of compiling for one core ($jobs here)"
  mkdir -p "$logs"
  if ! PATH="$venv/bin:$PATH" CMAKE_BUILD_PARALLEL_LEVEL="${CMAKE_BUILD_PARALLEL_LEVEL:-$jobs}" \
    "$venv/bin/python" -m pip install --verbose --no-build-isolation --no-deps . 2>&1 |
    tee "$log" | ninja_progress | progress 10; then
    tail -n 40 "$log" >&2
    return 1
  fi
  done_since "$begin"
}

# Of the lines of a build those of ninja: "[3/40] Building CXX object src/check.cpp.o".
ninja_progress() {
  local line
  while IFS= read -r line; do
    if [[ $line =~ \[([0-9]+)/([0-9]+)\]\ (.*) ]]; then
      echo "$((100 * BASH_REMATCH[1] / BASH_REMATCH[2])) ${BASH_REMATCH[1]} of ${BASH_REMATCH[2]}: ${BASH_REMATCH[3]##*[ /]}"
    fi
  done
}

# --- Sources and results --------------------------------------------------------------------------------------------

# The C++ sources of this project, NUL between them.
cpp_sources() {
  local directories=() directory
  for directory in include src bindings tests bench examples; do
    [[ -d $directory ]] && directories+=("$directory")
  done
  find "${directories[@]}" -type f \( -name '*.cpp' -o -name '*.hpp' \) -print0 | sort -z
}

check_cpp_format() {
  local tool
  for tool in clang-format-14 "$venv/bin/clang-format"; do
    if have "$tool"; then
      cpp_sources | xargs -0 "$tool" --dry-run -Werror
      return
    fi
  done
  warn "clang-format-14 is not installed: the format of C++ sources is not checked"
}

# The closing lines of the last ctest and pytest runs of scripts/test.sh.
closing_lines() {
  local block="" line=""
  if [[ -f $logs/ctest.log ]]; then
    block="$(sed -n -e '/^[0-9]*% tests passed, /,$p' "$logs/ctest.log" | sed -e '/^Errors while running CTest/d')"
  fi
  if [[ -f $logs/pytest.log ]]; then
    line="$(grep -aE '^=+ .* in [0-9.]+s.* =+$' "$logs/pytest.log" | tail -n 1 || true)"
  fi
  printf '%s\n' "${block:-ctest: no result}" "${line:-pytest: no result}"
}
