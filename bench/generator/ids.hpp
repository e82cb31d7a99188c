// What a parser makes of post, serial and time, of whatever form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "spelling.hpp"

namespace cablegram::bench {

/// 08NOWHERE732
[[nodiscard]] inline std::string id_of(std::uint32_t year, std::string_view post, std::uint32_t serial) {
  std::string id = digits(year % 100, 2);
  for (const char c : post) {
    if (c != ' ') id += c;
  }
  return id + std::to_string(serial);
}

/// 2008-04-16T10:19
[[nodiscard]] inline std::string date_time_of(std::uint32_t year, std::uint32_t month, std::uint32_t day,
                                              std::uint32_t hour, std::uint32_t minute) {
  return std::to_string(year) + "-" + digits(month, 2) + "-" + digits(day, 2) + "T" + digits(hour, 2) + ":" +
         digits(minute, 2);
}

}  // namespace cablegram::bench
