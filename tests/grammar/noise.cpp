// grammar/noise.hpp: section 3.20 of the format, and what archives and clients leave.
#include "cablegram/grammar/noise.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;

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
