// The public JSON of a cable.
#include "cablegram/json.hpp"

#include <string>

#include "cablegram/cable.hpp"
#include "json_writer.hpp"
#include "write_fields.hpp"

namespace cablegram {
inline namespace v1 {

void append_json(const Cable& cable, std::string& out) {
  detail::JsonWriter json(cable, out);
  json.object([&] { detail::write_fields(json, cable); });
}

std::string to_json(const Cable& cable) {
  std::string out;
  append_json(cable, out);
  return out;
}

std::string Cable::to_json() const { return cablegram::to_json(*this); }

}  // namespace v1
}  // namespace cablegram
