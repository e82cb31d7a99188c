// Portion marks (format sections 3.16, 6.4).
#pragma once

#include "vocabulary.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

struct portion_level_word : sor<lit<"TOP SECRET">, lit<"UNCLASSIFIED">, lit<"CONFIDENTIAL">, lit<"SECRET">, lit<"UNCLAS">> {};
struct portion_level      : sor<portion_level_word, lit<"SBU">, lit<"LOU">, lit<"TS">, one<'S', 's'>, one<'C', 'c'>, one<'U', 'u'>, one<'R', 'r'>> {};
struct portion_joint      : sor<seq<ows, plus<one<'/', '-', ','>>, ows>, ws> {};
struct country            : sor<rep_min_max<2, 20, upper>, seq<upper, rep_min_max<2, 19, lower>>> {};               // GBR, Pakistan
struct country_list       : list<seq<country, word_end>, seq<ows, star<one<',', '/'>>, ows>> {};
struct rel_to             : seq<lit<"REL">, opt<ws, lit<"TO">>, opt<ows, star<one<'/', ','>>, ows, country_list>> {};
struct portion_control    : sor<lit<"NOFORN">, lit<"NF">, lit<"FGI">, lit<"FOUO">, lit<"ORCON">, lit<"OC">, lit<"PROPIN">, lit<"RELIDO">, lit<"LES">, rel_to,
                                lit<"SBU">, lit<"SI">, lit<"TK">, lit<"N">, lit<"SF">, seq<one<'/'>, rep_min_max<2, 4, upper>>> {};
struct entire_text        : seq<ows, one<'-', '/', ','>, star<one<'-'>>, ows, lit<"ENTIRE">, ws, lit<"TEXT">> {};
struct reversed_noforn    : seq<sor<lit<"NF">, lit<"N">>, one<'/'>, sor<lit<"SF">, portion_level>> {};   // N/SF, NF/S
// Only NF is written without a joint: CNF. (UN) and (CNN) are acronyms.
struct glued_control      : sor<lit<"NOFORN">, lit<"NF">> {};
struct portion_mark       : seq<sor<reversed_noforn, portion_level>, star<sor<seq<portion_joint, portion_control>, glued_control>>, opt<entire_text>> {};
struct bracketed_portion  : seq<one<'('>, ows, portion_mark, ows, one<')'>> {};

struct whole_portion      : seq<bracketed_portion, eof> {};
// marks without words
struct lone_marks         : seq<star<sor<blank_char, line_end, pilcrow, bracketed_portion>>, eof> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
