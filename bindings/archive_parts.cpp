// The records of what archives and message systems state around a cable.
#include <algorithm>
#include <initializer_list>
#include <vector>

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

// Where the offices of one of the lists stand.
std::vector<Span> office_places(const Part<Distribution>& self, OfficeList wanted) {
  std::vector<Span> spans;
  for (const OfficeCopies& office : self->offices) {
    if (office.list == wanted) {
      spans.push_back(office.office);
    }
  }
  return spans;
}

// From the first to the last of the spans that are no empty ones.
Span hull(std::initializer_list<Span> spans) {
  Span all;
  for (const Span span : spans) {
    if (!span.empty()) {
      all = all.empty() ? span : Span{std::min(all.begin, span.begin), std::max(all.end, span.end)};
    }
  }
  return all;
}

// Where the officers of one of the kinds stand.
std::vector<Span> officer_places(const Part<List<Clearance>>& self, ClearanceKind wanted) {
  std::vector<Span> spans;
  for (const Clearance& officer : *self) {
    if (officer.kind == wanted) {
      spans.push_back(hull({officer.office, officer.name, officer.typist}));
    }
  }
  return spans;
}

std::vector<Span> value_place(const Part<List<Attribute>>& self, const char* key) {
  return place(self.cable().attribute(key));
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
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end) of the lists.")
      .spans({
          {"action", [](const auto& self) { return office_places(self, OfficeList::action); }},
          {"origin", [](const auto& self) { return office_places(self, OfficeList::origin); }},
          {"info", [](const auto& self) { return office_places(self, OfficeList::info); }},
          {"desired", [](const auto& self) { return places(self->desired, [](Span line) { return line; }); }},
          {"control_number", [](const auto& self) { return place(self->control_number); }},
          {"control_time", [](const auto& self) { return place(self->control_time); }},
      });
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
          "Who released it for transmission, as a tuple of Officer.")
      .spans({
          {"drafted_by", [](const auto& self) { return officer_places(self, ClearanceKind::drafted); }},
          {"approved_by", [](const auto& self) { return officer_places(self, ClearanceKind::approved); }},
          {"cleared_by", [](const auto& self) { return officer_places(self, ClearanceKind::cleared); }},
          {"released_by", [](const auto& self) { return officer_places(self, ClearanceKind::released); }},
      });
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
          "All keys with their values in text order, as a tuple of Attribute.")
      .spans({
          {"document_number", [](const auto& self) { return value_place(self, "Document Number"); }},
          {"draft_date", [](const auto& self) { return value_place(self, "Draft Date"); }},
          {"from_", [](const auto& self) { return value_place(self, "From"); }},
          {"to", [](const auto& self) { return value_place(self, "To"); }},
          {"subject", [](const auto& self) { return value_place(self, "Subject"); }},
          {"tags", [](const auto& self) { return attribute_list(self.cable(), self.cable().attribute("TAGS")); }},
          {"concepts",
           [](const auto& self) { return attribute_list(self.cable(), self.cable().attribute("Concepts")); }},
          {"entries",
           [](const auto& self) {
             return places(*self, [](const Attribute& entry) { return hull({entry.key, entry.value}); });
           }},
      });
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
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end) of the first stamp.")
      .spans({
          {"authority", [](const auto& self) { return place(self->authority); }},
          {"disposition", [](const auto& self) { return place(self->disposition); }},
          {"exemptions", [](const auto& self) { return places(self->exemptions, [](Span code) { return code; }); }},
          {"case_number", [](const auto& self) { return place(self->case_number); }},
          {"document_number", [](const auto& self) { return place(self->document_number); }},
      });
}

}  // namespace

void add_archive_parts(py::module_& module) {
  add_offices(module);
  add_drafting(module);
  add_attributes(module);
  add_release(module);
}

}  // namespace cablegram::python
