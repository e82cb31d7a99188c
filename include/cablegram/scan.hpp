// One look at a line of text: where it ends and which bytes in it could begin something other than prose.
//
// Sixteen bytes at a time where the processor has SSE2 (every x86-64 has), else byte by byte; `scan_line_plain` is
// the definition, and tests prove both equal.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
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

[[nodiscard]] inline __m128i load16(const char* at) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}
[[nodiscard]] inline __m128i equal(__m128i bytes, char c) noexcept { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); }
[[nodiscard]] inline __m128i digits(__m128i bytes) noexcept {
  const __m128i from_zero = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
  return _mm_cmpeq_epi8(_mm_min_epu8(from_zero, _mm_set1_epi8(9)), from_zero);
}
[[nodiscard]] inline __m128i all(__m128i a, __m128i b, __m128i c) noexcept {
  return _mm_and_si128(_mm_and_si128(a, b), c);
}

/// Bit i is set where byte i of a comparison holds.
[[nodiscard]] inline unsigned mask(__m128i compared) noexcept {
  return static_cast<unsigned>(_mm_movemask_epi8(compared));
}

}  // namespace detail

/// The next byte beyond ASCII; `end` when there is none.
[[nodiscard]] inline const char* find_beyond_ascii(const char* at, const char* end) noexcept {
  using detail::load16;
  for (; end - at >= 64; at += 64) {
    const __m128i all =
        _mm_or_si128(_mm_or_si128(load16(at), load16(at + 16)), _mm_or_si128(load16(at + 32), load16(at + 48)));
    if (_mm_movemask_epi8(all) != 0) break;
  }
  for (; end - at >= 16; at += 16) {
    if (const auto mask = static_cast<unsigned>(_mm_movemask_epi8(load16(at))); mask != 0) {
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
      const __m128i bytes = _mm_or_si128(detail::load16(at + offset), small);
      return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(letter));
    };
    const __m128i before = _mm_or_si128(detail::load16(at - 1), small);
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

namespace detail {

/// What sixteen bytes hold, each with the two bytes behind it: of a sequence, its first byte is marked.
struct Found16 {
  __m128i bracket = _mm_setzero_si128();
  __m128i slash = bracket;
  __m128i digit = bracket;
  __m128i gap = bracket;
  __m128i of = bracket;
  __m128i dashes = bracket;

  void add(const char* at, __m128i first, __m128i where) noexcept {
    const __m128i second = load16(at + 1);
    const __m128i third = load16(at + 2);
    const __m128i blank = equal(second, ' ');
    const __m128i letter_f = equal(_mm_or_si128(first, _mm_set1_epi8(0x20)), 'f');
    add(bracket, equal(first, '('), where);
    add(slash, equal(first, '/'), where);
    add(digit, digits(first), where);
    add(gap, all(equal(first, ' '), blank, equal(third, ' ')), where);
    add(of, all(letter_f, blank, equal(third, '0')), where);
    add(dashes, all(equal(first, '-'), equal(second, '-'), equal(third, '-')), where);
  }

 private:
  static void add(__m128i& all, __m128i found, __m128i where) noexcept {
    all = _mm_or_si128(all, _mm_and_si128(found, where));
  }
};

/// Sixteen bytes of ones and sixteen of zeros: from 16 - n on, a mask of the first n bytes.
alignas(32) inline constexpr std::array<char, 32> ones_and_zeros = [] {
  std::array<char, 32> bytes{};
  for (std::size_t i = 0; i < 16; ++i) bytes.at(i) = '\xFF';
  return bytes;
}();

}  // namespace detail

/// Scans a line that begins at `begin`; the text ends at `end`.
[[nodiscard]] inline LineScan scan_line(const char* begin, const char* end) noexcept {
  LineScan scan;
  detail::Found16 found;
  const char* at = begin;
  // Two bytes more than sixteen: sequences may end there. None runs on behind a line's end.
  for (; end - at >= 18; at += 16) {
    const __m128i bytes = detail::load16(at);
    const unsigned line_end = detail::mask(detail::equal(bytes, '\n'));
    if (line_end != 0) {
      const int length = std::countr_zero(line_end);
      found.add(at, bytes, detail::load16(detail::ones_and_zeros.data() + 16 - length));
      scan.end = at + length;
      break;
    }
    found.add(at, bytes, _mm_set1_epi8('\xFF'));
  }
  // Too few bytes of text are left.
  if (scan.end == nullptr) scan = scan_line_plain(at, end);
  scan.bracket = scan.bracket || detail::mask(found.bracket) != 0;
  scan.slash = scan.slash || detail::mask(found.slash) != 0;
  scan.digit = scan.digit || detail::mask(found.digit) != 0;
  scan.gap = scan.gap || detail::mask(found.gap) != 0;
  scan.of = scan.of || detail::mask(found.of) != 0;
  scan.dashes = scan.dashes || detail::mask(found.dashes) != 0;
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
