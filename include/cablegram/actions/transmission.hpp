// Actions of grammar/transmission.hpp. The first line of each kind counts; a repeated one is only tiles.
#pragma once

#include "../grammar/transmission.hpp"
#include "banner.hpp"
#include "noise.hpp"
#include "parse_part.hpp"

namespace cablegram::inline v1::actions {

// clang-format off
template <> struct action<grammar::start_of_message> : element<TileKind::start_of_message> {};
template <> struct action<grammar::routing_precedence> : element<TileKind::precedence> {};
template <> struct action<grammar::routing_indicator> : element<TileKind::routing_indicator> {};
template <> struct action<grammar::prosign_de> : element<TileKind::prosign> {};
template <> struct action<grammar::station_serial> : element<TileKind::station_serial> {};
template <> struct action<grammar::section_suffix> : element<TileKind::section_suffix> {};
template <> struct action<grammar::filed_day_time> : element<TileKind::filing_time> {};
template <> struct action<grammar::filed_date_time> : element<TileKind::filing_time> {};
template <> struct action<grammar::security_signal> : element<TileKind::operating_signal> {};
template <> struct action<grammar::security_letters> : element<TileKind::security> {};
template <> struct action<grammar::special_category> : element<TileKind::security> {};
template <> struct action<grammar::signal_name> : element<TileKind::operating_signal> {};
template <> struct action<grammar::signal_argument> : element<TileKind::signal_argument> {};
template <> struct action<grammar::stray_argument> : element<TileKind::signal_argument> {};
template <> struct action<grammar::bracketed_remark> : element<TileKind::signal_argument> {};
template <> struct action<grammar::precedence_prosign> : element<TileKind::precedence> {};
template <> struct action<grammar::date_time_group> : element<TileKind::date_time_group> {};
template <> struct action<grammar::prosign_from> : element<TileKind::prosign> {};
template <> struct action<grammar::prosign_to> : element<TileKind::prosign> {};
template <> struct action<grammar::prosign_info> : element<TileKind::prosign> {};
template <> struct action<grammar::prosign_xmt> : element<TileKind::prosign> {};
template <> struct action<grammar::prosign_break> : element<TileKind::prosign> {};
template <> struct action<grammar::delivered_otherwise> : element<TileKind::operating_signal> {};
template <> struct action<grammar::plain_language_address> : element<TileKind::plain_language_address> {};
template <> struct action<grammar::office_symbols> : element<TileKind::office_symbols> {};
template <> struct action<grammar::precedence_word> : element<TileKind::precedence> {};
template <> struct action<grammar::garbled_precedence> : element<TileKind::precedence> {};
template <> struct action<grammar::message_control_number> : element<TileKind::message_control_number> {};
template <> struct action<grammar::short_control_number> : element<TileKind::message_control_number> {};
template <> struct action<grammar::distribution> : element<TileKind::distribution> {};
template <> struct action<grammar::pseudo_header> : element<TileKind::pseudo_header> {};
// clang-format on

/// The end of the message before, glued to the start of this one.
template <>
struct action<grammar::previous_end> : element<TileKind::end_mark> {};

template <>
struct action<grammar::malformed_start> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::start_of_message, builder.span(in));
    builder.diagnose(DiagnosticCode::som_malformed, builder.span(in));
  }
};

namespace detail {
/// The transmission header reaches to the end of this line.
inline void reach(Builder& builder, Span line) {
  Span& span = builder.cable.transmission.span;
  if (span.empty()) span.begin = line.begin;
  span.end = line.end;
}

inline void add_signals(Builder& builder, std::span<const Tile> tiles) {
  for (const Tile& tile : tiles) {
    if (tile.kind == TileKind::operating_signal) {
      builder.operating_signals.push_back({tile.span(), {}});
    } else if (tile.kind == TileKind::signal_argument && !builder.operating_signals.empty()) {
      builder.operating_signals.back().argument = tile.span();
    }
  }
}
}  // namespace detail

template <>
struct action<grammar::start_of_message_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    auto& transmission = builder.cable.transmission;
    const Span start = first(tiles, TileKind::start_of_message);
    if (transmission.start_of_message.empty()) {
      transmission.start_of_message = start;
    } else if (builder.text(start) == builder.text(transmission.start_of_message)) {
      builder.repeated_addressees = builder.addressees.size();
    }
    detail::reach(builder, builder.span(in));
  }
};

template <>
struct action<grammar::routing_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    auto& transmission = builder.cable.transmission;
    if (transmission.routing_precedence != Precedence::none) return;
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    const Span digraph = first(tiles, TileKind::precedence);
    const std::string_view letters = builder.text(digraph);
    transmission.routing_precedence_text = digraph;
    transmission.routing_precedence = values::precedence(letters[0]);
    if (letters[0] != letters[1]) builder.diagnose(DiagnosticCode::routing_mixed, digraph);
    each(tiles, TileKind::routing_indicator, [&](Span span) { builder.routing_indicators.push_back(span); });
    detail::reach(builder, builder.span(in));
  }
};

template <>
struct action<grammar::de_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    auto& transmission = builder.cable.transmission;
    if (!transmission.originator.empty()) return;
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    transmission.originator = first(tiles, TileKind::routing_indicator);
    transmission.station_serial = first(tiles, TileKind::station_serial);
    if (const Span suffix = first(tiles, TileKind::section_suffix); !suffix.empty()) {
      transmission.section = static_cast<std::uint8_t>(values::number(builder.text(suffix)));
    }
    const std::string_view filed = builder.text(first(tiles, TileKind::filing_time));
    // 0141019: day of the year and time; 22/1856Z: day of the month, which the date-time group tells better.
    const bool ordinal = filed.size() == 7 && filed[2] != '/';
    const auto hours = values::number(filed.substr(3, 2));
    const auto minutes = values::number(filed.substr(5, 2));
    if (ordinal) transmission.filed_day = static_cast<std::uint16_t>(values::number(filed.substr(0, 3)));
    if (hours < 24 && minutes < 60) transmission.filed_time = std::chrono::minutes(hours * 60 + minutes);
    detail::reach(builder, builder.span(in));
  }
};

template <>
struct action<grammar::security_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    auto& transmission = builder.cable.transmission;
    if (!transmission.security_text.empty()) return;
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    const Span letters = first(tiles, TileKind::security);
    const std::string_view text = builder.text(letters);
    char majority = text[0];
    for (const char c : text) {
      if (std::ranges::count(text, c) > std::ranges::count(text, majority)) majority = c;
    }
    if (std::ranges::count(text, majority) != 5) builder.diagnose(DiagnosticCode::security_letters_garbled, letters);
    transmission.security_text = letters;
    transmission.security = values::security_level(majority);
    detail::add_signals(builder, tiles);
    detail::reach(builder, builder.span(in));
  }
};

namespace detail {
/// 141019Z JAN 08 as minutes since 1970, UTC; 2400 is the next day's midnight, a zone letter other than Z is converted.
inline std::optional<std::chrono::sys_time<std::chrono::minutes>> read_date_time(Builder& builder, Span span) {
  using namespace std::chrono;
  const std::string_view text = builder.text(span);
  const char zone = text[6];
  std::size_t word = 7;
  while (word < text.size() && !values::is_letter(text[word])) ++word;
  std::size_t digits = text.size();
  while (digits > 0 && values::is_digit(text[digits - 1])) --digits;
  const auto month = values::month(text.substr(std::min(word, text.size())));
  const auto hour = values::number(text.substr(2, 2));
  const auto minute = values::number(text.substr(4, 2));
  if (!month || minute > 59 || hour > 24 || (hour == 24 && minute != 0)) {
    builder.diagnose(DiagnosticCode::dtg_invalid, span);
    return std::nullopt;
  }
  const year_month_day date(year(values::full_year(values::number(text.substr(digits)), text.size() - digits)), *month,
                            day(values::number(text.substr(0, 2))));
  if (!date.ok()) {
    builder.diagnose(DiagnosticCode::dtg_invalid, span);
    return std::nullopt;
  }
  if (hour == 24) builder.diagnose(DiagnosticCode::dtg_2400, span);
  auto time = sys_time<minutes>(sys_days(date)) + hours(hour) + minutes(minute);
  if (zone != 'Z' && zone != 'J') {
    // Military zones: A to M without J are UTC+1 to +12, N to Y are UTC-1 to -12.
    const int offset = zone <= 'I' ? zone - 'A' + 1 : zone <= 'M' ? zone - 'K' + 10 : -(zone - 'N' + 1);
    time -= hours(offset);
    builder.diagnose(DiagnosticCode::dtg_zone, span);
  }
  return time;
}
}  // namespace detail

template <>
struct action<grammar::date_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Cable& cable = builder.cable;
    if (cable.action_precedence != Precedence::none) return;
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    each(tiles, TileKind::precedence, [&](Span letter) {
      const Precedence value = values::precedence(builder.text(letter)[0]);
      if (cable.action_precedence == Precedence::none) {
        cable.action_precedence = value;
        cable.precedence_text = letter;
      } else {
        cable.info_precedence = value;
        cable.precedence_text.end = letter.end;
      }
    });
    detail::add_signals(builder, tiles);
    const Span group = first(tiles, TileKind::date_time_group);
    cable.date_time_group.span = group;
    cable.date_time_group.time = detail::read_date_time(builder, group);
  }
};

template <>
struct action<grammar::bare_date_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    if (!builder.cable.date_time_group.span.empty()) return;
    const Span group = first(builder.tiles_from(builder.span(in).begin), TileKind::date_time_group);
    builder.cable.date_time_group.span = group;
    builder.cable.date_time_group.time = detail::read_date_time(builder, group);
  }
};

template <>
struct action<grammar::from_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    if (!builder.cable.from.name.empty()) return;
    const auto tiles = builder.tiles_from(builder.span(in).begin);
    builder.cable.from = {first(tiles, TileKind::routing_indicator), first(tiles, TileKind::plain_language_address)};
  }
};

template <>
struct action<grammar::exempt_address> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Addressee exempt;
    exempt.name = builder.span(in);
    exempt.list = AddresseeList::exempt;
    builder.tile(TileKind::plain_language_address, exempt.name);
    builder.addressees.push_back(exempt);
  }
};

template <>
struct action<grammar::addressee> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Addressee addressee;
    // Inline exemptions come after the addressee's own name and have been added by their own rule.
    for (const Tile& tile : builder.tiles_from(builder.span(in).begin)) {
      switch (tile.kind) {
        case TileKind::routing_indicator:
          addressee.routing_indicator = tile.span();
          break;
        case TileKind::operating_signal:
          addressee.by_other_means = true;
          break;
        case TileKind::plain_language_address:
          if (addressee.name.empty()) addressee.name = tile.span();
          break;
        case TileKind::office_symbols:
          addressee.office_symbols = tile.span();
          break;
        case TileKind::precedence:
          addressee.precedence_text = tile.span();
          break;
        case TileKind::message_control_number:
          addressee.mcn = tile.span();
          break;
        default:
          break;
      }
    }
    if (!addressee.precedence_text.empty()) {
      const std::string_view word = builder.text(addressee.precedence_text);
      addressee.precedence = values::precedence(word);
      if (!values::same_letters(word, name(addressee.precedence))) {
        builder.diagnose(DiagnosticCode::precedence_spelling, addressee.precedence_text);
      }
    }
    if (!addressee.office_symbols.empty() && !builder.text(addressee.office_symbols).ends_with("//")) {
      builder.diagnose(DiagnosticCode::symbols_unclosed, addressee.office_symbols);
    }
    addressee.list = builder.current_list;
    Addressee* at = builder.addressees.end();
    while (at != builder.addressees.begin() && at[-1].name.begin > addressee.name.begin) --at;
    builder.addressees.insert(at, addressee);
  }
};

/// A header that stands twice names each addressee once.
inline void merge_repeated_addressees(Builder& builder) {
  const auto same = [&](Span left, Span right) {
    return values::same_letters(builder.text(left), builder.text(right));
  };
  keep_longer_copy(builder.addressees, builder.repeated_addressees, [&](const Addressee& left, const Addressee& right) {
    return left.list == right.list && same(left.routing_indicator, right.routing_indicator) &&
           same(left.name, right.name);
  });
}

/// The prosign of a list tells which list its addressees are in.
template <AddresseeList Which>
struct opens_list {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::prosign, builder.span(in));
    builder.current_list = Which;
  }
};
template <>
struct action<grammar::action_prosign> : opens_list<AddresseeList::action> {};
template <>
struct action<grammar::info_prosign> : opens_list<AddresseeList::info> {};
template <>
struct action<grammar::xmt_prosign> : opens_list<AddresseeList::exempt> {};

/// A line of offices: the label tells which list they are in, and a line without one goes on with it.
template <OfficeList List>
struct opens_offices {
  template <class ActionInput>
  static void apply(const ActionInput& /*unused*/, Builder& builder) {
    builder.current_offices = List;
  }
};
// clang-format off
template <> struct action<grammar::action_offices> : opens_offices<OfficeList::action> {};
template <> struct action<grammar::origin_offices> : opens_offices<OfficeList::origin> {};
template <> struct action<grammar::info_offices> : opens_offices<OfficeList::info> {};
// clang-format on

/// EUR-12: an office and its copies.
template <>
struct action<grammar::office_copies> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    const auto dash = static_cast<std::uint32_t>(in.string_view().find('-'));
    OfficeCopies office;
    office.office = {span.begin, span.begin + dash};
    office.copies = static_cast<std::uint16_t>(values::number(in.string_view().substr(dash + 1)));
    office.list = builder.current_offices;
    builder.offices.push_back(office);
  }
};

/// /028 W: the sum of copies.
template <>
struct action<grammar::copies_total> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    auto& total = builder.cable.distribution.total;
    if (!total) total = static_cast<std::uint16_t>(values::number(in.string_view().substr(1, 3)));
  }
};

template <>
struct action<grammar::distribution_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span line = builder.trimmed(builder.span(in));
    Span& span = builder.cable.distribution.span;
    if (span.empty()) span.begin = line.begin;
    span.end = line.end;
    (void)parse_part<grammar::distribution_parts>(builder, line);
  }
};

template <>
struct action<grammar::control_number> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Span& number = builder.cable.distribution.control_number;
    if (number.empty()) number = builder.span(in);
  }
};
template <>
struct action<grammar::control_time> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Span& time = builder.cable.distribution.control_time;
    if (time.empty()) time = builder.span(in);
  }
};
template <>
struct action<grammar::control_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span line = builder.trimmed(builder.span(in));
    builder.tile(TileKind::control_line, line);
    (void)parse_part<grammar::control_parts>(builder, line);
  }
};

template <>
struct action<grammar::partial_notice> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.cable.is_partial = true;
    builder.cable.partial_notice = builder.span(in);
    builder.tile(TileKind::partial_notice, builder.span(in));
  }
};

template <>
struct action<grammar::unknown_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::unknown, builder.span(in));
    builder.diagnose(DiagnosticCode::unknown_line, builder.span(in));
  }
};

}  // namespace cablegram::inline v1::actions
