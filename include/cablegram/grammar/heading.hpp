// The heading: from the banner to the first paragraph (format sections 2.2, 3.9 to 3.15). Its fields stand in any
// order, several on a line, twice or not at all.
#pragma once

#include "classified_by.hpp"
#include "declassification.hpp"
#include "references.hpp"
#include "tags.hpp"
#include "transmission.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// 3.13 subject                                                           SUBJECT: (S/NF) A TITLE
// A title in capitals does not go on in a sentence: "This is an action request."
struct sentence_words     : seq<ows, letter, plus<lower>, ws, plus<lower>, word_end> {};
struct capital_words      : at<star<sor<inner_blanks<inline_field_start>, seq<not_at<lower>, value_byte>>>, not_at<lower>> {};
struct capital_value      : seq<capital_words, value_text> {};
// A short line right over running text, without a blank line between, closes the title.
struct full_line          : seq<not_at<value_stop>, rep<39, not_one<'\n'>>, ows, not_at<end_of_line>, any_line> {};
struct over_running_text  : seq<trail, line_end, rep<3, full_line>> {};
struct open_end           : seq<sor<one<',', '/', '-'>, seq<ws, sor<keyword<"AND">, keyword<"OR">, keyword<"FOR">, keyword<"OF">, keyword<"THE">>>>, at_line_end> {};
struct title_end          : at<line_of_title_length, rep_max<44, not_at<open_end>, not_at<end_of_line>, peg::any>, over_running_text> {};
struct title_gap          : seq<value_line_gap, not_at<passing_post>> {};
struct title_text         : sor<seq<capital_value, star<title_gap, not_at<sentence_words>, not_at<title_end>, value_text>, opt<title_gap, at<title_end>, not_at<sentence_words>, value_text>>,
                                seq<value_text, star<title_gap, value_text>>> {};
struct subject_text       : disable<sor<seq<title_end, value_text>, title_text>> {};
struct subject_portion    : bracketed_portion {};
struct subject_field      : seq<sor<subject_label, subject_capitals>, ows, opt<trail, line_end, not_at<value_stop>, ows>, opt<subject_portion, ows>, opt<subject_text>> {};

struct heading_field      : sor<eo_field, instruction_field, tags_field, subject_field, reference_field, classified_by_field, statement_line> {};

// 3.10 passing and attention lines                                       DEPT FOR SCA/XYZ J. DOE
// A statement that ends in a comma, slash, hyphen or conjunction goes on in the next line.
// So does one that leaves a bracket open.
struct open_bracket       : seq<one<'('>, star<not_one<'(', ')', '\n'>>> {};
struct attention_open     : seq<sor<one<',', '/', '-'>, seq<ws, sor<keyword<"AND">, keyword<"OR">, keyword<"FOR">>>, open_bracket>, at_line_end> {};
struct attention_run      : plus<not_at<attention_open>, sor<inner_blanks<inline_field_start>, value_byte>> {};
struct attention_gap      : seq<attention_open, trail, line_end, star<noise_line>, not_at<value_stop>, ows> {};
struct attention_statement: seq<attention_run, star<attention_gap, attention_run>, opt<attention_open>> {};
struct attention          : disable<attention_statement> {};

struct inline_heading_field : sor<seq<at<inline_field_start>, heading_field>, seq<at<please_pass>, attention>> {};
// SIPDIS E.O. 12958: ...
struct captions_before    : seq<caption_list, ws, at<inline_field_start>> {};
// A field's line may hold the first paragraph too, or a statement of handling.
struct field_line_end     : sor<seq<ws, at<sor<inline_first_paragraph, handling_statement>>>, end_of_line> {};
struct field_line         : whole<ows, opt<captions_before>, heading_field, star<ows, inline_heading_field>, field_line_end> {};
struct attention_line     : whole<ows, attention, star<ows, inline_heading_field>, end_of_line> {};

// A line that no rule knows belongs to the heading only when a field follows soon.
struct field_ahead        : at<rep_max<12, not_at<field_start>, not_at<numbered_paragraph_start>, any_line>, field_start> {};
struct passing_text       : seq<passing_start, star<peg::any>> {};
// SIPDIS S/CT J. DOE: captions before a statement
struct captions_first     : seq<caption_list, sor<seq<ows, one<','>, ows>, ws>, not_at<eolf>, not_at<inline_field_start>> {};
struct passing_line       : seq<at<ows, passing_start>, attention_line> {};
struct stray_line         : seq<not_at<rep<4, full_line>>, field_ahead, sor<whole<ows, captions_first, attention, end_of_line>, attention_line>> {};

// EXDIS TOSHU 24/TOECO 23 - ZFF ERE TOWN ONLY: captions and an instruction to the operator
struct caption_signal     : seq<one<'-'>, ows, signal> {};
struct signalled_captions : whole<ows, caption_list, ows, caption_signal, end_of_line> {};

// 3.10 the reason of a correction, on a line of its own                  ERROR IN PARAGRAPH 8
struct correction_word    : seq<word_begin, sor<lit<"PARA">, lit<"ERROR">, lit<"CORRECT">, lit<"OMI">, lit<"MISSING">, lit<"ADDED">, lit<"DELETE">, lit<"CHANGE">>> {};
struct correction_reason  : seq<at<star<not_at<correction_word>, not_one<'\n'>>, correction_word>, word_char, rest_of_text> {};
struct correction_line    : whole<not_at<value_stop>, not_at<ows, passing_start>, ows, correction_reason, end_of_line> {};
struct corrected_copy_lines : seq<corrected_copy_line, opt<correction_line>> {};

struct heading_line       : sor<blank_lines, noise_line, field_line, client_line, banner_line, caption_line, signalled_captions, corrected_copy_lines, passing_line, stray_line> {};
struct heading            : star<heading_line> {};
// All that stands before the body.
struct message_head       : seq<envelope, heading> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
