#!/usr/bin/env bash
# Installs what building and testing need: Debian packages, .venv with the Python tools. Quick when all is there.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup
say "Ready: $("$venv/bin/python" --version) in .venv, $(cmake --version | head -n 1)"
