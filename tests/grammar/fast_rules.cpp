// What only saves time against the plain rules: prose_lines, which takes many lines at one look each, the looks at a
// line, and the look at the next byte.
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "plain_rules.hpp"
#include "samples/samples.hpp"

using namespace cablegram;

namespace {

template <class Rule = grammar::body>
bool same(std::string_view text) {
  const Cable fast = test::read<Rule, Control>(text);
  const Cable plain = test::read<Rule, test::PlainControl>(text);
  const bool equal = test::says_the_same(fast, plain);
  if (!equal) {
    BOOST_ERROR("differs on: " << text);
    for (const Cable* cable : {&fast, &plain}) {
      for (const Block& block : cable->body)
        BOOST_TEST_MESSAGE(name(block.kind) << ": " << cable->normalised(block.text));
    }
  }
  return equal;
}

const std::vector<std::string> lines{
    "lower case words go on in this line\n",
    "Capital words go on in this line\n",
    "it ends a sentence in this line.\n",
    "a line of more than one hundred and twenty bytes, which is what a paragraph that nobody has wrapped looks like to "
    "the rules of the body\n",
    "a line of more than one hundred and twenty bytes, which is what a paragraph that nobody has wrapped looks like to "
    "the rules of the body.\n",
    "\n",
    "SECRET\n",
    "Secret talks were held there\n",
    "CONFIDENTIAL\n",
    "Unclas. it was\n",
    "PAGE 02 NOWHERE 02077 01 OF 02 121302Z\n",
    "Page two of the paper\n",
    "NOWHERE 00000012  002 OF 002\n",
    "XXXXXXXXXXXX\n",
    "U.S. Department of State Case No. F-2015-00000\n",
    "Qlower case words go on in this line\n",
    "QSECRET\n",
    "o bullet of the list\n",
    "a) first of the outline\n",
    "iv. fourth of the outline\n",
    "J. Doe was there too\n",
    "-- an item\n",
    "--- an item of three dashes\n",
    "- -- an item behind a dash\n",
    "\xC2\xB6"
    "B. A Title by Its Letter\n",
    " 1) a number with a bracket.\n",
    "(END TALKING POINTS)\n",
    "INFO OCT-01 ISO-00\n",
    "-----\n",
    "A Short Heading\n",
    "DOE\n",
    "12 percent of it\n",
    "it was (in part) so\n",
    "(C) a marked text\n",
    "2. (C) The second.\n",
    "2. C) The second.\n",
    "June 2, 2006\n",
    "This is a Reporting Cable\n",
    "Please visit Nowhere's Classified Website\n",
    "PARIS COMMENT: it was so\n",
    "END PARIS COMMENT\n",
    "a   b   c\n",
    "1   2   3\n",
    "it was so. -------- Training --------\n",
    "SIPDIS\n",
    "Info was thin\n",
    "INFO LOG-00 EEB-00\n",
    "UNCLAS NOWHERE 000012\n",
    "R 141200Z JAN 90\n",
    "UNCLAS SECTION 02 OF 02 NOWHERE 000012\n",
    "Action was taken\n",
    "Jane Doe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n",
    "Summary: it was so\n",
    "\"quoted words\" were said\n",
    "=====\n",
    "A Short Heading*****\n",
    "it was so - - - - -\n",
    "\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94\n",
    "trailing blanks follow here   \n",
    "  leading blanks stand before\n",
};

}  // namespace

BOOST_AUTO_TEST_CASE(samples) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    BOOST_TEST(same(text));
    BOOST_TEST(same<test::whole_message>(text));
  }
}

BOOST_AUTO_TEST_CASE(a_release_line_after_prose) {
  BOOST_TEST(same(
      "1. (C) The paragraph opens\nand ends Declassified/Released US Department of State EO Systematic Review 2\nx\n"));
}

// A release is the foot of a page, too.
BOOST_AUTO_TEST_CASE(a_release_line_over_a_page_line) {
  BOOST_TEST(
      same<test::whole_message>("INFO SAN ALBANO\n\n Declassified/Released US Department of State EO Systematic Review "
                                "7\nPAGE 22\nNOWHERE 2510"));
}

// A list may end inside a line: what is no page's number in the line may be one in the list.
BOOST_AUTO_TEST_CASE(a_page_number_before_a_field) {
  BOOST_TEST(same<test::whole_message>("\nReference: A) 12 STATE 81\nPage 1 of 2 TAGS: ETRD, XX\nX\n"));
}

BOOST_AUTO_TEST_CASE(all_runs_of_three_lines) {
  BOOST_TEST_REQUIRE(lines.size() > 40U);
  std::string text;
  for (const std::string& first : lines) {
    for (const std::string& second : lines) {
      for (const std::string& third : lines) {
        text = "1. (C) The paragraph opens and goes on\n";
        text.append(first).append(second).append(third);
        if (!same(text)) return;
        text.pop_back();  // a text may end without a line end
        if (!same(text)) return;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(longer_runs) {
  BOOST_TEST_REQUIRE(lines.size() > 40U);
  std::mt19937 random(19850301);
  std::string text;
  for (int round = 0; round < 3000; ++round) {
    text = "1. (C) The paragraph opens\n";
    for (auto left = random() % 24; left > 0; --left) text += lines[random() % lines.size()];
    if (!same(text)) return;
  }
}
