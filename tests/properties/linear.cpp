// The work grows with the text and no faster: whatever the grammar knows, said n times and 2n times, on one line or on
// lines of its own, after each kind of line.
//
// The work is counted (work.hpp), so the test says the same on every machine. SECURITY.md calls time that grows faster
// than the text a vulnerability.
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "cablegram/parse.hpp"
#include "properties/literals.hpp"
#include "properties/vocabulary.hpp"
#include "properties/work.hpp"
#include "samples/samples.hpp"

using namespace cablegram;

namespace {

// Twice the text may take this many times the work.
constexpr double most = 2.2;
constexpr std::size_t size = 2048;

// What stands before the repeated text: each kind of line, each field, each part of a cable.
constexpr std::array kinds = std::to_array<std::string_view>({
    "",
    "VZCZCXRO0417\nPP RUEHERE\n",
    "VZCZCXRO0417\nDE RUEHNWR #0732/01 1071019\nZNY CCCCC ZZH\nP R 161019Z APR 08\nFM AMEMBASSY NOWHERE\nTO ",
    "UNCLAS NOWHERE 000012\n",
    "UNCLAS NOWHERE 000012\n\nSIPDIS\n\nDEPT FOR A, ",
    "E.O. 12958: ",
    "TAGS: ",
    "TAGS: PREL\n",
    "SUBJECT: A ",
    "SUBJECT: A TITLE\n",
    "REF: ",
    "REF: A. NOWHERE 1 ",
    "Classified By: Jane Doe, ",
    "Classified By: Jane Doe, reason 1.4 (b)\n\n",
    "UNCLAS NOWHERE 000012\n\n1. (C) A sentence ",
    "1. (C) A sentence.\n\n",
    "1. (C) A sentence.\n\nA Head\n---\n",
    "PAGE 01        EREWHO  02077  01 OF 02  121302Z\n\n42\nACTION AF-00\n",
    "PAGE 01        EREWHO  02077  01 OF 02  121302Z\n\n42\nACTION AF-00\n\nINFO  OCT-01 /045 W\nDRAFTED BY ",
    "PAGE 01        EREWHO  02077  01 OF 02  121302Z\n\nR 121130Z JUL 74\nFM AMEMBASSY EREWHON\nTO SECSTATE\n\nE.O. "
    "11652: GDS\nTAGS: PREL\nSUBJ: A\n\n1. A SENTENCE ",
    "Message Text\n\n1. A.\n\nMessage Attributes\n\nSubject: A\n",
    "MRN: 12 NOWHERE 1098\nDate/DTG: Aug 16, 2012 / 161547Z AUG 12\n",
    "MRN: 12 NOWHERE 1098\nFrom: A\nAction: ",
    "MRN: 12 NOWHERE 1098\nFrom: A\nSubject: A\n\n1. (C) A.\n\nSignature: Doe\n",
});
// What stands behind it: a last word, or a paragraph and a signature, so that it is no part of the ending.
constexpr std::array endings = std::to_array<std::string_view>({"x\n", "\n\n2. (C) A last paragraph.\n\nDOE\n"});

std::uint64_t work_of(std::string_view text) {
  static Parser parser;
  const std::uint64_t before = test::work();
  const Cable cable = parser.parse(text);
  BOOST_TEST_REQUIRE(cable.source.size() == text.size());
  return test::work() - before;
}

std::string text_of(std::string_view kind, std::string_view unit, std::size_t times, std::string_view ending) {
  std::string text(kind);
  for (; times > 0; --times) text += unit;
  return text += ending;
}

// How many times the work twice the text takes.
double growth(std::string_view kind, std::string_view unit, std::string_view ending, std::size_t bytes) {
  const std::size_t times = bytes / unit.size() + 1;
  const auto once = static_cast<double>(work_of(text_of(kind, unit, times, ending)));
  return static_cast<double>(work_of(text_of(kind, unit, 2 * times, ending))) / once;
}

// A short text is looked at first. What a limit of some lines adds there weighs nothing in a long one; what grows
// faster than the text weighs more.
void require_linear(std::string_view kind, std::string_view unit, std::string_view ending) {
  if (growth(kind, unit, ending, size) <= most) return;
  const double found = growth(kind, unit, ending, 4 * size);
  if (found > most) {
    BOOST_ERROR("twice the text takes " << found << " times the work: \"" << unit << "\" repeated after \"" << kind
                                        << "\" and before \"" << ending << '"');
  }
}

// The lines of the samples, without blanks at their ends.
std::set<std::string> sample_lines() {
  std::set<std::string> lines;
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::size_t first = text.find_first_not_of(" \r", begin);
      if (first < end) lines.insert(text.substr(first, text.find_last_not_of(" \r", end - 1) + 1 - first));
      begin = end + 1;
    }
  }
  return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_work_is_counted) {
  const std::string text = text_of("1. (C) ", "The minister said so. ", 100, "\n");
  BOOST_TEST(work_of(text) > text.size() / 10);
  const std::string twice = text_of("1. (C) ", "The minister said so. ", 200, "\n");
  BOOST_TEST(work_of(twice) > work_of(text));
}

BOOST_AUTO_TEST_CASE(each_literal_after_each_kind_of_line) {
  const std::set<std::string> literals = test::literals_of_the_grammar();
  BOOST_TEST(literals.size() > 300U);
  BOOST_TEST(literals.contains("SUBJECT"));
  BOOST_TEST(literals.contains("CONFIDENTIAL"));
  for (const std::string& literal : literals) {
    for (const std::string_view kind : kinds) {
      require_linear(kind, literal + ' ', endings[0]);
      require_linear(kind, literal + ": A ", endings[1]);
      require_linear(kind, literal + '\n', endings[1]);
    }
  }
}

// Each line after some kinds of line; which, goes round.
BOOST_AUTO_TEST_CASE(lines_and_pieces_after_kinds_of_lines) {
  std::set<std::string> units = sample_lines();
  BOOST_TEST(units.size() > 1000U);
  units.insert(test::pieces.begin(), test::pieces.end());
  std::size_t turn = 0;
  for (const std::string& unit : units) {
    for (int some = 0; some < 3; ++some, ++turn) {
      const std::string_view kind = kinds[turn % kinds.size()];
      require_linear(kind, unit + ' ', endings[turn % 2]);
      require_linear(kind, unit + '\n', endings[(turn + 1) % 2]);
    }
  }
}

BOOST_AUTO_TEST_CASE(pieces_in_groups) {
  std::mt19937 random(1);
  const auto below = [&random](std::size_t count) { return random() % count; };
  for (int trial = 0; trial < 4000; ++trial) {
    std::string unit;
    for (std::size_t pieces = 2 + below(4); pieces > 0; --pieces) unit += test::pieces[below(test::pieces.size())];
    require_linear(kinds[below(kinds.size())], unit, endings[below(endings.size())]);
  }
}

// What was found to take quadratic time once.
BOOST_AUTO_TEST_CASE(texts_that_took_quadratic_time) {
  for (const std::string_view unit : {"SUBJECT: A ", "E.O. 12958: N/A TAGS: PREL SUBJECT: A REF: B "}) {
    require_linear("", unit, endings[0]);
  }
  require_linear("REF: A. ", "(SUBJ: ", endings[0]);
  require_linear("REF: A. ", "TEL 1 ", endings[0]);
  require_linear("1. (C) ", "End comment. Comment: ", endings[0]);
  require_linear("1. (C) ", "End summary. Summary: ", endings[0]);
  require_linear("UNCLAS NOWHERE 000012\n\n1. (C) a ", "SAN ALBANO 00000412 002 OF 003 x ", endings[0]);
  require_linear("1. (C) a ", "---- ", endings[0]);
  require_linear("1. (C) a\n", "LOU\n", endings[1]);
  require_linear("Classified By: Jane Doe, ", "FOR ", endings[0]);
  require_linear("E.O. 12958: ", "( ", endings[0]);
  require_linear("", "(U) Classified by: Ambassador Jane Doe, Jr.;\n", endings[0]);
}
