// The classification statement (format section 3.15).
#pragma once

#include "fields.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// "(c) and (d)" at a line's start goes on with the reasons; "(C) Text" is a paragraph.
struct reasons_go_on      : seq<ows, one<'('>, ranges<'a', 'h', 'A', 'H'>, one<')'>, ows, sor<eolf, one<',', '.', ';', '/', '&', '('>, keyword<"AND">, keyword<"OR">>> {};
struct statement_stop     : sor<blank_line, seq<ows, sor<eof, other_field_start, ruled_line, role_heading_line, numbered_paragraph_start,
                                                     seq<not_at<reasons_go_on>, marked_paragraph_start>, numbered_banner>>> {};
// The statement goes on over a blank line where the section of the order follows.
struct section_start      : seq<ows, one<'1'>, one<'.'>, range<'4', '5'>, not_at<digit>> {};
struct statement_gap      : seq<trail, line_end, sor<seq<star<noise_line>, not_at<statement_stop>>, seq<star<sor<blank_line, noise_line>>, at<section_start>>>, ows> {};
struct statement_text     : value_before<inline_list_start> {};
struct classified_by_text : disable<statement_text, star<statement_gap, statement_text>> {};
struct classified_by_field: whole<statement_lead, classified_by_label, ows, opt<trail, line_end, not_at<statement_stop>, ows>, opt<classified_by_text>> {};
// Lines of the statement that stand by themselves: Reason: ..., Derived from: ..., Declassify on: ...
struct statement_line_label : sor<derived_from_label, declassify_label, reason_label> {};
struct statement_line     : seq<statement_line_label, ows, opt<classified_by_text>> {};

// Inside the statement a word may be cut by the line's end, so blanks and line ends may stand between any two letters.
struct cut_gap            : star<sor<blank_char, line_end>> {};
namespace detail {
template <char First, char... Rest>
struct cut_letters : seq<istring<First>, seq<cut_gap, istring<Rest>>...> {};
}  // namespace detail
template <Letters Text>
struct cut_word           : detail::spell<detail::cut_letters, Text>::type {};

// with at most one letter lost
struct reason_letters     : sor<cut_word<"REASON">, cut_word<"REAON">, cut_word<"RESON">, cut_word<"REASN">, cut_word<"RASON">> {};
struct reason_word        : seq<word_begin, reason_letters, opt<cut_gap, cut_word<"S">>> {};
// cut at the end of all that is left
struct cut_reason_word    : seq<word_begin, lit<"REA">, opt<lit<"S">, opt<lit<"O">>>, cut_gap, sor<eof, one<'('>>> {};
// the dot may be lost or misprinted: 14 (b), 1/4 (b)
struct reason_section     : seq<one<'1', '3'>, cut_gap, opt<one<'.', ',', '/'>>, cut_gap, range<'3', '6'>, opt<one<'.'>>, not_at<digit>> {};
struct reason_letter      : ranges<'a', 'h', 'A', 'H'> {};
struct reason_item        : seq<opt<one<'('>, cut_gap>, reason_letter, word_end, opt<cut_gap, one<')'>>> {};
struct reason_joint       : star<sor<blank_char, line_end, one<',', '/', '&', '+', ';', '-', '(', ')'>, cut_word<"AND">, cut_word<"OR">>> {};
struct reason_group       : seq<reason_section, reason_joint, list<reason_item, reason_joint>> {};
// Where the reasons begin: what stands before is the person.
struct reason_lead        : sor<cut_word<"FOR">, cut_word<"PER">, cut_word<"UNDER">, cut_word<"IAW">, seq<cut_word<"DUE">, cut_gap, cut_word<"TO">>,
                                seq<cut_word<"PURSUANT">, cut_gap, cut_word<"TO">>, seq<cut_word<"BASED">, cut_gap, cut_word<"ON">>, cut_word<"AUTHORITY">> {};
struct order_citation     : seq<opt<sor<cut_word<"E.O.">, cut_word<"EO">>, cut_gap>, rep<5, digit>> {};
struct reasons_start      : seq<word_begin, sor<seq<rep_max<4, reason_lead, cut_gap>, opt<cut_word<"THE">, cut_gap>, sor<reason_word, cut_reason_word>>,
                                seq<reason_lead, cut_gap, sor<order_citation, cut_word<"SECTION">, cut_word<"E.O.">, reason_section>>,
                                seq<cut_word<"SECTION">, cut_gap, reason_section>, order_citation,
                                seq<cut_word<"DECL">, opt<cut_word<"ASSIFY">>, word_end>, seq<lit<"DERIVED">, word_end>,
                                reason_section>> {};
// In a paragraph: at its beginning, or anywhere with a colon. Ends behind the label.
struct statement_in_paragraph : sor<seq<classified_by_label, cut_gap>,
                                    seq<star<not_at<seq<word_begin, classified_by_words, ows, label_colon>>, peg::any>, classified_by_words, ows, label_colon, cut_gap>> {};
struct classified_level_by : seq<cut_word<"CLASSIFIED">, cut_gap, level_word, cut_gap, cut_word<"BY">, word_end> {};     // CLASSIFIED SECRET BY
struct this_message_is    : seq<opt<lit<"THIS">, cut_gap>, sor<lit<"MESSAGE">, lit<"CABLE">, lit<"TELEGRAM">>, cut_gap, opt<sor<lit<"IS">, lit<"WAS">>, cut_gap>> {};
struct person_lead        : plus<sor<seq<bracketed_portion, cut_gap>, seq<opt<this_message_is>, sor<classified_by_words, classified_level_by>, cut_gap, opt<one<':'>>, cut_gap>>> {};
struct person_text        : plus<not_at<reasons_start>, peg::any> {};
struct reasons_only       : star<sor<reason_group, peg::any>> {};
struct classification_statement : seq<opt<person_text>, reasons_only> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
