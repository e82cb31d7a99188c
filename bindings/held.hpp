// A cable as Python holds it.
#pragma once

#include <pybind11/pybind11.h>

#include <memory>

#include "cablegram/cable.hpp"
#include "text.hpp"

namespace cablegram::python {

// The cable with all that it needs to stay alive and to be parsed again. Never changed once it is made, so that threads
// may share it.
struct Held {
  Input input;
  py::object source;  // str or None, as given
  Cable cable;
};

using HeldPtr = std::shared_ptr<const Held>;

}  // namespace cablegram::python
