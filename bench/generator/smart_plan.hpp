// What is decided about a SMART message before any of it is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "plan.hpp"
#include "random.hpp"

namespace cablegram::bench {

struct SmartPlan {
  SmartPlan(Random& random, std::uint64_t index);

  [[nodiscard]] bool classified() const { return level != Level::unclassified; }
  /// CONFIDENTIAL
  [[nodiscard]] std::string_view level_name() const;
  /// NOWHERE, or STATE
  [[nodiscard]] std::string_view post_name() const { return from_department ? "STATE" : post.name; }
  /// AMEMBASSY NOWHERE, or SECSTATE WASHDC
  [[nodiscard]] std::string sender() const;

  const Post& post;
  bool from_department;
  std::uint32_t year;
  std::uint32_t serial;
  std::uint32_t month;
  std::uint32_t day;
  std::uint32_t hour;
  std::uint32_t minute;
  Level level;
  bool sensitive;  ///< SBU stands below UNCLASSIFIED
  std::size_t size;

  bool released;        ///< under the Freedom of Information Act: with its stamps, on printed pages
  bool case_first;      ///< the number of the case stands above that of the page
  bool banners;         ///< the level stands above the first line and below the last
  std::uint32_t width;  ///< of the lines of prose; 0: each paragraph is one line
  std::uint32_t case_number;
  std::uint32_t document_number;
};

}  // namespace cablegram::bench
