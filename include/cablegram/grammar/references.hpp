// The reference list (format section 3.14).
#pragma once

#include <algorithm>
#include <string_view>

#include "fields.hpp"

namespace cablegram::inline v1::grammar {

// The same letter as two labels, "B. (B)": unlike "A. (C)", which is a label and a portion mark.
struct doubled_label {
  using rule_t = doubled_label;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::range('A', 'Z'));
  template <class In>
  static bool match(In& in) noexcept {
    const std::string_view text(in.current(), std::min<std::size_t>(in.size(), 8));
    if (text.size() < 5 || text[0] < 'A' || text[0] > 'Z' || (text[1] != '.' && text[1] != ')')) return false;
    std::size_t at = 2;
    while (at < text.size() && (text[at] == ' ' || text[at] == '(')) ++at;
    if (at == 2 || at + 1 >= text.size() || text[at] != text[0] || (text[at + 1] != ')' && text[at + 1] != '.'))
      return false;
    in.bump(at + 2);
    return true;
  }
};

// The line before ends in a label that waits for its item: "C) TAIPEI 12 D)".
struct after_dangling_label {
  using rule_t = after_dangling_label;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::looking();
  template <class In>
  static bool match(In& in) noexcept {
    const char* at = in.current();
    const auto back = [&in](const char* from) { return from != in.begin() ? from[-1] : '\0'; };
    while (back(at) == '\n' || back(at) == ' ' || back(at) == '\r') --at;
    if (back(at) != ')' && back(at) != '.') return false;
    --at;
    const char label = back(at);
    if (!((label >= 'A' && label <= 'Z') || (label >= 'a' && label <= 'z'))) return false;
    --at;
    return back(at) == ' ' || back(at) == '(' || back(at) == ',' || back(at) == '\n';
  }
};

// clang-format off

// The extent of the field: lines up to what ends a value; over a blank line only where a lettered item follows.
struct letter_label       : seq<opt<pilcrow>, sor<seq<one<'('>, letter, one<')'>>, seq<upper, one<'.', ')', ':'>>>> {};
// (U) and (SBU) open a handling statement, never an item.
struct handling_mark      : seq<ows, one<'('>, sor<lit<"SBU">, one<'U', 'u'>>, one<')'>> {};
// (U) THIS CABLE IS SENSITIVE BUT UNCLASSIFIED: the statement itself, on the line of the last reference
struct handling_statement : seq<handling_mark, rep<3, ws, plus<letter>>, not_at<ws, digit>> {};
struct lettered_item_start: seq<not_at<field_start>, not_at<handling_mark>, ows, sor<seq<opt<pilcrow>, doubled_label>, letter_label>, ows, opt<one<'\''>>, sor<digit, upper>> {};
struct serial_alone       : seq<ows, rep_min_max<3, 6, digit>, sor<eolf, seq<blank_char, not_at<numbered_paragraph_start>>>> {};
struct blank_or_noise     : star<sor<blank_line, noise_line>> {};
struct reference_line_gap : seq<trail, line_end, sor<seq<star<noise_line>, not_at<value_stop>, not_at<handling_mark>>,
                                                     seq<blank_or_noise, at<lettered_item_start>>,
                                                     seq<blank_or_noise, at<serial_alone>>,                             // the serial of a post before the break
                                                     seq<after_dangling_label, blank_or_noise, not_at<value_stop>>>, ows> {};
struct reference_stop     : sor<inline_field_start, please_pass, handling_statement> {};
struct reference_value    : value_before<reference_stop> {};
struct reference_extent   : disable<sor<reference_value, at<reference_line_gap>>, star<reference_line_gap, reference_value>> {};
struct lettered_extent    : disable<reference_value, star<reference_line_gap, reference_value>> {};
struct bare_lettered_extent : lettered_extent {};
struct single_reference_label : seq<word_begin, string<'R', 'E', 'F'>, word_end> {};
struct single_reference_field : whole<single_reference_label, ws, at<upper, ws, upper>, bare_lettered_extent> {};   // REF A NOWHERE 12
struct no_reference       : seq<sor<lit<"NONE">, lit<"N/A">, lit<"NIL">>, opt<one<'.'>>, at_line_end> {};
struct reference_field    : sor<single_reference_field,
                                seq<reference_label_word, ows, opt<sor<no_reference, reference_extent>>>,
                                seq<at<letter_label, ws, ref_word, gap>, lettered_extent>> {};           // A. REF NOWHERE 12

// Inside the extent white space may hold line ends and noise, which is handed over: what begins with it is whole.
struct reference_line_end : line_end {};
struct reference_gap      : plus<sor<ws, seq<reference_line_end, star<noise_line>>, one<'\\'>>> {};
struct reference_letter   : letter {};
struct reference_digit    : digit {};
struct bracketed_label   : sor<seq<one<'('>, sor<reference_letter, reference_digit>, one<')'>>, seq<one<'['>, reference_letter, one<']'>>> {};
struct reference_label    : seq<word_begin, opt<pilcrow>, sor<bracketed_label, seq<reference_letter, one<'.', ')', ':'>, opt<one<')'>>>>> {};

// A cable: year, post, serial                                            07 ERE TOWN 12345 (NOTAL)
struct reference_year     : seq<opt<one<'\''>>, sor<seq<rep<4, digit>>, seq<one<'0'>, rep<2, digit>>, rep<2, digit>>, not_at<digit>> {};
// A zero may stand for the letter O.
struct zero_for_letter    : seq<one<'0'>, not_at<digit>> {};
// A letter with a dot is the label of the next item, in no name of a post.
struct item_letter        : seq<letter, one<'.'>, not_at<letter>> {};
struct reference_post_word: seq<not_at<item_letter>, letter, star<sor<letter, one<'.', '\''>, seq<one<'-'>, at<letter>>, seq<zero_for_letter, at<sor<letter, blank_char, line_end>>>>>> {};
struct telegram_word      : sor<keyword<"CABLES">, keyword<"CABLE">, keyword<"TELEGRAMS">, keyword<"TELEGRAM">, keyword<"TELS">, keyword<"TEL">> {};
// A number behind the blanks is the serial: no word is looked for.
struct further_post_word  : seq<not_at<ws, digit>, whole<reference_gap, not_at<telegram_word>, reference_post_word>> {};
struct further_telegram_word : seq<not_at<ws, digit>, whole<reference_gap, telegram_word>> {};
struct reference_post     : seq<reference_post_word, rep_max<4, further_post_word>> {};
struct serial_end         : seq<not_at<sor<alnum, seq<one<'/', '-', ':', '.'>, digit>>>> {};
struct reference_serial   : seq<rep_min_max<1, 6, digit>, serial_end> {};
struct year_after         : seq<ows, one<'('>, sor<rep<4, digit>, rep<2, digit>>, one<')'>> {};
struct bare_year_after    : seq<ws, rep<2, digit>, at<ows, sor<one<',', ';'>, eolf>>> {};
struct hyphened_reference : seq<reference_year, one<'-'>, reference_post_word, one<'-'>, reference_serial> {};          // 10-OTTAWA-57
struct plain_reference    : seq<opt<reference_year, opt<reference_gap>>, reference_post, opt<year_after>, opt<further_telegram_word>,
                                opt<reference_gap>, reference_serial, opt<sor<year_after, bare_year_after>>> {};
// the field's own word once more                                         A. REF A NOWHERE 12; REF B: ERE TOWN 13
struct unstopped_label    : seq<reference_letter, at<ws, plain_reference>> {};
struct further_reference_word : seq<word_begin, ref_word, at<ws>> {};
struct further_label      : whole<further_reference_word, ws, sor<reference_label, unstopped_label, at<plain_reference>>> {};
struct cable_reference    : whole<word_begin, sor<hyphened_reference, plain_reference>> {};
struct reversed_reference : whole<word_begin, reference_serial, reference_gap, reference_post_word, at<ows, sor<one<',', ';', '.'>, eolf>>> {};   // 870 ULAANBAATAR
// STATE 00017 AND 00019: the post is the one before
struct implied_joint      : sor<seq<one<',', '&'>, opt<reference_gap>>, seq<lit<"AND">, reference_gap>> {};
struct implied_reference  : whole<implied_joint, reference_serial, opt<year_after>> {};

// A comma inside a day is none between two items                          DOE E-MAIL OF NOVEMBER 2, 2007
struct reference_day      : sor<seq<month, opt<one<'.'>>, ws, rep_min_max<1, 2, digit>>, seq<rep_min_max<1, 2, digit>, ws, month, opt<one<'.'>>>> {};
struct dated_word         : seq<word_begin, reference_day, one<','>, ws, sor<string<'1', '9'>, string<'2', '0'>>, rep<2, digit>, word_end> {};
struct reference_semicolon: one<';'> {};
struct reference_comma    : one<',', ':'> {};
struct reference_separator: sor<reference_semicolon, reference_comma> {};
struct reference_conjunction : seq<lit<"AND">, word_end> {};
struct remark_text        : star<not_one<'(', ')'>> {};
struct inner_remark       : seq<one<'('>, remark_text, one<')'>> {};
struct reference_remark   : seq<one<'('>, list<remark_text, inner_remark>, one<')'>> {};               // (NOTAL), (LETTER (COPY))
struct reference_word     : plus<not_one<' ', '\t', '\r', '\n', ';', ','>> {};
struct reference_item     : sor<further_label, reference_label, seq<line_with_mark, inline_section_mark>, dated_word, cable_reference, implied_reference, reversed_reference, reference_gap, reference_separator, reference_remark,
                                reference_conjunction, reference_word> {};
struct reference_list     : star<sor<reference_item, peg::any>> {};
struct bare_reference_label : upper {};
struct bare_reference_list : seq<bare_reference_label, reference_list> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::after_dangling_label> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::doubled_label> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
