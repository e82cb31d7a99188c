// Actions of grammar/drafting.hpp.
#pragma once

#include "../grammar/drafting.hpp"
#include "action.hpp"

namespace cablegram::inline v1::actions {

// clang-format off
template <> struct action<grammar::drafting_office> : element<TileKind::office> {};
template <> struct action<grammar::post_of_officer> : element<TileKind::office> {};
template <> struct action<grammar::officer_name> : element<TileKind::officer> {};
template <> struct action<grammar::typist> : element<TileKind::officer> {};
// clang-format on

/// The label of a line tells what its officers did.
template <ClearanceKind Kind>
struct opens_clearances {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::field_label, builder.span(in));
    builder.current_clearance = Kind;
  }
};
template <>
struct action<grammar::drafted_by> : opens_clearances<ClearanceKind::drafted> {};
template <>
struct action<grammar::approved_by> : opens_clearances<ClearanceKind::approved> {};
template <>
struct action<grammar::cleared_by> : opens_clearances<ClearanceKind::cleared> {};
template <>
struct action<grammar::released_by> : opens_clearances<ClearanceKind::released> {};

/// The officers of a line, from its tiles: an office before the name, the typist behind it.
struct adds_officers {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Clearance officer;
    const auto add = [&] {
      if (!officer.name.empty()) builder.clearances.push_back(officer);
      officer = {};
      officer.kind = builder.current_clearance;
    };
    add();
    const Tile* before = nullptr;
    for (const Tile& tile : builder.tiles_from(builder.span(in).begin)) {
      if (tile.kind == TileKind::office) {
        add();
        officer.office = tile.span();
      } else if (tile.kind == TileKind::officer) {
        const bool behind_name = !officer.name.empty() && before != nullptr &&
                                 builder.text({before->span().end, tile.begin}).find(':') != std::string_view::npos;
        if (behind_name) {
          officer.typist = tile.span();
        } else {
          if (!officer.name.empty()) add();
          officer.name = tile.span();
        }
      }
      before = &tile;
    }
    add();
  }
};
template <>
struct action<grammar::officers_of_posts> : adds_officers {};

}  // namespace cablegram::inline v1::actions
