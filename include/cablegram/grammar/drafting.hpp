// Who drafted, approved, cleared and released a cable (format sections 2.3, 2.4).
#pragma once

#include "fields.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

struct drafted_by         : seq<lit<"DRAFTED">, ws, keyword<"BY">> {};
struct approved_by        : seq<lit<"APPROVED">, ws, keyword<"BY">> {};
struct cleared_by         : sor<seq<lit<"CLEARED">, ws, keyword<"BY">>, seq<lit<"CLEARANCE">, opt<lit<"S">>, at<ows, label_colon>>> {};
struct released_by        : seq<lit<"RELEASED">, ws, keyword<"BY">> {};
struct drafting_label     : sor<drafted_by, approved_by, cleared_by, released_by> {};

// An office before a colon, or before a dash and a title                 EUR/XY:JDOE      S/S - MR. ROE (SUBST)      S/S-MR. ROE
struct officer_title      : sor<keyword<"MR">, keyword<"MRS">, keyword<"MS">, keyword<"MISS">, keyword<"DR">, keyword<"AMB">, keyword<"GEN">, keyword<"COL">, keyword<"ADM">, keyword<"THE">> {};
struct titled_joint       : seq<ows, one<'-'>, ows, at<officer_title>> {};
struct drafting_office    : seq<upper, star<not_at<titled_joint>, sor<alnum, one<'/', '-', '&', '.'>>>> {};
struct office_joint       : sor<seq<ows, one<':'>, ows>, titled_joint> {};
struct officer_start      : whole<drafting_office, office_joint> {};
// Initials of the typist behind the name.                                EUR/XY:JDOE:EO
struct typist             : seq<rep_min_max<2, 4, upper>, word_end, at<sor<ws, eolf>>> {};
// A name goes on to the next office on its line, a colon, a semicolon or the line's end.
struct officer_name       : plus<not_at<one<':', ';'>>, not_at<opt<one<','>>, ws, officer_start>, not_at<trail, eolf>, peg::any> {};
struct officer            : whole<opt<officer_start>, officer_name, opt<one<':'>, ows, typist>> {};
struct officer_separator  : sor<seq<ows, plus<one<';', ','>, ows>>, ws> {};
struct officers           : list<officer, officer_separator> {};

// The post may have blanks where each officer has a line or a semicolon.  SAN ALBANO:Doe, Jane
struct post_of_officer    : seq<letter, rep_max<40, not_one<':', ';', '\n'>>, at<one<':'>>> {};
struct officer_of_post    : whole<opt<post_of_officer, one<':'>, ows>, officer_name> {};
struct officer_gap        : sor<seq<ows, one<';'>, ows, opt<line_end, ows>>, value_line_gap> {};
struct officers_of_posts  : whole_list<officer_of_post, officer_gap> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
