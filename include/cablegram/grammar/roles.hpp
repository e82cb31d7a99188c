// What opens and closes a summary, comment, action request or note (format section 3.19).
#pragma once

#include <cstddef>
#include <string_view>

#include "../tables/posts.hpp"
#include "../values.hpp"
#include "lexical.hpp"

namespace cablegram::inline v1::grammar {

// A post that the table knows, of up to three words in capitals, before the word COMMENT. Plain form: a sor<> over the
// table, and at<> of the word; looked up because there are hundreds.
struct commenting_post {
  using rule_t = commenting_post;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::range('A', 'Z'));
  static constexpr int most_words = 3;
  template <class In>
  static bool match(In& in) {
    constexpr std::string_view comment = " COMMENT";
    const std::string_view text(in.current(), in.size());
    std::size_t at = 0;
    for (int words = 0; words < most_words; ++words, ++at) {
      const std::size_t word = at;
      while (at < text.size() && values::is_upper(text[at])) ++at;
      if (at < word + 2 || text.size() - at < comment.size() || text[at] != ' ') return false;
      if (text[at + 1] != 'C' || !text.substr(at).starts_with(comment)) continue;
      if (!tables::is_post(values::squeezed(text.substr(0, at)))) return false;
      in.bump(at);
      return true;
    }
    return false;
  }
};
template <class Rule>
struct ahead_traits<Rule, commenting_post> {
  static constexpr Ahead value = ahead<seq<upper, plus<upper>>>;
};

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
// another post's                                                         PARIS COMMENT:
struct post_comment       : seq<opt<role_begin>, commenting_post, role_gap, comment_word> {};
struct role_closer        : plus<one<':', '.', '-', ';', '\xE2', '\x80', '\x93', '\x94'>> {};
// Summary: ...    COMMENT. ...    the leading word of a paragraph
// Comment, continued:
struct role_continued     : seq<star<one<',', ' '>>, lit<"CONT">, star<ranges<'a', 'z', 'A', 'Z', '\''>>> {};
struct leading_role       : seq<sor<role_title, post_comment>, opt<role_continued>, star<blank_char>, role_closer, star<sor<blank_char, line_end>>> {};
// SUMMARY AND COMMENT     a heading
struct heading_role       : seq<star<one<'/', '-', ' ', '(', '"'>>, sor<role_title, post_comment>> {};
// End summary.
struct role_end           : seq<word_begin, lit<"END">, opt<role_gap, keyword<"OF">>, role_gap, sor<named_role, post_comment>, star<one<'.', ')', ']', ':'>>> {};
// Please visit Embassy Nowhere's Classified Website at:     a footer, which belongs to no block before it
struct footer_word        : plus<not_one<' ', '\t', '\r', '\n'>> {};
struct website_word       : seq<lit<"WEB">, opt<one<' '>>, keyword<"SITE">> {};
struct website_footer     : seq<opt<keyword<"PLEASE">, role_gap>, keyword<"VISIT">, rep_max<5, role_gap, not_at<website_word>, footer_word>, role_gap, website_word> {};
// (Comment: ...     an aside inside a paragraph, which gives no role
struct aside_begin        : seq<one<'(', '['>, star<blank_char>, sor<seq<opt<role_begin>, opt<role_owner>, role_word>, post_comment>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::commenting_post> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
