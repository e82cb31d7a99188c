#!/usr/bin/env bash
# How many lines the C++ tests run: scripts/coverage.sh [REGEX]
#
# Builds the tests with clang's counters (build/coverage), runs those whose names match REGEX, and prints the share of
# lines of each part, and of each file that falls short of 95 %. build/coverage/lines has the files with the counts beside
# their lines. What a compiler computes is not counted: a constexpr function that no test calls while it runs has no
# lines run, and a rule of the grammar is a type and has no lines at all; that each rule is reached is proved by
# tests/grammar/coverage.cpp.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The others measure time, or compare two whole grammars.
wanted="${1:-^(grammar|samples|unit|properties)\.}"
unwanted='large|fast_rules|without_exceptions'

setup --debian python build ctest fuzz coverage
for tool in clang++-14 llvm-profdata-14 llvm-cov-14; do
  have "$tool" || { warn "Coverage needs $tool"; exit 1; }
done

tree=build/coverage
cmake --preset coverage >/dev/null
mapfile -t tests < <(ctest --test-dir "$tree" -N -R "$wanted" -E "$unwanted" | sed -n 's/.*Test *#[0-9]*: //p')
mapfile -t targets < <(printf 'test_%s\n' "${tests[@]//[^A-Za-z0-9_]/_}")
cmake --build "$tree" --parallel "$jobs" --target "${targets[@]}"

rm -rf "$tree/profiles" "$tree/lines"
# Tests that compare times may fail, as the counters take theirs: the lines are counted all the same.
LLVM_PROFILE_FILE="$root/$tree/profiles/%m-%p.profraw" ctest --test-dir "$tree" -R "$wanted" -E "$unwanted" || true
llvm-profdata-14 merge --sparse -o "$tree/all.profdata" "$tree"/profiles/*.profraw

binaries=("$tree/tests/${targets[0]}")
for target in "${targets[@]:1}"; do binaries+=(-object "$tree/tests/$target"); done
llvm-cov-14 export "${binaries[@]}" -instr-profile="$tree/all.profdata" -summary-only include/cablegram src >"$tree/summary.json"
llvm-cov-14 show "${binaries[@]}" -instr-profile="$tree/all.profdata" -format=text -output-dir="$tree/lines" include/cablegram src
"${PYTHON:-python3}" scripts/coverage.py "$tree/summary.json"
