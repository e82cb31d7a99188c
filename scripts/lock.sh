#!/usr/bin/env bash
# Pins the Python tools: writes scripts/requirements/GROUP.txt, with hashes, for all Pythons that the project supports.
#
# scripts/lock.sh            keeps what is pinned where pyproject.toml still allows it
# scripts/lock.sh --upgrade  takes the newest of everything
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup --debian python --python lock

# compile OUTPUT OPTION...: the requirements of standard input and all that they need.
compile() {
  "$venv/bin/uv" pip compile - --universal --python-version 3.10 --generate-hashes --no-emit-index-url \
    --no-emit-find-links --no-annotate --no-header --quiet --output-file "$@"
}

python_groups=(build test docs packages lock)

# All at once first: that makes the groups agree. uv keeps what the file that it writes pins already.
all=build/requirements.txt
mkdir -p build
sed -n -E '/==/{s/ \\$//;p}' scripts/requirements/*.txt | sort -u >"$all"
python_requirements "${python_groups[@]}" | compile "$all" "$@"
for group in "${python_groups[@]}"; do
  cp "$all" "scripts/requirements/$group.txt"
  python_requirements "$group" | compile "scripts/requirements/$group.txt"
done
