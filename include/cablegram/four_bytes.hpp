// Letters compared as one number.
#pragma once

#include <cstdint>

#include "language.hpp"

namespace cablegram::inline v1::detail {

/// Four bytes as one number, the first lowest: compilers make one load of it.
[[nodiscard]] constexpr std::uint32_t four_bytes(const char* at) noexcept {
  std::uint32_t bytes = 0;
  for (unsigned i = 0; i < 4; ++i) bytes |= std::uint32_t{static_cast<unsigned char>(at[i])} << 8U * i;
  return bytes;
}

}  // namespace cablegram::inline v1::detail
