// The fields of the heading: sections 3.11 to 3.15 of the format.
#include "cablegram/grammar/heading.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

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

BOOST_AUTO_TEST_CASE(a_title_over_running_text) {
  const std::string full = times(40, "y") + "\n";
  const std::string shorter = times(39, "y") + "\n";
  verify<g::full_line>({{full, 0}, {shorter, refused}, {shorter + full, refused}, {"TAGS: " + full, refused}});
  verify<g::over_running_text>({{"\n" + times(3, full) + "X", 1}, {"\n" + times(2, full) + shorter, refused}});
  verify_taken<g::open_end>({",", "/", "-", " AND", " OR", " FOR", " OF", " THE"});
  verify<g::open_end>({{", X", refused}, {" IN", refused}});
  const std::string text = "\n" + times(3, full);
  verify<g::title_end>({{text, text.size()},
                        {times(44, "T") + text, 44 + text.size()},
                        {times(45, "T") + text, refused},
                        {"A TITLE OF" + text, refused}});
}

BOOST_AUTO_TEST_CASE(labels_of_the_subject) {
  verify<g::capital_words>(
      {{"A  TITLE\n", 9}, {"A TITLE Subject: X", 18}, {"A Title\n", refused}, {"Title\n", refused}});
  verify<g::attention_run>({{"EUR  FOR X\n", 1}, {"EUR FOR X SUBJECT: X", 11}, {"EUR FOR X,\n", 2}});
  verify<g::subject_field>({{"SUBJECT A TITLE\n\n", 2}, {"SUBJECT:\nA TITLE\n\n", 2}, {"SUBJECT\n", refused}});
}

BOOST_AUTO_TEST_CASE(lines_of_the_heading) {
  verify<g::heading_field>({{"DECL: 08/22/2017\n", 1}});
  verify_taken<g::attention_open>({",", "/", "-", " AND", " OR", " FOR", "(ROE"});
  verify<g::attention_statement>({{"EUR FOR J. DOE,\n\n", 2}, {"EUR FOR J. DOE,\nR. ROE\n", 1}});
  verify<g::field_line_end>(
      {{" 1. (C) Text", 11}, {" (U) THIS CABLE IS SENSITIVE", 27}, {" \n", 0}, {" Text", refused}});
  verify<g::field_line>({{"SIPDIS TAGS: PREL\n", 0}, {"Classified by: J. Doe 1. (C) Text", 11}, {"SIPDIS\n", refused}});
  const std::string field = "TAGS: PREL";
  verify<g::field_ahead>(
      {{field, 10}, {times(12, "x\n") + field, 34}, {times(13, "x\n") + field, refused}, {"1. x\n" + field, refused}});
  verify<g::captions_first>(
      {{"SIPDIS EUR", 3}, {"SIPDIS, EUR", 3}, {"SIPDIS\n", refused}, {"SIPDIS TAGS: X", refused}});
  const std::string full = times(40, "Y") + "\n";
  verify<g::stray_line>({{times(3, full) + field, 2 * full.size() + field.size()}, {times(4, full) + field, refused}});
  verify<g::heading_line>({{"null\nX", 1}});
}

BOOST_AUTO_TEST_CASE(reasons_of_a_correction) {
  verify<g::correction_line>({{"CHANGE IN PARA 2\n", 0},
                              {"ERROR IN LINE 8\n", 0},
                              {"(TEXT OMITTED)\n", 0},
                              {"A TITLE\n", refused},
                              {"REPARATIONS\n", refused}});
  verify_taken<g::correction_word>({"PARA", "ERROR", "CORRECT", "OMI", "MISSING", "ADDED", "DELETE", "CHANGE"});
}
