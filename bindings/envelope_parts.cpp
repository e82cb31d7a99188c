// The records of the transmission header.
#include "cablegram/cable.hpp"
#include "cablegram/text.hpp"
#include "codes.hpp"
#include "parts.hpp"

namespace cablegram::python {

void add_envelope_parts(py::module_& module) {
  PartClass<Transmission>(
      module, "Transmission", "The transmission header: ACP-127 format lines 1 to 4.",
      {"start_of_message", "routing_precedence", "routing_indicators", "originator", "station_serial", "section",
       "filed_day", "filed_time", "security", "operating_signals", "span"})
      .attribute(
          "start_of_message", [](const auto& self) { return text_or_none(self.cable(), self->start_of_message); },
          "The token of the start-of-message line, such as VZCZCXRO1155, or None.")
      .attribute(
          "routing_precedence",
          [](const auto& self) -> py::object {
            if (self->routing_precedence == Precedence::none) {
              return py::tuple();
            }
            return py::make_tuple(code(self->routing_precedence));
          },
          "Precedence of the routing line: a tuple of at most one Precedence.")
      .attribute(
          "routing_indicators",
          [](const auto& self) {
            return tuple_of(self->routing_indicators, [&](Span span) { return text(self.cable(), span); });
          },
          "Routing indicators of the routing line, as a tuple of str.")
      .attribute(
          "originator", [](const auto& self) { return text_or_none(self.cable(), self->originator); },
          "Routing indicator of the station that filed the message, or None.")
      .attribute(
          "station_serial", [](const auto& self) { return text_or_none(self.cable(), self->station_serial); },
          "Station serial number as written, without \"#\" and section, or None.")
      .attribute(
          "section", [](const auto& self) { return number(self->section); },
          "The number after \"/\" in the DE line, or None.")
      .attribute(
          "filed_day", [](const auto& self) { return number_or_none(self->filed_day); },
          "Day of the year on which the message was filed, 1 to 366, or None.")
      .attribute(
          "filed_time", [](const auto& self) { return time(self->filed_time); },
          "Time of day at which the message was filed, as an aware datetime.time in UTC, or None.")
      .attribute(
          "security", [](const auto& self) { return code(self->security); },
          "The Classification that the letters of the security line stand for, or None.")
      .attribute(
          "operating_signals",
          [](const auto& self) {
            return tuple_of(self->operating_signals, [&](const OperatingSignal& signal) {
              return decode(upper(self.cable().normalised(signal.name)));
            });
          },
          "Names of the operating signals of the security and date-time lines, as a tuple of str.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end) of the header.")
      .spans({
          {"start_of_message", [](const auto& self) { return place(self->start_of_message); }},
          {"routing_precedence", [](const auto& self) { return place(self->routing_precedence_text); }},
          {"routing_indicators",
           [](const auto& self) { return places(self->routing_indicators, [](Span span) { return span; }); }},
          {"originator", [](const auto& self) { return place(self->originator); }},
          {"station_serial", [](const auto& self) { return place(self->station_serial); }},
          {"security", [](const auto& self) { return place(self->security_text); }},
          {"operating_signals",
           [](const auto& self) {
             return places(self->operating_signals, [](const OperatingSignal& signal) { return signal.name; });
           }},
      });

  PartClass<Originator>(module, "Originator", "Who sends the cable.", {"routing_indicator", "name"})
      .attribute(
          "routing_indicator", [](const auto& self) { return text_or_none(self.cable(), self->routing_indicator); },
          "Routing indicator before the name, or None.")
      .attribute(
          "name", [](const auto& self) { return text_or_none(self.cable(), self->name); },
          "Plain language address, such as AMEMBASSY ASTANA.")
      .spans({
          {"routing_indicator", [](const auto& self) { return place(self->routing_indicator); }},
          {"name", [](const auto& self) { return place(self->name); }},
      });

  PartClass<Addressee>(module, "Addressee", "One addressee.",
                       {"routing_indicator", "name", "precedence", "mcn", "office_symbols", "list"})
      .attribute(
          "routing_indicator", [](const auto& self) { return text_or_none(self.cable(), self->routing_indicator); },
          "Routing indicator before the name, or None.")
      .attribute(
          "name", [](const auto& self) { return text_or_none(self.cable(), self->name); },
          "Plain language address, such as SECSTATE WASHDC.")
      .attribute(
          "precedence", [](const auto& self) { return code(self->precedence); },
          "The addressee's own Precedence, or None.")
      .attribute(
          "mcn", [](const auto& self) { return text_or_none(self.cable(), self->mcn); },
          "Message control number, or range of numbers, as written, or None.")
      .attribute(
          "office_symbols",
          [](const auto& self) {
            py::list symbols;
            if (!self->office_symbols.empty()) {
              for (const Span symbol : office_symbols(self.cable(), *self)) {
                symbols.append(text(self.cable(), symbol));
              }
            }
            return py::tuple(symbols);
          },
          "What stands between // and //, as a tuple of str.")
      .attribute(
          "list", [](const auto& self) { return code(self->list); }, "The AddresseeList that it stands in.")
      .attribute(
          "by_other_means", [](const auto& self) { return py::bool_(self->by_other_means); },
          "Whether ZEN stands in place of the routing indicator.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->name); }, "Byte offsets (begin, end) of the name.")
      .spans({
          {"routing_indicator", [](const auto& self) { return place(self->routing_indicator); }},
          {"name", [](const auto& self) { return place(self->name); }},
          {"precedence", [](const auto& self) { return place(self->precedence_text); }},
          {"mcn", [](const auto& self) { return place(self->mcn); }},
          {"office_symbols",
           [](const auto& self) {
             return self->office_symbols.empty() ? std::vector<Span>() : office_symbols(self.cable(), *self);
           }},
      });
}

}  // namespace cablegram::python
