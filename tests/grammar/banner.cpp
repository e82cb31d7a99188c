// grammar/banner.hpp and portion.hpp: sections 3.9, 3.10, 3.16 and 6.3 of the format.
#include "cablegram/grammar/banner.hpp"

#include "cablegram/grammar/portion.hpp"
#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(banners) {
  verify<g::banner_line>({{"C O N F I D E N T I A L NOWHERE 000732 \nX", 1},
                          {"S E C R E T SECTION 01 OF 02 SAN ALBANO 000412\n", 0},
                          {"UNCLAS E F T O NOWHERE 000012\n", 0},
                          {"SS E C R E T NOWHERE 000012\n", 0},
                          {"S ECRET NOWHERE 000012\n", 0},
                          {"E C R E T NOWHERE 000012\n", 0},
                          {"ECRET NOWHERE 000012\n", refused},
                          {"secret nowhere 000012\n", 0},
                          {"SECRET//NOFORN NOWHERE 000012\n", 0},
                          {"LIMITED OFFICIAL USE NOWHERE 5120\n", 0},
                          {"C O N F I D E N T I A L SCTION 01 O02 NOWHERE 000012\n", 0},
                          {"UNCLASSIFIED\n", 0},
                          {"SECRETARY DOE ARRIVED ON 12\n", refused},
                          {"Secret meetings were held\n", refused}});
}

// SECTION with a letter lost, and OF likewise.
BOOST_AUTO_TEST_CASE(section_numbers) {
  verify<g::section_word>({{"SECTION ", 1},
                           {"ECTION ", 1},
                           {"SCTION ", 1},
                           {"SETION ", 1},
                           {"SECION ", 1},
                           {"SECTON ", 1},
                           {"SECTIN ", 1},
                           {"SECTIO ", 1},
                           {"SECTN ", 1},
                           {"SECTORS ", refused}});
  verify<g::section_number>({{"SECTION 01 OF 02", 0},
                             {"SECTN 1 OF 12", 0},
                             {"SECTION 01 O 02", 0},
                             {"SECTION 01 F 02", 0},
                             {"SECTION 01 002", 0},
                             {"SECTION 001 OF 02", refused},
                             {"SECTION 01 OF 002", refused},
                             {"SECTION OF 02", refused},
                             {"SECTION 01 OF X", refused}});
}

BOOST_AUTO_TEST_CASE(posts_and_serials) {
  verify<g::post>({{"NOWHERE", 0},
                   {"LA RIBERA DE SAN ALBANO 12", 3},
                   {"A B C D E F 12", refused},
                   {"ST. O'X-Y 12", 3},
                   {"NOWHERE SIPDIS", 7},
                   {"12", refused}});
  verify<g::serial>({{"1", 0}, {"000012", 0}, {"0000012", refused}, {"12X", refused}, {"", refused}});
}

BOOST_AUTO_TEST_CASE(captions) {
  verify<g::caption_line>({{"SIPDIS\n", 0},
                           {"SENSITIVE BUT UNCLASSIFIED -- HANDLE ACCORDINGLY\n", 0},
                           {"SBU - PLEASE PROTECT ACCORDINGLY.\n", 0},
                           {"SBU - PLEASE PROTECT\n", refused},
                           {"N O F O R N\n", 0},
                           {"NOFORN, SIPDIS\n", 0},
                           {"SENSITIVE BUT UNCLASSIFIED\n", 0},
                           {"EXDIS (DISTRIBUTE AS NODIS)\n", 0},
                           {"TOSEC 000123\n", 0},
                           {"SIPDIS AND MORE\n", refused},
                           {"SENSITIVELY\n", refused}});
  verify<g::corrected_copy_line>(
      {{"C O R R E C T E D COPY (TAGS ADDED)\n", 0}, {"CORRECTED COPY\n", 0}, {"CORRECTED TEXT\n", refused}});
}

BOOST_AUTO_TEST_CASE(portion_marks) {
  verify<g::bracketed_portion>({{"(C)", 0},
                                {"(S/NF) x", 2},
                                {"(S//FGI//NF)", 0},
                                {"( SBU )", 0},
                                {"(C - ENTIRE TEXT).", 1},
                                {"(U//FOUO)", 0},
                                {"(SECRET)", 0},
                                {"(S//REL XAA, XBB)", 0},
                                {"(CNF)", 0},
                                {"(N/SF)", 0},
                                {"(IRAN)", refused},
                                {"(U.S.)", refused},
                                {"(D)", refused},
                                {"(EU)", refused},
                                {"(B)", refused}});
}

BOOST_AUTO_TEST_CASE(words_of_captions) {
  verify_taken<g::caption>({"INFORM ALL STATE EMPLOYEES",
                            "INFORM CONSULS",
                            "SENSITIVE BUT UNCLASSIFIED",
                            "SENSITIVE",
                            "SPECAT EXCLUSIVE",
                            "SPECAT",
                            "AGREMENT CHANNEL",
                            "DIRGEN CHANNEL",
                            "DISSENT CHANNEL",
                            "ROGER CHANNEL",
                            "MED CHANNEL",
                            "TM CHANNEL",
                            "DS CHANNEL",
                            "EYES ONLY",
                            "S I P D I S",
                            "NODIS",
                            "EXDIS",
                            "STADIS",
                            "LIMDIS",
                            "NOFORN",
                            "E F T O",
                            "SBU",
                            "FOUO",
                            "ORCON",
                            "PROPIN",
                            "RELIDO",
                            "FGI",
                            "LES",
                            "STAFFDEL",
                            "CODEL",
                            "TERREP",
                            "VISAS",
                            "TOSEC 12",
                            "SECTO 12",
                            "DEPTO 12",
                            "USSALTTWO 12",
                            "EXDIS (DISTRIBUTE AS NODIS)",
                            "REL TO XAA, XBB",
                            "NOT FOR INTERNET DISTRIBUTION",
                            "DELIBERATIVE PROCESS",
                            "AIDAC"});
  verify<g::caption>({{"TO SEC 12", refused}, {"TOSE 12", refused}, {"TOSECS 12", refused}, {"Visas", refused}});
  verify<g::caption_list>({{"SIPDIS -- NOFORN", 0}, {"SIPDIS/NOFORN; SBU", 0}, {"SIPDIS - NOFORN", 9}});
}

BOOST_AUTO_TEST_CASE(levels_of_banners) {
  verify_taken<g::banner_level>({"SSECRET", "CCONFIDENTIAL", "UUNCLAS", "LLIMITED OFFICIAL USE", "TTOP SECRET",
                                 "E C R E T", "O N F I D E N T I A L"});
  verify_taken<g::post_prefix>({"AMEMBASSY", "AMCONSUL", "AMCONGEN"});
  verify_taken<g::banner_qualifier>({"AMEMBASSY", "FINAL SECTION", "//NOFORN", "SIPDIS"});
  verify<g::sectioned_banner>({{"UNCLAS SECTION 01 OF 02\n", 1}, {"UNCLAS SECTION 01 OF 02 NOWHERE\n", 1}});
  verify<g::corrected_copy_line>({{"(CORRECTED COPY)\n", 0}, {"(TEXT)\n", refused}});
}
