// The elements that tile a source text.
#pragma once

#include <algorithm>

#include "cable.hpp"

namespace cablegram::inline v1 {

/// Calls `visit(Tile)` for every element of the text in order, separators included: each byte of the source is in
/// exactly one of them.
template <class Visitor>
void walk_tiles(const Cable& cable, Visitor&& visit) {
  std::uint32_t at = 0;
  const auto separators = [&](std::uint32_t end) {
    while (at < end) {
      const Span part{at, std::min(end, at + Tile::max_size)};
      visit(Tile(TileKind::separator, part));
      at = part.end;
    }
  };
  for (const Tile& tile : cable.tiles) {
    separators(tile.begin);
    visit(tile);
    at = tile.span().end;
  }
  separators(static_cast<std::uint32_t>(cable.source.size()));
}

inline double Cable::coverage() const {
  if (source.empty()) return 1;
  std::size_t unknown = 0;
  for (const Tile& tile : tiles) {
    if (tile.kind == TileKind::unknown) unknown += tile.length;
  }
  return 1 - static_cast<double>(unknown) / static_cast<double>(source.size());
}

}  // namespace cablegram::inline v1
