// Actions of grammar/noise.hpp.
#pragma once

#include "../grammar/noise.hpp"
#include "action.hpp"

namespace cablegram::inline v1::actions {

template <>
struct action<grammar::section_mark> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    // From its end: OF nnn, then section and page, then eight digits.
    const Span span = builder.span(in);
    const std::string_view text = builder.text(span);
    SectionMark mark;
    mark.span = span;
    const std::size_t of_at = text.size() - 3;
    mark.of = static_cast<std::uint16_t>(values::number(text.substr(of_at)));
    std::size_t part_end = of_at;
    while (!values::is_digit(text[part_end - 1])) --part_end;
    std::size_t part_begin = part_end;
    while (!values::is_blank(text[part_begin - 1]) && static_cast<unsigned char>(text[part_begin - 1]) < 0x80)
      --part_begin;
    const std::string_view part = text.substr(part_begin, part_end - part_begin);
    mark.section = static_cast<std::uint16_t>(values::number(part.substr(0, 3)));
    if (part.size() > 4) mark.page = static_cast<std::uint16_t>(values::number(part.substr(4)));
    std::size_t serial_end = part_begin;
    while (!values::is_digit(text[serial_end - 1])) --serial_end;
    mark.serial = values::number(text.substr(serial_end - 8, 8));
    builder.section_marks.push_back(mark);
    builder.tile(TileKind::section_mark, span);
    builder.close_run();
  }
};

/// Noise becomes a tile and ends the run of text.
template <TileKind Kind>
struct noise {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(Kind, builder.span(in));
    builder.close_run();
  }
};

template <>
struct action<grammar::page_line> : noise<TileKind::page_line> {};
template <>
struct action<grammar::page_level> : noise<TileKind::page_line> {};
template <>
struct action<grammar::release_line> : noise<TileKind::release_footer> {};

template <>
struct action<grammar::echo> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::echo, builder.span(in));
    builder.diagnose(DiagnosticCode::line_echoed, builder.span(in));
    builder.close_run();
  }
};

template <>
struct action<grammar::client_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::client_line, builder.span(in));
    builder.diagnose(DiagnosticCode::client_line, builder.span(in));
  }
};

}  // namespace cablegram::inline v1::actions
