// Actions of grammar/heading.hpp.
#pragma once

#include "../grammar/heading.hpp"
#include "classified_by.hpp"
#include "declassification.hpp"
#include "references.hpp"
#include "tags.hpp"
#include "transmission.hpp"

namespace cablegram::inline v1::actions {

template <>
struct action<grammar::subject_label> : element<TileKind::field_label> {};
template <>
struct action<grammar::subject_capitals> : element<TileKind::field_label> {};

/// Captions that share a line with a field or a statement.
template <>
struct action<grammar::correction_reason> : element<TileKind::corrected_copy> {};
template <>
struct action<grammar::captions_before> : action<grammar::caption_line> {};
template <>
struct action<grammar::captions_first> : action<grammar::caption_line> {};

template <>
struct action<grammar::signalled_captions> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    each(tiles, TileKind::caption, [&](Span span) { detail::add_caption(builder, span); });
    detail::add_signals(builder, tiles);
  }
};

namespace detail {
/// The mark inside the brackets of a portion.
// The first bracket may be lost.
inline Span inside_brackets(const Builder& builder, Span span) {
  const std::uint32_t lost = builder.source()[span.begin] == '(' ? 0 : 1;
  return builder.trimmed({span.begin + 1 - lost, span.end - 1});
}
}  // namespace detail

template <>
struct action<grammar::subject_portion> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    builder.tile(TileKind::portion_mark, span);
    if (!builder.cable.subject.empty()) return;
    const Span mark = detail::inside_brackets(builder, span);
    builder.cable.subject_portion = values::portion(mark, builder.text(mark));
  }
};

template <>
struct action<grammar::subject_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Span span = builder.span(in);
    Cable& cable = builder.cable;
    if (!cable.subject.empty()) {
      value_tile(builder, TileKind::subject, span);
      return;
    }
    // A trailing mark belongs to the portion; other brackets at the end are acronyms and stay.
    const std::string_view text = builder.text(span);
    const std::size_t bracket = text.rfind('(');
    if (cable.subject_portion.span.empty() && text.ends_with(')') && bracket != std::string_view::npos && bracket > 0) {
      const Span mark{span.begin + static_cast<std::uint32_t>(bracket), span.end};
      if (parse_part<grammar::whole_portion>(builder, mark)) {
        const Span inside = detail::inside_brackets(builder, mark);
        cable.subject_portion = values::portion(inside, builder.text(inside));
        const Span title = builder.trimmed({span.begin, mark.begin});
        value_tile(builder, TileKind::subject, title);
        builder.tile(TileKind::portion_mark, mark);
        cable.subject = title;
        return;
      }
    }
    value_tile(builder, TileKind::subject, span);
    cable.subject = span;
  }
};

namespace detail {
/// A post that the table knows says for whom it writes: PARIS FOR AMBASSADOR DOE.
[[nodiscard]] inline bool is_stated_by_post(std::string_view text) {
  const std::size_t end = text.find(" FOR ");
  return end != std::string_view::npos && tables::is_post(values::squeezed(text.substr(0, end)));
}
}  // namespace detail

template <>
struct action<grammar::attention> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    const Cable& cable = builder.cable;
    // Between banner and E.O. line every such line is a statement; later only what begins like a passing line. Before
    // the banner, or without one, so is what a post states behind a caption or another statement.
    const bool before_fields = cable.executive_order.span.empty() && builder.tags.empty() && cable.subject.empty();
    const bool between = before_fields && !cable.banner.span.empty();
    const bool behind = before_fields && !(builder.captions.empty() && builder.attention.empty());
    if (between || parse_part<grammar::passing_text>(builder, span) ||
        (behind && detail::is_stated_by_post(builder.text(span)))) {
      value_tile(builder, TileKind::attention, span);
      builder.attention.push_back(span);
    } else {
      value_tile(builder, TileKind::unknown, span);
      builder.diagnose(DiagnosticCode::unknown_line, span);
    }
  }
};

}  // namespace cablegram::inline v1::actions
