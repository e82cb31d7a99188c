// What is wrong with the bytes of a text as a whole (format section 3.22).
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>

#include "builder.hpp"
#include "sixteen_bytes.hpp"

namespace cablegram::inline v1 {

/// The next byte that is none of ASCII, or NUL; `end` when there is none. Sixty-four at a time where the processor can.
[[nodiscard]] inline const char* find_beyond_ascii(const char* at, const char* end) noexcept {
#if defined(CABLEGRAM_HAS_SIXTEEN_BYTES)
  const auto ascii = [](const char* from) { return detail::SixteenBytes(from).ascii(); };
  for (; end - at >= 64; at += 64) {
    if (!(ascii(at) & ascii(at + 16) & ascii(at + 32) & ascii(at + 48)).all()) break;
  }
  for (; end - at >= 16; at += 16) {
    if (const auto flags = ascii(at); !flags.all()) return at + std::countr_one(flags.mask());
  }
#endif
  while (at != end && static_cast<signed char>(*at) > 0) ++at;
  return at;
}

/// The offset of the first byte that is not UTF-8, or the size of the text.
[[nodiscard]] inline std::size_t first_invalid_utf8(std::string_view text) noexcept {
  const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  std::size_t at = 0;
  while (at < text.size()) {
    at = static_cast<std::size_t>(find_beyond_ascii(text.data() + at, text.data() + text.size()) - text.data());
    if (at == text.size()) return at;
    const unsigned char lead = byte(at);
    if (lead == 0) {
      ++at;
      continue;
    }
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || at + length > text.size()) return at;
    for (std::size_t i = 1; i < length; ++i) {
      if ((byte(at + i) & 0xC0U) != 0x80U) return at;
    }
    const unsigned char second = byte(at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second >= 0xA0;
    const bool beyond = lead == 0xF4 && second >= 0x90;
    if (overlong || surrogate || beyond) return at;
    at += length;
  }
  return at;
}

/// UTF-16 by its byte order mark, or by NULs at every second place of the beginning.
[[nodiscard]] constexpr bool looks_like_utf16(std::string_view text) noexcept {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  if (text.size() < 8) return false;
  const std::size_t sample = text.size() < 64 ? text.size() & ~std::size_t{1} : 64;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t at = 0; at < sample; at += 2) {
    if (text[at] == '\0') ++even;
    if (text[at + 1] == '\0') ++odd;
  }
  const bool one_side = (even == 0) != (odd == 0);
  return one_side && (even + odd) * 4 >= sample;  // half of the pairs or more
}

/// Reports an encoding that the grammar cannot read.
inline void report_encoding(Builder& builder) {
  const std::string_view text = builder.source();
  if (find_beyond_ascii(text.data(), text.data() + text.size()) == text.data() + text.size()) return;
  if (looks_like_utf16(text)) {
    builder.diagnose(DiagnosticCode::encoding_utf16,
                     {0, static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), 2))});
    return;
  }
  if (const std::size_t bad = first_invalid_utf8(text); bad != text.size()) {
    const auto at = static_cast<std::uint32_t>(bad);
    builder.diagnose(DiagnosticCode::invalid_utf8, {at, at + 1});
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    const auto at = static_cast<std::uint32_t>(nul);
    builder.diagnose(DiagnosticCode::nul_bytes, {at, at + 1});
  }
}

}  // namespace cablegram::inline v1
