// grammar/vocabulary.hpp: levels, precedences, months and signals of section 6 of the format.
#include "cablegram/grammar/vocabulary.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(levels) {
  verify<g::level_top_secret>({{"TOP SECRET", 0}, {"T O P S E C R E T", 0}, {"TOPSECRET", 0}, {"TOP", refused}});
  verify<g::level_secret>({{"S E C R E T", 0}, {"secret", 0}, {"SECRETARY", 3}, {"SECRT", refused}});
  verify<g::level_confidential>({{"C O N F I D E N T I A L", 0}, {"Confidential ", 1}, {"CONFIDENCE", refused}});
  verify<g::level_limited>({{"LIMITED OFFICIAL USE", 0},
                            {"L I M I T E D  O F F I C I A L  U S E", 0},
                            {"LIMOFFUSE", 0},
                            {"LOU", 0},
                            {"LIMITED USE", refused}});
  verify<g::level_unclassified>({{"UNCLASSIFIED", 0}, {"UNCLAS ", 1}, {"U N C L A S", 0}, {"UNCLE", refused}});
}

BOOST_AUTO_TEST_CASE(precedences) {
  verify<g::precedence_word>({{"FLASH", 0},
                              {"NIACT IMMEDIATE ", 1},
                              {"NIACT  IMMEDIATE", 0},
                              {"IMMEDIATE", 0},
                              {"PRIORITY", 0},
                              {"routine", 0},
                              {"PIORITY", 0},
                              {"IMMED", 0},
                              {"NIACT", refused},
                              {"PRIORITYX", refused},
                              {"FLASHES", refused}});
  verify<g::precedence_letter>({{"Z", 0}, {"O", 0}, {"P", 0}, {"R", 0}, {"Y", 0}, {"A", refused}, {"p", refused}});
}

BOOST_AUTO_TEST_CASE(months) {
  verify<g::month>({{"JAN", 0},
                    {"January", 0},
                    {"feb", 0},
                    {"MARCH ", 1},
                    {"SEPT", 0},
                    {"SEPTEMBER", 0},
                    {"SEP", 0},
                    {"DEC.", 1},
                    {"JANUS", refused},
                    {"MARCHING", refused},
                    {"JA", refused}});
}

BOOST_AUTO_TEST_CASE(signals_and_stations) {
  verify<g::signal_name>({{"ZDK", 0}, {"ZFF4", 0}, {"ZNY ", 1}, {"ZDKX", refused}, {"ZD", refused}, {"ADK", refused}});
  verify<g::routing_indicator>({{"RUEHC", 0},
                                {"RUEHAAA/", 1},
                                {"RABCDEFG", 0},
                                {"RABCDEFGH", refused},
                                {"RUEH", refused},
                                {"SUEHC", refused},
                                {"ruehc", refused}});
}

BOOST_AUTO_TEST_CASE(every_word) {
  verify_taken<g::level_word>({"TOP SECRET", "SECRET", "CONFIDENTIAL", "LIMITED OFFICIAL USE", "UNCLAS"});
  verify_taken<g::misspelt_priority>({"PIORITY", "PRIORTY", "PRIOITY"});
  verify_taken<g::misspelt_immediate>({"IMMED", "IMMEDITE", "IMEDIATE"});
  verify_taken<g::month>({"JAN",  "JANUARY",   "FEB",  "FEBRUARY", "MAR",  "MARCH",    "APR",    "APRIL",
                          "MAY",  "JUN",       "JUNE", "JUL",      "JULY", "AUG",      "AUGUST", "SEP",
                          "SEPT", "SEPTEMBER", "OCT",  "OCTOBER",  "NOV",  "NOVEMBER", "DEC",    "DECEMBER"});
}
