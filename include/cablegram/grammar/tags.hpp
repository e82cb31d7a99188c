// TAGS (format section 3.12).
#pragma once

#include <string_view>

#include "../tables/tags.hpp"
#include "fields.hpp"

namespace cablegram::inline v1::grammar {

[[nodiscard]] constexpr bool is_tag_character(char c) noexcept {
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '&';
}

// A word that the code tables know as a tag. Plain form: a sor<> over all codes; looked up because there are 700.
struct known_tag {
  using rule_t = known_tag;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::range('A', 'Z') | NextSet::range('0', '9'));
  template <class In>
  static bool match(In& in) noexcept {
    const char* end = in.current();
    while (end != in.end() && is_tag_character(*end)) ++end;
    const std::string_view word(in.current(), static_cast<std::size_t>(end - in.current()));
    if (tables::tag_kind(word) == TagKind::unknown) return false;
    in.bump(word.size());
    return true;
  }
};

// clang-format off

struct tag_character      : seq<not_one<'(', ')', '[', ']', ',', ';', ' ', '\t', '\r', '\n', '\\'>> {};
// bytes that end no tag, whatever follows
struct tag_run            : plus<not_one<'(', ')', '[', ']', ',', ';', '.', ':', ' ', '\t', '\r', '\v', '\f', '\n', '\\', '\xC2'>> {};
struct tag_word           : plus<sor<tag_run, seq<not_at<trail, eolf>, not_at<seq<one<'.', ':'>, sor<blank_char, eolf, one<','>>>>, not_at<no_break_space>, tag_character>>> {};
struct wrapped_name       : seq<line_end, plus<not_one<'(', ')', '\n'>>, at<one<')'>>> {};
struct tag_person_name    : seq<plus<not_one<')', '\n'>>, opt<wrapped_name>> {};
struct tag_person         : seq<one<'('>, tag_person_name, opt<one<')'>>> {};                       // (DOE, JANE A.)
struct tag_rider          : seq<one<'('>, sor<lit<"PRIMARY">, lit<"ADDED">>, ws, lit<"TAG">, opt<lit<"S">>, one<')'>> {};
struct link_target        : seq<string<']', '('>, star<not_one<')', '\n'>>, opt<one<')'>>> {};
struct tag_link           : whole<one<'['>, tag_word, link_target> {};                                // Markdown: [KZ](#)
struct caption_in_tags    : seq<sor<spaced<"SIPDIS">, spaced<"NOFORN">, spaced<"NODIS">, spaced<"EXDIS">>, word_end> {};
// a page line of the archive form, glued into the list
struct tag_page_line      : whole<opt<page_level, ws>, page_line> {};
struct tag_item           : seq<not_at<inline_field_start>, sor<tag_rider, tag_person, tag_link, caption_in_tags, tag_page_line, tag_word>> {};
// A comma, a semicolon or a full stop before a blank separates; so does a blank.
struct tag_comma          : one<',', ';'> {};
struct tag_point          : one<'.', ':'> {};
// A page of the archive form stands between blank lines.
struct tag_noise          : seq<star<blank_line>, plus<noise_line>, star<blank_line>> {};
struct tag_line_gap       : whole<trail, line_end, opt<tag_noise>, not_at<value_stop>, ows> {};
// The list goes on in the next line after a comma, or when that line holds nothing but known tags.
struct tag_shape          : seq<sor<rep<4, upper>, rep<2, upper>>, word_end> {};
struct tags_only_line     : at<seq<list<sor<seq<known_tag, not_at<tag_character>>, tag_shape, tag_rider>, seq<ows, opt<tag_comma>, ows>>, opt<tag_comma>, end_of_line>> {};
struct tag_wrap           : whole<trail, line_end, opt<tag_noise>, star<blank_line>, not_at<value_stop>, ows, tags_only_line> {};
// OVIP, DOE, ROE, AND POE
struct tag_conjunction    : seq<string<'A','N','D'>, at<sor<blank_char, line_end>>> {};
struct tag_joint          : whole<tag_conjunction, sor<tag_line_gap, ws>> {};
struct tag_gap            : seq<ws, at<upper>> {};                                                    // tried first: what parts them nearly always
struct tag_separator      : sor<tag_gap, seq<ows, tag_comma, star<sor<tag_comma, ws>>, opt<tag_line_gap>, opt<tag_joint>>, seq<ows, tag_point, ws>, tag_wrap, ws, success> {};
struct tag_list           : whole_list<tag_item, tag_separator> {};
struct tags_field         : seq<tags_label, ows, opt<tag_line_gap>, opt<tag_list>, star<ows, one<'.', ',', ';', ':'>>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::known_tag> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
