// The checker's rules at their edges: what they find, what they pass over, and how grave it is.
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/cablegram.hpp"
#include "cablegram/check.hpp"

using namespace cablegram;

namespace {

// The findings of a rule on a text as "LINE:COLUMN severity", one a line.
std::string found(std::string_view code, std::string_view text) {
  std::string out;
  for (const Finding& finding : check(parse(text))) {
    if (finding.code != code) continue;
    if (!out.empty()) out += ", ";
    out += std::to_string(finding.where.line) + ':' + std::to_string(finding.where.column) + ' ';
    out += name(finding.severity);
  }
  return out;
}

struct Case {
  std::string_view code;
  std::string text;
  std::string_view expected;
};

void check_all(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    BOOST_TEST_CONTEXT(one.code << " in\n" << one.text) { BOOST_TEST(found(one.code, one.text) == one.expected); }
  }
}

// A whole cable of 2008: heading lines between banner and body.
std::string cable(const std::string& level, const std::string& heading, const std::string& body) {
  return "P 161019Z APR 08\nFM AMEMBASSY NOWHERE\nTO SECSTATE WASHDC\n" + level + " NOWHERE 000732\n\n" + heading +
         "\n\n" + body;
}
const std::string secret = "S E C R E T";
const std::string confidential = "C O N F I D E N T I A L";

}  // namespace

BOOST_AUTO_TEST_CASE(transmission) {
  const std::string head = "FM AMEMBASSY NOWHERE\nTO SECSTATE WASHDC\n";
  check_all({
      // filed after midnight
      {"de-day-mismatch", "DE RUEHNWR #0732 1080010\nP 162350Z APR 08\n" + head, ""},
      {"de-time-mismatch", "DE RUEHNWR #0732 1080010\nP 162350Z APR 08\n" + head, "1:18 info"},
      // the day after, hours later
      {"de-day-mismatch", "DE RUEHNWR #0732 1081019\nP 161019Z APR 08\n" + head, "1:18 warning"},
      // over the year's end, and a leap day
      {"de-day-mismatch", "DE RUEHNWR #0732 0010010\nP 312350Z DEC 07\n" + head, ""},
      {"de-day-mismatch", "DE RUEHNWR #0732 0611019\nP 011019Z MAR 08\n" + head, ""},
      {"de-day-mismatch", "DE RUEHNWR #0732 0601019\nP 011019Z MAR 08\n" + head, "1:18 warning"},
      {"de-day-mismatch", "DE RUEHNWR #0732 0601019\nP 011019Z MAR 07\n" + head, ""},
      // much later on the same day
      {"de-time-mismatch", "DE RUEHNWR #0732 1072019\nP 161019Z APR 08\n" + head, "1:18 warning"},
      {"de-time-mismatch", "P 161019Z APR 08\n" + head, ""},
      // STATE has serials of six digits
      {"serial-mismatch", "DE RUEHC #0931 1071019\nP 161019Z APR 08\nFM SECSTATE WASHDC\nUNCLAS STATE 120931\n", ""},
      // encrypted for transmission
      {"security-mismatch",
       "DE RUEHNWR #0732 1071019\nZNY EEEEE ZZH\nP 161019Z APR 08\n" + head + "UNCLAS NOWHERE 000732\n", ""},
      {"security-mismatch",
       "DE RUEHNWR #0732 1071019\nZNY EEEEE ZZH\nP 161019Z APR 88\n" + head + "LIMITED OFFICIAL USE NOWHERE 000732\n",
       ""},
      {"security-mismatch", "DE RUEHNWR #0732 1071019\nZNY SSSSS ZZH\nP 161019Z APR 08\n" + head, ""},
      {"security-signal", "DE RUEHNWR #0732 1071019\nZNR CCCCC ZZH\nP 161019Z APR 08\n", "2:1 warning"},
      // NIACT is IMMEDIATE
      {"precedence-mismatch",
       "OO RUEHERE\nDE RUEHNWR #0732 1071019\nO 161019Z APR 08\nFM AMEMBASSY NOWHERE\nTO RUEHERE/AMEMBASSY ERE TOWN "
       "NIACT IMMEDIATE\n",
       ""},
      {"precedence-mismatch", "P 161019Z APR 08\nFM AMEMBASSY NOWHERE\nTO RUEHERE/AMEMBASSY ERE TOWN IMMEDIATE\n",
       "3:31 warning"},
      {"eom-serial-mismatch",
       "DE RUEHNWR #0732 1071019\nP 161019Z APR 08\n" + head +
           "UNCLAS NOWHERE 000732\n\nSUBJECT: A TITLE\n\n1. (U) Text.\nDOE\nBT\n#0732\n",
       ""},
  });
}

BOOST_AUTO_TEST_CASE(addresses) {
  const std::string head = "P 161019Z APR 08\nFM AMEMBASSY NOWHERE\nTO RUEHC/SECSTATE WASHDC\n";
  check_all({
      {"from-banner-mismatch", "P 161019Z APR 08\nFM USMISSION USNATO\nTO SECSTATE WASHDC\nUNCLAS USNATO 000732\n", ""},
      {"from-banner-mismatch", "P 161019Z APR 08\nFM SECSTATE WASHDC\nTO AMEMBASSY NOWHERE\nUNCLAS STATE 120732\n", ""},
      {"from-banner-mismatch", "P 161019Z APR 08\nFM IRAN RPO DUBAI\nTO SECSTATE WASHDC\nUNCLAS RPO DUBAI 000732\n",
       ""},
      {"addressee-no-indicator", head + "INFO RUCNCIS/CIS COLLECTIVE\nIGAD COLLECTIVE\n", ""},
      {"addressee-no-indicator", head + "INFO ZEN/AMEMBASSY ERE TOWN\n", ""},
      {"addressee-no-indicator",
       "P 161019Z APR 08\nFM AMEMBASSY NOWHERE\nTO SECSTATE WASHDC\nINFO AMEMBASSY ERE TOWN\n", ""},
      // in either list, and other offices
      {"addressee-duplicate", head + "INFO RUEHC/SECSTATE WASHDC\n", ""},
      {"addressee-duplicate", head + "INFO RUEKJCS/SECDEF WASHDC//OFC-A//\nRUEKJCS/SECDEF WASHDC//OFC-B//\n", ""},
  });
}

BOOST_AUTO_TEST_CASE(sections) {
  const auto signed_text = [](const std::string& banner, const std::string& marks) {
    return "UNCLAS " + banner + " NOWHERE 000732\nSUBJECT: A TITLE\n\n1. (U) Text that goes on\n" + marks +
           "to its end.\nDOE\n";
  };
  check_all({
      {"section-count", signed_text("SECTION 03 OF 02", ""), "1:8 error"},
      {"section-count",
       signed_text("SECTION 01 OF 03", "NOWHERE 00000732  002 OF 003\nover a section\nNOWHERE 00000732  003 OF 003\n"),
       ""},
      {"section-count", signed_text("SECTION 01 OF 03", "NOWHERE 00000732  003 OF 003\n"), "5:1 warning"},
      {"section-count", signed_text("SECTION 01 OF 03", "NOWHERE 00000732  002 OF 003\n"), "1:8 warning"},
      {"section-count",
       signed_text("SECTION 01 OF 03", "NOWHERE 00000732  002 OF 004\nand\nNOWHERE 00000732  003 OF 003\n"),
       "5:1 error"},
      {"section-count",
       signed_text("SECTION 01 OF 03", "NOWHERE 00000732  003 OF 003\nand\nNOWHERE 00000732  002 OF 003\n"),
       "1:8 warning, 5:1 warning, 7:1 error"},
      {"section-count", signed_text("SECTION 01 OF 02", ""), "1:8 info"},
      {"section-count",
       "UNCLAS NOWHERE 000732\nSUBJECT: A TITLE\n\n1. (U) Text\nNOWHERE 00000732  002 OF 002\nof it.\nDOE\n",
       "5:1 warning"},
      // marks at the second page of a section tell nothing of a section of one page
      {"section-count", signed_text("SECTION 01 OF 02", "NOWHERE 00000732  001.2 OF 002\n"), ""},
  });
}

BOOST_AUTO_TEST_CASE(captions) {
  const std::string paragraph = "1. (S) Text.\nDOE\n";
  check_all({
      {"missing-sipdis", cable(secret, "NODIS\n\nSUBJECT: A TITLE", paragraph), ""},
      {"missing-sipdis",
       "P 161019Z APR 98\nFM AMEMBASSY NOWHERE\nS E C R E T NOWHERE 000732\nSUBJECT: A TITLE\n\n1. (S) Text.\nDOE\n",
       ""},
      {"sbu-caption-missing", cable("UNCLAS", "SENSITIVE\n\nSUBJECT: A TITLE", "1. (SBU) Text.\n"), ""},
      {"sbu-caption-missing", cable(secret, "SUBJECT: A TITLE", "1. (SBU) Text.\n"), ""},
      {"noforn-mismatch", cable(secret, "NOFORN\n\nSUBJECT: A TITLE", paragraph), "6:1 info"},
      {"noforn-mismatch", cable(secret, "NOFORN\n\nSUBJECT: A TITLE", "1. Text.\nDOE\n"), ""},
      {"noforn-mismatch", cable(secret, "NOFORN\n\nSUBJECT: (S//NF) A TITLE", paragraph), ""},
      {"caption-exclusive", cable(secret, "ROGER CHANNEL\nDISSENT CHANNEL\n\nSUBJECT: A TITLE", paragraph),
       "7:1 warning"},
      {"caption-exclusive", cable(secret, "SIPDIS\nNOFORN\n\nSUBJECT: A TITLE", paragraph), ""},
      {"caption-exclusive", cable(secret, "EXDIS (DISTRIBUTE AS NODIS)\n\nSUBJECT: A TITLE", paragraph), ""},
  });
}

BOOST_AUTO_TEST_CASE(orders) {
  const auto on = [](const std::string& when, const std::string& line) {
    return "P 161019Z " + when + "\nFM AMEMBASSY NOWHERE\nC O N F I D E N T I A L NOWHERE 000732\n" + line +
           "\nTAGS: PREL, XX\n";
  };
  check_all({
      {"eo-number-unknown", on("APR 71", "E.O. 10501: N/A"), ""},
      {"eo-anachronism", on("JUL 74", "E.O. 11652: GDS"), ""},
      {"eo-anachronism", on("JUL 74", "E.O. 12065: GDS"), "4:6 warning"},
      {"eo-anachronism", on("DEC 10", "E.O. 12958: DECL: 12/16/2020"), ""},
      {"eo-anachronism", on("JUL 74", "E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 2, 2006"), ""},
      {"decl-too-late", on("JUL 74", "E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 2, 2006"), ""},
      {"decl-too-late", on("APR 08", "E.O. 12958: DECL: 04/17/2033"), "4:13 warning"},
      {"decl-too-late", "P 291019Z FEB 08\nFM AMEMBASSY NOWHERE\nE.O. 12958: DECL: 02/28/2033\n", ""},
      {"decl-too-late", "P 291019Z FEB 08\nFM AMEMBASSY NOWHERE\nE.O. 12958: DECL: 03/01/2033\n", "3:13 warning"},
      {"decl-before-dtg", on("APR 08", "E.O. 12958: DECL: 04/16/2008"), ""},
      {"decl-scheme-mismatch", on("JUL 74", "E.O. 11652: XGDS-1"), ""},
      {"decl-scheme-mismatch", on("JUL 80", "E.O. 12065: GDS 9/14/86 (DOE, JANE L.) OR-P"), ""},
      {"decl-scheme-mismatch", on("JUL 80", "E.O. 12065: XGDS-1"), "4:13 warning"},
      {"decl-scheme-mismatch", on("JUL 88", "E.O. 12356: DECL: OADR"), ""},
      {"decl-scheme-mismatch", on("JUL 00", "E.O. 12958: DECL: X1"), ""},
      {"decl-scheme-mismatch", on("JUL 04", "E.O. 12958: DECL: X1"), "4:13 warning"},
      {"decl-scheme-mismatch", on("JUL 04", "E.O. 12958: DECL: 25X1"), ""},
      {"eo-na-classified", "UNCLAS NOWHERE 000732\nE.O. 12958: N/A\n", ""},
      {"eo-na-classified", "UNCLAS NOWHERE 000732\nE.O. 12958: DECL: 04/16/2018\n", "2:13 warning"},
      {"missing-declassification", "UNCLAS NOWHERE 000732\nE.O. 12958:\nTAGS: PREL, XX\n", ""},
  });
}

BOOST_AUTO_TEST_CASE(statements) {
  const auto on = [](const std::string& when, const std::string& statement) {
    return "P 161019Z " + when +
           "\nFM AMEMBASSY NOWHERE\nC O N F I D E N T I A L NOWHERE 000732\nE.O. 12958: DECL: 04/16/2018\nSUBJECT: A "
           "TITLE\n\n" +
           statement + "\n\n1. (C) Text.\nDOE\n";
  };
  check_all({
      {"missing-classified-by", on("APR 08", "Derived from: NOWHERE 12"), ""},
      {"missing-classified-by",
       "P 161019Z APR 88\nFM AMEMBASSY NOWHERE\nC O N F I D E N T I A L NOWHERE 000732\nE.O. 12356: DECL: "
       "OADR\nSUBJECT: A TITLE\n\n1. (C) Text.\nDOE\n",
       ""},
      {"missing-reason", on("APR 08", "Classified By: DCM Jane Roe for reasons b, d."), "7:16 warning"},
      {"missing-reason", on("APR 08", "Derived from: NOWHERE 12"), ""},
      {"reason-section", on("APR 01", "Classified By: DCM Jane Roe, Reason 1.5 (d)."), ""},
      {"reason-section", on("APR 01", "Classified By: DCM Jane Roe, Reason 1.4 (d)."), "7:42 warning"},
      {"reason-section", on("JUN 03", "Classified By: DCM Jane Roe, Reason 1.4 (d)."), ""},
      {"reason-section", on("JUN 03", "Classified By: DCM Jane Roe, Reason 1.5 (d)."), ""},
      {"reason-section", on("APR 01", "Classified By: DCM Jane Roe, Reason 1.5 (h)."), "7:42 warning"},
      {"column-cut", on("APR 08", "Classified By: Pol/Econ Chief J. Roe for reasons 1.4 (b) a\nnd (d)."), "7:58 info"},
      {"column-cut", on("APR 08", "Classified By: Pol/Econ Chief J. Roe for reasons 1.4 (b)\nand (d)."), ""},
      {"column-cut", on("APR 08", "Classified By: Deputy Chief of Mission J. Roe\nfor reasons 1.4 (b) and (d)."), ""},
  });
}

BOOST_AUTO_TEST_CASE(tags) {
  check_all({
      {"unknown-tag", "P 161019Z APR 85\nFM AMEMBASSY NOWHERE\nTAGS: PZZZ, XX\nSUBJECT: A TITLE\n", ""},
      {"unknown-tag", "P 161019Z APR 05\nFM AMEMBASSY NOWHERE\nTAGS: PZZZ, XX\nSUBJECT: A TITLE\n", "3:7 info"},
      {"unknown-tag", "TAGS: PRELPGOV XX\nSUBJECT: A TITLE\n", ""},
      {"unknown-tag", "TAGS: PREL, HUMAN RIGHTS, XX\nSUBJECT: A TITLE\n", ""},
      {"unknown-tag", "TAGS: PREL, HUMAN FRIGHTS, XX\nSUBJECT: A TITLE\n", "1:13 info"},
      {"unknown-tag", "TAGS: OVIP (DOE, JANE), XX\nSUBJECT: A TITLE\n", ""},
      {"unknown-tag", "TAGS: OVIP, DOE, ROE, AND POE.\nSUBJECT: A TITLE\n", ""},
      {"unknown-tag", "TAGS: OVIP, DOE, PREL, ROE, XX\nSUBJECT: A TITLE\n", "1:24 info"},
      {"missing-subject-tag", "TAGS: PRELPGOV, XX\nSUBJECT: A TITLE\n", ""},
      {"missing-subject-tag", "TAGS: PZZZ, XX\nSUBJECT: A TITLE\n", ""},
      {"unknown-tag", "TAGS: PREL, ZQ\nSUBJECT: A TITLE\n", ""},
      {"missing-geo-tag", "TAGS: PREL, ZQ\nSUBJECT: A TITLE\n", ""},
      {"missing-geo-tag", "SUBJECT: A TITLE\n", ""},
      {"repeated-tag", "TAGS: PREL, prel, XX, PREL\nSUBJECT: A TITLE\n", "1:13 info, 1:23 info"},
  });
}

BOOST_AUTO_TEST_CASE(references) {
  const auto on = [](const std::string& when, const std::string& list,
                     const std::string& body = "1. (U) Text.\nDOE\n") {
    return "P 161019Z " + when + "\nFM AMEMBASSY NOWHERE\nUNCLAS NOWHERE 000732\nSUBJECT: A TITLE\nREF: " + list +
           "\n\n" + body;
  };
  check_all({
      {"reference-self", on("APR 08", "07 NOWHERE 732"), ""},
      {"reference-future", on("APR 08", "07 NOWHERE 900"), ""},
      {"reference-future", on("APR 08", "09 NOWHERE 12"), "5:6 warning"},
      {"reference-future", on("APR 08", "ERE TOWN 900"), ""},
      {"reference-future", on("JAN 08", "NOWHERE 900"), ""},
      {"reference-future", on("JAN 08", "08 NOWHERE 900"), "5:6 warning"},
      {"reference-future", on("JAN 00", "99 NOWHERE 900"), ""},
      {"reference-year-guess", on("JAN 08", "NOWHERE 900"), "5:6 info"},
      {"reference-year-guess", on("JAN 08", "NOWHERE 12"), ""},
      {"reference-unknown-post", on("APR 08", "NOWHERE 12"), ""},
      {"reference-unknown-post", on("APR 08", "SEPTEL"), ""},
      {"reference-unknown-post", on("APR 08", "ERE TOWN 12 AND 15"), "5:6 info"},
      {"reference-duplicate", on("APR 08", "A. NOWHERE 12\n     B. 07 NOWHERE 12"), ""},
      {"reference-label-order", on("APR 08", "A. NOWHERE 12 AND 15\n     B. NOWHERE 19"), ""},
      {"reference-label-order", on("APR 08", "NOWHERE 12"), ""},
      {"undefined-reference-label", on("APR 08", "NOWHERE 12", "1. (U) As in ref A and the U.S. reftel.\nDOE\n"), ""},
      {"undefined-reference-label", on("APR 08", "NOWHERE 12", "1. (U) As in refs A, B and C, nothing.\nDOE\n"),
       "7:22 info, 7:28 info"},
      {"undefined-reference-label", on("APR 08", "NOWHERE 12", "1. (U) As in ref\nB, and again in ref B.\nDOE\n"),
       "8:1 info"},
      {"undefined-reference-label",
       on("APR 08",
          "A. (A) NOWHERE 12 AND PREVIOUS\n\n\xC2\xB6"
          "B. (B) A REPORT FOR MAY 18",
          "1. (U) As in ref B.\nDOE\n"),
       ""},
      {"undefined-reference-label", on("APR 08", "NOWHERE 12", "1. (U) A ref U.S. forces, ref B-52, a prefB C.\nDOE\n"),
       ""},
  });
}

BOOST_AUTO_TEST_CASE(portions) {
  check_all({
      {"portion-above-banner", cable("UNCLAS", "SUBJECT: (C) A TITLE", "1. (SBU) Text.\n"), "6:11 error"},
      {"portion-below-banner", cable(secret, "SUBJECT: A TITLE", "1. (C) Text.\n\n2. Text.\nDOE\n"), ""},
      {"portion-below-banner", cable(secret, "SUBJECT: A TITLE", "1. Text.\nDOE\n"), ""},
      {"portion-below-banner", cable(secret, "SUBJECT: (S) A TITLE", "1. (C) Text.\nDOE\n"), ""},
      {"missing-portion", cable("UNCLAS", "SUBJECT: A TITLE", "1. Text.\n"), ""},
      {"missing-portion", cable(secret, "SUBJECT: A TITLE", "1. (S - ENTIRE TEXT).\n\n2. Text.\n"), ""},
      {"missing-portion", cable(secret, "SUBJECT: A TITLE", "1. SECRET - ENTIRE TEXT.\n\n2. TEXT.\n"), ""},
      {"missing-portion",
       cable(secret, "SUBJECT: A TITLE", "1. (S) Text.\n\n2. XXXXXXXXXXXX\n\n3. [DETAILS REMOVED]\n"), ""},
      {"missing-portion", cable(secret, "SUBJECT: A TITLE", "1. (S) Text.\n\n2. (S/Rel Nowhere) Text.\n"), ""},
      {"unknown-portion", cable(secret, "SUBJECT: A TITLE", "1. (S) Text.\n\n2. (S/Rle Nowhere) Text.\n"), "10:5 info"},
      {"unknown-portion", cable(secret, "SUBJECT: A TITLE", "1. (S) Text.\n\n2. (IRAN) Text.\n"), ""},
      // a quoted letter, numbered anew
      {"missing-portion",
       cable(secret, "SUBJECT: A TITLE",
             "1. (S) Text of a letter:\n\n2. (S) It reads:\n\n1. Dear friend.\n\n2. Text.\n\n3. Text.\n\n3. (S) End of "
             "it.\n"),
       ""},
      // before the order that asked for marks
      {"missing-portion",
       "P 161019Z APR 77\nFM AMEMBASSY NOWHERE\nS E C R E T NOWHERE 000732\nSUBJECT: A TITLE\n\n1. TEXT.\n", ""},
      {"missing-portion",
       cable(confidential, "SUBJECT: A TITLE", "1. Classified By: DCM Jane Roe, Reason 1.4 (d).\n\n2. (C) Text.\n"),
       ""},
  });
}

BOOST_AUTO_TEST_CASE(body) {
  check_all({
      {"paragraph-number",
       cable("UNCLAS", "SUBJECT: A TITLE", "1. (U) Text.\n\n1) (U) Text.\n\n2) (U) Text.\n\n2. (U) Text.\n"), ""},
      {"unclosed-role", cable("UNCLAS", "SUBJECT: A TITLE", "1. (U) Summary: Text.\n\n2. (U) Comment: Text.\nDOE\n"),
       ""},
      {"unclosed-role",
       cable("UNCLAS", "SUBJECT: A TITLE", "1. (U) Summary: Text. End summary.\n\n2. (U) Comment: Text.\nDOE\n"), ""},
      {"unclosed-role",
       cable("UNCLAS", "SUBJECT: A TITLE",
             "1. (U) Summary: Text.\n\n2. (U) Summary continued: Text. End summary.\nDOE\n"),
       ""},
      {"unclosed-role",
       cable("UNCLAS", "SUBJECT: A TITLE", "1. (U) Comment: Text.\n\n2. (U) Comment: Text. End comment.\nDOE\n"),
       "8:8 info"},
      {"unopened-role",
       cable("UNCLAS", "SUBJECT: A TITLE", "Summary\n-------\n\n1. (U) Text. End summary.\n\n2. (U) Text.\nDOE\n"), ""},
      {"unopened-role",
       cable("UNCLAS", "SUBJECT: A TITLE",
             "1. (U) Text (Comment: Text. End comment). More. Comment: Text. End comment.\nDOE\n"),
       ""},
      {"unopened-role",
       cable("UNCLAS", "SUBJECT: A TITLE", "1. (U) Summary: Text. End summary.\n\n2. (U) Text. End summary.\nDOE\n"),
       "10:14 info"},
  });
}
