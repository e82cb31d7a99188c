// Actions of grammar/noise.hpp.
#pragma once

#include <algorithm>

#include "../grammar/noise.hpp"
#include "../section_mark.hpp"
#include "action.hpp"
#include "parse_part.hpp"

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

// Words before the post of a mark belong to the line.
template <>
struct action<grammar::inline_section_mark> {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const std::size_t of = in.string_view().size() - std::string_view("OF 002").size();
    return cablegram::detail::mark_before(in.begin(), in.begin() + of, builder.text(builder.cable.banner.post)) ==
           in.begin();
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
struct action<grammar::page_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    if (builder.first_page_line.empty()) builder.first_page_line = builder.span(in);
    noise<TileKind::page_line>::apply(in, builder);
  }
};
template <>
struct action<grammar::section_end> : noise<TileKind::page_line> {};
template <>
struct action<grammar::page_level> : noise<TileKind::page_line> {};

namespace detail {
/// A stamp: by a rule of its own what it says, and the place of the first that says something.
template <class Values>
struct reads_stamp {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.trimmed(builder.span(in));
    (void)parse_part<Values>(builder, span);
    Release& release = builder.cable.release;
    const bool says = release.date || !release.authority.empty() || !release.disposition.empty() ||
                      !builder.exemptions.empty() || !release.case_number.empty() || !release.document_number.empty();
    if (says && release.span.empty()) release.span = span;
    noise<TileKind::release_footer>::apply(in, builder);
  }
};
/// A release line, which stands on every page: the first says all.
struct reads_release {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Release& release = builder.cable.release;
    if (release.date && !release.authority.empty()) {
      noise<TileKind::release_footer>::apply(in, builder);
    } else {
      reads_stamp<grammar::release_statement>::apply(in, builder);
    }
  }
};
/// The first text of its kind.
template <Span Release::*Member>
struct stamp_value {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Span& value = builder.cable.release.*Member;
    if (value.empty()) value = builder.trimmed(builder.span(in));
  }
};
inline void set_release_date(Builder& builder, std::chrono::year_month_day date) {
  if (!builder.cable.release.date && date.ok()) builder.cable.release.date = date;
}
}  // namespace detail

// clang-format off
template <> struct action<grammar::release_line> : detail::reads_release {};
template <> struct action<grammar::stamp_text> : detail::reads_stamp<grammar::stamp> {};
template <> struct action<grammar::release_authority> : detail::stamp_value<&Release::authority> {};
template <> struct action<grammar::reviewer> : detail::stamp_value<&Release::authority> {};
template <> struct action<grammar::disposition> : detail::stamp_value<&Release::disposition> {};
template <> struct action<grammar::case_number> : detail::stamp_value<&Release::case_number> {};
template <> struct action<grammar::document_stamp> : detail::stamp_value<&Release::document_number> {};
// clang-format on

/// 20 Mar 2014
template <>
struct action<grammar::release_date> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    detail::set_release_date(builder, values::worded_date(in.string_view()));
  }
};
/// 01/02/2015
template <>
struct action<grammar::case_date> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto [value, width] = values::date_numbers(in.string_view());
    detail::set_release_date(builder, {std::chrono::year(static_cast<int>(value[2])), std::chrono::month(value[0]),
                                       std::chrono::day(value[1])});
  }
};

/// An exemption of the act, once.
template <>
struct action<grammar::exemption> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto same = [&](Span known) { return builder.text(known) == in.string_view(); };
    if (std::ranges::none_of(builder.exemptions, same)) builder.exemptions.push_back(builder.span(in));
  }
};

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

/// Post and serial of a page line, for a cable whose banner gives none.
template <>
struct action<grammar::page_own_post> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.cable.banner.post = builder.span(in);
  }
};
template <>
struct action<grammar::page_own_serial> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.cable.banner.serial_text = builder.span(in);
    builder.cable.banner.serial = values::number(in.string_view());
  }
};

}  // namespace cablegram::inline v1::actions
