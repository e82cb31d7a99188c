#!/usr/bin/env bash
# The checks that run nothing: clang-format, clang-tidy, ShellCheck, ruff, mypy.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup --debian python build ctest lint --python build test
status=0

check() {
  say "$*"
  "$@" || status=1
}

# clang-tidy over each source of ours that the dev build compiles; headers are checked through them.
# shellcheck disable=SC2317  # `check` calls it
check_cpp_tidy() {
  if ! have clang-tidy-14; then
    warn "clang-tidy-14 is not installed: skipped"
    return 0
  fi
  cmake --preset dev >/dev/null
  "$venv/bin/python" - <<'PYTHON' | xargs -0 -P "$jobs" -n 1 \
    clang-tidy-14 --quiet -p build/dev --extra-arg=-Wno-unknown-warning-option
import json, pathlib, sys
root = pathlib.Path.cwd()
for entry in json.loads((root / "build/dev/compile_commands.json").read_text()):
    file = pathlib.Path(entry["file"])
    if file.is_relative_to(root) and not file.is_relative_to(root / "build"):
        sys.stdout.write(f"{file}\0")
PYTHON
}

check check_cpp_format
check check_cpp_tidy
check shellcheck scripts/*.sh .ci/run
check "$venv/bin/ruff" check .
check "$venv/bin/ruff" format --check .
check "$venv/bin/mypy" --strict
exit "$status"
