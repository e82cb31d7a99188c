// grammar/transmission.hpp: ACP-127 format lines, sections 3.1 to 3.8 of the format.
#include "cablegram/grammar/transmission.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(format_lines_one_to_four) {
  verify<g::start_of_message_line>(
      {{"VZCZCXRO2417\n", 0}, {"NNNNVZCZCXRO241\n", 0}, {"VZCZ1\n", 0}, {"ZCZC\n", refused}});
  verify<g::routing_line>(
      {{"PP RUEHAA RUEHBB\n", 0}, {"OO RUEHAA\nRUEHBB RUEHCC\nDE X", 4}, {"PP 12\n", refused}, {"OP RUEHAA\n", 0}});
  verify<g::de_line>({{"DE RUEHZZ #0732/01 0141019\n", 0}, {"DE RUEHZZ 0051 22/1856Z\n", 0}, {"DE LA RUE\n", refused}});
  verify<g::security_line>({{"ZNY CCCCC ZZH\n", 0},
                            {"ZNR UUUUU\n", 0},
                            {"ZNY SSSSS/BBBBB ZZH(CCY AD1234BD MSI1234-567)\n", 0},
                            {"ZNY CC\n", refused}});
}

BOOST_AUTO_TEST_CASE(date_time_lines) {
  verify<g::date_line>({{"P R 141019Z JAN 08 ZDK\n", 0},
                        {"O 231553Z FEB 2001\n", 0},
                        {"R 121302Z JUL 74 ZFF4\n", 0},
                        {"P 14101Z JAN 08\n", refused}});
  verify<g::bare_date_line>({{"141216Z Jul 05\n", 0}, {"141216Z\n", refused}});
}

BOOST_AUTO_TEST_CASE(addressees) {
  verify<g::addressee_line>({{"RUEHC/SECSTATE WASHDC PRIORITY 1483\nX", 1},
                             {"RUEKJCS/SECDEF WASHDC//OSD-A/ISA//DP// PRIORITY\n", 0},
                             {"ZEN/AMEMBASSY ERE TOWN NIACT IMMEDIATE 1234-1237\n", 0},
                             {"AMEMBASSY NOWHERE\n", 0},
                             {"UNCLAS NOWHERE 000012\n", refused},
                             {"INFO AMEMBASSY NOWHERE\n", refused},
                             {"SIPDIS\n", refused},
                             {"\n", refused}});
  verify<g::distribution_line>(
      {{"INFO  LOG-00   EEB-00   AF-00\n", 0}, {"      INL-00   DNI-00  /008W\n", 0}, {"INFO RUEHC/X\n", refused}});
  verify<g::precedence_and_number>({{"PRIORITY 0085\n", 1},
                                    {"NIACT IMMEDIATE 1234-1237\n", 1},
                                    {"0551-0554", 0},
                                    {"PRIORITY 085", 0},
                                    {"PRIORITY", 0},
                                    {"FEB 1234\n", 1},
                                    {"FEB\n", refused},
                                    {"FEBRUARY FAIR 1234\n", refused},
                                    {"085", refused},
                                    {"0551-055", refused},
                                    {"PRIORITY POST", refused}});
  verify<g::to_list>({{"TO RUEHC/SECSTATE WASHDC\nRUEHAA/AMEMBASSY NOWHERE\n\nSECRET", 7}, {"TODAY\n", refused}});
  // A list goes on over a page line, and over a blank line where an indicator follows.
  verify<g::info_list>(
      {{"INFO RUEHAA/AMEMBASSY NOWHERE\n\nNOWHERE 00000732  002 OF 002\n\nRUEHBB/AMCONSUL ERE TOWN\n\nX", 2},
       {"INFO RUEHAA/AMEMBASSY NOWHERE\n\nRUEHBB/AMCONSUL ERE TOWN\n", 0}});
}

BOOST_AUTO_TEST_CASE(parts_of_format_lines) {
  verify<g::start_of_message>(
      {{"VZCZCXRO24", refused}, {"VZCZCXRO241", 0}, {"VZCZCXRO2417", 0}, {"VZCZCXRO24170", refused}});
  verify<g::routing_wrap>({{"\nRUEHCC RUEHDD\nX", 1}, {"RUEHCC\nX", 1}});
  verify_taken<g::bracketed_remark>({"(CCY AD1234BD)", "(CCY"});
  verify_taken<g::signal_tail>({"", " ZZH", " SVC 123", " (CCY) ZFF4"});
  verify<g::special_category>({{"/AAAAA", 0}, {"/BBBBB", 0}, {"/AAAA", refused}, {"/BBBB", refused}});
  verify<g::office_copies>({{"A-01", 0}, {"ABCDE-01", 0}, {"ABCDEF-01", refused}, {"-01", refused}});
  verify_taken<g::distribution>({"INFO LOG-00", "LOG-00", "/008W"});
  verify<g::control_text>(
      {{times(9, "-"), refused}, {times(10, "-") + " 012345", 0}, {times(80, "-"), 0}, {times(81, "-"), refused}});
}

BOOST_AUTO_TEST_CASE(parts_of_addresses) {
  verify_taken<g::address_word>({"WASHDC", "ST.", "A-B/C"});
  verify<g::addressee>({{"AMEMBASSY NOWHERE, XMT ERE TOWN, PORT LOREN\n", 1}});
  verify<g::from_line>({{"FM SECDEF WASHDC//OFC-A//\n", 0}});
  verify<g::to_line>({{"TO PAGE 02 STATE 012345\nRUEHC/SECSTATE WASHDC\nX", 1}});
  verify_taken<g::pseudo_header>(
      {"DISSEMINATION: X", "CHARGE: X", "APPROVED: X", "DRAFTED: X", "CLEARED: X", "CLASSIFICATION: X"});
  verify<g::list_end>({{"FM X", 2},
                       {"TO X", 2},
                       {"INFO X", 2},
                       {"XMT X", 2},
                       {"BT\n", 1},
                       {"UNCLAS\n", 7},
                       {"SIPDIS\n", 1},
                       {"null\n", 1},
                       {"CHARGE: X", 0},
                       {"E.O. X", 2},
                       {"TAGS X", 2},
                       {"SUBJECT X", 2},
                       {"SUBJ X", 2},
                       {"REF X", 2},
                       {"REFORM", refused}});
}

BOOST_AUTO_TEST_CASE(lines_that_no_rule_knows) {
  verify_taken<g::transmission_sign>(
      {"VZCZ", "DE RUEHZZ", "ZNY CCCCC", "ZNR UUUUU", "R 141019Z JAN 08", "FM AME", "FM RUEHNW/AME"});
  verify<g::transmission_sign>({{"FM AM", refused}, {"ZNX CCCCC", refused}, {"DE LA RUE", refused}});
  verify<g::numbered_paragraph_ahead>(
      {{"\xC2\xB6\x31. X", 1}, {"123) X", 1}, {"1234. X", refused}, {". X", refused}, {"1.4", refused}});
  const std::string sign = "FM AME";
  verify<g::transmission_ahead>(
      {{sign, 6}, {times(60, "x\n") + sign, 126}, {times(61, "x\n") + sign, refused}, {"x\n1. x\n" + sign, refused}});
  verify<g::envelope_line>(
      {{"NOWHERE 00000012  002 OF 002\nX", 1}, {"141216Z Jul 05\nX", 1}, {"CHARGE: X\nX", 1}, {"Text\n", refused}});
  verify<g::envelope>({{"\xEF\xBB\xBF\nX", 1}});
}
