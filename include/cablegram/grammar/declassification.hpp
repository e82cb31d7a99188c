// The executive order line and its declassification instruction (format section 3.11).
#pragma once

#include "fields.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

struct date_part          : rep_min_max<1, 2, digit> {};
struct date_year          : seq<sor<rep<4, digit>, rep<2, digit>>, not_at<digit>> {};
struct iso_year           : rep<4, digit> {};
struct iso_date           : seq<iso_year, one<'-', '/'>, date_part, one<'-', '/'>, date_part, not_at<digit>> {};      // 2019-02-12, 2035/01/07
struct slashed_date       : seq<date_part, ows, one<'/', '-'>, ows, date_part, ows, one<'/', '-'>, ows, date_year> {};   // 01/14/2018
struct month_name         : seq<month, opt<one<'.'>>> {};
struct worded_date        : seq<month_name, ws, date_part, opt<one<','>>, ws, date_year> {};                           // JUNE 2, 2006
struct day_first_date     : seq<date_part, ws, month_name, opt<one<','>>, ws, date_year> {};                           // 2 JUNE 2006
struct declassification_date : seq<word_begin, sor<iso_date, slashed_date, worded_date, day_first_date>> {};

struct not_applicable     : seq<one<'N', 'n'>, opt<one<'/'>>, one<'A', 'a'>, word_end> {};
struct scheme_category    : seq<opt<one<'-', ' '>>, range<'1', '4'>, word_end> {};
struct scheme_xgds        : lit<"XGDS"> {};
struct scheme_gds         : lit<"GDS"> {};
struct scheme_rds         : lit<"RDS"> {};
struct scheme_ads         : lit<"ADS"> {};
struct scheme_xds         : lit<"XDS"> {};
struct scheme_oadr        : keyword<"OADR"> {};
struct scheme_manual_review : keyword<"MR"> {};
struct scheme             : seq<word_begin, sor<seq<sor<scheme_xgds, scheme_gds, scheme_rds, scheme_ads, scheme_xds>, sor<scheme_category, word_end>>,
                                scheme_oadr, scheme_manual_review>> {};
struct exemption_code     : seq<word_begin, sor<seq<lit<"25X">, range<'1', '9'>, opt<lit<"-HUM">>>, seq<lit<"50X">, range<'1', '9'>, opt<sor<lit<"-HUM">, lit<"-WMD">>>>,
                                seq<one<'X', 'x'>, range<'1', '8'>>>, word_end> {};
struct downgrade_level    : sor<lit<"CO">, lit<"C">, lit<"LOU">, lit<"UN">, lit<"U">, lit<"S">> {};
struct downgrade          : seq<word_begin, keyword<"DNG">, ows, opt<one<':'>>, ows, downgrade_level, word_end> {};
struct classifier         : seq<one<'('>, plus<not_one<'(', ')', '\n'>>, one<')'>> {};                                      // (DOE, JANE L.)
struct classifier_office  : seq<lit<"OR-">, upper> {};

// What the instruction says, read from its whole text.
struct instruction_part   : sor<declassification_date, downgrade, scheme, exemption_code, not_applicable, classifier, classifier_office> {};
struct instruction        : star<sor<instruction_part, peg::any>> {};

struct eo_separator       : seq<ows, star<one<':', ';', ',', '.'>, ows>> {};
// An event may be wrapped; a date, a scheme or N/A ends the instruction on its line.
struct closing_part       : sor<declassification_date, scheme, exemption_code, not_applicable> {};
struct eo_closed          : at<star<not_at<closing_part>, sor<inner_blanks<inline_field_start>, value_byte>>, closing_part> {};
struct eo_event_gap       : seq<value_line_gap, not_at<passing_start>> {};
struct eo_text            : disable<sor<seq<eo_closed, value_text>, seq<value_text, star<eo_event_gap, value_text>>>> {};
struct eo_field           : sor<seq<eo_label, opt<eo_number>, eo_separator, opt<eo_text>>, seq<bare_eo_label, ows, opt<eo_text>>> {};
// the instruction without its order                                      DECL: 08/22/2017
struct instruction_field  : seq<at<lit<"DECL">, ows, one<':'>>, eo_text> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
