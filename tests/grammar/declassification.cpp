// grammar/declassification.hpp: the executive order line, section 3.11 of the format.
#include "cablegram/grammar/declassification.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(labels) {
  verify<g::eo_label>({{"E.O. 12958", 5},
                       {"E.O.12356", 5},
                       {"EO 12958", 5},
                       {"E.O 12958", 5},
                       {"E. O. 12958", 5},
                       {"E.o. 12958", 5},
                       {"e.o. 12958", 5},
                       {"E.O. 1295: DECL", 10},
                       {"E.O. DECL: 01/14/2018", 16},
                       {"E.O. N/A", refused},
                       {"EO 129", refused},
                       {"EO 1295812", refused},
                       {"GEO 12958", refused}});
}

BOOST_AUTO_TEST_CASE(dates) {
  verify<g::declassification_date>({{"01/14/2018", 0},
                                    {"1/9/19", 0},
                                    {"25/03/2018", 0},
                                    {"01-14-2018", 0},
                                    {"01 / 14 / 2018", 0},
                                    {"2019-02-12", 0},
                                    {"2035/01/07", 0},
                                    {"JUNE 2, 2006", 0},
                                    {"Jun. 2 2006", 0},
                                    {"2 JUNE 2006 x", 2},
                                    {"02 JUN 06", 0},
                                    {"01/14", refused},
                                    {"01/14/20189", refused},
                                    {"JUNE 2006", refused},
                                    {"2018", refused}});
}

BOOST_AUTO_TEST_CASE(schemes) {
  verify<g::scheme>({{"GDS", 0},
                     {"XGDS-1", 0},
                     {"XGDS 2", 0},
                     {"XGDS3", 0},
                     {"RDS-3 5/1/99", 7},
                     {"ADS", 0},
                     {"XDS-4", 0},
                     {"OADR", 0},
                     {"MR", 0},
                     {"GDSX", refused},
                     {"XGDS-9", 2},
                     {"MRS DOE", refused}});
  verify<g::exemption_code>({{"X1", 0},
                             {"X8,", 1},
                             {"25X1-HUM", 0},
                             {"25X9", 0},
                             {"50X1-HUM", 0},
                             {"50X2-WMD", 0},
                             {"X9", refused},
                             {"X12", refused},
                             {"25X0", refused}});
  verify<g::not_applicable>({{"N/A", 0}, {"NA", 0}, {"n/a ", 1}, {"NATO", refused}, {"N A", refused}});
  verify<g::downgrade>({{"DNG: CO 01/01/2010", 11}, {"DNG:CO", 0}, {"DNG C ", 1}, {"DNG: SECRET", refused}});
}

BOOST_AUTO_TEST_CASE(classifiers) {
  verify<g::classifier>({{"(DOE, JANE L.) OR-P", 5}, {"(DOE", refused}, {"(DOE\n)", refused}, {"()", refused}});
  verify<g::classifier_office>({{"OR-P", 0}, {"OR-M ", 1}, {"OR P", refused}});
}

BOOST_AUTO_TEST_CASE(fields_end_with_their_line_or_at_the_next_label) {
  verify<g::eo_field>({{"E.O. 12958: N/A\nTAGS: PREL", 11},
                       {"E.O. 12958\nTAGS: PREL", 11},
                       {"EO 12958 DECL: 1/9/19\n", 1},
                       {"E.O. 11652: GDS\nSTATE FOR XYZ\n", 15},
                       {"E.O. 12958: DECL: 01/02/2019 SUBJECT: A TITLE", 17},
                       {"E.O. 12958: DECL: 01/02/2019\n\nTAGS: X", 9},
                       {"E.O. 12958: DECL: THE CLOSURE OF\nTHE NOWHERE TRIBUNAL\n\nX", 3},
                       {"E.O. 12958 \\\nX", 3}});
  verify<g::instruction_field>({{"DECL: 08/22/2017\nX", 2}, {"DECLARED: X\n", refused}, {"DECL 08/22/2017", refused}});
}

BOOST_AUTO_TEST_CASE(parts_of_an_instruction) {
  verify<g::date_part>({{"1", 0}, {"12", 0}, {"123", refused}, {"", refused}});
  verify_taken<g::declassification_date>({"2 JUNE 2006", "2 JUNE, 2006"});
  verify_taken<g::downgrade>({"DNG: CO", "DNG: C", "DNG: LOU", "DNG: UN", "DNG: U", "DNG: S"});
  verify<g::eo_closed>({{"DECL: 1/9/19\n", 13},
                        {"DECL: OADR\n", 11},
                        {"DECL: X1\n", 9},
                        {"DECL: N/A\n", 10},
                        {"DECL: SOON\n", refused},
                        {"DECL: SOON\nOADR", refused}});
}
