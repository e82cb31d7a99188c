// Every sample cable gives the JSON that was written for it by hand.
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <boost/test/unit_test.hpp>
#include <string>

#include "cablegram/cablegram.hpp"
#include "cablegram/json.hpp"
#include "samples.hpp"

using namespace cablegram;

namespace {

std::string spelt(const rapidjson::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return buffer.GetString();
}

// Diagnostics are written by hand as code, severity and the text of the place.
void check_diagnostics(const Cable& cable, const rapidjson::Value& expected) {
  BOOST_TEST_REQUIRE(cable.diagnostics.size() == expected.Size());
  for (rapidjson::SizeType i = 0; i < expected.Size(); ++i) {
    const Diagnostic& diagnostic = cable.diagnostics[i];
    BOOST_TEST(diagnostic.info().code == expected[i]["code"].GetString());
    BOOST_TEST(name(diagnostic.info().severity) == expected[i]["severity"].GetString());
    std::string_view at = cable.text(diagnostic.span);
    while (!at.empty() && values::is_blank(at.back())) at.remove_suffix(1);
    while (!at.empty() && values::is_blank(at.front())) at.remove_prefix(1);
    BOOST_TEST(at == expected[i]["at"].GetString());
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(samples_equal_their_answers) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    Cable cable = parse(text);
    cable.name = "examples/cables/" + path.filename().string();
    rapidjson::Document got;
    got.Parse(to_json(cable).c_str());
    rapidjson::Document expected;
    expected.Parse(
        test::read_file(test::source_dir() / "tests" / "samples" / (path.stem().string() + ".json")).c_str());
    BOOST_TEST_CONTEXT(path.filename().string()) {
      BOOST_TEST_REQUIRE(!expected.HasParseError());
      BOOST_TEST_REQUIRE(got.MemberCount() == expected.MemberCount());
      for (const auto& field : expected.GetObject()) {
        const std::string key = field.name.GetString();
        BOOST_TEST_REQUIRE(got.HasMember(key.c_str()));
        if (key == "diagnostics") {
          check_diagnostics(cable, field.value);
        } else {
          BOOST_TEST(spelt(got[key.c_str()]) == spelt(field.value),
                     key << ": " << spelt(got[key.c_str()]) << " is not " << spelt(field.value));
        }
      }
    }
  }
}
