// identity.hpp: canonical ids, section 5 of the format.
#include "cablegram/identity.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "cablegram/cablegram.hpp"

using namespace cablegram;

BOOST_AUTO_TEST_CASE(posts) {
  BOOST_TEST(detail::canonical_post("ERE TOWN") == "ERETOWN");
  BOOST_TEST(detail::canonical_post("San Albano") == "SANALBANO");
  BOOST_TEST(detail::canonical_post("O'TOWN-ON-SEA") == "OTOWNONSEA");
  BOOST_TEST(detail::canonical_post("AMEMBASSY NOWHERE") == "NOWHERE");
  BOOST_TEST(detail::canonical_post("AMCONSUL ERE TOWN") == "ERETOWN");
  BOOST_TEST(detail::canonical_post("AMEMBASSY") == "AMEMBASSY");
  BOOST_TEST(detail::canonical_post("SECSTATE WASHDC") == "STATE");
  BOOST_TEST(detail::canonical_post("Department") == "STATE");
  BOOST_TEST(detail::canonical_post("") == "");
}

BOOST_AUTO_TEST_CASE(ids) {
  BOOST_TEST(detail::canonical_id(8, "ERE TOWN", 64) == "08ERETOWN64");
  BOOST_TEST(detail::canonical_id(79, "Nowhere", 0) == "79NOWHERE0");
  BOOST_TEST(detail::canonical_id(0, "STATE", 229208) == "00STATE229208");
}

BOOST_AUTO_TEST_CASE(named_ids) {
  const auto spelt = [](std::string_view name) {
    const detail::NamedId id = detail::named_id(name);
    return std::to_string(id.year) + " " + std::string(id.post) + " " + std::to_string(id.serial);
  };
  BOOST_TEST(spelt("08NOWHERE64") == "8 NOWHERE 64");
  BOOST_TEST(spelt("folder/of/08NOWHERE64.txt") == "8 NOWHERE 64");
  BOOST_TEST(spelt("C:\\08NOWHERE64.txt") == "8 NOWHERE 64");
  BOOST_TEST(spelt("79NOWHERE000123.tar.gz") == "79 NOWHERE 123");
  for (const char* other : {"", "08", "08A", "08A1", "nowhere64", "08nowhere64", "08NOWHERE", "NOWHERE64", "8NOWHERE64",
                            "08NOWHERE64x", "08NOWHERE1234567", "2008NOWHERE64", "08 NOWHERE 64"}) {
    BOOST_TEST(spelt(other) == "-1  0", other);
  }
}

BOOST_AUTO_TEST_CASE(the_year_of_a_reference_is_its_own_or_that_of_the_cable) {
  const Cable dated =
      parse("R 141019Z JAN 08\n\nUNCLAS NOWHERE 000012\n\nREF: A. ERE TOWN 7 B. 06 STATE 123\n\n1. (U) X.\n");
  BOOST_TEST_REQUIRE(dated.references.size() == 2U);
  BOOST_TEST(dated.id(dated.references[0]) == "08ERETOWN7");
  BOOST_TEST(dated.id(dated.references[1]) == "06STATE123");
  const Cable undated = parse("UNCLAS NOWHERE 000012\n\nREF: A. ERE TOWN 7 B. 06 STATE 123\n\n1. (U) X.\n");
  BOOST_TEST_REQUIRE(undated.references.size() == 2U);
  BOOST_TEST(undated.id(undated.references[0]).empty());
  BOOST_TEST(undated.id(undated.references[1]) == "06STATE123");
}

BOOST_AUTO_TEST_CASE(a_blacked_out_post_is_that_of_the_fm_line) {
  const Cable cable = parse("R 141019Z JAN 08\nFM AMEMBASSY NOWHERE\n\nUNCLAS XXXXXXXX 000012\n\nTAGS: PREL\n");
  BOOST_TEST(cable.id() == "08NOWHERE12");
}

BOOST_AUTO_TEST_CASE(day_and_time_of_the_date_time_group) {
  const auto minutes = [](const char* group) {
    const Cable cable = parse(std::string("R ") + group + "\nFM AMEMBASSY NOWHERE\n");
    return cable.date_time_group.time ? cable.date_time_group.time->time_since_epoch().count() : -1;
  };
  BOOST_TEST(minutes("010000Z JAN 70") == 0);
  BOOST_TEST(minutes("020001Z JAN 70") == 1441);
  BOOST_TEST(minutes("290000Z FEB 00") == minutes("010000Z MAR 00") - 1440);
  BOOST_TEST(minutes("012400Z JAN 70") == 1440);
  BOOST_TEST(minutes("010000B JAN 70") == -120);
  BOOST_TEST(minutes("010000R JAN 70") == 300);
  BOOST_TEST(minutes("300000Z FEB 08") == -1);
  BOOST_TEST(minutes("012500Z JAN 08") == -1);
  BOOST_TEST(minutes("010060Z JAN 08") == -1);
}
