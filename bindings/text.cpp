#include "text.hpp"

#include <cstddef>

namespace cablegram::python {
namespace {

std::string_view view_of(const py::bytes& bytes) {
  return {PyBytes_AS_STRING(bytes.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.ptr()))};
}

Input take_str(const py::str& text) {
  // CPython keeps the UTF-8 form inside the str, for ASCII it is the str itself.
  Py_ssize_t size = 0;
  if (const char* data = PyUnicode_AsUTF8AndSize(text.ptr(), &size)) {
    return {text, text, {data, static_cast<std::size_t>(size)}};
  }
  if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError) == 0) {
    throw py::error_already_set();
  }
  PyErr_Clear();
  const auto bytes = py::reinterpret_borrow<py::bytes>(encode(text));
  return {text, bytes, view_of(bytes)};
}

Input take_buffer(const py::object& text) {
  const auto view = py::reinterpret_steal<py::object>(PyMemoryView_FromObject(text.ptr()));
  if (!view) {
    throw py::error_already_set();
  }
  const Py_buffer& buffer = *PyMemoryView_GET_BUFFER(view.ptr());
  if (buffer.itemsize != 1) {
    throw py::type_error("a buffer of bytes is needed, but the items of this one have " +
                         std::to_string(buffer.itemsize) + " bytes");
  }
  if (buffer.readonly != 0 && PyBuffer_IsContiguous(&buffer, 'C') != 0) {
    return {text, view, {static_cast<const char*>(buffer.buf), static_cast<std::size_t>(buffer.len)}};
  }
  const auto copy = py::reinterpret_steal<py::bytes>(PyBytes_FromObject(view.ptr()));
  if (!copy) {
    throw py::error_already_set();
  }
  // The copy is also what this text is from now on: the buffer may change.
  return {copy, copy, view_of(copy)};
}

}  // namespace

std::string type_name(const py::handle& object) { return py::str(py::type::of(object).attr("__name__")); }

Input take_text(const py::object& text) {
  if (py::isinstance<py::str>(text)) {
    return take_str(py::reinterpret_borrow<py::str>(text));
  }
  if (py::isinstance<py::bytes>(text)) {
    return {text, text, view_of(py::reinterpret_borrow<py::bytes>(text))};
  }
  if (PyObject_CheckBuffer(text.ptr()) != 0) {
    return take_buffer(text);
  }
  throw py::type_error("the text must be str, bytes or a buffer of bytes, not " + type_name(text));
}

py::object encode(const py::str& text) {
  if (PyObject* escaped = PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogateescape")) {
    return py::reinterpret_steal<py::object>(escaped);
  }
  if (PyErr_ExceptionMatches(PyExc_UnicodeEncodeError) == 0) {
    throw py::error_already_set();
  }
  // Surrogates that stand for no byte.
  PyErr_Clear();
  PyObject* passed = PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogatepass");
  if (passed == nullptr) {
    throw py::error_already_set();
  }
  return py::reinterpret_steal<py::object>(passed);
}

py::str decode(std::string_view bytes) {
  PyObject* text = PyUnicode_DecodeUTF8(bytes.data(), static_cast<Py_ssize_t>(bytes.size()), "replace");
  if (text == nullptr) {
    throw py::error_already_set();
  }
  return py::reinterpret_steal<py::str>(text);
}

py::object decode_or_none(std::string_view bytes) {
  if (bytes.empty()) {
    return py::none();
  }
  return decode(bytes);
}

}  // namespace cablegram::python
