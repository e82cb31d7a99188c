// Compiled with -fno-exceptions: must<>, raise<> and their kin do not compile there, so the grammar cannot grow one.
#include "cablegram/parser.hpp"
#include "cablegram/tiles.hpp"
#include "cablegram/title.hpp"

#if defined(__cpp_exceptions)
#error "this file is to be compiled without exceptions"
#endif

namespace cablegram::test {

// The tiles of a text, separators included.
std::size_t tiles_without_exceptions(std::string_view text) {
  std::size_t count = 0;
  Builder builder;
  const Options options;
  walk_tiles(detail::Reading(builder, options).parse(text), [&count](const Tile& /*unused*/) { ++count; });
  return count;
}

}  // namespace cablegram::test
