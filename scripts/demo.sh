#!/usr/bin/env bash
# Shows what cablegram does: builds it, then shows an example cable as it came beside what was understood, two lines on
# each of the others, and a page for the browser.
#
# scripts/demo.sh              installs what the build needs (a compiler, CMake, two libraries of headers, Python)
# scripts/demo.sh --all        shows every example cable beside its fields
# scripts/demo.sh --installed  installs and builds nothing: takes the `cablegram` on the PATH, or else the one in .venv
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

all=false
build=true
cablegram="$venv/bin/cablegram"
for argument in "$@"; do
  case "$argument" in
    --all) all=true ;;
    --installed) build=false ;;
    *) warn "usage: scripts/demo.sh [--all] [--installed]" && exit 2 ;;
  esac
done

if $build; then
  setup --debian python build --python build
  install_python_package
elif have cablegram; then
  cablegram=cablegram
elif ! have "$cablegram"; then
  warn "cablegram is not installed: scripts/demo.sh builds it" && exit 1
fi

# Both columns fit into a file or a pipe, whatever reads it.
[[ -t 1 ]] || export COLUMNS="${COLUMNS:-120}"

shown=examples/cables/07EREWHON203.txt
others=()
for cable in examples/cables/*.txt; do
  [[ $cable == "$shown" ]] || others+=("$cable")
done

say "A cable, beside what was understood: cablegram parse $shown --format beside"
"$cablegram" parse "$shown" --format beside

if $all; then
  say "The other ${#others[@]}: cablegram parse examples/cables --format beside"
  "$cablegram" parse "${others[@]}" --format beside
else
  say "The other ${#others[@]}: cablegram parse examples/cables --format brief (scripts/demo.sh --all shows them whole)"
  "$cablegram" parse "${others[@]}" --format brief
fi

say "The first one as a page for the browser: cablegram view $shown"
mkdir -p build
"$cablegram" view "$shown" -o build/demo.html
echo "$root/build/demo.html"
