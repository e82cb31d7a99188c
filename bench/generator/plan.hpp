// What is decided about a cable before any of it is written: size, post, time, level, style.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "random.hpp"

namespace cablegram::bench {

enum class Level : std::uint8_t { unclassified, confidential, secret };

/// A post that does not exist.
struct Post {
  std::string_view name;
  std::string_view routing_indicator;
  std::string_view mission;
  std::string_view tag;
};

inline constexpr std::array<Post, 16> posts{{
    {"NOWHERE", "RUEHNWR", "AMEMBASSY", "XA"},
    {"EREWHON", "RUEHEWN", "AMEMBASSY", "XB"},
    {"SAN ALBANO", "RUEHSAB", "AMCONSUL", "XC"},
    {"PORT LOREN", "RUEHPLN", "AMEMBASSY", "XD"},
    {"LOWER STEPPE", "RUEHLST", "AMEMBASSY", "XE"},
    {"ERE TOWN", "RUEHERE", "AMEMBASSY", "XF"},
    {"KETTLE ROCK", "RUEHKTR", "AMCONSUL", "XG"},
    {"UPPER MARSH", "RUEHUPM", "AMEMBASSY", "XH"},
    {"LOW FERRY", "RUEHLFY", "AMCONSUL", "XI"},
    {"SAINT OBSCURA", "RUEHOBS", "AMEMBASSY", "XJ"},
    {"CANDLE BAY", "RUEHCBY", "AMEMBASSY", "XK"},
    {"NORTH HOLLOW", "RUEHNHW", "AMCONSUL", "XL"},
    {"FORT THIMBLE", "RUEHFTB", "AMEMBASSY", "XM"},
    {"SALT ISLANDS", "RUEHSLT", "AMEMBASSY", "XN"},
    {"NETTLE VALLEY", "RUEHNTV", "AMEMBASSY", "XO"},
    {"PEBBLE FORD", "RUEHPBF", "AMEMBASSY", "XP"},
}};

struct Plan {
  Plan(Random& random, std::uint64_t index);

  /// CONFIDENTIAL
  [[nodiscard]] std::string_view level_name() const;
  /// 000732
  [[nodiscard]] std::string padded_serial(std::size_t digits) const;
  /// About so many bytes: one section is what the networks took at a time.
  void set_size(std::size_t bytes);

  std::size_t size = 0;
  std::uint32_t sections = 1;
  const Post& post;
  std::uint32_t year;
  std::uint32_t serial;
  std::uint32_t month;
  std::uint32_t day;
  std::uint32_t hour;
  std::uint32_t minute;
  Level level;

  std::uint32_t width;      ///< of the lines of prose; 0: each paragraph is one line
  bool trailing_blanks;     ///< every line ends in a blank
  bool plain_labels;        ///< EO 12958 and TAGS without a colon
  bool decimal_marks;       ///< section marks count pages: 002.2 OF 003
  bool blanks_round_marks;  ///< section marks stand between blank lines
  bool ruled_headings;      ///< headings stand over a line of dashes
  bool pilcrows;            ///< before the numbers of paragraphs
};

}  // namespace cablegram::bench
