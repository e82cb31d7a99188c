// The classes of the module, closed.
#pragma once

#include <pybind11/pybind11.h>

namespace cablegram::python {

// Closes all classes that the module holds: none can be made but by its functions, changed, or given to an object of
// another one. What C++ keeps in an object would be missing, or be taken for something else.
void seal_classes(const pybind11::module_& module);

}  // namespace cablegram::python
