// Where the ending of a cable begins (format section 3.24): found from the last line backwards.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "grammar/ending.hpp"
#include "span.hpp"
#include "values.hpp"

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

namespace detail {
/// Where a signature begins that stands behind the last sentence of a line; the line's size when there is none.
[[nodiscard]] inline std::size_t inline_signature(std::string_view line) {
  constexpr std::size_t longest = 48;
  for (std::size_t at = line.size() > longest ? line.size() - longest : 1; at < line.size(); ++at) {
    if (!values::is_blank(line[at]) || values::is_blank(line[at - 1])) continue;
    const std::size_t sentence_end = line[at - 1] == '\x9D' && at >= 3 ? at - 3 : at - 1;
    if (matches<grammar::inline_signature>(line.substr(sentence_end))) return at;
  }
  return line.size();
}
}  // namespace detail

/// The offset at which the ending begins: at the signature, or else at the first of the end marks, blank and noise
/// lines that close the text; not before the body. At most `look_back` lines that are neither are passed over in search of a signature, so
/// the search is bounded.
[[nodiscard]] inline std::size_t ending_begin(std::string_view text, std::size_t body_begin) {
  constexpr int look_back = 4;
  std::size_t end = text.size();
  std::size_t ending = text.size();  // all lines from here on are end marks, blanks or noise
  int passed = 0;
  while (end > body_begin && passed <= look_back) {
    const std::size_t begin = std::max(detail::line_before(text, end), body_begin);
    const std::string_view line = text.substr(begin, end - begin);
    if (detail::matches<grammar::signature_line>(line)) return begin;
    if (detail::matches<grammar::ending_line>(line)) {
      if (passed == 0) ending = begin;
    } else {
      const std::size_t signature = passed == 0 ? detail::inline_signature(line) : line.size();
      if (signature != line.size()) return begin + signature;
      if (line.size() > 120) break;  // prose
      ++passed;
    }
    end = begin;
  }
  return ending;
}

}  // namespace cablegram::inline v1
