// Where a sentence ends, as far as the end of a line tells.
#pragma once

#include <string_view>

#include "values.hpp"

namespace cablegram::inline v1 {

/// Ends in "End summary" or the like, which often has no stop.
[[nodiscard]] inline bool ends_a_role(std::string_view text) noexcept {
  constexpr std::string_view end = "END";
  for (const std::string_view role : {"SUMMARY", "COMMENT", "NOTE", "TEXT"}) {
    if (text.size() <= role.size() + end.size() || !values::starts_with(text.substr(text.size() - role.size()), role))
      continue;
    std::string_view before = text.substr(0, text.size() - role.size());
    if (!values::is_blank(before.back())) return false;
    before = values::without_trailing_blanks(before);
    if (before.size() < end.size() || !values::starts_with(before.substr(before.size() - end.size()), end))
      return false;
    before.remove_suffix(end.size());
    return before.empty() || !values::is_letter(before.back());
  }
  return false;
}

/// Ends in a full stop or another mark after which something new may begin, closing quotes and brackets included.
[[nodiscard]] inline bool ends_a_sentence(std::string_view text) noexcept {
  if (text.empty()) return true;
  // A comma inside closing quotes goes on: the "nationalist,"
  if (text.ends_with(",\"") || text.ends_with(",\xE2\x80\x9D")) return false;
  if (text.ends_with("...]")) return false;                                           // words left out
  if (text.ends_with("\xE2\x80\x9D") || text.ends_with("\xE2\x80\x99")) return true;  // curly closing quotes
  switch (text.back()) {
    case '.':
    case '!':
    case '?':
    case ':':
    case ';':
    case '"':
    case ')':
    case ']':
    case '8':  // a closing quotation mark of an older code page
      return true;
    default:
      return ends_a_role(text);
  }
}

/// Ends in what a publisher has blotted out, maybe with the sentence's stop.
[[nodiscard]] inline bool ends_redacted(std::string_view text) noexcept {
  return text.ends_with("XXXX") || text.ends_with("xxxx");
}

}  // namespace cablegram::inline v1
