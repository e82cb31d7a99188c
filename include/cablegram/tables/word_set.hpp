// A set of words that is made when it is compiled and looked up in one step or two.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cablegram::inline v1::tables {

/// The places of words in a table, by their hash; a place that is taken passes a word on to the next.
template <std::size_t Count>
class WordSet {
 public:
  consteval explicit WordSet(const std::array<std::string_view, Count>& words) : words_(words) {
    for (std::size_t i = 0; i < Count; ++i) {
      std::size_t at = hash(words[i]);
      while (places_[at] != 0) at = (at + 1) % size;
      places_[at] = static_cast<std::uint16_t>(i + 1);
    }
  }

  [[nodiscard]] constexpr bool has(std::string_view word) const noexcept {
    for (std::size_t at = hash(word); places_[at] != 0; at = (at + 1) % size) {
      if (words_[places_[at] - 1U] == word) return true;
    }
    return false;
  }

 private:
  static_assert(Count < 0xFFFF);
  static constexpr std::size_t size = std::bit_ceil(4 * Count);  // a quarter is taken: most words are told by one look

  // Of the size and four letters, from the first to the last: words of a table are told apart by these, nearly always.
  [[nodiscard]] static constexpr std::size_t hash(std::string_view word) noexcept {
    if (word.empty()) return 0;
    const std::size_t last = word.size() - 1;
    std::uint64_t value = word.size();
    for (const std::size_t at : {std::size_t{0}, last / 3, last - last / 3, last}) {
      value = value << 8U | value >> 56U;
      value ^= static_cast<unsigned char>(word[at]);
    }
    value *= 0x9E3779B97F4A7C15U;
    return (value >> 32U) % size;
  }

  std::array<std::string_view, Count> words_;
  std::array<std::uint16_t, size> places_{};
};

}  // namespace cablegram::inline v1::tables
