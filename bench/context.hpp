// What a result says about how it came about, beside what Google Benchmark says.
#pragma once

#include <benchmark/benchmark.h>

namespace cablegram::bench {

inline void add_context() {
  benchmark::AddCustomContext("compiler", CABLEGRAM_BENCH_COMPILER);
  benchmark::AddCustomContext("flags", CABLEGRAM_BENCH_FLAGS);
}

}  // namespace cablegram::bench
