// The sample cables tile, and most of their bytes are known elements.
#include "properties/tiling.hpp"

#include <string>

#include "samples/samples.hpp"

using namespace cablegram;

BOOST_AUTO_TEST_CASE(samples_tile) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    const Cable cable = parse(std::string_view(text));
    BOOST_TEST_CONTEXT(path.filename().string()) {
      BOOST_TEST(test::tiles_hold(cable));
      std::size_t unknown = 0;
      walk_tiles(cable, [&](const Tile& tile) {
        if (tile.kind == TileKind::unknown) unknown += tile.length;
      });
      BOOST_TEST(unknown * 20 <= text.size());
    }
  }
}
