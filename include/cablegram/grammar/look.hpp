// What one look at a line (scan.hpp) tells of it, as rules that take nothing.
//
// Each stands before a rule that could not match without what it looks for: it saves the time of trying. The plain form
// of each is `success`; tests parse with and without them.
#pragma once

#include <cstring>

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

// The letters, in small, with which levels, page lines and office lines begin: SECRET, CONFIDENTIAL, UNCLAS, LIMITED,
// LOU, TOP SECRET and their headless forms, PAGE, ACTION, ORIGIN, INFO, SIPDIS and other captions need no look here,
// since captions repeat only after a blank line. And a footer's: PLEASE VISIT.
[[nodiscard]] constexpr bool may_begin_noise(const char* at, const char* end) noexcept {
  if (end - at < 3) return true;
  const auto small = [at](int i) { return static_cast<char>(at[i] | 0x20); };
  const bool lone = !(small(1) >= 'a' && small(1) <= 'z');  // S E C R E T
  switch (small(0)) {
    case 's':
      return lone || small(1) == 'e' || small(1) == 's' || (small(1) == 'i' && small(2) == 'p');
    case 'c':
      return lone || small(1) == 'c' || (small(1) == 'o' && (small(2) == 'n' || small(2) == ' '));
    case 'u':
      return lone || small(1) == 'n' || small(1) == 'u';
    case 'l':
      return lone || small(1) == 'i' || small(1) == 'o' || small(1) == 'l';
    case 't':
      return lone || small(1) == 't' || (small(1) == 'o' && small(2) == 'p');
    case 'e':
    case 'o':
      return lone || (small(1) == 'r' && small(2) == 'i');
    case 'p':
      return (small(1) == 'a' && small(2) == 'g') || (small(1) == 'l' && small(2) == 'e');
    case 'a':
      return small(1) == 'c' && small(2) == 't';
    case 'i':
      return small(1) == 'n' && small(2) == 'f';
    case 'd':
      return small(1) == 'e' && small(2) == 'c';
    case 'v':
      return small(1) == 'i' && small(2) == 's';
    case 'q':
      return true;  // an echo
    default:
      return false;
  }
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

[[nodiscard]] constexpr bool is_noise_like(const LineScan& scan, const char* at, const char* /*end*/) noexcept {
  while (at != scan.end && !(*at > ' ')) ++at;  // blanks, and bytes beyond ASCII
  return may_begin_noise(at, scan.end);
}
// A rule of dashes stands under this line or under one of the next two, and no blank line before it.
[[nodiscard]] inline bool has_rule_below(const LineScan& scan, const char* /*at*/, const char* end) noexcept {
  const char* line_end = scan.end;
  for (int lines = 0; lines < 3 && line_end != end; ++lines) {
    if (rule_follows(line_end, end)) return true;
    const char* next = line_end + 1;
    const void* found = std::memchr(next, '\n', static_cast<std::size_t>(end - next));
    line_end = found == nullptr ? end : static_cast<const char*>(found);
    if (line_end == next) return false;
  }
  return false;
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
/// A rule of dashes may follow within three lines.
struct lines_over_rule : look<&detail::has_rule_below> {};
/// A level, a page line or an office line may begin here.
struct line_like_noise : look<&detail::is_noise_like> {};
/// The last character is one that rules are made of.
struct line_ends_in_rule : look<&detail::ends_in_rule> {};

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name, bool (*Question)(const cablegram::LineScan&, const char*, const char*)>
struct analyze_traits<Name, cablegram::grammar::look<Question>> : analyze_opt_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
