// What holds of every cable, whatever its text.
#pragma once

#include <cstdint>

#include "cablegram/cablegram.hpp"

namespace cablegram::test {

/// Whether every byte is in exactly one tile, separators are white space and punctuation only, and diagnostics point
/// into the text.
inline bool is_whole(const Cable& cable) {
  std::uint32_t at = 0;
  bool whole = true;
  walk_tiles(cable, [&](const Tile& tile) {
    whole = whole && tile.begin == at && tile.length > 0;
    at = tile.span().end;
    if (tile.kind != TileKind::separator) return;
    for (const char c : cable.text(tile.span())) whole = whole && !values::is_letter(c) && !values::is_digit(c);
  });
  whole = whole && at == cable.source.size();
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    whole = whole && diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= cable.source.size();
  }
  return whole;
}

}  // namespace cablegram::test
