// Any text parses, its elements tile it, and everything that is made on demand can be made.
#include <string>

#include "properties/whole.hpp"
#include "require.hpp"

using namespace cablegram;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Parser parser;
  const Cable cable = parser.parse(fuzz::text_of(data, size));
  fuzz::require(test::is_whole(cable), "the elements tile the text");
  std::size_t made = 0;
  for (const Block& block : cable.body) made += cable.normalised(block.text).size();
  made +=
      cable.normalised(cable.subject).size() + title_case(cable.normalised(cable.subject)).size() + cable.id().size();
  made += cable.summary().size();
  fuzz::require(made <= 64 * (size + 64), "texts made of a cable are not much larger than it");
  return 0;
}
