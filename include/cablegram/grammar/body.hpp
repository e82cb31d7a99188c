// The body: numbered paragraphs, headings, lists, tables and prose (format sections 3.16 to 3.23).
//
// Whether a number at a line's start is a paragraph label is decided by evidence (section 3.17) that no single rule
// can see: what stood before, which number is due. Rules marked "by evidence" describe the form; their actions weigh
// it and may refuse, and then the next alternative is tried.
#pragma once

#include "heading.hpp"
#include "prose.hpp"

namespace cablegram::inline v1::grammar {

// A question to the state of the body, or of it and the line ahead; takes nothing.
template <class Question>
struct ask_state {
  using rule_t = ask_state;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::looking();
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class State>
  static bool match(In& in, State& state) {
    if constexpr (requires { Question::ask(state); }) {
      return Question::ask(state);
    } else {
      return Question::ask(state, in.current(), in.end());
    }
  }
};
namespace detail {
struct is_after_blank {
  template <class State>
  [[nodiscard]] static bool ask(const State& state) noexcept {
    return state.body_after_blank();
  }
};
struct is_inside_sentence {
  template <class State>
  [[nodiscard]] static bool ask(const State& state) noexcept {
    return state.inside_sentence();
  }
};
struct is_narrow_line {
  template <class State>
  [[nodiscard]] static bool ask(State& state, const char* at, const char* end) {
    return state.is_narrow_line(at, end);
  }
};
}  // namespace detail
// The line before was blank, noise, a heading, or there was none.
struct after_blank : ask_state<detail::is_after_blank> {};
// The sentence before goes on: a page or a full line cut it.
struct inside_sentence : ask_state<detail::is_inside_sentence> {};
// The line is no wider than a heading right over its text may be.
struct narrow_line : ask_state<detail::is_narrow_line> {};

// Where the body is no longer read: its end, or where the builder takes no more.
struct end_of_body {
  using rule_t = end_of_body;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::looking();
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class... State>
  static bool match(In& in, State&... state) noexcept {
    return in.empty() || (state.is_full() || ...);
  }
};

// Prose up to the line's end or up to the place in the line where a section mark or the next numbered paragraph may
// begin. Takes at least one byte. Plain form: plus<not_at<inline_mark>, not_at<inline_paragraph>, not_one<'\n'>>;
// written by hand because most bytes of a cable are taken by it.
struct prose_run {
  using rule_t = prose_run;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::bytes_but('\n'));
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class State>
  static bool match(In& in, State& state) noexcept {
    if (in.empty() || *in.current() == '\n') return false;
    const LineScan scan = state.look(in.current(), in.end());
    in.bump(static_cast<std::size_t>(state.next_inline_candidate(in.current(), scan) - in.current()));
    return true;
  }
};

// clang-format off

// 3.17 numbered paragraphs, by evidence                                  ¶2. (SBU) Text
struct paragraph_number   : rep_min_max<1, 3, digit> {};
struct paragraph_comma    : seq<one<','>, at<ws, bracketed_portion>> {};            // 18, (C) Text
struct paragraph_dot      : sor<seq<sor<string<'.', ')'>, string<'.', '.'>, one<'.', ')'>>, not_at<digit>>, paragraph_comma> {};
struct paragraph_label    : seq<opt<pilcrow>, paragraph_number, sor<paragraph_dot, at<ws, bracketed_portion>>> {};
struct block_portion      : bracketed_portion {};
// its first bracket is lost                                              7.  C) Text
struct half_mark          : seq<at<upper>, portion_mark, one<')'>, at<ws, upper>> {};
// a stray dot behind the mark: 7. (C). Text
struct stray_dot          : seq<one<'.'>, at<ws, word_char>> {};
struct paragraph_start    : whole<ows, paragraph_label, ows, opt<sor<block_portion, half_mark>, opt<stray_dot>>, ows> {};
// archive form: a number alone                                           2  TEXT IN CAPITALS      3  A/S ROE SAID
struct bare_number_start  : whole<ows, paragraph_number, ws, at<upper, sor<upper, one<' ', '/', '-', '\''>>>> {};
struct reversed_start     : whole<ows, opt<pilcrow>, block_portion, ws, paragraph_label, gap> {};         // (C) 1. Text
// In the middle of an unwrapped line only the next number with a mark.
struct inline_paragraph_start : whole<paragraph_label, ows, block_portion, ows> {};

// sub-paragraphs, by evidence                                            A. (C) Text      (i) Text     3) Text
struct outline_roman      : rep_min_max<1, 4, one<'i', 'v', 'x'>> {};
struct outline_word       : seq<sor<outline_roman, letter, rep_min_max<1, 2, digit>>, word_end> {};
struct bracketed_outline  : seq<one<'('>, outline_word, one<')'>> {};
struct outline_label      : sor<bracketed_outline, seq<outline_word, one<')', '.'>>> {};
struct sub_paragraph_start: whole<ows, opt<pilcrow>, outline_label, sor<seq<ows, block_portion, ows>, ws>> {};

// unnumbered, with a mark                                                (SBU) Text
struct marked_start       : whole<ows, opt<pilcrow>, block_portion, ows, not_at<end_of_line, blank_lines, not_at<eof>>> {};

// the mark behind the leading word of a paragraph                         Summary: (C) Text
struct leading_words      : leading_role {};
struct worded_mark        : whole<leading_words, block_portion, ows> {};

// list items, by evidence                                                -- Text
struct item_bullet        : sor<string<'\xE2', '\x80', '\xA2'>, seq<string<'-', '-'>, not_at<one<'-'>>>, seq<rep<3, one<'-'>>, at<ws, alnum>>, seq<one<'-'>, not_at<one<'-'>>>,
                                seq<one<'*'>, not_at<one<'*'>>>, seq<one<'o', 'Q'>, at<gap>>> {};
// a dash that fills the margin before the item's own                    - -- Text
struct margin_dash        : seq<one<'-'>, plus<blank_char>, at<one<'-'>>> {};
struct item_start         : whole<ows, opt<pilcrow>, opt<margin_dash>, item_bullet, ows, not_at<eolf>, opt<block_portion, ows>> {};

// 3.18 headings
struct heading_rule       : rule_characters {};
struct rule_line          : seq<ows, heading_rule, end_of_line> {};
struct heading_words      : seq<word_char, rest_of_text> {};
// A dash or a label with a mark before its words makes a line an item or a paragraph, never a head.
struct labelled_line      : seq<ows, opt<pilcrow>, sor<seq<string<'-', '-'>, not_at<one<'-'>>>, seq<outline_label, ows, bracketed_portion>>> {};
// Nor is what a publisher has blotted out.                                XXXXXXXXXXXX
struct redaction          : sor<rep_min_max<4, 200, one<'X'>>, rep_min_max<4, 200, one<'x'>>> {};
struct redacted_line      : seq<list<redaction, ows>, opt<one<'.', ',', ':', ';'>>, at_line_end> {};
struct heading_text_ahead : seq<not_at<blank_line>, not_at<ows, sor<website_footer, redacted_line>>, not_at<ruled_line>, not_at<numbered_paragraph_start>, not_at<labelled_line>, not_at<noise_line>> {};
struct heading_text_line  : seq<ask_once<1, heading_text_ahead>, ows, heading_words, end_of_line> {};
struct heading_text_lines : rep_min_max<1, 3, heading_text_line> {};
// the day of a letter that is quoted                                     Port Nowhere, June 2, 2006
struct place_word         : seq<not_at<sor<month, weekday>>, upper, star<sor<letter, one<'-', '.', '\''>>>> {};
struct dateline_place     : seq<place_word, rep_max<3, opt<one<','>>, ws, place_word>, one<','>, ws> {};
struct dateline           : seq<opt<dateline_place>, sor<worded_date, day_first_date>, opt<one<'.'>>, eof> {};
struct boxed_heading      : whole<rule_line, heading_text_lines, rule_line> {};
struct underlined_heading : whole<after_blank, line_of_heading_length, lines_over_rule, heading_text_lines, rule_line> {};         // by evidence
// noise or a blank line came between the words and their rule
struct heading_gap        : seq<star<noise_line>, opt<blank_line, star<noise_line>>> {};
struct parted_heading     : whole<heading_text_line, heading_gap, rule_line, at<sor<blank_line, numbered_paragraph_start, eof>>> {};   // by evidence
struct tight_heading      : whole<line_over_rule, heading_text_line, rule_line> {};                       // by evidence: directly under prose
struct overlined_heading  : whole<rule_line, rep_min_max<1, 2, heading_text_line>, at<sor<blank_line, eof>>> {};        // by evidence
// Comment -------    in unwrapped texts
struct tail_rule          : rep_min_max<detail::tail_rule_size, 4096, seq<one<'-', '=', '*'>, ows>> {};
struct tailed_text        : seq<word_char, rep_max<120, seq<not_at<ows, rep<3, one<'-', '=', '*'>>>, not_one<'\n'>>>> {};
struct tailed_heading     : whole<line_ends_in_rule, ows, not_at<one<'-', '=', '*'>>, not_at<numbered_paragraph_start>, tailed_text, ows, tail_rule, end_of_line> {};
// ------- SUMMARY -------
struct flanked_text       : seq<word_char, rep_max<90, seq<not_at<seq<ws, rep<3, one<'-', '=', '*'>>>>, not_one<'\n'>>>> {};
struct flank              : rep_min_max<3, 200, one<'-', '=', '*'>> {};
struct flanked_heading    : whole<ows, flank, ws, flanked_text, ws, flank, end_of_line> {};
struct slash_words        : seq<not_at<end_of_line>, plus<not_at<two<'/'>>, not_one<'\n'>>> {};
struct slash_heading_text : seq<two<'/'>, slash_words, opt<line_end, slash_words>, two<'/'>> {};           // may be wrapped
struct slash_heading      : whole<ows, slash_heading_text, end_of_line> {};
// two dashes under a head of two letters are a rule too
struct short_rule         : seq<string<'-', '-'>, at_line_end> {};
struct short_rule_line    : seq<ows, short_rule, end_of_line> {};
struct lone_heading       : whole<rep_min_max<1, 2, heading_text_line>, at<sor<blank_line, noise_line, numbered_paragraph_start, marked_paragraph_start, short_rule_line, seq<ows, item_bullet, gap>>>> {};   // by evidence
// a heading right over its text, without a blank line between
struct run_in_heading_short : whole<heading_text_line, at<heading_text_line>> {};          // by evidence
struct run_in_heading_long  : whole<rep<2, heading_text_line>, at<heading_text_line>> {};  // by evidence
// right over the first letter of an outline
struct list_heading       : whole<heading_text_line, at<ows, outline_label, gap>> {};      // by evidence
struct set_off_heading    : seq<after_blank, line_of_heading_length, sor<parted_heading, seq<not_at<inside_sentence>, sor<list_heading, lone_heading, seq<narrow_line, sor<run_in_heading_short, run_in_heading_long>>>>>> {};
struct separator_rule     : whole<sor<rule_line, short_rule_line>> {};
struct heading_block      : sor<boxed_heading, underlined_heading, tight_heading, overlined_heading, slash_heading, flanked_heading, tailed_heading, set_off_heading,
                                separator_rule> {};

// 3.23 tables: two or more lines in columns
struct column_gap         : rep_min_max<3, 200, blank_char> {};
struct cell               : seq<word_char, star<not_at<column_gap>, not_at<trail, eolf>, peg::any>> {};
struct table_row          : seq<not_at<numbered_paragraph_start>, ows, cell, column_gap, cell, plus<column_gap, cell>, end_of_line> {};
struct table_more         : seq<not_at<blank_line>, not_at<numbered_paragraph_start>, ows, cell, plus<column_gap, cell>, end_of_line> {};
struct table_rows         : seq<table_row, plus<sor<table_row, table_more, seq<ruled_line, at<sor<table_row, table_more>>>>>> {};
struct table              : disable<table_rows> {};
struct table_block        : whole<line_with_columns, table> {};

// prose
// "... text. -------- Training --------" at the end of an unwrapped line
struct inline_heading     : whole<flank, ws, flanked_text, ws, flank, at_line_end> {};
struct prose_piece        : sor<seq<line_with_mark, inline_section_mark>, inline_paragraph_start, inline_heading, prose_run> {};
struct rest_of_prose      : seq<star<prose_piece>, trail, eolf> {};
// A lone dash or stop stands for a blank line in older texts.
struct body_blank_line    : sor<blank_line, seq<ows, one<'-', '.'>, end_of_line>> {};
struct repeated_caption   : caption_list {};
// 2.4 a page's number, with the level and captions of the page that ends and of the next one
struct page_caption       : disable<caption_list> {};
struct page_heading_line  : whole<sor<page_class_line, seq<ows, page_caption, at_line_end>>, end_of_line> {};
struct page_headings      : rep_max<12, sor<blank_line, page_heading_line>> {};
struct printed_page_foot  : seq<page_class_line, end_of_line, page_headings> {};
// The number of the page, or that of the case it was released in.
struct printed_page_sign  : at<ows, sor<printed_page, case_footer>, at_line_end> {};
struct printed_page_break : whole<line_like_noise, opt<printed_page_foot>, plus<printed_page_sign, stamp_line, star<sor<blank_line, stamp_line>>>, page_headings> {};
// A level by itself, in capitals, is that of a page whose line is lost.
struct level_line         : whole<after_blank, capitals_ahead, page_class_line, end_of_line, at<sor<blank_line, eof>>> {};
struct body_noise_line    : sor<printed_page_break, noise_line, level_line> {};
// The heading once more, where a later section begins that was joined to the first.
// In the archive form the operator's number may stand above it.
struct repeated_number    : seq<ows, rep_min_max<2, 5, digit>, end_of_line, star<blank_line>, at<ows, distribution, end_of_line>> {};
// One office alone may be a heading: G-20
struct repeated_offices   : seq<not_at<office_copies, end_of_line>, distribution, end_of_line> {};
struct repeat_start       : at<ows, sor<repeated_offices, numbered_banner, repeated_number>> {};
struct repeated_lines     : plus<sor<envelope_line, heading_line>> {};
struct repeated_heading   : disable<repeat_start, opt<repeated_number>, repeated_lines> {};
// Behind a blank line it may begin with its date-time line: the banner of a later section is below.
struct first_section      : seq<section_word, ws, opt<one<'0'>>, one<'1'>, not_at<digit>> {};
struct later_banner       : seq<ows, banner_level, star<ows, banner_qualifier>, ows, not_at<first_section>, section_number> {};
struct repeated_date      : seq<precedence_and_group, rep_max<60, not_at<later_banner>, any_line>, later_banner> {};
struct dated_heading      : disable<at<ows, repeated_date>, repeated_lines> {};
struct lone_sipdis        : seq<string<'S', 'I', 'P', 'D', 'I', 'S'>, at_line_end> {};
struct repeated_caption_line : whole<sor<after_blank, at<ows, lone_sipdis>>, ows, repeated_caption, end_of_line> {};
struct numbered_line      : seq<sor<paragraph_start, bare_number_start>, opt<worded_mark>, rest_of_prose> {};
struct paragraph_line     : seq<sor<reversed_start, sub_paragraph_start, marked_start, item_start>, rest_of_prose> {};
// SIPDIS that the system repeated at a section's start, glued to the line behind it
struct glued_caption      : seq<string<'S', 'I', 'P', 'D', 'I', 'S'>, gap> {};
struct prose_line         : seq<ows, opt<glued_caption>, plus<prose_piece>, trail, eolf> {};
struct footer_start       : at<ows, website_footer> {};
struct footer_line        : seq<footer_start, prose_line> {};
struct body_line          : sor<prose_lines, body_blank_line, numbered_line, body_noise_line, repeated_caption_line, repeated_heading, seq<after_blank, dated_heading>, heading_block, table_block, paragraph_line, footer_line, prose_line> {};
struct body               : until<end_of_body, body_line> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name, typename Question>
struct analyze_traits<Name, cablegram::grammar::ask_state<Question>> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::end_of_body> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::prose_run> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
