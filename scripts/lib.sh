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

# --- Debian packages ------------------------------------------------------------------------------------------------

# Installs what scripts/apt-packages.txt names and the machine lacks.
install_apt_packages() {
  if ! have apt-get; then
    warn "No apt-get here: install the counterparts of scripts/apt-packages.txt by hand."
    return 0
  fi

  local wanted present missing=() package
  mapfile -t wanted < <(sed -e 's/#.*//' scripts/apt-packages.txt | xargs -n1)
  present="$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null || true)"
  for package in "${wanted[@]}"; do
    grep -qxF "$package installed" <<<"$present" || missing+=("$package")
  done
  if ((${#missing[@]} == 0)); then
    return 0
  fi

  say "Installing ${missing[*]}"
  local as_root=()
  if ((EUID != 0)); then
    if ! have sudo; then
      warn "Neither root nor sudo: cannot install ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq || warn "apt-get update failed: trying the package lists that are here"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "${missing[@]}" </dev/null >/dev/null
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

# What pyproject.toml asks for to build, run, test, document and package, one requirement a line: with "missing" only
# what .venv does not have.
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


def is_missing(line):
    wanted = Requirement(line)
    try:
        return not wanted.specifier.contains(metadata.version(wanted.name), prereleases=True)
    except metadata.PackageNotFoundError:
        return not wanted.marker or wanted.marker.evaluate()


# All extras: their tests run too. The package itself is built from here.
groups = [config["build-system"]["requires"], project["dependencies"]]
groups += [*project["optional-dependencies"].values(), *config["dependency-groups"].values()]
for line in sorted({line for group in groups for line in group if not line.startswith(project["name"])}):
    if "missing" not in sys.argv or is_missing(line):
        print(line)
PYTHON
}

# Makes .venv and installs the Python tools into it, as scripts/requirements.txt pins them; does nothing while that is as
# it was. What pyproject.toml asks for beyond it is installed too, with a warning.
make_venv() {
  if ! "$venv/bin/python" -c 'import pip' >/dev/null 2>&1; then
    local python
    python="$(find_python)"
    say "Creating .venv with $("$python" --version)"
    rm -rf "$venv"
    "$python" -m venv "$venv"
  fi

  local stamp="$venv/requirements.txt" missing
  if ! cmp -s scripts/requirements.txt "$stamp"; then
    say "Installing Python tools"
    "$venv/bin/python" -m pip install --quiet --require-hashes -r scripts/requirements.txt
    cp scripts/requirements.txt "$stamp"
  fi
  missing="$(python_requirements missing)"
  if [[ -n $missing ]]; then
    warn "scripts/requirements.txt does not pin $(paste -sd ' ' <<<"$missing"): run scripts/lock.sh"
    "$venv/bin/python" -m pip install --quiet -r <(printf '%s\n' "$missing")
  fi
}

# Builds the Python package and installs it into .venv. Without isolation the build tree is used again next time.
install_python_package() {
  say "Installing the Python package"
  PATH="$venv/bin:$PATH" CMAKE_BUILD_PARALLEL_LEVEL="${CMAKE_BUILD_PARALLEL_LEVEL:-$jobs}" \
    "$venv/bin/python" -m pip install --quiet --no-build-isolation --no-deps .
}

setup() {
  install_apt_packages
  make_venv
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
