// grammar/smart.hpp, grammar/smart_tail.hpp: labelled lines, sections 2.4 and 2.5 of the format.
#include "cablegram/grammar/smart.hpp"

#include "cablegram/grammar/smart_tail.hpp"
#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(number_and_date) {
  verify<g::smart_number_line>(
      {{"MRN: 12 NOWHERE 1098\n", 0}, {"mrn: 2012 SAN ALBANO 7\n", 0}, {"MRN: NOWHERE\n", refused}});
  verify<g::smart_date_line>({{"Date/DTG: Aug 16, 2012 / 161547Z AUG 12\n", 0},
                              {"Date/DTG: Sep 15, 2017 / 151606Z SEP 1\n", 0},
                              {"DTG: 161547Z AUG 12\n", 0},
                              {"Date: 16 August 2012\n", 0},
                              {"Date/DTG: soon\n", refused}});
}

BOOST_AUTO_TEST_CASE(addressees) {
  verify<g::smart_address_line>({{"Action: WASHDC, SECSTATE ROUTINE; NOWHERE, AMEMBASSY PRIORITY\n", 0},
                                 {"Action: WASHDC, SECSTATE ROUTINE\n  NOWHERE, AMEMBASSY\nTAGS: PREL\n", 11},
                                 {"To: ALL POSTS - ROUTINE\n", 0},
                                 {"Info: No Info Addressee\n", 0},
                                 {"XMT: ERE TOWN, AMCONSUL\n", 0},
                                 {"Action: X;\n", 0},
                                 {"Actions: X\n", refused}});
  verify<g::smart_from_line>({{"From: NOWHERE, AMEMBASSY ROUTINE\n", 0},
                              {"From: SECSTATE WASHDC (STATE 012345 - ROUTINE)\n", 0},
                              {"From: AMEMBASSY NOWHERE (NOWHERE 12 - UNKNOWN)\n", 0},
                              {"From:\n", refused}});
}

BOOST_AUTO_TEST_CASE(other_lines) {
  verify<g::smart_captions_line>({{"Captions: SENSITIVE, SIPDIS\n", 0},
                                  {"Caption: SENSITIVE;\n  TWO WORDS\nTAGS: X\n", 8},
                                  {"Captions: None\n", 0},
                                  {"Captions are here\n", refused}});
  verify<g::pass_line>({{"Pass Line: EUR FOR J. DOE\nAND R. ROE\nTAGS: X\n", 8},
                        {"Pass Line: EUR FOR J. DOE,\nNSC FOR R. ROE\n\n1. Text\n", 9},
                        {"Pass Line:\n", 0},
                        {"Pass it on\n", refused}});
  verify<g::smart_instruction>({{"E.O.: 13526\nReason: 1.4 (b)\nDeclassify On: 2022/08/16\nReference: X\n", 14},
                                {"Declassify On: 25X1-HUM", 0},
                                {"E.O.: 13526\n", refused}});
  verify<g::smart_level_line>({{"Classification: SECRET//NOFORN\n", 0}, {"Classification: COSMIC\n", refused}});
  verify<g::view_title>({{"TELEGRAM      June 2, 2001\n", 0},
                         {"UNCLASSIFIED T E L E G R A M 2 JUN 2001\n", 0},
                         {"TELEGRAM FOLLOWS\n", refused}});
  verify<g::view_office_line>({{"Origin: VO\n", 0}, {"Action: Unknown\n", 0}, {"Origins: X\n", refused}});
}

BOOST_AUTO_TEST_CASE(tail) {
  verify<g::smart_signature>({{"Signature: Doe\n", 0},
                              {"Signature:\nDoe\nX", 1},
                              {"Signature:\n\nDoe\n", 5},
                              {"Signature:\nDrafted By: X\n", 14},
                              {"Signed: Doe\n", refused}});
  verify<g::officers_line>(
      {{"Drafted By: NOWHERE:Doe, Jane\n", 0}, {"Cleared By: None\n", 0}, {"Drafted by me\n", refused}});
  verify<g::no_officers>({{"NONE", 0}, {"N/A", 0}, {"None of us", refused}});
  verify<g::smart_tail>({{"Signature: Doe\n\nDrafted By: NOWHERE:Doe, Jane\nInfo: ERE TOWN, AMCONSUL\nXYZ\n", 0}});
  verify<g::tail_attribute>({{"Dissemination Rule: ARCHIVE COPY,\n  POL\nSignature: X\n", 13},
                             {"Attachments: map.jpg\n", 0},
                             {"Attachment follows\n", refused}});
  verify<g::before_tail>({{"1. Text.\nSignature: Doe\n", 15},
                          {"1. Text.\nMINIMIZE CONSIDERED\n\nSignature: Doe\n", 36},
                          {"1. Text.\nMinimize considered.\nUNCLASSIFIED\nPage 2 of 2\nDrafted By: X\n", 60},
                          {"1. Text.\nMinimize considered.\nMore.\n", 0},
                          {"1. Text.\n", 0}});
  verify<g::labelled_signature>({{"Drafted By: X\nSignature: Doe\n", 5}, {"Drafted By: X\n", refused}});
  // The level and captions of the last page are its foot.
  verify<g::page_heading_line>({{"UNCLASSIFIED\n", 0}, {"SBU\n", 0}, {"Roe\n", refused}});
}

BOOST_AUTO_TEST_CASE(parts_of_lines) {
  verify<g::smart_group>({{"161547Z AUG 1", 0},
                          {"161547Z AUG 2012", 0},
                          {"161547Z AUG 20123", 6},
                          {"161547Z AUG X", 2},
                          {"161547Z X", 2},
                          {"161547Z;", refused}});
  verify<g::smart_precedence>({{" ROUTINE)", 1}, {" - ROUTINE;", 1}, {" ROUTINE\n", 1}, {" ROUTINE X", refused}});
  verify_taken<g::no_addressee>(
      {"NONE", "UNKNOWN", "N/A", "NO ADDRESSEE", "NO ACTION ADDRESSEES", "No Info Addressee", "NO XMT ADDRESSEE"});
  verify_taken<g::view_precedence>({" - ROUTINE", " - UNKNOWN"});
  verify<g::listed_captions>({{"SENSITIVE\n  TWO WORDS\nTAGS: X\n", 9}});
  verify<g::smart_head>({{"\xEF\xBB\xBFMRN: 12 NOWHERE 1098\n", 0}});
  verify<g::view_head>({{"\xEF\xBB\xBFOrigin: VO\n", 0}});
}

BOOST_AUTO_TEST_CASE(labels_of_the_tail) {
  verify_taken<g::no_officers>({"NONE", "N/A", "UNKNOWN"});
  verify_taken<g::tail_key>({"DISSEMINATION RULE", "ATTACHMENT", "ATTACHMENTS", "ACTION POST", "ACTION OFFICE"});
  verify<g::tail_stop>({{"\nX", 1},
                        {"SECRET\n", 1},
                        {"SIPDIS\nX", 1},
                        {"Signature: X", 2},
                        {"Action Office: X", 2},
                        {"Clearance: X", 2},
                        {"MRN: X", 2},
                        {"NOWHERE 00000012  002 OF 002\nX", 1},
                        {"words", refused}});
  verify<g::tail_sign>(
      {{"Signature: X", 2}, {"Drafted By: X", 2}, {"Dissemination Rule: X", 2}, {"Attachments: X", refused}});
}
