// What items are read of a reference list (format section 3.14): labels, canonical ids, texts.
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/cablegram.hpp"
#include "properties/whole.hpp"

using namespace cablegram;

namespace {

// Each item as LABEL|ID|TEXT, all of the year 2008.
std::vector<std::string> items(std::string_view list) {
  const std::string text = "P 141019Z JAN 08\nUNCLAS NOWHERE 000001\nREF: " + std::string(list) + "\n\n1. Text.\n";
  const Cable cable = parse(std::string_view(text));
  BOOST_TEST(test::is_whole(cable));
  std::vector<std::string> found;
  for (const Reference& item : cable.references) {
    found.push_back(cable.normalised(item.label) + '|' + cable.id(item) + '|' + cable.normalised(item.text));
  }
  return found;
}

struct Example {
  std::string_view list;
  std::vector<std::string> items;
};

const std::vector<Example> examples{
    {"A. NOWHERE 12 B. 07 STATE 17 (NOTAL)", {"A|08NOWHERE12|NOWHERE 12", "B|07STATE17|07 STATE 17 (NOTAL)"}},
    {"STATE 17 AND 19", {"|08STATE17|STATE 17", "|08STATE19|19"}},
    {"STATE 17, 19 (06) & 20", {"|08STATE17|STATE 17", "|06STATE19|19 (06)", "|06STATE20|20"}},
    {"STATE 17 (NOTAL) AND 19", {"|08STATE17|STATE 17 (NOTAL)", "|08STATE19|19"}},
    {"A. STATE 17\nAND 19 B. SEPTEL", {"A|08STATE17|STATE 17", "A|08STATE19|19", "B||SEPTEL"}},
    {"STATE 17 \\AND 19", {"|08STATE17|STATE 17", "|08STATE19|19"}},
    {"870 ANKARA, ANKARA 12", {"|08ANKARA870|870 ANKARA", "|08ANKARA12|ANKARA 12"}},
    {"DOE/ROE E-MAIL OF MAY 6; MEETING WITH DOE", {"||DOE/ROE E-MAIL OF MAY 6", "||MEETING WITH DOE"}},
    // In a text without line ends a section mark stands between two words.
    {"A. STATE 17 NOWHERE 00000001 001.2 OF 002 B. STATE 19", {"A|08STATE17|STATE 17", "B|08STATE19|STATE 19"}},
    // A statement of handling ends the list; a mark behind a reference does not.
    {"STATE 17 (U) THIS CABLE IS SENSITIVE AND NOT FOR THE INTERNET", {"|08STATE17|STATE 17"}},
    {"A. STATE 17 (SBU) B. STATE 19", {"A|08STATE17|STATE 17 (SBU)", "B|08STATE19|STATE 19"}},
    // Numbers for letters, and the field's own word before each.
    {"(1) STATE 17, (2) 07 STATE 19", {"1|08STATE17|STATE 17", "2|07STATE19|07 STATE 19"}},
    {"STATE 17 (1) AND 19", {"|08STATE17|STATE 17 (1)", "|08STATE19|19"}},
    {"REF A: STATE 17; REF B: STATE 19", {"A|08STATE17|STATE 17", "B|08STATE19|STATE 19"}},
    {"A. REF A STATE 17\n     B. REF B STATE 19\n     C. REF STATE 20",
     {"A|08STATE17|STATE 17", "B|08STATE19|STATE 19", "C|08STATE20|STATE 20"}},
    {"REF A STATE 17 REF B STATE 19", {"A|08STATE17|STATE 17", "B|08STATE19|STATE 19"}},
    {"[A] STATE 17, 18, [B] 07 STATE 19", {"A|08STATE17|STATE 17", "A|08STATE18|18", "B|07STATE19|07 STATE 19"}},
    // A comma inside a day parts no items.
    {"DOE E-MAIL OF NOVEMBER 2, 2007; ROE LETTER 3 MARCH, 2008",
     {"||DOE E-MAIL OF NOVEMBER 2, 2007", "||ROE LETTER 3 MARCH, 2008"}},
    {"ROE FAX OF NOV. 2, 2007", {"||ROE FAX OF NOV. 2, 2007"}},
    {"STATE 17, DOE E-MAIL OF NOV 2, 2004", {"|08STATE17|STATE 17", "||DOE E-MAIL OF NOV 2, 2004"}},
    // A name that a publisher blotted out is no post.
    {"07 XXXXXXXX 167", {"||07 XXXXXXXX 167"}},
    {"A. (A) STATE 17\n\n\xC2\xB6"
     "B. (B) STATE 19",
     {"A|08STATE17|STATE 17", "B|08STATE19|STATE 19"}},
    // One label or two may be skipped, not three; without brackets only behind a first one.
    {"A. STATE 17 C. STATE 19", {"A|08STATE17|STATE 17", "C|08STATE19|STATE 19"}},
    {"A. STATE 17 D. STATE 19", {"A|08STATE17|STATE 17", "D|08STATE19|STATE 19"}},
    {"(C) STATE 17", {"C|08STATE17|STATE 17"}},
    {"A. STATE 17 E. STATE 19", {"A|08STATE17|STATE 17 E.", "A|08STATE19|STATE 19"}},
    // Noise between post and serial, round AND, and between items.
    {"STATE\nNOWHERE 00000001  002 OF 002\n12345", {"|08STATE12345|STATE 12345"}},
    {"STATE 12 AND\nNOWHERE 00000001  002 OF 002\n15", {"|08STATE12|STATE 12", "|08STATE15|15"}},
    {"STATE 12\nB6\nAND 15", {"|08STATE12|STATE 12", "|08STATE15|15"}},
    {"A. STATE 12\nNOWHERE 00000001  002 OF 002\nB. STATE 15", {"A|08STATE12|STATE 12", "B|08STATE15|STATE 15"}},
};

}  // namespace

// A text may hold its heading twice: of two lists that are the same the longer one counts.
BOOST_AUTO_TEST_CASE(a_list_twice) {
  BOOST_TEST(items("NOWHERE 12; STATE 17\nREF: NOWHERE 12; STATE 17; SEPTEL").size() == 3U);
  BOOST_TEST(items("NOWHERE 12; STATE 17\nREF: nowhere 12").size() == 2U);
  BOOST_TEST(items("A. NOWHERE 12\nREF: B. STATE 17").size() == 2U);
  BOOST_TEST(items("NOWHERE 12\nREF: STATE 12").size() == 2U);
}

// Behind Z the letters begin again.
BOOST_AUTO_TEST_CASE(more_items_than_letters) {
  std::string list;
  std::vector<std::string> expected;
  for (int number = 1; number <= 54; ++number) {
    const std::string label(1, static_cast<char>('A' + (number - 1) % 26));
    const std::string serial = std::to_string(number);
    list += (number > 1 ? "\n     " : "") + label + ". STATE " + serial;
    expected.push_back(label + "|08STATE" + serial + "|STATE " + serial);
  }
  BOOST_TEST(items(list) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(items_of_a_list) {
  for (const Example& example : examples) {
    BOOST_TEST_CONTEXT(example.list) {
      BOOST_TEST(items(example.list) == example.items, boost::test_tools::per_element());
    }
  }
}
