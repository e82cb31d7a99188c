#!/usr/bin/env bash
# Builds the documentation site, strictly: build/site/index.html. With "serve", shows it and follows changes.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup --debian python build docs --python build docs
# The reference of Python reads the installed package.
"$venv/bin/python" -c 'import cablegram' 2>/dev/null || install_python_package

export NO_MKDOCS_2_WARNING=1
case "${1:-build}" in
  build)
    "$venv/bin/mkdocs" build --strict --quiet
    if grep -rl --include='*.html' -E '<(script|img|link rel="stylesheet")[^>]* (src|href)="https?:' build/site; then
      warn "These pages fetch something from elsewhere" && exit 1
    fi
    echo "build/site/index.html"
    ;;
  serve) "$venv/bin/mkdocs" serve ;;
  *) warn "usage: scripts/docs.sh [build|serve]" && exit 2 ;;
esac
