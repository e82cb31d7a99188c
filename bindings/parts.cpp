#include "parts.hpp"

#include <string>

namespace cablegram::python {
namespace {

// The values of the attributes in __match_args__.
py::tuple values_of(const py::object& self) {
  return tuple_of(py::type::of(self).attr("__match_args__"),
                  [&](py::handle name) { return py::object(self.attr(py::str(name))); });
}

py::object equal(const py::object& self, const py::object& other) {
  if (!py::type::of(self).is(py::type::of(other))) {
    return py::reinterpret_borrow<py::object>(Py_NotImplemented);
  }
  return py::bool_(values_of(self).equal(values_of(other)));
}

// Codes are shown as the strings that they are.
py::str shown(const py::object& value) {
  if (!py::isinstance<py::str>(value)) {
    return py::repr(value);
  }
  return py::repr(py::reinterpret_steal<py::object>(PyObject_Str(value.ptr())));
}

std::string represent(const py::object& self) {
  std::string out = py::str(py::type::of(self).attr("__name__"));
  const char* between = "(";
  for (const py::handle name : py::type::of(self).attr("__match_args__")) {
    out.append(between).append(py::str(name)).append("=");
    out.append(shown(self.attr(py::str(name))));
    between = ", ";
  }
  return out.append(")");
}

}  // namespace

py::tuple offsets_of(const std::vector<Span>& spans) {
  py::list found;
  for (const Span span : spans) {
    if (!span.empty()) {
      found.append(offsets(span));
    }
  }
  return py::tuple(found);
}

py::tuple no_place(const py::object& self, const std::string& attribute) {
  if (attribute.starts_with('_') || !py::hasattr(self, attribute.c_str())) {
    throw py::value_error("there is no attribute '" + attribute + "'");
  }
  return py::tuple();
}

void add_record_methods(const py::object& cls, std::initializer_list<const char*> attributes) {
  cls.attr("__match_args__") = tuple_of(attributes, [](const char* name) { return py::str(name); });
  const auto add = [&](const char* name, auto function) {
    cls.attr(name) = py::cpp_function(function, py::name(name), py::is_method(cls));
  };
  add("__eq__", equal);
  add("__hash__", [](const py::object& self) { return py::hash(values_of(self)); });
  add("__repr__", represent);
}

}  // namespace cablegram::python
