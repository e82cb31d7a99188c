// The forms of the body's elements (sections 3.16 to 3.24); what evidence decides is in unit/body.cpp.
#include "cablegram/grammar/body.hpp"

#include "cablegram/grammar/ending.hpp"
#include "cablegram/grammar/roles.hpp"
#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;

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
