// What one look at a line (scan.hpp) tells of it, as rules that take nothing.
//
// Each stands before a rule that could not match without what it looks for: it saves the time of trying. The plain form
// of each is `success`; tests parse with and without them.
#pragma once

#include "../scan.hpp"
#include "first.hpp"

namespace cablegram::inline v1::grammar {

namespace detail {

/// Whether the next line may be a rule of dashes: it begins with one of the characters that rules are made of.
[[nodiscard]] constexpr bool rule_follows(const char* line_end, const char* end) noexcept {
  if (line_end == end) return false;
  const char* at = line_end + 1;
  while (at != end && (*at == ' ' || *at == '\t' || *at == '\r')) ++at;
  return at != end &&
         (*at == '-' || *at == '=' || *at == '_' || *at == '*' || *at == '~' || *at == '\xE2' || *at == '\xC2');
}

[[nodiscard]] constexpr bool has_columns(const LineScan& scan, const char* /*at*/, const char* /*end*/) noexcept {
  return scan.gap;
}
[[nodiscard]] constexpr bool has_mark(const LineScan& scan, const char* /*at*/, const char* /*end*/) noexcept {
  return scan.of;
}
[[nodiscard]] constexpr bool has_slash(const LineScan& scan, const char* /*at*/, const char* /*end*/) noexcept {
  return scan.slash;
}
[[nodiscard]] constexpr bool is_short(const LineScan& scan, const char* at, const char* /*end*/) noexcept {
  return scan.end - at <= 130;
}
[[nodiscard]] constexpr bool is_over_rule(const LineScan& scan, const char* /*at*/, const char* end) noexcept {
  return rule_follows(scan.end, end);
}
[[nodiscard]] constexpr bool ends_in_rule(const LineScan& scan, const char* at, const char* /*end*/) noexcept {
  const auto is_trail = [](char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\\' || c == '\xC2' || c == '\xA0';
  };
  const char* last = scan.end;
  while (last != at && is_trail(last[-1])) --last;
  return last != at && (last[-1] == '-' || last[-1] == '=' || last[-1] == '*');
}

}  // namespace detail

/// A rule that asks the builder's look at the line that the input is in. Without a builder it always matches.
template <bool (*Question)(const LineScan& scan, const char* at, const char* end)>
struct look {
  using rule_t = look;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::looking();
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class... State>
  static bool match(In& in, State&... state) noexcept {
    return (Question(state.look(in.current(), in.end()), in.current(), in.end()) && ...);
  }
};

/// Three blanks in a row, as between the columns of a table.
struct line_with_columns : look<&detail::has_columns> {};
/// OF and a number, as in a section mark.
struct line_with_mark : look<&detail::has_mark> {};
struct line_with_slash : look<&detail::has_slash> {};
/// No longer than a heading may be.
struct line_of_heading_length : look<&detail::is_short> {};
/// A rule of dashes may follow.
struct line_over_rule : look<&detail::is_over_rule> {};
/// The last character is one that rules are made of.
struct line_ends_in_rule : look<&detail::ends_in_rule> {};

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name, bool (*Question)(const cablegram::LineScan&, const char*, const char*)>
struct analyze_traits<Name, cablegram::grammar::look<Question>> : analyze_opt_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
