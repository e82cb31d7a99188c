// A cable field by field, in the order of the field table (fields.hpp): the one place that says which value of the AST
// a field of the public form has. JSON and columns are written by it.
//
// A Writer has: `object(members)` and `array(items)` that call what they are given, `array(range, write)`; `field(name,
// write)` inside an object; and for values `null`, `boolean`, `integer`, `date`, `time`, `timestamp`, `code` (of an
// enumeration, null for the empty name), `constant` (of our own tables), `bytes`, `text` (of a span), `made` (what a
// function puts into an empty string) and `appended` (what a function appends to a string), with `..._or_null` for
// those where the empty text is null.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "cablegram/attributes.hpp"
#include "cablegram/cable.hpp"
#include "cablegram/fields.hpp"
#include "cablegram/identity.hpp"
#include "cablegram/roles.hpp"
#include "cablegram/text.hpp"

namespace cablegram {
inline namespace v1 {
namespace detail {

// --- Values
// ----------------------------------------------------------------------------------------------------------

// ISO 8601 writes years of four digits, and calendars of other libraries begin at year 1.
[[nodiscard]] inline bool is_iso_date(std::chrono::year_month_day date) {
  return date.ok() && int{date.year()} >= 1 && int{date.year()} <= 9999;
}

// ASCII only: posts, tags and marks are never anything else, and other bytes stay as they are.
inline void append_upper_case(const Cable& cable, Span span, std::string& out) {
  append_normalised(cable, span, out);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
}

template <class Writer>
void write_precedences(Writer& out, std::initializer_list<Precedence> precedences) {
  out.array(precedences, [&](Precedence precedence) {
    if (precedence != Precedence::none) {
      out.code(precedence);
    }
  });
}

// "(S//NF)" is "S//NF": in upper case, without blanks.
template <class Writer>
void write_portion(Writer& out, const Cable& cable, const PortionMark& portion) {
  if (portion.span.empty()) {
    out.null();
    return;
  }
  out.made_or_null([&](std::string& text) {
    append_upper_case(cable, portion.span, text);
    std::erase(text, ' ');
  });
}

// --- Records
// ----------------------------------------------------------------------------------------------------------

template <class Writer>
void write_transmission(Writer& out, const Cable& cable) {
  const Transmission& transmission = cable.transmission;
  if (transmission.empty()) {
    out.null();
    return;
  }
  out.object([&] {
    out.field("start_of_message", [&] { out.text_or_null(transmission.start_of_message); });
    out.field("routing_precedence", [&] { write_precedences(out, {transmission.routing_precedence}); });
    out.field("routing_indicators",
              [&] { out.array(transmission.routing_indicators, [&](Span indicator) { out.text(indicator); }); });
    out.field("originator", [&] { out.text_or_null(transmission.originator); });
    out.field("station_serial", [&] { out.text_or_null(transmission.station_serial); });
    out.field("section", [&] { transmission.section ? out.integer(*transmission.section) : out.null(); });
    out.field("filed_day", [&] { transmission.filed_day != 0 ? out.integer(transmission.filed_day) : out.null(); });
    out.field("filed_time", [&] { transmission.filed_time ? out.time(*transmission.filed_time) : out.null(); });
    out.field("security", [&] { out.code(transmission.security); });
    out.field("operating_signals", [&] {
      out.array(transmission.operating_signals, [&](const OperatingSignal& signal) {
        out.made([&](std::string& text) { append_upper_case(cable, signal.name, text); });
      });
    });
  });
}

template <class Writer>
void write_originator(Writer& out, const Originator& from) {
  if (from.name.empty() && from.routing_indicator.empty()) {
    out.null();
    return;
  }
  out.object([&] {
    out.field("routing_indicator", [&] { out.text_or_null(from.routing_indicator); });
    out.field("name", [&] { out.text_or_null(from.name); });
  });
}

template <class Writer>
void write_addressees(Writer& out, const Cable& cable, AddresseeList list) {
  out.array(cable.addressees, [&](const Addressee& addressee) {
    if (addressee.list != list) {
      return;
    }
    out.object([&] {
      out.field("routing_indicator", [&] { out.text_or_null(addressee.routing_indicator); });
      out.field("name", [&] { out.text_or_null(addressee.name); });
      out.field("precedence", [&] { out.code(addressee.precedence); });
      out.field("mcn", [&] { out.text_or_null(addressee.mcn); });
      out.field("office_symbols", [&] {
        out.array([&] {
          if (!addressee.office_symbols.empty()) {
            for (const Span symbol : office_symbols(cable, addressee)) {
              out.text(symbol);
            }
          }
        });
      });
    });
  });
}

template <class Writer>
void write_exempt(Writer& out, const Cable& cable) {
  out.array(cable.addressees, [&](const Addressee& addressee) {
    if (addressee.list == AddresseeList::exempt) {
      out.text(addressee.name);
    }
  });
}

template <class Writer>
void write_section(Writer& out, const std::optional<Section>& section) {
  if (!section) {
    out.null();
    return;
  }
  out.object([&] {
    out.field("number", [&] { out.integer(section->number); });
    out.field("of", [&] { out.integer(section->of); });
  });
}

template <class Writer>
void write_executive_order(Writer& out, const ExecutiveOrder& order) {
  if (order.span.empty()) {
    out.null();
    return;
  }
  out.object([&] {
    out.field("number", [&] { out.text_or_null(order.number); });
    out.field("declassify_on", [&] {
      order.declassify_on&& is_iso_date(*order.declassify_on) ? out.date(*order.declassify_on) : out.null();
    });
    out.field("text", [&] { out.text_or_null(order.text); });
  });
}

template <class Writer>
void write_reference(Writer& out, const Cable& cable, const Reference& reference) {
  out.object([&] {
    out.field("label", [&] { out.text_or_null(reference.label); });
    out.field("kind", [&] { out.code(reference.kind); });
    out.field("id", [&] { out.bytes_or_null(cable.id(reference)); });
    out.field("text", [&] { out.text(reference.text); });
  });
}

template <class Writer>
void write_reason(Writer& out, const Reason& reason) {
  out.made([&](std::string& text) {
    text.append(std::to_string(reason.part)).append(1, '.').append(std::to_string(reason.paragraph));
    text.append(1, '(').append(1, reason.letter).append(1, ')');
  });
}

template <class Writer>
void write_classified_by(Writer& out, const ClassifiedBy& statement) {
  if (statement.span.empty()) {
    out.null();
    return;
  }
  out.object([&] {
    out.field("name", [&] { out.text_or_null(statement.name); });
    out.field("title", [&] { out.text_or_null(statement.title); });
    out.field("reasons",
              [&] { out.array(statement.reasons, [&](const Reason& reason) { write_reason(out, reason); }); });
    out.field("text", [&] { out.text(statement.text); });
  });
}

template <class Writer>
void write_block(Writer& out, const Cable& cable, const Block& block) {
  out.object([&] {
    out.field("kind", [&] { out.code(block.kind); });
    out.field("label", [&] { out.text_or_null(block.label); });
    out.field("portion", [&] { write_portion(out, cable, block.portion); });
    out.field("role", [&] { out.code(block.role); });
    out.field("text", [&] { out.appended([&](std::string& text) { append_block_text(cable, block, text); }); });
  });
}

template <class Writer>
void write_offices(Writer& out, const Cable& cable) {
  const Distribution& distribution = cable.distribution;
  if (distribution.span.empty() && distribution.control_number.empty()) {
    out.null();
    return;
  }
  const auto list = [&](OfficeList wanted) {
    out.array(distribution.offices, [&](const OfficeCopies& office) {
      if (office.list != wanted) {
        return;
      }
      out.object([&] {
        out.field("office", [&] { out.text(office.office); });
        out.field("copies", [&] { out.integer(office.copies); });
      });
    });
  };
  out.object([&] {
    out.field("action", [&] { list(OfficeList::action); });
    out.field("origin", [&] { list(OfficeList::origin); });
    out.field("info", [&] { list(OfficeList::info); });
    out.field("total", [&] { distribution.total ? out.integer(*distribution.total) : out.null(); });
    out.field("desired", [&] { out.array(distribution.desired, [&](Span line) { out.text(line); }); });
    out.field("control_number", [&] { out.text_or_null(distribution.control_number); });
    out.field("control_time", [&] { out.text_or_null(distribution.control_time); });
  });
}

template <class Writer>
void write_drafting(Writer& out, const Cable& cable) {
  if (cable.drafting.empty()) {
    out.null();
    return;
  }
  const auto list = [&](ClearanceKind wanted) {
    out.array(cable.drafting, [&](const Clearance& officer) {
      if (officer.kind != wanted) {
        return;
      }
      out.object([&] {
        out.field("office", [&] { out.text_or_null(officer.office); });
        out.field("name", [&] { out.text(officer.name); });
        out.field("typist", [&] { out.text_or_null(officer.typist); });
      });
    });
  };
  out.object([&] {
    out.field("drafted_by", [&] { list(ClearanceKind::drafted); });
    out.field("approved_by", [&] { list(ClearanceKind::approved); });
    out.field("cleared_by", [&] { list(ClearanceKind::cleared); });
    out.field("released_by", [&] { list(ClearanceKind::released); });
  });
}

template <class Writer>
void write_attributes(Writer& out, const Cable& cable) {
  if (cable.attributes.empty()) {
    out.null();
    return;
  }
  const auto text = [&](std::string_view key) { out.text_or_null(cable.attribute(key)); };
  const auto list = [&](std::string_view key) {
    out.array(attribute_list(cable, cable.attribute(key)), [&](Span entry) { out.text(entry); });
  };
  out.object([&] {
    out.field("document_number", [&] { text("Document Number"); });
    out.field("draft_date", [&] {
      const auto date = attribute_date(cable, cable.attribute("Draft Date"));
      date&& is_iso_date(*date) ? out.date(*date) : out.null();
    });
    out.field("from", [&] { text("From"); });
    out.field("to", [&] { text("To"); });
    out.field("subject", [&] { text("Subject"); });
    out.field("tags", [&] { list("TAGS"); });
    out.field("concepts", [&] { list("Concepts"); });
    out.field("entries", [&] {
      out.array(cable.attributes, [&](const Attribute& attribute) {
        out.object([&] {
          out.field("key", [&] { out.text(attribute.key); });
          out.field("value", [&] { out.text_or_null(attribute.value); });
        });
      });
    });
  });
}

// Stamps are noise to every text: their own words stand here as written.
template <class Writer>
void write_release(Writer& out, const Cable& cable) {
  const Release& release = cable.release;
  if (release.span.empty()) {
    out.null();
    return;
  }
  out.object([&] {
    out.field("authority", [&] { out.bytes_or_null(cable.text(release.authority)); });
    out.field("date", [&] { release.date&& is_iso_date(*release.date) ? out.date(*release.date) : out.null(); });
    out.field("disposition", [&] { out.bytes_or_null(cable.text(release.disposition)); });
    out.field("exemptions", [&] { out.array(release.exemptions, [&](Span code) { out.bytes(cable.text(code)); }); });
    out.field("case_number", [&] { out.bytes_or_null(cable.text(release.case_number)); });
    out.field("document_number", [&] { out.bytes_or_null(cable.text(release.document_number)); });
  });
}

template <class Writer>
void write_diagnostic(Writer& out, const Diagnostic& diagnostic) {
  out.object([&] {
    out.field("code", [&] { out.constant(diagnostic.info().code); });
    out.field("severity", [&] { out.code(diagnostic.info().severity); });
    out.field("message", [&] { out.constant(diagnostic.info().message); });
    out.field("begin", [&] { out.integer(diagnostic.span.begin); });
    out.field("end", [&] { out.integer(diagnostic.span.end); });
  });
}

// --- The cable
// --------------------------------------------------------------------------------------------------------

template <class Writer>
void write_envelope(Writer& out, const Cable& cable) {
  out.field("schema", [&] { out.integer(schema_version); });
  out.field("source", [&] { out.bytes_or_null(cable.name); });
  out.field("encoding", [&] { out.bytes(cable.encoding); });
  out.field("id", [&] { out.bytes_or_null(cable.id()); });
  out.field("dialect", [&] { out.code(cable.dialect); });
  out.field("is_partial", [&] { out.boolean(cable.is_partial); });
  out.field("transmission", [&] { write_transmission(out, cable); });
  out.field("precedence", [&] { write_precedences(out, {cable.action_precedence, cable.info_precedence}); });
  out.field("datetime", [&] { cable.date_time_group.time ? out.timestamp(*cable.date_time_group.time) : out.null(); });
  out.field("from", [&] { write_originator(out, cable.from); });
  out.field("to", [&] { write_addressees(out, cable, AddresseeList::action); });
  out.field("info", [&] { write_addressees(out, cable, AddresseeList::info); });
  out.field("exempt", [&] { write_exempt(out, cable); });
}

template <class Writer>
void write_heading(Writer& out, const Cable& cable) {
  out.field("classification", [&] { out.code(cable.banner.classification); });
  out.field("post",
            [&] { out.made_or_null([&](std::string& text) { append_upper_case(cable, cable.banner.post, text); }); });
  out.field("serial", [&] { cable.banner.serial ? out.integer(*cable.banner.serial) : out.null(); });
  out.field("section", [&] { write_section(out, cable.banner.section); });
  out.field("captions",
            [&] { out.array(cable.captions, [&](const CaptionMark& mark) { out.bytes(caption_text(cable, mark)); }); });
  out.field("attention", [&] { out.array(cable.attention, [&](Span statement) { out.text(statement); }); });
  out.field("executive_order", [&] { write_executive_order(out, cable.executive_order); });
  out.field("tags", [&] {
    out.array(cable.tags,
              [&](const Tag& tag) { out.made([&](std::string& text) { append_upper_case(cable, tag.span, text); }); });
  });
  out.field("subject", [&] { out.text_or_null(cable.subject); });
  out.field("subject_portion", [&] { write_portion(out, cable, cable.subject_portion); });
  out.field("references", [&] {
    out.array(cable.references, [&](const Reference& reference) { write_reference(out, cable, reference); });
  });
  out.field("classified_by", [&] { write_classified_by(out, cable.classified_by); });
}

template <class Writer>
void write_text(Writer& out, const Cable& cable) {
  out.field("body", [&] { out.array(cable.body, [&](const Block& block) { write_block(out, cable, block); }); });
  out.field("summary", [&] { out.bytes_or_null(cable.summary()); });
  out.field("signature", [&] { out.text_or_null(cable.signature); });
  out.field("offices", [&] { write_offices(out, cable); });
  out.field("drafting", [&] { write_drafting(out, cable); });
  out.field("attributes", [&] { write_attributes(out, cable); });
  out.field("release", [&] { write_release(out, cable); });
  out.field("diagnostics", [&] {
    out.array(cable.diagnostics, [&](const Diagnostic& diagnostic) { write_diagnostic(out, diagnostic); });
  });
}

// All fields of a cable, one after another.
template <class Writer>
void write_fields(Writer& out, const Cable& cable) {
  write_envelope(out, cable);
  write_heading(out, cable);
  write_text(out, cable);
}

}  // namespace detail
}  // namespace v1
}  // namespace cablegram
