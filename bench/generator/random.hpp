// Random numbers that are the same on every machine: splitmix64, integers only. The distributions of <random> are not.
#pragma once

#include <cstdint>

namespace cablegram::bench {

class Random {
 public:
  /// Numbers of their own for each index of a seed, so that any cable can be made without those before it.
  Random(std::uint64_t seed, std::uint64_t index) : state_(seed) { state_ = next() + index * 0x9E3779B97F4A7C15U; }

  std::uint64_t next() noexcept {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

  /// From 0 to count - 1.
  std::uint32_t below(std::uint32_t count) noexcept {
    return static_cast<std::uint32_t>(((next() >> 32U) * count) >> 32U);
  }
  /// From first to last, both included.
  std::uint32_t between(std::uint32_t first, std::uint32_t last) noexcept { return first + below(last - first + 1); }

  bool chance(std::uint32_t percent) noexcept { return below(100) < percent; }

  /// One of a table's entries.
  template <class Table>
  const auto& pick(const Table& table) noexcept {
    return table[below(static_cast<std::uint32_t>(table.size()))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace cablegram::bench
