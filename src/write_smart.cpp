// The form of SMART messages (format section 2.4): labelled lines above the text and behind it.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "cablegram/identity.hpp"
#include "cablegram/text.hpp"
#include "cablegram/values.hpp"
#include "write_dates.hpp"
#include "write_parts.hpp"
#include "write_wrap.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {
namespace {

// Lists go on in the next line behind a semicolon.
bool may_part_list(std::string_view before, std::string_view after) noexcept {
  return before.ends_with(';') && may_part(before, after);
}

// UNCLASSIFIED
void write_level(const Cable& cable, Lines& lines) {
  if (!has_level(cable)) return;
  std::string line = plain_level(cable.banner.classification);
  if (const auto& section = cable.banner.section) line += section_words(*section);
  lines.add(std::move(line));
  lines.blank();
}

// MRN: 12 NOWHERE 1098
void write_number(const Cable& cable, Lines& lines) {
  const Banner& banner = cable.banner;
  const int year = year_of(cable);
  if (year < 0 || banner.post.empty() || !banner.serial) return;
  lines.add("MRN: " + padded(static_cast<std::uint32_t>(year), 2) + ' ' + upper(cable, banner.post) + ' ' +
            std::to_string(*banner.serial));
}

// Date/DTG: Aug 16, 2012 / 161547Z AUG 12
void write_date(const Cable& cable, Lines& lines) {
  const DateTimeGroup& group = cable.date_time_group;
  if (group.span.empty()) return;
  std::string line = "Date/DTG: ";
  if (group.time) {
    line += worded_date(group.date.value_or(day_of(*group.time))) + " / " + date_time_group(*group.time);
  } else if (group.date) {
    line += worded_date(*group.date);
  } else {
    line += cable.normalised(group.span);
  }
  lines.add(std::move(line));
}

// From: AMEMBASSY NOWHERE PRIORITY
void write_sender(const Cable& cable, Lines& lines) {
  if (cable.from.name.empty()) return;
  std::string line = "From: " + cable.normalised(cable.from.name);
  append_word(line, word(cable.action_precedence));
  lines.add(std::move(line));
}

// Action: WASHDC, SECSTATE ROUTINE; NOWHERE, AMEMBASSY PRIORITY
void write_addressees(const Cable& cable, AddresseeList list, std::string_view label, Lines& lines) {
  std::string line;
  for (const Addressee& addressee : cable.addressees) {
    if (addressee.list != list) continue;
    line += line.empty() ? label : "; ";
    line += cable.normalised(addressee.name);
    append_word(line, word(addressee.precedence));
  }
  if (!line.empty()) add_wrapped(lines, line, &may_part_list);
}

// The number of the order stands alone: the day has a line of its own behind the statement.
void write_order(const Cable& cable, Lines& lines) {
  const ExecutiveOrder& order = cable.executive_order;
  if (order.span.empty()) return;
  if (order.number.empty() == order.text.empty()) return write_executive_order(cable, lines);
  lines.add("E.O.: " + cable.normalised(order.number.empty() ? order.text : order.number));
}

// Captions: SENSITIVE, SIPDIS
void write_caption_line(const Cable& cable, Lines& lines) {
  if (cable.captions.empty()) return;
  std::string line = "Captions:";
  bool first = true;
  for (const CaptionMark& mark : cable.captions) {
    const std::string text = caption_text(cable, mark);
    // A caption with a comma of its own (REL TO USA, GBR) would be two in a list.
    if (text.find(',') != std::string::npos) return write_captions(cable, lines);
    if (!first) line += ',';
    append_word(line, text);
    first = false;
  }
  lines.add(std::move(line));
}

void write_pass_lines(const Cable& cable, Lines& lines) {
  for (const Span statement : cable.attention) {
    add_wrapped(lines, "Pass Line: " + cable.normalised(statement), &may_part_statement);
  }
}

// Classified By: Jane Doe, Charge d'Affaires, State
// Reason: 1.4 (b), (d)
// Declassify On: 2022/08/16
void write_statement(const Cable& cable, Lines& lines) {
  constexpr std::string_view declassify_label = "Declassify On:";
  constexpr std::array<std::string_view, 3> labels{"Reason:", "Derived From:", declassify_label};
  const std::string statement = classified_by(cable);
  bool states_day = false;
  for (std::string_view rest = statement; !rest.empty();) {
    // The next label begins a line.
    std::size_t end = 1;
    const auto at_label = [&](std::string_view label) {
      return rest[end - 1] == ' ' && values::starts_with(rest.substr(end), label);
    };
    while (end < rest.size() && std::none_of(labels.begin(), labels.end(), at_label)) ++end;
    states_day = states_day || values::starts_with(rest, declassify_label);
    add_wrapped(lines, std::string(values::without_trailing_blanks(rest.substr(0, end))));
    rest.remove_prefix(end);
  }
  const ExecutiveOrder& order = cable.executive_order;
  if (!order.declassify_on || !order.text.empty() || states_day) return;
  lines.blank();
  lines.add(std::string(declassify_label) + ' ' + slashed_date(*order.declassify_on));
}

// POL:Penn, Ann; ECON:Quill, Martin
void write_officers(const Cable& cable, ClearanceKind kind, std::string_view label, Lines& lines) {
  std::string line;
  for (const Clearance& officer : cable.drafting) {
    if (officer.kind != kind) continue;
    line += line.empty() ? label : "; ";
    if (!officer.office.empty()) line += cable.normalised(officer.office) + ':';
    line += cable.normalised(officer.name);
  }
  if (!line.empty()) add_wrapped(lines, line, &may_part_list);
}

void write_tail(const Cable& cable, Lines& lines) {
  // Those of the archive are no lines of a message.
  const bool attributed = !cable.attributes.empty() && cable.dialect != Dialect::aad;
  if (cable.signature.empty() && cable.drafting.empty() && !attributed) return;
  lines.blank();
  // The label of the signature shows where the text ends, even without a name.
  lines.add(cable.signature.empty() ? "Signature:" : "Signature: " + cable.normalised(cable.signature));
  lines.blank();
  write_officers(cable, ClearanceKind::drafted, "Drafted By: ", lines);
  write_officers(cable, ClearanceKind::cleared, "Cleared By: ", lines);
  write_officers(cable, ClearanceKind::approved, "Approved By: ", lines);
  write_officers(cable, ClearanceKind::released, "Released By: ", lines);
  if (attributed) write_attributes(cable, lines);
}

}  // namespace

void write_smart(const Cable& cable, Lines& lines) {
  constexpr Labels labels{"Subject: ", "Reference: ", ')'};
  write_release_stamps(cable, lines);
  write_release_line(cable, lines);
  write_level(cable, lines);
  write_partial_notice(cable, lines);
  write_number(cable, lines);
  write_date(cable, lines);
  write_sender(cable, lines);
  write_addressees(cable, AddresseeList::action, "Action: ", lines);
  write_addressees(cable, AddresseeList::info, "Info: ", lines);
  write_addressees(cable, AddresseeList::exempt, "XMT: ", lines);
  write_order(cable, lines);
  write_tags(cable, lines);
  write_caption_line(cable, lines);
  write_references(cable, labels, lines);
  write_pass_lines(cable, lines);
  write_subject(cable, labels, lines);
  write_statement(cable, lines);
  write_corrected_copy(cable, lines);
  write_body(cable, true, lines);
  write_tail(cable, lines);
  lines.blank();
  if (has_level(cable)) lines.add(plain_level(cable.banner.classification));
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
