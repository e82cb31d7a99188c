#!/usr/bin/env bash
# Builds the benchmarks, measures all in one run, and prints one report.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage="usage: scripts/bench.sh [--smoke] [--megabytes N] [--json FILE] [--csv FILE]
  --megabytes N  cables of so many bytes together (256, or \$CABLEGRAM_BENCH_MEGABYTES)
  --smoke        a trial: few cables, small texts; the figures mean nothing
  --json FILE    all results; --csv FILE: the rows of the first tables
Published cables are read from \$CABLEGRAM_BENCH_CORPUS (../shared/corpus/telegram/text)."

command_line="scripts/bench.sh $*"
megabytes="${CABLEGRAM_BENCH_MEGABYTES:-256}"
corpus="${CABLEGRAM_BENCH_CORPUS:-../shared/corpus/telegram/text}"
divisor=1
report=()
while (($# > 0)); do
  case "$1" in
    --smoke) megabytes=4 divisor=64 ;;
    --megabytes) megabytes="${2:?$usage}" && shift ;;
    --json | --csv) report+=("$1" "${2:?$usage}") && shift ;;
    *) warn "$usage" && exit 2 ;;
  esac
  shift
done

build=build/bench
results="$build/results"

# Seconds that the target of the file compile_time.cpp takes; never from the cache, and only that file.
compile_seconds() {
  local begin end
  rm -rf "$build/bench/CMakeFiles/$1.dir"/*.o
  begin="${EPOCHREALTIME/[.,]/}"
  CCACHE_DISABLE=1 cmake --build --preset bench --target "$1" >&2
  end="${EPOCHREALTIME/[.,]/}"
  printf '%d.%03d' $(((end - begin) / 1000000)) $(((end - begin) / 1000 % 1000))
}

setup --debian python build bench --python build test
say "Building"
cmake --preset bench
cmake --build --preset bench --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-$jobs}"
install_python_package

say "Measuring on $megabytes MB"
mkdir -p "$results"
"$build/bench/measure_parse" "$megabytes" "$corpus" --benchmark_out="$results/parse.json"
"$build/bench/generate_cables" --megabytes "$megabytes" >"$results/cables.jsonl"
"$venv/bin/python" bench/measure_python.py "$results/cables.jsonl" "$results/python.json"
"$build/bench/measure_linearity" "$divisor" --benchmark_out="$results/linearity.json"
printf '{"with the headers alone": %s, "with cablegram::io": %s}\n' \
  "$(compile_seconds compile_time_cablegram)" "$(compile_seconds compile_time_io)" >"$results/compile.json"

say "Report"
"$venv/bin/python" bench/report.py "$results" --command "$command_line" "${report[@]}"
