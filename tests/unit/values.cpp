// values.hpp: words and their values.
#include "cablegram/values.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace cablegram;

BOOST_AUTO_TEST_CASE(numbers) {
  BOOST_TEST(values::number("0064") == 64U);
  BOOST_TEST(values::number("#12/3") == 123U);
  BOOST_TEST(values::number("none") == 0U);
  BOOST_TEST(values::number("999999999") == 999999999U);
}

BOOST_AUTO_TEST_CASE(letters) {
  BOOST_TEST(values::squeezed("O'Mara, St. 4") == "OMARAST4");
  BOOST_TEST(values::same_letters("S E C R E T", "secret"));
  BOOST_TEST(values::same_letters("", " -"));
  BOOST_TEST(!values::same_letters("SECRET", "SECRE"));
  BOOST_TEST(!values::same_letters("12", "13"));
  BOOST_TEST(values::starts_with("Summary", "SUM"));
  BOOST_TEST(!values::starts_with("Su", "SUM"));
}

BOOST_AUTO_TEST_CASE(months) {
  using std::chrono::month;
  BOOST_TEST((values::month("JAN") == month(1)));
  BOOST_TEST((values::month("december") == month(12)));
  BOOST_TEST((values::month("Sept") == month(9)));
  BOOST_TEST(!values::month("JA"));
  BOOST_TEST(!values::month("XYZ"));
}

BOOST_AUTO_TEST_CASE(years_of_two_digits_are_those_of_1960_to_2059) {
  BOOST_TEST(values::full_year(59, 2) == 2059);
  BOOST_TEST(values::full_year(60, 2) == 1960);
  BOOST_TEST(values::full_year(0, 2) == 2000);
  BOOST_TEST(values::full_year(1959, 4) == 1959);
}

BOOST_AUTO_TEST_CASE(precedences) {
  BOOST_TEST((values::precedence('Z') == Precedence::flash));
  BOOST_TEST((values::precedence('O') == Precedence::immediate));
  BOOST_TEST((values::precedence('P') == Precedence::priority));
  BOOST_TEST((values::precedence('R') == Precedence::routine));
  BOOST_TEST((values::precedence('A') == Precedence::none));
  BOOST_TEST((values::precedence("NIACT IMMEDIATE") == Precedence::niact_immediate));
  BOOST_TEST((values::precedence("PIORITY") == Precedence::priority));
  BOOST_TEST((values::precedence("immed") == Precedence::immediate));
  BOOST_TEST((values::precedence("FLASH") == Precedence::flash));
  BOOST_TEST((values::precedence("FEB") == Precedence::none));
  BOOST_TEST((values::precedence("NOV") == Precedence::none));
  BOOST_TEST((values::precedence("") == Precedence::none));
}

BOOST_AUTO_TEST_CASE(levels) {
  const auto check = [](Classification level, const std::vector<std::string>& words) {
    for (const std::string& word : words) BOOST_TEST((values::level(word) == level), word);
  };
  check(Classification::unclassified, {"UNCLAS", "UNCLASSIFIED", "U N C L A S", "UU N C L A S", "unclas"});
  check(Classification::limited_official_use, {"LIMITED OFFICIAL USE", "LIMOFFUSE", "LOU", "L O U"});
  check(Classification::confidential, {"C O N F I D E N T I A L", "O N F I D E N T I A L", "Confidential"});
  check(Classification::secret, {"S E C R E T", "SS E C R E T", "S ECRET", "E C R E T", "secret"});
  check(Classification::top_secret, {"TOP SECRET", "T O P S E C R E T"});
  check(Classification::none, {"", "NOWHERE", "12"});
  BOOST_TEST((values::security_level('E') == Classification::unclassified));
  BOOST_TEST((values::security_level('T') == Classification::top_secret));
  BOOST_TEST((values::security_level('X') == Classification::none));
}

namespace {
struct Mark {
  std::string_view text;
  Classification level;
  bool sensitive, noforn, entire_text;
};
}  // namespace

BOOST_AUTO_TEST_CASE(portion_marks) {
  using enum Classification;
  for (const Mark& row : std::vector<Mark>{{"S", secret, false, false, false},
                                           {"c", confidential, false, false, false},
                                           {"U", unclassified, false, false, false},
                                           {"TS", top_secret, false, false, false},
                                           {"LOU", limited_official_use, false, false, false},
                                           {"SBU", unclassified, true, false, false},
                                           {"SBU/NF", unclassified, true, true, false},
                                           {"S//NF", secret, false, true, false},
                                           {"CNF", confidential, false, true, false},
                                           {"C/NOFORN", confidential, false, true, false},
                                           {"NF/S", secret, false, true, false},
                                           {"CONFIDENTIAL", confidential, false, false, false},
                                           {"UNCLASSIFIED", unclassified, false, false, false},
                                           {"S//FGI//NF", secret, false, true, false},
                                           {"C - ENTIRE TEXT", confidential, false, false, true},
                                           {"S/NF - ENTIRE TEXT", secret, false, true, true}}) {
    const PortionMark mark = values::portion({7, 7 + static_cast<std::uint32_t>(row.text.size())}, row.text);
    BOOST_TEST_CONTEXT(row.text) {
      BOOST_TEST((mark.level == row.level));
      BOOST_TEST(mark.sensitive == row.sensitive);
      BOOST_TEST(mark.noforn == row.noforn);
      BOOST_TEST(mark.entire_text == row.entire_text);
    }
  }
  // The mark of (C - ENTIRE TEXT) is C.
  BOOST_TEST((values::portion({7, 22}, "C - ENTIRE TEXT").span == Span{7, 8}));
}
