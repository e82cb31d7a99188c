#!/usr/bin/env bash
# Builds the fuzz targets and runs each for a while: scripts/fuzz.sh [SECONDS [TARGET...]]
#
# Each target begins with the example cables and with what earlier runs found worth keeping (build/fuzz-corpus). An input
# that breaks a target is written to build/fuzz-findings, and the run fails. FUZZ_SEED makes runs repeatable.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

seconds="${1:-20}"
shift || true
targets=("$@")
everything=$((${#targets[@]} == 0))
((everything == 0)) || targets=(parse_telegram parse_aad parse_smart check columns differential join write)

setup --debian build fuzz
if ! have clang++-14; then
  warn "Fuzzing needs clang++-14 and its runtime"
  exit 1
fi

cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --parallel "$jobs"
mkdir -p build/fuzz-findings

status=0
for target in "${targets[@]}"; do
  say "$target for $seconds s"
  mkdir -p "build/fuzz-corpus/$target"
  # Texts of up to 8 KB; a text that takes 10 s is a finding, as is one that needs 1 GB. Without the entropic schedule:
  # a text has some 20,000 features here, and to keep their frequencies took 79 % of the time (14 times fewer texts).
  build/fuzz/tests/fuzz/"fuzz_$target" -seed="${FUZZ_SEED:-0}" -entropic=0 -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=1024 \
    -print_final_stats=1 -artifact_prefix="build/fuzz-findings/$target-" \
    "build/fuzz-corpus/$target" examples/cables 2>build/fuzz-"$target".log || status=1
  grep -E "does not hold|ERROR|SUMMARY|DONE|number_of_executed_units" build/fuzz-"$target".log || true
done
# The faces in Python, where atheris is installed (pip install atheris) and the package is.
if ((everything)) && "$venv/bin/python" -c "import atheris, cablegram" 2>/dev/null; then
  say "faces in Python for $seconds s"
  mkdir -p build/fuzz-corpus/faces
  "$venv/bin/python" tests/fuzz/python/faces.py -max_total_time="$seconds" -max_len=8192 -timeout=30 -rss_limit_mb=2048 \
    -artifact_prefix=build/fuzz-findings/faces- build/fuzz-corpus/faces examples/cables 2>build/fuzz-faces.log || status=1
  grep -E "Exception|Error|SUMMARY|DONE" build/fuzz-faces.log || true
fi
exit "$status"
