// UTF-8, as far as the writing of JSON needs it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace cablegram {
inline namespace v1 {
namespace detail {

// Where the first byte above 127 stands; the size of the text when there is none.
[[nodiscard]] inline std::size_t find_non_ascii(std::string_view text, std::size_t from = 0) noexcept {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  std::size_t at = from;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & high_bits) != 0) {
      break;
    }
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80U) {
    ++at;
  }
  return at;
}

// The bytes at `at` as UTF-8: how many belong together, and whether they are a whole character. Those that are none are
// cut as the Unicode Standard recommends ("maximal subparts"), which is also what Python's decoder does.
struct Utf8Step {
  std::size_t size;
  bool valid;
};
[[nodiscard]] inline Utf8Step utf8_step(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t index) {
    return at + index < text.size() ? static_cast<unsigned char>(text[at + index]) : 0U;
  };
  const unsigned lead = byte(0);
  std::size_t size = 0;
  // The second byte of some characters has less room: overlong forms, surrogates, beyond U+10FFFF.
  unsigned lowest = 0x80U;
  unsigned highest = 0xBFU;
  if (lead < 0x80U) {
    return {1, true};
  }
  if (lead >= 0xC2U && lead <= 0xDFU) {
    size = 2;
  } else if (lead >= 0xE0U && lead <= 0xEFU) {
    size = 3;
    lowest = lead == 0xE0U ? 0xA0U : lowest;
    highest = lead == 0xEDU ? 0x9FU : highest;
  } else if (lead >= 0xF0U && lead <= 0xF4U) {
    size = 4;
    lowest = lead == 0xF0U ? 0x90U : lowest;
    highest = lead == 0xF4U ? 0x8FU : highest;
  } else {
    return {1, false};
  }
  for (std::size_t index = 1; index < size; ++index) {
    if (byte(index) < lowest || byte(index) > highest) {
      return {index, false};
    }
    lowest = 0x80U;
    highest = 0xBFU;
  }
  return {size, true};
}

// The text with U+FFFD in place of what is not UTF-8. It is the text itself when there is nothing to replace, else a
// view of `scratch`.
[[nodiscard]] inline std::string_view replace_invalid_utf8(std::string_view text, std::string& scratch) {
  std::size_t at = find_non_ascii(text);
  std::size_t copied = 0;
  bool replaced = false;
  while (at < text.size()) {
    const auto [size, valid] = utf8_step(text, at);
    if (!valid) {
      if (!replaced) {
        scratch.clear();
        replaced = true;
      }
      scratch.append(text.substr(copied, at - copied)).append("\xEF\xBF\xBD");
      copied = at + size;
    }
    at = find_non_ascii(text, at + size);
  }
  if (!replaced) {
    return text;
  }
  scratch.append(text.substr(copied));
  return scratch;
}

}  // namespace detail
}  // namespace v1
}  // namespace cablegram
