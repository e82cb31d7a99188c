// Labels of the heading's fields, wherever they stand, and what ends a field (format sections 2.2, 3.11 to 3.15).
#pragma once

#include "banner.hpp"
#include "portion.hpp"
#include "roles.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

struct label_colon        : one<':'> {};
// 3.11                                                                   E.O. 12958:
// five digits; one may be lost or doubled
struct eo_number          : seq<rep_min_max<4, 6, digit>, not_at<digit>> {};
struct eo_label           : seq<word_begin, one<'E', 'e'>, opt<one<'.'>>, ows, one<'O', 'o'>, star<one<'.', ',', ':', ' '>>, at<sor<eo_number, seq<lit<"DECL">, ows, one<':'>>>>> {};   // the number may be forgotten
struct bare_eo_label      : seq<word_begin, lit<"E.O.">, ows, label_colon> {};              // SMART: E.O.: N/A
// 3.12                                                                   TAGS:
struct tags_word          : sor<lit<"TAGS">, lit<"TAGES">, lit<"TAG">, lit<"TAS">, lit<"TABS">, lit<"TGS">, lit<"AGS">> {};
// Without a colon only in capitals: a sentence may begin with the words of a label.
struct tags_capitals      : seq<sor<string<'T', 'A', 'G', 'S'>, string<'T', 'A', 'G'>>, word_end> {};
struct tags_label         : seq<word_begin, sor<seq<tags_word, ows, label_colon>, seq<tags_capitals, opt<one<'.', ';'>>>, seq<lit<"TAGS">, word_end, at<ws, rep<2, upper>>>>> {};
struct tags_inline_label  : seq<word_begin, sor<seq<tags_word, ows, label_colon>, seq<tags_capitals, at<ws, rep<2, upper>>>>> {};
// 3.13                                                                   SUBJECT:
struct subject_word       : sor<lit<"SUBJECT">, lit<"SUBJCT">, seq<lit<"SUBJ">, opt<one<'.'>>>> {};
struct subject_label      : seq<word_begin, subject_word, sor<seq<ows, label_colon>, seq<word_end, one<'.', ';', '-'>, at<gap>>>> {};
struct subject_capitals   : seq<word_begin, sor<string<'S', 'U', 'B', 'J', 'E', 'C', 'T'>, string<'S', 'U', 'B', 'J'>>, word_end, at<gap, not_at<lit<"TO">, word_end>>> {};
struct subject_inline_label : seq<word_begin, subject_word, ows, label_colon> {};
// 3.14                                                                   REF: REFS: REFTEL:
struct ref_word           : sor<lit<"REFERENCES">, lit<"REFERENCE">, lit<"REF(S)">, seq<lit<"REFTEL">, opt<one<'S', 's'>>>, seq<lit<"REF">, opt<one<'S', 's'>>>> {};
struct ref_capitals       : sor<string<'R', 'E', 'F', 'T', 'E', 'L', 'S'>, string<'R', 'E', 'F', 'T', 'E', 'L'>, string<'R', 'E', 'F', 'S'>, string<'R', 'E', 'F'>> {};
struct reference_label_word : seq<word_begin, sor<seq<ref_word, ows, one<':', ';'>>, seq<ref_capitals, word_end, opt<one<'.'>>, at<gap>>>> {};
struct reference_inline_label : seq<word_begin, ref_word, ows, label_colon> {};
// 3.15                                                                   Classified By:
struct cut                : seq<ows, opt<line_end>, ows> {};                  // the label itself may be wrapped
struct classified_by_words: seq<lit<"CLASSIFIED">, cut, lit<"BY">> {};
struct statement_lead     : seq<opt<pilcrow>, opt<bracketed_portion, ows>> {};
struct classified_by_label: seq<word_begin, classified_by_words, sor<seq<ows, one<':', ';'>>, word_end>> {};
struct derived_from_label : seq<word_begin, lit<"DERIVED">, ws, keyword<"FROM">, opt<ows, label_colon>> {};
struct declassify_label   : seq<word_begin, lit<"DECLASSIFY">, ws, keyword<"ON">, opt<ows, label_colon>> {};
struct reason_label       : seq<word_begin, lit<"REASON">, opt<lit<"S">>, opt<seq<one<'('>, lit<"S">, one<')'>>>, ows, label_colon> {};

// 2.4, 2.5 labels of the lines of SMART messages and of the view form      Captions:
struct captions_label     : seq<lit<"CAPTION">, opt<lit<"S">>, ows, label_colon> {};
struct smart_word         : sor<lit<"MRN">, seq<lit<"DATE">, opt<lit<"/DTG">>>, lit<"DTG">, lit<"FROM">, lit<"TO">, seq<lit<"ACTION">, opt<ws, lit<"POST">>>, lit<"INFO">, lit<"XMT">, lit<"ORIGIN">, seq<lit<"PASS">, ws, lit<"LINE">>,
                                lit<"CLASSIFICATION">, lit<"E.O.">> {};
// What stands behind the text closes a value too.
struct tail_word          : sor<lit<"SIGNATURE">, seq<sor<lit<"DRAFTED">, lit<"CLEARED">, lit<"APPROVED">, lit<"RELEASED">>, ws, lit<"BY">>,
                                seq<lit<"DISSEMINATION">, ws, lit<"RULE">>, seq<lit<"ATTACHMENT">, opt<lit<"S">>>> {};
struct tail_label         : seq<ows, tail_word, ows, label_colon> {};
struct smart_label        : sor<captions_label, seq<smart_word, ows, label_colon>> {};

// A field of the heading begins here, at a line's start ...
struct listed_field_start : sor<tags_label, subject_label, subject_capitals, reference_label_word> {};
struct instruction_start  : seq<eo_label, opt<eo_number>, ows, opt<one<':', ';', '.', ','>>, ows, sor<lit<"DECL">, lit<"N/A">, eolf>> {};
struct lettered_reference : seq<one<'A'>, one<'.', ')'>, ws, ref_word, gap> {};       // A. REF NOWHERE 12
struct field_start        : seq<ows, sor<eo_label, listed_field_start, lettered_reference, seq<statement_lead, classified_by_label>, derived_from_label, declassify_label, reason_label, smart_label>> {};
// ... other than the classification statement, which may cite an order and go on with its reasons
struct other_field_start  : seq<ows, sor<instruction_start, listed_field_start, smart_label>> {};
struct inline_first_paragraph : seq<opt<pilcrow>, one<'1'>, one<'.', ')'>, ows, bracketed_portion> {};
struct inline_list_start  : sor<inline_first_paragraph, tags_inline_label, subject_inline_label, reference_inline_label> {};
// ... or in the middle of a line, where only the sure forms count.
struct inline_field_start : sor<eo_label, tags_inline_label, subject_inline_label, reference_inline_label, classified_by_label> {};

// 3.18 a rule of dashes, equals signs, stars...; all of one character
template <char C>
struct rule_of            : seq<one<C>, ows, one<C>, ows, one<C>, star<sor<one<C>, blank_char>>> {};
// hyphens and dashes of Unicode, U+2010 to U+2015
struct unicode_rule       : rep_min_max<3, 1024, seq<string<'\xE2', '\x80'>, range<'\x90', '\x95'>, ows>> {};
struct rule_characters    : sor<unicode_rule, rule_of<'-'>, rule_of<'='>, rule_of<'_'>, rule_of<'*'>, rule_of<'~'>> {};
struct ruled_line         : seq<ows, rule_characters, end_of_line> {};

// 3.17 the start of a numbered paragraph, as far as the heading has to know
struct number_label       : seq<rep_min_max<1, 3, digit>, sor<string<'.', ')'>, one<'.', ')'>>, not_at<digit>> {};
struct numbered_paragraph_start : seq<ows, opt<pilcrow>, sor<seq<number_label, ows, opt<bracketed_portion>>, seq<rep_min_max<1, 3, digit>, ws, bracketed_portion>>> {};
struct marked_paragraph_start   : seq<ows, opt<pilcrow>, bracketed_portion, ws, not_at<classified_by_words>> {};

// 3.10 how a passing line begins                                         STATE ALSO FOR ...
struct passing_party      : sor<lit<"DEPARTMENT">, lit<"DEPT">, lit<"STATE">, lit<"NSC">, lit<"TREASURY">, lit<"USDOC">, lit<"COMMERCE">, lit<"OSD">, lit<"SECDEF">, lit<"JCS">,
                                lit<"CIA">, lit<"USAID">, lit<"AID">, lit<"ENERGY">, lit<"JUSTICE">, lit<"USTR">, lit<"USUN">, lit<"USNATO">, lit<"USEU">, lit<"WHITE HOUSE">,
                                lit<"CENTCOM">, lit<"EUCOM">, lit<"PACOM">, lit<"SOUTHCOM">> {};
struct passing_verb       : sor<keyword<"FOR">, seq<keyword<"ALSO">, ws, keyword<"FOR">>, seq<opt<keyword<"PLEASE">, ws>, keyword<"PASS">>, seq<keyword<"PLS">, ws, keyword<"PASS">>> {};
// A statement may also begin behind a field, on its line.
struct please_pass        : seq<string<'P','L','E','A','S','E'>, ws, string<'P','A','S','S'>, word_end> {};
struct passing_words      : seq<ws, string<'P','A','S','S'>, ws, string<'T','O'>, word_end> {};
// A relay passes the message on to another post                         ERE TOWN PASS TO SAN ALBANO
struct passing_post       : seq<upper, rep_max<30, not_at<passing_words>, sor<upper, one<' ', '.', '-', '/'>>>, passing_words> {};
struct passing_start      : sor<seq<passing_party, ws, passing_verb>, passing_post, seq<string<'F','O','R'>, word_end, ws, upper>, seq<string<'P','A','S','S'>, ws, string<'T','O'>, word_end>,
                                please_pass> {};

// Blanks inside a value: neither at the end of its line nor before what ends it. A run of them is looked at once.
template <class Stop>
struct inner_blanks       : seq<ws, not_at<Stop>, not_at<trail, eolf>> {};
struct value_byte         : seq<not_at<blank_char>, not_at<trail, eolf>, peg::any> {};
// A value on its line, up to the blanks before what ends it.
template <class Stop>
struct value_before       : plus<sor<words_before<Stop>, inner_blanks<Stop>, value_byte>> {};

// What a wrapped value of the heading cannot run over. A level alone on its line belongs to the page.
struct lone_level_line    : seq<ows, level_word, at_line_end> {};
// So is a heading over its rule, which may follow without a blank line                Summary
//                                                                                     -------
struct role_heading_line  : seq<ows, sor<role_title, keyword<"INTRODUCTION">, keyword<"BACKGROUND">>, ows, opt<role_closer>, end_of_line, ruled_line> {};
struct value_stop         : sor<blank_line, seq<ows, sor<eof, lone_level_line, role_heading_line, tail_label, field_start, ruled_line, numbered_paragraph_start, caption_line, corrected_copy_line,
                                                     numbered_banner>>> {};
struct value_text         : value_before<inline_field_start> {};
struct value_line_gap     : whole<trail, line_end, star<noise_line>, not_at<value_stop>, ows> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
