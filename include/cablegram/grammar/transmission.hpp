// The transmission header: ACP-127 format lines 1 to 11 (format sections 3.1 to 3.8).
#pragma once

#include "banner.hpp"
#include "noise.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// 3.1 FL1, start of message                                              VZCZCXRO2417
struct start_of_message     : seq<lit<"VZCZC">, rep<3, upper>, rep_min_max<3, 4, digit>, word_end> {};
struct malformed_start      : seq<lit<"VZCZ">, star<not_one<'\n', '\r', ' '>>> {};
struct previous_end         : seq<lit<"NNNN">, star<not_at<lit<"VZCZ">>, upper>> {};        // glued: NNNNMAFVVZCZ
struct start_of_message_line: whole<opt<previous_end>, sor<start_of_message, malformed_start>, end_of_line> {};

// 3.2 FL2, routing line                                                  PP RUEHAA RUEHBB
struct routing_precedence   : seq<rep<2, precedence_letter>, word_end> {};
struct routing_wrap         : whole<opt<blank_line>, list<routing_indicator, ws>, end_of_line> {};
struct routing_line         : whole<routing_precedence, plus<ws, routing_indicator>, end_of_line, star<routing_wrap>> {};

// 3.3 FL3, DE line                                                       DE RUEHZZ #0732/01 0141019
struct prosign_de           : keyword<"DE"> {};
struct station_serial       : seq<rep<4, digit>, word_end> {};
struct section_suffix       : seq<rep<2, digit>, word_end> {};
struct filed_day_time       : seq<rep<7, digit>, word_end> {};
struct filed_date_time      : seq<rep<2, digit>, one<'/'>, rep<4, digit>, one<'Z'>, word_end> {};   // plain ACP-127: 22/1856Z
struct de_line              : whole<prosign_de, ws, routing_indicator, ws, opt<one<'#'>>, station_serial, opt<one<'/'>, section_suffix>,
                                    ws, sor<filed_day_time, filed_date_time>, end_of_line> {};

// 3.4 FL4, security line                                                 ZNY CCCCC ZZH
struct bracketed_remark     : seq<one<'('>, star<not_one<')', '\n'>>, opt<one<')'>>> {};               // (CCY AD1234BD MSI1234-567)
struct signal_argument_word : seq<not_at<signal_name>, not_at<bracketed_remark>, plus<not_one<' ', '\t', '\r', '\n', '('>>> {};
struct signal_argument      : list<signal_argument_word, ws> {};
struct signal               : seq<signal_name, opt<ws, signal_argument>> {};
struct stray_argument       : signal_argument {};                                                   // SVC 123, CTG ...
struct signal_tail          : star<ows, sor<signal, bracketed_remark, stray_argument>> {};
struct security_signal      : sor<lit<"ZNY">, lit<"ZNR">> {};
struct security_letters     : seq<rep<5, upper>> {};
struct special_category     : seq<one<'/'>, sor<rep<5, one<'A'>>, rep<5, one<'B'>>>> {};              // SPECAT
struct security_line        : whole<security_signal, ws, security_letters, opt<special_category>, signal_tail, end_of_line> {};

// 3.5 FL5, date-time line                                                P R 141019Z JAN 08 ZDK
struct precedence_prosign   : seq<precedence_letter, word_end> {};
struct year_digits          : seq<sor<rep<4, digit>, rep<2, digit>>, word_end> {};
struct date_time_group      : seq<rep<6, digit>, upper, ws, plus<letter>, ws, year_digits> {};
struct precedence_and_group : seq<precedence_prosign, opt<ws, precedence_prosign>, ws, date_time_group> {};
struct date_line            : whole<precedence_and_group, signal_tail, end_of_line> {};
struct bare_date_line       : whole<date_time_group, end_of_line> {};                               // partial extracts: 141216Z Jul 05

struct prosign_from         : keyword<"FM"> {};
struct prosign_to           : keyword<"TO"> {};
struct prosign_info         : keyword<"INFO"> {};
struct prosign_xmt          : keyword<"XMT"> {};
struct prosign_break        : keyword<"BT"> {};

// 3.8 distribution block of offices and copies                           INFO  LOG-00   EEB-00   /008W
struct office_copies        : seq<rep_min_max<1, 5, upper>, one<'-'>, rep<2, digit>, word_end> {};
struct copies_total         : seq<one<'/'>, rep<3, digit>, ows, opt<upper>> {};
struct office_list          : seq<list<office_copies, ws>, opt<ws, copies_total>> {};
struct distribution_label   : sor<keyword<"ACTION">, keyword<"ORIGIN">, keyword<"INFO">> {};
struct distribution         : disable<sor<seq<distribution_label, ws, office_list>, office_list, copies_total>> {};
struct distribution_line    : whole<ows, distribution, end_of_line> {};
// its parts
struct action_offices       : keyword<"ACTION"> {};
struct origin_offices       : keyword<"ORIGIN"> {};
struct info_offices         : keyword<"INFO"> {};
struct distribution_parts   : star<sor<action_offices, origin_offices, info_offices, office_copies, copies_total, peg::any>> {};
// the line of dashes with the control number                             -----1A2B3C  091507Z /38
struct control_text         : seq<rep_min_max<10, 80, one<'-'>>, rest_of_text> {};
struct control_line         : whole<ows, control_text, end_of_line> {};
// its parts, in either order
struct control_number       : seq<rep<6, xdigit>, word_end> {};
struct control_time         : seq<rep<6, digit>, one<'Z', 'z'>, word_end> {};
struct control_parts        : seq<plus<one<'-'>>, star<sor<control_time, control_number, seq<plus<alnum>>, peg::any>>> {};

// 3.6, 3.7 FL6 to 9                                                      RUEKJCS/SECDEF WASHDC//OFC-A/OFC-B// PRIORITY 0085
struct delivered_otherwise  : keyword<"ZEN"> {};
struct message_control_number : seq<rep<4, digit>, opt<one<'-'>, rep<4, digit>>, at_line_end> {};
struct short_control_number : seq<rep<3, digit>, at_line_end> {};                     // only after a precedence
// The name of a month in the place of the precedence is a garble of one:  ERE TOWN FEB 1234
struct garbled_precedence   : month {};
// The first letters of precedences and months, or a digit: most words need no closer look.
struct precedence_first     : at<one<'F', 'f', 'N', 'n', 'I', 'i', 'P', 'p', 'R', 'r', 'J', 'M', 'A', 'S', 'O', 'D', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'>> {};
struct precedence_and_number: whole<precedence_first, sor<seq<precedence_word, opt<ows, sor<message_control_number, short_control_number>>, at_line_end>, seq<garbled_precedence, ws, message_control_number>,
                                  message_control_number>> {};
struct symbols_start        : two<'/'> {};
struct symbols_end          : sor<seq<ows, precedence_and_number>, seq<trail, eolf>> {};
struct office_symbols       : seq<symbols_start, star<not_at<symbols_end>, peg::any>> {};
struct exempt_follows       : seq<one<','>, ws, prosign_xmt, gap> {};
struct address_word         : plus<sor<plus<alnum>, seq<not_at<symbols_start>, not_at<exempt_follows>, not_at<trail, eolf>, word_char>>> {};
// The name runs over words up to office symbols, a precedence or number at the line's end, or an inline exemption.
struct plain_language_address : seq<not_at<precedence_and_number>, address_word, star<ws, not_at<precedence_and_number>, not_at<eolf>, address_word>> {};
struct addressee_indicator  : seq<sor<delivered_otherwise, routing_indicator>, at<ows, one<'/'>, not_at<one<'/'>>>> {};
struct indicator_prefix     : whole<addressee_indicator, ows, one<'/'>, ows> {};
struct exempt_address       : plus<not_at<one<','>>, not_at<trail, eolf>, peg::any> {};
struct inline_exemptions    : whole<one<','>, ws, prosign_xmt, ws, list<exempt_address, seq<one<','>, ows>>> {};
struct addressee            : seq<opt<indicator_prefix>, plain_language_address, opt<ows, office_symbols>, opt<ows, precedence_and_number>,
                                  opt<inline_exemptions>> {};

struct from_line            : whole<ows, prosign_from, ws, opt<indicator_prefix>, plain_language_address, opt<ows, office_symbols>, end_of_line> {};
// The prosign that opens a list, apart from the words TO, INFO and XMT elsewhere.
struct action_prosign       : prosign_to {};
struct info_prosign         : prosign_info {};
struct xmt_prosign          : prosign_xmt {};
// A page line may have come between the prosign and the first addressee.
struct list_page_line       : whole<page_line, end_of_line, ows> {};
struct to_line              : whole<ows, action_prosign, ws, opt<list_page_line>, addressee, end_of_line> {};
struct info_line            : whole<ows, info_prosign, ws, addressee, end_of_line> {};
struct xmt_line             : whole<ows, xmt_prosign, ws, addressee, end_of_line> {};
struct break_line           : whole<ows, prosign_break, end_of_line> {};

// What cannot be a further addressee.
struct pseudo_label         : sor<keyword<"DISSEMINATION">, keyword<"CHARGE">, keyword<"APPROVED">, keyword<"DRAFTED">, keyword<"CLEARED">, keyword<"CLASSIFICATION">> {};
struct pseudo_header        : seq<pseudo_label, ows, one<':'>, rest_of_text> {};
struct pseudo_header_line   : whole<ows, pseudo_header, end_of_line> {};
struct list_end             : seq<ows, sor<prosign_from, prosign_to, prosign_info, prosign_xmt, seq<prosign_break, at_line_end>, banner_start, seq<caption_list, at_line_end>,
                                           client_text, pseudo_header, seq<sor<lit<"E.O.">, keyword<"TAGS">, keyword<"SUBJECT">, keyword<"SUBJ">, keyword<"REF">>>>> {};
struct addressee_line       : whole<ows, not_at<list_end>, addressee, end_of_line> {};
// A list goes on over noise, and over a blank line where a routing indicator follows.
struct list_gap             : sor<whole<star<blank_line>, noise_line, star<blank_line>, at<addressee_line>>,
                                  seq<blank_lines, at<ows, indicator_prefix>>> {};
struct more_addressees      : star<sor<list_gap, addressee_line>> {};
struct to_list              : seq<to_line, more_addressees> {};
struct info_list            : seq<info_line, more_addressees> {};
struct xmt_list             : seq<xmt_line, more_addressees> {};

// The notice that archives put in place of a header.
struct notice_words         : rest_of_text {};
struct partial_notice       : seq<lit<"This record is a partial extract">, notice_words, star<trail, line_end, at<lower>, notice_words>> {};
struct partial_notice_line  : whole<ows, partial_notice, end_of_line> {};

struct transmission_line    : sor<start_of_message_line, routing_line, de_line, security_line, date_line, from_line, to_list, info_list, xmt_list,
                                  break_line> {};
// A line that no rule knows belongs to the header only when one of these signs follows soon.
struct transmission_sign    : sor<lit<"VZCZ">, seq<prosign_de, ws, routing_indicator>, seq<sor<lit<"ZNY">, lit<"ZNR">>, ws, security_letters>,
                                  precedence_and_group, seq<prosign_from, ws, opt<indicator_prefix>, rep<3, upper>>> {};
struct numbered_paragraph_ahead : seq<ows, opt<pilcrow>, rep_min_max<1, 3, digit>, one<'.', ')'>, gap> {};
struct transmission_ahead   : at<rep_max<60, not_at<ows, transmission_sign>, not_at<numbered_paragraph_ahead>, any_line>, ows, transmission_sign> {};
struct unknown_text         : seq<not_at<end_of_line>, word_char, rest_of_text> {};
struct unknown_line         : seq<ows, unknown_text, end_of_line> {};
struct lead_in_line         : seq<transmission_ahead, sor<banner_line, caption_line, unknown_line>> {};

struct envelope_line        : sor<blank_lines, noise_line, partial_notice_line, distribution_line, transmission_line, bare_date_line, client_line, pseudo_header_line,
                                  control_line, lead_in_line> {};
struct envelope             : seq<opt<byte_order_mark>, star<envelope_line>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
