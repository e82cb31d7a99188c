#!/usr/bin/env bash
# Pins the Python tools: writes scripts/requirements.txt, with hashes, for all Pythons that the project supports.
#
# scripts/lock.sh            keeps what is pinned where pyproject.toml still allows it
# scripts/lock.sh --upgrade  takes the newest of everything
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup
python_requirements | "$venv/bin/uv" pip compile - --universal --python-version 3.10 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet --output-file scripts/requirements.txt "$@"
