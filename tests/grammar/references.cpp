// grammar/references.hpp: section 3.14 of the format.
#include "cablegram/grammar/references.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;
using cablegram::test::verify_behind;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(field_labels) {
  verify<g::reference_label_word>({{"REF: A", 2},
                                   {"REFS: A", 2},
                                   {"REF(S): A", 2},
                                   {"Ref; A", 2},
                                   {"REFTEL: A", 2},
                                   {"REFTELS A", 2},
                                   {"REF. A", 2},
                                   {"REFERENCE: A", 2},
                                   {"REFERENCES: A", 2},
                                   {"REFS", refused},
                                   {"REFERENCE TO", refused},
                                   {"ref a", refused}});
  verify_behind<g::reference_label_word>("X", {{"REF: A", refused}});
}

BOOST_AUTO_TEST_CASE(item_labels) {
  verify<g::reference_label>({{"A. NOWHERE", 8},
                              {"(A) NOWHERE", 8},
                              {"A) NOWHERE", 8},
                              {"A.) NOWHERE", 8},
                              {"\xC2\xB6"
                               "B. STATE",
                               6},
                              {"A: STATE", 6},
                              {"AB. STATE", refused},
                              {"1. STATE", refused},
                              {"A STATE", refused}});
  verify_behind<g::reference_label>("X", {{"A. NOWHERE", refused}});
  verify<g::doubled_label>({{"B. (B) X", 2},
                            {"A) A. X", 2},
                            {"A. A) X", 2},
                            {"A. (C) X", refused},
                            {"A. B. X", refused},
                            {"A. A", refused}});
}

BOOST_AUTO_TEST_CASE(cables) {
  verify<g::cable_reference>({{"NOWHERE 12", 0},
                              {"07 ERE TOWN 12345", 0},
                              {"2006 STATE 12345", 0},
                              {"'06 STATE 12345", 0},
                              {"006 STATE 12345", 0},
                              {"06STATE12345", 0},
                              {"NOWHERE 12 (07)", 0},
                              {"STATE (2001) 201265", 0},
                              {"NOWHERE CABLE 12", 0},
                              {"NOWHERE 12 07, X", 3},
                              {"08\nB. NOWHERE 12", refused},
                              {"PREVIOUS\nB. 08", refused},
                              {"ERE\nTOWN 12", 0},
                              {"ERE\nNOWHERE 00000012  002 OF 002\nTOWN 12", 0},
                              {"O'TOWN 3", 0},
                              {"ST. A-B 3", 0},
                              {"10-NOWHERE-57", 0},
                              {"NOWHERE 1234567", refused},
                              {"NOWHERE 12/13", refused},
                              {"NOWHERE 12-13", refused},
                              {"NOWHERE 12.5", refused},
                              {"NOWHERE 12X", refused},
                              {"12", refused},
                              {"A B C D E F 12", refused}});
  verify<g::reversed_reference>({{"870 NOWHERE,", 1}, {"870 NOWHERE 12", refused}});
  verify<g::implied_reference>({{", 13", 0},
                                {"AND 13 ", 1},
                                {"& 13", 0},
                                {"AND 13 (07)", 0},
                                {"AND X", refused},
                                {", 13/14", refused},
                                {" AND 13", refused},
                                {"13", refused}});
}

BOOST_AUTO_TEST_CASE(extents) {
  verify<g::reference_field>({{"REF: NOWHERE 1\n\nX", 3},
                              {"REF: NOWHERE 1\nSTATE 2\nSUBJECT: X", 11},
                              {"REF: NOWHERE 1 SUBJECT: X", 11},
                              {"REF:\nA. NOWHERE 1\n\nX", 3},
                              {"REF: A. NOWHERE 1\n\nB. STATE 2\n\nX", 3},
                              {"REF: A. NOWHERE 1\n\nA title\n", 10},
                              {"REF: A. NOWHERE 1\nNOWHERE 00000012  002 OF 002\nB. STATE 2\n\n", 2},
                              {"REF: A. NOWHERE\n\n12345\n\nX", 3},
                              {"REF: A) NOWHERE 1 B)\n\nSTATE 2\n\nX", 3},
                              {"REF: NOWHERE 1\n-----\n", 7},
                              {"REF: NOWHERE 1\nSIPDIS\n", 8},
                              {"A. REF NOWHERE 1\n\nX", 3},
                              {"REFORM\n", refused}});
}

BOOST_AUTO_TEST_CASE(a_label_at_the_end_of_a_line_waits_for_its_item) {
  verify_behind<g::after_dangling_label>("STATE 1 B)\n", {{"STATE 2", 7}});
  verify_behind<g::after_dangling_label>("STATE 1 (B)\n\n", {{"STATE 2", 7}});
  verify_behind<g::after_dangling_label>("STATE 1 AB)\n", {{"STATE 2", refused}});
  verify_behind<g::after_dangling_label>("STATE 1\n", {{"STATE 2", refused}});
  verify<g::after_dangling_label>({{"STATE 2", refused}});
}

BOOST_AUTO_TEST_CASE(a_list_takes_all_there_is) {
  verify<g::reference_list>(
      {{"", 0}, {"A. NOWHERE 1; 07 STATE 2 (NOTAL), E-MAIL OF 1/2 (SBU", 0}, {"(((", 0}, {"\n\n\\\n", 0}});
}

BOOST_AUTO_TEST_CASE(what_opens_an_item) {
  verify_taken<g::letter_label>({"(b)", "(B)", "B.", "B)", "B:"});
  verify<g::letter_label>({{"b.", refused}, {"[B]", refused}});
  verify_taken<g::handling_mark>({"(SBU)", "(U)", " (u)"});
  verify<g::handling_statement>(
      {{"(U) THIS CABLE", refused}, {"(U) THIS CABLE IS", 0}, {"(U) THIS CABLE IS 12", refused}});
  verify<g::lettered_item_start>({{"A. '06 X", 3}, {"A. X", 0}, {"(U) X", refused}, {"A. x", refused}});
  verify<g::serial_alone>(
      {{"12\n", refused}, {"123\n", 0}, {"123456\n", 0}, {"1234567\n", refused}, {"123 X", 1}, {"123 1. X", refused}});
  verify<g::no_reference>({{"NONE\n", 1}, {"N/A\n", 1}, {"NIL\n", 1}, {"NONE.\n", 1}, {"NONE X\n", refused}});
}

BOOST_AUTO_TEST_CASE(words_of_a_cable) {
  // Zeros for letters O.
  verify<g::reference_post_word>(
      {{"N0WHERE", 0}, {"LAT0 12", 3}, {"LAT0\n12", 3}, {"LAT0", 1}, {"LAT01", 2}, {"A. B", refused}});
  verify_taken<g::telegram_word>({"CABLES", "CABLE", "TELEGRAMS", "TELEGRAM", "TELS", "TEL"});
  verify_taken<g::reference_post>({"LA RIBERA DE SAN ALBANO"});
  verify<g::bare_year_after>({{" 07\n", 1}, {" 07;", 1}, {" 07", 0}, {" 07 X", refused}});
  verify<g::reversed_reference>({{"870 NOWHERE\n", 1}, {"870 NOWHERE", 0}});
}

BOOST_AUTO_TEST_CASE(days) {
  verify_taken<g::reference_day>({"MAY 2", "NOV. 12", "2 MAY", "12 NOV."});
  verify<g::reference_day>(
      {{"MAY 123", refused}, {"MAY X", refused}, {"123 MAY", refused}, {" MAY", refused}, {"2 X", refused}});
  verify_taken<g::dated_word>({"MAY 2, 1999", "MAY 2, 2001"});
  verify<g::dated_word>({{"MAY 2, 1899", refused}});
}
