// grammar/noise.hpp: section 3.20 of the format, and what archives and clients leave.
#include "cablegram/grammar/noise.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(section_marks) {
  verify<g::section_mark>({{"NOWHERE 00000732  002 OF 002", 0},
                           {"NOWHERE 00000732  002 OF 702", refused},
                           {"SAN ALBANO 00000412  001.2 OF 002 x", 2},
                           {"NOWHERE 0000732 002 OF 002", refused},
                           {"Nowhere 00000732 002 of 002", 0},
                           {"A POST OF MORE LETTERS 00000732 002 OF 002", refused},
                           {"NOWHERE 00000732 002 OF 2", refused}});
  verify<g::section_mark_line>(
      {{"  NOWHERE 00000732  002 OF 002 \nX", 1}, {"NOWHERE 00000732  002 OF 002 goes on\n", refused}});
}

BOOST_AUTO_TEST_CASE(page_blocks) {
  verify<g::page_line>({{"PAGE 02        NOWHERE  00012  01 OF 03  121302Z", 0},
                        {"PAGE 02 STATE 012345 182333Z", 0},
                        {"PAGE 02 RUEHZZ0012 S E C R E T", 0},
                        {"PAGE 02\n\nSTATE  251006", 0},
                        {"PAGE TWO", refused}});
  verify<g::page_block>(
      {{"CONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02 NOWHERE 00012 01 OF 03 121302Z\nX", 1}, {"CONFIDENTIAL\nX", refused}});
}

BOOST_AUTO_TEST_CASE(ends_of_sections) {
  verify<g::paged_lines>(
      {{"NNN\n\nSECRET\nPAGE 01 STATE 012345 02 OF 02\n", 37},
       {"SECRET\n\nNNNN\nSECRET\nPAGE 01 STATE 012345 02 OF 02\n", 37},
       {"SECRET\n\nJane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n\nNNNN\n"
        "PAGE 01 STATE 012345 02 OF 02\n",
        30},
       {"SECRET\n\nNNNN\n", refused}});
}

BOOST_AUTO_TEST_CASE(echo_is_a_q_and_the_line_before) {
  const std::string_view text = "A line\nQA line\n";
  g::Input in(text.data(), text.data() + text.size(), "");
  in.bump(7);
  BOOST_TEST(tao::pegtl::parse<g::echo_line>(in));
  BOOST_TEST(in.empty());
  verify<g::echo_line>({{"QA line\n", refused}, {"Q\n", refused}});
}

BOOST_AUTO_TEST_CASE(release_and_client_lines) {
  verify<g::release_footer>(
      {{"Jane Q. Doe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nX", 1},
       {"Jane Doe\n", refused}});
  verify<g::client_line>(
      {{"Friday, 02 February 2007, 12:00\n", 0}, {"null\n", 0}, {"Friday was fine\n", refused}, {"ID: 123456\n", 0}});
}

BOOST_AUTO_TEST_CASE(parts_of_marks_and_page_lines) {
  verify<g::mark_post>({{"A", 0}, {"ABCDEFGHIJ", 0}, {"ABCDEFGHIJK", refused}, {"ST. O'X-Y", 0}, {"1", refused}});
  verify<g::page_number>({{"1", 0}, {"123", 0}, {"1234", refused}, {"", refused}});
  verify_taken<g::page_post>({"SAN ALBANO", "ST. O'X-Y"});
  verify<g::page_serial>({{"123", refused}, {"1234", 0}, {"123456", 0}, {"1234567", refused}});
  verify<g::page_of_station>({{"RABC012 SECRET", refused},
                              {"RABCD012 SECRET", 0},
                              {"RABCDEFG012 SECRET", 0},
                              {"RABCDEFGH012 SECRET", refused},
                              {"RABCD01 SECRET", refused},
                              {"RABCD01234 SECRET", 0},
                              {"RABCD012345 SECRET", refused}});
  verify<g::page_line>({{"PAGE 02 NOWHERE 00012 TOSEC 080123", 0}});
  verify<g::page_feet>({{"", 0}, {times(4, "SECRET\n\n") + "X", 1}, {times(5, "SECRET\n"), refused}});
  verify<g::page_head>({{"PAGE 02 NOWHERE 00012\n\nSECRET\nX", 1}, {"PAGE 02 NOWHERE 00012\nX", 1}});
}

BOOST_AUTO_TEST_CASE(ends_of_messages) {
  verify<g::next_start>(
      {{"NNNVZCZ", refused}, {"NNNNVZCZ", 0}, {"NNNNABCDEFGHVZCZ", 0}, {"NNNNABCDEFGHIVZCZ", refused}});
  verify<g::end_of_message>(
      {{"NN\n", refused}, {"NNN\n", 1}, {"NNNNNNNN\n", 1}, {"NNNNNNNNN\n", refused}, {"NNNX\n", refused}});
}

BOOST_AUTO_TEST_CASE(noise_in_a_value) { verify<g::value_noise>({{"ab\nNOWHERE 00000012  002 OF 002\nc", 0}}); }

BOOST_AUTO_TEST_CASE(what_clients_leave) {
  verify_taken<g::weekday>({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"});
  verify<g::client_clock>({{"Friday, 2 February 2007, 12:00", 0},
                           {"Friday, 02 February 2007, 12:00", 0},
                           {"Friday, 002 February 2007, 12:00", refused},
                           {"Friday, 02 February 2007, 12:0", refused}});
  verify<g::client_view>({{"DB/Inbox: X", 2},
                          {"Cable Text: X", 2},
                          {"ID: 123", 0},
                          {">\n", 1},
                          {"null\n", 1},
                          {"Cable\n", 1},
                          {"Text:\n", 1},
                          {"Search Results X", 2},
                          {"Text: X", refused}});
}
