// grammar/fields.hpp: labels, and what ends a field; sections 2.2, 3.10 to 3.18 of the format.
#include "cablegram/grammar/fields.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(words_of_labels) {
  verify<g::eo_number>({{"123", refused}, {"1234", 0}, {"123456", 0}, {"1234567", refused}});
  verify_taken<g::tags_word>({"TAGS", "TAGES", "TAG", "TAS", "TABS", "TGS", "AGS"});
  verify<g::tags_capitals>({{"TAGS ", 1}, {"TAG ", 1}, {"Tag ", refused}, {"TAGX", refused}});
  verify<g::tags_label>({{"Tags PR", 3}, {"Tags Pr", refused}});
  verify<g::tags_inline_label>({{"TAGS PR", 3}, {"TAG PR", 3}, {"TAGS Pr", refused}});
  verify_taken<g::subject_word>({"SUBJECT", "SUBJCT", "SUBJ", "SUBJ."});
  verify<g::subject_label>({{"SUBJECT. A", 2}, {"Subj; A", 2}, {"SUBJECT - A", refused}, {"SUBJECT-A", refused}});
  verify<g::subject_capitals>({{"SUBJECT A", 2}, {"SUBJ A", 2}, {"SUBJECT TO A", refused}, {"Subject A", refused}});
  verify_taken<g::ref_word>({"REFERENCES", "REFERENCE", "REF(S)", "REFTELS", "REFTEL", "REFS", "REF"});
  verify_taken<g::ref_capitals>({"REFTELS", "REFTEL", "REFS", "REF"});
  verify_taken<g::smart_word>({"MRN", "DATE", "DATE/DTG", "DTG", "FROM", "TO", "ACTION", "ACTION POST", "INFO", "XMT",
                               "ORIGIN", "PASS LINE", "CLASSIFICATION", "E.O."});
  verify_taken<g::tail_word>({"SIGNATURE", "DRAFTED BY", "CLEARED BY", "APPROVED BY", "RELEASED BY",
                              "DISSEMINATION RULE", "ATTACHMENT", "ATTACHMENTS"});
}

BOOST_AUTO_TEST_CASE(where_fields_begin) {
  verify<g::listed_field_start>({{"TAGS: X", 2}, {"SUBJECT: X", 2}, {"SUBJECT A", 2}, {"REF: X", 2}});
  verify<g::instruction_start>({{"E.O. 12958: DECL", 0},
                                {"E.O. 12958; DECL", 0},
                                {"E.O. 12958 N/A", 0},
                                {"E.O. 12958\nX", 1},
                                {"E.O. 12958, 1.4", refused}});
  verify<g::smart_label>({{"Captions: X", 2}, {"MRN : X", 2}, {"Captions", refused}});
  verify<g::field_start>({{"E.O. 12958: X", 8},
                          {"TAGS: X", 2},
                          {"A. REF NOWHERE", 7},
                          {"(U) Classified by: X", 2},
                          {"Derived from: X", 2},
                          {"Declassify on: X", 2},
                          {"Reason: X", 2},
                          {"MRN: X", 2},
                          {"B. REF NOWHERE", refused}});
  verify<g::inline_first_paragraph>({{"\xC2\xB6\x31. (C) x", 2}, {"1) (C) x", 2}, {"2. (C) x", refused}});
  verify<g::inline_list_start>({{"1. (C) x", 2}, {"TAGS: X", 2}, {"SUBJECT: X", 2}, {"REF: X", 2}, {"1. x", refused}});
  verify<g::inline_field_start>(
      {{"E.O. 12958: X", 8}, {"TAGS: X", 2}, {"SUBJECT: X", 2}, {"REF: X", 2}, {"Classified by: X", 2}});
}

BOOST_AUTO_TEST_CASE(rules_of_one_character) {
  constexpr std::string_view dash = "\xE2\x80\x94";
  verify<g::unicode_rule>(
      {{times(2, dash), refused}, {times(3, dash), 0}, {times(1024, dash), 0}, {times(1025, dash), refused}});
  verify_taken<g::rule_characters>({"---", "===", "___", "***", "~~~", "- - -", times(3, dash)});
  verify<g::rule_characters>({{"--", refused}, {"-=-", refused}});
}

BOOST_AUTO_TEST_CASE(where_paragraphs_begin) {
  verify<g::number_label>({{"1.", 0}, {"123)", 0}, {"1.)", 0}, {"1234.", refused}, {".", refused}, {"1.4", refused}});
  verify<g::numbered_paragraph_start>({{"1. (C) x", 2},
                                       {"1. x", 1},
                                       {"1 (C) x", 2},
                                       {"123 (C) x", 2},
                                       {"1234 (C) x", refused},
                                       {"\xC2\xB6 (C) x", refused},
                                       {"1 x", refused}});
  verify<g::marked_paragraph_start>(
      {{"\xC2\xB6(C) x", 1}, {"(C) x", 1}, {"(C) Classified by", refused}, {"(C)", refused}});
}

BOOST_AUTO_TEST_CASE(passing_lines) {
  verify_taken<g::passing_party>({"DEPARTMENT", "DEPT",        "STATE",   "NSC",   "TREASURY", "USDOC",
                                  "COMMERCE",   "OSD",         "SECDEF",  "JCS",   "CIA",      "USAID",
                                  "AID",        "ENERGY",      "JUSTICE", "USTR",  "USUN",     "USNATO",
                                  "USEU",       "WHITE HOUSE", "CENTCOM", "EUCOM", "PACOM",    "SOUTHCOM"});
  verify_taken<g::passing_verb>({"FOR", "ALSO FOR", "PASS", "PLEASE PASS", "PLS PASS"});
  verify<g::passing_verb>({{"ALSO", refused}, {"PLEASE", refused}, {"FORM", refused}});
  verify<g::passing_post>({{"A PASS TO", 0},
                           {"ERE TOWN PASS TO", 0},
                           {"A" + times(30, "B") + " PASS TO", 0},
                           {"A" + times(31, "B") + " PASS TO", refused},
                           {"ERE TOWN PASS", refused}});
  verify<g::passing_start>({{"STATE FOR X", 2},
                            {"ERE TOWN PASS TO X", 2},
                            {"FOR J. DOE", 5},
                            {"PASS TO X", 2},
                            {"PLEASE PASS X", 2},
                            {"For J. DOE", refused}});
}

BOOST_AUTO_TEST_CASE(what_ends_a_value) {
  verify<g::value_text>(
      {{"A  TITLE SUBJECT: X", 11}, {"A\\B", 0}, {"\xC2\xA7 1", 0}, {"A  \\\nX", 5}, {"SUBJECT: X", 0}, {" A", 0}});
  verify<g::role_heading_line>({{"Summary\n-----\nX", 1},
                                {"Introduction\n-----\nX", 1},
                                {"BACKGROUND:\n-----\nX", 1},
                                {"Summary\nText\n", refused}});
  verify<g::value_stop>({{"\nX", 1},
                         {"", 0},
                         {"SECRET\n", 1},
                         {"Summary\n-----\nX", 1},
                         {"Drafted By: X", 2},
                         {"TAGS: X", 2},
                         {"-----\nX", 1},
                         {"1. x", 1},
                         {"SIPDIS\nX", 1},
                         {"CORRECTED COPY\nX", 1},
                         {"UNCLAS NOWHERE 000012\n", 1},
                         {"words", refused}});
}
