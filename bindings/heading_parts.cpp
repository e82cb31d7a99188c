// The records of the heading.
#include <string>

#include "cablegram/cable.hpp"
#include "cablegram/identity.hpp"
#include "cablegram/text.hpp"
#include "codes.hpp"
#include "parts.hpp"

namespace cablegram::python {
namespace {

// Section 1.4 (b) of the order is "1.4(b)".
py::str reason(const Reason& value) {
  return py::str(std::to_string(value.part) + "." + std::to_string(value.paragraph) + "(" + value.letter + ")");
}

void add_marks(py::module_& module) {
  PartClass<CaptionMark>(module, "CaptionMark", "A caption where it first stands.", {"text", "caption", "span"})
      .attribute(
          "text", [](const auto& self) { return decode(caption_text(self.cable(), *self)); },
          "The caption in its canonical spelling; as written, in upper case, where it is no known one.")
      .attribute(
          "caption", [](const auto& self) { return code(self->caption); },
          "The Caption that it is; None for captions with a rider or a number.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end).");

  PartClass<Tag>(module, "TagMark", "One of the TAGS where it first stands.", {"text", "kind", "span"})
      .attribute(
          "text", [](const auto& self) { return decode(upper(self.cable().normalised(self->span))); },
          "The tag in upper case.")
      .attribute(
          "kind", [](const auto& self) { return code(self->kind); }, "The TagKind.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end).");
}

}  // namespace

void add_heading_parts(py::module_& module) {
  PartClass<Section>(module, "Section", "Which section of a cable in several sections.", {"number", "of"})
      .attribute(
          "number", [](const auto& self) { return py::int_(self->number); }, "The number of this section.")
      .attribute(
          "of", [](const auto& self) { return py::int_(self->of); }, "How many sections the cable has.");

  add_marks(module);

  PartClass<ExecutiveOrder>(module, "ExecutiveOrder", "The executive order line.",
                            {"number", "declassify_on", "text", "scheme", "span"})
      .attribute(
          "number", [](const auto& self) { return text_or_none(self.cable(), self->number); },
          "Number of the order, such as 12958, or None.")
      .attribute(
          "declassify_on", [](const auto& self) { return date(self->declassify_on); },
          "Date of declassification as datetime.date; None for events, exemptions and N/A.")
      .attribute(
          "text", [](const auto& self) { return text_or_none(self.cable(), self->text); },
          "All that follows the number, or None.")
      .attribute(
          "scheme", [](const auto& self) { return code(self->scheme); }, "The DeclassificationScheme, or None.")
      .attribute(
          "category", [](const auto& self) { return number_or_none(self->category); },
          "Category of the exemption (2 of XGDS-2), or None.")
      .attribute(
          "classifier", [](const auto& self) { return text_or_none(self.cable(), self->classifier); },
          "E.O. 12065: who classified, the name in brackets, or None.")
      .attribute(
          "office", [](const auto& self) { return text_or_none(self.cable(), self->office); },
          "E.O. 12065: the classifier's office, or None.")
      .attribute(
          "downgrade_to", [](const auto& self) { return code(self->downgrade_to); },
          "The Classification that the text is to be downgraded to, or None.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end) of the line.")
      .spans({
          {"number", [](const auto& self) { return place(self->number); }},
          {"text", [](const auto& self) { return place(self->text); }},
          {"classifier", [](const auto& self) { return place(self->classifier); }},
          {"office", [](const auto& self) { return place(self->office); }},
      });

  PartClass<Reference>(module, "Reference", "One item of the reference list.", {"label", "kind", "id", "text", "span"})
      .attribute(
          "label", [](const auto& self) { return text_or_none(self.cable(), self->label); },
          "Letter of the item, or None.")
      .attribute(
          "kind", [](const auto& self) { return code(self->kind); }, "The ReferenceKind.")
      .attribute(
          "id", [](const auto& self) { return decode_or_none(self.cable().id(*self)); },
          "Canonical reference id of the cable that is meant, or None.")
      .attribute(
          "text", [](const auto& self) { return text(self.cable(), self->text); }, "The item without its label.")
      .attribute(
          "year_written", [](const auto& self) { return py::bool_(self->year >= 0); },
          "Whether the item gives its year; else it is the year of the cable.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->text); }, "Byte offsets (begin, end) of the item.")
      .spans({
          {"label", [](const auto& self) { return place(self->label); }},
          {"text", [](const auto& self) { return place(self->text); }},
      });

  PartClass<ClassifiedBy>(module, "ClassifiedBy", "The classification statement.",
                          {"name", "title", "reasons", "text", "span"})
      .attribute(
          "name", [](const auto& self) { return text_or_none(self.cable(), self->name); },
          "Who classified the cable, or None.")
      .attribute(
          "title", [](const auto& self) { return text_or_none(self.cable(), self->title); },
          "Title as written, with office and agency, or None.")
      .attribute(
          "reasons", [](const auto& self) { return tuple_of(self->reasons, reason); },
          "Reasons for classification in the form 1.4(b), as a tuple of str.")
      .attribute(
          "text", [](const auto& self) { return text(self.cable(), self->text); }, "The statement without its label.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end) of the statement.")
      .spans({
          {"name", [](const auto& self) { return place(self->name); }},
          {"title", [](const auto& self) { return place(self->title); }},
          {"reasons",
           [](const auto& self) { return places(self->reasons, [](const Reason& value) { return value.span; }); }},
          {"text", [](const auto& self) { return place(self->text); }},
      });
}

}  // namespace cablegram::python
