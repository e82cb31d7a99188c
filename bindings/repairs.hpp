// Readable titles, and repairs that a caller asks for.
#pragma once

#include <pybind11/pybind11.h>

namespace cablegram::python {

void add_repairs(pybind11::module_& module);

}  // namespace cablegram::python
