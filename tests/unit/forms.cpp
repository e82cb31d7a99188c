// What the SMART form and the view form state: sections 2.4 and 2.5 of the format.
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "cablegram/cablegram.hpp"

using namespace cablegram;
using namespace std::chrono_literals;

namespace {

std::string smart(const std::string& fields, const std::string& end = "") {
  return "MRN: 12 NOWHERE 1098\nE.O.: 13526\nTAGS: PREL\n" + fields + "Subject: A title\n\n1. (U) Text.\n\n" + end;
}

std::vector<std::string> texts(const Cable& cable, const List<Span>& spans) {
  std::vector<std::string> out;
  for (const Span span : spans) out.push_back(cable.normalised(span));
  return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_instruction_has_a_line_of_its_own) {
  const auto order = [](const std::string& fields) { return parse(smart(fields)).executive_order; };
  BOOST_TEST((order("Classified By: Jane Doe, DCM\nReason: 1.4 (b)\nDeclassify On: 2022/08/16\n").declassify_on ==
              2022y / 8 / 16));
  BOOST_TEST((order("Declassify On: August 16, 2022\n").declassify_on == 2022y / 8 / 16));
  BOOST_TEST((order("Declassify On: 25X1\n").scheme == DeclassificationScheme::exemption));
  BOOST_TEST((order("Declassify On: OADR\n").scheme == DeclassificationScheme::oadr));
  BOOST_TEST((order("Declassify On: N/A\n").scheme == DeclassificationScheme::not_applicable));
  BOOST_TEST((order("").scheme == DeclassificationScheme::none));
  // What the line of the order says itself comes first.
  const Cable cable = parse("MRN: 12 NOWHERE 1098\nE.O.: 13526: DECL: 01/02/2030\nDeclassify On: 2022/08/16\n");
  BOOST_TEST((cable.executive_order.declassify_on == 2030y / 1 / 2));
}

BOOST_AUTO_TEST_CASE(passing_statements) {
  const Cable cable = parse(smart("Pass Line: NSC FOR J. DOE\nEUR FOR R. ROE AND\nA. PENN\n"));
  const std::vector<std::string> expected{"NSC FOR J. DOE", "EUR FOR R. ROE AND A. PENN"};
  BOOST_TEST(texts(cable, cable.attention) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_tail) {
  const Cable cable = parse(smart("",
                                  "MINIMIZE CONSIDERED\n\nSignature:\nDoe\n\nDrafted By: POL:Roe, John\n"
                                  "Cleared By: None\nUNCLASSIFIED\nSBU\n"));
  BOOST_TEST(cable.text(cable.signature) == "Doe");
  BOOST_TEST(cable.body.size() == 1U);
  BOOST_TEST(cable.drafting.size() == 1U);
  BOOST_TEST(cable.diagnostics.size() == 2U);  // no banner, no date
  // Without the label the name is found as in telegrams.
  const Cable telegram = parse(smart("", "DOE\n\nDrafted By: POL:Roe, John\n"));
  BOOST_TEST(telegram.text(telegram.signature) == "DOE");
}

// What the archive prints among the attributes is no unknown line; a number inside a word is no control number.
BOOST_AUTO_TEST_CASE(the_archive) {
  const Cable cable = parse(
      "ORIGIN EUR-12\nINFO OCT-01 /013 R\nDRAFTED BY EUR:JDOE\n--------------------- ABC012345\nR 121302Z JUL 74\n"
      "FM AMEMBASSY NOWHERE\n\nUNCLAS NOWHERE 1234\n\n1. TEXT\n\nMessage Attributes\n\n"
      "*** Current Handling *** X\nCopy: SINGLE\n");
  BOOST_TEST(cable.attributes.size() == 1U);
  BOOST_TEST(cable.distribution.control_number.empty());
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    BOOST_TEST((diagnostic.code != DiagnosticCode::unknown_line));
  }
}

BOOST_AUTO_TEST_CASE(the_title_of_the_view_form_may_hold_the_level) {
  const auto level = [](const std::string& title) {
    return parse(title + "\n\nTo: AMEMBASSY NOWHERE\nTAGS: PREL\n").banner.classification;
  };
  BOOST_TEST((level("UNCLASSIFIED  TELEGRAM  June 2, 2001") == Classification::unclassified));
  BOOST_TEST((level("S E C R E T\nTELEGRAM  June 2, 2001") == Classification::secret));
  BOOST_TEST((level("TELEGRAM  June 2, 2001") == Classification::none));
}
