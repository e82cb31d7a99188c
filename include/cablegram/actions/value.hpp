// Values of the heading that may be wrapped over lines with noise between them.
#pragma once

#include "noise.hpp"
#include "parse_part.hpp"

namespace cablegram::inline v1::actions {

/// Makes a value a tile of this kind, in pieces where noise stands inside. The extent of a value is found with actions
/// off, so its noise lines are read here.
inline void value_tile(Builder& builder, TileKind kind, Span value) {
  if (builder.text(value).find('\n') != std::string_view::npos) (void)parse_part<grammar::value_noise>(builder, value);
  builder.tile_around_noise(kind, value);
}

}  // namespace cablegram::inline v1::actions
