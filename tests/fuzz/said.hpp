// What a cable says, to compare two of them.
#pragma once

#include <rapidjson/document.h>

#include "cablegram/json.hpp"

namespace cablegram::fuzz {

/// The JSON of a cable without the places of its diagnostics.
[[nodiscard]] inline rapidjson::Document said(const Cable& cable) {
  rapidjson::Document json;
  json.Parse(to_json(cable).c_str());
  for (auto& diagnostic : json["diagnostics"].GetArray()) {
    diagnostic.RemoveMember("begin");
    diagnostic.RemoveMember("end");
  }
  return json;
}

}  // namespace cablegram::fuzz
