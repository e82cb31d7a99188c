// grammar/ending.hpp: section 3.24 of the format.
#include "cablegram/grammar/ending.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(end_marks) {
  verify<g::equals_rule>({{"==\n", refused},
                          {"===\n", 1},
                          {"=== END ===\n", 1},
                          {times(4096, "="), 0},
                          {times(4097, "="), refused},
                          {"---\n", refused}});
  verify_taken<g::minimize>({"MINIMIZE CONSIDERED", "MINIMIZED CONSIDERED"});
  verify<g::end_mark_line>({{"End Cable Text\n", 0},
                            {"UNQUOTE\n", 0},
                            {"=====\n", 0},
                            {"MINIMIZE CONSIDERED\n", 0},
                            {"MINIMIZE CONSIDERED.\n", 0},
                            {"UNCLASSIFIED\n", 0},
                            {"MINIMIZE CONSIDERED IN NOWHERE\n", refused}});
  verify<g::ending_line>({{"NOWHERE 00000012  002 OF 002\nX", 1}, {"\nX", 1}, {"BT\nX", 1}, {"DOE\n", refused}});
}

BOOST_AUTO_TEST_CASE(names) {
  verify_taken<g::surname_particle>({"LA", "LE", "DE", "VAN", "VON", "EL", "MC", "ST", "DI", "DU"});
  verify_taken<g::surname>({"DOE", "O'ROE", "ROE-DOE", "D\xC3\xB6\xC3\xA9"});
  verify<g::surname>({{"D", refused}, {"doe", refused}, {"DOE-", 1}});
  verify_taken<g::name_suffix>({"JR", "SR", "II", "III"});
  verify_taken<g::one_name>({"VAN DOE", "DOE JR"});
  verify<g::one_name>({{"JANE DOE", refused}});
  verify<g::signature_name>(
      {{"DOE", 0}, {"Doe jr", 0}, {"JANE ROE DOE", 0}, {"JANE ANN ROE DOE", refused}, {"END", refused}});
  verify_taken<g::not_a_signer>({"UNQUOTE",    "QUOTE",        "END",      "COMMENT",      "DEPUTY",
                                 "SUMMARY",    "UNCLASSIFIED", "UNCLAS",   "CONFIDENTIAL", "SECRET",
                                 "TOP SECRET", "NOFORN",       "SIPDIS",   "NOTE",         "TEXT",
                                 "BT",         "MINIMIZE",     "NNNNVZCZ", "NNN",          "LIMITED OFFICIAL USE",
                                 "XXXX"});
  verify<g::not_a_signer>({{"ENDICOTT", refused}, {"DOE", refused}});
}

BOOST_AUTO_TEST_CASE(signatures) {
  verify<g::capital_signature>({{"DOE.\n", 1}, {"DOE\n", 1}, {"Doe\n", refused}});
  verify<g::signature_line>({{".DOE\n", 0}, {"DOE.\n", 0}, {"Doe\n", 0}, {"Doe.\n", refused}});
  verify<g::small_name>(
      {{"roe", refused}, {"rowe", 0}, {times(16, "a"), 0}, {times(17, "a"), refused}, {"Rowe", refused}});
  verify_taken<g::sentence_end>({".", "!", "?", ")", "\"", "*", "\xE2\x80\x9D"});
  verify<g::inline_signature>({{". DOE\n", 0}, {". .DOE\n", 0}, {", DOE\n", refused}});
}
