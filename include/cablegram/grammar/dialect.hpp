// By which signs the dialect of a text is recognised (format section 2.1).
#pragma once

#include "attributes.hpp"
#include "smart.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// A line with this sign among the next lines that are not blank. Below many blank lines none is looked for.
struct some_blank_lines   : rep_max<64, blank_line> {};
template <unsigned Lines, class Sign>
struct within             : seq<rep_max<Lines, some_blank_lines, not_at<Sign>, any_line>, some_blank_lines, Sign> {};

struct raw_start_sign     : seq<ows, lit<"VZCZ">> {};
struct smart_sign         : seq<ows, sor<lit<"MRN">, lit<"DATE/DTG">>, ows, label_colon> {};
struct smart_text         : seq<not_at<within<2, raw_start_sign>>, within<60, smart_sign>> {};

// A date-time group later than the archive: prints of such telegrams are telegrams.
struct archive_year       : seq<opt<lit<"19">>, one<'6', '7'>, digit, word_end> {};
struct archive_group      : seq<rep<6, digit>, upper, ws, plus<letter>, ws, archive_year> {};
struct later_group        : seq<ows, precedence_prosign, opt<ws, precedence_prosign>, ws, not_at<archive_group>, date_time_group> {};
struct no_archive_sign    : sor<raw_start_sign, later_group> {};

struct first_page         : seq<ows, opt<page_level, ows>, keyword<"PAGE">, ws, star<one<'0'>>, one<'1'>, word_end, page_gap, page_of_post> {};
struct drafting_sign      : seq<ows, sor<drafted_by, control_text>> {};
struct office_block       : seq<ows, sor<keyword<"ORIGIN">, keyword<"ACTION">>, ws, office_copies, any_line, within<12, drafting_sign>> {};
struct archive_sign       : sor<first_page, office_block, seq<ows, sor<archive_notice, attributes_words, release_footer>>> {};
struct archive_text       : seq<not_at<within<60, no_archive_sign>>, within<60, archive_sign>> {};

// Three labelled lines, one of them with who sends or gets the message, and one that no letter has.
struct view_label         : seq<ows, sor<smart_label, seq<sor<lit<"TAGS">, lit<"SUBJECT">, ref_word>, ows, label_colon>>> {};
struct view_party         : seq<ows, sor<lit<"FROM">, lit<"TO">>, ows, label_colon> {};
struct view_heading       : seq<ows, sor<captions_label, seq<sor<lit<"TAGS">, lit<"ACTION">, lit<"INFO">, lit<"ORIGIN">>, ows, label_colon>>> {};
struct labelled_lines     : seq<at<within<20, view_party>>, at<within<20, view_heading>>, rep<3, within<10, view_label>, any_line>> {};
struct view_sign          : sor<within<4, view_title>, labelled_lines> {};
struct view_text          : seq<not_at<within<60, seq<ows, transmission_sign>>>, view_sign> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
