// The block of attributes that the archive prints behind a message of 1973-79 (format section 2.3).
#pragma once

#include "aad.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// Keys that come in families, by their first words.
struct disposition_key    : seq<lit<"Disposition">, ws, sor<lit<"Action">, seq<lit<"Approved">, ws, lit<"on">, ws, lit<"Date">>, lit<"Authority">, seq<lit<"Case">, ws, lit<"Number">>,
                                lit<"Comment">, lit<"Date">, lit<"Event">, lit<"History">, lit<"Reason">, lit<"Remarks">>> {};
struct review_key         : seq<lit<"Review">, ws, sor<lit<"Action">, lit<"Authority">, lit<"Comment">, seq<lit<"Content">, ws, lit<"Flags">>, lit<"Date">, lit<"Event">, lit<"Exemptions">,
                                lit<"History">, lit<"Markings">, lit<"Referrals">, seq<lit<"Media">, ws, lit<"Identifier">>, seq<lit<"Release">, ws, sor<lit<"Date">, lit<"Event">>>,
                                seq<lit<"Transfer">, ws, lit<"Date">>, seq<lit<"Withdrawn">, ws, lit<"Fields">>>> {};
struct marking_words      : sor<lit<"Classification">, seq<lit<"Handling">, ws, lit<"Restrictions">>, seq<lit<"Channel">, ws, lit<"Indicators">>> {};
struct marking_key        : sor<seq<opt<lit<"Original">, ws>, lit<"Previous">, ws, marking_words>, seq<sor<lit<"Original">, lit<"Current">>, ws, marking_words>, marking_words> {};
struct document_key       : seq<lit<"Document">, ws, sor<lit<"Number">, lit<"Source">, seq<lit<"Unique">, ws, lit<"ID">>>> {};
struct date_key           : seq<sor<lit<"Capture">, lit<"Decaption">, lit<"Draft">, lit<"Sent">>, ws, lit<"Date">> {};
struct count_key          : seq<sor<lit<"Line">, lit<"Page">>, ws, lit<"Count">> {};
// of the files of 1976 on
struct litigation_key     : seq<lit<"Litigation">, ws, sor<seq<lit<"Code">, ws, lit<"Aliases">>, lit<"Codes">, lit<"History">>> {};
struct later_key          : sor<litigation_key, lit<"Expiration">, seq<lit<"Message">, ws, lit<"ID">>, seq<lit<"SAS">, ws, lit<"ID">>, lit<"vdkvgwkey">> {};
struct other_key          : sor<seq<lit<"Automatic">, ws, lit<"Decaptioning">>, lit<"Concepts">, seq<lit<"Control">, ws, lit<"Number">>, lit<"Copy">, seq<lit<"Decaption">, ws, lit<"Note">>,
                                lit<"Drafter">, lit<"Enclosure">, lit<"Errors">, seq<lit<"Executive">, ws, lit<"Order">>, seq<lit<"Film">, ws, lit<"Number">>, lit<"From">,
                                seq<lit<"Image">, ws, lit<"Path">>, lit<"ISecure">, seq<lit<"Legacy">, ws, lit<"Key">>, lit<"Locator">, lit<"Markings">, lit<"Office">, lit<"Reference">,
                                lit<"Retention">, lit<"Secure">, lit<"Status">, lit<"Subject">, lit<"TAGS">, lit<"To">, lit<"Type">> {};
struct attribute_key      : sor<disposition_key, review_key, marking_key, document_key, date_key, count_key, later_key, other_key> {};
struct attribute_start    : seq<ows, attribute_key, ows, label_colon> {};

// A value goes on in indented or plain lines up to the next key.          Subject: A TITLE THAT
//                                                                                  IS WRAPPED
struct attribute_gap      : seq<trail, line_end, star<blank_line>, not_at<attribute_start>, not_at<ows, sor<archive_notice, release_footer>>, ows> {};
struct attribute_text     : seq<word_char, rest_of_text> {};
struct attribute_value    : seq<attribute_text, star<attribute_gap, attribute_text>> {};
struct attribute          : whole<ows, attribute_key, ows, label_colon, ows, opt<attribute_value>, end_of_line> {};

struct attributes_words   : seq<lit<"Message">, ws, lit<"Attributes">, at_line_end> {};
struct attributes_title   : whole<ows, attributes_words, end_of_line> {};
struct attributes         : seq<attributes_title, star<sor<blank_line, archive_notice_line, attribute, noise_line, unknown_line>>> {};
// Behind the lines of the message.
struct before_attributes  : star<not_at<attributes_title>, any_line> {};

// No value: n/a, NONE
struct not_given          : sor<seq<lit<"N/A">, eof>, seq<lit<"NONE">, eof>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
