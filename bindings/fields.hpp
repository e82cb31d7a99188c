#pragma once

#include <pybind11/pybind11.h>

namespace cablegram::python {

// The class Field and the function fields.
void add_fields(pybind11::module_& module);

}  // namespace cablegram::python
