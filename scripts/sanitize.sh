#!/usr/bin/env bash
# Runs the C++ tests where memory and threads are watched: scripts/sanitize.sh [asan|tsan|valgrind]...
#
# asan: address and undefined-behaviour sanitizers; tsan: the thread sanitizer; valgrind: memcheck, over the programs of
# the preset dev. Without a name, all three. The tests of packages and of the documentation build programs of their own,
# without what watches, and are left out; so is the one that compiles each header.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

unwatched='^(package|docs|pair)\.|^headers$'
watchers=("$@")
((${#watchers[@]} > 0)) || watchers=(asan tsan valgrind)

under_sanitizer() {
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" --parallel "$jobs"
  ctest --preset "$1" --parallel "$jobs" -E "$unwatched"
}

under_valgrind() {
  cmake --preset dev >/dev/null
  cmake --build --preset dev --parallel "$jobs"
  local test failed=0
  mapfile -t tests < <(find build/dev/tests -maxdepth 1 -name 'test_*' -type f -executable | sort)
  for test in "${tests[@]}"; do
    say "valgrind: $test"
    valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite "$test" --log_level=warning ||
      failed=1
  done
  return "$failed"
}

needs=(build ctest)
[[ " ${watchers[*]} " != *" valgrind "* ]] || needs+=(valgrind)
setup --debian "${needs[@]}"

status=0
for watcher in "${watchers[@]}"; do
  case "$watcher" in
    asan | tsan) under_sanitizer "$watcher" || status=1 ;;
    valgrind) under_valgrind || status=1 ;;
    *) warn "Unknown: $watcher"; status=2 ;;
  esac
done
exit "$status"
