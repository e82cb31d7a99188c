// The banner and the caption lines (format sections 3.9, 3.10, 6.3).
#pragma once

#include "noise.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// 6.3 captions, longest first
struct handling_caption   : sor<
    seq<lit<"INFORM">, ws, lit<"ALL">, ws, lit<"STATE">, ws, keyword<"EMPLOYEES">>,   seq<lit<"INFORM">, ws, keyword<"CONSULS">>,
    seq<lit<"SENSITIVE">, ws, lit<"BUT">, ws, keyword<"UNCLASSIFIED">>,               keyword<"SENSITIVE">,
    seq<lit<"SPECAT">, ws, keyword<"EXCLUSIVE">>,                                     keyword<"SPECAT">,
    seq<lit<"AGREMENT">, ws, keyword<"CHANNEL">>, seq<lit<"DIRGEN">, ws, keyword<"CHANNEL">>, seq<lit<"DISSENT">, ws, keyword<"CHANNEL">>,
    seq<lit<"ROGER">, ws, keyword<"CHANNEL">>,    seq<lit<"MED">, ws, keyword<"CHANNEL">>,    seq<lit<"TM">, ws, keyword<"CHANNEL">>,
    seq<lit<"DS">, ws, keyword<"CHANNEL">>,       seq<lit<"EYES">, ws, keyword<"ONLY">>,
    seq<spaced<"SIPDIS">, word_end>, seq<spaced<"NODIS">, word_end>, seq<spaced<"EXDIS">, word_end>, seq<spaced<"STADIS">, word_end>,
    seq<spaced<"LIMDIS">, word_end>, seq<spaced<"NOFORN">, word_end>, seq<spaced<"EFTO">, word_end>,
    keyword<"SBU">, keyword<"FOUO">, keyword<"ORCON">, keyword<"PROPIN">, keyword<"RELIDO">, keyword<"FGI">, keyword<"LES">,
    keyword<"STAFFDEL">, keyword<"CODEL">, keyword<"TERREP">, seq<string<'V','I','S','A','S'>, word_end>> {};
// Captions that carry a number or a rider and are kept as written.
struct series_caption     : seq<sor<seq<lit<"TO">, rep<3, upper>>, lit<"SECTO">, lit<"DEPTO">, lit<"USSALTTWO">>, ws, plus<digit>, word_end> {};
struct distribute_as      : seq<lit<"EXDIS">, ws, one<'('>, ows, lit<"DISTRIBUTE">, ws, lit<"AS">, ws, lit<"NODIS">, ows, one<')'>> {};
struct release_to         : seq<keyword<"REL">, ws, keyword<"TO">, ws, list<seq<plus<upper>, word_end>, seq<opt<one<','>>, ows>>> {};
struct deliberative_process : seq<lit<"DELIBERATIVE">, ws, keyword<"PROCESS">> {};
// the channel of the aid agency
struct aid_channel        : keyword<"AIDAC"> {};
struct no_internet        : seq<lit<"NOT FOR INTERNET DISTRIBUTION">, word_end> {};
struct caption            : sor<distribute_as, no_internet, deliberative_process, aid_channel, series_caption, release_to, handling_caption> {};
struct caption_separator  : sor<seq<ows, plus<one<',', ';', '/'>>, ows>, seq<ws, two<'-'>, ws>, ws> {};
struct caption_list       : list<caption, caption_separator> {};
// how to handle what bears the caption                                   SBU -- PLEASE PROTECT ACCORDINGLY
struct handling_words     : seq<opt<lit<"PLEASE">, ws>, sor<lit<"HANDLE">, lit<"PROTECT">>, ws, keyword<"ACCORDINGLY">> {};
struct handling_rider     : seq<ws, plus<one<'-'>>, ws, handling_words> {};
struct caption_line       : whole<ows, caption_list, opt<handling_rider>, opt<one<'.', ','>>, end_of_line> {};

// 3.9 level of the banner
struct doubled_letter     : sor<seq<at<istring<'S','S'>>, one<'S','s'>>, seq<at<istring<'C','C'>>, one<'C','c'>>, seq<at<istring<'U','U'>>, one<'U','u'>>,
                                seq<at<istring<'L','L'>>, one<'L','l'>>, seq<at<istring<'T','T'>>, one<'T','t'>>> {};
// The first letter may be lost only where the rest is spaced.
struct headless_secret       : seq<string<'E',' '>, spaced<"CRET">> {};
struct headless_confidential : seq<string<'O',' '>, spaced<"NFIDENTIAL">> {};
struct headless_level     : sor<headless_secret, headless_confidential> {};
struct banner_level       : seq<sor<seq<opt<doubled_letter>, level_word>, headless_level>, word_end> {};

// SECTION with at most one letter lost, and OF likewise
struct section_word       : sor<lit<"SECTION">, lit<"ECTION">, lit<"SCTION">, lit<"SETION">, lit<"SECION">, lit<"SECTON">, lit<"SECTIN">, lit<"SECTIO">, lit<"SECTN">> {};
struct section_digits     : rep_min_max<1, 2, digit> {};
struct section_number     : seq<section_word, ws, section_digits, ows, sor<lit<"OF">, one<'O', 'o', 'F', 'f', '0'>>, ows, section_digits, word_end> {};

struct post_word          : seq<letter, star<sor<letter, one<'.', '\'', '-'>>>> {};
struct post_prefix        : sor<keyword<"AMEMBASSY">, keyword<"AMCONSUL">, keyword<"AMCONGEN">> {};
struct serial             : seq<rep_min_max<1, 6, digit>, word_end> {};
struct post               : seq<post_word, rep_max<4, seq<ws, not_at<caption>, post_word>>> {};
struct banner_qualifier   : sor<seq<opt<two<'/'>>, caption>, post_prefix, seq<lit<"FINAL">, ws, lit<"SECTION">, word_end>> {};
struct banner_rest        : rest_of_text {};
struct banner_tail        : seq<star<ows, opt<plus<one<'/'>>>, caption>, ows, banner_rest> {};

struct numbered_banner    : whole<banner_level, star<ows, banner_qualifier>, opt<ows, section_number>, star<ws, banner_qualifier>, ws, post, ws, serial, banner_tail> {};
struct sectioned_banner   : whole<banner_level, star<ows, banner_qualifier>, ws, section_number, opt<ws, post>, at_line_end> {};
struct lone_level         : whole<banner_level, star<ows, banner_qualifier>, at_line_end> {};
struct banner             : sor<numbered_banner, sectioned_banner, lone_level> {};
struct banner_line        : whole<ows, banner, end_of_line> {};
struct banner_start       : at<ows, banner> {};

// 3.10 CORRECTED COPY, with its reason in brackets or after a dash
struct corrected_copy_words : seq<spaced<"CORRECT">, opt<letter_gap, spaced<"ED">>, ws, spaced<"COPY">> {};
struct corrected_copy     : seq<opt<one<'('>>, corrected_copy_words, rest_of_text> {};
struct corrected_copy_line: whole<ows, corrected_copy, end_of_line> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
