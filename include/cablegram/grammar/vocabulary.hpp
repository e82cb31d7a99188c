// Words with a fixed meaning that several parts of the grammar share (format section 6).
#pragma once

#include "lexical.hpp"
#include "once.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// 6.1 levels. Longest first: UNCLASSIFIED before UNCLAS. The spaced forms take plain ones too.
struct level_top_secret   : seq<spaced<"TOP">, ows, spaced<"SECRET">> {};
struct level_secret       : spaced<"SECRET"> {};
struct level_confidential : spaced<"CONFIDENTIAL"> {};
struct level_limited      : sor<seq<spaced<"LIMITED">, ws, spaced<"OFFICIAL">, ws, spaced<"USE">>,
                                lit<"LIMOFFUSE">,
                                lit<"LOU">> {};
struct level_unclassified : sor<spaced<"UNCLASSIFIED">, spaced<"UNCLAS">> {};
struct level_word         : find_once<sor<level_top_secret, level_secret, level_confidential, level_limited, level_unclassified>> {};

// 6.2 precedence
struct precedence_letter  : one<'Z','O','P','R','Y'> {};
struct flash              : keyword<"FLASH"> {};
struct niact_immediate    : seq<keyword<"NIACT">, ws, keyword<"IMMEDIATE">> {};
struct immediate          : keyword<"IMMEDIATE"> {};
struct priority           : keyword<"PRIORITY"> {};
struct routine            : keyword<"ROUTINE"> {};
struct misspelt_priority  : sor<keyword<"PIORITY">, keyword<"PRIORTY">, keyword<"PRIOITY">> {};
struct misspelt_immediate : sor<keyword<"IMMED">, keyword<"IMMEDITE">, keyword<"IMEDIATE">> {};
struct precedence_word    : sor<flash, niact_immediate, immediate, priority, routine, misspelt_priority, misspelt_immediate> {};

// 3.5 months, by three letters or in full
struct month_word : sor<
    seq<lit<"JAN">, opt<lit<"UARY">>>,    seq<lit<"FEB">, opt<lit<"RUARY">>>,  seq<lit<"MAR">, opt<lit<"CH">>>,
    seq<lit<"APR">, opt<lit<"IL">>>,      lit<"MAY">,                          seq<lit<"JUN">, opt<lit<"E">>>,
    seq<lit<"JUL">, opt<lit<"Y">>>,       seq<lit<"AUG">, opt<lit<"UST">>>,    seq<lit<"SEP">, opt<lit<"T">>, opt<lit<"EMBER">>>,
    seq<lit<"OCT">, opt<lit<"OBER">>>,    seq<lit<"NOV">, opt<lit<"EMBER">>>,  seq<lit<"DEC">, opt<lit<"EMBER">>>> {};
struct month         : seq<month_word, word_end> {};

// 3.1 to 3.5 operating signals, ACP-131: ZNY, ZDK, ZFF4
struct signal_name       : seq<one<'Z'>, rep<2, upper>, opt<digit>, word_end> {};

// 3.2 a station's address: R, then four to seven letters
struct routing_indicator : seq<one<'R'>, rep_min_max<4, 7, upper>, word_end> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
