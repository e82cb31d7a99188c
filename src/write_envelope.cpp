// ACP-127 format lines 1 to 9, and the lists of offices above them (format sections 3.1 to 3.8).
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cablegram/text.hpp"
#include "cablegram/values.hpp"
#include "write_dates.hpp"
#include "write_parts.hpp"
#include "write_wrap.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {
namespace {

// NIACT is the addressee's: the message itself is immediate.
std::string_view prosign(Precedence precedence) noexcept {
  switch (precedence) {
    case Precedence::flash:
      return "Z";
    case Precedence::niact_immediate:
    case Precedence::immediate:
      return "O";
    case Precedence::priority:
      return "P";
    case Precedence::routine:
      return "R";
    case Precedence::none:
      break;
  }
  return {};
}

char security_letter(Classification level) noexcept {
  switch (level) {
    case Classification::top_secret:
      return 'T';
    case Classification::secret:
      return 'S';
    case Classification::confidential:
      return 'C';
    case Classification::limited_official_use:
    case Classification::unclassified:
    case Classification::none:
      break;
  }
  return 'U';
}

void append_signal(const Cable& cable, const OperatingSignal& signal, std::string& line) {
  append_word(line, upper(cable, signal.name));
  append_word(line, cable.normalised(signal.argument));
}

// Signals of the date-time line stand behind its group, those of the security line before.
bool on_date_line(const Cable& cable, const OperatingSignal& signal) noexcept {
  const Span group = cable.date_time_group.span;
  return !group.empty() && signal.name.begin >= group.end;
}

// PP RUEHAA RUEHBB, wrapped
void write_routing_line(const Cable& cable, Lines& lines) {
  const Transmission& transmission = cable.transmission;
  if (transmission.routing_indicators.empty()) return;
  const std::string_view letter = prosign(transmission.routing_precedence);
  std::string line;
  line.append(letter).append(letter);
  for (const Span indicator : transmission.routing_indicators) {
    const std::string written = upper(cable, indicator);
    if (line.size() + 1 + written.size() > lines.width()) {
      lines.add(std::move(line));
      line.clear();
    }
    append_word(line, written);
  }
  lines.add(std::move(line));
}

// DE RUEHZZ #0732/01 0141019
void write_station_line(const Cable& cable, Lines& lines) {
  const Transmission& transmission = cable.transmission;
  if (transmission.originator.empty()) return;
  std::string line =
      "DE " + upper(cable, transmission.originator) + " #" + cable.normalised(transmission.station_serial);
  if (transmission.section) line += '/' + padded(*transmission.section, 2);
  if (transmission.filed_day != 0 && transmission.filed_time) {
    const auto minutes = static_cast<std::uint32_t>(transmission.filed_time->count());
    line += ' ' + padded(transmission.filed_day, 3) + padded(minutes / 60, 2) + padded(minutes % 60, 2);
  }
  lines.add(std::move(line));
}

// ZNY CCCCC ZZH
void write_security_line(const Cable& cable, Lines& lines) {
  const Transmission& transmission = cable.transmission;
  if (transmission.security == Classification::none) return;
  std::string line;
  bool lettered = false;
  for (const OperatingSignal& signal : transmission.operating_signals) {
    if (on_date_line(cable, signal)) continue;
    append_signal(cable, signal, line);
    if (lettered) continue;
    lettered = true;
    // EEEEE is unclassified too, so the letters stand as written where all are the same.
    const std::string letters = upper(cable, transmission.security_text);
    const bool whole = letters.size() >= 5 && letters.substr(0, 5) == std::string(5, letters[0]);
    append_word(line, whole ? letters : std::string(5, security_letter(transmission.security)));
  }
  if (lettered) lines.add(std::move(line));
}

// P R 141019Z JAN 08 ZDK
void write_date_line(const Cable& cable, Lines& lines) {
  const DateTimeGroup& group = cable.date_time_group;
  // A date in words (the view form) has no time of day, and a group is not made up.
  if (group.span.empty() || (group.date && !group.time)) return;
  std::string line;
  append_word(line, prosign(cable.action_precedence));
  append_word(line, prosign(cable.info_precedence));
  if (group.time) {
    append_word(line, date_time_group(*group.time));
  } else {
    append_word(line, cable.normalised(group.span));
  }
  for (const OperatingSignal& signal : cable.transmission.operating_signals) {
    if (on_date_line(cable, signal)) append_signal(cable, signal, line);
  }
  lines.add(std::move(line));
}

std::string addressee_line(const Cable& cable, const Addressee& addressee) {
  std::string line;
  if (addressee.by_other_means) line = "ZEN/";
  if (!addressee.routing_indicator.empty()) line = upper(cable, addressee.routing_indicator) + '/';
  line += cable.normalised(addressee.name);
  if (!addressee.office_symbols.empty()) {
    line += "//";
    for (const Span symbol : office_symbols(cable, addressee)) line += cable.normalised(symbol) + "//";
  }
  append_word(line, word(addressee.precedence));
  append_word(line, cable.normalised(addressee.mcn));
  return line;
}

void write_addressees(const Cable& cable, AddresseeList list, std::string_view prosign, Lines& lines) {
  bool first = true;
  for (const Addressee& addressee : cable.addressees) {
    if (addressee.list != list) continue;
    std::string line;
    if (first) line.append(prosign).append(1, ' ');
    first = false;
    lines.add(line + addressee_line(cable, addressee));
  }
}

void write_offices(const Cable& cable, OfficeList list, std::string_view label, bool with_total, Lines& lines) {
  const Distribution& distribution = cable.distribution;
  std::string line(label);
  bool any = false;
  const auto add = [&](const std::string& entry) {
    if (line.size() + 1 + entry.size() > lines.width()) {
      lines.add(std::move(line));
      line = std::string(label.size(), ' ');
    }
    line += ' ' + entry;
    any = true;
  };
  for (const OfficeCopies& office : distribution.offices) {
    if (office.list == list) add(upper(cable, office.office) + '-' + padded(office.copies, 2));
  }
  if (any && with_total) add('/' + padded(*distribution.total, 3) + 'W');
  if (any) lines.add(std::move(line));
}

}  // namespace

std::string_view word(Precedence precedence) noexcept {
  return precedence == Precedence::niact_immediate ? "NIACT IMMEDIATE" : name(precedence);
}

void append_word(std::string& line, std::string_view word) {
  if (word.empty()) return;
  if (!line.empty() && line.back() != ' ') line += ' ';
  line += word;
}

void write_partial_notice(const Cable& cable, Lines& lines) {
  if (cable.partial_notice.empty()) return;
  // The rest of the notice begins in small letters, by which its lines are known.
  lines.add(cable.normalised(cable.partial_notice));
  lines.blank();
}

void write_distribution(const Cable& cable, Lines& lines) {
  const Distribution& distribution = cable.distribution;
  if (distribution.offices.empty()) return;
  const bool total = distribution.total.has_value();
  const OfficeList last = distribution.offices.back().list;
  write_offices(cable, OfficeList::action, "ACTION", total && last == OfficeList::action, lines);
  write_offices(cable, OfficeList::origin, "ORIGIN", total && last == OfficeList::origin, lines);
  write_offices(cable, OfficeList::info, "INFO", total && last == OfficeList::info, lines);
}

void write_control_line(const Cable& cable, Lines& lines) {
  const Distribution& distribution = cable.distribution;
  if (distribution.control_number.empty() && distribution.control_time.empty()) return;
  std::string line = "------------------ " + upper(cable, distribution.control_number);
  append_word(line, upper(cable, distribution.control_time));
  lines.add(std::move(line));
}

void write_start_of_message(const Cable& cable, Lines& lines) {
  if (!cable.transmission.start_of_message.empty()) lines.add(cable.normalised(cable.transmission.start_of_message));
}

void write_transmission(const Cable& cable, Lines& lines) {
  write_routing_line(cable, lines);
  write_station_line(cable, lines);
  write_security_line(cable, lines);
  write_date_line(cable, lines);
  if (!cable.from.name.empty()) {
    std::string line = "FM ";
    if (!cable.from.routing_indicator.empty()) line += upper(cable, cable.from.routing_indicator) + '/';
    lines.add(line + cable.normalised(cable.from.name));
  }
  write_addressees(cable, AddresseeList::action, "TO", lines);
  write_addressees(cable, AddresseeList::info, "INFO", lines);
  write_addressees(cable, AddresseeList::exempt, "XMT", lines);
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
