// The records of a cable (addressees, blocks...) as small objects of Python, made when they are touched.
#pragma once

#include <pybind11/pybind11.h>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

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

// Where a value stands that stands at one place, or at none.
inline std::vector<Span> place(Span span) { return {span}; }

// Where each value of a list stands.
template <class List, class SpanOf>
std::vector<Span> places(const List& list, SpanOf span_of) {
  std::vector<Span> spans;
  for (const auto& value : list) {
    spans.push_back(span_of(value));
  }
  return spans;
}

// What spans_of gives: the places that are no empty ones, as byte offsets.
py::tuple offsets_of(const std::vector<Span>& spans);

// What spans_of gives for an attribute without a place of its own. Throws where there is no such attribute.
py::tuple no_place(const py::object& self, const std::string& attribute);

inline constexpr const char* spans_of_doc =
    "Byte offsets (begin, end) of the values of an attribute: of each item of a list, of the one value else; () where "
    "it is absent, or made of what stands at no place of its own. Raises ValueError where there is no such attribute.";

template <class T>
class PartClass {
 public:
  // Where the values of an attribute stand.
  using Places = std::vector<Span> (*)(const Part<T>&);

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

  // The method spans_of, for the attributes that have places of their own.
  PartClass& spans(std::vector<std::pair<std::string, Places>> kept) {
    class_.def(
        "spans_of",
        [kept = std::move(kept)](const py::object& self, const std::string& attribute) {
          for (const auto& [name, where] : kept) {
            if (attribute == name) {
              return offsets_of(where(self.cast<const Part<T>&>()));
            }
          }
          return no_place(self, attribute);
        },
        py::arg("attribute"), spans_of_doc);
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
