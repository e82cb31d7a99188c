// The sizes of cables, distributed as those of published ones.
#pragma once

#include <cstddef>
#include <cstdint>

#include "random.hpp"

namespace cablegram::bench {

/// So many of a thousand cables have fewer bytes. A table begins with 0 and ends with 1000.
struct Quantile {
  std::uint32_t per_mille;
  std::uint32_t bytes;
};

/// A size of the distribution; linear between the rows of the table.
template <class Table>
[[nodiscard]] std::size_t some_size(Random& random, const Table& table) {
  const std::uint32_t at = random.below(1000);
  std::size_t row = 1;
  while (table[row].per_mille <= at) ++row;
  // Uniform inside the row: the fraction of a per mille does not matter.
  return random.between(table[row - 1].bytes, table[row].bytes);
}

}  // namespace cablegram::bench
