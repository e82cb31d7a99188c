// Rules with a match of their own against plain forms that read as their descriptions, on all short texts.
#include <cctype>
#include <string>
#include <string_view>

#include "../each_text.hpp"
#include "cablegram/grammar/attributes.hpp"
#include "cablegram/grammar/dialect.hpp"
#include "cablegram/grammar/references.hpp"
#include "cablegram/grammar/tags.hpp"
#include "verify_rule.hpp"

namespace g = cablegram::grammar;
namespace peg = tao::pegtl;
using cablegram::test::each_text;
using cablegram::test::refused;

namespace {

// The place behind a rule that starts at a place of a text, or `refused`.
template <class Rule>
std::size_t behind(std::string_view text, std::size_t place) {
  g::Input in(text.data(), text.data() + text.size(), "");
  in.bump(place);
  return peg::parse<Rule>(in) ? text.size() - in.size() : refused;
}

// Both forms at every place of every text.
template <class Rule, class Plain>
void compare(std::string_view alphabet, std::size_t length, Plain&& plain) {
  std::size_t matches = 0;
  each_text(alphabet, length, [&](std::string_view text) {
    for (std::size_t place = 0; place <= text.size(); ++place) {
      const std::size_t got = behind<Rule>(text, place);
      if (got != refused) ++matches;
      if (got != plain(text, place)) BOOST_ERROR("differs at " << place << " of: " << text);
    }
  });
  BOOST_TEST(matches > 10U);  // else nothing has been compared
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alnum(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

}  // namespace

BOOST_AUTO_TEST_CASE(places) {
  compare<g::line_begin>("a\n", 8, [](std::string_view text, std::size_t place) {
    return place == 0 || text[place - 1] == '\n' ? place : refused;
  });
  compare<g::word_begin>("aZ0 .", 5, [](std::string_view text, std::size_t place) {
    return place == 0 || !is_alnum(text[place - 1]) ? place : refused;
  });
}

// A whole line that is Q and the line before it, without its pilcrow.
BOOST_AUTO_TEST_CASE(echo) {
  const auto plain = [](std::string_view text, std::size_t place) {
    if (place == 0 || text[place - 1] != '\n') return refused;
    const std::string_view rest = text.substr(place);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.empty()) return refused;
    const std::string_view above = text.substr(0, place - 1);
    const std::string_view before = above.substr(above.rfind('\n') + 1);
    const bool has_pilcrow = before.starts_with("\xC2\xB6");
    const bool is_repeated = line.substr(1) == before || (has_pilcrow && line.substr(1) == before.substr(2));
    return line.size() >= 2 && line[0] == 'Q' && is_repeated ? place + line.size() : refused;
  };
  compare<g::echo>("Qa\n", 9, plain);
  compare<g::echo>("Qa\n\xC2\xB6", 7, plain);
}

// A label, blanks and brackets, and the same letter as a label once more.
BOOST_AUTO_TEST_CASE(doubled_label) {
  using label_end = g::one<'.', ')'>;
  using gap = g::plus<g::one<' ', '('>>;
  using of_a = g::seq<g::one<'A'>, label_end, gap, g::one<'A'>, label_end>;
  using of_b = g::seq<g::one<'B'>, label_end, gap, g::one<'B'>, label_end>;
  compare<g::doubled_label>("AB.) (", 7, [](std::string_view text, std::size_t place) {
    // Looked for within eight bytes.
    const std::string_view near = text.substr(0, place + 8);
    return behind<peg::sor<of_a, of_b>>(near, place);
  });
}

// Before the white space that stands before the place: a letter as a word of its own, with a bracket or dot behind it.
BOOST_AUTO_TEST_CASE(after_dangling_label) {
  compare<g::after_dangling_label>("aB). (\n", 6, [](std::string_view text, std::size_t place) {
    std::string_view before = text.substr(0, place);
    while (!before.empty() && (before.back() == '\n' || before.back() == ' ')) before.remove_suffix(1);
    if (before.size() < 3) return refused;
    const char close = before[before.size() - 1];
    const char letter = before[before.size() - 2];
    const char open = before[before.size() - 3];
    const bool dangles = (close == ')' || close == '.') && is_letter(letter) &&
                         (open == ' ' || open == '(' || open == ',' || open == '\n');
    return dangles ? place : refused;
  });
}

// A run of the characters of codes that a table has.
BOOST_AUTO_TEST_CASE(known_tag) {
  compare<g::known_tag>("PRELXK ,", 6, [](std::string_view text, std::size_t place) {
    std::size_t end = place;
    while (end < text.size() && text[end] != ' ' && text[end] != ',') ++end;
    const std::string word(text.substr(place, end - place));
    const bool known = cablegram::tables::tag_kind(word) != cablegram::TagKind::unknown;
    return known ? end : refused;
  });
  for (const std::string_view code : cablegram::tables::subject_tags) BOOST_TEST(behind<g::known_tag>(code, 0) == 4U);
  for (const std::string_view code : cablegram::tables::geographic_tags) {
    BOOST_TEST(behind<g::known_tag>(code, 0) == code.size());
  }
}

// Words and single blanks, up to a blank that no word follows or behind which the next field may begin.
BOOST_AUTO_TEST_CASE(words_before) {
  struct stop : g::seq<g::one<'R'>, g::one<'F'>> {};
  compare<g::words_before<stop>>("aRF \n\\", 6, [](std::string_view text, std::size_t place) {
    const auto is_word = [text](std::size_t at) {
      return at < text.size() && text[at] != ' ' && text[at] != '\n' && text[at] != '\\';
    };
    if (!is_word(place)) return refused;
    std::size_t at = place;
    while (true) {
      while (is_word(at)) ++at;
      const bool blank = at < text.size() && text[at] == ' ';
      if (!blank || !is_word(at + 1) || text.substr(at + 1).starts_with("RF")) return at;
      ++at;
    }
  });
}

// The first lines that are not blank, one of which has the sign; never more than 64 blank lines in a row.
BOOST_AUTO_TEST_CASE(within) {
  struct sign : g::seq<g::one<'S'>, g::one<'G'>> {};
  using by_rules = g::seq<g::rep_max<2, g::some_blank_lines, g::not_at<sign>, g::any_line>, g::some_blank_lines, sign>;
  compare<g::within<2, sign>>("SG \n", 8, behind<by_rules>);
  const std::string blanks(64, '\n');
  for (const std::string& text : {blanks + "SG", blanks + "\n\n\nSG", blanks + "\nx\ny\nSG"}) {
    BOOST_TEST(behind<by_rules>(text, 0) == (behind<g::within<2, sign>>(text, 0)));
  }
}

// A key of the table, whatever its case and its blanks, and no part of a longer run of words.
BOOST_AUTO_TEST_CASE(listed_key) {
  for (const std::string_view key : cablegram::tables::attribute_keys) {
    BOOST_TEST_CONTEXT(key) {
      BOOST_TEST(behind<g::listed_key>(key, 0) == key.size());
      BOOST_TEST(behind<g::listed_key>(std::string(key) + "  :", 0) == key.size());
      BOOST_TEST(behind<g::listed_key>(std::string(key) + "s", 0) == refused);
      std::string wide;
      for (const char c : key) c == ' ' ? wide += " \t " : wide += static_cast<char>(std::toupper(c));
      BOOST_TEST(behind<g::listed_key>(wide + ":", 0) == wide.size());
    }
  }
  BOOST_TEST(behind<g::listed_key>("Review Withdrawn Fields and a word more", 0) == refused);
  compare<g::listed_key>("Toy: ", 5, [](std::string_view text, std::size_t place) {
    const std::string_view run = text.substr(place, text.find(':', place) - place);
    const std::size_t last = run.find_last_not_of(' ');
    const std::string_view key = run.substr(0, last == std::string_view::npos ? 0 : last + 1);
    return key.size() == 2 && (key[0] == 'T' || key[0] == 't') && (key[1] == 'o' || key[1] == 'O') ? place + 2
                                                                                                   : refused;
  });
}
