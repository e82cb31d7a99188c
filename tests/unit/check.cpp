// The checker: each rule finds its bad sample, and nothing in its good one.
#include "cablegram/check.hpp"

#include <boost/test/unit_test.hpp>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "../samples/samples.hpp"
#include "cablegram/cablegram.hpp"

using namespace cablegram;

namespace {

std::vector<Finding> findings_of(const Cable& cable, std::string_view code) {
  std::vector<Finding> found = check(cable);
  std::erase_if(found, [&](const Finding& finding) { return finding.code != code; });
  return found;
}

// What each rule marks in its bad sample: line, column, and the text there.
struct Marked {
  std::string_view code;
  std::size_t line;
  std::size_t column;
  std::string_view text;
};

const std::vector<Marked> marked{
    {"encoding-utf16", 1, 1, "\377\376"},
    {"invalid-utf8", 1, 15, "\311"},
    {"nul-bytes", 1, 17, std::string_view("\000", 1)},
    {"looks-like-path", 1, 1, "cables/08NOWHERE732.txt"},
    {"unknown-line", 8, 1, "REFORM"},
    {"client-line", 1, 1, "Wednesday, 16 April 2008, 12:00"},
    {"missing-dtg", 3, 1, ""},
    {"som-malformed", 1, 1, "VZCZX0417"},
    {"routing-mixed", 1, 1, "OP"},
    {"de-day-mismatch", 1, 18, "1701019"},
    {"de-time-mismatch", 1, 18, "1071144"},
    {"de-section-mismatch", 1, 13, "0732"},
    {"serial-mismatch", 3, 16, "000732"},
    {"security-letters-garbled", 2, 5, "CCCDC"},
    {"security-mismatch", 2, 5, "UUUUU"},
    {"security-signal", 2, 1, "ZNY"},
    {"dtg-invalid", 1, 3, "311019Z APR 08"},
    {"dtg-zone", 1, 3, "161019C APR 08"},
    {"dtg-2400", 1, 3, "162400Z APR 08"},
    {"precedence-mismatch", 1, 1, "OO"},
    {"originator-unknown", 1, 4, "RUEHC"},
    {"eom-serial-mismatch", 11, 1, "#0741"},
    {"from-banner-mismatch", 4, 8, "EREWHON"},
    {"precedence-spelling", 3, 26, "PIORITY"},
    {"symbols-unclosed", 3, 25, "//OFC-A"},
    {"addressee-no-indicator", 4, 6, "AMEMBASSY ERE TOWN"},
    {"addressee-duplicate", 5, 9, "AMEMBASSY ERE TOWN"},
    {"xmt-without-collective", 4, 5, "AMCONSUL ERE TOWN"},
    {"missing-banner", 6, 1, ""},
    {"banner-letter-doubled", 1, 1, "SS E C R E T"},
    {"banner-letter-lost", 1, 1, "E C R E T"},
    {"banner-spacing", 1, 1, "C ONFIDENTIAL"},
    {"banner-conflict", 2, 1, "C O N F I D E N T I A L NOWHERE 000733"},
    {"duplicate-heading", 13, 1, "UNCLAS NOWHERE 000732\nTAGS: PREL, XX\nSUBJECT: A TITLE"},
    {"section-count", 5, 1, "NOWHERE 00000735  002 OF 002"},
    {"partial-sections", 1, 8, "SECTION 01 OF 02"},
    {"missing-sipdis", 3, 1, "UNCLAS"},
    {"sbu-caption-missing", 5, 5, "SBU"},
    {"noforn-mismatch", 5, 5, "S//NF"},
    {"caption-exclusive", 4, 1, "NODIS"},
    {"missing-eo", 4, 1, ""},
    {"eo-number-unknown", 1, 6, "12598"},
    {"eo-anachronism", 3, 6, "12356"},
    {"decl-date-dmy", 1, 19, "25/04/2018"},
    {"decl-date-invalid", 1, 19, "02/30/2018"},
    {"decl-before-dtg", 3, 13, "DECL: 04/16/1998"},
    {"decl-too-late", 3, 13, "DECL: 04/16/2038"},
    {"decl-scheme-mismatch", 3, 13, "DECL: OADR"},
    {"eo-na-classified", 2, 13, "N/A"},
    {"missing-declassification", 2, 1, "E.O. 12958:"},
    {"missing-tags", 4, 1, ""},
    {"unknown-tag", 1, 13, "PGGOV"},
    {"glued-tags", 1, 7, "PRELPGOV"},
    {"missing-subject-tag", 1, 7, "XX, NATO"},
    {"missing-geo-tag", 1, 7, "PREL, NATO"},
    {"repeated-tag", 1, 19, "PREL"},
    {"missing-subject", 5, 1, ""},
    {"reference-self", 5, 6, "NOWHERE 732"},
    {"reference-future", 5, 6, "NOWHERE 899"},
    {"reference-year-guess", 5, 6, "NOWHERE 1899"},
    {"reference-unknown-post", 5, 6, "STTAE"},
    {"reference-duplicate", 3, 9, "NOWHERE 12"},
    {"reference-label-order", 3, 6, "C"},
    {"undefined-reference-label", 6, 18, "C"},
    {"missing-classified-by", 1, 1, "C O N F I D E N T I A L"},
    {"missing-reason", 5, 16, "DCM Jane Roe."},
    {"reason-section", 6, 42, "d)"},
    {"column-cut", 5, 43, "rea\nsons"},
    {"portion-above-banner", 6, 5, "S"},
    {"portion-below-banner", 1, 1, "S E C R E T"},
    {"missing-portion", 6, 1, "2"},
    {"unknown-portion", 4, 5, "S//NG-X"},
    {"paragraph-number", 6, 1, "3"},
    {"unclosed-role", 4, 8, "Summary:"},
    {"unopened-role", 4, 14, "End summary."},
    {"line-echoed", 5, 1, "Q1. (U) Text of a line that is long enough"},
    {"signature-double", 5, 1, "DOE ROE"},
    {"text-after-signature", 8, 1, "ID: 123456"},
    {"aad-office-sum", 3, 1, "ACTION EUR-12\n\nINFO  OCT-01 ISO-00 SS-15 /029 W"},
    {"aad-page-order", 12, 1, "PAGE 03  NOWHERE  02077  121302Z"},
    {"aad-attr-conflict", 18, 7, "EREWHON"},
    {"smart-date-mismatch", 2, 11, "Aug 17, 2012 / 161547Z AUG 12"},
    {"release-footer", 5, 1, "Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(rules_are_documented) {
  std::set<std::string_view> codes;
  for (const Rule& rule : rules()) {
    BOOST_TEST_CONTEXT(rule.code) {
      BOOST_TEST(codes.insert(rule.code).second);
      BOOST_TEST(rule.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
      BOOST_TEST(!rule.message.ends_with('.'));
      BOOST_TEST(rule.meaning.ends_with('.'));
      BOOST_TEST(!rule.source.empty());
      BOOST_TEST(!rule.part.empty());
    }
  }
  // The diagnostics of the parser are among them, as the parser spells them.
  for (const DiagnosticInfo& info : diagnostic_table) {
    const auto rule = std::ranges::find(rules(), info.code, &Rule::code);
    BOOST_REQUIRE(rule != rules().end());
    BOOST_TEST(rule->message == info.message);
    BOOST_TEST((rule->severity == info.severity));
  }
}

BOOST_AUTO_TEST_CASE(samples_of_the_rules) {
  std::map<std::string_view, Marked> expected;
  for (const Marked& one : marked) expected[one.code] = one;
  for (const Rule& rule : rules()) {
    BOOST_TEST_CONTEXT(rule.code) {
      BOOST_TEST(findings_of(parse(rule.good), rule.code).empty());
      if (rule.bad.empty()) continue;  // see texts_beyond_the_limits
      BOOST_REQUIRE(expected.contains(rule.code));
      const Marked& place = expected[rule.code];
      const Cable cable = parse(rule.bad);
      const auto found = findings_of(cable, rule.code);
      BOOST_REQUIRE(found.size() == 1);
      BOOST_TEST(found[0].where.line == place.line);
      BOOST_TEST(found[0].where.column == place.column);
      BOOST_TEST(cable.text(found[0].span) == place.text);
    }
  }
}

BOOST_AUTO_TEST_CASE(texts_beyond_the_limits) {
  const std::string_view text = "SUBJECT: A TITLE THAT IS CUT\nREF: NOWHERE\n";
  const auto severity = [text](const Options& options, std::string_view code) {
    const auto found = findings_of(parse(text, options), code);
    BOOST_REQUIRE(found.size() == 1);
    return found[0].severity;
  };
  BOOST_TEST((severity({.max_size = 16}, "text-too-large") == Severity::error));
  BOOST_TEST((severity({.max_nodes = 1}, "too-many-nodes") == Severity::error));
  BOOST_TEST(findings_of(parse(text), "too-many-nodes").empty());
}

BOOST_AUTO_TEST_CASE(texts_with_too_many_diagnostics) {
  const auto found = findings_of(parse("caf\xE9\n", {.max_diagnostics = 0}), "too-many-diagnostics");
  BOOST_REQUIRE(found.size() == 1);
  BOOST_TEST((found[0].severity == Severity::warning));
}

// Each rule says so much and no more: what is found does not grow with the text. The limits of the parse are one of the
// kind, and hold for its diagnostics, which stand among the findings.
BOOST_AUTO_TEST_CASE(no_rule_finds_without_limit) {
  constexpr std::size_t limit = 5;
  std::vector<std::string> texts;
  const auto repeated = [](std::string_view before, std::string_view part) {
    std::string text(before);
    for (int count = 0; count < 200; ++count) text += part;
    return text + "\n";
  };
  texts.push_back(repeated("REF: ", "A. SAN ALBANO 1 "));
  texts.push_back(repeated("REF: ", "\nA. STTAE 99999"));
  texts.push_back(repeated("UNCLAS NOWHERE 000012\nSUBJECT: A\n\n", "7. (S//NF) Text.\n\n"));
  texts.push_back(repeated("TAGS: ", "QQQQ, ZZ9, "));
  for (const Rule& rule : rules()) {
    texts.push_back(repeated("", std::string(rule.bad) + "\n"));
    texts.push_back(repeated(
        rule.bad, rule.bad.substr(rule.bad.find('\n') == std::string_view::npos ? 0 : rule.bad.find('\n') + 1)));
  }
  std::size_t left_out = 0;
  for (const std::string& text : texts) {
    const Cable all = parse(std::string_view(text));
    const Cable cable = parse(std::string_view(text), {.max_diagnostics = limit});
    std::map<std::string_view, std::size_t> counts;
    std::map<std::string_view, std::size_t> unlimited;
    std::set<std::string> said;
    for (const Finding& finding : check(all)) ++unlimited[finding.code];
    for (const Finding& finding : check(cable)) {
      ++counts[finding.code];
      if (finding.code == "too-many-diagnostics") said.insert(finding.message);
    }
    for (const Rule& rule : rules()) {
      if (rule.code == "too-many-diagnostics") continue;
      BOOST_TEST_CONTEXT(rule.code << " in " << text.substr(0, 60)) {
        // A rule may find more of a diagnostic of the parser, which has a limit of its own.
        BOOST_TEST(counts[rule.code] <= 2 * limit);
        const std::string rest =
            "there is more to say than the limit allows; the rest of " + std::string(rule.code) + " was left out";
        const bool is_cut = said.contains(rest);
        if (is_cut) BOOST_TEST(counts[rule.code] < unlimited[rule.code]);
        left_out += is_cut ? 1U : 0U;
      }
    }
  }
  BOOST_TEST(left_out > 20U);
}
BOOST_AUTO_TEST_CASE(what_is_left_out_is_as_grave_as_its_gravest) {
  const std::string text = "REF: A. SAN ALBANO 1 A. SAN ALBANO 1 A. SAN ALBANO 1\n";
  const auto found = findings_of(parse(std::string_view(text), {.max_diagnostics = 1}), "too-many-diagnostics");
  BOOST_TEST_REQUIRE(!found.empty());
  for (const Finding& finding : found) {
    BOOST_TEST((finding.severity == Severity::warning));
    BOOST_TEST(finding.span.empty());
    BOOST_TEST((finding.where == line_column(text, finding.span.begin)));
  }
}

BOOST_AUTO_TEST_CASE(findings_stand_in_text_order) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    const Cable cable = parse(std::string_view(text));
    std::uint32_t last = 0;
    for (const Finding& finding : check(cable)) {
      BOOST_TEST_CONTEXT(path << ' ' << finding.code) {
        BOOST_TEST(finding.span.begin >= last);
        BOOST_TEST(finding.span.end <= text.size());
        BOOST_TEST((finding.where == line_column(text, finding.span.begin)));
        BOOST_TEST(!finding.message.empty());
      }
      last = finding.span.begin;
    }
  }
}

BOOST_AUTO_TEST_CASE(the_parse_does_not_check) {
  const Cable cable = parse("DE RUEHNWR #0733 1701019\nP 161019Z APR 08\nUNCLAS NOWHERE 000732\n");
  for (const Diagnostic& diagnostic : cable.diagnostics) BOOST_TEST(diagnostic.info().code != "serial-mismatch");
  BOOST_TEST(findings_of(cable, "serial-mismatch").size() == 1U);
}
