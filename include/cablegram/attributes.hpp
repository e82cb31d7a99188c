// The attributes of a cable: what the archive or the message system states beside its text.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cable.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

inline Span Cable::attribute(std::string_view key) const {
  for (const Attribute& attribute : attributes) {
    if (values::same_letters(text(attribute.key), key)) return attribute.value;
  }
  return {};
}

/// The entries of an attribute that is a list ("PFOR, XX, (DOE, JANE)"), parted by commas and semicolons outside of
/// brackets; the brackets of a name are left out.
[[nodiscard]] inline std::vector<Span> attribute_list(const Cable& cable, Span value) {
  std::vector<Span> entries;
  const auto blank = [&](std::uint32_t at) {
    const char c = cable.source[at];
    return values::is_blank(c) || c == '(' || c == ')' || c == ',' || c == ';';
  };
  bool in_brackets = false;
  for (std::uint32_t begin = value.begin, at = value.begin; at <= value.end; ++at) {
    const char c = at < value.end ? cable.source[at] : ',';
    if (c == '(' || c == ')') in_brackets = c == '(';
    if ((c != ',' && c != ';') || (in_brackets && at < value.end)) continue;
    Span entry{begin, at};
    while (entry.begin < entry.end && blank(entry.begin)) ++entry.begin;
    while (entry.begin < entry.end && blank(entry.end - 1)) --entry.end;
    if (!entry.empty()) entries.push_back(entry);
    begin = at + 1;
  }
  return entries;
}

/// The date of an attribute, such as 12 JUL 1974.
[[nodiscard]] inline std::optional<std::chrono::year_month_day> attribute_date(const Cable& cable, Span value) {
  const auto date = values::worded_date(cable.text(value));
  return date.ok() ? std::optional(date) : std::nullopt;
}

}  // namespace cablegram::inline v1
