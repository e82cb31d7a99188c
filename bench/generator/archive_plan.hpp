// What is decided about a cable of the archive before any of it is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "plan.hpp"
#include "random.hpp"

namespace cablegram::bench {

enum class ArchiveLevel : std::uint8_t { unclassified, limited, confidential, secret };

struct ArchivePlan {
  ArchivePlan(Random& random, std::uint64_t index);

  /// LIMITED OFFICIAL USE
  [[nodiscard]] std::string_view level_name() const;
  /// The level as the banner has it: C O N F I D E N T I A L
  [[nodiscard]] std::string banner_level() const;
  /// NOWHERE, or STATE
  [[nodiscard]] std::string_view post_name() const { return outgoing ? "STATE" : post.name; }
  /// AMEMBASSY NOWHERE, or SECSTATE WASHDC
  [[nodiscard]] std::string sender() const;
  /// 02077 of a post, 204518 of the Department
  [[nodiscard]] std::string padded_serial() const;
  /// 121130Z, or so many minutes later on that day
  [[nodiscard]] std::string time_group(std::uint32_t minutes_later = 0) const;
  /// JUL 74
  [[nodiscard]] std::string month_and_year() const;

  const Post& post;
  bool outgoing;  ///< from the Department, with the office it comes from and who drafted it
  std::uint32_t year;
  std::uint32_t serial;
  std::uint32_t month;
  std::uint32_t day;
  std::uint32_t hour;
  std::uint32_t minute;
  ArchiveLevel level;
  std::size_t size;
  std::uint32_t sections;

  std::uint32_t width;       ///< of its lines
  std::uint32_t page_lines;  ///< before each page break
  std::uint32_t minutes_under_way;
  bool compact;            ///< without blank lines
  bool broken_page_lines;  ///< the number of the page has a line of its own
  bool numbered;           ///< paragraphs have numbers; without blank lines, nothing else would part them
  bool bare_numbers;       ///< without a full stop
  bool hyphens;            ///< words are cut at line ends
  bool footers;            ///< the archive's release stands on every page
  bool attributes;         ///< and its attributes behind the message
};

}  // namespace cablegram::bench
