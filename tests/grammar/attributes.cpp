// grammar/attributes.hpp: the attributes behind a message of the archive, section 2.3 of the format.
#include "cablegram/grammar/attributes.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;

BOOST_AUTO_TEST_CASE(keys) {
  verify<g::attribute_key>({{"Disposition Approved on Date", 0},
                            {"Original Previous Classification", 0},
                            {"Previous Handling Restrictions", 0},
                            {"Review Content Flags", 0},
                            {"DOCUMENT NUMBER", 0},
                            {"Line Count", 0},
                            {"ISecure", 0},
                            {"Review Referrals", 0},
                            {"Litigation Code Aliases", 0},
                            {"Message ID", 0},
                            {"SAS ID", 0},
                            {"Colour", refused}});
}

BOOST_AUTO_TEST_CASE(values) {
  verify<g::attribute>({{"Draft Date: 12 JUL 1974\n", 0},
                        {"Decaption Note:\nCopy: SINGLE\n", 13},
                        {"Subject: A TITLE THAT\n  IS WRAPPED\nOVER LINES\nTAGS: PREL\n", 11},
                        {"Markings: Jane Roe\n\n*** Current Classification *** X\n", 34},
                        {"Colour: RED\n", refused}});
  verify<g::not_given>({{"n/a", 0}, {"NONE", 0}, {"N/A, X", refused}});
}

BOOST_AUTO_TEST_CASE(the_block) {
  verify<g::attributes>(
      {{"Message Attributes\n\nCopy: SINGLE\nColour: RED\nType: TE\n", 0}, {"Message Text\n", refused}});
  verify<g::before_attributes>({{"1. TEXT\nMessage Attributes\n", 19}, {"1. TEXT\n", 0}});
}

BOOST_AUTO_TEST_CASE(lines_that_are_no_attribute) {
  verify<g::attributes>({{"Message Attributes\nColour: RED\nType: TE\n", 0}});
}
