// Every named rule of the grammar is matched by a sample or by one of the texts below: a rule that nothing matches is
// dead or untested. And no rule throws: a cable is never refused.
#include <map>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>
#include <tao/pegtl/demangle.hpp>

#include "cablegram/parse.hpp"
#include "cablegram/parser.hpp"
#include "samples/samples.hpp"

using namespace cablegram;
namespace g = cablegram::grammar;
namespace peg = tao::pegtl;

namespace {

template <class Rule>
bool matched = false;

// The library's own control, and one for rules that are run without a builder; both note what matches.
template <class Rule>
struct Noting : Control<Rule> {
  template <peg::apply_mode Apply, peg::rewind_mode, template <class...> class Action,
            template <class...> class HowToRun, class In>
  [[nodiscard]] static bool match(In& in, Builder& builder) {
    return g::may_match<Rule>(in) && run<Apply, Action, HowToRun>(in, builder);
  }
  template <peg::apply_mode Apply, template <class...> class Action, template <class...> class HowToRun, class In>
  [[nodiscard]] static bool run(In& in, Builder& builder) {
    const bool found = Control<Rule>::template run<Apply, Action, HowToRun>(in, builder);
    matched<Rule> = matched<Rule> || found;
    return found;
  }
};
template <class Rule>
struct NotingAlone : peg::normal<Rule> {
  template <class In>
  static void success(const In& /*unused*/) noexcept {
    matched<Rule> = true;
  }
};

template <class Rule>
void read(Builder& builder, std::string_view text, std::size_t begin, std::size_t end, std::size_t& stop) {
  g::Input in(text.data() + begin, text.data() + end, "");
  peg::parse<Rule, actions::action, Noting>(in, builder);
  stop = static_cast<std::size_t>(in.current() - text.data());
}

template <class Rule>
void read_alone(std::string_view text) {
  g::Input in(text.data(), text.data() + text.size(), "");
  peg::parse<Rule, peg::nothing, NotingAlone>(in);
}

template <class Rule>
bool finds(std::string_view text) {
  g::Input in(text.data(), text.data() + text.size(), "");
  return peg::parse<Rule, peg::nothing, NotingAlone>(in);
}

// As Parser reads a text: head, body, ending, and what the form has behind them.
template <class Head, class BeforeTail = void, class Tail = void>
void note_parts(std::string_view text) {
  Builder builder;
  builder.begin(text, {});
  std::size_t at = 0;
  builder.cable.dialect = parse(text).dialect;
  read<Head>(builder, text, 0, text.size(), at);
  std::size_t tail = text.size();
  if constexpr (!std::is_void_v<Tail>) {
    Builder aside;
    aside.begin(text, {});
    read<BeforeTail>(aside, text, at, text.size(), tail);
    read_alone<g::labelled_signature>(text.substr(tail));
  }
  const std::size_t ending = ending_begin(text.substr(0, tail), at);
  read<g::body>(builder, text, at, ending, at);
  read<g::ending>(builder, text, ending, tail, at);
  if constexpr (!std::is_void_v<Tail>) read<Tail>(builder, text, tail, text.size(), at);
}

void note_form(std::string_view text) {
  if (finds<g::smart_text>(text)) return note_parts<g::smart_head, g::before_tail, g::smart_tail>(text);
  if (finds<g::archive_text>(text)) return note_parts<g::archive_head, g::before_attributes, g::attributes>(text);
  if (finds<g::view_text>(text)) return note_parts<g::view_head>(text);
  note_parts<g::message_head>(text);
}

void note(std::string_view text) {
  note_form(text);
  const Cable cable = parse(text);
  read_alone<g::instruction>(cable.text(cable.executive_order.text));
  read_alone<g::classification_statement>(cable.text(cable.classified_by.text));
  read_alone<g::reasons_only>(cable.text(cable.classified_by.text));
  if (!cable.references.empty()) {
    const Reference& first = cable.references.front();
    const Span label = first.label.empty() ? first.text : first.label;
    const std::uint32_t bracket = label.begin > 0 && text[label.begin - 1] == '(' ? 1 : 0;
    read_alone<g::reference_list>(cable.text({label.begin - bracket, cable.references.back().text.end}));
  }
  // What is looked for in texts and lines.
  for (const Block& block : cable.body) {
    read_alone<g::statement_in_paragraph>(cable.text(block.text));
    read_alone<g::leading_role>(cable.text(block.text));
    read_alone<g::heading_role>(cable.text(block.text));
  }
  read_alone<g::person_lead>(cable.text(cable.classified_by.text));
  read_alone<g::value_noise>(text);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view words = line.substr(0, line.find('\n'));
    read_alone<g::capital_signature_line>(line);
    read_alone<g::small_signature_line>(line);
    read_alone<g::one_name>(line);
    read_alone<g::passing_text>(line);
    read_alone<g::telegram_word>(line);
    read_alone<g::distribution_parts>(line);
    read_alone<g::control_parts>(line.substr(std::min(line.find_first_not_of(' '), line.size() - 1)));
    read_alone<g::page_values>(text.substr(begin));
    read_alone<g::release_statement>(text.substr(begin));
    read_alone<g::stamp>(line);
    for (std::size_t from = 0; from < line.size(); ++from) {
      read_alone<g::inline_signature>(line.substr(from));
      read_alone<g::address_signature>(line.substr(from));
      read_alone<g::role_end>(line.substr(from));
      if (from < words.size()) read_alone<g::not_given>(words.substr(from));
      read_alone<g::aside_begin>(line.substr(from));
      if (from < words.size()) read_alone<g::whole_portion>(words.substr(from));
    }
    begin = end;
  }
}

// All rules that a rule is made of, each once; tao::pegtl::visit does the same but takes minutes to compile.
using Rules = std::map<std::string_view, bool>;
template <class Rule>
void collect(Rules& rules);
template <class... Rule>
void collect_each(Rules& rules, peg::type_list<Rule...> /*unused*/) {
  (collect<Rule>(rules), ...);
}
template <class Rule>
void collect(Rules& rules) {
  if (rules.emplace(peg::demangle<Rule>(), matched<Rule>).second) collect_each(rules, typename Rule::subs_t());
}

Rules all_rules() {
  Rules rules;
  collect_each(
      rules,
      peg::type_list<g::message_head, g::archive_head, g::smart_head, g::view_head, g::body, g::ending,
                     g::before_attributes, g::attributes, g::before_tail, g::smart_tail, g::smart_text, g::archive_text,
                     g::view_text, g::labelled_signature, g::not_given, g::distribution_parts, g::control_parts,
                     g::page_values, g::release_statement, g::stamp, g::instruction, g::reference_list,
                     g::classification_statement, g::statement_in_paragraph, g::person_lead, g::value_noise,
                     g::passing_text, g::whole_portion, g::one_name, g::leading_role, g::heading_role, g::role_end,
                     g::aside_begin, g::inline_signature, g::address_signature, g::capital_signature_line>());
  return rules;
}

// A rule of ours with a name of its own, not a template of rules.
bool is_named(std::string_view rule) {
  return rule.starts_with("cablegram::v1::grammar::") && rule.find('<') == std::string_view::npos;
}

// What the samples do not show.
constexpr std::string_view rare_forms[] = {
    // header
    "\xEF\xBB\xBFNNNNMAFVVZCZC\nDE RUEHZZ 0051 22/1856Z\nZNY SSSSS/BBBBB ZZH (CCY AD1234BD)\n"
    "R 121302Z JUL 74 ZDK CTG NUMEROUS REQUEST\nFM AMEMBASSY NOWHERE\n"
    "TO PAGE 02 NOWHERE 02077 01 OF 02 121302Z\nRUEHC/SECSTATE WASHDC ROUTINE\nTO RUEHC/B FLASH 123, XMT C, D\n"
    "INFO AMEMBASSY A IMMED\n\nNOWHERE 00000012  002 OF 002\n\nRUEHBB/AMCONSUL B\nDISSEMINATION: X\n"
    "CHARGE: X\n\nSECRET SECTION 01 OF 02 NOWHERE\n",
    "ZNR UUUUU SVC 123\n141216Z Jul 05\n\nUNCLAS AMEMBASSY NOWHERE 000012 //NOFORN\nEXDIS (DISTRIBUTE AS NODIS)\n"
    "TOSEC 000123\nREL TO XAA, XBB\nNOT FOR INTERNET DISTRIBUTION\nAIDAC\nSBU DELIBERATIVE PROCESS\nSIPDIS E.O. 12958: "
    "DNG: CO 01/01/2010\n",
    "O N F I D E N T I A L NOWHERE 000012\nSIPDIS S/CT J. DOE\nTAGS: PREL\n"
    "Classified by: CLASSIFIED SECRET BY J. DOE\n",
    "UNCLAS NOWHERE 000012\nSBU -- PLEASE PROTECT ACCORDINGLY.\nREF: (1) STATE 12\nREF: REF A: STATE 12\n"
    "Classified by: This message is classified by J. DOE\n\n1. (S/Rel Nowhere) Introduction and summary: One.\n"
    "- -- Two.\n\nINFO OCT-01 ISO-00\nUNCLAS NOWHERE 000012\n\n2. Two.\n",
    "FM AMEMBASSY NOWHERE\nTO RUEHZZ/AMEMBASSY ERE TOWN FEB 1234\n",
    "TOP SECRET\n\nDB/Inbox: Search Results\n",
    // heading
    "UNCLAS NOWHERE 000012\nE.O. 12065: RDS-3 2 JUNE 2006\nTAGS: PREL. [KZ](#), (PRIMARY TAG), SIPDIS,\n"
    "PAGE 02 STATE 012345\nXYZW, PGOV\nSUBJECT A TITLE IN CAPITALS\nThis is text.\nREF: A. (A) 10-NOWHERE-57, 870 "
    "PARIS, N0WHERE 1 07\n",
    "UNCLAS NOWHERE 000012\nE.O. 11652: XGDS-1\nREFTEL NOWHERE 1 TAGS: PREL\nREF: NOWHERE CABLE 1 REF: X\n",
    "E.O. 11652: ADS\n",
    "E.O. 12065: XDS-4\n",
    "E.O. 12958: MR\n",
    "E.O. 12958: DECL: THE CLOSURE OF\nTHE TRIBUNAL\nTAGS: PREL\n",
    "DECL: 08/22/2017\nTAGS: PREL\n",
    "TAGS: PREL\nREF: A) NOWHERE 1 B)\n\nSTATE 2\n",
    "REF: NOWHERE 1 (LETTER (COPY) TO DOE)\n",
    "TAGS: PREL\nREF: A. NOWHERE\n\n12345\n",
    "A. REF NOWHERE 1\nB. REF STATE 2\n",
    "SUBJECT: A TITLE\nA. REF NOWHERE 1\n",
    "TAGS: PREL\nREF: DOE LETTER, NOV 2, 2007\n\n1. (C) PARIS COMMENT: One.\n\n2. C) Two.\n",
    "REF A NOWHERE 1\nREF B STATE 2  PLEASE PASS TO X\n",
    "Classified By: (U) Classified by Jane Doe, E.O. 12958, rea\nReason: 1.4 (b)\nE.O. 12958: DECL: X\n",
    "Derived from: X\nDeclassify on: X\nReason: 1.4 (b)\n",
    "Classified By: Jane Doe REF: X\n(C) Text\n",
    "Classified By: Jane Doe for rea\n",
    "SUBJECT: A TITLE (N/SF)\nTHE REST\n",
    "INFO A PRIORITY 123\nSECRET\n",
    "REF: 870 PARIS, X\n",
    "Declassify on: X\n",
    "Reason: 1.4 (b)\n",
    "TAGS: PREL, U.S.-EU\n",
    "TAGS: PREL, CONFIDENTIAL PAGE 02 STATE 012345 PGOV\n",
    "TAGS: PREL\nXYZW PGOV\nSUBJECT: A 1. (C) One.\n",
    "REF: A. NOWHERE 1\n(SBU)\n",
    "REF: A. NOWHERE 1\n\nB. (B) STATE 2\n\n",
    "Classified By: J. Doe, reason\n\n1.4 (b)\n",
    "Classified By: J. Doe\n(C) Text\n",
    "Classified By: J. Doe, reason 1.4 (b) 1. (C) One.\n",
    "1. (C) One.\n\nA Head\n--\n\n2. (C) Two.\n",
    "UNCLAS NOWHERE 000012\nCORRECTED COPY\nERROR IN PARAGRAPH 8\nREF: NOWHERE 1 (U) THIS CABLE IS SENSITIVE.\n",
    "Classified By: J. Doe, reason 1.4 (b)\nSummary\n-------\n1. (C) One.\n",
    // body
    "1. (C) One.\n\nXXXXXXXXXXXX\n\n2. (C) Two.\n",
    "1. (C) Summary continued: one\nSIPDIS\nSIPDIS two.\n2. (C). Three.\n\nTAILED HEADING ----------\n\nText.\n",
    "1. (C) One.\n(C) 2. Two.\n3, (C) Three.\xC2\xA0\n4. (SNF) Four. -------- A Head --------\n",
    "1. (C) One sentence.\n\n-- - -\n-----\n\nTwo Words\nThe line below a heading that has at least fifty bytes in "
    "it.\n\n",
    "1. (C) One sentence that is here.\nTight Head\n----------\nText.\n\n---- FLANKED "
    "----\n\n\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94\n",
    "1. (C) One sentence.\n\nA Head of Many Words in the Title Case of Such Lines\nAnd More\n"
    "The line below a heading that has at least fifty bytes in it.\n\n",
    "1. (C) Table:\n\na   b   c\nd   e\n1   2   3\n\nBegin summary: x\n\n2. (C) Text. Classified By: J. Doe\n",
    "1. (S) One.\nPAGE 02 RUEHZZ0012 S E C R E T\nmore.\n",
    "1. (C) One.\n\nCONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02 NOWHERE 02077 01 OF 02 121302Z\n\nTwo.\n\n"
    "Jane Doe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n"
    "UNCLAS NOWHERE 000012\nTAGS: PREL\n\n2. (C) Two.\n",
    "1. Summary: (C) One.\n\nA head\n\n-----\n\nPlease visit our Website at X\n",
    "1. (C) One.\n\nOur Points\n(a) the first; and\n(b) the second.\n",
    "1. (C) Of these:\n\n(ii) (C) The second.\n",
    "1. (C) One.\n\nCONFIDENTIAL\n\nR 141200Z JAN 90\nUNCLAS SECTION 02 OF 02 NOWHERE 00012\n\n2. (C) Two.\n",
    "1. (C) One.\n\nR 141200Z JAN 90\nUNCLAS SECTION 01 OF 02 NOWHERE 00012\n\n2. (C) Two.\n",
    "1. (C) One.\n \\\n\\ \n2. (C) Two.\n",  // of a CSV export
    // archive form
    "PAGE 01 NOWHERE 02077 121302Z TOSEC 080123\n\nSUBJECT: A TITLE\nIT HAS THREE LINES OF RUNNING TEXT RIGHT BELOW "
    "IT\nTHAT ARE LONGER THAN MOST LINES OF A TITLE\nAND THAT GO ON TO THE END OF THE PARAGRAPH HERE.\n\n"
    "1. ONE.\n\n2  TEXT IN CAPITALS.\n\nMessage Attributes\n\nSubject: A TITLE THAT\n  IS WRAPPED\nErrors: N/A\n",
    "ACTION EURE-00\nINFO OCT-01 /001W\nDRAFTED BY EUR/XY-2:JDOE:EO\n-----1A2B3C  091507Z /38\n",
    // labelled forms
    "From: SECSTATE WASHDC (STATE 012345 - UNKNOWN)\nTo: AMEMBASSY NOWHERE\nTAGS: PREL\nCaptions: NONE\n"
    "Subject: A TITLE\n\n1. One.\n",
    "MRN: 14 NOWHERE 99\nE.O.: N/A\nReference: None\nSubject: A title\nUNCLASSIFIED\n\n1. One.\n\nUNCLASSIFIED\nPage 1 "
    "of "
    "2\nSENSITIVE\n2. Two.\n",
    "MRN: 14 NOWHERE 99\nSubject: A title\n\n1. One.\n\nSignature: Doe\nAttachments: one.pdf,\n  two.pdf\n",
    // ending
    "1. (C) One.\n\nMINIMIZE CONSIDERED DOE JR\nUNQUOTE\nEnd Cable Text\n<< END OF DOCUMENT >>\n====\nSECRET\n",
};

}  // namespace

BOOST_AUTO_TEST_CASE(no_rule_throws) {
  const Rules rules = all_rules();
  BOOST_TEST(rules.size() > 500U);
  for (const auto& [rule, unused] : rules) {
    const bool throws = rule.find("must<") != std::string_view::npos || rule.find("raise<") != std::string_view::npos;
    BOOST_TEST(!throws, rule);
  }
}

BOOST_AUTO_TEST_CASE(every_named_rule_matches_somewhere) {
  for (const auto& path : test::sample_cables()) note(test::read_file(path));
  for (const std::string_view text : rare_forms) note(text);
  std::size_t named = 0;
  for (const auto& [rule, found] : all_rules()) {
    if (!is_named(rule)) continue;
    ++named;
    BOOST_TEST(found, rule << " is matched by no text");
  }
  BOOST_TEST(named > 300U);
}
