// Stamps and footers of releases: of the archive's review, and of cases under the Freedom of Information Act (format
// sections 2.3, 2.4). They stand between any two lines, on every page.
#pragma once

#include "look.hpp"
#include "vocabulary.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// the level above or below a page
struct page_level         : seq<level_word> {};

// 2.3 release footer of the National Archives, behind the name of who released it
//                                                                        Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014
// Each part may stand on a line by itself.
struct stamp_gap          : seq<ows, opt<line_end, ows>> {};
struct release_phrase     : seq<lit<"Declassified/Released">, stamp_gap, lit<"US Department of State">, stamp_gap, lit<"EO Systematic Review">> {};
struct release_words      : rep_max<6, seq<not_at<release_phrase>, upper, star<not_one<' ', '\n'>>, ows>> {};
struct release_date       : seq<rep_min_max<1, 2, digit>, ws, month, ws, rep<4, digit>> {};
struct release_line       : seq<line_with_release, ows, disable<release_words, opt<line_end, ows>, release_phrase, stamp_gap, sor<seq<release_date, at_line_end>, rest_of_text>>> {};
struct release_footer     : seq<release_line, end_of_line> {};
// its parts
struct release_authority  : release_words {};
struct release_statement  : seq<ows, release_authority, opt<line_end, ows>, release_phrase, stamp_gap, opt<release_date>> {};

// 2.4 stamps of the Freedom of Information Act                            RELEASE IN PART B6
struct exemption          : seq<sor<seq<one<'B'>, range<'1', '9'>, opt<one<'('>, letter, one<')'>>>, seq<lit<"1.4">, opt<one<'('>, letter, one<')'>>>>, word_end> {};
struct exemption_list     : list<exemption, sor<seq<ows, one<',', ';', '/'>, ows>, ws>> {};
struct disposition        : seq<lit<"RELEASE">, opt<lit<"D">>, ws, lit<"IN">, ws, sor<keyword<"PART">, keyword<"FULL">>> {};
struct document_stamp     : seq<one<'C'>, rep<8, digit>, word_end> {};                                  // C01234567
struct case_number        : seq<one<'F'>, one<'-'>, rep<4, digit>, one<'-'>, plus<digit>> {};            // F-2015-00000
struct reviewer           : seq<word_char, rest_of_text> {};
struct review_authority   : seq<lit<"REVIEW">, ws, lit<"AUTHORITY">, ows, one<':'>, ows, opt<reviewer>> {};
struct disposition_stamp  : seq<disposition, opt<ows, opt<one<':', ','>>, ows, exemption_list>> {};
// UNCLASSIFIED U.S. Department of State Case No. F-2015-00000 Doc No. C01234567 Date: 01/02/2015
struct case_date          : seq<rep<2, digit>, one<'/'>, rep<2, digit>, one<'/'>, rep<4, digit>> {};
struct case_footer        : seq<opt<disable<page_level>, ws>, lit<"U.S.">, ws, lit<"Department of State">, ws, lit<"Case No.">, ws, case_number,
                                opt<ws, lit<"Doc No.">, ws, document_stamp>, opt<ws, lit<"Date:">, ws, case_date>> {};
struct printed_page       : seq<keyword<"PAGE">, ws, plus<digit>, ws, keyword<"OF">, ws, plus<digit>> {};  // Page 1 of 5
struct stamp              : sor<disposition_stamp, review_authority, case_footer, document_stamp, printed_page, exemption_list> {};
struct stamp_text         : disable<stamp, at_line_end> {};
struct stamp_line         : seq<ows, stamp_text, end_of_line> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
