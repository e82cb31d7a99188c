// grammar/portion.hpp: sections 3.16 and 6.4 of the format.
#include "cablegram/grammar/portion.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::times;
using cablegram::test::verify;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(levels_alone) {
  verify<g::bracketed_portion>({{"(S)", 0},
                                {"(c)", 0},
                                {"(U)", 0},
                                {"(SBU)", 0},
                                {"(LOU)", 0},
                                {"(TS)", 0},
                                {"(SECRET)", 0},
                                {"(UNCLASSIFIED)", 0},
                                {"(CONFIDENTIAL) x", 2},
                                {"( C )", 0},
                                {"(R)", 0},
                                {"()", refused},
                                {"(C", refused},
                                {"C)", refused},
                                {"((C))", refused}});
}

BOOST_AUTO_TEST_CASE(controls) {
  verify<g::bracketed_portion>({{"(S/NF)", 0},
                                {"(S//NF)", 0},
                                {"(S-NF)", 0},
                                {"(SNF)", 0},
                                {"(CNF)", 0},
                                {"(C/NOFORN)", 0},
                                {"(SBU/NF)", 0},
                                {"(SBU/N)", 0},
                                {"(U//FOUO)", 0},
                                {"(U/FOUO)", 0},
                                {"(S//FGI//NF)", 0},
                                {"(S/REL XAA, XBB)", 0},
                                {"(C/REL TO XAA XBB)", 0},
                                {"(S/Rel Nowhere)", 0},
                                {"(C//REL XAA/XBB)", 0},
                                {"(S//SI//TK)", 0},
                                {"(S//OC)", 0},
                                {"(N/SF)", 0},
                                {"(NF/S)", 0}});
}

BOOST_AUTO_TEST_CASE(entire_text) {
  verify<g::bracketed_portion>({{"(C - ENTIRE TEXT)", 0},
                                {"(S-ENTIRE TEXT)", 0},
                                {"(U -- Entire text).", 1},
                                {"(SBU, ENTIRE TEXT)", 0},
                                {"(ENTIRE TEXT)", refused}});
}

// Brackets whose content is not made of levels and controls are text.
BOOST_AUTO_TEST_CASE(other_brackets) {
  verify<g::bracketed_portion>({{"(B)", refused},
                                {"(D)", refused},
                                {"(E)", refused},
                                {"(EU)", refused},
                                {"(US)", refused},
                                {"(SC)", refused},
                                {"(CD)", refused},
                                {"(U.S.)", refused},
                                {"(UNSC)", refused},
                                {"(1)", refused},
                                {"(NF)", refused},
                                {"(SEE NOTE)", refused}});
}

// A level and a control with nothing between them spell acronyms too. (CNF) and (SNF) are marks; these are none.
BOOST_AUTO_TEST_CASE(acronyms) {
  verify<g::bracketed_portion>({{"(UN)", refused}, {"(CNN)", refused}, {"(CSI)", refused}, {"(UNSI)", refused}});
}

BOOST_AUTO_TEST_CASE(words_of_marks) {
  verify_taken<g::bracketed_portion>({"(TOP SECRET)", "(UNCLAS)", "(S NF)", "(SNOFORN)", "(S/Relido)"});
  verify<g::country>({{"A", refused},
                      {"AB", 0},
                      {times(20, "A"), 0},
                      {times(21, "A"), refused},
                      {"Ab", refused},
                      {"Abc", 0},
                      {"A" + times(19, "b"), 0},
                      {"A" + times(20, "b"), refused}});
  verify_taken<g::rel_to>({"REL", "REL TO XAA", "Rel to Nowhere", "REL//XAA/XBB"});
  verify_taken<g::portion_control>({"NOFORN", "NF", "FGI", "FOUO", "ORCON", "OC", "PROPIN", "RELIDO", "LES", "REL",
                                    "SBU", "SI", "TK", "N", "SF", "/AB", "/ABCD"});
  verify<g::portion_control>({{"/A", refused}, {"/ABCDE", refused}, {"X", refused}});
  verify_taken<g::glued_control>({"NOFORN", "NF"});
  verify_taken<g::lone_marks>({"", " \n(U)\n\xC2\xB6(C)"});
}
