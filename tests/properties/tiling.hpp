// The elements of a text tile it.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <string_view>

#include "cablegram/cablegram.hpp"

namespace cablegram::test {

/// Every byte is in exactly one tile, and separators are white space and punctuation only. False, and an error, where
/// it does not hold.
inline bool tiles_hold(const Cable& cable) {
  std::uint32_t at = 0;
  bool holds = true;
  walk_tiles(cable, [&](const Tile& tile) {
    holds = holds && tile.begin == at && tile.length > 0;
    at = tile.span().end;
    if (tile.kind != TileKind::separator) return;
    for (const char c : cable.text(tile.span())) holds = holds && !values::is_letter(c) && !values::is_digit(c);
  });
  holds = holds && at == cable.source.size();
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    holds = holds && diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= cable.source.size();
  }
  if (!holds) BOOST_ERROR("the tiles do not hold on: " << cable.source.substr(0, 400));
  return holds;
}

}  // namespace cablegram::test
