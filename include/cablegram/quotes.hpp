// Quotation marks that an older code page lost; put back only when a caller asks for it.
#pragma once

#include <cstddef>
#include <string>

#include "values.hpp"

namespace cablegram::inline v1 {

/// Puts back quotation marks that an older code page lost: an opening one printed as `&` right before a letter, its
/// closing one as `8` right after a letter or stop, at most 200 bytes on; an apostrophe printed as a comma before s.
///
///     mend_quotes("the &old guard8 and the country,s future") == "the \"old guard\" and the country's future"
[[nodiscard]] inline std::string mend_quotes(std::string text) {
  constexpr std::size_t reach = 200;
  const auto is_word = [](char c) { return values::is_letter(c) || values::is_digit(c); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const char before = at > 0 ? text[at - 1] : ' ';
    if (text[at] == '&' && values::is_letter(next) && !is_word(before)) {
      for (std::size_t end = at + 2; end < text.size() && end < at + reach; ++end) {
        const bool closes = text[end] == '8' &&
                            (values::is_letter(text[end - 1]) || text[end - 1] == '.' || text[end - 1] == ',' ||
                             text[end - 1] == '?' || text[end - 1] == '!') &&
                            (end + 1 == text.size() || !is_word(text[end + 1]));
        if (!closes) continue;
        text[at] = '"';
        text[end] = '"';
        break;
      }
    } else if (text[at] == ',' && values::is_letter(before) && (next == 's' || next == 't') &&
               (at + 2 >= text.size() || !is_word(text[at + 2]))) {
      text[at] = '\'';
    }
  }
  return text;
}

}  // namespace cablegram::inline v1
