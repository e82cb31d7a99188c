#!/usr/bin/env bash
# Installs what work on the project needs: Debian packages, .venv with the Python tools. Quick when all is there. The other
# scripts do the same for what each of them needs.
#
# scripts/setup.sh                what builds, C++ tests, pytest and scripts/lint.sh need
# scripts/setup.sh --list SCRIPT  installs nothing, prints what scripts/SCRIPT.sh needs: "debian NAME" or "python NAME"
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case "${1:-}" in
  "") ;;
  --list) SETUP=list exec bash "scripts/${2:?the name of a script}.sh" ;;
  *) warn "usage: scripts/setup.sh [--list SCRIPT]" && exit 2 ;;
esac

setup --debian python build ctest pytest lint --python build test
say "Ready: $("$venv/bin/python" --version) in .venv, $(cmake --version | head -n 1)"
