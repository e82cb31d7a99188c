// The version of the library. The literal below is its only place: the CMake project and the Python package read it.
#pragma once

#include <string_view>

#include "language.hpp"

#define CABLEGRAM_VERSION "0.1.0"

namespace cablegram {
inline namespace v1 {

/// The version as text: "0.1.0".
inline constexpr std::string_view version = CABLEGRAM_VERSION;

namespace detail {

// The number between the dots: 0 for major, 1 for minor, 2 for patch.
consteval int version_part(std::string_view text, int wanted) {
  int part = 0;
  int value = 0;
  for (const char c : text) {
    if (c == '.') {
      if (part == wanted) {
        break;
      }
      ++part;
      value = 0;
    } else {
      value = value * 10 + (c - '0');
    }
  }
  return part == wanted ? value : -1;
}

}  // namespace detail

inline constexpr int version_major = detail::version_part(version, 0);
inline constexpr int version_minor = detail::version_part(version, 1);
inline constexpr int version_patch = detail::version_part(version, 2);

static_assert(version_major >= 0 && version_minor >= 0 && version_patch >= 0, "the version is MAJOR.MINOR.PATCH");

}  // namespace v1
}  // namespace cablegram
