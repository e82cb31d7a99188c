// The archive form of 1973-79: what stands around the message (format section 2.3).
//
// Pages with their classification are noise like that of other telegrams (noise.hpp); from the date-time line on the
// message is one of ACP-127, without routing indicators.
#pragma once

#include "drafting.hpp"
#include "heading.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// What the archive prints around a message.                              *** Current Classification *** UNCLASSIFIED
struct current_value      : seq<rep<3, one<'*'>>, ws, lit<"Current">, gap, rest_of_text> {};
struct message_text_title : seq<lit<"Message">, ws, lit<"Text">, at_line_end> {};
struct archive_notice     : sor<current_value, message_text_title> {};
struct archive_notice_line: whole<ows, archive_notice, end_of_line> {};

// Copies of the action office, or the operator's number, on a line by themselves.
struct operator_number    : seq<rep_min_max<1, 5, digit>, at_line_end> {};
struct operator_number_line : whole<ows, operator_number, end_of_line> {};

// DRAFTED BY, APPROVED BY; clearances have no label                      DRAFTED BY EUR/XY:JDOE:EO
struct drafting_line      : whole<ows, drafting_label, ows, opt<label_colon>, ows, opt<officers>, end_of_line> {};
struct clearance_line     : whole<not_at<field_start>, ows, at<officer_start>, officers, end_of_line> {};

// DESIRED DISTRIBUTION, and the offices below it
struct desired_label      : seq<lit<"DESIRED">, ws, keyword<"DISTRIBUTION">, ows, opt<label_colon>> {};
struct desired_stop       : seq<ows, sor<eof, control_text, transmission_sign, prosign_from, drafting_label, distribution_label, operator_number>> {};
struct desired_offices    : seq<word_char, rest_of_text> {};
struct desired_distribution : whole<ows, desired_label, ows, opt<desired_offices>, end_of_line,
                                    star<not_at<blank_line>, not_at<desired_stop>, ows, desired_offices, end_of_line>> {};

struct archive_envelope_line : sor<blank_lines, noise_line, archive_notice_line, distribution_line, control_line, drafting_line, desired_distribution, transmission_line,
                                   bare_date_line, operator_number_line, clearance_line, partial_notice_line, client_line, lead_in_line> {};
struct archive_envelope   : seq<opt<byte_order_mark>, star<archive_envelope_line>> {};
struct archive_head       : seq<archive_envelope, heading> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
