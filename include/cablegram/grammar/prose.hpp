// Lines that can be nothing but prose, taken many at a time: most bytes of a cable stand in them.
//
// Inside a paragraph nearly every line is a plain continuation. `prose_lines` takes such lines by what the index of
// lines says of each (line_index.hpp) instead of trying every rule of the body; where a line might be anything else, it
// stops before it and the rules decide. Its plain form is star<prose_line> for the lines it takes; tests parse with and
// without it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "lexical.hpp"
#include "look.hpp"

namespace cablegram::inline v1::grammar {

namespace detail {

// The high bit of the lowest byte of a number that equals a byte; higher bits may be set, too.
[[nodiscard]] constexpr std::uint32_t lowest_equal(std::uint32_t bytes, unsigned char byte) noexcept {
  const std::uint32_t differs = bytes ^ 0x01010101U * byte;
  return (differs - 0x01010101U) & ~differs & 0x80808080U;
}

// A label of an outline or an item: a), iv., o and Q before a blank. Without branches, which no one could foresee: a
// dot or bracket among the second to fifth byte, before any blank.
[[nodiscard]] inline bool may_begin_label(const char* at, const char* end) noexcept {
  if (end - at < 6) return true;
  const std::uint32_t bytes = four_bytes(at + 1);
  const std::uint32_t closes = lowest_equal(bytes, '.') | lowest_equal(bytes, ')');
  const std::uint32_t blank = lowest_equal(bytes, ' ');
  const bool bullet = at[1] == ' ' && (at[0] == 'o' || at[0] == 'Q');
  return bullet || (closes & (blank - 1)) != 0;
}

// A list of offices and copies, which needs no label: OCT-01 ISO-00.
[[nodiscard]] inline bool may_begin_offices(const char* at, const char* end) noexcept {
  constexpr std::ptrdiff_t longest = 5;
  std::ptrdiff_t letters = 0;
  while (letters <= longest && at + letters < end && at[letters] >= 'A' && at[letters] <= 'Z') ++letters;
  return letters <= longest && at + letters < end && at[letters] == '-';
}

// How a line may begin that is taken without a closer look.
inline constexpr std::array<std::uint8_t, 256> line_openers = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) kinds[c] = 1;
  for (const char c : {'"', '\'', '$', '&'}) kinds[static_cast<unsigned char>(c)] = 1;
  for (unsigned char c = 'A'; c <= 'Z'; ++c) kinds[c] = 2;
  return kinds;
}();

// What a rule of dashes or a release line begins with, or blanks before either.
inline constexpr NextSet rule_or_release = [] {
  NextSet set;
  for (const char c : {'-', '=', '_', '*', '~', '\xE2', '\xC2', 'd', 'D', ' ', '\t', '\r', '\v', '\f'}) {
    set.add(static_cast<unsigned char>(c));
  }
  return set;
}();

// Of the rule that may stand behind the words of a heading.
inline constexpr std::size_t tail_rule_size = 5;

[[nodiscard]] inline bool is_plain_prose(const char* begin, const LineScan& scan, const char* end) noexcept {
  const std::uint8_t opener = line_openers[static_cast<unsigned char>(*begin)];
  // Lines of prose have a number now and then: one branch for what is odd about a capital is guessed more often.
  const bool offices = scan.marks.has(LineMarks::digit) && may_begin_offices(begin, scan.end);
  const bool odd_capital = (opener == 2) & (scan.marks.has(LineMarks::release) | offices);
  const bool label = may_begin_label(begin, scan.end);
  if ((opener == 0) | scan.marks.has(LineMarks::columns | LineMarks::dashes | LineMarks::serial) | odd_capital | label)
    return false;
  if (may_begin_other_line(begin, scan.end) || ends_in_rule_of(tail_rule_size, begin, scan.end)) return false;
  const bool asks = scan.end + 1 < end && rule_or_release.has(static_cast<unsigned char>(scan.end[1]));
  return !asks || (!release_follows(scan.end, end) && !rule_follows(scan.end, end));
}

}  // namespace detail

struct prose_lines {
  using rule_t = prose_lines;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::bytes_but('\n'));
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class State>
  static bool match(In& in, State& state) {
    if (!state.in_running_prose()) return false;
    const char* at = in.current();
    const char* last = at;
    const char* const end = in.end();
    while (at != end) {
      const LineScan scan = state.look(at, end);
      if (scan.end == end || scan.end == at || !detail::is_plain_prose(at, scan, end)) break;
      const std::string_view line_before(last, static_cast<std::size_t>(at - last));
      const bool parted =
          at == in.current() ? state.parted_from_text(at, scan) : state.parts_paragraphs(line_before, at, scan);
      if (parted) break;
      if (scan.marks.has(LineMarks::bracket) && state.next_inline_candidate(at, scan) != scan.end) break;
      const bool unwrapped = scan.width_from(at) > 120;  // a heading may follow a whole paragraph on one line
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
