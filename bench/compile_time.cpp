// A file as a user of the library has many of: it parses, and reads two fields.
#include <cablegram/cablegram.hpp>

#include <string>
#include <string_view>

std::string id_and_subject(std::string_view text);

std::string id_and_subject(std::string_view text) {
  const cablegram::Cable cable = cablegram::parse(text);
  return cable.id() + ": " + cable.normalised(cable.subject);
}
