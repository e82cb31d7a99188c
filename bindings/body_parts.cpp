// The records of the body, and the diagnostics.
#include <string>

#include "cablegram/cable.hpp"
#include "cablegram/text.hpp"
#include "codes.hpp"
#include "parts.hpp"

namespace cablegram::python {
namespace {

py::str block_text(const Cable& cable, const Block& block) {
  std::string text;
  append_block_text(cable, block, text);
  return decode(text);
}

}  // namespace

void add_body_parts(py::module_& module) {
  PartClass<Block>(module, "Block", "A block of the body.",
                   {"kind", "label", "portion", "role", "text", "depth", "span"})
      .attribute(
          "kind", [](const auto& self) { return code(self->kind); }, "The BlockKind.")
      .attribute(
          "label", [](const auto& self) { return text_or_none(self.cable(), self->label); },
          "Number or letter of a paragraph, dash of an item, without dots and brackets, or None.")
      .attribute(
          "portion", [](const auto& self) { return portion(self.cable(), self->portion); },
          "Portion mark in upper case, without blanks and brackets, or None.")
      .attribute(
          "level", [](const auto& self) { return code(self->portion.level); },
          "The Classification that the portion mark stands for, or None.")
      .attribute(
          "role", [](const auto& self) { return code(self->role); }, "The Role of a paragraph in the cable, or None.")
      .attribute(
          "text", [](const auto& self) { return block_text(self.cable(), *self); },
          "The block without label and portion mark. Line breaks are kept in preformatted blocks, else all white space "
          "is single blanks.")
      .attribute(
          "depth", [](const auto& self) { return py::int_(self->depth); },
          "0 for the body's own blocks, 1 and more for what stands below a paragraph.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->text); }, "Byte offsets (begin, end) of the text.")
      .spans({
          {"label", [](const auto& self) { return place(self->label); }},
          {"portion", [](const auto& self) { return place(self->portion.span); }},
          {"level", [](const auto& self) { return place(self->portion.span); }},
          {"text", [](const auto& self) { return place(self->text); }},
      });

  PartClass<SectionMark>(module, "SectionMark",
                         "A mark that the transmission system left at a section's or page's begin.",
                         {"section", "page", "of", "serial", "span"})
      .attribute(
          "section", [](const auto& self) { return py::int_(self->section); }, "The number of the section.")
      .attribute(
          "page", [](const auto& self) { return number_or_none(self->page); }, "The number of the page, or None.")
      .attribute(
          "of", [](const auto& self) { return py::int_(self->of); }, "How many sections the cable has.")
      .attribute(
          "serial", [](const auto& self) { return py::int_(self->serial); }, "Serial number of the cable in the mark.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end).");

  PartClass<Diagnostic>(module, "Diagnostic", "A remark of the parser on a place in the text.",
                        {"code", "severity", "message", "begin", "end"})
      .attribute(
          "code", [](const auto& self) { return decode(self->info().code); }, "What is odd, as a stable code.")
      .attribute(
          "severity", [](const auto& self) { return code(self->info().severity); }, "The Severity.")
      .attribute(
          "message", [](const auto& self) { return decode(self->info().message); }, "What is odd, as a sentence.")
      .attribute(
          "begin", [](const auto& self) { return py::int_(self->span.begin); },
          "Byte offset of the first byte concerned.")
      .attribute(
          "end", [](const auto& self) { return py::int_(self->span.end); },
          "Byte offset after the last byte concerned.")
      .attribute(
          "span", [](const auto& self) { return offsets(self->span); }, "Byte offsets (begin, end).");
}

}  // namespace cablegram::python
