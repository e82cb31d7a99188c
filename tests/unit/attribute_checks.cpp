// attribute_checks.hpp: what the archive states beside a message, against the message; sections 2.3 and 4 of the
// format.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "cablegram/cablegram.hpp"

using namespace cablegram;

namespace {

// The values of attributes that contradict the text.
std::vector<std::string> conflicts(const std::string& attributes, const std::string& tags = "PFOR, PINT, XX") {
  const Cable cable = parse(
      "CONFIDENTIAL\n\nPAGE 01        SAN AL  02077  121302Z\n\nACTION EUR-12\n--------------------- 012345\n"
      "R 121130Z JUL 74\nFM AMCONSUL SAN ALBANO\nTO SECSTATE WASHDC\n\nC O N F I D E N T I A L SAN ALBANO 2077\n\n"
      "E.O. 11652: GDS\nTAGS: " +
      tags +
      "\nSUBJ: THE MINISTRY OF WEIGHTS DECLARES THE KILO-\nGRAM A GUEST OF THE STATE\n\n1. TEXT IN CAPITALS.\nROE\n\n"
      "NNN\n\nMessage Attributes\n\n" +
      attributes + "\n");
  std::vector<std::string> values;
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    if (diagnostic.info().code == "aad-attr-conflict") values.emplace_back(cable.text(diagnostic.span));
  }
  return values;
}

void agree(const std::string& attributes, const std::string& tags = "PFOR, PINT, XX") {
  BOOST_TEST_CONTEXT(attributes << " beside " << tags) { BOOST_TEST(conflicts(attributes, tags).empty()); }
}
void conflict(const std::string& key, const std::string& value, const std::string& tags = "PFOR, PINT, XX") {
  BOOST_TEST_CONTEXT(key << ": " << value << " beside " << tags) {
    BOOST_TEST(conflicts(key + ": " + value, tags) == std::vector<std::string>{value},
               boost::test_tools::per_element());
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(document_numbers) {
  agree("Document Number: 1974SANALB02077");
  conflict("Document Number", "1974SANALB02078");
  conflict("Document Number", "1975SANALB02077");
}

BOOST_AUTO_TEST_CASE(draft_dates) {
  agree("Draft Date: 12 JUL 1974");
  agree("Draft Date: 11 JUL 1974\nDecaption Date: 28 MAY 2004");
  agree("Draft Date: 15 JUL 1974");
  agree("Draft Date: 01 JAN 1960");
  agree("Draft Date: n/a");
  agree("Draft Date: SUMMER");
  conflict("Draft Date", "16 JUL 1974");
  conflict("Draft Date", "12 JUL 1975");
}

BOOST_AUTO_TEST_CASE(senders) {
  agree("From: SAN ALBANO");
  agree("From: SAN ALB");
  agree("From: San Ablano");
  agree("From: AMCONSUL SAN ALBANO");
  agree("From: TALKS SAN ALBANO");
  agree("From: n/a");
  conflict("From", "EREWHON");
  conflict("From", "STATE");
  conflict("From", "AMCONSUL ERE TOWN");
}

BOOST_AUTO_TEST_CASE(subjects) {
  agree("Subject: THE MINISTRY OF WEIGHTS DECLARES THE KILOGRAM A GUEST OF THE STATE");
  agree("Subject: MINISTRY OF WEIGHTS, THE, DECLARES KILOGRAM\n GUEST");
  agree("Subject: Kilogram Declaired Guest");
  agree("Subject: <DBA CORRECTION> THE MINISTRY OF WEIGHTS DECLARES THE KILOGRAM A GUEST");
  agree("Subject: n/a");
  conflict("Subject", "VISIT OF THE DEAF CHOIR");
}

BOOST_AUTO_TEST_CASE(tags) {
  agree("TAGS: XX, PINT, PFOR");
  agree("TAGS: PFOR, PINT");
  agree("TAGS: PFOR, PINT, XX, YY, (ROE, JANE)");
  agree("TAGS: PFOR, PIMT, XX");
  agree("TAGS: PFORPINT, XX");
  agree("TAGS: OVIP, (DOE, JANE)", "OVIP, DOE, JANE");
  agree("TAGS: OVIP, DENT, ROE, XX", "OVIP (DENT, RICHARD), XX");
  agree("TAGS: n/a");
  agree("TAGS: PFOR", "");
  conflict("TAGS", "PFOR, ETRD, XX");
  conflict("TAGS", "PFOR, PINT, YY");
  conflict("TAGS", "SCUL, (ROE, JANE)");
}

// Neither the square of a list nor that of a title.
BOOST_AUTO_TEST_CASE(what_is_too_long_is_not_compared) {
  std::string many = "ABCD";
  for (int i = 0; i < 100; ++i) many += ", ABCD";
  agree("TAGS: " + many);
  agree("Subject: " + std::string(5000, 'A') + " " + std::string(5000, 'B'));
}
