// grammar/classified_by.hpp: section 3.15 of the format.
#include "cablegram/grammar/classified_by.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_behind;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(labels) {
  verify<g::classified_by_label>({{"Classified By: X", 2},
                                  {"CLASSIFIED BY X", 2},
                                  {"ClassifiedBy: X", 2},
                                  {"Classified\nBy: X", 2},
                                  {"Classified By; X", 2},
                                  {"classified byline", refused}});
  verify_behind<g::classified_by_label>("Un", {{"classified By: X", refused}});
  verify<g::statement_line_label>({{"Reason: 1.4", 4},
                                   {"REASONS: 1.4", 4},
                                   {"Reason(s): 1.4", 4},
                                   {"Derived from: X", 2},
                                   {"Declassify on: X", 2},
                                   {"Reason given", refused}});
}

BOOST_AUTO_TEST_CASE(words_cut_by_the_line_end) {
  verify<g::reason_word>({{"reason 1.4", 4},
                          {"Reasons 1.4", 4},
                          {"rea\nsons 1.4", 4},
                          {"reaons (b)", 4},
                          {"r e a s o n", 0},
                          {"rea", refused},
                          {"treason", refused}});
  verify<g::cut_reason_word>({{"rea\n(b)", 2}, {"reaso", 0}, {"real", refused}});
}

BOOST_AUTO_TEST_CASE(reasons) {
  verify<g::reason_section>({{"1.4", 0},
                             {"1.5 (b)", 4},
                             {"1. 4", 0},
                             {"3.3", 0},
                             {"1/4", 0},
                             {"14 (b)", 4},
                             {"1.7", refused},
                             {"2.4", refused},
                             {"1.45", refused}});
  verify<g::reason_item>(
      {{"(b)", 0}, {"(B) and", 4}, {"d.", 1}, {"( b )", 0}, {"b", 0}, {"(i)", refused}, {"be", refused}});
  verify<g::reason_group>({{"1.4 (b) and (d).", 1},
                           {"1.4 (b), (d)", 0},
                           {"1.4(b)(d)", 0},
                           {"1.4 b/d", 0},
                           {"1.4 (b,d)", 0},
                           {"1.4 (b) & (d)", 0},
                           {"1.5(B) AND (D) X", 2},
                           {"1.4 (b) an\nd (d)", 0},
                           {"1.4 and", refused},
                           {"1.4", refused}});
}

BOOST_AUTO_TEST_CASE(where_the_reasons_begin) {
  verify<g::reasons_start>({{"for reasons 1.4", 4},
                            {"for the reason", 0},
                            {"reason 1.4", 4},
                            {"per section 1.4", 4},
                            {"under 1.4", 0},
                            {"E.O. 12958, reason", 8},
                            {"1.4 (b)", 4},
                            {"for Political Affairs", refused},
                            {"Jane Doe", refused}});
  verify<g::person_text>({{"Ambassador Jane Doe for reasons 1.4", 15},
                          {"J. Doe, reason 1.4", 10},
                          {"J. Doe", 0},
                          {"reason 1.4", refused}});
  verify<g::person_lead>(
      {{"(U) Jane Doe", 8}, {"Classified by Jane", 4}, {"(U) Classified by: Jane", 4}, {"Jane", refused}});
}

BOOST_AUTO_TEST_CASE(fields_end_where_a_paragraph_begins) {
  verify<g::classified_by_field>({{"Classified By: J. Doe, reason 1.4 (b).\n\nX", 3},
                                  {"Classified By: J. Doe, reasons 1.4 (b) and\n(d).\n\nX", 3},
                                  {"Classified By:\nJ. Doe\n\nX", 3},
                                  {"(U) Classified By J. Doe\n\n", 2},
                                  {"\xC2\xB6(U) Classified By J. Doe\n\n", 2},
                                  {"Classified By J. Doe\n-----\n", 7},
                                  {"Classified By J. Doe\n1. (C) Text", 12},
                                  {"Classified By J. Doe\nREF: X", 7},
                                  {"Classified By J. Doe SUBJECT: X", 11},
                                  {"(U) Text", refused}});
  verify<g::reasons_go_on>({{"(c) and (d)", 4}, {"(c).", 0}, {"(c)\n", 0}, {"(C) Text", refused}});
}

BOOST_AUTO_TEST_CASE(statements_in_paragraphs) {
  verify<g::statement_in_paragraph>(
      {{"Classified by J. Doe", 6}, {"(U) Text. Classified By: J. Doe", 6}, {"It was classified by him", refused}});
}

BOOST_AUTO_TEST_CASE(where_a_statement_ends) {
  verify<g::reasons_go_on>({{"(c) or (d)", 4}, {"(c) and (d)", 4}});
  verify<g::statement_stop>({{"\n", 0}, {"", 0}, {"UNCLAS NOWHERE 000012\n", 1}, {"and (d)", refused}});
  verify<g::statement_gap>({{"\n\n1.4 (b)", 7},
                            {"\nNOWHERE 00000012  002 OF 002\n\n1.5 (b)", 7},
                            {"\n\n1.6 (b)", refused},
                            {"\n\nText", refused}});
}

BOOST_AUTO_TEST_CASE(words_of_reasons) {
  verify_taken<g::reason_letters>({"REASON", "REAON", "RESON", "REASN", "RASON"});
  verify<g::reason_section>({{"1.4. (b)", 4}});
  verify<g::reason_group>({{"1.4 (b) or (d)", 0}});
  verify_taken<g::reason_lead>({"FOR", "PER", "UNDER", "IAW", "DUE TO", "PURSUANT TO", "BASED ON", "AUTHORITY"});
  verify_taken<g::order_citation>({"12958", "EO 12958", "E.O. 12958"});
  verify<g::reasons_start>({{times(4, "for ") + "reason 1.4", 4},
                            {times(5, "for ") + "reason 1.4", refused},
                            {"section 1.4 (b)", 4},
                            {"DECL: X", 3},
                            {"Declassify on", 3},
                            {"Derived from", 5},
                            {"rea\n(b)", 2},
                            {"under E.O. 12958", 0},
                            {"under E.O. one", 4},
                            {"declared", refused}});
  verify<g::this_message_is>({{"this cable is X", 1}, {"telegram was X", 1}, {"message X", 1}, {"this X", refused}});
}
