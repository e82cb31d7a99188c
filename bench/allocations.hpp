// Counts what operator new hands out, in the programs that are linked with allocations.cpp.
#pragma once

#include <cstddef>

namespace cablegram::bench {

/// What was allocated since counting began.
struct Allocations {
  std::size_t count = 0;
  std::size_t live_bytes = 0;
  std::size_t peak_bytes = 0;
};

/// Counts while it lives: one at a time, and on one thread.
class AllocationCounter {
 public:
  AllocationCounter() noexcept;
  ~AllocationCounter();
  AllocationCounter(const AllocationCounter&) = delete;
  AllocationCounter& operator=(const AllocationCounter&) = delete;

  [[nodiscard]] Allocations so_far() const noexcept;
};

}  // namespace cablegram::bench
