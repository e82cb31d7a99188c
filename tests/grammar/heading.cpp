// The fields of the heading: sections 3.11 to 3.15 of the format.
#include "cablegram/grammar/heading.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;

BOOST_AUTO_TEST_CASE(labels_end_where_their_word_ends) {
  verify<g::reference_label_word>(
      {{"REF: A", 2}, {"REFTEL A", 2}, {"Refs: A", 2}, {"Reform of", refused}, {"reference to", refused}});
  verify<g::tags_label>(
      {{"TAGS: PREL", 5}, {"TAGS PREL", 5}, {"Tags: prel", 5}, {"tags are", refused}, {"TAGGED", refused}});
  verify<g::subject_label>({{"SUBJECT: A", 2}, {"Subj.: A", 2}, {"subject to", refused}});
  verify<g::eo_label>({{"E.O. 12958", 5}, {"EO 12958", 5}, {"E. O. 12958", 5}, {"EOS", refused}});
}

BOOST_AUTO_TEST_CASE(executive_orders) {
  verify<g::declassification_date>(
      {{"01/14/2018", 0}, {"2035/01/07 x", 2}, {"JUNE 2, 2006", 0}, {"9/14/86 (", 2}, {"1/2", refused}});
  verify<g::eo_field>({{"E.O. 12958: DECL: 01/14/2018\nTAGS", 5},
                       {"E.O. 12958: DECL: 01/02/2019 TAGS: PREL", 11},
                       {"E.O. 12958: DECL: TEN YEARS AFTER\nNOWHERE UNIFICATION\nTAGS: X", 8}});
}

BOOST_AUTO_TEST_CASE(tags) {
  verify<g::tags_field>({{"TAGS: PREL, NATO, XX\nSUBJECT", 8},
                         {"TAGS: [KZ](#) [NATO](#)\nX", 2},
                         {"TAGS: OVIP (DOE, JANE A.), PREL\n", 1},
                         {"TAGS: PREL,\nPGOV\nSUBJECT: X", 11},
                         {"TAGS: PREL PGOV\nECON KNNP\nREF: X", 7},
                         {"TAGS: PREL SUBJECT: X", 11}});
  verify<g::known_tag>({{"PREL", 0}, {"KNNP ", 1}, {"XA", 0}, {"NATO,", 1}, {"HELLO", refused}});
}

BOOST_AUTO_TEST_CASE(subjects_stop_at_what_cannot_be_theirs) {
  verify<g::subject_field>({{"SUBJECT: A TITLE THAT WRAPS\nOVER TWO LINES\n\nX", 3},
                            {"SUBJECT: (S/NF) A TITLE\nREF: NOWHERE 1", 15},
                            {"SUBJECT: A\nNOWHERE 00000732  002 OF 002\nTITLE\n\n", 2},
                            {"SUBJECT: A TITLE\nThis is an action request.\n", 28},
                            {"SUBJECT: A TITLE\n1. (C) Text", 12}});
}

BOOST_AUTO_TEST_CASE(reference_fields) {
  verify<g::cable_reference>({{"07 ERE TOWN 12345 (NOTAL)", 8},
                              {"10-NOWHERE-57", 0},
                              {"STATE (01) 201265", 0},
                              {"NOWHERE 12:30", refused},
                              {"NOWHERE", refused}});
  verify<g::reference_field>({{"REF: A. NOWHERE 291\n\xC2\xB6"
                               "B. STATE 12\n\nX",
                               3},
                              {"REF: NOWHERE 1\n\nB. STATE 12\n\nX", 3},
                              {"REF: NOWHERE 1\n\n1. (C) Text", 13}});
}

BOOST_AUTO_TEST_CASE(classification_statements) {
  verify<g::classified_by_field>({{"Classified By: J. Doe, reasons 1.4 (b)\nand (d).\n\nX", 3},
                                  {"(U) Classified by J. Doe for reasons 1.4\n(b) and (d).\n\n", 2},
                                  {"Classified By: J. Doe\n1. (C) Text", 12},
                                  {"Classified By: J. Doe\n(C) Text", 9}});
  verify<g::reason_group>(
      {{"1.4 (b) and (d).", 1}, {"1.4(b), (d)", 0}, {"1.5 b/d x", 2}, {"1.4 (b an\nd d)", 0}, {"1.4.", refused}});
}

BOOST_AUTO_TEST_CASE(a_line_that_no_rule_knows_needs_a_field_behind_it) {
  verify<g::field_ahead>(
      {{"stray\nTAGS: PREL\n", 17}, {"stray\n1. (C) Text\nTAGS: X\n", refused}, {"stray\n", refused}});
}
