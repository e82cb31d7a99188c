// The SMART form of 2009 on, and the view form of older telegrams: labelled lines in place of a transmission header
// (format sections 2.4, 2.5). Labels come in any order and case; a value runs on to the next label.
#pragma once

#include "drafting.hpp"
#include "heading.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// Number of the message                                                  MRN: 12 NOWHERE 1098
struct smart_year         : seq<sor<rep<4, digit>, rep<2, digit>>, word_end> {};
struct smart_number_label : seq<lit<"MRN">, ows, label_colon> {};
struct smart_number_line  : whole<ows, smart_number_label, ows, smart_year, ws, post, ws, serial, end_of_line> {};

// Both forms of the date; the group may be cut                            Date/DTG: Aug 16, 2012 / 161547Z AUG 12
struct date_label         : seq<sor<seq<lit<"DATE">, opt<lit<"/DTG">>>, lit<"DTG">>, ows, label_colon> {};
struct written_date       : disable<sor<worded_date, day_first_date>> {};
struct smart_group        : seq<rep<6, digit>, upper, opt<ws, month_word, word_end, opt<ws, rep_min_max<1, 4, digit>>>, at<sor<ws, eolf>>> {};
struct smart_date_line    : whole<ows, date_label, ows, sor<seq<written_date, opt<ows, one<'/'>, opt<ows, smart_group>>>, smart_group>, end_of_line> {};

// Addressees on one line or several, parted by semicolons                 Action: WASHDC, SECSTATE ROUTINE; NOWHERE, AMEMBASSY PRIORITY
struct smart_precedence   : seq<ws, opt<one<'-'>, ws>, precedence_word, at<ows, sor<one<';'>, one<')'>, eolf>>> {};
struct smart_address_name : plus<not_at<one<';'>>, not_at<smart_precedence>, not_at<trail, eolf>, peg::any> {};
struct no_addressee       : seq<sor<seq<lit<"NO">, ws, opt<sor<lit<"ACTION">, lit<"INFO">, lit<"XMT">>, ws>, lit<"ADDRESSEE">, opt<lit<"S">>>, lit<"NONE">, lit<"UNKNOWN">, lit<"N/A">>, at_line_end> {};
struct smart_address      : sor<no_addressee, whole<smart_address_name, opt<smart_precedence>>> {};
struct smart_address_gap  : sor<seq<ows, one<';'>, ows, opt<value_line_gap>>, value_line_gap> {};
struct smart_addresses    : seq<whole_list<smart_address, smart_address_gap>, star<ows, one<';'>>> {};
struct action_label       : seq<sor<lit<"ACTION">, lit<"TO">>, ows, label_colon> {};
struct info_label         : seq<lit<"INFO">, ows, label_colon> {};
struct exempt_label       : seq<lit<"XMT">, ows, label_colon> {};
struct smart_address_line : whole<ows, sor<action_label, info_label, exempt_label>, ows, opt<smart_addresses>, end_of_line> {};

// The post and serial in brackets are those of the view form              From: SECSTATE WASHDC (STATE 012345 - ROUTINE)
struct from_label         : seq<lit<"FROM">, ows, label_colon> {};
struct unknown_precedence : keyword<"UNKNOWN"> {};
struct view_precedence    : seq<ws, one<'-'>, ws, sor<precedence_word, unknown_precedence>> {};
struct view_number        : seq<one<'('>, post, ws, serial, opt<view_precedence>, ows, one<')'>> {};
struct smart_sender       : plus<not_at<ws, view_number>, not_at<smart_precedence>, not_at<trail, eolf>, peg::any> {};
struct smart_from_line    : whole<ows, from_label, ows, smart_sender, opt<smart_precedence>, opt<ows, view_number>, end_of_line> {};

// Captions between commas, known or not                                   Captions: SENSITIVE, SIPDIS
struct listed_caption     : plus<not_at<one<',', ';'>>, not_at<trail, eolf>, peg::any> {};
struct no_captions        : seq<lit<"NONE">, at_line_end> {};
struct listed_captions    : sor<no_captions, whole_list<listed_caption, sor<seq<ows, one<',', ';'>, ows, opt<value_line_gap>>, value_line_gap>>> {};
struct smart_captions_line: whole<ows, captions_label, ows, opt<listed_captions>, end_of_line> {};

// Passing instructions, each a statement as in telegrams                   Pass Line: EUR FOR J. DOE
struct pass_line_label    : seq<lit<"PASS">, ws, lit<"LINE">, ows, label_colon> {};
struct pass_line_text     : disable<attention_statement> {};
struct pass_line          : whole<ows, pass_line_label, ows, opt<whole_list<pass_line_text, value_line_gap>>, end_of_line> {};

// Level on a line of its own                                              Classification: SECRET
struct classification_label : seq<lit<"CLASSIFICATION">, ows, label_colon> {};
struct smart_level_line   : whole<ows, classification_label, ows, banner_level, star<ows, opt<plus<one<'/'>>>, caption>, end_of_line> {};

struct smart_line         : sor<smart_number_line, smart_date_line, smart_from_line, smart_address_line, smart_captions_line, pass_line, smart_level_line> {};
// The order's number stands alone in its line; the instruction has one of its own.
//                                                                        Declassify On: 2022/08/16
struct instruction_label  : seq<lines_before<seq<ows, declassify_label>>, ows, declassify_label> {};
struct instruction_value  : star<sor<declassification_date, scheme, exemption_code, not_applicable, not_one<'\n'>>> {};
struct smart_instruction  : seq<disable<instruction_label>, instruction_value> {};
struct smart_head         : seq<opt<byte_order_mark>, star<sor<smart_line, heading_line>>> {};

// 2.5 the view form                                                       TELEGRAM   June 2, 2001
struct view_title_word      : spaced<"TELEGRAM"> {};
struct view_title         : whole<ows, opt<banner_level, ws>, view_title_word, ws, written_date, end_of_line> {};
// the offices of the Department, where a telegram has its distribution     Origin: VO
struct view_office        : seq<word_char, rest_of_text> {};
struct view_office_label  : sor<seq<lit<"ORIGIN">, ows, label_colon>, seq<lit<"ACTION">, ows, label_colon>> {};
struct view_office_line   : whole<ows, view_office_label, ows, opt<sor<no_addressee, view_office>>, end_of_line> {};
struct view_head          : seq<opt<byte_order_mark>, star<sor<view_title, view_office_line, smart_line, heading_line>>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
