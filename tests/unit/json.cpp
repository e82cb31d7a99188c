// The JSON writer by itself: cables are put together by hand, so that no grammar stands between test and answer.
#include "cablegram/json.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/cable.hpp"
#include "cablegram/fields.hpp"
#include "cablegram/text.hpp"

namespace cg = cablegram;

namespace {

// A cable over a text of its own, with the lists that a test puts in.
struct Made {
  explicit Made(std::string from) : text(std::move(from)) { cable.source = text; }
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;

  // Where the words stand in the text.
  [[nodiscard]] cg::Span at(std::string_view words) const {
    const std::size_t begin = text.find(words);
    BOOST_REQUIRE_NE(begin, std::string::npos);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
  }
  [[nodiscard]] cg::Span all() const { return {0, static_cast<std::uint32_t>(text.size())}; }

  std::string text;
  cg::Cable cable;
};

template <class T>
cg::List<T> list(const std::vector<T>& values) {
  return {values.data(), values.size()};
}

void check_holds(const std::string& json, std::string_view part) {
  BOOST_TEST(json.find(part) != std::string::npos, "no " << part << " in " << json);
}

std::string json_of_subject(std::string text) {
  Made made(std::move(text));
  made.cable.subject = made.all();
  const std::string json = cg::to_json(made.cable);
  const std::string_view key = "\"subject\":";
  const std::size_t begin = json.find(key) + key.size();
  return json.substr(begin, json.find(",\"subject_portion\"") - begin);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json)

// Every key is there, in the order of the field table, with null or [] where there is nothing.
BOOST_AUTO_TEST_CASE(nothing_is_null_or_empty) {
  std::string expected = "{";
  for (const cg::Field& field : cg::cable_fields) {
    expected.append(expected.size() > 1 ? ",\"" : "\"").append(field.name).append("\":");
    if (field.name == "schema") {
      expected.append(std::to_string(cg::schema_version));
    } else if (field.name == "encoding") {
      expected.append("\"utf-8\"");
    } else if (field.name == "dialect") {
      expected.append("\"unknown\"");
    } else if (field.name == "is_partial") {
      expected.append("false");
    } else {
      BOOST_TEST((field.list || field.nullable), field.name);
      expected.append(field.list ? "[]" : "null");
    }
  }
  BOOST_TEST(cg::to_json(cg::Cable{}) == expected + "}");
  BOOST_TEST(cg::Cable{}.to_json() == expected + "}");
}

// What the caller decoded, the caller says.
BOOST_AUTO_TEST_CASE(encoding) {
  cg::Cable cable;
  cable.encoding = "utf-16";
  check_holds(cg::to_json(cable), "\"source\":null,\"encoding\":\"utf-16\",\"id\":null");
}

BOOST_AUTO_TEST_CASE(appends) {
  std::string out = "before\n";
  cg::append_json(cg::Cable{}, out);
  BOOST_TEST(out == "before\n" + cg::to_json(cg::Cable{}));
}

BOOST_AUTO_TEST_CASE(transmission_header) {
  Made made("VZCZCXRO0001\nPP RUEHAA\nDE RUEHZZ #0732/01 0140907\nZNY CCCCC ZZH\n");
  const std::vector<cg::Span> routing{made.at("RUEHAA")};
  const std::vector<cg::OperatingSignal> signals{{made.at("ZNY"), made.at("CCCCC")}, {made.at("ZZH"), {}}};
  cg::Transmission& transmission = made.cable.transmission;
  transmission.span = made.all();
  transmission.start_of_message = made.at("VZCZCXRO0001");
  transmission.routing_precedence = cg::Precedence::priority;
  transmission.routing_indicators = list(routing);
  transmission.originator = made.at("RUEHZZ");
  transmission.station_serial = made.at("0732");
  transmission.section = 1;
  transmission.filed_day = 14;
  transmission.filed_time = std::chrono::hours{9} + std::chrono::minutes{7};
  transmission.security = cg::Classification::confidential;
  transmission.operating_signals = list(signals);
  check_holds(cg::to_json(made.cable),
              R"("transmission":{"start_of_message":"VZCZCXRO0001","routing_precedence":["PRIORITY"],)"
              R"("routing_indicators":["RUEHAA"],"originator":"RUEHZZ","station_serial":"0732","section":1,)"
              R"("filed_day":14,"filed_time":"09:07","security":"CONFIDENTIAL","operating_signals":["ZNY","ZZH"]},)");

  // What is absent in a header that is there.
  made.cable.transmission = {};
  made.cable.transmission.span = made.all();
  check_holds(cg::to_json(made.cable),
              R"("transmission":{"start_of_message":null,"routing_precedence":[],"routing_indicators":[],)"
              R"("originator":null,"station_serial":null,"section":null,"filed_day":null,"filed_time":null,)"
              R"("security":null,"operating_signals":[]},)");
}

BOOST_AUTO_TEST_CASE(precedence_is_action_then_info) {
  cg::Cable cable;
  cable.action_precedence = cg::Precedence::niact_immediate;
  check_holds(cg::to_json(cable), R"("precedence":["NIACT_IMMEDIATE"],)");
  cable.info_precedence = cg::Precedence::routine;
  check_holds(cg::to_json(cable), R"("precedence":["NIACT_IMMEDIATE","ROUTINE"],)");
}

BOOST_AUTO_TEST_CASE(days_and_times) {
  using namespace std::chrono_literals;
  cg::Cable cable;
  cable.date_time_group.time = std::chrono::sys_days{2008y / 1 / 14} + 10h + 19min;
  check_holds(cg::to_json(cable), R"("datetime":"2008-01-14T10:19:00Z",)");
  cable.date_time_group.time = std::chrono::sys_days{1966y / 12 / 31} + 0min;
  check_holds(cg::to_json(cable), R"("datetime":"1966-12-31T00:00:00Z",)");

  cable.executive_order.span = {0, 1};
  check_holds(cg::to_json(cable), R"("executive_order":{"number":null,"declassify_on":null,"text":null},)");
  cable.executive_order.declassify_on = 2018y / 1 / 4;
  check_holds(cg::to_json(cable), R"("declassify_on":"2018-01-04")");
  cable.executive_order.declassify_on = 2018y / 2 / 30;
  check_holds(cg::to_json(cable), R"("declassify_on":null)");
}

BOOST_AUTO_TEST_CASE(addressees_by_list) {
  Made made("AMEMBASSY NOWHERE RUEHC/SECSTATE WASHDC PRIORITY 1483 SECDEF//OFC-A// AMCONSUL ERE TOWN");
  cg::Addressee action;
  action.routing_indicator = made.at("RUEHC");
  action.name = made.at("SECSTATE WASHDC");
  action.precedence = cg::Precedence::priority;
  action.mcn = made.at("1483");
  cg::Addressee info;
  info.list = cg::AddresseeList::info;
  info.name = made.at("SECDEF");
  info.office_symbols = made.at("//OFC-A//");
  cg::Addressee exempt;
  exempt.list = cg::AddresseeList::exempt;
  exempt.name = made.at("AMCONSUL ERE TOWN");
  const std::vector<cg::Addressee> addressees{action, info, exempt};
  made.cable.addressees = list(addressees);
  made.cable.from.name = made.at("AMEMBASSY NOWHERE");
  const std::string json = cg::to_json(made.cable);
  check_holds(json,
              R"("from":{"routing_indicator":null,"name":"AMEMBASSY NOWHERE"},"to":[{"routing_indicator":"RUEHC",)"
              R"("name":"SECSTATE WASHDC","precedence":"PRIORITY","mcn":"1483","office_symbols":[]}],)"
              R"("info":[{"routing_indicator":null,"name":"SECDEF","precedence":null,"mcn":null,)");
  check_holds(json, R"(OFC-A)");
  check_holds(json, R"("exempt":["AMCONSUL ERE TOWN"],)");
}

BOOST_AUTO_TEST_CASE(heading_fields) {
  Made made("CONFIDENTIAL SECTION 02 OF 03 San  Albano 000064\nprel SIPDIS \nTO A\n(s//nf) (sbu)");
  const std::vector<cg::CaptionMark> captions{{made.at("SIPDIS"), cg::Caption::sipdis}};
  const std::vector<cg::Span> attention{made.at("TO A")};
  const std::vector<cg::Tag> tags{{made.at("prel"), cg::TagKind::subject}};
  made.cable.banner.classification = cg::Classification::confidential;
  made.cable.banner.post = made.at("San  Albano");
  made.cable.banner.serial = 64;
  made.cable.banner.section = cg::Section{2, 3};
  made.cable.captions = list(captions);
  made.cable.attention = list(attention);
  made.cable.tags = list(tags);
  made.cable.subject_portion.span = made.at("s//nf");
  const std::string json = cg::to_json(made.cable);
  check_holds(json,
              R"("classification":"CONFIDENTIAL","post":"SAN ALBANO","serial":64,"section":{"number":2,"of":3},)"
              R"("captions":["SIPDIS"],"attention":["TO A"],"executive_order":null,"tags":["PREL"],"subject":null,)"
              R"("subject_portion":"S//NF","references":[],"classified_by":null,)");
}

BOOST_AUTO_TEST_CASE(references_and_classification_statement) {
  Made made("A. a septel, Classified By: Consul Jane Roe, Reasons 1.4 (b)");
  cg::Reference reference;
  reference.label = made.at("A");
  reference.text = made.at("a septel");
  const std::vector<cg::Reference> references{reference};
  const std::vector<cg::Reason> reasons{{made.at("1.4 (b)"), 1, 4, 'b'}};
  made.cable.references = list(references);
  made.cable.classified_by.span = made.at("Classified By: Consul Jane Roe, Reasons 1.4 (b)");
  made.cable.classified_by.text = made.at("Consul Jane Roe, Reasons 1.4 (b)");
  made.cable.classified_by.name = made.at("Jane Roe");
  made.cable.classified_by.title = made.at("Consul");
  made.cable.classified_by.reasons = list(reasons);
  check_holds(cg::to_json(made.cable), R"("references":[{"label":"A","kind":"other","id":null,"text":"a septel"}],)"
                                       R"-("classified_by":{"name":"Jane Roe","title":"Consul","reasons":["1.4(b)"],)-"
                                       R"-("text":"Consul Jane Roe, Reasons 1.4 (b)"},)-");
}

BOOST_AUTO_TEST_CASE(body_and_ending) {
  Made made("1. (C - ENTIRE TEXT) One\n   two.\na b\nc d\nDOE");
  cg::Block paragraph;
  paragraph.kind = cg::BlockKind::paragraph;
  paragraph.label = made.at("1");
  paragraph.portion.span = made.at("C - ENTIRE TEXT");
  paragraph.role = cg::Role::action_request;
  paragraph.text = made.at("One\n   two.");
  cg::Block table;
  table.kind = cg::BlockKind::preformatted;
  table.text = made.at("a b\nc d");
  const std::vector<cg::Block> body{paragraph, table};
  const std::vector<cg::Diagnostic> diagnostics{{cg::DiagnosticCode::dtg_invalid, {2, 5}}};
  made.cable.body = list(body);
  made.cable.signature = made.at("DOE");
  made.cable.diagnostics = list(diagnostics);
  const std::string json = cg::to_json(made.cable);
  check_holds(json, R"("body":[{"kind":"paragraph","label":"1","portion":"C-ENTIRETEXT","role":"action_request",)"
                    R"("text":"One two."},{"kind":"preformatted","label":null,"portion":null,"role":null,)"
                    R"("text":"a b\nc d"}],)");
  check_holds(json, R"("signature":"DOE",)");
  check_holds(json, R"("diagnostics":[{"code":"dtg-invalid","severity":"error",)"
                    R"("message":"the date-time group names no existing day or minute","begin":2,"end":5}]})");
}

BOOST_AUTO_TEST_CASE(offices_and_officers) {
  Made made("ACTION EURE-00\nINFO OCT-01 ADS-00 /001W\n-----1A2B3C 091507Z /38\nDRAFTED BY EUR/XY:JDOE:EO\n");
  const std::vector<cg::OfficeCopies> offices{{made.at("EURE"), cg::OfficeList::action, 0},
                                              {made.at("OCT"), cg::OfficeList::info, 1}};
  const std::vector<cg::Span> desired{made.at("ADS-00")};
  cg::Distribution& distribution = made.cable.distribution;
  distribution.control_number = made.at("1A2B3C");
  check_holds(cg::to_json(made.cable),
              R"("offices":{"action":[],"origin":[],"info":[],"total":null,"desired":[],"control_number":"1A2B3C",)"
              R"("control_time":null},)");
  distribution.span = made.at("ACTION EURE-00");
  distribution.offices = list(offices);
  distribution.total = 1;
  distribution.desired = list(desired);
  distribution.control_time = made.at("091507Z");
  check_holds(cg::to_json(made.cable),
              R"("offices":{"action":[{"office":"EURE","copies":0}],"origin":[],"info":[{"office":"OCT","copies":1}],)"
              R"("total":1,"desired":["ADS-00"],"control_number":"1A2B3C","control_time":"091507Z"},)");

  const std::vector<cg::Clearance> officers{
      {made.at("EUR/XY"), made.at("JDOE"), made.at("EO"), cg::ClearanceKind::drafted},
      {{}, made.at("JDOE"), {}, cg::ClearanceKind::released}};
  made.cable.drafting = list(officers);
  check_holds(cg::to_json(made.cable),
              R"("drafting":{"drafted_by":[{"office":"EUR/XY","name":"JDOE","typist":"EO"}],"approved_by":[],)"
              R"("cleared_by":[],"released_by":[{"office":null,"name":"JDOE","typist":null}]},)");
}

BOOST_AUTO_TEST_CASE(attributes_and_release) {
  Made made(
      "Document Number: 1974NOWHER02077\nDraft Date: 01 JAN 1974\nTAGS: PFOR, XX\nReview Date: n/a\nRELEASE IN PART "
      "B6\n");
  const std::vector<cg::Attribute> attributes{{made.at("Document Number"), made.at("1974NOWHER02077")},
                                              {made.at("Draft Date"), made.at("01 JAN 1974")},
                                              {made.at("TAGS"), made.at("PFOR, XX")},
                                              {made.at("Review Date"), {}}};
  made.cable.attributes = list(attributes);
  check_holds(cg::to_json(made.cable),
              R"("attributes":{"document_number":"1974NOWHER02077","draft_date":"1974-01-01","from":null,"to":null,)"
              R"("subject":null,"tags":["PFOR","XX"],"concepts":[],)"
              R"("entries":[{"key":"Document Number","value":"1974NOWHER02077"},)"
              R"({"key":"Draft Date","value":"01 JAN 1974"},{"key":"TAGS","value":"PFOR, XX"},)"
              R"({"key":"Review Date","value":null}]},)");

  const std::vector<cg::Span> exemptions{made.at("B6")};
  made.cable.release.span = made.at("RELEASE IN PART B6");
  made.cable.release.disposition = made.at("RELEASE IN PART");
  made.cable.release.exemptions = list(exemptions);
  check_holds(cg::to_json(made.cable),
              R"("release":{"authority":null,"date":null,"disposition":"RELEASE IN PART","exemptions":["B6"],)"
              R"("case_number":null,"document_number":null},)");
}

// Each control character, wherever it stands among those that are copied as they are.
BOOST_AUTO_TEST_CASE(control_characters) {
  const std::string_view digits = "0123456789abcdef";
  for (unsigned code = 1; code < 0x20U; ++code) {
    const auto c = static_cast<char>(code);
    if (c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r') {
      continue;  // blanks
    }
    for (std::size_t before = 0; before < 20; ++before) {
      const std::string json = json_of_subject("x" + std::string(before, '~') + c + "~");
      BOOST_TEST(json.find(c) == std::string::npos);
      BOOST_TEST(json.find('\\') == before + 2);
      if (c != '\b') {
        BOOST_TEST(json[before + 6] == (code < 16 ? '0' : '1'));
        BOOST_TEST(digits.find(static_cast<char>(json[before + 7] | 0x20)) == code % 16);
      }
    }
  }
}

// Whatever the bytes are, the JSON is UTF-8, and what JSON must escape is escaped.
BOOST_AUTO_TEST_CASE(any_bytes) {
  using namespace std::string_literals;
  BOOST_TEST(json_of_subject("a \"quoted\" \\ word") == R"("a \"quoted\" \\ word")");
  BOOST_TEST(json_of_subject("nul \0 and bell \a"s) == R"("nul \u0000 and bell \u0007")");
  BOOST_TEST(json_of_subject("caf\xC3\xA9 \xF0\x9F\x93\x9C") == "\"caf\xC3\xA9 \xF0\x9F\x93\x9C\"");
  BOOST_TEST(json_of_subject("caf\xE9!") == "\"caf\xEF\xBF\xBD!\"");
  BOOST_TEST(json_of_subject("cut \xE2\x82") == "\"cut \xEF\xBF\xBD\"");
  BOOST_TEST(json_of_subject("\xE2\x82x") == "\"\xEF\xBF\xBDx\"");
  // Overlong forms, surrogates and numbers beyond Unicode: no byte of them belongs to a character.
  BOOST_TEST(json_of_subject("\xC0\xAF") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
  BOOST_TEST(json_of_subject("\xED\xA0\x80") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
  BOOST_TEST(json_of_subject("\xF4\x90\x80\x80") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

// At every place of a text, since several bytes are looked at at once.
BOOST_AUTO_TEST_CASE(what_is_escaped_at_any_place) {
  struct Escape {
    char sign;
    std::string_view written;
  };
  const std::vector<Escape> escapes{{'"', "\\\""}, {'\\', "\\\\"}, {'\x01', "\\u0001"}, {'\x1F', "\\u001F"}};
  constexpr std::size_t longest = 40;
  for (const Escape& escape : escapes) {
    for (std::size_t size = 1; size <= longest; ++size) {
      for (std::size_t place = 0; place < size; ++place) {
        std::string text(size, 'x');
        std::string written = '"' + text + '"';
        text[place] = escape.sign;
        written.replace(place + 1, 1, escape.written);
        BOOST_REQUIRE_EQUAL(json_of_subject(text), written);
      }
    }
  }
}

// A span of white space and pilcrows alone has no text.
BOOST_AUTO_TEST_CASE(nothing_left) { BOOST_TEST(json_of_subject("\xC2\xB6 \n") == "null"); }

BOOST_AUTO_TEST_CASE(name_of_the_source) {
  cg::Cable cable;
  cable.name = "cables/\xFF.txt";
  check_holds(cg::to_json(cable), "{\"schema\":1,\"source\":\"cables/\xEF\xBF\xBD.txt\",");
}

BOOST_AUTO_TEST_SUITE_END()
