// Canonical reference ids: two digits of the year, the post in upper-case letters, the serial.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
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
  if (post == "SECSTATE" || post == "SECSTATEWASHDC" || post == "DEPT" || post == "DEPARTMENT" || post == "DEPTOFSTATE")
    return "STATE";
  if (post == "HAGUE") return "THEHAGUE";
  if (post == "MEXICOCITY") return "MEXICO";
  if (post == "PANAMACITY") return "PANAMA";
  if (post == "GUATEMALACITY") return "GUATEMALA";
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

/// A run of X in place of a name that was blacked out.
[[nodiscard]] constexpr bool is_redacted(std::string_view text) noexcept {
  return text.size() >= 4 && std::ranges::all_of(text, [](char c) { return values::to_upper(c) == 'X'; });
}

/// The post of a cable: of the banner, or, where that is missing or blacked out, of the FM line.
[[nodiscard]] inline std::string own_post(const Cable& cable) {
  const Span post = cable.banner.post;
  const bool usable = !post.empty() && !is_redacted(cable.text(post));
  return canonical_post(cable.text(usable ? post : cable.from.name));
}

/// The serial of the banner. Without a banner that of the DE line, which holds the last four digits: enough for a
/// post, not for the Department.
[[nodiscard]] inline std::optional<std::uint32_t> own_serial(const Cable& cable, std::string_view post) {
  if (cable.banner.serial) return cable.banner.serial;
  if (!cable.banner.span.empty()) return std::nullopt;
  if (cable.transmission.station_serial.empty() || post == "STATE") return std::nullopt;
  return values::number(cable.text(cable.transmission.station_serial));
}

/// A name such as "04MADRID2164.txt" taken apart; empty post when it is no canonical id.
struct NamedId {
  int year = -1;
  std::string_view post;
  std::uint32_t serial = 0;
};
[[nodiscard]] constexpr NamedId named_id(std::string_view name) noexcept {
  if (const std::size_t folder = name.find_last_of("/\\"); folder != std::string_view::npos)
    name.remove_prefix(folder + 1);
  name = name.substr(0, name.find('.'));
  std::size_t letters = 2;
  while (letters < name.size() && values::is_upper(name[letters])) ++letters;
  std::size_t digits = letters;
  while (digits < name.size() && values::is_digit(name[digits])) ++digits;
  const bool valid = name.size() > 4 && values::is_digit(name[0]) && values::is_digit(name[1]) && letters > 3 &&
                     digits > letters && digits - letters <= 6 && digits == name.size();
  if (!valid) return {};
  return {static_cast<int>(values::number(name.substr(0, 2))), name.substr(2, letters - 2),
          values::number(name.substr(letters))};
}
}  // namespace detail

/// The year of a cable, two digits: of its number in the SMART form, or else of the date-time group. A text without one
/// may come under its id as a name; then the year is that of the name, if post and serial of the text agree with it. -1
/// when neither is known.
[[nodiscard]] inline int year_of(const Cable& cable) {
  if (cable.banner.year >= 0) return cable.banner.year;
  if (cable.date_time_group.time) {
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(*cable.date_time_group.time));
    return static_cast<int>(date.year()) % 100;
  }
  if (cable.date_time_group.date) return static_cast<int>(cable.date_time_group.date->year()) % 100;
  const detail::NamedId named = detail::named_id(cable.name);
  const std::string post = detail::own_post(cable);
  return named.post == post && named.serial == detail::own_serial(cable, post) ? named.year : -1;
}

inline std::string Cable::id() const {
  const std::string post = detail::own_post(*this);
  const auto serial = detail::own_serial(*this, post);
  const int year = year_of(*this);
  if (post.empty() || !serial || year < 0) return {};
  return detail::canonical_id(year, post, *serial);
}

inline std::string Cable::id(const Reference& reference) const {
  if (reference.kind != ReferenceKind::cable) return {};
  const int year = reference.year >= 0 ? reference.year : year_of(*this);
  return year < 0 ? std::string() : detail::canonical_id(year, text(reference.post), reference.serial);
}

}  // namespace cablegram::inline v1
