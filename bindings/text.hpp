// Texts on their way in and out of Python.
#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>

namespace cablegram::python {

namespace py = pybind11;

// The bytes of a text that Python gave, and the object that keeps them where they are.
struct Input {
  py::object given;  // what the caller passed
  py::object owner;  // what owns the bytes: the same object, or a copy of it
  std::string_view bytes;
};

// The name of an object's class, for messages.
std::string type_name(const py::handle& object);

// Takes str, bytes and every other buffer of bytes. Nothing is copied but texts that may change under our hands
// (writable buffers), those in pieces, and str with lone surrogates. Raises TypeError for anything else.
Input take_text(const py::object& text);

// A str as UTF-8, whatever stands in it. Surrogates that stand for bytes (as `open(errors="surrogateescape")` makes
// them) become those bytes again.
py::object encode(const py::str& text);

// Bytes as str. Never raises: what is not UTF-8 becomes U+FFFD.
py::str decode(std::string_view bytes);

// The same, but None for the empty text.
py::object decode_or_none(std::string_view bytes);

}  // namespace cablegram::python
