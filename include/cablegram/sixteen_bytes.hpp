// Sixteen bytes at once, where the processor has SSE2, as every x86-64 has: for loops that look for few bytes in many.
//
// Code that uses it has a plain form for other processors, and for the bytes that are left.
#pragma once

#include "language.hpp"

#if defined(__SSE2__)
#define CABLEGRAM_HAS_SIXTEEN_BYTES 1

#include <emmintrin.h>

namespace cablegram::inline v1::detail {

/// Which of sixteen bytes are such.
class SixteenFlags {
 public:
  explicit SixteenFlags(__m128i flags) noexcept : flags_(flags) {}

  /// Bit i is set where byte i is such.
  [[nodiscard]] unsigned mask() const noexcept { return static_cast<unsigned>(_mm_movemask_epi8(flags_)); }
  [[nodiscard]] bool all() const noexcept { return mask() == 0xFFFFU; }
  friend SixteenFlags operator|(SixteenFlags left, SixteenFlags right) noexcept {
    return SixteenFlags(_mm_or_si128(left.flags_, right.flags_));
  }
  friend SixteenFlags operator&(SixteenFlags left, SixteenFlags right) noexcept {
    return SixteenFlags(_mm_and_si128(left.flags_, right.flags_));
  }

 private:
  __m128i flags_;
};

class SixteenBytes {
 public:
  explicit SixteenBytes(const char* at) noexcept : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))) {}

  [[nodiscard]] SixteenFlags equal(char byte) const noexcept {
    return SixteenFlags(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(byte)));
  }
  /// As unsigned bytes.
  [[nodiscard]] SixteenFlags at_most(char byte) const noexcept {
    return SixteenFlags(_mm_cmpeq_epi8(_mm_min_epu8(bytes_, _mm_set1_epi8(byte)), bytes_));
  }
  /// Of ASCII, and not NUL.
  [[nodiscard]] SixteenFlags ascii() const noexcept {
    return SixteenFlags(_mm_cmpgt_epi8(bytes_, _mm_setzero_si128()));
  }

 private:
  __m128i bytes_;
};

}  // namespace cablegram::inline v1::detail

#endif
