// grammar/dialect.hpp: the signs of a dialect, section 2.1 of the format.
#include "cablegram/grammar/dialect.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;

namespace {

template <class Rule>
bool has(std::string_view text) {
  g::Input in(text.data(), text.data() + text.size(), "");
  return cablegram::recognise<Rule>(in);
}

}  // namespace

BOOST_AUTO_TEST_CASE(smart) {
  BOOST_TEST(has<g::smart_text>("\n\nUNCLASSIFIED\n\nmrn: 12 NOWHERE 1098\n"));
  BOOST_TEST(has<g::smart_text>("Date/DTG: Aug 16, 2012\n"));
  BOOST_TEST(!has<g::smart_text>("From: J. Doe\nSubject: A letter\n"));
  BOOST_TEST(!has<g::smart_text>("VZCZCXRO1155\nMRN: 12 NOWHERE 1098\n"));
}

BOOST_AUTO_TEST_CASE(archive) {
  BOOST_TEST(has<g::archive_text>("SECRET\nPAGE 01 STATE 189296\nR 121302Z JUL 74\n"));
  BOOST_TEST(has<g::archive_text>("CONFIDENTIALPAGE 01\n\nSTATE  012345\n"));
  BOOST_TEST(has<g::archive_text>("*** Current Classification *** UNCLASSIFIED\nSECRET\n"));
  BOOST_TEST(has<g::archive_text>("ORIGIN EUR-12\nINFO OCT-01 /013 R\nDRAFTED BY EUR:JDOE\n"));
  BOOST_TEST(has<g::archive_text>("ACTION EUR-12\n--------------------- 012345\nR 121302Z JUL 1974\n"));
  // Prints of later telegrams, and telegrams with a distribution block, are none.
  BOOST_TEST(!has<g::archive_text>("CONFIDENTIAL\nPAGE 01 CAPE T 00097\nR 171512Z JAN 90\n"));
  BOOST_TEST(!has<g::archive_text>("INFO LOG-00 EEB-00\nR 040644Z NOV 09\n"));
  BOOST_TEST(!has<g::archive_text>("R 121302Z JUL 74\nE.O. 11652: GDS\n"));
}

BOOST_AUTO_TEST_CASE(view) {
  BOOST_TEST(has<g::view_text>("UNCLASSIFIED\nTELEGRAM  June 2, 2001\n"));
  BOOST_TEST(has<g::view_text>("From: SECSTATE WASHDC\nTAGS: CVIS\nSubject: A TITLE\n"));
  BOOST_TEST(!has<g::view_text>("From: J. Doe\nTo: R. Roe\nSubject: A letter\n"));
  BOOST_TEST(!has<g::view_text>("From: X\nTAGS: CVIS\nSubject: A TITLE\nFM AMEMBASSY NOWHERE\n"));
}

BOOST_AUTO_TEST_CASE(signs) {
  verify<g::some_blank_lines>({{"", 0}, {times(64, "\n") + "X", 1}, {times(65, "\n"), refused}});
  verify<g::later_group>({{"R 141019Z JAN 08", 0}, {"P R 141019Z JAN 08", 0}, {"R 121302Z JUL 74", refused}});
  verify<g::no_archive_sign>({{"VZCZC", 1}, {"R 141019Z JAN 08", 0}, {"R 121302Z JUL 74", refused}});
  verify<g::archive_sign>({{"Message Attributes\n", 1},
                           {"Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nX", 1}});
  verify<g::view_label>({{"Ref: X", 2}, {"TAGS: X", 2}, {"Subject: X", 2}, {"From: X", 2}, {"Colour: X", refused}});
  verify<g::view_party>({{"From: X", 2}, {"To: X", 2}, {"Subject: X", refused}});
  verify<g::view_heading>(
      {{"Captions: X", 2}, {"TAGS: X", 2}, {"Action: X", 2}, {"Info: X", 2}, {"Origin: X", 2}, {"From: X", refused}});
  verify<g::labelled_lines>({{"From: X\nTAGS: Y\nSubject: Z\n", 0}, {"From: X\nTAGS: Y\n", refused}});
}
