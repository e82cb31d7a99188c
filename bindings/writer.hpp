// The writer: cables as text.
#pragma once

#include <pybind11/pybind11.h>

namespace cablegram::python {

void add_writer(pybind11::module_& module);

}  // namespace cablegram::python
