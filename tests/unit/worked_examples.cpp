// Small whole cables, each with what is read of it.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "cablegram/cablegram.hpp"

using namespace cablegram;

namespace {

Cable with(const std::string& line) {
  return parse("R 141019Z JAN 08\nFM AMEMBASSY NOWHERE\n\nC O N F I D E N T I A L NOWHERE 000012\n\n" + line +
               "\n\n1. (C) Text.\n");
}

std::string date(const Cable& cable) {
  const auto& day = cable.executive_order.declassify_on;
  if (!day) return "none";
  return std::to_string(int{day->year()}) + "-" + std::to_string(unsigned{day->month()}) + "-" +
         std::to_string(unsigned{day->day()});
}

bool says(const Cable& cable, DiagnosticCode code) {
  return std::ranges::any_of(cable.diagnostics,
                             [code](const Diagnostic& diagnostic) { return diagnostic.code == code; });
}

struct Order {
  std::string line;
  std::string date;
  DeclassificationScheme scheme;
};

// label:id for cables, label:other:text for other items
std::vector<std::string> references(const std::string& line) {
  const Cable cable = with(line);
  std::vector<std::string> out;
  for (const Reference& item : cable.references) {
    const std::string label(cable.text(item.label));
    out.push_back(label + ":" +
                  (item.kind == ReferenceKind::cable ? cable.id(item) : "other:" + cable.normalised(item.text)));
  }
  return out;
}

void check_references(const std::string& line, const std::vector<std::string>& expected) {
  BOOST_TEST_CONTEXT(line) { BOOST_TEST(references(line) == expected, boost::test_tools::per_element()); }
}

}  // namespace

BOOST_AUTO_TEST_CASE(executive_orders) {
  using Scheme = DeclassificationScheme;
  for (const Order& row :
       std::vector<Order>{{"E.O. 11652: XGDS-1", "none", Scheme::xgds},
                          {"E.O. 11652 GDS", "none", Scheme::gds},
                          {"E.O. 12065: GDS 9/14/86 (DOE, JANE L.) OR-P", "1986-9-14", Scheme::gds},
                          {"E.O. 12065: RDS-3 5/1/99 (ROE, J.) OR-M", "1999-5-1", Scheme::rds},
                          {"E.O.12356: DECL:OADR", "none", Scheme::oadr},
                          {"EO 12958 DECL: 1/9/19", "2019-1-9", Scheme::date},
                          {"E.O. 12958: DECL: 25/03/2018", "2018-3-25", Scheme::date},
                          {"E.O. 12958: DECL: TEN YEARS AFTER NOWHERE UNIFICATION", "none", Scheme::event},
                          {"E.O. 12958: DECL: X1, X5", "none", Scheme::exemption},
                          {"E.O. 12958: DECL: MR", "none", Scheme::manual_review},
                          {"E.O. 12958: N/A", "none", Scheme::not_applicable},
                          {"E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 2, 2006", "2006-6-2", Scheme::date}}) {
    const Cable cable = with(row.line);
    BOOST_TEST_CONTEXT(row.line) {
      BOOST_TEST(date(cable) == row.date);
      BOOST_TEST((cable.executive_order.scheme == row.scheme));
    }
  }
  const Cable xgds = with("E.O. 11652: XGDS-1");
  BOOST_TEST(int{xgds.executive_order.category} == 1);
  const Cable gds = with("E.O. 12065: GDS 9/14/86 (DOE, JANE L.) OR-P");
  BOOST_TEST(gds.text(gds.executive_order.classifier) == "DOE, JANE L.");
  BOOST_TEST(gds.text(gds.executive_order.office) == "OR-P");
  const Cable downgrade = with("E.O. 12958: DNG: CO 01/01/2010");
  BOOST_TEST(date(downgrade) == "none");
  BOOST_TEST((downgrade.executive_order.downgrade_to == Classification::confidential));
  BOOST_TEST(says(with("E.O. 12958: DECL: 25/03/2018"), DiagnosticCode::decl_date_dmy));
}

BOOST_AUTO_TEST_CASE(three_fields_on_one_line) {
  const Cable cable = with("E.O. 12958: DECL: 01/02/2019 TAGS: PREL XX SUBJECT: A TITLE");
  BOOST_TEST(date(cable) == "2019-1-2");
  BOOST_TEST(cable.tags.size() == 2U);
  BOOST_TEST(cable.normalised(cable.subject) == "A TITLE");
}

BOOST_AUTO_TEST_CASE(reference_lists) {
  check_references("REF: A. NOWHERE 12 B. 07 ERE TOWN 3 (NOTAL) C. SEPTEL",
                   {"A:08NOWHERE12", "B:07ERETOWN3", "C:other:SEPTEL"});
  check_references("REF: (A) 2006 STATE 12345 (B) STATE 00017 AND 00019",
                   {"A:06STATE12345", "B:08STATE17", "B:08STATE19"});
  check_references("REF: NOWHERE 12 (NOTAL) AND 15", {":08NOWHERE12", ":08NOWHERE15"});
  check_references("REF: NOWHERE 12 AND PREVIOUS", {":08NOWHERE12", ":other:AND PREVIOUS"});
  // A letter with a dot is the next label, not a word of a post.
  check_references("REF: A. IIR 6 000 0000 08\n     B. SAN ALBANO 36983",
                   {"A:other:IIR 6 000 0000 08", "B:08SANALBANO36983"});
  check_references("REF: A. NOWHERE 12 AND PREVIOUS\n     B. 07 ERE TOWN 13",
                   {"A:08NOWHERE12", "A:other:AND PREVIOUS", "B:07ERETOWN13"});
  check_references("REF: NOWHERE 12: ERE TOWN 345: STATE 678", {":08NOWHERE12", ":08ERETOWN345", ":08STATE678"});
  check_references("REF: A) A. NOWHERE 41 B) B. DIA REPORT DTG 151200Z MAR 08",
                   {"A:08NOWHERE41", "B:other:DIA REPORT DTG 151200Z MAR 08"});
  check_references("REF A SECRETARY'S LETTER\nREF B STATE 76108", {"A:other:SECRETARY'S LETTER", "B:08STATE76108"});
  check_references("REF: STATE 6461  PLEASE PASS TO RSO, POLOFF", {":08STATE6461"});
  check_references("REF: DOE/ROE E-MAIL OF 09/08/2008", {":other:DOE/ROE E-MAIL OF 09/08/2008"});
  check_references("REF: A. 10-OTTAWA-57 B. STATE (01) 201265", {"A:10OTTAWA57", "B:01STATE201265"});
}

BOOST_AUTO_TEST_CASE(tags) {
  const auto written = [](const std::string& line) {
    const Cable cable = with(line);
    std::vector<std::string> out;
    for (const Tag& tag : cable.tags) out.push_back(cable.normalised(tag.span) + "/" + std::string(name(tag.kind)));
    return out;
  };
  BOOST_TEST(written("TAGS: OVIP (DOE, JANE A.), PREL XX ZZZZ") ==
                 (std::vector<std::string>{"OVIP/subject", "DOE, JANE A./person", "PREL/subject", "XX/geographic",
                                           "ZZZZ/unknown"}),
             boost::test_tools::per_element());
  BOOST_TEST(written("TAGS: PRELXXPGOV") == (std::vector<std::string>{"PRELXXPGOV/unknown"}),
             boost::test_tools::per_element());
  BOOST_TEST(says(with("TAGS: PRELXXPGOV"), DiagnosticCode::glued_tags));
}

BOOST_AUTO_TEST_CASE(a_passing_statement_behind_a_field) {
  const Cable cable = with("REF: STATE 6461  PLEASE PASS TO RSO, POLOFF.  Classified By: Jane Doe, reason 1.4 (b)");
  BOOST_TEST_REQUIRE(cable.attention.size() == 1U);
  BOOST_TEST(cable.text(cable.attention[0]) == "PLEASE PASS TO RSO, POLOFF.");
  BOOST_TEST(cable.text(cable.classified_by.name) == "Jane Doe");
}

// Without a blank line a title ends over running text; noise inside it is left out.
BOOST_AUTO_TEST_CASE(where_a_subject_ends) {
  const auto subject = [](const std::string& lines) {
    const Cable cable = parse("UNCLAS NOWHERE 000012\n\nTAGS: PREL\nSUBJECT: " + lines + "\n1. Text\n");
    return cable.normalised(cable.subject);
  };
  std::string text;
  for (int line = 0; line < 4; ++line) text += "The boats came back to the town of Nowhere, and all\n";
  BOOST_TEST(subject("A Title\n" + text) == "A Title");
  BOOST_TEST(subject("A TITLE OF THE BOATS THAT GOES ON AND ON FOR A LONG TIME\nTO ITS END\n" + text) ==
             "A TITLE OF THE BOATS THAT GOES ON AND ON FOR A LONG TIME TO ITS END");
  BOOST_TEST(subject("A TITLE\nNOWHERE 00000012  002 OF 002\nGOES ON\n") == "A TITLE GOES ON");
}

BOOST_AUTO_TEST_CASE(subject_and_its_mark) {
  const Cable cable = with("SUBJECT: (S/NF) A TITLE (PART 1 OF 2)");
  BOOST_TEST(cable.normalised(cable.subject) == "A TITLE (PART 1 OF 2)");
  BOOST_TEST(cable.text(cable.subject_portion.span) == "S/NF");
}

BOOST_AUTO_TEST_CASE(classification_statements) {
  struct Row {
    std::string line, name, title, letters;
  };
  for (const Row& row : std::vector<Row>{
           {"Classified By: Charge d'Affaires a.i. Jane Doe for reasons 1.4 b/d.", "Jane Doe", "Charge d'Affaires a.i.",
            "bd"},
           {"CLASSIFIED BY: Jane Doe, DCM, EXEC, STATE. REASON: 1.4 (b), (d)", "Jane Doe", "DCM, EXEC, STATE", "bd"},
           {"(U) Classified by Pol/Econ Chief J. Roe, for rea\nsons 1.4 (b) and (d).", "J. Roe", "Pol/Econ Chief",
            "bd"},
           {"Classified By: Classified by Ambassaor Jane Doe for reaons 1.4 (b)", "Jane Doe", "Ambassaor", "b"},
           {"Classified By: DCM Jane Doe based on reasons 1.4 (b)", "Jane Doe", "DCM", "b"},
           {"Classified By: DCM Jane Doe due to 1.4 (b)", "Jane Doe", "DCM", "b"},
           {"Classified By: DCM Jane Doe purs\nuant to E.O. 12958, reason 1.4 (b)", "Jane Doe", "DCM", "b"},
           {"Classified By: ISN - JANE DOE, ACTING DIRECTOR, REASON 1.4 (B)", "JANE DOE", "", "b"},
           {"Classified By: Ambassador Jane Doe, Jr.; reasons 1.4 (c)", "Jane Doe, Jr.", "Ambassador", "c"}}) {
    const Cable cable = with(row.line);
    std::string letters;
    for (const Reason& reason : cable.classified_by.reasons) letters.push_back(reason.letter);
    BOOST_TEST_CONTEXT(row.line) {
      BOOST_TEST(cable.normalised(cable.classified_by.name) == row.name);
      if (!row.title.empty()) BOOST_TEST(cable.normalised(cable.classified_by.title) == row.title);
      BOOST_TEST(letters == row.letters);
    }
  }
}

BOOST_AUTO_TEST_CASE(derived_from_names_a_source) {
  const Cable cable = with("DERIVED FROM: DSCG 05-1 B, D");
  BOOST_TEST(cable.text(cable.classified_by.text) == "DSCG 05-1 B, D");
  BOOST_TEST(cable.classified_by.name.empty());
  BOOST_TEST(cable.classified_by.title.empty());
}

BOOST_AUTO_TEST_CASE(addressees) {
  const Cable cable = parse(
      "R 141019Z JAN 08\nFM AMEMBASSY NOWHERE\nTO RUEKJCS/SECDEF WASHDC//OSD-A/ISA//DP// PRIORITY\n"
      "ZEN/AMEMBASSY ERE TOWN NIACT IMMEDIATE 1234-1237\nINFO AMEMBASSY A PIORITY\nXMT AMCONSUL B\n\nUNCLAS NOWHERE "
      "000012\n");
  BOOST_TEST_REQUIRE(cable.addressees.size() == 4U);
  const Addressee& first = cable.addressees[0];
  BOOST_TEST(cable.text(first.name) == "SECDEF WASHDC");
  const auto symbols = office_symbols(cable, first);
  BOOST_TEST_REQUIRE(symbols.size() == 2U);
  BOOST_TEST(cable.text(symbols[0]) == "OSD-A/ISA");
  BOOST_TEST(cable.text(symbols[1]) == "DP");
  BOOST_TEST(cable.addressees[1].by_other_means);
  BOOST_TEST((cable.addressees[1].precedence == Precedence::niact_immediate));
  BOOST_TEST(cable.text(cable.addressees[1].mcn) == "1234-1237");
  BOOST_TEST((cable.addressees[2].precedence == Precedence::priority));
  BOOST_TEST(says(cable, DiagnosticCode::precedence_spelling));
  BOOST_TEST((cable.addressees[3].list == AddresseeList::exempt));
}

BOOST_AUTO_TEST_CASE(the_sender_may_have_an_indicator) {
  const Cable cable = parse("R 141019Z JAN 08\nFM RUEHNW/AMEMBASSY NOWHERE\n\nUNCLAS NOWHERE 000012\n");
  BOOST_TEST(cable.text(cable.from.routing_indicator) == "RUEHNW");
  BOOST_TEST(cable.text(cable.from.name) == "AMEMBASSY NOWHERE");
}

// A second banner with the same level and serial says nothing new.
BOOST_AUTO_TEST_CASE(banners_that_differ) {
  const auto conflict = [](const std::string& second) {
    return says(parse("SECRET NOWHERE 000012\n\n" + second + "\n\nTAGS: PREL\n"), DiagnosticCode::banner_conflict);
  };
  BOOST_TEST(!conflict("SECRET NOWHERE 000012"));
  BOOST_TEST(!conflict("SECRET"));
  BOOST_TEST(conflict("SECRET NOWHERE 000013"));
  BOOST_TEST(conflict("CONFIDENTIAL NOWHERE 000012"));
  BOOST_TEST(conflict("CONFIDENTIAL"));
}

BOOST_AUTO_TEST_CASE(captions_behind_the_serial_and_before_a_statement) {
  Cable cable = parse("UNCLAS NOWHERE 000012 //NOFORN\n\n1. Text.\n");
  BOOST_TEST_REQUIRE(cable.captions.size() == 1U);
  BOOST_TEST(cable.text(cable.captions[0].span) == "NOFORN");
  cable = parse("UNCLAS NOWHERE 000012\n\nSIPDIS S/CT J. DOE\n\nTAGS: PREL\n\n1. Text.\n");
  BOOST_TEST_REQUIRE(cable.captions.size() == 1U);
  BOOST_TEST(cable.text(cable.captions[0].span) == "SIPDIS");
  BOOST_TEST_REQUIRE(cable.attention.size() == 1U);
  BOOST_TEST(cable.text(cable.attention[0]) == "S/CT J. DOE");
}

BOOST_AUTO_TEST_CASE(garbled_banners) {
  const auto read = [](const char* line) {
    const Cable cable = parse(std::string(line) + "\n\n1. (S) Text.\n");
    return std::string(name(cable.banner.classification)) + " " + std::string(cable.text(cable.banner.post));
  };
  for (const char* line : {"SS E C R E T NOWHERE 000012", "S ECRET NOWHERE 000012", "E C R E T NOWHERE 000012"})
    BOOST_TEST(read(line) == "SECRET NOWHERE");
  BOOST_TEST(read("UNCLAS E F T O NOWHERE 000012") == "UNCLASSIFIED NOWHERE");
  BOOST_TEST(says(parse("SS E C R E T NOWHERE 000012\n"), DiagnosticCode::banner_letter_doubled));
  BOOST_TEST(says(parse("S ECRET NOWHERE 000012\n"), DiagnosticCode::banner_spacing));
  BOOST_TEST(says(parse("E C R E T NOWHERE 000012\n"), DiagnosticCode::banner_letter_lost));
}
