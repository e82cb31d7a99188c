// The reference list (format section 3.14).
#pragma once

#include "fields.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// The extent of the field: lines up to what ends a value; over a blank line only where a lettered item follows.
struct letter_label       : seq<opt<pilcrow>, sor<seq<one<'('>, letter, one<')'>>, seq<upper, one<'.', ')', ':'>>>> {};
struct lettered_item_start: seq<not_at<field_start>, ows, letter_label, ows, opt<one<'\''>>, sor<digit, upper>> {};
struct reference_line_gap : seq<trail, line_end, sor<seq<star<noise_line>, not_at<value_stop>>,
                                                     seq<star<sor<blank_line, noise_line>>, at<lettered_item_start>>>, ows> {};
struct reference_extent   : disable<sor<value_text, at<reference_line_gap>>, star<reference_line_gap, value_text>> {};
struct reference_field    : seq<reference_label_word, ows, opt<reference_extent>> {};

// Inside the extent white space may hold line ends and noise.
struct reference_line_end : line_end {};
struct reference_gap      : plus<sor<blank_char, seq<reference_line_end, star<noise_line>>, one<'\\'>>> {};
struct reference_letter   : letter {};
struct reference_label    : seq<word_begin, opt<pilcrow>, sor<seq<one<'('>, reference_letter, one<')'>>, seq<reference_letter, one<'.', ')', ':'>, opt<one<')'>>>>> {};

// A cable: year, post, serial                                            07 ERE TOWN 12345 (NOTAL)
struct reference_year     : seq<opt<one<'\''>>, sor<seq<rep<4, digit>>, seq<one<'0'>, rep<2, digit>>, rep<2, digit>>, not_at<digit>> {};
struct reference_post_word: seq<letter, star<sor<letter, one<'.', '\'', '-'>>>> {};
struct reference_post     : seq<reference_post_word, rep_max<4, seq<reference_gap, reference_post_word>>> {};
struct serial_end         : seq<not_at<sor<alnum, seq<one<'/', '-', ':', '.'>, digit>>>> {};
struct reference_serial   : seq<rep_min_max<1, 6, digit>, serial_end> {};
struct year_after         : seq<ows, one<'('>, sor<rep<4, digit>, rep<2, digit>>, one<')'>> {};
struct cable_reference    : whole<word_begin, opt<reference_year, opt<reference_gap>>, reference_post, opt<reference_gap>, reference_serial, opt<year_after>> {};
// STATE 00017 AND 00019: the post is the one before
struct implied_joint      : sor<seq<opt<reference_gap>, one<',', '&'>, opt<reference_gap>>, seq<reference_gap, lit<"AND">, reference_gap>> {};
struct implied_reference  : whole<implied_joint, reference_serial> {};

struct reference_separator: one<';', ',', ':'> {};
struct reference_conjunction : seq<lit<"AND">, word_end> {};
struct reference_remark   : seq<one<'('>, star<not_one<')'>>, one<')'>> {};                     // (NOTAL), (EXDIS)
struct reference_word     : plus<not_one<' ', '\t', '\r', '\n', ';', ','>> {};
struct reference_item     : sor<reference_label, cable_reference, implied_reference, reference_gap, reference_separator, reference_remark,
                                reference_conjunction, reference_word> {};
struct reference_list     : star<sor<reference_item, peg::any>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
