// How the sets of what may stand next (first.hpp, ahead.hpp) are tested: in the form that is least work for each.
//
// Most sets of the grammar are a letter in both cases, or a range: two instructions, where a table of bits takes five.
// Letters at several places are compared as one number. All of it is chosen when the grammar is compiled.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "../four_bytes.hpp"
#include "first.hpp"

namespace cablegram::inline v1::grammar {

/// A range of bytes, in which case may not count.
struct ByteRange {
  unsigned char fold = 0xFF;  ///< the bits that count: all, or all but that of the case
  unsigned char low = 0;
  unsigned char width = 0;  ///< of one byte less than it has bytes

  [[nodiscard]] constexpr bool has(unsigned char byte) const noexcept {
    return static_cast<unsigned char>((byte & fold) - low) <= width;
  }
};

namespace detail {

using cablegram::detail::four_bytes;

[[nodiscard]] constexpr std::optional<ByteRange> range_without_fold(const NextSet& set) noexcept {
  unsigned count = 0;
  std::optional<unsigned> low;
  unsigned high = 0;
  for (unsigned word = 0; word < set.bytes.size(); ++word) {
    const std::uint64_t bits = set.bytes[word];
    if (bits == 0) continue;
    count += static_cast<unsigned>(std::popcount(bits));
    if (!low) low = word * 64 + static_cast<unsigned>(std::countr_zero(bits));
    high = word * 64 + 63 - static_cast<unsigned>(std::countl_zero(bits));
  }
  if (!low || high - *low + 1 != count) return std::nullopt;
  return ByteRange{0xFF, static_cast<unsigned char>(*low), static_cast<unsigned char>(high - *low)};
}

/// The set as a range, where it is one.
[[nodiscard]] constexpr std::optional<ByteRange> range_of(const NextSet& set) noexcept {
  if (const auto range = range_without_fold(set)) return range;
  // Where case does not count, each word of the set is twice the same half.
  NextSet folded;
  for (std::size_t word = 0; word < set.bytes.size(); ++word) {
    const std::uint64_t capitals = set.bytes[word] & 0xFFFFFFFFU;
    if (capitals != set.bytes[word] >> 32U) return std::nullopt;
    folded.bytes[word] = capitals;
  }
  auto range = range_without_fold(folded);
  if (range) range->fold = 0xDF;
  return range;
}

[[nodiscard]] constexpr NextSet other_bytes(const NextSet& set) noexcept { return NextSet::any_byte().without(set); }

}  // namespace detail

/// Whether a byte is of a set; `Set::value` is that set.
template <class Set>
[[nodiscard]] bool is_of(unsigned char byte) noexcept {
  static constexpr std::optional<ByteRange> range = detail::range_of(Set::value);
  static constexpr std::optional<ByteRange> others = detail::range_of(detail::other_bytes(Set::value));
  if constexpr (range) {
    return range->has(byte);
  } else if constexpr (others) {
    return !others->has(byte);
  } else {
    return Set::value.has(byte);
  }
}

}  // namespace cablegram::inline v1::grammar
