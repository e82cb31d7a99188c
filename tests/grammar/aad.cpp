// grammar/aad.hpp, grammar/drafting.hpp: the archive form, section 2.3 of the format.
#include "cablegram/grammar/aad.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(officers) {
  verify<g::drafting_line>({{"DRAFTED BY EUR/XY:JDOE:EO\n", 0},
                            {"Approved by: EUR - MR. ROE\n", 0},
                            {"APPROVED BY THE SECRETARY\n", 0},
                            {"DRAFTED BY\n", 0},
                            {"DRAFTEDBY EUR:JDOE\n", refused}});
  verify<g::clearance_line>({{"EUR/WE:JSMITH      S/S:MR. ROE (SUBST)\nX", 1},
                             {"S/S - MRS. PENN\n", 0},
                             {"S/S-MR. ROE\n", 0},
                             {"EB/XY:JDOE, COM/XY:JROE (SUBS)\n", 0},
                             {"R 121302Z JUL 74\n", refused},
                             {"FM SECSTATE WASHDC\n", refused},
                             {"SUBJECT: A TITLE\n", refused}});
  verify<g::officer_name>({{"JDOE, COM/XY:JROE", 13}, {"DOE, JANE", 0}, {"JDOE S/S-MR. ROE", 12}});
  verify<g::drafting_office>({{"S/S-O:X", 2}, {"S/S-MR. ROE", 8}, {"DOD/ISA-2", 0}});
  verify<g::officer>({{"EUR/XY:JDOE:EO", 0}, {"EUR:AHARTMAN S/S:MROE", 9}, {"JDOE", 0}});
  verify<g::officers_of_posts>(
      {{"SAN ALBANO:Doe, Jane", 0}, {"POL:Roe, John; ECON:Doe, Jane\nMGT:Penn, Ann\n\n", 2}, {"", refused}});
}

BOOST_AUTO_TEST_CASE(what_the_archive_prints) {
  verify<g::archive_notice_line>({{"*** Current Classification *** UNCLASSIFIED\n", 0},
                                  {"Message Text\n", 0},
                                  {"Message Text follows\n", refused},
                                  {"** Current **\n", refused}});
  verify<g::operator_number_line>({{"62\n", 0}, {"012345\n", refused}, {"62 X\n", refused}});
}

BOOST_AUTO_TEST_CASE(desired_distribution) {
  verify<g::desired_distribution>({{"DESIRED DISTRIBUTION\nO/ZOO/DA\n--------------------- 099491\n", 29},
                                   {"DESIRED DISTRIBUTION: EUR\n\nX", 2},
                                   {"DESIRED DISTRIBUTION EUR ONLY\nR 121302Z JUL 74\n", 17},
                                   {"DESIRED\n", refused}});
}

BOOST_AUTO_TEST_CASE(control_lines) {
  verify<g::control_parts>({{"--------------------- 012345", 0},
                            {"-----1A2B3C  091507Z /38", 0},
                            {"------------------ 120429Z 012345 /61", 0},
                            {"012345", refused}});
}

BOOST_AUTO_TEST_CASE(lines_of_the_envelope) {
  verify<g::operator_number>({{"6\n", 1}, {"12345\n", 1}, {"123456\n", refused}, {"\n", refused}});
  verify<g::archive_envelope_line>({{"121302Z JUL 74\nX", 1},
                                    {"This record is a partial extract of the original.\nX", 1},
                                    {"null\nX", 1},
                                    {"STRAY\nFM AMEMBASSY NOWHERE\n", 21}});
  verify<g::archive_envelope>({{"\xEF\xBB\xBF\nX", 1}});
  verify<g::desired_label>({{"DESIRED DISTRIBUTION: EUR", 4}, {"DESIRED DISTRIBUTION EUR", 3}});
  verify<g::desired_stop>(
      {{"", 0}, {"FM X", 2}, {"DRAFTED BY X", 2}, {"ACTION X", 2}, {"INFO X", 2}, {"62\n", 1}, {"EUR", refused}});
}

BOOST_AUTO_TEST_CASE(drafting) {
  verify<g::drafting_label>({{"DRAFTED BY X", 2},
                             {"APPROVED BY X", 2},
                             {"CLEARED BY X", 2},
                             {"RELEASED BY X", 2},
                             {"CLEARANCE: X", 3},
                             {"CLEARANCES : X", 4},
                             {"CLEARANCES X", refused}});
  verify_taken<g::officer_title>({"MR", "MRS", "MS", "MISS", "DR", "AMB", "GEN", "COL", "ADM", "THE"});
  verify<g::typist>(
      {{"EO\n", 1}, {"EO X", 2}, {"ABCD", 0}, {"ABCDE", refused}, {"E", refused}, {"EO,", refused}, {"", refused}});
  verify<g::post_of_officer>(
      {{"A:X", 2}, {"A" + times(40, "B") + ":X", 2}, {"A" + times(41, "B") + ":X", refused}, {"A;X", refused}});
  verify<g::officer_gap>({{"; X", 1}, {";\n  X", 1}, {"\nX", 1}, {" X", refused}});
}
