// Counts the work of the parser: see work.hpp. Compiled without the calls that it defines.
#include "properties/work.hpp"

#include <cstddef>

namespace {

std::uint64_t done = 0;

}  // namespace

std::uint64_t cablegram::test::work() noexcept { return done; }

extern "C" {

// Called by each basic block of what is compiled with -fsanitize-coverage=trace-pc.
void __sanitizer_cov_trace_pc() { ++done; }  // NOLINT(bugprone-reserved-identifier): the compiler's name

// In place of the C library's own: every byte that they look at counts. Simple loops that the compiler leaves alone
// (-fno-builtin), since it would call these functions for them again.
void* memchr(const void* from, int wanted, std::size_t size) {
  const auto* at = static_cast<const unsigned char*>(from);
  for (; size > 0; ++at, --size, ++done) {
    if (*at == static_cast<unsigned char>(wanted)) return const_cast<unsigned char*>(at);  // NOLINT: as the C library
  }
  return nullptr;
}

int memcmp(const void* left, const void* right, std::size_t size) {
  const auto* l = static_cast<const unsigned char*>(left);
  const auto* r = static_cast<const unsigned char*>(right);
  for (; size > 0; ++l, ++r, --size, ++done) {
    if (*l != *r) return *l < *r ? -1 : 1;
  }
  return 0;
}

void* memcpy(void* to, const void* from, std::size_t size) {
  auto* t = static_cast<unsigned char*>(to);
  const auto* f = static_cast<const unsigned char*>(from);
  done += size;
  for (; size > 0; --size) *t++ = *f++;
  return to;
}

void* memmove(void* to, const void* from, std::size_t size) {
  auto* t = static_cast<unsigned char*>(to);
  const auto* f = static_cast<const unsigned char*>(from);
  done += size;
  if (t < f) {
    for (; size > 0; --size) *t++ = *f++;
  } else {
    for (; size > 0; --size) t[size - 1] = f[size - 1];
  }
  return to;
}
}
