// Counts the work of the parser: see work.hpp.
#include "work.hpp"

#include <cstddef>

namespace {

std::uint64_t done = 0;

}  // namespace

std::uint64_t cablegram::fuzz::work() noexcept { return done; }

// Called by each basic block: the linker sends calls of __sanitizer_cov_trace_pc here (--wrap), since the fuzzer's own
// library has a function of that name.
extern "C" __attribute__((no_sanitize("coverage"))) void __wrap___sanitizer_cov_trace_pc() { ++done; }  // NOLINT

// In place of the C library's own: a loop of which each round counts.
extern "C" void* memchr(const void* from, int wanted, std::size_t size) {
  const auto* at = static_cast<const unsigned char*>(from);
  for (; size > 0; ++at, --size) {
    if (*at == static_cast<unsigned char>(wanted)) return const_cast<unsigned char*>(at);  // NOLINT: as the C library
  }
  return nullptr;
}
