// grammar/dialect.hpp: the signs of a dialect, section 2.1 of the format.
#include "cablegram/grammar/dialect.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;

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
