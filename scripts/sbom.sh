#!/usr/bin/env bash
# Writes the bill of materials in the form of CycloneDX (JSON): what a user of the package gets with it.
#
# scripts/sbom.sh [OUT]  build/sbom.cdx.json: the Python package with all extras, as scripts/requirements pins them
#                        for this Python, and PEGTL and RapidJSON, which are compiled into it
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

out="${1:-build/sbom.cdx.json}"

setup --debian python build --python build test packages
"$venv/bin/python" -c 'import cablegram' 2>/dev/null || install_python_package
mkdir -p build
"$venv/bin/cyclonedx-py" environment --pyproject pyproject.toml --mc-type library --output-reproducible \
  --spec-version 1.6 --output-format JSON --output-file "$out" "$venv/bin/python"
# Of the environment only what the package and its extras ask for; the tools of the project are no part of it.
"$venv/bin/python" scripts/sbom.py "$out"
echo "$out"
