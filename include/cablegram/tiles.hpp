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

namespace detail {

/// Whether something was found that only cables have, whatever dialect the caller asked for.
[[nodiscard]] inline bool has_envelope(const Cable& cable) noexcept {
  return !cable.transmission.empty() || !cable.date_time_group.span.empty() || !cable.from.name.empty() ||
         !cable.banner.span.empty() || !cable.executive_order.span.empty() || !cable.tags.empty() ||
         !cable.attributes.empty();
}

}  // namespace detail

inline double Cable::coverage() const {
  const bool is_cable = dialect != Dialect::unknown && (!options.dialect || detail::has_envelope(*this));
  if (!is_cable || source.empty()) return 0;
  std::size_t unknown = 0;
  for (const Tile& tile : tiles) {
    if (tile.kind == TileKind::unknown) unknown += tile.length;
  }
  return 1 - static_cast<double>(unknown) / static_cast<double>(source.size());
}

}  // namespace cablegram::inline v1
