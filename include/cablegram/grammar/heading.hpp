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
struct capital_value      : seq<at<star<not_at<lower>, not_one<'\n'>>, sor<eof, one<'\n'>>>, value_text> {};
struct subject_text       : disable<sor<seq<capital_value, star<value_line_gap, not_at<sentence_words>, value_text>>,
                                        seq<value_text, star<value_line_gap, value_text>>>> {};
struct subject_portion    : bracketed_portion {};
struct subject_field      : seq<sor<subject_label, subject_capitals>, ows, opt<trail, line_end, not_at<value_stop>, ows>, opt<subject_portion, ows>, opt<subject_text>> {};

struct heading_field      : sor<eo_field, instruction_field, tags_field, subject_field, reference_field, classified_by_field, statement_line> {};

// 3.10 passing and attention lines                                       DEPT FOR SCA/XYZ J. DOE
// A statement that ends in a comma, slash, hyphen or conjunction goes on in the next line.
struct attention_open     : seq<sor<one<',', '/', '-'>, seq<ws, sor<keyword<"AND">, keyword<"OR">, keyword<"FOR">>>>, at_line_end> {};
struct attention_run      : plus<not_at<attention_open>, not_at<ws, inline_field_start>, not_at<trail, eolf>, peg::any> {};
struct attention_gap      : seq<attention_open, trail, line_end, star<noise_line>, not_at<value_stop>, ows> {};
struct attention_statement: seq<attention_run, star<attention_gap, attention_run>, opt<attention_open>> {};
struct attention          : disable<attention_statement> {};

struct inline_heading_field : sor<seq<at<inline_field_start>, heading_field>, seq<at<please_pass>, attention>> {};
// SIPDIS E.O. 12958: ...
struct captions_before    : seq<caption_list, ws, at<inline_field_start>> {};
// A field's line may hold the first paragraph too.
struct field_line_end     : sor<seq<ws, at<inline_first_paragraph>>, end_of_line> {};
struct field_line         : whole<ows, opt<captions_before>, heading_field, star<ows, inline_heading_field>, field_line_end> {};
struct attention_line     : whole<ows, attention, star<ows, inline_heading_field>, end_of_line> {};

// A line that no rule knows belongs to the heading only when a field follows soon.
struct field_ahead        : at<rep_max<12, not_at<field_start>, not_at<numbered_paragraph_start>, any_line>, field_start> {};
struct passing_text       : seq<passing_start, star<peg::any>> {};
// SIPDIS S/CT J. DOE: captions before a statement
struct captions_first     : seq<caption_list, sor<seq<ows, one<','>, ows>, ws>, not_at<eolf>, not_at<inline_field_start>> {};
struct passing_line       : seq<at<ows, passing_start>, attention_line> {};
struct stray_line         : seq<field_ahead, sor<whole<ows, captions_first, attention, end_of_line>, attention_line>> {};

struct heading_line       : sor<blank_line, noise_line, field_line, client_line, banner_line, caption_line, corrected_copy_line, passing_line, stray_line> {};
struct heading            : star<heading_line> {};
// All that stands before the body.
struct message_head       : seq<envelope, heading> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
