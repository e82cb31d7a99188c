// Actions of grammar/declassification.hpp.
#pragma once

#include "../grammar/declassification.hpp"
#include "action.hpp"
#include "value.hpp"

namespace cablegram::inline v1::actions {

template <>
struct action<grammar::eo_label> : element<TileKind::field_label> {};
template <>
struct action<grammar::bare_eo_label> : element<TileKind::field_label> {};

template <>
struct action<grammar::eo_number> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    builder.tile(TileKind::executive_order, span);
    ExecutiveOrder& order = builder.cable.executive_order;
    if (order.number.empty()) order.number = span;
  }
};

template <>
struct action<grammar::eo_field> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    ExecutiveOrder& order = builder.cable.executive_order;
    if (order.span.empty()) order.span = builder.trimmed(builder.span(in));
  }
};

template <>
struct action<grammar::eo_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    value_tile(builder, TileKind::declassification, span);
    ExecutiveOrder& order = builder.cable.executive_order;
    if (!order.text.empty()) return;
    order.text = span;
    parse_part<grammar::instruction>(builder, span);
    if (order.scheme == DeclassificationScheme::none && !order.declassify_on)
      order.scheme = DeclassificationScheme::event;
  }
};

namespace detail {
/// Month first, or day first when the first number can be no month.
inline void set_date(Builder& builder, Span span, std::chrono::year_month_day date) {
  ExecutiveOrder& order = builder.cable.executive_order;
  if (order.declassify_on || order.downgrade_to != Classification::none) return;
  if (order.scheme == DeclassificationScheme::none) order.scheme = DeclassificationScheme::date;
  if (date.ok()) {
    order.declassify_on = date;
  } else {
    builder.diagnose(DiagnosticCode::decl_date_invalid, span);
  }
}
}  // namespace detail

template <>
struct action<grammar::iso_date> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto [value, width] = values::date_numbers(in.string_view());
    detail::set_date(
        builder, builder.span(in),
        {std::chrono::year(static_cast<int>(value[0])), std::chrono::month(value[1]), std::chrono::day(value[2])});
  }
};

template <>
struct action<grammar::slashed_date> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto [value, width] = values::date_numbers(in.string_view());
    const bool day_first = value[0] > 12 && value[1] <= 12;
    if (day_first) builder.diagnose(DiagnosticCode::decl_date_dmy, builder.span(in));
    detail::set_date(
        builder, builder.span(in),
        {std::chrono::year(values::full_year(value[2], width[2])), std::chrono::month(day_first ? value[1] : value[0]),
         std::chrono::day(day_first ? value[0] : value[1])});
  }
};

/// JUNE 2, 2006 and 2 JUNE 2006: day and year in order, the month by its name.
struct worded_date_action {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    detail::set_date(builder, builder.span(in), values::worded_date(in.string_view()));
  }
};
template <>
struct action<grammar::worded_date> : worded_date_action {};
template <>
struct action<grammar::day_first_date> : worded_date_action {};

template <DeclassificationScheme Scheme>
struct sets_scheme {
  template <class ActionInput>
  static void apply(const ActionInput& /*unused*/, Builder& builder) {
    ExecutiveOrder& order = builder.cable.executive_order;
    if (order.scheme == DeclassificationScheme::none) order.scheme = Scheme;
  }
};
// clang-format off
template <> struct action<grammar::scheme_gds> : sets_scheme<DeclassificationScheme::gds> {};
template <> struct action<grammar::scheme_xgds> : sets_scheme<DeclassificationScheme::xgds> {};
template <> struct action<grammar::scheme_rds> : sets_scheme<DeclassificationScheme::rds> {};
template <> struct action<grammar::scheme_ads> : sets_scheme<DeclassificationScheme::ads> {};
template <> struct action<grammar::scheme_xds> : sets_scheme<DeclassificationScheme::xds> {};
template <> struct action<grammar::scheme_oadr> : sets_scheme<DeclassificationScheme::oadr> {};
template <> struct action<grammar::scheme_manual_review> : sets_scheme<DeclassificationScheme::manual_review> {};
template <> struct action<grammar::exemption_code> : sets_scheme<DeclassificationScheme::exemption> {};
template <> struct action<grammar::not_applicable> : sets_scheme<DeclassificationScheme::not_applicable> {};
// clang-format on

template <>
struct action<grammar::scheme_category> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.cable.executive_order.category = static_cast<std::uint8_t>(values::number(in.string_view()));
  }
};

template <>
struct action<grammar::classifier> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    builder.cable.executive_order.classifier = {span.begin + 1, span.end - 1};
  }
};

template <>
struct action<grammar::classifier_office> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.cable.executive_order.office = builder.span(in);
  }
};

template <>
struct action<grammar::downgrade_level> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const std::string_view word = in.string_view();
    builder.cable.executive_order.downgrade_to = values::starts_with(word, "L")
                                                     ? Classification::limited_official_use
                                                     : values::security_level(values::to_upper(word[0]));
  }
};

}  // namespace cablegram::inline v1::actions
