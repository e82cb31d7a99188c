// The public JSON of a cable: one function a record, its keys in the order of the field table (fields.hpp).
#include "cablegram/json.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "cablegram/cable.hpp"
#include "cablegram/fields.hpp"
#include "cablegram/identity.hpp"
#include "cablegram/roles.hpp"
#include "cablegram/text.hpp"
#include "json_writer.hpp"

namespace cablegram {
inline namespace v1 {
namespace {

using detail::JsonWriter;

// --- Days and times
// ---------------------------------------------------------------------------------------------------

void append_digits(std::string& out, std::int64_t value, int width) {
  const std::string digits = std::to_string(value);
  out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0').append(digits);
}

// ISO 8601 writes years of four digits, and calendars of other libraries begin at year 1.
bool is_iso_date(std::chrono::year_month_day date) {
  return date.ok() && int{date.year()} >= 1 && int{date.year()} <= 9999;
}

void append_date(std::string& out, std::chrono::year_month_day date) {
  append_digits(out, int{date.year()}, 4);
  append_digits(out.append(1, '-'), unsigned{date.month()}, 2);
  append_digits(out.append(1, '-'), unsigned{date.day()}, 2);
}

void append_time(std::string& out, std::chrono::minutes after_midnight) {
  append_digits(out, after_midnight.count() / 60, 2);
  append_digits(out.append(1, ':'), after_midnight.count() % 60, 2);
}

// --- Records
// ----------------------------------------------------------------------------------------------------------

void write_precedences(JsonWriter& json, std::initializer_list<Precedence> precedences) {
  json.array(precedences, [&](Precedence precedence) {
    if (precedence != Precedence::none) {
      json.code(precedence);
    }
  });
}

// ASCII only: posts, tags and marks are never anything else, and other bytes stay as they are.
void append_upper_case(const Cable& cable, Span span, std::string& out) {
  append_normalised(cable, span, out);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
}

// "(S//NF)" is "S//NF": in upper case, without blanks.
void write_portion(JsonWriter& json, const Cable& cable, const PortionMark& portion) {
  json.made_or_null([&](std::string& out) {
    append_upper_case(cable, portion.span, out);
    std::erase(out, ' ');
  });
}

void write_transmission(JsonWriter& json, const Cable& cable, const Transmission& transmission) {
  if (transmission.empty()) {
    json.null();
    return;
  }
  json.object([&] {
    json.key("start_of_message");
    json.text_or_null(transmission.start_of_message);
    json.key("routing_precedence");
    write_precedences(json, {transmission.routing_precedence});
    json.key("routing_indicators");
    json.array(transmission.routing_indicators, [&](Span indicator) { json.text(indicator); });
    json.key("originator");
    json.text_or_null(transmission.originator);
    json.key("station_serial");
    json.text_or_null(transmission.station_serial);
    json.key("section");
    transmission.section ? json.integer(*transmission.section) : json.null();
    json.key("filed_day");
    transmission.filed_day != 0 ? json.integer(transmission.filed_day) : json.null();
    json.key("filed_time");
    if (transmission.filed_time) {
      json.made([&](std::string& out) { append_time(out, *transmission.filed_time); });
    } else {
      json.null();
    }
    json.key("security");
    json.code(transmission.security);
    json.key("operating_signals");
    json.array(transmission.operating_signals, [&](const OperatingSignal& signal) {
      json.made([&](std::string& out) { append_upper_case(cable, signal.name, out); });
    });
  });
}

void write_date_time(JsonWriter& json, const DateTimeGroup& group) {
  if (!group.time) {
    json.null();
    return;
  }
  json.made([&](std::string& out) {
    const auto day = std::chrono::floor<std::chrono::days>(*group.time);
    append_date(out, std::chrono::year_month_day{day});
    append_time(out.append(1, 'T'), *group.time - day);
    out.append(":00Z");
  });
}

void write_originator(JsonWriter& json, const Originator& from) {
  if (from.name.empty() && from.routing_indicator.empty()) {
    json.null();
    return;
  }
  json.object([&] {
    json.key("routing_indicator");
    json.text_or_null(from.routing_indicator);
    json.key("name");
    json.text_or_null(from.name);
  });
}

void write_addressees(JsonWriter& json, const Cable& cable, AddresseeList list) {
  json.array(cable.addressees, [&](const Addressee& addressee) {
    if (addressee.list != list) {
      return;
    }
    json.object([&] {
      json.key("routing_indicator");
      json.text_or_null(addressee.routing_indicator);
      json.key("name");
      json.text_or_null(addressee.name);
      json.key("precedence");
      json.code(addressee.precedence);
      json.key("mcn");
      json.text_or_null(addressee.mcn);
      json.key("office_symbols");
      json.array([&] {
        if (!addressee.office_symbols.empty()) {
          for (const Span symbol : office_symbols(cable, addressee)) {
            json.text(symbol);
          }
        }
      });
    });
  });
}

void write_exempt(JsonWriter& json, const Cable& cable) {
  json.array(cable.addressees, [&](const Addressee& addressee) {
    if (addressee.list == AddresseeList::exempt) {
      json.text(addressee.name);
    }
  });
}

void write_section(JsonWriter& json, const std::optional<Section>& section) {
  if (!section) {
    json.null();
    return;
  }
  json.object([&] {
    json.key("number");
    json.integer(section->number);
    json.key("of");
    json.integer(section->of);
  });
}

void write_executive_order(JsonWriter& json, const ExecutiveOrder& order) {
  if (order.span.empty()) {
    json.null();
    return;
  }
  json.object([&] {
    json.key("number");
    json.text_or_null(order.number);
    json.key("declassify_on");
    if (order.declassify_on && is_iso_date(*order.declassify_on)) {
      json.made([&](std::string& out) { append_date(out, *order.declassify_on); });
    } else {
      json.null();
    }
    json.key("text");
    json.text_or_null(order.text);
  });
}

void write_reference(JsonWriter& json, const Cable& cable, const Reference& reference) {
  json.object([&] {
    json.key("label");
    json.text_or_null(reference.label);
    json.key("kind");
    json.code(reference.kind);
    json.key("id");
    json.bytes_or_null(cable.id(reference));
    json.key("text");
    json.text(reference.text);
  });
}

void write_reason(JsonWriter& json, const Reason& reason) {
  json.made([&](std::string& out) {
    out.append(std::to_string(reason.part)).append(1, '.').append(std::to_string(reason.paragraph));
    out.append(1, '(').append(1, reason.letter).append(1, ')');
  });
}

void write_classified_by(JsonWriter& json, const ClassifiedBy& statement) {
  if (statement.span.empty()) {
    json.null();
    return;
  }
  json.object([&] {
    json.key("name");
    json.text_or_null(statement.name);
    json.key("title");
    json.text_or_null(statement.title);
    json.key("reasons");
    json.array(statement.reasons, [&](const Reason& reason) { write_reason(json, reason); });
    json.key("text");
    json.text(statement.text);
  });
}

void write_block(JsonWriter& json, const Cable& cable, const Block& block) {
  json.object([&] {
    json.key("kind");
    json.code(block.kind);
    json.key("label");
    json.text_or_null(block.label);
    json.key("portion");
    write_portion(json, cable, block.portion);
    json.key("role");
    json.code(block.role);
    json.key("text");
    json.made([&](std::string& out) { append_block_text(cable, block, out); });
  });
}

void write_diagnostic(JsonWriter& json, const Diagnostic& diagnostic) {
  json.object([&] {
    json.key("code");
    json.constant(diagnostic.info().code);
    json.key("severity");
    json.code(diagnostic.info().severity);
    json.key("message");
    json.constant(diagnostic.info().message);
    json.key("begin");
    json.integer(diagnostic.span.begin);
    json.key("end");
    json.integer(diagnostic.span.end);
  });
}

// --- The cable
// --------------------------------------------------------------------------------------------------------

void write_envelope(JsonWriter& json, const Cable& cable) {
  json.key("schema");
  json.integer(schema_version);
  json.key("source");
  json.bytes_or_null(cable.name);
  json.key("id");
  json.bytes_or_null(cable.id());
  json.key("dialect");
  json.code(cable.dialect);
  json.key("is_partial");
  json.boolean(cable.is_partial);
  json.key("transmission");
  write_transmission(json, cable, cable.transmission);
  json.key("precedence");
  write_precedences(json, {cable.action_precedence, cable.info_precedence});
  json.key("datetime");
  write_date_time(json, cable.date_time_group);
  json.key("from");
  write_originator(json, cable.from);
  json.key("to");
  write_addressees(json, cable, AddresseeList::action);
  json.key("info");
  write_addressees(json, cable, AddresseeList::info);
  json.key("exempt");
  write_exempt(json, cable);
}

void write_heading(JsonWriter& json, const Cable& cable) {
  json.key("classification");
  json.code(cable.banner.classification);
  json.key("post");
  json.made_or_null([&](std::string& out) { append_upper_case(cable, cable.banner.post, out); });
  json.key("serial");
  cable.banner.serial ? json.integer(*cable.banner.serial) : json.null();
  json.key("section");
  write_section(json, cable.banner.section);
  json.key("captions");
  json.array(cable.captions, [&](const CaptionMark& mark) { json.bytes(caption_text(cable, mark)); });
  json.key("attention");
  json.array(cable.attention, [&](Span statement) { json.text(statement); });
  json.key("executive_order");
  write_executive_order(json, cable.executive_order);
  json.key("tags");
  json.array(cable.tags,
             [&](const Tag& tag) { json.made([&](std::string& out) { append_upper_case(cable, tag.span, out); }); });
  json.key("subject");
  json.text_or_null(cable.subject);
  json.key("subject_portion");
  write_portion(json, cable, cable.subject_portion);
  json.key("references");
  json.array(cable.references, [&](const Reference& reference) { write_reference(json, cable, reference); });
  json.key("classified_by");
  write_classified_by(json, cable.classified_by);
}

void write_text(JsonWriter& json, const Cable& cable) {
  json.key("body");
  json.array(cable.body, [&](const Block& block) { write_block(json, cable, block); });
  json.key("summary");
  json.bytes_or_null(cable.summary());
  json.key("signature");
  json.text_or_null(cable.signature);
  json.key("diagnostics");
  json.array(cable.diagnostics, [&](const Diagnostic& diagnostic) { write_diagnostic(json, diagnostic); });
}

}  // namespace

void append_json(const Cable& cable, std::string& out) {
  JsonWriter json(cable, out);
  json.object([&] {
    write_envelope(json, cable);
    write_heading(json, cable);
    write_text(json, cable);
  });
}

std::string to_json(const Cable& cable) {
  std::string out;
  append_json(cable, out);
  return out;
}

std::string Cable::to_json() const { return cablegram::to_json(*this); }

}  // namespace v1
}  // namespace cablegram
