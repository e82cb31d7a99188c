// What stands behind the text of a SMART message: signature, officers, attachments (format section 2.4).
#pragma once

#include "body.hpp"
#include "ending.hpp"
#include "smart.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

struct signature_label    : seq<lit<"SIGNATURE">, ows, label_colon> {};
struct no_officers        : seq<sor<lit<"NONE">, lit<"N/A">, lit<"UNKNOWN">>, at_line_end> {};
struct officers_line      : whole<ows, drafting_label, ows, label_colon, ows, opt<sor<no_officers, officers_of_posts>>, end_of_line> {};

// Labels without a field of their own are kept as attributes             Dissemination Rule: ARCHIVE COPY
struct dissemination_key  : seq<lit<"DISSEMINATION">, ws, lit<"RULE">> {};
struct attachment_key     : seq<lit<"ATTACHMENT">, opt<lit<"S">>> {};
struct tail_key           : sor<dissemination_key, attachment_key, seq<lit<"ACTION">, ws, lit<"POST">>, seq<lit<"ACTION">, ws, lit<"OFFICE">>> {};
// No value goes on over these.
struct tail_stop          : sor<blank_line, page_class_line, caption_line, seq<ows, sor<signature_label, seq<sor<tail_key, drafting_label, smart_word>, ows, label_colon>>>, noise_line> {};
struct tail_gap           : seq<trail, line_end, not_at<tail_stop>, ows> {};
struct tail_value         : seq<value_text, star<tail_gap, value_text>> {};
struct tail_attribute     : whole<ows, tail_key, ows, label_colon, ows, opt<tail_value>, end_of_line> {};

// The name may stand below its label.
struct smart_signer       : plus<not_at<trail, eolf>, peg::any> {};
struct smart_signature    : whole<ows, signature_label, ows, opt<tail_gap>, opt<smart_signer>, end_of_line> {};

// These lines are sure signs of the tail; Info and XMT are read in it only.
struct tail_sign          : seq<ows, sor<signature_label, seq<sor<drafting_label, dissemination_key>, ows, label_colon>>> {};
// An end mark before them belongs to the tail.
struct tail_mark          : seq<ows, minimize, opt<one<'.'>>, end_of_line, star<sor<blank_line, noise_line, page_heading_line>>> {};
struct tail_start         : seq<opt<tail_mark>, tail_sign> {};
struct labelled_signature : seq<lines_before<seq<ows, signature_label>>, ows, signature_label> {};
struct before_tail        : lines_before<tail_start> {};
struct smart_tail         : until<eof, sor<blank_lines, noise_line, page_heading_line, smart_signature, officers_line, tail_attribute, smart_address_line, end_mark_line, ending_unknown_line>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
