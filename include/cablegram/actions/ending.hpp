// Actions of grammar/ending.hpp.
#pragma once

#include "../grammar/ending.hpp"
#include "noise.hpp"
#include "parse_part.hpp"

namespace cablegram::inline v1::actions {

template <>
struct action<grammar::minimize> : element<TileKind::end_mark> {};

template <>
struct action<grammar::end_mark> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    // Its parts may have been handed over as elements of the header.
    const Span span = builder.trimmed(builder.span(in));
    while (!builder.tiles.empty() && builder.tiles.back().begin >= span.begin) builder.tiles.pop_back();
    builder.tile(TileKind::end_mark, span);
  }
};

struct signs {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    Cable& cable = builder.cable;
    if (!cable.signature.empty()) return false;
    cable.signature = builder.span(in);
    builder.tile(TileKind::signature, cable.signature);
    // The same name twice is one: "ROE Roe".
    const std::string_view written = builder.text(cable.signature);
    if (const std::size_t blank = written.find(' ');
        blank != std::string_view::npos && values::same_letters(written.substr(0, blank), written.substr(blank))) {
      cable.signature.end = cable.signature.begin + static_cast<std::uint32_t>(blank);
    }
    // Two words are one name after a particle (LA LIMA), else maybe two names.
    const std::string_view text = builder.text(cable.signature);
    if (text.find(' ') != std::string_view::npos && !parse_part<grammar::one_name>(builder, cable.signature)) {
      builder.diagnose(DiagnosticCode::signature_double, cable.signature);
    }
    return true;
  }
};
template <>
struct action<grammar::signature_name> : signs {};
template <>
struct action<grammar::small_name> : signs {};

template <>
struct action<grammar::ending_unknown> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::release_footer, builder.span(in));
    builder.diagnose(DiagnosticCode::text_after_signature, builder.span(in));
  }
};

}  // namespace cablegram::inline v1::actions
