// The checker.
#pragma once

#include <pybind11/pybind11.h>

namespace cablegram::python {

namespace py = pybind11;

void add_checks(py::module_& module);

}  // namespace cablegram::python
