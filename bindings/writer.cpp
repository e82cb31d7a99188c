// The writer: cables as text.
#include "writer.hpp"

#include <cstddef>
#include <string>

#include "cablegram/write.hpp"
#include "held.hpp"
#include "text.hpp"

namespace cablegram::python {
namespace {

std::string written(const Held& held, std::size_t width, const std::string& line_end, std::size_t section_lines,
                    std::size_t page_lines) {
  WriteOptions options;
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

template <class Function>
void add(py::module_& module, const char* name, Function function, const char* doc) {
  module.def(name, function, py::arg("cable"), py::kw_only(), py::arg("width") = WriteOptions{}.width,
             py::arg("line_end") = "\n", py::arg("section_lines") = 0, py::arg("page_lines") = 0, doc);
}

}  // namespace

void add_writer(py::module_& module) {
  add(
      module, "write",
      [](const Held& held, std::size_t width, const std::string& line_end, std::size_t section_lines,
         std::size_t page_lines) { return decode(written(held, width, line_end, section_lines, page_lines)); },
      "The cable as the text of a clean telegram (5 FAH-1 H-200, ACP-127): every element in its place, lines wrapped "
      "at "
      "blanks. Parsed again, it says the same; docs/write.md tells what is not kept.\n\n"
      "width: columns of the longest line, 40 at least. A line is longer where no blank in it can end it safely.\n"
      "line_end: \"\\n\" or \"\\r\\n\".\n"
      "section_lines: cuts the text into sections of so many lines, with a mark between them; 0 keeps the sections "
      "that "
      "the cable has.\n"
      "page_lines: marks pages of so many lines in these sections; 0 for none.\n\n"
      "Raises ValueError for a width below 40, another line end, and pages without sections.");
  add(
      module, "_write_bytes",
      [](const Held& held, std::size_t width, const std::string& line_end, std::size_t section_lines,
         std::size_t page_lines) { return py::bytes(written(held, width, line_end, section_lines, page_lines)); },
      "The same as bytes, those that are not UTF-8 as they were.");
}

}  // namespace cablegram::python
