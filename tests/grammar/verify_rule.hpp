// A rule against a table of texts: does it match, and how many bytes are left behind it.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "cablegram/grammar/pegtl.hpp"

namespace cablegram::test {

constexpr std::size_t refused = static_cast<std::size_t>(-1);

/// A text, and the bytes left when the rule has matched at its beginning, or `refused`.
struct Row {
  std::string_view text;
  std::size_t left;
};

template <class Rule>
void verify(std::initializer_list<Row> rows) {
  BOOST_TEST_REQUIRE(rows.size() > 0U);
  for (const Row& row : rows) {
    grammar::Input in(row.text.data(), row.text.data() + row.text.size(), "");
    const bool matches = tao::pegtl::parse<Rule>(in);
    BOOST_TEST_CONTEXT("text: " << row.text) {
      BOOST_TEST(matches == (row.left != refused));
      if (matches && row.left != refused) BOOST_TEST(in.size() == row.left);
      // A rule that refuses has taken nothing.
      if (!matches) BOOST_TEST(in.size() == row.text.size());
    }
  }
}

}  // namespace cablegram::test
