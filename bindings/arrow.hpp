#pragma once

#include <pybind11/pybind11.h>

namespace cablegram::python {

// The functions _arrow_schema and _parse_arrow.
void add_arrow(pybind11::module_& module);

}  // namespace cablegram::python
