// The field table, for the JSON Schema and the documentation.
#include "cablegram/fields.hpp"

#include <pybind11/pybind11.h>

#include <memory>
#include <span>

#include "fields.hpp"
#include "text.hpp"
#include "values.hpp"

namespace cablegram::python {
namespace {

py::tuple fields(std::span<const Field> table) {
  return tuple_of(table, [](const Field& field) { return py::cast(&field, py::return_value_policy::reference); });
}

py::object limit(const Field& field, std::int64_t value) {
  return field.type == FieldType::integer ? py::object(py::int_(value)) : py::none();
}

}  // namespace

void add_fields(py::module_& module) {
  // The table is constant data: nothing of it is ever freed.
  py::class_<Field, std::unique_ptr<Field, py::nodelete>>(module, "Field", py::is_final(),
                                                          "One field of the public JSON.")
      .def_property_readonly(
          "name", [](const Field& self) { return decode(self.name); }, "The key.")
      .def_property_readonly(
          "type", [](const Field& self) { return decode(name(self.type)); },
          "Type of the value: string, integer, boolean, date, time, timestamp or record.")
      .def_property_readonly(
          "list", [](const Field& self) { return self.list; }, "Whether it is a list of such values.")
      .def_property_readonly(
          "nullable", [](const Field& self) { return self.nullable; }, "Whether it may be null.")
      .def_property_readonly(
          "meaning", [](const Field& self) { return decode(self.meaning); }, "One sentence.")
      .def_property_readonly(
          "values",
          [](const Field& self) { return tuple_of(self.values, [](std::string_view value) { return decode(value); }); },
          "The vocabulary of a string, as a tuple of str; empty where it is open.")
      .def_property_readonly(
          "minimum", [](const Field& self) { return limit(self, self.minimum); }, "The least integer, or None.")
      .def_property_readonly(
          "maximum", [](const Field& self) { return limit(self, self.maximum); }, "The greatest integer, or None.")
      .def_property_readonly(
          "record", [](const Field& self) { return decode_or_none(self.record); }, "Name of the record type, or None.")
      .def_property_readonly(
          "members", [](const Field& self) { return fields(self.members()); },
          "The fields of a record, as a tuple of Field.")
      .def("__repr__", [](const Field& self) { return decode("<Field " + std::string(self.name) + ">"); });

  module.def(
      "fields", [] { return fields(cable_fields); }, "The fields of the public JSON in order, as a tuple of Field.");
}

}  // namespace cablegram::python
