#pragma once

#include <pybind11/pybind11.h>

namespace cablegram::python {

// The class Cable and the function parse.
void add_cable(pybind11::module_& module);

}  // namespace cablegram::python
