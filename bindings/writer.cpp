// The writer: cables as text.
#include "writer.hpp"

#include <cstddef>
#include <string>

#include "cablegram/write.hpp"
#include "codes.hpp"
#include "held.hpp"
#include "text.hpp"

namespace cablegram::python {
namespace {

std::string written(const Held& held, const py::object& form, std::size_t width, const std::string& line_end,
                    std::size_t section_lines, std::size_t page_lines) {
  WriteOptions options;
  options.form = take_dialect(form);
  options.width = width;
  options.section_lines = section_lines;
  options.page_lines = page_lines;
  if (line_end == "\r\n") {
    options.line_end = LineEnd::crlf;
  } else if (line_end != "\n") {
    throw py::value_error("line_end is \"\\n\" or \"\\r\\n\"");
  }
  const py::gil_scoped_release release;
  return write(held.cable, options);
}

// A function of the module that makes its result of what was written.
template <class Result>
void add(py::module_& module, const char* name, Result result, const char* doc) {
  module.def(
      name,
      [result](const Held& held, const py::object& form, std::size_t width, const std::string& line_end,
               std::size_t section_lines, std::size_t page_lines) {
        return result(written(held, form, width, line_end, section_lines, page_lines));
      },
      py::arg("cable"), py::kw_only(), py::arg("form") = py::none(), py::arg("width") = WriteOptions{}.width,
      py::arg("line_end") = "\n", py::arg("section_lines") = 0, py::arg("page_lines") = 0, doc);
}

}  // namespace

void add_writer(py::module_& module) {
  add(
      module, "write", [](const std::string& text) { return decode(text); },
      "The cable as clean text: every element in its place, lines wrapped at blanks. A telegram is written after 5 "
      "FAH-1 "
      "H-200 and ACP-127, one of the archive as the archive prints it, a SMART message in its labelled lines. Parsed "
      "again, the text says the same; docs/write.md tells what is not kept.\n\n"
      "form: the dialect in whose form it is written, a Dialect or its name; None for the cable's own.\n"
      "width: columns of the longest line, 40 at least. A line is longer where no blank in it can end it safely.\n"
      "line_end: \"\\n\" or \"\\r\\n\".\n"
      "section_lines: cuts a telegram into sections of so many lines, with a mark between them; 0 keeps the sections "
      "that the cable has.\n"
      "page_lines: pages of so many lines, in these sections of a telegram and in the archive form; 0 for none.\n\n"
      "Raises ValueError for a form that is no dialect, a width below 40, another line end, and pages of a telegram "
      "without sections.");
  add(
      module, "_write_bytes", [](const std::string& text) { return py::bytes(text); },
      "The same as bytes, those that are not UTF-8 as they were.");
}

}  // namespace cablegram::python
