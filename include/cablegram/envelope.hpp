// Where the ending of a cable begins (format section 3.24): found from the last line backwards.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "grammar/ending.hpp"
#include "grammar/message.hpp"
#include "span.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// The begin of the line that ends at `end` (exclusive of nothing: `end` is behind its line end, if it has one).
[[nodiscard]] inline std::size_t line_before(std::string_view text, std::size_t end) noexcept {
  if (end == 0) return 0;
  const std::size_t found = text.rfind('\n', end >= 2 ? end - 2 : 0);
  if (end < 2 || found == std::string_view::npos) return 0;
  return found + 1;
}

template <class Rule>
[[nodiscard]] bool matches(std::string_view text) {
  grammar::Input in(text.data(), text.data() + text.size(), "");
  return tao::pegtl::parse<tao::pegtl::seq<Rule, tao::pegtl::eof>>(in);
}

}  // namespace detail

/// The offset at which the ending begins: at the signature line, or else at the first of the end marks, blank and
/// noise lines that close the text. At most `look_back` lines that are neither are passed over in search of a
/// signature, so the search is bounded.
[[nodiscard]] inline std::size_t ending_begin(std::string_view text) {
  constexpr int look_back = 4;
  std::size_t end = text.size();
  std::size_t ending = text.size();  // all lines from here on are end marks, blanks or noise
  int passed = 0;
  while (end > 0 && passed <= look_back) {
    const std::size_t begin = detail::line_before(text, end);
    const std::string_view line = text.substr(begin, end - begin);
    if (detail::matches<grammar::signature_line>(line)) return begin;
    if (detail::matches<grammar::ending_line>(line)) {
      if (passed == 0) ending = begin;
    } else {
      if (line.size() > 120) break;  // prose
      ++passed;
    }
    end = begin;
  }
  return ending;
}

}  // namespace cablegram::inline v1
