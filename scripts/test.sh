#!/usr/bin/env bash
# Builds everything, runs all tests and checks, and fails when any of them did. Goes on after a failure, so that one run
# shows all that is wrong.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

setup --debian python build ctest pytest docs fuzz lint --python build test docs packages

mkdir -p "$logs"
failed=()

# step NAME COMMAND...: runs a command, keeps its output in build/logs/NAME.log, remembers whether it failed.
step() {
  local name="$1"
  shift
  say "$name: $*"
  if "$@" 2>&1 | tee "$logs/$name.log"; then
    return 0
  fi
  warn "FAILED: $name"
  failed+=("$name")
  return 1
}

rm -f "$logs"/*.log

if step configure cmake --preset dev && step build cmake --build --preset dev --parallel "$jobs"; then
  step ctest ctest --preset dev --parallel "$jobs" || true
fi
# The package that pytest tests is the wheel, made of the sdist.
if step packages scripts/check_packages.sh python &&
  step install "$venv/bin/python" -m pip install --quiet --force-reinstall --no-deps build/packages/dist/*.whl; then
  step pytest "$venv/bin/python" -m pytest || true
fi
step docs scripts/docs.sh || true
step ruff-check "$venv/bin/ruff" check . || true
step ruff-format "$venv/bin/ruff" format --check . || true
step mypy "$venv/bin/mypy" --strict || true
step clang-format check_cpp_format || true
step fuzz env FUZZ_SEED=1 scripts/fuzz.sh 20 || true

say "Closing lines"
closing_lines

if ((${#failed[@]} > 0)); then
  warn "FAILED: ${failed[*]}"
  exit 1
fi
echo "All checks passed."
