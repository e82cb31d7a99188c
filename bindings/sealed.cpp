#include "sealed.hpp"

namespace py = pybind11;

namespace cablegram::python {
namespace {

PyObject* refuse(PyTypeObject* type, PyObject* /*arguments*/, PyObject* /*keywords*/) {
  PyErr_Format(PyExc_TypeError, "cannot create '%.200s' objects: they come of parse, check, rules and fields",
               type->tp_name);
  return nullptr;
}

void seal(const py::handle& cls) {
  auto* const type = reinterpret_cast<PyTypeObject*>(cls.ptr());
  // The name is found first, and says why; the slot is what the __new__ of every base class respects.
  const py::object made = py::cpp_function([type](const py::args&, const py::kwargs&) {
    refuse(type, nullptr, nullptr);
    throw py::error_already_set();
  });
  cls.attr("__new__") = py::reinterpret_steal<py::object>(PyStaticMethod_New(made.ptr()));
  type->tp_new = refuse;
  type->tp_flags |= Py_TPFLAGS_IMMUTABLETYPE;
  PyType_Modified(type);
}

}  // namespace

void seal_classes(const py::module_& module) {
  for (const auto& [name, value] : py::reinterpret_borrow<py::dict>(module.attr("__dict__"))) {
    // Enumerations are classes of Python, and safe as they are.
    if (PyType_Check(value.ptr()) != 0 && py::detail::get_type_info(reinterpret_cast<PyTypeObject*>(value.ptr()))) {
      seal(value);
    }
  }
}

}  // namespace cablegram::python
