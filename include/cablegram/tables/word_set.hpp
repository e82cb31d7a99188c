// A set of words that is made when it is compiled and looked up in one step or two.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "../four_bytes.hpp"

namespace cablegram::inline v1::tables {

/// The places of words in a table, by their hash; a place that is taken passes a word on to the next.
template <std::size_t Count>
class WordSet {
 public:
  consteval explicit WordSet(const std::array<std::string_view, Count>& words) : words_(words) {
    for (std::size_t i = 0; i < Count; ++i) {
      keys_[i] = key(words[i]);
      std::size_t at = place(keys_[i]);
      while (places_[at] != 0) at = (at + 1) % size;
      places_[at] = static_cast<std::uint16_t>(i + 1);
    }
  }

  [[nodiscard]] constexpr bool has(std::string_view word) const noexcept {
    const std::uint64_t sought = key(word);
    for (std::size_t at = place(sought); places_[at] != 0; at = (at + 1) % size) {
      const std::size_t i = places_[at] - 1U;
      if (keys_[i] == sought && words_[i].size() == word.size() && (word.size() <= key_size || words_[i] == word))
        return true;
    }
    return false;
  }

 private:
  static_assert(Count < 0xFFFF);
  static constexpr std::size_t size = std::bit_ceil(4 * Count);  // a quarter is taken: most words are told by one look
  static constexpr std::size_t key_size = 8;

  // The first four letters and the last four, or the three there are: with the size, words of up to eight letters are
  // told apart by it.
  [[nodiscard]] static constexpr std::uint64_t key(std::string_view word) noexcept {
    const auto letter = [word](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(word[at])}; };
    if (word.empty()) return 0;
    if (word.size() < 4) return letter(0) | letter(word.size() / 2) << 8U | letter(word.size() - 1) << 16U;
    const std::uint64_t last = detail::four_bytes(word.data() + word.size() - 4);
    return detail::four_bytes(word.data()) | last << 32U;
  }
  [[nodiscard]] static constexpr std::size_t place(std::uint64_t key) noexcept {
    return (key * 0x9E3779B97F4A7C15U >> 40U) % size;
  }

  std::array<std::string_view, Count> words_;
  std::array<std::uint64_t, Count> keys_{};
  std::array<std::uint16_t, size> places_{};
};

}  // namespace cablegram::inline v1::tables
