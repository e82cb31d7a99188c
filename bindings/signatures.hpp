// Signatures that Python's tools can read.
#pragma once

#include <pybind11/pybind11.h>

namespace cablegram::python {

// Makes the signatures of all functions of the module and methods of its classes known to `inspect.signature`. To be
// called while the classes can still be changed.
void publish_signatures(const pybind11::module_& module);

}  // namespace cablegram::python
