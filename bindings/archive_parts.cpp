// The records of what archives and message systems state around a cable.
#include "cablegram/attributes.hpp"
#include "cablegram/cable.hpp"
#include "cablegram/text.hpp"
#include "codes.hpp"
#include "parts.hpp"

namespace cablegram::python {
namespace {

// A class of named tuples.
py::object record_class(const char* name) { return py::module_::import("cablegram._records").attr(name); }

py::tuple offices(const Part<Distribution>& self, OfficeList wanted) {
  const py::object made = record_class("Office");
  py::list values;
  for (const OfficeCopies& office : self->offices) {
    if (office.list == wanted) {
      values.append(made(text(self.cable(), office.office), office.copies));
    }
  }
  return py::tuple(values);
}

py::tuple officers(const Part<List<Clearance>>& self, ClearanceKind wanted) {
  const py::object made = record_class("Officer");
  py::list values;
  for (const Clearance& officer : *self) {
    if (officer.kind == wanted) {
      values.append(made(text_or_none(self.cable(), officer.office), text(self.cable(), officer.name),
                         text_or_none(self.cable(), officer.typist)));
    }
  }
  return py::tuple(values);
}

py::object value_of(const Part<List<Attribute>>& self, const char* key) {
  return text_or_none(self.cable(), self.cable().attribute(key));
}
py::tuple list_of(const Part<List<Attribute>>& self, const char* key) {
  return tuple_of(attribute_list(self.cable(), self.cable().attribute(key)),
                  [&](Span entry) { return text(self.cable(), entry); });
}

void add_offices(py::module_& module) {
  PartClass<Distribution>(module, "Offices", "Distribution of copies inside the Department.",
                          {"action", "origin", "info", "total", "desired", "control_number", "control_time", "span"})
      .attribute(
          "action", [](const auto& self) { return offices(self, OfficeList::action); },
          "Offices that are to act, as a tuple of Office.")
      .attribute(
          "origin", [](const auto& self) { return offices(self, OfficeList::origin); },
          "Offices that send the cable, as a tuple of Office.")
      .attribute(
          "info", [](const auto& self) { return offices(self, OfficeList::info); },
          "Offices that are informed, as a tuple of Office.")
      .attribute(
          "total", [](const auto& self) { return number(self->total); },
          "The sum of copies as the text gives it, or None.")
      .attribute(
          "desired",
          [](const auto& self) { return tuple_of(self->desired, [&](Span line) { return text(self.cable(), line); }); },
          "Lines of the desired distribution, as a tuple of str.")
      .attribute(
          "control_number", [](const auto& self) { return text_or_none(self.cable(), self->control_number); },
          "Control number of the line of dashes below the offices, or None.")
      .attribute(
          "control_time", [](const auto& self) { return text_or_none(self.cable(), self->control_time); },
          "Day and time of that line, such as 120429Z, or None.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end) of the lists.");
}

void add_drafting(py::module_& module) {
  PartClass<List<Clearance>>(module, "Drafting", "Who drafted, approved, cleared and released a cable.",
                             {"drafted_by", "approved_by", "cleared_by", "released_by"})
      .attribute(
          "drafted_by", [](const auto& self) { return officers(self, ClearanceKind::drafted); },
          "Who drafted it, as a tuple of Officer.")
      .attribute(
          "approved_by", [](const auto& self) { return officers(self, ClearanceKind::approved); },
          "Who approved it, as a tuple of Officer.")
      .attribute(
          "cleared_by", [](const auto& self) { return officers(self, ClearanceKind::cleared); },
          "Who cleared it, as a tuple of Officer.")
      .attribute(
          "released_by", [](const auto& self) { return officers(self, ClearanceKind::released); },
          "Who released it for transmission, as a tuple of Officer.");
}

void add_attributes(py::module_& module) {
  PartClass<List<Attribute>>(module, "Attributes", "What the archive or the message system states beside the text.",
                             {"document_number", "draft_date", "from_", "to", "subject", "tags", "concepts", "entries"})
      .attribute(
          "document_number", [](const auto& self) { return value_of(self, "Document Number"); },
          "Number of the document: year, post, serial (1974NOWHER02077), or None.")
      .attribute(
          "draft_date",
          [](const auto& self) { return date(attribute_date(self.cable(), self.cable().attribute("Draft Date"))); },
          "Day of the draft as datetime.date, or None.")
      .attribute(
          "from_", [](const auto& self) { return value_of(self, "From"); },
          "Post that sent the cable, or None. Also reachable as getattr(attributes, \"from\").")
      .attribute(
          "from", [](const auto& self) { return value_of(self, "From"); }, "Post that sent the cable, or None.")
      .attribute(
          "to", [](const auto& self) { return value_of(self, "To"); }, "Who it was sent to, or None.")
      .attribute(
          "subject", [](const auto& self) { return value_of(self, "Subject"); }, "Subject, or None.")
      .attribute(
          "tags", [](const auto& self) { return list_of(self, "TAGS"); },
          "TAGS, names without brackets, as a tuple of str.")
      .attribute(
          "concepts", [](const auto& self) { return list_of(self, "Concepts"); },
          "Concepts, the archive's own index words, as a tuple of str.")
      .attribute(
          "entries",
          [](const auto& self) {
            return tuple_of(*self, [&, made = record_class("Attribute")](const Attribute& entry) {
              return made(text(self.cable(), entry.key), text_or_none(self.cable(), entry.value));
            });
          },
          "All keys with their values in text order, as a tuple of Attribute.");
}

void add_release(py::module_& module) {
  PartClass<Release>(module, "Release", "What stamps and footers of a release say.",
                     {"authority", "date", "disposition", "exemptions", "case_number", "document_number", "span"})
      .attribute(
          "authority", [](const auto& self) { return decode_or_none(std::string(self.cable().text(self->authority))); },
          "Who released the text, or None.")
      .attribute(
          "date", [](const auto& self) { return date(self->date); }, "Day of the release as datetime.date, or None.")
      .attribute(
          "disposition",
          [](const auto& self) { return decode_or_none(std::string(self.cable().text(self->disposition))); },
          "What was released, such as RELEASE IN PART, or None.")
      .attribute(
          "exemptions",
          [](const auto& self) {
            return tuple_of(self->exemptions, [&](Span code) { return decode(self.cable().text(code)); });
          },
          "Codes of what was withheld, such as B6, as a tuple of str.")
      .attribute(
          "case_number",
          [](const auto& self) { return decode_or_none(std::string(self.cable().text(self->case_number))); },
          "Number of the case, such as F-2015-00000, or None.")
      .attribute(
          "document_number",
          [](const auto& self) { return decode_or_none(std::string(self.cable().text(self->document_number))); },
          "Number of the released document, such as C01234567, or None.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); },
          "Byte offsets (begin, end) of the first stamp.");
}

}  // namespace

void add_archive_parts(py::module_& module) {
  add_offices(module);
  add_drafting(module);
  add_attributes(module);
  add_release(module);
}

}  // namespace cablegram::python
