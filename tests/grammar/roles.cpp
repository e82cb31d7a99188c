// grammar/roles.hpp: section 3.19 of the format.
#include "cablegram/grammar/roles.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(words) {
  verify_taken<g::role_word>(
      {"SUMMARY", "SUMMAY", "SUMARY", "COMMENT", "COMMENTS", "ACTION REQUEST", "ACTION REQUESTED", "NOTE"});
  verify<g::role_word>({{"NOTES", refused}, {"NOTE VERBALE", refused}, {"COMMENTARY", refused}});
  verify_taken<g::further_role>(
      {" AND COMMENT", " & COMMENT", "/COMMENT", " / NOTE", " AND INTRODUCTION", " AND BACKGROUND"});
  for (const std::string owner :
       {"POST", "EMBASSY", "MISSION", "CONSULATE", "CONGEN", "AMBASSADOR", "BIO", "EXECUTIVE"}) {
    verify_taken<g::role_owner>({owner + " ", owner + "'S ", owner + "' "});
  }
  verify_taken<g::introduction_and>({"INTRODUCTION AND ", "INTRODUCTION & "});
  verify_taken<g::named_role>({"INTRODUCTION AND SUMMARY", "POST COMMENT", "SUMMARY AND COMMENT"});
  verify_taken<g::post_comment>({"PARIS COMMENT", "BEGIN PARIS COMMENT"});
}

BOOST_AUTO_TEST_CASE(openings) {
  verify<g::leading_role>({{"Comment, continued: x", 1}, {"Summary:\nx", 1}, {"Comment continued x", refused}});
  verify_taken<g::heading_role>({"(SUMMARY", "PARIS COMMENT"});
  verify_taken<g::aside_begin>(
      {"(COMMENT", "[NOTE", "(BEGIN COMMENT", "(POST COMMENT", "(BEGIN EMBASSY'S NOTE", "(PARIS COMMENT"});
}

BOOST_AUTO_TEST_CASE(footers) {
  verify_taken<g::website_footer>({"VISIT WEBSITE", "PLEASE VISIT WEB SITE", "VISIT " + times(5, "a ") + "WEBSITE"});
  verify<g::website_footer>({{"VISIT " + times(6, "a ") + "WEBSITE", refused}, {"VISITORS' WEBSITE", refused}});
}
