// The enumerations of the library as classes of Python: enum.Enum and str at once, made from the tables of names.
#pragma once

#include <pybind11/pybind11.h>

#include <cstddef>
#include <optional>
#include <vector>

#include "cablegram/codes.hpp"
#include "cablegram/diagnostic.hpp"
#include "cablegram/tables/captions.hpp"

namespace cablegram::python {

namespace py = pybind11;

// The Python members of an enumeration, by value; None where the value has no name. Filled once, when the module is
// made, and never changed or freed.
template <class Enum>
std::vector<py::handle>& code_members() {
  static std::vector<py::handle> members;
  return members;
}

// The Python form of a value.
template <class Enum>
py::object code(Enum value) {
  return py::reinterpret_borrow<py::object>(code_members<Enum>()[static_cast<std::size_t>(value)]);
}

// The dialect that a caller names: a Dialect, its name or None.
std::optional<Dialect> take_dialect(const py::object& value);

void add_codes(py::module_& module);

}  // namespace cablegram::python
