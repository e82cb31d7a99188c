#include "values.hpp"

#include <datetime.h>

namespace cablegram::python {
namespace {

// What a function of the C API made, or its exception.
py::object made(PyObject* object) {
  if (object == nullptr) {
    throw py::error_already_set();
  }
  return py::reinterpret_steal<py::object>(object);
}

// datetime knows the years 1 to 9999 only.
bool is_python_date(std::chrono::year_month_day date) {
  return date.ok() && int{date.year()} >= 1 && int{date.year()} <= 9999;
}

int as_int(unsigned value) { return static_cast<int>(value); }

}  // namespace

void import_datetime() {
  PyDateTime_IMPORT;
  if (PyDateTimeAPI == nullptr) {
    throw py::error_already_set();
  }
}

py::object date(const std::optional<std::chrono::year_month_day>& value) {
  if (!value || !is_python_date(*value)) {
    return py::none();
  }
  return made(PyDateTimeAPI->Date_FromDate(int{value->year()}, as_int(unsigned{value->month()}),
                                           as_int(unsigned{value->day()}), PyDateTimeAPI->DateType));
}

py::object time(const std::optional<std::chrono::minutes>& after_midnight) {
  if (!after_midnight) {
    return py::none();
  }
  const int minutes = static_cast<int>(after_midnight->count());
  return made(PyDateTimeAPI->Time_FromTime(minutes / 60, minutes % 60, 0, 0, PyDateTimeAPI->TimeZone_UTC,
                                           PyDateTimeAPI->TimeType));
}

py::object datetime(const std::optional<std::chrono::sys_time<std::chrono::minutes>>& value) {
  if (!value) {
    return py::none();
  }
  const auto day = std::chrono::floor<std::chrono::days>(*value);
  const std::chrono::year_month_day date{day};
  if (!is_python_date(date)) {
    return py::none();
  }
  const int minutes = static_cast<int>((*value - day).count());
  return made(PyDateTimeAPI->DateTime_FromDateAndTime(int{date.year()}, as_int(unsigned{date.month()}),
                                                      as_int(unsigned{date.day()}), minutes / 60, minutes % 60, 0, 0,
                                                      PyDateTimeAPI->TimeZone_UTC, PyDateTimeAPI->DateTimeType));
}

}  // namespace cablegram::python
