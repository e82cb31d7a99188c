#!/usr/bin/env bash
# Makes the packages and checks them as their users would: sdist and wheel, which is installed where there is no compiler;
# the Conan package. What is made is in build/packages.
#
# scripts/check_packages.sh           all
# scripts/check_packages.sh python    the sdist and the wheel
# scripts/check_packages.sh conan     the Conan package, with PEGTL and RapidJSON of the system
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

packages="$root/build/packages"

check_python_package() {
  rm -rf "$packages/dist" "$packages/source" "$packages/venv"
  mkdir -p "$packages/source"

  say "The sdist, and a wheel of it"
  "$venv/bin/python" -m build --sdist --no-isolation --outdir "$packages/dist" . >/dev/null
  tar -xzf "$packages"/dist/*.tar.gz --strip-components=1 -C "$packages/source"
  # With the headers that the sdist carries, as where neither library is installed; nothing is fetched for it.
  # The compiler's cache knows the sources by their places in the tree, from install_python_package.
  PATH="$venv/bin:$PATH" CCACHE_BASEDIR="$packages/source" CCACHE_NOHASHDIR=1 \
    CMAKE_BUILD_PARALLEL_LEVEL="${CMAKE_BUILD_PARALLEL_LEVEL:-$jobs}" \
    "$venv/bin/python" -m build --wheel --no-isolation --outdir "$packages/dist" \
    -Ccmake.define.CABLEGRAM_SYSTEM_LIBRARIES=OFF "$packages/source" >/dev/null
  ls -l "$packages/dist"

  say "What they say of themselves"
  "$venv/bin/twine" check --strict "$packages"/dist/*
  "$venv/bin/auditwheel" show "$packages"/dist/*.whl

  say "The wheel, where there is no compiler"
  "$(find_python)" -m venv "$packages/venv"
  "$packages/venv/bin/python" -m pip install --quiet --only-binary :all: "$packages"/dist/*.whl pytest
  # Nothing but the environment and what its scripts may call.
  mkdir -p "$packages/bin"
  local tool
  for tool in env bash sh cat cp head mkdir nm; do ln -sf "$(command -v "$tool")" "$packages/bin/$tool"; done
  (
    export PATH="$packages/venv/bin:$packages/bin"
    cd "$packages"
    for tool in cc c++ gcc g++ clang cmake ninja; do
      ! have "$tool" || { warn "$tool is on the PATH"; exit 1; }
    done
    cablegram --version
    python -m pytest -c "$root/pyproject.toml" --rootdir "$root" -p no:cacheprovider --quiet \
      "$root"/tests/python/test_{cable,cli,samples,values,sections,packaging}.py
    # A tutorial as its readers type it, but for the installation.
    python "$root/tests/docs/pages.py" "$root/docs/tutorials/python.md"
  )
}

check_conan_package() {
  if ! have "$venv/bin/conan"; then
    say "Skipped: the Conan package (conan is not in .venv)"
    return 0
  fi
  if ! [[ -f /usr/include/rapidjson/writer.h && -d /usr/include/tao/pegtl ]]; then
    say "Skipped: the Conan package (PEGTL and RapidJSON are not those of the system, and Conan would need a network)"
    return 0
  fi
  say "The Conan package"
  export CONAN_HOME="$packages/conan"
  rm -rf "$CONAN_HOME"
  "$venv/bin/conan" profile detect >/dev/null
  "$venv/bin/conan" create packaging/conan --profile:all=packaging/conan/system-libraries.profile \
    -c tools.cmake.cmake_layout:test_folder="$packages/conan-test"
}

setup --debian python build --python build packages
what="${1:-all}"
case "$what" in
  all) check_python_package && check_conan_package ;;
  python) check_python_package ;;
  conan) check_conan_package ;;
  *) warn "usage: scripts/check_packages.sh [python|conan]" && exit 2 ;;
esac
say "The packages are good"
