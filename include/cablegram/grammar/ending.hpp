// The ending: signature, end marks and what archives put behind them (format section 3.24).
//
// The last lines of a text are read from the end backwards, line by line, by `ending_line` and `signature_line`;
// see ending_begin() in envelope.hpp.
#pragma once

#include "body.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

struct break_mark         : seq<prosign_break, at_line_end> {};
struct station_serial_check : seq<opt<one<'#'>>, rep<4, digit>, at_line_end> {};                     // FL15
struct end_of_document    : seq<lit<"<<">, ows, lit<"END OF DOCUMENT">, ows, lit<">>">> {};
struct end_of_cable_text  : seq<lit<"End">, ws, lit<"Cable">, ws, lit<"Text">> {};
struct end_of_quote       : keyword<"UNQUOTE"> {};
struct final_level        : seq<level_word, at_line_end> {};
struct equals_rule        : seq<rep_min_max<3, 4096, one<'='>>, star<not_one<'\n', '\r', '='>>, star<one<'='>>, at_line_end> {};
struct minimize           : seq<lit<"MINIMIZE">, opt<lit<"D">>, ws, lit<"CONSIDERED">> {};                         // during a traffic reduction
struct end_mark           : sor<break_mark, seq<minimize, opt<one<'.'>>, at_line_end>, station_serial_check, end_of_message, end_of_document, end_of_cable_text, end_of_quote, final_level, equals_rule> {};
struct end_mark_line      : whole<ows, end_mark, end_of_line> {};

// A surname, maybe with particles or a second word, alone on its line.
struct surname_particle   : sor<keyword<"LA">, keyword<"LE">, keyword<"DE">, keyword<"VAN">, keyword<"VON">, keyword<"EL">, keyword<"MC">, keyword<"ST">, keyword<"DI">, keyword<"DU">> {};
struct name_letter        : sor<letter, range<'\xC3', '\xC5'>, range<'\x80', '\xBF'>> {};
struct surname            : seq<upper, plus<sor<name_letter, seq<one<'\'', '-'>, at<name_letter>>>>> {};
struct not_a_signer       : seq<sor<lit<"UNQUOTE">, lit<"QUOTE">, lit<"END">, lit<"COMMENT">, lit<"DEPUTY">, lit<"SUMMARY">, lit<"UNCLASSIFIED">, lit<"UNCLAS">, lit<"CONFIDENTIAL">,
                                lit<"SECRET">, seq<lit<"TOP">, ws, lit<"SECRET">>, lit<"NOFORN">, lit<"SIPDIS">, lit<"NOTE">, lit<"TEXT">, lit<"BT">, lit<"MINIMIZE">, next_start, plus<one<'N'>>, lit<"LIMITED OFFICIAL USE">, plus<one<'X', 'x'>>>, word_end> {};
struct name_suffix        : sor<keyword<"JR">, keyword<"SR">, keyword<"II">, keyword<"III">> {};
struct one_name           : sor<seq<surname_particle, ws, surname>, seq<surname, ws, name_suffix>> {};
struct signature_name     : seq<not_at<not_a_signer>, surname, rep_max<2, seq<ws, sor<name_suffix, surname>>>> {};
struct capital_signature  : seq<capitals_ahead, signature_name, ows, opt<one<'.'>>> {};
struct signature_line     : whole<ows, opt<minimize, ws>, opt<one<'.'>>, sor<capital_signature, signature_name>, end_of_line> {};
struct capital_signature_line : seq<ows, capital_signature, end_of_line> {};
// A surname in small letters, as some relays print it.
struct small_name         : rep_min_max<4, 16, lower> {};
struct small_signature_line : whole<ows, small_name, end_of_line> {};
// In unwrapped cables the surname may stand behind the last sentence, on its line.
struct sentence_end       : sor<one<'.', '!', '?', ')', '"', '*'>, string<'\xE2', '\x80', '\x9D'>> {};
struct inline_signature   : seq<sentence_end, ws, opt<one<'.'>>, signature_name, end_of_line> {};
// or behind a web address
struct address_signature  : seq<ws, signature_name, end_of_line> {};

struct ending_unknown     : seq<word_char, rest_of_text> {};
struct ending_unknown_line: whole<ows, ending_unknown, end_of_line> {};
struct ending_line        : sor<blank_lines, noise_line, end_mark_line> {};
struct ending             : until<eof, sor<ending_line, signature_line, small_signature_line, ending_unknown_line>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
