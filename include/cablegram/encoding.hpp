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

/// The bytes of the character that begins at a place beyond ASCII (RFC 3629, section 4); 0 where it is none.
[[nodiscard]] inline std::size_t utf8_length(std::string_view text) noexcept {
  const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned char second = byte(1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second >= 0xA0;
  const bool beyond = lead == 0xF4 && second >= 0x90;
  return overlong || surrogate || beyond ? 0 : length;
}

/// The first byte that is not UTF-8, and the first NUL; npos where there is none.
struct WrongBytes {
  std::size_t not_utf8 = std::string_view::npos;
  std::size_t nul = std::string_view::npos;
};
[[nodiscard]] inline WrongBytes find_wrong_bytes(std::string_view text) noexcept {
  WrongBytes wrong;
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = begin; (at = find_beyond_ascii(at, end)) != end;) {
    const auto place = static_cast<std::size_t>(at - begin);
    const bool is_nul = *at == '\0';
    const std::size_t length = is_nul ? 1 : utf8_length(text.substr(place));
    if (is_nul) wrong.nul = std::min(wrong.nul, place);
    if (length == 0) {
      wrong.not_utf8 = place;
      wrong.nul = std::min(wrong.nul, text.find('\0', place));
      break;
    }
    at += length;
  }
  return wrong;
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
  const WrongBytes wrong = find_wrong_bytes(text);
  if (wrong.not_utf8 == std::string_view::npos && wrong.nul == std::string_view::npos) return;
  const auto report = [&builder](DiagnosticCode code, std::size_t begin, std::size_t size) {
    builder.diagnose(code, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)});
  };
  if (looks_like_utf16(text)) {
    report(DiagnosticCode::encoding_utf16, 0, std::min<std::size_t>(text.size(), 2));
    return;
  }
  if (wrong.not_utf8 != std::string_view::npos) report(DiagnosticCode::invalid_utf8, wrong.not_utf8, 1);
  if (wrong.nul != std::string_view::npos) report(DiagnosticCode::nul_bytes, wrong.nul, 1);
}

}  // namespace cablegram::inline v1
