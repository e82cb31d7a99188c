// What evidence decides in the body: sections 3.17 to 3.19, 3.20 and 3.24 of the format.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "cablegram/cablegram.hpp"
#include "properties/whole.hpp"

using namespace cablegram;

namespace {

const std::string heading =
    "C O N F I D E N T I A L NOWHERE 000012\n\nE.O. 12958: DECL: 01/14/2018\nTAGS: PREL\nSUBJECT: A TITLE\n\n";

// A block as kind:label:portion:role:text.
std::vector<std::string> blocks(const std::string& body) {
  const Cable cable = parse(heading + body);
  std::vector<std::string> out;
  for (const Block& block : cable.body) {
    out.push_back(std::string(name(block.kind)) + ":" + std::string(cable.text(block.label)) + ":" +
                  std::string(cable.text(block.portion.span)) + ":" + std::string(name(block.role)) + ":" +
                  cable.normalised(block.text));
  }
  return out;
}

void check(const std::string& body, const std::vector<std::string>& expected) {
  BOOST_TEST_CONTEXT(body) { BOOST_TEST(blocks(body) == expected, boost::test_tools::per_element()); }
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_number_is_a_label_by_evidence) {
  check("1. (C) One.\n\n2. (C) Two.\n", {"paragraph:1:C::One.", "paragraph:2:C::Two."});
  check(
      "1. (C) It goes on until June\n\xC2\xB6"
      "6. The report says so.\n",
      {"paragraph:1:C::It goes on until June 6. The report says so."});
  check("1. (C) Some\n12 percent of it.\n", {"paragraph:1:C::Some 12 percent of it."});
  check("1. ONE.\n2. TWO.\n", {"paragraph:1:::ONE.", "paragraph:2:::TWO."});
  check("1. (C) One. 2. (C) Two, in mid-line.\n", {"paragraph:1:C::One.", "paragraph:2:C::Two, in mid-line."});
  check("(C) 1. Reversed.\n", {"paragraph:1:C::Reversed."});
  // A paragraph on one line ends there: a number may begin the next one, due or not.
  const std::string unwrapped =
      "He said that nobody in the town of Nowhere had seen the boats, that nobody would, and that he himself was no "
      "friend of boats.";
  check("1. (C) " + unwrapped + "\n7. Seven.\n", {"paragraph:1:C::" + unwrapped, "paragraph:7:::Seven."});
}

BOOST_AUTO_TEST_CASE(paragraphs_go_on_over_blanks_and_marks) {
  check("1. (C) One.\n.\n2. (C) Two.\n", {"paragraph:1:C::One.", "paragraph:2:C::Two."});
  check("1. (C) He saw Robert\n\nsimmons there.\n", {"paragraph:1:C::He saw Robert simmons there."});
  check("1. (C) It was\nNOWHERE 00000012  002 OF 002\ngood.\n", {"paragraph:1:C::It was good."});
  check("1. (C) It was good. NOWHERE 00000012  002 OF 002 And then bad.\n",
        {"paragraph:1:C::It was good. And then bad."});
  // An echo repeats the whole line before it.
  check("1. (C) One line\nand its end\nQand its end\nand more.\n", {"paragraph:1:C::One line and its end and more."});
  check("1. (C) One line.\nand its end\n\xC2\xB6\x32. (C) Two\nQ2. (C) Two\nand more.\n",
        {"paragraph:1:C::One line. and its end", "paragraph:2:C::Two and more."});
  check("1. (C) One.\n\nProse without a number.\n", {"paragraph:1:C::One.", "text::::Prose without a number."});
  // A full line that ends in a comma is no paragraph's end.
  check("1. (C) He would come back with all of his boats by Sunday,\n\nMonday being a feast.\n",
        {"paragraph:1:C::He would come back with all of his boats by Sunday, Monday being a feast."});
}

// So wide is the least line that goes on over a blank line in mid sentence, and that which ends in a comma.
BOOST_AUTO_TEST_CASE(full_lines_over_a_blank_line) {
  const auto goes_on = [](std::size_t width, char last) {
    std::string line = "He spoke of boats and ";
    line.append(width - line.size() - 1, 'y') += last;
    return blocks("1. (C) He came.\n" + line + "\n\nMonday being a feast.\n").size() == 1;
  };
  BOOST_TEST(goes_on(55, 'y'));
  BOOST_TEST(!goes_on(54, 'y'));
  BOOST_TEST(goes_on(45, ','));
  BOOST_TEST(!goes_on(44, ','));
}

// The system sets one blank line above a section mark and two below: they part no paragraphs.
BOOST_AUTO_TEST_CASE(blank_lines_of_a_section_mark) {
  const std::string one = "The minister of fisheries said that nobody had seen the boats.";
  const std::string two = "The boats had been seen by three of his men the night before, and";
  const std::string mark = "NOWHERE 00000012  002 OF 002\n";
  check("1. (C) " + one + "\n\n" + mark + "\n\n" + two + "\nby two women.\n",
        {"paragraph:1:C::" + one + " " + two + " by two women."});
  // One blank line more is the paragraph's own, and a short line ends one.
  check("1. (C) " + one + "\n\n" + mark + "\n\n\n" + two + "\nby two women.\n",
        {"paragraph:1:C::" + one, "text::::" + two + " by two women."});
  check("1. (C) He left.\n\n" + mark + "\n\n" + two + "\nby two women.\n",
        {"paragraph:1:C::He left.", "text::::" + two + " by two women."});
  check("1. (C) " + one + "\n\n" + mark + "\n\n2. (C) " + two + "\nby two women.\n",
        {"paragraph:1:C::" + one, "paragraph:2:C::" + two + " by two women."});
}

BOOST_AUTO_TEST_CASE(sub_paragraphs_and_items) {
  check("1. (C) Three:\n\nA. (C) One.\n\nB. (C) Two.\n",
        {"paragraph:1:C::Three:", "paragraph:A:C::One.", "paragraph:B:C::Two."});
  // "; or" and "; and" end an item, however long its line.
  for (const std::string word : {"or", "and"}) {
    const std::string first = "the boats of the town of Nowhere and of Ere Town; " + word;
    check("1. (C) These:\n(a) " + first + "\n(b) those of Port Loren.\n",
          {"paragraph:1:C::These:", "paragraph:a:::" + first, "paragraph:b:::those of Port Loren."});
  }
  check("1. (C) We met\nJ. Doe there.\n", {"paragraph:1:C::We met J. Doe there."});
  // Nor behind a blank line: J is not the letter that is due.
  check("1. (C) We met many people.\n\nJ. Doe spoke first.\n",
        {"paragraph:1:C::We met many people.", "text::::J. Doe spoke first."});
  // Right behind a colon the first letter is; numbers below it do not count as letters.
  check("1. (C) Needs:\nA. One.\n1) Two.\n2) Three.\n\nB. Four.\n",
        {"paragraph:1:C::Needs:", "paragraph:A:::One.", "paragraph:1:::Two.", "paragraph:2:::Three.",
         "paragraph:B:::Four."});
  check("1. (C) We met:\nB. Doe.\n", {"paragraph:1:C::We met: B. Doe."});
  check("1. (C) List:\n-- one; and\n-- two.\n", {"paragraph:1:C::List:", "item:--:::one; and", "item:--:::two."});
  check("1. (C) List:\n--- One.\n--- Two.\n", {"paragraph:1:C::List:", "item:---:::One.", "item:---:::Two."});
  check("1. (C) List:\n- -- One.\n- -- Two.\n", {"paragraph:1:C::List:", "item:--:::One.", "item:--:::Two."});
  check("1. (C) He came\n-- and went.\n", {"paragraph:1:C::He came -- and went."});
  check("1. (C) He spoke of a sort of \"presence\"\n-- and of no more.\n",
        {"paragraph:1:C::He spoke of a sort of \"presence\" -- and of no more."});
  // Short lines of an outline have no stop.
  check("1. (C) Three:\n\nA. Lariberi\nB. Nowhere\nC. Ere Town\n\n2. (C) Two.\n",
        {"paragraph:1:C::Three:", "paragraph:A:::Lariberi", "paragraph:B:::Nowhere", "paragraph:C:::Ere Town",
         "paragraph:2:C::Two."});
  // Titles by letters over numbers with brackets, which archives give a pilcrow.
  check(
      "1. (C) Needs:\n\xC2\xB6"
      "A. Boats and Fishermen\n 1) Boats. Who has seen them.\n 2) Fishermen. Who they are.\n"
      "\xC2\xB6"
      "B. Feasts\n 1) Feasts. When they are.\n",
      {"paragraph:1:C::Needs:", "paragraph:A:::Boats and Fishermen", "paragraph:1:::Boats. Who has seen them.",
       "paragraph:2:::Fishermen. Who they are.", "paragraph:B:::Feasts", "paragraph:1:::Feasts. When they are."});
  check(
      "1. (C) Needs:\n\n\xC2\xB6"
      "A. Boats and Fishermen\n\n\xC2\xB6"
      "B. Feasts\n\n",
      {"paragraph:1:C::Needs:", "paragraph:A:::Boats and Fishermen", "paragraph:B:::Feasts"});
  // What follows an item that stands on one line is no part of it, but for what a section mark cuts.
  const std::string item =
      "The minister of fisheries said that nobody had seen the boats, that nobody would, and that the town of Nowhere "
      "was no place for boats.";
  check("1. (C) List:\n-- " + item + "\nHe left.\n", {"paragraph:1:C::List:", "item:--:::" + item, "text::::He left."});
  check("1. (C) List:\n-- " + item + "\nNOWHERE 00000012  002 OF 002\nHe left.\n",
        {"paragraph:1:C::List:", "item:--:::" + item + " He left."});
}

BOOST_AUTO_TEST_CASE(headings_of_all_kinds) {
  check("A Heading\n---------\n\n1. (C) One.\n", {"heading::::A Heading", "paragraph:1:C::One."});
  check("-------\nA HEAD\n-------\n1. (C) One.\n", {"heading::::A HEAD", "paragraph:1:C::One."});
  check("//A HEAD//\n\n1. (C) One.\n", {"heading::::A HEAD", "paragraph:1:C::One."});
  check("//A HEAD THAT\nIS WRAPPED//\n\n1. (C) One.\n", {"heading::::A HEAD THAT IS WRAPPED", "paragraph:1:C::One."});
  check("1. (C) One.\n\nA head of words\n\n-----\n\nText.\n",
        {"paragraph:1:C::One.", "heading::::A head of words", "text::::Text."});
  check("1. (C) One.\n\nA head of words\nNOWHERE 00000012  002 OF 002\n-----\n\nText.\n",
        {"paragraph:1:C::One.", "heading::::A head of words", "text::::Text."});
  check("1. (C) One.\n\nNo head.\n\n-----\n\nText.\n", {"paragraph:1:C::One.", "text::::No head.", "text::::Text."});
  check("1. (C) One.\n\nA LONE HEAD\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::::A LONE HEAD", "paragraph:2:C::Two."});
  // It may carry a mark, which is no label of an outline.
  check("1. (C) One.\n\n(U) Two Words\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::U::Two Words", "paragraph:2:C::Two."});
  // A mark without words is no heading, whatever rule stands under it.
  check("1. (C) One.\n\n(U)\n---\n\n2. (C) Two.\n", {"paragraph:1:C::One.", "text::U::", "paragraph:2:C::Two."});
  check("1. (C) One.\n\n\xC2\xB6\n---\n\n2. (C) Two.\n", {"paragraph:1:C::One.", "text::::", "paragraph:2:C::Two."});
  check("This is a Lower Steppe Reporting Cable\n\n1. (C) One.\n",
        {"text::::This is a Lower Steppe Reporting Cable", "paragraph:1:C::One."});
  // Nor is the day over a letter; over a numbered paragraph it is one.
  check("1. (C) One.\n\nPort Nowhere, June 2, 2006\n\nTo the Embassy.\n",
        {"paragraph:1:C::One.", "text::::Port Nowhere, June 2, 2006", "text::::To the Embassy."});
  check("1. (C) One.\n\n2 June 2006\nTo the Embassy of Erewhon\nEre Town\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "text::::2 June 2006 To the Embassy of Erewhon Ere Town", "paragraph:2:C::Two."});
  check("1. (C) One.\n\nJune 2, 2006\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::::June 2, 2006", "paragraph:2:C::Two."});
  check("1. (C) They left the town of Nowhere with all its boats on the\n\n2 June 2006\n\n2. (C) Two.\n",
        {"paragraph:1:C::They left the town of Nowhere with all its boats on the 2 June 2006", "paragraph:2:C::Two."});
  check("1. (C) One.\n\nAttack of June 2, 2006\n\nText.\n",
        {"paragraph:1:C::One.", "heading::::Attack of June 2, 2006", "text::::Text."});
  check("1. (C) One.\n\nMonday, June 2, 2006\n\nText.\n",
        {"paragraph:1:C::One.", "heading::::Monday, June 2, 2006", "text::::Text."});
  // A plain line without a stop is one only right over a numbered paragraph, also where noise stands between.
  check("1. (C) One.\n\nA plain line of words\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::::A plain line of words", "paragraph:2:C::Two."});
  check("1. (C) One.\n\nA plain line of words\n\nNOWHERE 00000012  002 OF 002\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::::A plain line of words", "paragraph:2:C::Two."});
  check("1. (C) One.\n\nA plain line of words\n\nSome text.\n",
        {"paragraph:1:C::One.", "text::::A plain line of words", "text::::Some text."});
  check("1. (C) A long line of prose that was wrapped and stops at the very\n\nEnd Here\n",
        {"paragraph:1:C::A long line of prose that was wrapped and stops at the very End Here"});
}

// What is one by its rules of dashes, whatever its words.
BOOST_AUTO_TEST_CASE(headings_by_their_rules) {
  check("1. (C) One.\n\n-----\nA head.\nOf two.\n-----\nText.\n",
        {"paragraph:1:C::One.", "heading::::A head. Of two.", "text::::Text."});
  check("1. (C) One.\n\n-----\nHe came and went\n\nText.\n",
        {"paragraph:1:C::One.", "heading::::He came and went", "text::::Text."});
  check("1. (C) One.\n\n--- of boats ---\nText.\n", {"paragraph:1:C::One.", "heading::::of boats", "text::::Text."});
  check("1. (C) One.\nOf Boats -------\nText.\n", {"paragraph:1:C::One.", "heading::::Of Boats", "text::::Text."});
  check("1. (C) He came. -------- Training --------\nText.\n",
        {"paragraph:1:C::He came.", "heading::::Training", "text::::Text."});
}

// Two lines in title case right over a wider text.
BOOST_AUTO_TEST_CASE(a_heading_of_two_lines_over_its_text) {
  check(
      "1. (C) One.\n\nA Long Head of Many\nWords That Goes On\nThe boats came back to the town of Nowhere on Monday.\n",
      {"paragraph:1:C::One.", "heading::::A Long Head of Many Words That Goes On",
       "text::::The boats came back to the town of Nowhere on Monday."});
}

// A level and captions between a heading and the paragraph below it are those of a page.
BOOST_AUTO_TEST_CASE(a_heading_at_the_end_of_a_page) {
  check("1. (C) One.\n\nHe came and went\n\nSECRET\nNOFORN\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::::He came and went", "heading::::SECRET NOFORN", "paragraph:2:C::Two."});
}

// A heading of several lines, each with a rule of its own or with a blank line between.
BOOST_AUTO_TEST_CASE(headings_that_go_on) {
  check("MINISTER OF BOATS, FEASTS AND\n------------------------\nFISHERMEN\n---------\n\n1. (C) One.\n",
        {"heading::::MINISTER OF BOATS, FEASTS AND FISHERMEN", "paragraph:1:C::One."});
  check("The Minister of Boats,\n----------------------\n\nand of feasts\n-------------\n\n1. (C) One.\n",
        {"heading::::The Minister of Boats, and of feasts", "paragraph:1:C::One."});
  check("THE BOATS\n---------\nTHE FEASTS\n----------\n\n1. (C) One.\n",
        {"heading::::THE BOATS", "heading::::THE FEASTS", "paragraph:1:C::One."});
}

BOOST_AUTO_TEST_CASE(what_looks_like_a_head) {
  // Titles spell prepositions small, and may leave something open.
  check("1. (C) One.\n\nBoats with Nets: Has Nobody Seen Them\nFrom the Shore?\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::::Boats with Nets: Has Nobody Seen Them From the Shore?",
         "paragraph:2:C::Two."});
  check("1. (C) One.\n\nThe Town and Its Boats...\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::::The Town and Its Boats...", "paragraph:2:C::Two."});
  // The first of a list of persons, right under a head.
  check(
      "1. (C) Participants:\n\nNowhere\n-------\nThe Deputy Minister\nJane Doe, Minister of Fisheries and of the Boats "
      "of Nowhere\nRichard Roe, Interpreter\n",
      {"paragraph:1:C::Participants:", "heading::::Nowhere",
       "text::::The Deputy Minister Jane Doe, Minister of Fisheries and of the Boats of Nowhere Richard Roe, "
       "Interpreter"});
  // A list of titles.
  check(
      "1. (C) One.\n\nHighlights: The Boats of Nowhere;\nThe Minister of Fisheries Speaks; Nobody Has Seen the Boats; "
      "A "
      "Feast;\n",
      {"paragraph:1:C::One.",
       "text::::Highlights: The Boats of Nowhere; The Minister of Fisheries Speaks; Nobody Has Seen the Boats; A "
       "Feast;"});
  // A paragraph on one line over a head and its rule.
  const std::string line =
      "The Deputy Minister, the Minister of Fisheries, the Mayor of Nowhere and Richard Roe (Interpreter)";
  check("1. (C) Participants:\n\n" + line + "\nNOWHERE\n-------\nJane Doe, Minister\n",
        {"paragraph:1:C::Participants:", "text::::" + line, "heading::::NOWHERE", "text::::Jane Doe, Minister"});
  // Asides and markers are none; nor do they give the next paragraph a role.
  check("1. (C) One.\n\n(END TALKING POINTS)\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "text::::(END TALKING POINTS)", "paragraph:2:C::Two."});
  check("1. (C) One.\n\n(NOTE: THE MINISTER WAS ABSENT)\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "text::::(NOTE: THE MINISTER WAS ABSENT)", "paragraph:2:C::Two."});
  check("1. (C) One.\n\nBegin points:\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "text::::Begin points:", "paragraph:2:C::Two."});
  // An office alone is a head, a list of offices that of a section that was joined.
  check("1. (C) One.\n\nG-20\n----\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "heading::::G-20", "paragraph:2:C::Two."});
  check("1. (C) One.\n\nINFO OCT-01 ISO-00\n\n2. (C) Two.\n", {"paragraph:1:C::One.", "paragraph:2:C::Two."});
  // What is left out of a sentence does not end it.
  check("1. (C) List:\n-- One [...]\nand two.\n", {"paragraph:1:C::List:", "item:--:::One [...] and two."});
  check("1. (C) The list: [BEGIN TEXT]\n\nOne.\n", {"paragraph:1:C::The list: [BEGIN TEXT]", "text::::One."});
}

// A mark that lost its first bracket stands right behind a number; elsewhere it is a letter of a list.
BOOST_AUTO_TEST_CASE(half_a_mark) {
  check("1. (C) One.\n\n2. C) Two.\n\n3.  S/NF)  Three.\n",
        {"paragraph:1:C::One.", "paragraph:2:C::Two.", "paragraph:3:S/NF::Three."});
  check("1. (C) One.\n\n2. c) two.\n", {"paragraph:1:C::One.", "paragraph:2:::c) two."});
}

// The numbers of a list are its own.
BOOST_AUTO_TEST_CASE(lists_with_numbers_below_paragraphs) {
  const auto out_of_sequence = [](std::string_view body) {
    const Cable cable = parse(heading + std::string(body));
    return std::ranges::count(cable.diagnostics, DiagnosticCode::paragraph_number, &Diagnostic::code);
  };
  BOOST_TEST(out_of_sequence("1. (C) One:\n\nA. (C) First:\n\n1) (C) Nets?\n\n2) (C) Boats?\n\n2. (C) Two.\n") == 0);
  BOOST_TEST(out_of_sequence("1. (C) One.\n\n3) (C) Three.\n") == 1);
}

BOOST_AUTO_TEST_CASE(roles_and_the_summary) {
  check("1. (C) Summary: One. End summary.\n\n2. (C) Two.\n",
        {"paragraph:1:C:summary:Summary: One. End summary.", "paragraph:2:C::Two."});
  check("Comment\n-------\n1. (C) One.\n\n2. (C) Two.\n",
        {"heading::::Comment", "paragraph:1:C:comment:One.", "paragraph:2:C:comment:Two."});
  check("1. (C) One. (Note: aside. End note.)\n", {"paragraph:1:C::One. (Note: aside. End note.)"});
  check("1. Summary: (C) One.\n", {"paragraph:1:C:summary:Summary: One."});
  check("1. (U) Summary: (C) is a mark.\n", {"paragraph:1:U:summary:Summary: (C) is a mark."});
  check(
      "1. (C) Comment: One.\nTwo. End comment.\nPlease visit Nowhere's Classified Website "
      "at:\nhttp://nowhere.example\n",
      {"paragraph:1:C:comment:Comment: One. Two. End comment.",
       "text::::Please visit Nowhere's Classified Website at: http://nowhere.example"});
  check("1. (C) PARIS COMMENT: One. END PARIS COMMENT.\n\n2. (C) PARIS NOTES: Two.\n",
        {"paragraph:1:C:comment:PARIS COMMENT: One. END PARIS COMMENT.", "paragraph:2:C::PARIS NOTES: Two."});
  check(
      "1. (C) PARIS COMMENT: One.\n\nTwo.\n\nEND PARIS COMMENT\n\n2. (C) Three.\n",
      {"paragraph:1:C:comment:PARIS COMMENT: One.", "text:::comment:Two. END PARIS COMMENT", "paragraph:2:C::Three."});
  check("Comment\n-------\n1. (C) One. (PARIS COMMENT: aside. END PARIS COMMENT.)\n\n2. (C) Two.\n",
        {"heading::::Comment", "paragraph:1:C:comment:One. (PARIS COMMENT: aside. END PARIS COMMENT.)",
         "paragraph:2:C:comment:Two."});
  check("Comment\n-------\n1. (C) One.\n\nVisit Embassy Nowhere's Classified Website;\nhttp://nowhere.example\n",
        {"heading::::Comment", "paragraph:1:C:comment:One.",
         "text::::Visit Embassy Nowhere's Classified Website; http://nowhere.example"});
  check("1. (C) Comment: One.\n\nEnd comment.\n", {"paragraph:1:C:comment:Comment: One. End comment."});
  check("1. (C) List:\n-- one.\nComment: Two.\n",
        {"paragraph:1:C::List:", "item:--:::one.", "text:::comment:Comment: Two."});
  check("1. (C) This is an action request.\n", {"paragraph:1:C::This is an action request."});
  const Cable cable = parse(heading + "1. (C) SUMMARY: One.\n\n2. (C) Two. END SUMMARY.\n\n3. (C) Three.\n");
  BOOST_TEST(cable.summary() == "One. Two.");
}

BOOST_AUTO_TEST_CASE(signatures) {
  const auto signature = [](const std::string& end) {
    const Cable cable = parse(heading + "1. (C) One sentence.\n" + end);
    return std::string(cable.text(cable.signature));
  };
  BOOST_TEST(signature("DOE\n") == "DOE");
  BOOST_TEST(signature("\nDoe\n") == "Doe");
  BOOST_TEST(signature("2. (C) Two. DOE\n") == "DOE");
  BOOST_TEST(signature("DOE\nBT\n#0012\nNNNN\n") == "DOE");
  BOOST_TEST(signature("DOE\n\nVisit our site\n") == "DOE");
  BOOST_TEST(signature("\nLA LIMA\n") == "LA LIMA");
  BOOST_TEST(signature("\nMINIMIZE CONSIDERED.\nDOE\n") == "DOE");
  check("1. (C) One.\n\nDOE\nMinimize considered.\n", {"paragraph:1:C::One."});
  check("1. (C) One.\n\nMinimize considered.\n\nDOE\n", {"paragraph:1:C::One."});
  check("1. (C) One.\n\n2. (C) Minimize considered.\nDOE\n",
        {"paragraph:1:C::One.", "paragraph:2:C::Minimize considered."});
  BOOST_TEST(signature("DOE Doe\n") == "DOE");
  BOOST_TEST(signature("Two. END COMMENT\ndoe\n").empty());  // three letters
  BOOST_TEST(signature("Two. END COMMENT\nroebuck\n") == "roebuck");
  BOOST_TEST(signature("\nRoebuck\nroebuck\n") == "Roebuck");  // twice
  // The last word of a sentence in capitals.
  check("1. NOWHERE THANKS THE TOWN FOR ITS\nASSISTANCE.\n",
        {"paragraph:1:::NOWHERE THANKS THE TOWN FOR ITS ASSISTANCE."});
  // What stands behind a label is text, and what stands over a rule of its width is a heading.
  check("1. (C) One.\n\n2. (U) This\n", {"paragraph:1:C::One.", "paragraph:2:U::This"});
  check("1. (C) One.\n\nGreat Fishing Days\n------------------\n",
        {"paragraph:1:C::One.", "heading::::Great Fishing Days"});
  check(
      "1. (C) One.\n\nGreat Hopes\n\xE2\x80\x90\xE2\x80\x90\xE2\x80\x90\xE2\x80\x90\xE2\x80\x90"
      "\xE2\x80\x90\xE2\x80\x90\xE2\x80\x90\xE2\x80\x90\xE2\x80\x90\n",
      {"paragraph:1:C::One.", "heading::::Great Hopes"});
  BOOST_TEST(signature("\nDoe\n\n----------------------------------------\n") == "Doe");
  BOOST_TEST(signature("END\n").empty());
  BOOST_TEST(signature("XXXXXXXXXXXX\n").empty());
}

namespace {
// Kinds and beginnings of the blocks of a cable of the archive that turns a page behind a text.
std::vector<std::string> archive_blocks(const std::string& before, const std::string& behind) {
  const Cable cable = parse(
      "SECRET\nPAGE 01 STATE 189296\nR 121302Z JUL 74\nFM SECSTATE WASHDC\n\nS E C R E T STATE 189296\n\n"
      "TAGS: PFOR\nSUBJECT: A TITLE\n\n" +
      before + "\n\nSECRET\n\nSECRET\n\nPAGE 02 STATE 189296\n\n" + behind);
  std::vector<std::string> out;
  for (const Block& block : cable.body) {
    out.push_back(std::string(name(block.kind)) + ":" + cable.normalised(block.text).substr(0, 9));
  }
  return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(signatures_behind_labels) {
  // A name alone behind a label, a bullet or a mark is the text of its paragraph.
  check("1. (C) One.\n\n2.) DOE\n", {"paragraph:1:C::One.", "paragraph:2:::DOE"});
  check("1. (C) List:\n* DOE\n", {"paragraph:1:C::List:", "item:*:::DOE"});
  check("(C) Text.\n\n(SBU) ROE\n", {"text::C::Text.", "text::SBU::ROE"});
  // A section mark may stand behind it.
  check("1. (C) One.\nDOE\nNOWHERE 00000012  002 OF 002\nBT\n", {"paragraph:1:C::One."});
}

// Between two sentences of a paragraph or in the middle of one.
BOOST_AUTO_TEST_CASE(pages_of_printed_forms) {
  check("1. (C) It was\n\nSECRET\nPage 2 of 3\ngood.\n", {"paragraph:1:C::It was good."});
  check("1. (C) It was\nSECRET\nNOFORN\nPage 2 of 3\nSECRET\nNOFORN\ngood.\n", {"paragraph:1:C::It was good."});
  // The level of a page whose line is lost, right over the signature.
  check("1. (C) One.\n\nSECRET\nDOE\n", {"paragraph:1:C::One."});
  // SIPDIS that the system repeated, on its line and glued to the next.
  check("1. (C) It was\nSIPDIS\ngood.\n", {"paragraph:1:C::It was good."});
  check("1. (C) It was\nSIPDIS good.\n", {"paragraph:1:C::It was good."});
}

BOOST_AUTO_TEST_CASE(pages_of_the_archive) {
  const auto check_pages = [](const std::string& before, const std::string& behind,
                              const std::vector<std::string>& expected) {
    BOOST_TEST_CONTEXT(before << " / " << behind) {
      BOOST_TEST(archive_blocks(before, behind) == expected, boost::test_tools::per_element());
    }
  };
  const std::string full = "1. IT WAS SAID ON MONDAY THAT THE MINISTER HAD LEFT THE TOWN.";
  // Between two sentences a paragraph goes on, if its last line is full; a new number opens one.
  check_pages(full, "THE TRAIN WAS LATE.\n", {"paragraph:IT WAS SA"});
  check_pages("1. HE HAD LEFT.", "THE TRAIN WAS LATE.\n", {"paragraph:HE HAD LE", "text:THE TRAIN"});
  check_pages(full, "2. THE TRAIN WAS LATE.\n", {"paragraph:IT WAS SA", "paragraph:THE TRAIN"});
  // The first line of a paragraph that the page cuts is no heading.
  check_pages("HE SAID.\n\nTHE MINISTER, WHOM NOBODY HAD SEEN LEAVE THE TOWN ON MONDAY", "WAS LATE.\n",
              {"text:HE SAID.", "text:THE MINIS"});
}

BOOST_AUTO_TEST_CASE(lines_that_a_publisher_blotted_out) {
  // They are no heads, alone or over one.
  check("1. (C) One.\n\nXXXXXXXXXXXX\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "text::::XXXXXXXXXXXX", "paragraph:2:C::Two."});
  check("1. (C) One.\n\nXXXXXXXXXXXX, xxxxxxxxxxxx.\n//A HEAD//\n\n2. (C) Two.\n",
        {"paragraph:1:C::One.", "text::::XXXXXXXXXXXX, xxxxxxxxxxxx.", "heading::::A HEAD", "paragraph:2:C::Two."});
  // The stop of a sentence may be blotted out, too: the number that is due is a label.
  check("1. (C) We met XXXXXXXXXXXX\n2. We left.\n", {"paragraph:1:C::We met XXXXXXXXXXXX", "paragraph:2:::We left."});
  check("1. (C) We met XXXXXXXXXXXX\n7. We left.\n", {"paragraph:1:C::We met XXXXXXXXXXXX 7. We left."});
}

// A later section that was joined to the first brings its level, transmission header and heading once more.
BOOST_AUTO_TEST_CASE(sections_joined_with_their_headers) {
  const std::string header = "R 141200Z JAN 90\nFM AMEMBASSY NOWHERE\nTO SECSTATE WASHDC 0012\n\n";
  check("1. One.\n\nCONFIDENTIAL\n\n" + header +
            "C O N F I D E N T I A L SECTION 02 OF 02 NOWHERE 00012\n\nE.O. 12356: DECL: OADR\nTAGS: PREL\n"
            "SUBJECT: A TITLE\n\n2. Two.\n",
        {"paragraph:1:::One.", "paragraph:2:::Two."});
  // A message that is quoted begins with its first section, or has none.
  check("1. One:\n\n" + header + "C O N F I D E N T I A L SECTION 01 OF 02 NOWHERE 00012\n",
        {"paragraph:1:::One:", "text::::R 141200Z JAN 90 FM AMEMBASSY NOWHERE TO SECSTATE WASHDC 0012"});
  // A level inside a paragraph, or not in capitals, is text or a head.
  check("1. One was marked\nSECRET\nand the other was not.\n",
        {"paragraph:1:::One was marked SECRET and the other was not."});
  check("1. One.\n\nSecret\n\n2. Two.\n", {"paragraph:1:::One.", "heading::::Secret", "paragraph:2:::Two."});
}

// Of a header that stands twice each addressee is named once; the longer copy counts.
BOOST_AUTO_TEST_CASE(a_header_twice) {
  const std::string header =
      "VZCZCXRO7793\nDE RUEHZZ #0012/01 3501415\nO R 161415Z DEC 09\nFM AMEMBASSY NOWHERE\n"
      "TO RUEHC/SECSTATE WASHDC IMMEDIATE 0140\n";
  const std::string banner = "\nS E C R E T NOWHERE 000012\n\n1. (C) One.\n";
  const auto addressees = [&](const std::string& text) {
    const Cable cable = parse(std::string_view(text));
    BOOST_TEST(test::is_whole(cable));
    return cable.addressees.size();
  };
  const std::string longer = header + "INFO RUEHAA/AMCONSUL ERE TOWN\n";
  BOOST_TEST(addressees(header + banner) == 1U);
  BOOST_TEST(addressees(header + "\n" + longer + banner) == 2U);
  BOOST_TEST(addressees(longer + "\n" + header + banner) == 2U);
  BOOST_TEST(addressees(longer + "\n" + longer + banner) == 2U);
  BOOST_TEST(addressees(header + "INFO RUEHAA/AMCONSUL ERE TOWN\n\n" + header + "INFO RUEHBB/AMCONSUL LARIBERA\n" +
                        banner) == 4U);
}

BOOST_AUTO_TEST_CASE(marks_quotes_and_lists) {
  // A mark alone, over text that has none, is not its portion.
  check("1. (C) Points:\n\n(SECRET//REL XA)\n\n-- One.\n",
        {"paragraph:1:C::Points:", "text::::(SECRET//REL XA)", "item:--:::One."});
  // A comma in quotation marks ends no sentence.
  check("1. (C) He said \"one,\"\n\nNOWHERE 00000012  002 OF 002\n\n\"two\" and \"three.\"\n",
        {R"(paragraph:1:C::He said "one," "two" and "three.")"});
  // The last but one of a list ends in "and" or "or".
  check("1. (C) Two:\na) one; and\nb) two.\n", {"paragraph:1:C::Two:", "paragraph:a:::one; and", "paragraph:b:::two."});
}

BOOST_AUTO_TEST_CASE(a_heading_over_its_rule_ends_the_field_above) {
  const Cable cable = parse(
      "C O N F I D E N T I A L NOWHERE 000012\n\nSUBJECT: A TITLE\n"
      "Classified By: J. DOE, COUNSELOR; REASON: 1.4(B), (D)\nSummary\n-------\n1. (C) One.\n");
  BOOST_TEST(cable.normalised(cable.classified_by.text) == "J. DOE, COUNSELOR; REASON: 1.4(B), (D)");
  BOOST_REQUIRE_EQUAL(cable.body.size(), 2U);
  BOOST_TEST((cable.body[0].kind == BlockKind::heading));
}

// Without a banner a known post may say for whom it writes, behind a caption.
BOOST_AUTO_TEST_CASE(statements_without_a_banner) {
  const std::string rest = "E.O. 12958: DECL: 07/24/2018\nTAGS: PREL\nSUBJECT: BOATS\n\n1. (C) One.\n";
  const auto attention = [&rest](std::string_view lines) { return parse(std::string(lines) + rest).attention.size(); };
  BOOST_TEST(attention("SIPDIS\n\nPARIS FOR AMBASSADOR DOE\n\n") == 1U);
  BOOST_TEST(attention("SIPDIS\n\nSTATE FOR SCA/XYZ\nPORT-AU-PRINCE FOR POL\n\n") == 2U);
  BOOST_TEST(attention("PARIS FOR AMBASSADOR DOE\n\n") == 0U);
  BOOST_TEST(attention("SIPDIS\n\nREQUEST FOR GUIDANCE\n\n") == 0U);
}

// The number of an order may be forgotten.
BOOST_AUTO_TEST_CASE(an_order_without_its_number) {
  const Cable cable = parse(
      "C O N F I D E N T I A L NOWHERE 000012\n\nClassified By: Ambassador Jane Doe, reason 1.4 (b).\n"
      "E.O. DECL: 01/14/2018\nTAGS: PREL\nSUBJECT: A TITLE\n\n1. (C) One.\n");
  BOOST_TEST(cable.executive_order.number.empty());
  BOOST_TEST(cable.text(cable.executive_order.text) == "DECL: 01/14/2018");
  BOOST_TEST(cable.executive_order.declassify_on.has_value());
  BOOST_TEST(cable.attention.empty());
  BOOST_TEST(cable.text(cable.classified_by.text) == "Ambassador Jane Doe, reason 1.4 (b).");
}

BOOST_AUTO_TEST_CASE(the_reason_of_a_correction_is_no_attention) {
  const Cable cable = parse(
      "C O N F I D E N T I A L NOWHERE 000012\n\nC O R R E C T E D COPY\nERROR IN PARAGRAPH 8\n\n"
      "DEPT FOR EUR\n\nTAGS: PREL\nSUBJECT: A TITLE\n\n1. (C) One.\n");
  BOOST_REQUIRE_EQUAL(cable.attention.size(), 1U);
  BOOST_TEST(cable.text(cable.attention[0]) == "DEPT FOR EUR");
  BOOST_TEST(test::is_whole(cable));
}
