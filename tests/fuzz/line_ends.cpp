// Carriage returns before line ends must not make a difference.
#include <string>

#include "cablegram/cablegram.hpp"
#include "require.hpp"

using namespace cablegram;

namespace {

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += line_end;
    } else if (c != '\r') {
      out.push_back(c);
    }
  }
  return out;
}

bool same_text(const Cable& one, const Cable& other) {
  if (one.id() != other.id() || one.body.size() != other.body.size()) return false;
  if (one.normalised(one.subject) != other.normalised(other.subject)) return false;
  for (std::size_t i = 0; i < one.body.size(); ++i) {
    if (one.body[i].kind != other.body[i].kind) return false;
    if (one.normalised(one.body[i].text) != other.normalised(other.body[i].text)) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const std::string lines = with_line_ends(text, "\n");
  const std::string returns = with_line_ends(text, "\r\n");
  fuzz::require(same_text(parse(std::string_view(lines)), parse(std::string_view(returns))),
                "carriage returns make no difference");
  return 0;
}
