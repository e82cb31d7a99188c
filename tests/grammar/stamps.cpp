// grammar/stamps.hpp: stamps and footers of releases, sections 2.3 and 2.4 of the format.
#include "cablegram/grammar/stamps.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;

BOOST_AUTO_TEST_CASE(release_footers) {
  verify<g::release_footer>(
      {{"Jane Q. Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n", 0},
       {"Declassified/Released US Department of State EO Systematic Review 30 JUN 2005\nX", 1},
       {"Declassified/Released US Department of State EO Systematic Review 30 JUN 2005(2)\n", 0},
       {"Jane Roe\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n20 Mar 2014\nX", 1},
       {"DECLASSIFIED ON REVIEW\n", refused}});
}

BOOST_AUTO_TEST_CASE(stamps_of_the_act) {
  verify<g::stamp_line>(
      {{"RELEASE IN PART B6\n", 0},
       {"RELEASED IN FULL\n", 0},
       {"RELEASE IN PART: B1, 1.4(D)\n", 0},
       {"C01234567\n", 0},
       {"C0123456\n", refused},
       {"REVIEW AUTHORITY: Jane Roe, Senior Reviewer\n", 0},
       {"Page 2 of 5\n", 0},
       {"Page 2 of the paper\n", refused},
       {"B1 1.4(D)\n", 0},
       {"B1,1.4(B),B6,B7(C)\n", 0},
       {"B6 is the room\n", refused},
       {"UNCLASSIFIED U.S. Department of State Case No. F-2015-00000 Doc No. C01234567 Date: 01/02/2015\n", 0},
       {"Release in parts was planned\n", refused}});
}

BOOST_AUTO_TEST_CASE(parts_of_release_footers) {
  verify<g::release_words>({{"Aa Bb Cc Dd Ee Ff", 0}, {"Aa Bb Cc Dd Ee Ff Gg", refused}, {"aa", 2}});
  verify<g::release_date>({{"2 Mar 2014", 0}, {"20 Mar 2014", 0}, {"020 Mar 2014", refused}, {" Mar 2014", refused}});
  verify<g::release_statement>({{"Jane Roe\nDeclassified/Released US Department of State EO Systematic Review", 0}});
}
