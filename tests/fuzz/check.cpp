// Any text can be checked, and its JSON is well formed and valid UTF-8.
#include "cablegram/check.hpp"

#include <rapidjson/document.h>

#include <string>

#include "cablegram/json.hpp"
#include "cablegram/parse.hpp"
#include "require.hpp"

using namespace cablegram;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const Cable cable = parse(text);
  std::uint32_t last = 0;
  for (const Finding& finding : check(cable)) {
    fuzz::require(finding.span.begin <= finding.span.end && finding.span.end <= text.size(),
                  "a finding stands in the text");
    fuzz::require(finding.span.begin >= last, "findings stand in text order");
    last = finding.span.begin;
  }
  const std::string json = to_json(cable);
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(json.data(), json.size());
  fuzz::require(!document.HasParseError() && document.IsObject(), "the JSON is an object in valid UTF-8");
  return 0;
}
