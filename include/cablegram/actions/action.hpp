// The action template: what a matched rule hands to the builder. One file beside each grammar file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

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

/// A list whose items from a place on are those before it once more, as in a text that holds its heading twice: of both
/// copies the longer one stays. Lists that are not the same stay as they are.
template <class T, class IsSame>
void keep_longer_copy(Scratch<T>& list, std::size_t copy, IsSame&& is_same) {
  const std::size_t size = list.size() - copy;
  if (copy == 0 || size == 0) return;
  for (std::size_t i = 0; i < std::min(copy, size); ++i) {
    if (!is_same(list[i], list[copy + i])) return;
  }
  if (size > copy) std::copy(list.begin() + copy, list.end(), list.begin());
  list.shorten(std::max(copy, size));
}

}  // namespace cablegram::inline v1::actions
