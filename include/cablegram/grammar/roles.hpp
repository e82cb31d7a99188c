// What opens and closes a summary, comment, action request or note (format section 3.19).
#pragma once

#include "lexical.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

struct role_gap           : plus<sor<blank_char, line_end>> {};
struct summary_word       : seq<sor<lit<"SUMMARY">, lit<"SUMMAY">, lit<"SUMARY">>, word_end> {};
struct comment_word       : seq<lit<"COMMENT">, opt<lit<"S">>, word_end> {};
struct action_request_word: seq<lit<"ACTION">, role_gap, lit<"REQUEST">, opt<lit<"ED">>, word_end> {};
struct note_word          : seq<lit<"NOTE">, word_end, not_at<role_gap, lit<"VERBALE">>> {};
struct role_word          : sor<summary_word, comment_word, action_request_word, note_word> {};
struct further_role       : seq<sor<seq<role_gap, sor<lit<"AND">, one<'&'>>, role_gap>, seq<star<blank_char>, one<'/'>, star<blank_char>>>, sor<role_word, keyword<"INTRODUCTION">, keyword<"BACKGROUND">>> {};
// Whose comment: POST COMMENT, BIO NOTE.
struct role_owner         : seq<sor<keyword<"POST">, keyword<"EMBASSY">, keyword<"MISSION">, keyword<"CONSULATE">, keyword<"CONGEN">, keyword<"AMBASSADOR">, keyword<"BIO">, keyword<"EXECUTIVE">>,
                                opt<one<'\''>, opt<one<'S', 's'>>>, role_gap> {};
struct role_begin         : seq<keyword<"BEGIN">, role_gap> {};
// INTRODUCTION AND SUMMARY
struct introduction_and   : seq<keyword<"INTRODUCTION">, role_gap, sor<keyword<"AND">, one<'&'>>, role_gap> {};
struct named_role         : seq<opt<role_owner>, opt<introduction_and>, role_word, star<further_role>> {};
struct role_title         : seq<opt<role_begin>, named_role> {};
struct role_closer        : plus<one<':', '.', '-', ';', '\xE2', '\x80', '\x93', '\x94'>> {};
// Summary: ...    COMMENT. ...    the leading word of a paragraph
// Comment, continued:
struct role_continued     : seq<star<one<',', ' '>>, lit<"CONT">, star<ranges<'a', 'z', 'A', 'Z', '\''>>> {};
struct leading_role       : seq<role_title, opt<role_continued>, star<blank_char>, role_closer, star<sor<blank_char, line_end>>> {};
// SUMMARY AND COMMENT     a heading
struct heading_role       : seq<star<one<'/', '-', ' ', '(', '"'>>, role_title> {};
// End summary.
struct role_end           : seq<word_begin, lit<"END">, opt<role_gap, keyword<"OF">>, role_gap, named_role, star<one<'.', ')', ']', ':'>>> {};
// Please visit Embassy Nowhere's Classified Website at:     a footer, which belongs to no block before it
struct footer_word        : plus<not_one<' ', '\t', '\r', '\n'>> {};
struct website_word       : seq<lit<"WEB">, opt<one<' '>>, keyword<"SITE">> {};
struct website_footer     : seq<opt<keyword<"PLEASE">, role_gap>, keyword<"VISIT">, rep_max<5, role_gap, not_at<website_word>, footer_word>, role_gap, website_word> {};
// (Comment: ...     an aside inside a paragraph, which gives no role
struct aside_begin        : seq<one<'(', '['>, star<blank_char>, opt<role_begin>, opt<role_owner>, role_word> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar
