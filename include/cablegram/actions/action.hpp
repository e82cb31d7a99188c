// The action template: what a matched rule hands to the builder. One file beside each grammar file.
#pragma once

#include "../builder.hpp"
#include "../grammar/pegtl.hpp"
#include "../values.hpp"

namespace cablegram::inline v1::actions {

template <class Rule>
struct action : tao::pegtl::nothing<Rule> {};

/// The rule is an element: its match becomes a tile of this kind.
template <TileKind Kind>
struct element {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(Kind, builder.span(in));
  }
};

/// The tiles of one kind among those of a line, in order.
template <class Function>
void each(std::span<const Tile> tiles, TileKind kind, Function&& function) {
  for (const Tile& tile : tiles) {
    if (tile.kind == kind) function(tile.span());
  }
}

/// The first tile of a kind; an empty span when there is none.
[[nodiscard]] inline Span first(std::span<const Tile> tiles, TileKind kind) noexcept {
  for (const Tile& tile : tiles) {
    if (tile.kind == kind) return tile.span();
  }
  return {};
}

}  // namespace cablegram::inline v1::actions
