// Actions of grammar/aad.hpp.
#pragma once

#include "../grammar/aad.hpp"
#include "drafting.hpp"
#include "heading.hpp"

namespace cablegram::inline v1::actions {

// clang-format off
template <> struct action<grammar::archive_notice> : element<TileKind::archive_notice> {};
template <> struct action<grammar::operator_number> : element<TileKind::control_line> {};
template <> struct action<grammar::desired_label> : element<TileKind::field_label> {};
template <> struct action<grammar::desired_offices> : element<TileKind::distribution> {};
template <> struct action<grammar::drafting_line> : adds_officers {};
// clang-format on

/// Clearances have no label: they follow the officers who drafted and approved.
template <>
struct action<grammar::clearance_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.current_clearance = ClearanceKind::cleared;
    adds_officers::apply(in, builder);
  }
};

template <>
struct action<grammar::desired_distribution> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    each(builder.tiles_from(builder.span(in).begin), TileKind::distribution,
         [&](Span line) { builder.desired_offices.push_back(builder.trimmed(line)); });
  }
};

}  // namespace cablegram::inline v1::actions
