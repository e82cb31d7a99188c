// One look at a line of text: where it ends and which bytes in it could begin something other than prose.
//
// Sixteen bytes at a time where the processor has SSE2 (every x86-64 has), else byte by byte; `scan_line_plain` is
// the definition, and tests prove both equal.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cablegram::inline v1 {

/// What stands in a line, up to its '\n' or the end of the text.
struct LineScan {
  const char* end = nullptr;  ///< the '\n', or the end of the text
  bool bracket = false;       ///< a '('
  bool slash = false;         ///< a '/'
  bool digit = false;         ///< a digit
  bool gap = false;           ///< three blanks in a row: columns of a table
  bool of = false;            ///< "F 0" or "f 0": of OF 002, in a section mark
  bool dashes = false;        ///< "---"
  friend constexpr bool operator==(const LineScan&, const LineScan&) = default;
};

namespace detail {
/// The zero of "F 0" or "f 0".
[[nodiscard]] constexpr bool is_zero_of_mark(const char* begin, const char* zero) noexcept {
  return *zero == '0' && zero - begin >= 2 && zero[-1] == ' ' && (zero[-2] == 'F' || zero[-2] == 'f');
}

/// Whether a word that begins with "end", in any case, stands here.
[[nodiscard]] constexpr bool is_end_word(const char* begin, const char* at, const char* end) noexcept {
  if (end - at < 3 || (at[0] | 0x20) != 'e' || (at[1] | 0x20) != 'n' || (at[2] | 0x20) != 'd') return false;
  const char before = at == begin ? ' ' : static_cast<char>(at[-1] | 0x20);
  return before < 'a' || before > 'z';
}
}  // namespace detail

/// The plain form: every byte by itself.
[[nodiscard]] constexpr LineScan scan_line_plain(const char* begin, const char* end) noexcept {
  LineScan scan;
  const char* at = begin;
  for (; at != end && *at != '\n'; ++at) {
    const char second = at + 1 != end ? at[1] : '\n';
    const char third = second != '\n' && at + 2 != end ? at[2] : '\n';
    scan.bracket = scan.bracket || *at == '(';
    scan.slash = scan.slash || *at == '/';
    scan.digit = scan.digit || (*at >= '0' && *at <= '9');
    scan.of = scan.of || detail::is_zero_of_mark(begin, at);
    scan.gap = scan.gap || (*at == ' ' && second == ' ' && third == ' ');
    scan.dashes = scan.dashes || (*at == '-' && second == '-' && third == '-');
  }
  scan.end = at;
  return scan;
}

#if defined(__SSE2__)
namespace detail {

/// Sixteen bytes that are looked at together.
struct Block16 {
  __m128i bytes;

  [[nodiscard]] __m128i equal(char c) const noexcept { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); }
  [[nodiscard]] __m128i digits() const noexcept {
    const __m128i from_zero = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_zero, _mm_set1_epi8(9)), from_zero);
  }
};

/// Bit i is set where byte i of a comparison holds.
[[nodiscard]] inline unsigned mask(__m128i compared) noexcept {
  return static_cast<unsigned>(_mm_movemask_epi8(compared));
}

}  // namespace detail

/// The next byte beyond ASCII; `end` when there is none.
[[nodiscard]] inline const char* find_beyond_ascii(const char* at, const char* end) noexcept {
  const auto load = [](const char* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
  for (; end - at >= 64; at += 64) {
    const __m128i all = _mm_or_si128(_mm_or_si128(load(at), load(at + 16)), _mm_or_si128(load(at + 32), load(at + 48)));
    if (_mm_movemask_epi8(all) != 0) break;
  }
  for (; end - at >= 16; at += 16) {
    if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(load(at))); mask != 0) {
      return at + std::countr_zero(mask);
    }
  }
  while (at != end && static_cast<signed char>(*at) >= 0) ++at;
  return at;
}

/// The next word that begins with "end" in any case, at or after a place inside the text; `end` when there is none.
/// Words begin where no letter stands before.
[[nodiscard]] inline const char* find_end_word(const char* begin, const char* at, const char* end) noexcept {
  if (at == begin && at != end) {
    if (detail::is_end_word(begin, at, end)) return at;
    ++at;
  }
  const __m128i small = _mm_set1_epi8(0x20);
  for (; end - at >= 18; at += 16) {
    const auto letters = [&](int offset, char letter) {
      const __m128i bytes = _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at + offset)), small);
      return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(letter));
    };
    const __m128i before = _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at - 1)), small);
    const __m128i from_a = _mm_sub_epi8(before, _mm_set1_epi8('a'));
    const __m128i inside = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8('z' - 'a')), from_a);
    const __m128i end_here = _mm_and_si128(_mm_and_si128(letters(0, 'e'), letters(1, 'n')), letters(2, 'd'));
    const __m128i hits = _mm_andnot_si128(inside, end_here);
    if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits)); mask != 0) return at + std::countr_zero(mask);
  }
  for (; at != end; ++at) {
    if (detail::is_end_word(begin, at, end)) return at;
  }
  return end;
}

/// Scans a line that begins at `begin`; the text ends at `end`.
[[nodiscard]] inline LineScan scan_line(const char* begin, const char* end) noexcept {
  LineScan scan;
  __m128i brackets = _mm_setzero_si128();  // of whole blocks, one on another
  __m128i slashes = brackets;
  __m128i digits = brackets;
  unsigned gap = 0;
  unsigned dashes = 0;
  bool of = false;
  // The last two bytes of the block before, for sequences that begin there.
  unsigned blank_before = 0;
  unsigned dash_before = 0;
  const char* at = begin;
  for (; end - at >= 16; at += 16) {
    const detail::Block16 block{_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))};
    const unsigned line_end = detail::mask(block.equal('\n'));
    const unsigned valid = line_end == 0 ? 0xFFFFU : (line_end & (0U - line_end)) - 1U;  // the bytes before it
    const unsigned blank = (detail::mask(block.equal(' ')) & valid) << 2U | blank_before;
    const unsigned dash = (detail::mask(block.equal('-')) & valid) << 2U | dash_before;
    gap |= blank & blank << 1U & blank << 2U;
    dashes |= dash & dash << 1U & dash << 2U;
    // Zeros behind a blank are few: only they are looked at one by one.
    for (unsigned zeros = detail::mask(block.equal('0')) & valid & blank >> 1U; zeros != 0; zeros &= zeros - 1U) {
      of = of || detail::is_zero_of_mark(begin, at + std::countr_zero(zeros));
    }
    if (line_end != 0) {
      scan.bracket = (detail::mask(block.equal('(')) & valid) != 0;
      scan.slash = (detail::mask(block.equal('/')) & valid) != 0;
      scan.digit = (detail::mask(block.digits()) & valid) != 0;
      scan.end = at + std::countr_zero(line_end);
      break;
    }
    brackets = _mm_or_si128(brackets, block.equal('('));
    slashes = _mm_or_si128(slashes, block.equal('/'));
    digits = _mm_or_si128(digits, block.digits());
    blank_before = blank >> 16U & 3U;
    dash_before = dash >> 16U & 3U;
  }
  if (scan.end == nullptr) {
    // Fewer than sixteen bytes of text are left: the plain form, from two bytes earlier for sequences that begin there.
    scan = scan_line_plain(at - begin >= 2 ? at - 2 : begin, end);
  }
  scan.bracket = scan.bracket || detail::mask(brackets) != 0;
  scan.slash = scan.slash || detail::mask(slashes) != 0;
  scan.digit = scan.digit || detail::mask(digits) != 0;
  scan.gap = scan.gap || gap != 0;
  scan.dashes = scan.dashes || dashes != 0;
  scan.of = scan.of || of;
  return scan;
}
#else
[[nodiscard]] inline const char* find_beyond_ascii(const char* at, const char* end) noexcept {
  while (at != end && static_cast<signed char>(*at) >= 0) ++at;
  return at;
}
[[nodiscard]] inline const char* find_end_word(const char* begin, const char* at, const char* end) noexcept {
  while (at != end && !detail::is_end_word(begin, at, end)) ++at;
  return at;
}
[[nodiscard]] inline LineScan scan_line(const char* begin, const char* end) noexcept {
  return scan_line_plain(begin, end);
}
#endif

}  // namespace cablegram::inline v1
