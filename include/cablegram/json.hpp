// The public JSON of a cable. Declarations only: link cablegram::io.
#pragma once

#include <string>

#include "cable.hpp"
#include "export.hpp"

namespace cablegram {
inline namespace v1 {

/// One JSON object in the form of docs/cable.schema.json, without a line end. It is valid UTF-8 whatever the source is:
/// bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] CABLEGRAM_API std::string to_json(const Cable& cable);

/// The same, appended to `out`.
CABLEGRAM_API void append_json(const Cable& cable, std::string& out);

}  // namespace v1
}  // namespace cablegram
