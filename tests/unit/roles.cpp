// roles.hpp: summary, comment, action request and note, section 3.19 of the format.
#include "cablegram/roles.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "cablegram/parse.hpp"

using namespace cablegram;

namespace {

// The roles of the blocks by their first letters; headings, items and tables as h, i and p, and none as a dash.
std::string roles(const std::string& body) {
  const Cable cable = parse("UNCLAS NOWHERE 000012\n\nTAGS: PREL\nSUBJECT: X\n\n" + body);
  std::string out;
  for (const Block& block : cable.body) {
    if (block.kind == BlockKind::paragraph || block.kind == BlockKind::text) {
      out.push_back(block.role == Role::none ? '-' : name(block.role)[0]);
    } else {
      BOOST_TEST((block.role == Role::none));
      out.push_back(block.kind == BlockKind::heading ? 'H' : block.kind == BlockKind::item ? 'I' : 'P');
    }
  }
  return out;
}

std::string summary(const std::string& body) {
  return parse("UNCLAS NOWHERE 000012\n\nTAGS: PREL\nSUBJECT: X\n\n" + body).summary();
}

}  // namespace

BOOST_AUTO_TEST_CASE(leading_words_cover_their_paragraph) {
  BOOST_TEST(roles("1. (U) Summary: One.\n\n2. (U) Two.\n") == "s-");
  BOOST_TEST(roles("1. (U) SUMMARY. One.\n\n2. (U) COMMENT: Two.\n\n3. (U) Three.\n") == "sc-");
  BOOST_TEST(roles("1. (U) Comment: One.\n\nVisit Nowhere's Classified Web Site at\nhttp://nowhere/\n") == "c-");
  BOOST_TEST(summary("SUMMARY\n-------\n\n1. (U) One.\n\n2. (U) Summary: Two.\n") == "One. Two.");
  BOOST_TEST(roles("1. (U) Action request: One.\n\n2. (U) Note: Two.\n") == "an");
  BOOST_TEST(roles("1. (U) Begin summary. One.\n\n2. (U) Post comment: Two.\n") == "sc");
  BOOST_TEST(roles("1. (U) Summary and comment: One.\n\n2. (U) Comment and action request: Two.\n") == "sc");
  BOOST_TEST(roles("1. (U) Summary of what was said.\n\n2. (U) Comments were made.\n") == "--");
  BOOST_TEST(roles("1. (U) Note verbale: One.\n\n2. (U) This is an action request.\n") == "--");
}

BOOST_AUTO_TEST_CASE(end_markers_reach_back) {
  BOOST_TEST(roles("1. (U) Summary: One.\n\n2. (U) Two. End summary.\n\n3. (U) Three.\n") == "ss-");
  BOOST_TEST(roles("1. (U) Summary: One.\n\n2. (U) Comment: Two.\n\n3. (U) Three. End summary.\n") == "sc-");
  BOOST_TEST(roles("1. (U) One.\n\n2. (U) Two. End Summary.\n\n3. (U) Three.\n") == "ss-");
  BOOST_TEST(roles("1. (U) Summary: One.\n-- two\n-- three. End summary.\n\n2. (U) Four.\n") == "sII-");
}

BOOST_AUTO_TEST_CASE(headings_cover_up_to_the_next) {
  BOOST_TEST(roles("Summary\n-------\n\n1. (U) One.\n\n2. (U) Two.\n\nHead\n----\n\n3. (U) Three.\n") == "HssH-");
  BOOST_TEST(roles("Summary\n-------\n\n1. (U) One. End summary.\n\n2. (U) Two.\n") == "Hs-");
  BOOST_TEST(roles("SUMMARY AND COMMENT\n-------------------\n\n1. (U) One.\n") == "Hs");
  BOOST_TEST(roles("//COMMENT//\n\n1. (U) One.\n") == "Hc");
}

BOOST_AUTO_TEST_CASE(asides_give_none) {
  BOOST_TEST(roles("1. (U) One. (Comment: two. End comment.) Three.\n") == "-");
  BOOST_TEST(roles("1. (U) Summary: One. (Note: two. End note.) Three. End summary.\n\n2. (U) Four.\n") == "s-");
}

BOOST_AUTO_TEST_CASE(text_of_the_summary) {
  BOOST_TEST(summary("1. (U) Summary: One.\n\n2. (U) Two. End summary. Three.\n\n3. (U) Four.\n") == "One. Two.");
  BOOST_TEST(summary("1. (U) SUMMARY. One:\n-- two;\n-- three. END SUMMARY.\n\n2. (U) Four.\n") == "One: two; three.");
  BOOST_TEST(summary("Summary\n-------\n\n1. (U) One\ntwo.\n\n2. (U) Three.\n") == "One two. Three.");
  BOOST_TEST(summary("1. (U) One.\n") == "");
}
