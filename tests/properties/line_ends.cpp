// The same cable with other line ends says the same: only offsets differ.
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string>
#include <string_view>
#include <vector>

#include "cablegram/json.hpp"
#include "properties/tiling.hpp"
#include "samples/samples.hpp"

using namespace cablegram;

namespace {

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    if (text[at] == '\n') {
      out += line_end;
    } else {
      out.push_back(text[at]);
    }
  }
  return out;
}

// The JSON without the places of diagnostics.
std::string said(std::string_view text) {
  rapidjson::Document json;
  json.Parse(to_json(parse(text)).c_str());
  BOOST_TEST_REQUIRE(!json.HasParseError());
  for (auto& diagnostic : json["diagnostics"].GetArray()) {
    diagnostic.RemoveMember("begin");
    diagnostic.RemoveMember("end");
  }
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  json.Accept(writer);
  return buffer.GetString();
}

}  // namespace

BOOST_AUTO_TEST_CASE(carriage_returns_before_line_ends) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = with_line_ends(test::read_file(path), "\n");
    const std::string plain = said(text);
    BOOST_TEST_CONTEXT(path.filename().string()) {
      BOOST_TEST(said(with_line_ends(text, "\r\n")) == plain);
      BOOST_TEST(said(with_line_ends(text, "\r\r\n")) == plain);
      BOOST_TEST(said(with_line_ends(text, " \n")) == plain);
    }
  }
}

// Short texts that once were read in two ways: a label, a bullet, slashes or a rule right before the line's end, a line
// that is nearly as wide as text under a title.
BOOST_AUTO_TEST_CASE(blanks_at_the_end_of_a_line) {
  const auto lines_of = [](std::size_t width) {
    const std::string line = std::string(width, 'A') + '\n';
    return line + line + line;
  };
  for (const std::string& text :
       std::vector<std::string>{"SUBJ\nECT: X\n",
                                "\nQ\n",
                                "*** Current\n",
                                "x End\nSUMMARY\n*s",
                                "REF\nA: X\n",
                                "REF X\nit0\n.",
                                "a\n--\n",
                                "//\nS//",
                                "1 ---- a ---\n",
                                "\xC2\xB6"
                                "3.\nVZCZ\n",
                                "(C) 1.\nTHE TEXT\n",
                                "A HEAD\na)\n",
                                "x\nSIPDIS\ny\n",
                                "SUBJECT: X\nA. REF\nNOWHERE 12\n",
                                "FM AMEMBASSY NOWHERE\nTO ALL POSTS, XMT\nERE TOWN\n",
                                "TAGS: PREL, AND\nPGOV\n",
                                "PAGE 1 R 4471\nE 1\nZENSY NOWHERE NIACT IMMEDIATE 1234-1237\n",
                                "DOE\n\n" + std::string(119, 'a') + '\n',
                                "SUBJECT: 4\n" + lines_of(39),
                                "SUBJECT: " + std::string(44, 'A') + '\n' + lines_of(40)}) {
    BOOST_TEST_CONTEXT(text) {
      const std::string plain = said(text);
      BOOST_TEST(said(with_line_ends(text, "\r\n")) == plain);
      BOOST_TEST(said(with_line_ends(text, " \n")) == plain);
    }
  }
}

// Carriage returns alone end no line; the text is odd, but it parses.
BOOST_AUTO_TEST_CASE(lone_carriage_returns) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = with_line_ends(test::read_file(path), "\r");
    BOOST_TEST(test::tiles_hold(parse(std::string_view(text))));
  }
}
