// The forms of the body's elements (sections 3.16 to 3.24); what evidence decides is in unit/body.cpp.
#include "cablegram/grammar/body.hpp"

#include "cablegram/grammar/ending.hpp"
#include "cablegram/grammar/roles.hpp"
#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(labels) {
  verify<g::paragraph_start>({{"\xC2\xB6"
                               "2. (SBU) Text",
                               4},
                              {"1.(S) x", 1},
                              {"3) Text", 4},
                              {"4 (C) x", 1},
                              {"4 men", refused},
                              {"1.4 (b)", refused},
                              {"18, (C) x", 1}});
  verify<g::bare_number_start>(
      {{"2   TEXT", 4}, {"3  A/S ROE SAID", 12}, {"4  A NEW ONE", 9}, {"5  A. SHOPS", refused}, {"6 men", refused}});
  verify<g::reversed_start>({{"(C) 1. Text", 4}, {"(C) Text", refused}});
  verify<g::sub_paragraph_start>({{"A. (C) x", 1}, {"(i) x", 1}, {"a) x", 1}, {"(C) x", 1}, {"Ab) x", refused}});
  verify<g::item_start>({{"-- x", 1},
                         {"- (U) x", 1},
                         {"\xE2\x80\xA2 x", 1},
                         {"* x", 1},
                         {"--- x", 1},
                         {"---- x", refused},
                         {"---x", refused},
                         {"-\n", refused}});
}

BOOST_AUTO_TEST_CASE(headings) {
  verify<g::boxed_heading>({{"------\nA HEAD\n------\nX", 1}, {"------\nA HEAD\n", refused}});
  verify<g::slash_heading>({{"//A HEAD//\n", 0}, {"//A HEAD\n", refused}});
  verify<g::flanked_heading>({{"------- SUMMARY -------\n", 0}, {"- SUMMARY -\n", refused}});
  verify<g::ruled_line>({{"- - - -\n", 0}, {"=====\n", 0}, {"--\n", refused}, {"-----x\n", refused}});
}

BOOST_AUTO_TEST_CASE(pages) {
  const std::string_view case_line = "UNCLASSIFIED U.S. Department of State Case No. F-2015-00000 Doc No. C01234567\n";
  const std::string case_first = "SECRET\nNOFORN\n" + std::string(case_line) + "Page 2 of 3\nSECRET\nNOFORN\nText";
  const std::string case_last = "SECRET\n\nPage 2 of 3\n" + std::string(case_line) + "\nSECRET\nText";
  const std::string case_alone = std::string(case_line) + "\n" + std::string(case_line) + "\nText";
  verify<g::printed_page_break>({{case_first, 4},
                                 {case_last, 4},
                                 {case_alone, 4},
                                 {"SECRET\nPage 2 of 3\nText", 4},
                                 {"SECRET\nText", refused},
                                 {"RELEASE IN FULL\nText", refused}});
  verify<g::repeated_heading>({{"15\nACTION EUR-12\n\nINFO OCT-01 /013 W\nR 180910Z JUN 76\nFM AMEMBASSY NOWHERE\n\n"
                                "UNCLAS SECTION 2 OF 2 NOWHERE 4471\n\n2. TEXT",
                                7},
                               {"15\nTEXT\n", refused}});
  verify<g::dated_heading>({{"R 180910Z JUN 76\nFM AMEMBASSY NOWHERE\nTO SECSTATE WASHDC\n\n"
                             "UNCLAS SECTION 2 OF 2 NOWHERE 4471\n\n2. TEXT",
                             7},
                            {"R 180910Z JUN 76\nFM AMEMBASSY NOWHERE\nUNCLAS SECTION 01 OF 02 NOWHERE 4471\n", refused},
                            {"R 180910Z JUN 76\nFM AMEMBASSY NOWHERE\nUNCLAS NOWHERE 4471\n", refused}});
}

BOOST_AUTO_TEST_CASE(tables) {
  verify<g::table_rows>(
      {{"a   b   c\n1   2   3\nX", 1}, {"a   b   c\nprose\n", refused}, {"a  b  c\n1  2  3\n", refused}});
}

BOOST_AUTO_TEST_CASE(roles) {
  verify<g::leading_role>({{"Summary: Text", 4},
                           {"COMMENT. Text", 4},
                           {"SUMMARY AND COMMENT: Text", 4},
                           {"Post comment: x", 1},
                           {"This is an action request.", refused},
                           {"Note verbale: x", refused},
                           {"Notes: x", refused}});
  verify<g::role_end>(
      {{"End summary. x", 2}, {"END OF COMMENT.", 0}, {"Ending summary", refused}, {"END SUMMARY AND COMMENT.", 0}});
}

BOOST_AUTO_TEST_CASE(endings) {
  verify<g::end_mark_line>(
      {{"BT\n", 0}, {"#0732\n", 0}, {"NNNN\n", 0}, {"<< END OF DOCUMENT >>\n", 0}, {"BTW\n", refused}});
  verify<g::signature_line>({{"DOE\n", 0},
                             {"Doe\n", 0},
                             {"LA LIMA\n", 0},
                             {"MINIMIZE CONSIDERED DOE\n", 0},
                             {"END\n", refused},
                             {"COMMENT\n", refused},
                             {"XXXXXXXXXXXX\n", refused},
                             {"TOP SECRET\n", refused},
                             {"doe\n", refused}});
}

BOOST_AUTO_TEST_CASE(forms_of_labels) {
  verify<g::paragraph_number>({{"1", 0}, {"123", 0}, {"1234", refused}, {"", refused}});
  verify<g::paragraph_dot>(
      {{". x", 2}, {") x", 2}, {".) x", 2}, {".. x", 2}, {", (C)", 4}, {".4", refused}, {", x", refused}});
  verify<g::paragraph_start>({{"7. (C). Text", 4}, {"7. C) Text", 4}, {"7. (C).", 1}});
  verify<g::reversed_start>({{"\xC2\xB6(C) 1. Text", 4}});
  verify<g::outline_roman>({{"i", 0}, {"viii", 0}, {"xviii", refused}, {"", refused}});
  verify<g::outline_word>({{"ii", 0}, {"b", 0}, {"12", 0}, {"123", refused}, {"", refused}, {"ab", refused}});
  verify<g::marked_start>({{"\xC2\xB6(SBU) Text", 4}});
  verify<g::item_bullet>({{"o x", 2}, {"Q x", 2}, {"of", refused}, {"o\n", refused}});
  verify<g::item_start>({{"\xC2\xB6-- x", 1}});
  verify<g::labelled_line>({{"-- x", 2}, {"\xC2\xB6-- x", 2}, {"A) (C) x", 2}, {"A) x", refused}});
}

BOOST_AUTO_TEST_CASE(blotted_out) {
  for (const std::string_view letter : {"X", "x"}) {
    verify<g::redaction>({{times(3, letter), refused},
                          {times(4, letter), 0},
                          {times(200, letter), 0},
                          {times(201, letter), refused},
                          {"", refused}});
  }
  verify<g::redacted_line>({{"XXXX xxxx\n", 1}, {"XXXX.\n", 1}, {"XXXX spoke\n", refused}});
}

BOOST_AUTO_TEST_CASE(lines_of_headings) {
  verify<g::heading_text_ahead>({{"A head\n", 7},
                                 {"Visit Nowhere's Web Site\n", refused},
                                 {"XXXXXXXX\n", refused},
                                 {"\n", refused},
                                 {"-----\n", refused},
                                 {"1. x\n", refused},
                                 {"-- x\n", refused},
                                 {"NOWHERE 00000012  002 OF 002\n", refused}});
  verify<g::heading_text_lines>({{"A\n\n", 1}, {"A\nB\nC\n\n", 1}, {"A\nB\nC\nD\n", refused}, {"\n", refused}});
  verify<g::parted_heading>({{"A head\n\n-----\n1. x", 4}, {"A head\n\n-----\n\nX", 2}, {"A head\n\n-----\n", 0}});
  verify<g::overlined_heading>({{"-----\nA\n\n", 1},
                                {"-----\nA\nB\n\n", 1},
                                {"-----\nA\nB\nC\n\n", refused},
                                {"-----\n\n", refused},
                                {"-----\nA\n", 0}});
  verify<g::lone_heading>({{"A\n\n", 1},
                           {"A\nB\n\n", 1},
                           {"\n", refused},
                           {"A\nNOWHERE 00000012  002 OF 002\n", 29},
                           {"A\n1. x", 4},
                           {"A\n(C) (U) x", 9},
                           {"A\n--\n", 3},
                           {"A\n-- x", 4}});
  verify<g::run_in_heading_long>({{"A\nB\nC\n", 2}, {"A\nB\n", refused}});
}

BOOST_AUTO_TEST_CASE(rules_beside_words) {
  verify<g::tail_rule>(
      {{times(4, "-"), refused}, {times(5, "- "), 0}, {times(4096, "-"), 0}, {times(4097, "-"), refused}});
  verify<g::tailed_text>(
      {{"A---", 3}, {"A ---", 4}, {"A--B", 0}, {times(121, "A") + "---", 3}, {times(122, "A") + "---", refused}});
  verify<g::flanked_text>(
      {{"A ---", 4}, {"A --B", 0}, {times(91, "A") + " ---", 4}, {times(92, "A") + " ---", refused}});
  verify<g::flank>({{"--", refused}, {"---", 0}, {times(200, "-"), 0}, {times(201, "-"), refused}});
}

BOOST_AUTO_TEST_CASE(datelines) {
  verify<g::place_word>({{"O'Town", 0}, {"St. X", 2}, {"Friday", refused}, {"June", refused}, {"town", refused}});
  verify<g::dateline_place>({{"A, June", 4},
                             {"A B C D, June", 4},
                             {"A B C D E, June", refused},
                             {"Port Loren, La Ribera, June", 4},
                             {"A June", refused}});
  verify_taken<g::dateline>({"June 2, 2006", "June 2, 2006.", "2 June 2006", "Port Nowhere, June 2, 2006"});
}

BOOST_AUTO_TEST_CASE(rows_of_tables) {
  verify<g::column_gap>({{"  ", refused}, {"   ", 0}, {times(200, " "), 0}, {times(201, " "), refused}});
  verify<g::table_rows>({{"a   b   c\n1   2\n", 0},
                         {"a   b   c\n-----\n1   2   3\n", 0},
                         {"a   b   c\n-----\n1   2\n", 0},
                         {"a   b   c\n-----\n", refused}});
}

BOOST_AUTO_TEST_CASE(headings_of_sections) {
  verify<g::printed_page_break>({{"Page 2 of 3\nRELEASE IN PART B6\nText", 4}});
  verify<g::page_headings>({{"Text", 4}, {times(6, "\nSBU\n") + "Text", 4}, {times(13, "SBU\n") + "Text", refused}});
  verify<g::repeated_number>({{"1\nACTION EUR-12\n", refused},
                              {"15\nACTION EUR-12\n", 14},
                              {"12345\n\nACTION EUR-12\n", 14},
                              {"123456\nACTION EUR-12\n", refused}});
  verify<g::repeated_heading>({{"15\nACTION EUR-12\nText", 4}});
  const std::string date = "R 180910Z JUN 76";
  const std::string banner = "UNCLAS SECTION 2 OF 2";
  verify<g::repeated_date>({{date + ' ' + banner, 0},
                            {date + '\n' + times(59, "X\n") + banner, 0},
                            {date + '\n' + times(60, "X\n") + banner, refused}});
}
