// By which signs the dialect of a text is recognised (format section 2.1).
#pragma once

#include <type_traits>

#include "attributes.hpp"
#include "smart.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// Below many blank lines no sign is looked for.
struct some_blank_lines   : rep_max<64, blank_line> {};
// clang-format on

// A line with this sign among the next lines that are not blank. Plain form: seq<rep_max<Lines, some_blank_lines,
// not_at<Sign>, any_line>, some_blank_lines, Sign>. Written by hand because each text is searched for several signs,
// whose lines stand far below: a line that no sign begins is passed over at its first byte.
template <unsigned Lines, class Sign>
struct within {
  using rule_t = within;
  using subs_t = peg::type_list<some_blank_lines, Sign, any_line>;
  static constexpr First begins = First::taking(NextSet::any_byte());
  template <peg::apply_mode Apply, peg::rewind_mode, template <typename...> class Action,
            template <typename...> class HowToRun, class In, class... State>
  [[nodiscard]] static bool match(In& in, State&... state) {
    const auto matches = [&]<class Rule>(std::type_identity<Rule> /*unused*/) {
      return may_match<Rule>(in) &&
             HowToRun<Rule>::template match<Apply, peg::rewind_mode::required, Action, HowToRun>(in, state...);
    };
    auto marker = in.template mark<peg::rewind_mode::required>();  // goes back when nothing is found
    for (unsigned line = 0;; ++line) {
      if (may_match<blank_line>(in)) (void)matches(std::type_identity<some_blank_lines>());
      if (matches(std::type_identity<Sign>())) return marker(true);
      if (line == Lines || in.empty()) return false;
      in.bump(static_cast<std::size_t>(detail::behind_line(in.current(), in.end(), state...) - in.current()));
    }
  }
};

// clang-format off

struct raw_start_sign     : seq<ows, lit<"VZCZ">> {};
struct smart_sign         : seq<ows, sor<lit<"MRN">, lit<"DATE/DTG">>, ows, label_colon> {};
struct smart_text         : seq<not_at<within<2, raw_start_sign>>, within<60, smart_sign>> {};

// A date-time group later than the archive: prints of such telegrams are telegrams.
struct archive_year       : seq<opt<lit<"19">>, one<'6', '7'>, digit, word_end> {};
struct archive_group      : seq<rep<6, digit>, upper, ws, plus<letter>, ws, archive_year> {};
struct later_group        : seq<ows, precedence_prosign, opt<ws, precedence_prosign>, ws, not_at<archive_group>, date_time_group> {};
struct no_archive_sign    : sor<raw_start_sign, later_group> {};

struct first_page         : seq<ows, opt<page_level, ows>, keyword<"PAGE">, ws, star<one<'0'>>, one<'1'>, word_end, page_gap, page_of_post> {};
struct drafting_sign      : seq<ows, sor<drafted_by, control_text>> {};
struct office_block       : seq<ows, sor<keyword<"ORIGIN">, keyword<"ACTION">>, ws, office_copies, any_line, within<12, drafting_sign>> {};
struct archive_sign       : sor<first_page, office_block, seq<ows, sor<archive_notice, attributes_words, release_footer>>> {};
struct archive_text       : seq<not_at<within<60, no_archive_sign>>, within<60, archive_sign>> {};

// Three labelled lines, one of them with who sends or gets the message, and one that no letter has.
struct view_label         : seq<ows, sor<smart_label, seq<sor<lit<"TAGS">, lit<"SUBJECT">, ref_word>, ows, label_colon>>> {};
struct view_party         : seq<ows, sor<lit<"FROM">, lit<"TO">>, ows, label_colon> {};
struct view_heading       : seq<ows, sor<captions_label, seq<sor<lit<"TAGS">, lit<"ACTION">, lit<"INFO">, lit<"ORIGIN">>, ows, label_colon>>> {};
struct labelled_lines     : seq<at<within<20, view_party>>, at<within<20, view_heading>>, rep<3, within<10, view_label>, any_line>> {};
struct view_sign          : sor<within<4, view_title>, labelled_lines> {};
struct view_text          : seq<not_at<within<60, seq<ows, transmission_sign>>>, view_sign> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name, unsigned Lines, typename Sign>
struct analyze_traits<Name, cablegram::grammar::within<Lines, Sign>> : analyze_seq_traits<Sign> {};
}  // namespace TAO_PEGTL_NAMESPACE
