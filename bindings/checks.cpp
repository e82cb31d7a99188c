// The checker: findings as records of Python, and the table of its rules.
#include "checks.hpp"

#include <pybind11/pybind11.h>

#include <memory>
#include <string>
#include <vector>

#include "cablegram/check.hpp"
#include "codes.hpp"
#include "held.hpp"
#include "text.hpp"
#include "values.hpp"

namespace cablegram::python {
namespace {

py::tuple check_cable(const Held& held) {
  std::vector<Finding> findings;
  {
    const py::gil_scoped_release release;
    findings = check(held.cable);
  }
  const py::object made = py::module_::import("cablegram._records").attr("Finding");
  return tuple_of(findings, [&](const Finding& finding) {
    return made(decode(finding.code), code(finding.severity), decode(finding.message), offsets(finding.span),
                finding.where.line, finding.where.column);
  });
}

// A sample may hold bytes that are no text.
py::bytes sample(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

void add_checks(py::module_& module) {
  // The table is constant data: nothing of it is ever freed.
  py::class_<Rule, std::unique_ptr<Rule, py::nodelete>>(module, "Rule", py::is_final(),
                                                        "What the checker looks for, and what it is founded on.")
      .def_property_readonly(
          "code", [](const Rule& self) { return decode(self.code); }, "The stable code, such as \"de-day-mismatch\".")
      .def_property_readonly(
          "part", [](const Rule& self) { return decode(self.part); },
          "The part of a cable that it looks at, such as \"Transmission header\".")
      .def_property_readonly(
          "severity", [](const Rule& self) { return code(self.severity); },
          "The Severity of most findings; one may be graver or less grave, where the meaning says so.")
      .def_property_readonly(
          "message", [](const Rule& self) { return decode(self.message); }, "What is odd, as a clause.")
      .def_property_readonly(
          "meaning", [](const Rule& self) { return decode(self.meaning); }, "What it means, in a paragraph.")
      .def_property_readonly(
          "source", [](const Rule& self) { return decode(self.source); },
          "Publication and section that the rule is founded on, or how it is known.")
      .def_property_readonly(
          "good", [](const Rule& self) { return sample(self.good); }, "A text without such a finding, as bytes.")
      .def_property_readonly(
          "bad", [](const Rule& self) { return sample(self.bad); }, "A text with one, as bytes.")
      .def("__repr__", [](const Rule& self) { return decode("<Rule " + std::string(self.code) + ">"); });

  module.def(
      "check", &check_cable, py::arg("cable"),
      "What a cable says against itself, against the rules of its time and against good practice: a tuple of "
      "Finding in the order of their places, the diagnostics of the parse among them.\n\n"
      "A rule gives no more findings than the limit max_diagnostics of the parse; where one has more, the finding "
      "too-many-diagnostics says so. Linear in the size of the text. Other threads of Python run meanwhile.");
  module.def(
      "rules",
      [] {
        return tuple_of(rules(), [](const Rule& rule) { return py::cast(&rule, py::return_value_policy::reference); });
      },
      "The rules of the checker, those of the parser's diagnostics among them, in the order of the parts of a cable: a "
      "tuple of Rule. Codes are unique.");
}

}  // namespace cablegram::python
