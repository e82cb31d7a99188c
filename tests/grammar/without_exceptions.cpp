// The parser works in a program that is compiled without exceptions.
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string_view>

namespace cablegram::test {
std::size_t tiles_without_exceptions(std::string_view text);  // no_exceptions.cpp
}

BOOST_AUTO_TEST_CASE(parses_without_exceptions) {
  BOOST_TEST(cablegram::test::tiles_without_exceptions("TAGS: PREL\n") == 4U);
  BOOST_TEST(cablegram::test::tiles_without_exceptions("") == 0U);
}
