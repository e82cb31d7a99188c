// The records of a cable (addressees, blocks...) as small objects of Python, made when they are touched.
#pragma once

#include <pybind11/pybind11.h>

#include <cstddef>
#include <initializer_list>
#include <utility>

#include "held.hpp"
#include "values.hpp"

namespace cablegram::python {

// A value inside a cable. It keeps the cable alive, and knows which attribute of the cable it came from: so it can be
// pickled as that.
template <class T>
struct Part {
  HeldPtr held;
  const T* value;
  const char* attribute;
  std::size_t index;  // in the attribute's tuple

  [[nodiscard]] const Cable& cable() const noexcept { return held->cable; }
  [[nodiscard]] const T& operator*() const noexcept { return *value; }
  [[nodiscard]] const T* operator->() const noexcept { return value; }
};

// The value as a part of the cable.
template <class T>
py::object part(const HeldPtr& held, const T& value, const char* attribute, std::size_t index = 0) {
  return py::cast(Part<T>{held, &value, attribute, index});
}

// The values of a list for which `wanted` holds, as a tuple of parts.
template <class T, class Wanted>
py::tuple parts(const HeldPtr& held, const List<T>& list, const char* attribute, Wanted wanted) {
  py::list values;
  for (const T& value : list) {
    if (wanted(value)) {
      values.append(part(held, value, attribute, values.size()));
    }
  }
  return py::tuple(values);
}

template <class T>
py::tuple parts(const HeldPtr& held, const List<T>& list, const char* attribute) {
  return parts(held, list, attribute, [](const T&) { return true; });
}

// What all parts have: equality, hash and repr by the attributes named in __match_args__, and pickling.
void add_record_methods(const py::object& cls, std::initializer_list<const char*> attributes);

template <class T>
class PartClass {
 public:
  PartClass(py::module_& module, const char* name, const char* doc, std::initializer_list<const char*> attributes)
      : class_(module, name, py::is_final(), doc) {
    add_record_methods(class_, attributes);
    class_.def("__reduce__", [](const Part<T>& self) {
      return py::make_tuple(
          py::module_::import("cablegram._core").attr("_part"),
          py::make_tuple(py::cast(std::const_pointer_cast<Held>(self.held)), self.attribute, self.index));
    });
  }

  // A read-only attribute.
  template <class Get>
  PartClass& attribute(const char* name, Get get, const char* doc) {
    class_.def_property_readonly(
        name, [get](const Part<T>& self) { return py::object(get(self)); }, doc);
    return *this;
  }

 private:
  py::class_<Part<T>> class_;
};

void add_envelope_parts(py::module_& module);
void add_heading_parts(py::module_& module);
void add_body_parts(py::module_& module);
void add_archive_parts(py::module_& module);

}  // namespace cablegram::python
