// The JSON of any text is well formed and valid UTF-8, and parsing the text again gives the same; any text can be
// checked.
#include "cablegram/json.hpp"

#include <rapidjson/document.h>

#include <string>

#include "cablegram/check.hpp"
#include "cablegram/parse.hpp"
#include "require.hpp"

using namespace cablegram;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const std::string json = to_json(parse(text));
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  fuzz::require(!document.HasParseError() && document.IsObject(), "the JSON is an object in valid UTF-8");
  fuzz::require(to_json(parse(text)) == json, "a text parsed twice gives the same JSON");
  for (const Finding& finding : check(parse(text))) {
    fuzz::require(finding.span.begin <= finding.span.end && finding.span.end <= text.size(),
                  "a finding stands in the text");
  }
  return 0;
}
