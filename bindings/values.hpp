// Values of the AST as values of Python. Absent ones are None.
#pragma once

#include <pybind11/pybind11.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

#include "cablegram/cable.hpp"
#include "cablegram/text.hpp"
#include "text.hpp"

namespace cablegram::python {

namespace py = pybind11;

// To be called once, before any of the functions on days and times.
void import_datetime();

py::object date(const std::optional<std::chrono::year_month_day>& value);
py::object time(const std::optional<std::chrono::minutes>& after_midnight);
py::object datetime(const std::optional<std::chrono::sys_time<std::chrono::minutes>>& value);

template <class T>
py::object number(const std::optional<T>& value) {
  if (!value) {
    return py::none();
  }
  return py::int_(*value);
}

inline py::object number_or_none(std::uint32_t value) {
  if (value == 0) {
    return py::none();
  }
  return py::int_(value);
}

inline py::tuple offsets(Span span) { return py::make_tuple(span.begin, span.end); }

inline py::object offsets_or_none(Span span) {
  if (span.empty()) {
    return py::none();
  }
  return offsets(span);
}

// The normalised text of a span.
inline py::str text(const Cable& cable, Span span) { return decode(cable.normalised(span)); }
inline py::object text_or_none(const Cable& cable, Span span) { return decode_or_none(cable.normalised(span)); }

// ASCII only, as in the public JSON.
inline std::string upper(std::string value) {
  std::transform(value.begin(), value.end(), value.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return value;
}

// "(S//NF)" is "S//NF": in upper case, without blanks.
inline py::object portion(const Cable& cable, const PortionMark& mark) {
  std::string written = upper(cable.normalised(mark.span));
  std::erase(written, ' ');
  return decode_or_none(written);
}

// A tuple of what `make` gives for each value of a range.
template <class Range, class Make>
py::tuple tuple_of(const Range& range, Make make) {
  py::list values;
  for (const auto& value : range) {
    values.append(make(value));
  }
  return py::tuple(values);
}

}  // namespace cablegram::python
