// The extension module cablegram._core: declarations only. What is done with cables stands in the library and in the
// Python package.
#include <pybind11/pybind11.h>

#include "arrow.hpp"
#include "cable.hpp"
#include "cablegram/version.hpp"
#include "checks.hpp"
#include "codes.hpp"
#include "fields.hpp"
#include "parts.hpp"
#include "repairs.hpp"
#include "sealed.hpp"
#include "signatures.hpp"
#include "values.hpp"
#include "writer.hpp"

namespace py = pybind11;

// Nothing here is changed once the module is made, so that threads need no lock. But there is one of it in a process:
// the members of enumerations and the interface of datetime belong to the interpreter that made it.
PYBIND11_MODULE(_core, module, py::mod_gil_not_used(), py::multiple_interpreters::not_supported()) {
  using namespace cablegram::python;

  module.doc() = "The parser for US diplomatic cables.";
  module.attr("__version__") = CABLEGRAM_VERSION;

  import_datetime();
  add_codes(module);
  add_fields(module);
  add_envelope_parts(module);
  add_heading_parts(module);
  add_body_parts(module);
  add_archive_parts(module);
  add_cable(module);
  add_checks(module);
  add_repairs(module);
  add_writer(module);
  add_arrow(module);
  publish_signatures(module);
  seal_classes(module);
}
