// Ids, titles, repairs, joined sections, encodings, places in a text.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "cablegram/cablegram.hpp"
#include "cablegram/encoding.hpp"

using namespace cablegram;

BOOST_AUTO_TEST_CASE(canonical_ids) {
  Cable cable = parse("R 141019Z JAN 08\nFM AMEMBASSY ERE TOWN\n\nUNCLAS ERE TOWN 000064\n");
  BOOST_TEST(cable.id() == "08ERETOWN64");
  // Without a date-time group the name dates the cable, if the text agrees with it.
  cable = parse("UNCLAS ERE TOWN 000064\n");
  BOOST_TEST(cable.id().empty());
  cable.name = "folder/08ERETOWN64.txt";
  BOOST_TEST(cable.id() == "08ERETOWN64");
  cable.name = "08ERETOWN65.txt";
  BOOST_TEST(cable.id().empty());
  // Without a banner the FM and DE lines tell.
  cable = parse("DE RUEHZZ #0732/01 0141019\nR 141019Z JAN 08\nFM AMEMBASSY NOWHERE\n\nSUBJECT: X\n");
  BOOST_TEST(cable.id() == "08NOWHERE732");
}

BOOST_AUTO_TEST_CASE(readable_titles) {
  BOOST_TEST(title_case("NATO AND THE PRICE OF FISH IN NOWHERE") == "NATO and the Price of Fish in Nowhere");
  BOOST_TEST(title_case("U.S. POLICY: THE GOI'S VIEW, PART II") == "U.S. Policy: The GOI's View, Part II");
  BOOST_TEST(title_case("Left As It Is") == "Left As It Is");
}

BOOST_AUTO_TEST_CASE(repairs_are_asked_for) {
  BOOST_TEST(mend_quotes("the &old guard8 and the country,s future") == "the \"old guard\" and the country's future");
  BOOST_TEST(mend_quotes("R&D and 1998") == "R&D and 1998");
  BOOST_TEST(mend_id("09BRASILA931")->id == "09BRASILIA931");
  BOOST_TEST(!mend_id("09PARIS931"));
  BOOST_TEST(!mend_id("nothing"));
  const std::string text = "UNCLAS NOWHERE 000012\n\nSUBJECT: X\n\n1. (U) The &end8\nof it.\n";
  const Cable plain = parse(text);
  BOOST_TEST(plain.normalised(plain.body[0].text) == "The &end8 of it.");
  const Cable mended = parse(text, Options{.mend_quotes = true});
  BOOST_TEST(mended.normalised(mended.body[0].text) == "The \"end\" of it.");
  const std::string cut = "1. THE STATE-\nOWNED CORRESPOND-\nENCE -\nAND 1-\n2 ARE\n";
  const auto all = [&](const Options& options) { return parse(cut, options).normalised({0, 51}); };
  BOOST_TEST(all({.dialect = Dialect::aad}) == "1. THE STATE-OWNED CORRESPOND-ENCE - AND 1-2 ARE");
  BOOST_TEST(all({.dialect = Dialect::aad, .mend_hyphens = true}) == "1. THE STATEOWNED CORRESPONDENCE - AND 1-2 ARE");
  BOOST_TEST(all({.dialect = Dialect::telegram, .mend_hyphens = true}) ==
             "1. THE STATE-OWNED CORRESPOND-ENCE - AND 1-2 ARE");
  const Cable wrapped = parse(text, Options{.unwrap = false});
  std::string block;
  append_block_text(wrapped, wrapped.body[0], block);
  BOOST_TEST(block == "The &end8\nof it.");
}

namespace {
Cable section(int number, const std::string& body) {
  return parse("R 141019Z JAN 08\nFM AMEMBASSY NOWHERE\n\nUNCLAS SECTION 0" + std::to_string(number) +
               " OF 03 NOWHERE 000012\n\nTAGS: PREL\nSUBJECT: X\n\n" + body + "\nBT\n#0012\nNNNN\n");
}
}  // namespace

BOOST_AUTO_TEST_CASE(sections_are_joined_in_order) {
  std::vector<Cable> sections;
  sections.push_back(section(3, "tail of two.\n\n3. (U) Three.\n\nDOE"));
  sections.push_back(section(1, "1. (U) One.\n\n2. (U) Two begins and the"));
  sections.push_back(section(1, "1. (U) Another one."));
  const Joined joined = join(sections);
  BOOST_TEST(joined.missing == std::vector<std::uint16_t>{2}, boost::test_tools::per_element());
  BOOST_TEST(joined.doubled == std::vector<std::uint16_t>{1}, boost::test_tools::per_element());
  BOOST_TEST_REQUIRE(joined.cable.body.size() == 3U);
  BOOST_TEST(joined.cable.normalised(joined.cable.body[1].text) == "Two begins and the tail of two.");
  BOOST_TEST(joined.cable.text(joined.cable.signature) == "DOE");
  BOOST_CHECK_THROW((void)join(std::vector<Cable>{}), std::invalid_argument);
  sections.push_back(parse("UNCLAS SECTION 01 OF 03 ERE TOWN 000013\n"));
  BOOST_CHECK_THROW((void)join(sections), std::invalid_argument);
}

// What ends a text without a body is its ending alone: no header, no heading.
BOOST_AUTO_TEST_CASE(sections_without_a_body_are_joined) {
  const std::string one = "1. (U) One begins and goes on";
  for (const std::string ending : {"DOE", "", "Doe"}) {
    for (const std::string level : {"", "\n\nUNCLASSIFIED", "\n\nNOWHERE 00000012  003 OF 003"}) {
      const std::vector<Cable> sections{section(1, one), section(2, "to its end."), section(3, ending + level)};
      const Joined joined = join(sections);
      BOOST_TEST_CONTEXT("ending '" << ending << level << "'") {
        BOOST_TEST_REQUIRE(joined.cable.body.size() == 1U);
        BOOST_TEST(joined.cable.normalised(joined.cable.body[0].text) == "One begins and goes on to its end.");
        BOOST_TEST(joined.cable.text(joined.cable.signature) == ending);
        BOOST_TEST(joined.cable.tags.size() == 1U);
      }
    }
  }
}
BOOST_AUTO_TEST_CASE(a_first_section_without_a_body_keeps_its_heading) {
  const Joined joined = join(std::vector<Cable>{section(2, "1. (U) One."), section(1, ""), section(3, "DOE")});
  BOOST_TEST(joined.cable.text(joined.cable.subject) == "X");
  BOOST_TEST(joined.cable.id() == "08NOWHERE12");
  BOOST_TEST_REQUIRE(joined.cable.body.size() == 1U);
  BOOST_TEST(joined.cable.normalised(joined.cable.body[0].text) == "One.");
  BOOST_TEST(joined.cable.text(joined.cable.signature) == "DOE");
}

BOOST_AUTO_TEST_CASE(normalised_text) {
  const auto normal = [](const std::string& text) {
    const Cable cable = parse(text);
    return cable.normalised({0, static_cast<std::uint32_t>(text.size())});
  };
  BOOST_TEST(normal(" a  b\n c ") == "a b c");
  BOOST_TEST(normal("HY-\nPHEN and a dash -\nhere --\nand") == "HY-PHEN and a dash - here -- and");
  BOOST_TEST(normal("\xC2\xB6"
                    "1. a\xC2\xA0"
                    "b") == "1. a b");
}

BOOST_AUTO_TEST_CASE(encodings) {
  const auto first_code = [](std::string_view text) { return parse(text).diagnostics[0].info().code; };
  BOOST_TEST(first_code(std::string_view("U\0N\0C\0L\0A\0S\0 \0N\0", 16)) == "encoding-utf16");
  BOOST_TEST(first_code("caf\xE9") == "invalid-utf8");
  BOOST_TEST(first_code(std::string_view("a\0b", 3)) == "nul-bytes");
}

BOOST_AUTO_TEST_CASE(lines_and_columns) {
  BOOST_TEST((line_column("ab\ncd", 4) == LineColumn{2, 2}));
  BOOST_TEST((line_column("", 0) == LineColumn{1, 1}));
}

BOOST_AUTO_TEST_CASE(a_text_larger_than_the_limit_is_cut) {
  const Cable cable = parse("UNCLAS NOWHERE 000012\n\nmore", Options{.max_size = 22});
  BOOST_TEST(cable.source.size() == 22U);
  BOOST_TEST(cable.diagnostics[0].info().code == "text-too-large");
}
