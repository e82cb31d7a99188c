// Lines that can be nothing but prose, taken many at a time: most bytes of a cable stand in them.
//
// Inside a paragraph nearly every line is a plain continuation. `prose_lines` takes such lines by one look at each
// (scan.hpp) instead of trying every rule of the body; where a line might be anything else, it stops before it and the
// rules decide. Its plain form is star<prose_line> for the lines it takes; tests parse with and without it.
#pragma once

#include <string_view>

#include "lexical.hpp"
#include "look.hpp"

namespace cablegram::inline v1::grammar {

namespace detail {

// A label of an outline or an item: a), iv., o and Q before a blank.
[[nodiscard]] constexpr bool may_begin_label(const char* at, const char* end) noexcept {
  if (end - at < 6) return true;
  if (at[1] == ' ' && (at[0] == 'o' || at[0] == 'Q')) return true;
  for (int i = 1; i <= 4; ++i) {
    if (at[i] == '.' || at[i] == ')') return true;
    if (at[i] == ' ') return false;
  }
  return false;
}

[[nodiscard]] constexpr bool is_letter_or_quote(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '"' || c == '\'' || c == '$' || c == '&';
}

[[nodiscard]] constexpr bool is_plain_prose(const char* begin, const LineScan& scan, const char* end) noexcept {
  if (!is_letter_or_quote(*begin) || scan.gap || scan.of || scan.dashes) return false;
  const bool capital = *begin >= 'A' && *begin <= 'Z';
  // Marks, page lines and banners have a number; release lines begin with a capital and have a slash.
  if (capital && (scan.slash || (scan.digit && !(begin[1] >= 'a' && begin[1] <= 'z')))) return false;
  return !may_begin_noise(begin, scan.end) && !release_follows(scan.end, end) && !may_begin_label(begin, scan.end) &&
         !rule_follows(scan.end, end);
}

}  // namespace detail

struct prose_lines {
  using rule_t = prose_lines;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::bytes_but('\n'));
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class State>
  static bool match(In& in, State& state) noexcept {
    if (!state.in_running_prose()) return false;
    const char* at = in.current();
    const char* last = at;
    const char* const end = in.end();
    while (at != end) {
      const LineScan scan = scan_line(at, end);
      const std::string_view line_before(last, static_cast<std::size_t>(at - last));
      const bool parted = at == in.current()
                              ? state.parted_from_text(at, scan.end)
                              : state.parts_paragraphs(line_before, static_cast<std::size_t>(scan.end - at));
      if (parted || scan.end == end || scan.end == at || !detail::is_plain_prose(at, scan, end) ||
          (scan.bracket && state.next_inline_candidate(at, scan) != scan.end)) {
        state.keep_look(at, end, scan);
        break;
      }
      const bool unwrapped = scan.end - at > 120;  // a heading may follow a whole paragraph on one line
      last = at;
      at = scan.end + 1;
      if (unwrapped) break;
    }
    if (at == in.current()) return false;
    in.bump(static_cast<std::size_t>(at - in.current()));
    state.body.last_line = last;
    return true;
  }
};

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::prose_lines> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
