// Which bytes stand where in a block of 64: one bit a byte, by the widest registers that the processor has.
//
// `mask_blocks_plain` is the definition; tests prove the others equal.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sixteen_bytes.hpp"

#if defined(CABLEGRAM_HAS_SIXTEEN_BYTES) && (defined(__GNUC__) || defined(__clang__))
#define CABLEGRAM_HAS_WIDE_PATHS 1
#include <immintrin.h>
#endif

namespace cablegram::inline v1::detail {

/// Bit i of each is set where byte i of the block is such a byte.
struct ByteMasks {
  std::uint64_t line_end;  ///< \n
  std::uint64_t blank;     ///< a blank
  std::uint64_t bracket;   ///< (
  std::uint64_t slash;     ///< /
  std::uint64_t dash;      ///< -
  std::uint64_t digit;     ///< 0 to 9
  std::uint64_t letter_e;  ///< E, e
  std::uint64_t letter_n;  ///< N, n
  std::uint64_t letter_d;  ///< D, d
  friend constexpr bool operator==(const ByteMasks&, const ByteMasks&) = default;
};

inline constexpr std::size_t block_size = 64;

/// The plain form: every byte by itself.
constexpr void mask_blocks_plain(const char* at, std::size_t count, ByteMasks* out) noexcept {
  for (std::size_t block = 0; block < count; ++block, at += block_size) {
    ByteMasks masks{};
    for (std::size_t i = 0; i < block_size; ++i) {
      const std::uint64_t bit = std::uint64_t{1} << i;
      const char c = at[i];
      if (c == '\n') masks.line_end |= bit;
      if (c == ' ') masks.blank |= bit;
      if (c == '(') masks.bracket |= bit;
      if (c == '/') masks.slash |= bit;
      if (c == '-') masks.dash |= bit;
      if (c >= '0' && c <= '9') masks.digit |= bit;
      if (c == 'e' || c == 'E') masks.letter_e |= bit;
      if (c == 'n' || c == 'N') masks.letter_n |= bit;
      if (c == 'd' || c == 'D') masks.letter_d |= bit;
    }
    out[block] = masks;
  }
}

#if defined(CABLEGRAM_HAS_SIXTEEN_BYTES)
/// Sixteen bytes at a time: every x86-64 has that.
inline void mask_blocks_sse2(const char* at, std::size_t count, ByteMasks* out) noexcept {
  for (std::size_t block = 0; block < count; ++block, at += block_size) {
    ByteMasks masks{};
    for (unsigned part = 0; part < 4; ++part) {
      const SixteenBytes bytes(at + std::size_t{16} * part);
      const auto place = [part](unsigned mask) { return std::uint64_t{mask} << part * 16U; };
      const auto in_both_cases = [&](char capital, char small) {
        return place((bytes.equal(capital) | bytes.equal(small)).mask());
      };
      masks.line_end |= place(bytes.equal('\n').mask());
      masks.blank |= place(bytes.equal(' ').mask());
      masks.bracket |= place(bytes.equal('(').mask());
      masks.slash |= place(bytes.equal('/').mask());
      masks.dash |= place(bytes.equal('-').mask());
      masks.digit |= place(bytes.at_most('9').mask() & ~bytes.at_most('/').mask());
      masks.letter_e |= in_both_cases('E', 'e');
      masks.letter_n |= in_both_cases('N', 'n');
      masks.letter_d |= in_both_cases('D', 'd');
    }
    out[block] = masks;
  }
}
#endif

#if defined(CABLEGRAM_HAS_WIDE_PATHS)
/// Thirty-two bytes at a time, where the processor can.
__attribute__((target("avx2"))) inline void mask_blocks_avx2(const char* at, std::size_t count,
                                                             ByteMasks* out) noexcept {
  const __m256i small = _mm256_set1_epi8(0x20);
  const __m256i nine = _mm256_set1_epi8(9);
  const __m256i zero = _mm256_set1_epi8('0');
// A lambda would not be compiled for this processor.
#define CABLEGRAM_BITS(found) (std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(found))} << part * 32U)
#define CABLEGRAM_IS(bytes, c) CABLEGRAM_BITS(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(c)))
  for (std::size_t block = 0; block < count; ++block, at += block_size) {
    ByteMasks masks{};
    for (unsigned part = 0; part < 2; ++part) {
      const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at) + part);
      const __m256i lower = _mm256_or_si256(bytes, small);
      const __m256i from_zero = _mm256_sub_epi8(bytes, zero);
      masks.line_end |= CABLEGRAM_IS(bytes, '\n');
      masks.blank |= CABLEGRAM_IS(bytes, ' ');
      masks.bracket |= CABLEGRAM_IS(bytes, '(');
      masks.slash |= CABLEGRAM_IS(bytes, '/');
      masks.dash |= CABLEGRAM_IS(bytes, '-');
      masks.digit |= CABLEGRAM_BITS(_mm256_cmpeq_epi8(_mm256_min_epu8(from_zero, nine), from_zero));
      masks.letter_e |= CABLEGRAM_IS(lower, 'e');
      masks.letter_n |= CABLEGRAM_IS(lower, 'n');
      masks.letter_d |= CABLEGRAM_IS(lower, 'd');
    }
    out[block] = masks;
  }
#undef CABLEGRAM_IS
#undef CABLEGRAM_BITS
}

/// A whole block at a time, where the processor can.
__attribute__((target("avx512f,avx512bw"))) inline void mask_blocks_avx512(const char* at, std::size_t count,
                                                                           ByteMasks* out) noexcept {
  const __m512i small = _mm512_set1_epi8(0x20);
  for (std::size_t block = 0; block < count; ++block, at += block_size) {
    const __m512i bytes = _mm512_loadu_si512(at);
    const __m512i lower = _mm512_or_si512(bytes, small);
    out[block] = {_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n')),
                  _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(' ')),
                  _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('(')),
                  _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('/')),
                  _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('-')),
                  _mm512_cmplt_epu8_mask(_mm512_sub_epi8(bytes, _mm512_set1_epi8('0')), _mm512_set1_epi8(10)),
                  _mm512_cmpeq_epi8_mask(lower, _mm512_set1_epi8('e')),
                  _mm512_cmpeq_epi8_mask(lower, _mm512_set1_epi8('n')),
                  _mm512_cmpeq_epi8_mask(lower, _mm512_set1_epi8('d'))};
  }
}
#endif

/// The masks of so many whole blocks.
inline void mask_blocks(const char* at, std::size_t count, ByteMasks* out) noexcept {
#if defined(CABLEGRAM_HAS_WIDE_PATHS)
  static const auto widest = __builtin_cpu_supports("avx512bw") != 0 ? mask_blocks_avx512
                             : __builtin_cpu_supports("avx2") != 0   ? mask_blocks_avx2
                                                                     : mask_blocks_sse2;
  widest(at, count, out);
#elif defined(CABLEGRAM_HAS_SIXTEEN_BYTES)
  mask_blocks_sse2(at, count, out);
#else
  mask_blocks_plain(at, count, out);
#endif
}

}  // namespace cablegram::inline v1::detail
