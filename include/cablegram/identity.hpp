// Canonical reference ids (format section 5): two digits of the year, the post in upper-case letters, the serial.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "cable.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// The post of a canonical id: upper-case letters only, without the kind of mission; the Department is STATE.
[[nodiscard]] inline std::string canonical_post(std::string_view written) {
  std::string post;
  for (const char c : written) {
    if (values::is_letter(c)) post.push_back(values::to_upper(c));
  }
  for (const std::string_view prefix : {"AMEMBASSY", "EMBASSY", "AMCONSUL", "AMCONGEN", "CONSULATE", "USMISSION"}) {
    if (post.size() > prefix.size() && post.starts_with(prefix)) post.erase(0, prefix.size());
  }
  if (post == "SECSTATE" || post == "SECSTATEWASHDC" || post == "DEPT" || post == "DEPARTMENT" || post == "DEPTOFSTATE") return "STATE";
  if (post == "HAGUE") return "THEHAGUE";
  if (post == "RIODEJAN") return "RIODEJANEIRO";
  if (post == "IRANRPODUBAI") return "RPODUBAI";
  return post;
}

[[nodiscard]] inline std::string canonical_id(int year, std::string_view post, std::uint32_t serial) {
  std::string id;
  id.push_back(static_cast<char>('0' + year / 10 % 10));
  id.push_back(static_cast<char>('0' + year % 10));
  id += canonical_post(post);
  id += std::to_string(serial);
  return id;
}

}  // namespace detail

inline std::string Cable::id() const {
  if (!banner.serial || banner.post.empty() || !date_time_group.time) return {};
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(*date_time_group.time));
  return detail::canonical_id(static_cast<int>(date.year()), text(banner.post), *banner.serial);
}

inline std::string Cable::id(const Reference& reference) const {
  if (reference.kind != ReferenceKind::cable || reference.year < 0) return {};
  return detail::canonical_id(reference.year, text(reference.post), reference.serial);
}

}  // namespace cablegram::inline v1
