// How cables write numbers, months and capitals.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cablegram::bench {

inline constexpr std::array<std::string_view, 12> months{"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                         "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};

/// The number with zeros before it: 012.
[[nodiscard]] inline std::string digits(std::uint32_t number, std::size_t count) {
  const std::string text = std::to_string(number);
  return std::string(count > text.size() ? count - text.size() : 0, '0') + text;
}

[[nodiscard]] inline std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

/// A level as teletypes printed it in banners: S E C R E T.
[[nodiscard]] inline std::string spaced(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (!out.empty()) out += ' ';
    out += c;
  }
  return out;
}

}  // namespace cablegram::bench
