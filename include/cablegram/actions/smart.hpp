// Actions of grammar/smart.hpp and grammar/smart_tail.hpp.
#pragma once

#include "../grammar/smart_tail.hpp"
#include "attributes.hpp"
#include "drafting.hpp"
#include "ending.hpp"
#include "heading.hpp"

namespace cablegram::inline v1::actions {

// clang-format off
template <> struct action<grammar::smart_number_label> : element<TileKind::field_label> {};
template <> struct action<grammar::smart_year> : element<TileKind::serial> {};
template <> struct action<grammar::date_label> : element<TileKind::field_label> {};
template <> struct action<grammar::written_date> : element<TileKind::date_time_group> {};
template <> struct action<grammar::smart_group> : element<TileKind::date_time_group> {};
template <> struct action<grammar::smart_address_name> : element<TileKind::plain_language_address> {};
template <> struct action<grammar::no_addressee> : element<TileKind::field_label> {};
template <> struct action<grammar::from_label> : element<TileKind::field_label> {};
template <> struct action<grammar::smart_sender> : element<TileKind::plain_language_address> {};
template <> struct action<grammar::captions_label> : element<TileKind::field_label> {};
template <> struct action<grammar::no_captions> : element<TileKind::field_label> {};
template <> struct action<grammar::listed_caption> : element<TileKind::caption> {};
template <> struct action<grammar::pass_line_label> : element<TileKind::field_label> {};
template <> struct action<grammar::classification_label> : element<TileKind::field_label> {};
template <> struct action<grammar::view_title_word> : element<TileKind::field_label> {};
template <> struct action<grammar::unknown_precedence> : element<TileKind::field_label> {};
template <> struct action<grammar::view_office_label> : element<TileKind::field_label> {};
template <> struct action<grammar::view_office> : element<TileKind::distribution> {};
template <> struct action<grammar::signature_label> : element<TileKind::field_label> {};
template <> struct action<grammar::smart_signer> : signs {};
template <> struct action<grammar::no_officers> : element<TileKind::field_label> {};
template <> struct action<grammar::tail_key> : element<TileKind::attribute_key> {};
template <> struct action<grammar::tail_value> : element<TileKind::attribute_value> {};
template <> struct action<grammar::tail_attribute> : adds_attribute {};
// clang-format on

/// MRN: 12 NOWHERE 1098
template <>
struct action<grammar::smart_number_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Banner& banner = builder.cable.banner;
    if (banner.serial) return;
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    each(tiles, TileKind::serial, [&](Span number) {
      // The year stands first.
      if (banner.year < 0) {
        banner.year = static_cast<std::int16_t>(values::number(builder.text(number)) % 100);
      } else {
        banner.serial_text = number;
        banner.serial = values::number(builder.text(number));
      }
    });
    banner.post = first(tiles, TileKind::post);
  }
};

namespace detail {
/// The group of a date line; where its year or month is cut, the date in words gives them.
inline void set_smart_time(Builder& builder, Span group) {
  using namespace std::chrono;
  DateTimeGroup& known = builder.cable.date_time_group;
  const std::string_view text = builder.text(group);
  const std::size_t digits = text.size() - (text.find_last_not_of("0123456789") + 1);
  if (digits == 2 || digits == 4) {
    known.time = read_date_time(builder, group);
  } else if (known.date) {
    const year_month_day day{known.date->year(), known.date->month(),
                             std::chrono::day(values::number(text.substr(0, 2)))};
    const auto hour = values::number(text.substr(2, 2));
    const auto minute = values::number(text.substr(4, 2));
    if (day.ok() && hour < 24 && minute < 60) known.time = sys_days(day) + hours(hour) + minutes(minute);
  }
  if (known.time && known.date && year_month_day(floor<days>(*known.time)) != *known.date) {
    builder.diagnose(DiagnosticCode::smart_date_mismatch, known.span);
  }
}
}  // namespace detail

template <>
struct action<grammar::smart_date_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    DateTimeGroup& known = builder.cable.date_time_group;
    if (!known.span.empty()) return;
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    each(tiles, TileKind::date_time_group, [&](Span part) {
      if (known.span.empty()) known.span = part;
      known.span.end = part.end;
      const std::string_view text = builder.text(part);
      if (part.size() > 6 && values::is_digit(text[0]) && values::is_digit(text[5])) {
        detail::set_smart_time(builder, part);
      } else if (const auto date = values::worded_date(text); date.ok()) {
        known.date = date;
      }
    });
  }
};

template <>
struct action<grammar::view_title> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    Banner& banner = builder.cable.banner;
    if (const Span level = first(tiles, TileKind::classification); !level.empty() && banner.level_text.empty()) {
      banner.level_text = level;
      banner.classification = values::level(builder.text(level));
    }
    DateTimeGroup& known = builder.cable.date_time_group;
    if (!known.span.empty()) return;
    known.span = first(tiles, TileKind::date_time_group);
    const auto date = values::worded_date(builder.text(known.span));
    if (date.ok()) known.date = date;
  }
};

/// The label of an address line tells which list its addressees are in.
template <AddresseeList Which>
struct opens_labelled_list {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::field_label, builder.span(in));
    builder.current_list = Which;
  }
};
template <>
struct action<grammar::action_label> : opens_labelled_list<AddresseeList::action> {};
template <>
struct action<grammar::info_label> : opens_labelled_list<AddresseeList::info> {};
template <>
struct action<grammar::exempt_label> : opens_labelled_list<AddresseeList::exempt> {};

template <>
struct action<grammar::smart_address> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    Addressee addressee;
    addressee.name = first(tiles, TileKind::plain_language_address);
    if (addressee.name.empty()) return;  // "No Info Addressee"
    addressee.precedence_text = first(tiles, TileKind::precedence);
    addressee.precedence = values::precedence(builder.text(addressee.precedence_text));
    addressee.list = builder.current_list;
    builder.addressees.push_back(addressee);
  }
};

/// From: the sender, and in the view form post, serial and precedence in brackets.
template <>
struct action<grammar::smart_from_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Cable& cable = builder.cable;
    if (!cable.from.name.empty()) return;
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    cable.from.name = first(tiles, TileKind::plain_language_address);
    if (const Span word = first(tiles, TileKind::precedence); !word.empty()) {
      cable.precedence_text = word;
      cable.action_precedence = values::precedence(builder.text(word));
    }
    if (const Span serial = first(tiles, TileKind::serial); !serial.empty() && !cable.banner.serial) {
      cable.banner.post = first(tiles, TileKind::post);
      cable.banner.serial_text = serial;
      cable.banner.serial = values::number(builder.text(serial));
    }
  }
};

/// Where the line of the order gives no instruction, that of the line Declassify On counts.
template <>
struct action<grammar::smart_head> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const ExecutiveOrder& order = builder.cable.executive_order;
    if (order.span.empty() || order.scheme != DeclassificationScheme::none) return;
    (void)parse_part<grammar::smart_instruction>(builder, builder.span(in));
  }
};

template <>
struct action<grammar::smart_captions_line> : action<grammar::caption_line> {};

template <>
struct action<grammar::pass_line_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    value_tile(builder, TileKind::attention, builder.span(in));
    builder.attention.push_back(builder.span(in));
  }
};

template <>
struct action<grammar::smart_level_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    Banner& banner = builder.cable.banner;
    banner.level_text = first(tiles, TileKind::classification);
    banner.classification = values::level(builder.text(banner.level_text));
    each(tiles, TileKind::caption, [&](Span caption) { detail::add_caption(builder, caption); });
  }
};

/// Origin: VO. An office without copies.
template <>
struct action<grammar::view_office_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span line = builder.trimmed(builder.span(in));
    const Span office = builder.trimmed(first(builder.tiles_from(line.begin), TileKind::distribution));
    if (office.empty()) return;
    Distribution& distribution = builder.cable.distribution;
    if (distribution.span.empty()) distribution.span.begin = line.begin;
    distribution.span.end = line.end;
    const bool origin = values::starts_with(builder.text(line), "ORIGIN");
    builder.offices.push_back({office, origin ? OfficeList::origin : OfficeList::action, 0});
  }
};

}  // namespace cablegram::inline v1::actions
