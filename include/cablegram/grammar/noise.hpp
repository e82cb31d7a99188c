// Lines that transmission systems, archives and clients left between the lines of a cable (format sections 3.20,
// 2.3, 2.6). They may stand between any two lines and belong to no text.
#pragma once

#include <algorithm>
#include <cstring>

#include "look.hpp"
#include "once.hpp"
#include "stamps.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off

// 3.20 section mark: post cut to ten characters, serial of eight digits, section and page in it, number of sections
//                                                                        NOWHERE 00000732  002 OF 002
struct mark_post          : seq<letter, rep_max<9, sor<letter, one<'.', '\'', '-'>, seq<blank_char, at<letter>>>>> {};   // re-typed texts: Nowhere
struct mark_serial        : rep<8, digit> {};
struct mark_section       : rep<3, digit> {};
struct mark_page          : digit {};
struct mark_of            : seq<one<'0'>, rep<2, digit>, word_end> {};            // never a hundred sections
struct section_mark       : seq<word_begin, mark_post, ws, mark_serial, ws, mark_section, opt<one<'.'>, mark_page>, ws, lit<"OF">, one<' '>, mark_of> {};
struct section_mark_line  : whole<line_with_mark, ows, section_mark, end_of_line> {};

// In a text without line ends it stands between two words.
struct inline_section_mark: whole<section_mark> {};

// 2.3 page line of the archive form                                      PAGE 02        NOWHERE  00012  01 OF 03  121302Z
struct page_number        : seq<rep_min_max<1, 3, digit>, word_end> {};
struct page_section       : seq<rep<2, digit>, ws, lit<"OF">, ws, rep<2, digit>, word_end> {};
struct page_time          : seq<rep<6, digit>, one<'Z'>, word_end> {};
struct page_post          : list<seq<upper, star<sor<upper, one<'.', '\'', '-'>>>>, ws> {};
struct page_serial        : seq<rep_min_max<4, 6, digit>, word_end> {};
struct page_of_post       : seq<page_post, ws, page_serial, opt<ws, page_section>, opt<ws, page_time>> {};
struct page_of_station    : seq<one<'R'>, rep_min_max<4, 7, upper>, rep_min_max<3, 5, digit>, ws, disable<page_level>> {};   // PAGE 02 RUEHZZ0012 S E C R E T
// From 1978 on a line end may stand before the post, and the level above may be glued to the word.
struct page_gap           : sor<seq<trail, line_end, star<blank_line>, ows>, ws> {};
struct page_series        : seq<plus<upper>, ws, plus<digit>, word_end> {};          // TOSEC 080123
struct page_line          : seq<keyword<"PAGE">, ws, page_number, page_gap, sor<page_of_station, seq<page_of_post, opt<ws, page_series>>>> {};
struct page_class_line    : whole<ows, page_level, at_line_end> {};                  // the level above or below a page line
struct page_foot          : whole<sor<seq<page_class_line, end_of_line>, release_footer>, star<blank_line>> {};
struct page_feet          : rep_max<4, page_foot> {};
struct page_head          : seq<ows, opt<page_level, ows>, page_line, opt<end_of_line, star<blank_line>, page_class_line>, end_of_line> {};
struct page_block         : whole<line_like_page, page_feet, page_head> {};

// FL16: NNNN; archive: NNN, or with the start of the next message glued on: NNNNMAFVVZCZ
struct next_start         : seq<rep<4, one<'N'>>, rep_max<8, not_at<lit<"VZCZ">>, upper>, lit<"VZCZ">> {};
struct end_of_message     : seq<sor<next_start, rep_min_max<3, 8, one<'N'>>>, at_line_end> {};
// Between two sections that the archive has joined.
struct section_end        : end_of_message {};
struct section_end_line   : seq<ows, section_end, end_of_line, star<blank_line>, at<page_block>> {};
// Tried where a look at the line has found that it may be noise.
struct paged_lines        : whole<page_feet, sor<page_head, section_end_line>> {};

// What the page line says of the cable, where its banner does not.
struct page_own_post      : page_post {};
struct page_own_serial    : page_serial {};
struct page_values        : seq<keyword<"PAGE">, ws, disable<page_number>, page_gap, page_own_post, ws, page_own_serial> {};

// 3.20 an echo: Q and the line before once more, without the pilcrow that archives put before a paragraph's number
struct echo {
  using rule_t = echo;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::range('Q', 'Q'));
  template <class In>
  static bool match(In& in) noexcept {
    const char* here = in.current();
    const char* begin = in.begin();
    if (in.empty() || *here != 'Q' || here == begin || here[-1] != '\n') return false;
    const char* end = here;
    while (end != in.end() && *end != '\n') ++end;
    const auto length = end - here - 1;  // without the Q
    if (length < 1 || here - begin < length + 1) return false;
    if (std::all_of(here + 1, end, [](char c) { return c == ' ' || c == '\r'; })) return false;  // of a blank line
    const char* before = here - 1 - length;
    if (!begins_line(before, begin)) return false;
    if (std::memcmp(before, here + 1, static_cast<std::size_t>(length)) != 0) return false;
    in.bump(static_cast<std::size_t>(end - here));
    return true;
  }

 private:
  static bool begins_line(const char* at, const char* begin) noexcept {
    if (at - begin >= 2 && at[-2] == '\xC2' && at[-1] == '\xB6') at -= 2;
    return at == begin || at[-1] == '\n';
  }
};
struct echo_line          : seq<echo, eolf> {};

struct noise              : whole<sor<section_mark_line, paged_lines, echo_line, release_footer, stamp_line>> {};
struct possible_noise     : seq<line_of_noise, noise> {};
struct noise_line         : fail_once<0, possible_noise> {};

// The noise inside a value that is wrapped over lines.
struct value_noise        : star<sor<seq<line_end, star<noise_line>>, peg::any>> {};

// 2.6 what mail and archive clients left before a cable
struct weekday            : sor<lit<"Monday">, lit<"Tuesday">, lit<"Wednesday">, lit<"Thursday">, lit<"Friday">, lit<"Saturday">, lit<"Sunday">> {};
struct client_clock       : seq<weekday, one<','>, ws, rep_min_max<1, 2, digit>, ws, month, ws, rep<4, digit>, one<','>, ws, rep<2, digit>, one<':'>, rep<2, digit>> {};
struct client_view        : sor<lit<"DB/Inbox:">, seq<lit<"Cable">, ws, lit<"Text:">>, seq<lit<"ID:">, ws, plus<digit>>, seq<one<'>'>, at_line_end>, seq<keyword<"null">, at_line_end>,
                                seq<keyword<"Cable">, at_line_end>, seq<lit<"Text:">, at_line_end>, seq<lit<"Search">, ws, lit<"Results">>> {};
struct client_text        : seq<sor<client_clock, client_view>, rest_of_text> {};
struct client_line        : seq<ows, client_text, end_of_line> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::echo> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
