// grammar/lexical.hpp and the rules written by hand in it against their plain forms.
#include "cablegram/grammar/lexical.hpp"

#include <string>

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
namespace peg = tao::pegtl;
using cablegram::test::refused;
using cablegram::test::verify;

BOOST_AUTO_TEST_CASE(blanks_and_line_ends) {
  verify<g::blank_line>({{"\n", 0},
                         {" \t\r\nX", 1},
                         {"", refused},
                         {"  ", 0},
                         {"a\n", refused},
                         {"\xC2\xA0\n", 0},
                         {" \\ \n", 0},
                         {"\\\n", 0},
                         {"\\ ", 0},
                         {"\\a\n", refused}});
  verify<g::end_of_line>({{"", 0}, {" \\ \nX", 1}, {"\r\r\n", 0}, {"x", refused}});
  verify<g::ws>({{" a", 1},
                 {"a", refused},
                 {"\xC2\xA0"
                  "b",
                  1}});
}

BOOST_AUTO_TEST_CASE(spaced_words_and_keywords) {
  verify<g::spaced<"SECRET">>(
      {{"S E C R E T", 0}, {"SECRET", 0}, {"S  ECRET x", 2}, {"S   ECRET", refused}, {"SECRE", refused}});
  verify<g::keyword<"REF">>({{"REF:", 1}, {"ref ", 1}, {"REFORM", refused}});
}

namespace {

// Every text of at most `length` bytes over an alphabet.
template <class Function>
void each_text(std::string_view alphabet, std::size_t length, Function&& function) {
  std::string text;
  const auto grow = [&](const auto& self) -> void {
    function(std::string_view(text));
    if (text.size() == length) return;
    for (const char c : alphabet) {
      text.push_back(c);
      self(self);
      text.pop_back();
    }
  };
  grow(grow);
}

template <class Rule>
std::size_t taken(std::string_view text) {
  g::Input in(text.data(), text.data() + text.size(), "");
  return peg::parse<Rule>(in) ? text.size() - in.size() : refused;
}

template <class Fast, class Plain>
void same(std::string_view alphabet, std::size_t length) {
  std::size_t compared = 0;
  each_text(alphabet, length, [&](std::string_view text) {
    ++compared;
    if (taken<Fast>(text) != taken<Plain>(text)) BOOST_ERROR("differs on: " << text);
  });
  BOOST_TEST(compared > 1000U);
}

struct plain_rest_of_line : peg::star<peg::not_one<'\n'>> {};
struct plain_any_line : peg::seq<peg::not_at<peg::eof>, plain_rest_of_line, peg::opt<peg::one<'\n'>>> {};
struct plain_rest_of_text : peg::star<peg::not_at<g::trail, g::eolf>, peg::any> {};

}  // namespace

BOOST_AUTO_TEST_CASE(rules_by_hand_equal_their_plain_forms) {
  same<g::rest_of_line, plain_rest_of_line>("a \n\r", 6);
  same<g::any_line, plain_any_line>("a \n\r", 6);
  same<g::rest_of_text, plain_rest_of_text>("a \\\n\xC2\xA0", 6);
}

BOOST_AUTO_TEST_CASE(bytes_of_words) {
  verify<g::word_char>({{"a", 0}, {"\xC2\xB6", 1}, {"\xC2\xA0", refused}, {" ", refused}, {"\n", refused}});
  verify<g::letter_gap>({{"", 0}, {"  ", 0}, {"   ", refused}});
}
