// Actions of grammar/attributes.hpp.
#pragma once

#include "../grammar/attributes.hpp"
#include "aad.hpp"

namespace cablegram::inline v1::actions {

// clang-format off
template <> struct action<grammar::attributes_words> : element<TileKind::archive_notice> {};
template <> struct action<grammar::attribute_key> : element<TileKind::attribute_key> {};
template <> struct action<grammar::attribute_value> : element<TileKind::attribute_value> {};
// clang-format on

/// A line with a key: its value is what the tiles behind the key cover, nothing where n/a is written.
struct adds_attribute {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    Attribute attribute;
    attribute.key = first(tiles, TileKind::attribute_key);
    attribute.value = builder.trimmed(first(tiles, TileKind::attribute_value));
    if (parse_part<grammar::not_given>(builder, attribute.value)) attribute.value = {};
    builder.attributes.push_back(attribute);
  }
};
template <>
struct action<grammar::attribute> : adds_attribute {};

}  // namespace cablegram::inline v1::actions
