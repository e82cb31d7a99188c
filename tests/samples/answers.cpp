// Every sample cable gives the JSON that was written for it by hand.
#include <rapidjson/document.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "cablegram/cablegram.hpp"
#include "cablegram/json.hpp"
#include "samples.hpp"

using namespace cablegram;

namespace {

std::string spelt(const rapidjson::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
  writer.SetIndent(' ', 2);
  value.Accept(writer);
  return buffer.GetString();
}

// The paths at which two values differ, each with both spellings.
void compare(const rapidjson::Value& got, const rapidjson::Value& expected, const std::string& path,
             std::vector<std::string>& differences) {
  if (got == expected) return;
  if (got.IsObject() && expected.IsObject()) {
    std::set<std::string> keys;
    for (const auto& member : got.GetObject()) keys.insert(member.name.GetString());
    for (const auto& member : expected.GetObject()) keys.insert(member.name.GetString());
    for (const std::string& key : keys) {
      std::string below = path;
      if (!below.empty()) below += '.';
      below += key;
      if (!got.HasMember(key.c_str()) || !expected.HasMember(key.c_str())) {
        differences.push_back(below + (got.HasMember(key.c_str()) ? " is one too many" : " is missing"));
      } else {
        compare(got[key.c_str()], expected[key.c_str()], below, differences);
      }
    }
  } else if (got.IsArray() && expected.IsArray() && got.Size() == expected.Size()) {
    for (rapidjson::SizeType i = 0; i < got.Size(); ++i) {
      compare(got[i], expected[i], path + "[" + std::to_string(i) + "]", differences);
    }
  } else {
    differences.push_back(path + " is " + spelt(got) + ", not " + spelt(expected));
  }
}

// Diagnostics are written by hand as code, severity and the text of the place.
void spell_places(const Cable& cable, rapidjson::Document& json) {
  auto& memory = json.GetAllocator();
  rapidjson::Value list(rapidjson::kArrayType);
  const auto text = [&](std::string_view view) {
    return rapidjson::Value(view.data(), static_cast<rapidjson::SizeType>(view.size()), memory);
  };
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    std::string_view at = cable.text(diagnostic.span);
    while (!at.empty() && values::is_blank(at.back())) at.remove_suffix(1);
    while (!at.empty() && values::is_blank(at.front())) at.remove_prefix(1);
    rapidjson::Value entry(rapidjson::kObjectType);
    entry.AddMember("code", text(diagnostic.info().code), memory);
    entry.AddMember("severity", text(name(diagnostic.info().severity)), memory);
    entry.AddMember("at", text(at), memory);
    list.PushBack(entry, memory);
  }
  json["diagnostics"] = list;
}

rapidjson::Document read_json(const std::string& text) {
  rapidjson::Document json;
  json.Parse(text.c_str());
  BOOST_TEST_REQUIRE(!json.HasParseError());
  return json;
}

}  // namespace

BOOST_AUTO_TEST_CASE(samples_equal_their_answers) {
  for (const auto& path : test::sample_cables()) {
    const std::string stem = path.stem().string();
    BOOST_TEST_CONTEXT(stem) {
      const std::string text = test::read_file(path);
      Cable cable = parse(std::string_view(text));
      cable.name = "examples/cables/" + path.filename().string();
      rapidjson::Document got = read_json(to_json(cable));
      spell_places(cable, got);
      const rapidjson::Document expected =
          read_json(test::read_file(test::source_dir() / "tests" / "samples" / (stem + ".json")));
      std::vector<std::string> differences;
      compare(got, expected, "", differences);
      for (std::size_t i = 0; i < differences.size() && i < 5; ++i) BOOST_ERROR(differences[i]);
      if (!differences.empty()) {
        const auto actual = std::filesystem::path(CABLEGRAM_BINARY_DIR) / (stem + ".actual.json");
        std::ofstream(actual) << spelt(got) << '\n';
        BOOST_TEST_MESSAGE(differences.size() << " differences; the whole is in " << actual);
      }
    }
  }
}
