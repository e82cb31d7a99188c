// A rule against a table of texts: does it match, and how many bytes are left behind it.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "cablegram/recognise.hpp"

namespace cablegram::test {

constexpr std::size_t refused = static_cast<std::size_t>(-1);

/// A text, and the bytes left when the rule has matched at its beginning, or `refused`.
struct Row {
  std::string_view text;
  std::size_t left;
};

namespace detail {

using EagerInput = tao::pegtl::memory_input<tao::pegtl::tracking_mode::eager, tao::pegtl::eol::lf_crlf, const char*>;

/// The bytes left behind a rule that starts at a place in a text, or `refused`. A rule that refuses has taken nothing.
template <class Rule, class In, template <class...> class HowToRun = tao::pegtl::normal>
std::size_t left_behind(std::string_view text, std::size_t place) {
  In in(text.data(), text.data() + text.size(), "");
  in.bump(place);
  if (tao::pegtl::parse<Rule, tao::pegtl::nothing, HowToRun>(in)) return in.size();
  BOOST_TEST(in.size() == text.size() - place);
  return refused;
}

}  // namespace detail

/// The rows with a text before each of them, which the rule may look back at. Run with lazy and eager input, and with
/// the look at the next byte that saves trying.
template <class Rule>
void verify_behind(std::string_view before, std::initializer_list<Row> rows) {
  BOOST_TEST_REQUIRE(rows.size() > 0U);
  for (const Row& row : rows) {
    const std::string text = std::string(before) + std::string(row.text);
    BOOST_TEST_CONTEXT("text: " << row.text) {
      BOOST_TEST((detail::left_behind<Rule, grammar::Input>(text, before.size())) == row.left);
      BOOST_TEST((detail::left_behind<Rule, detail::EagerInput>(text, before.size())) == row.left);
      BOOST_TEST((detail::left_behind<Rule, grammar::Input, Recogniser>(text, before.size())) == row.left);
    }
  }
}

template <class Rule>
void verify(std::initializer_list<Row> rows) {
  verify_behind<Rule>({}, rows);
}

/// Texts that the rule takes to their end.
template <class Rule>
void verify_taken(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) verify<Rule>({{text, 0}});
}

/// A text over and over, for the rules that count.
inline std::string times(std::size_t count, std::string_view text) {
  std::string all;
  for (; count != 0; --count) all += text;
  return all;
}

}  // namespace cablegram::test
