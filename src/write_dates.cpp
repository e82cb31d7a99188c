#include "write_dates.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cablegram/values.hpp"
#include "write_parts.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {
namespace {

std::string day_digits(std::chrono::year_month_day day) { return padded(static_cast<unsigned>(day.day()), 2); }

std::string year_digits(std::chrono::year_month_day day) {
  return padded(static_cast<std::uint32_t>(int{day.year()}), 4);
}

std::string month_letters(std::chrono::year_month_day day) {
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  return std::string(months.substr((std::size_t{static_cast<unsigned>(day.month())} - 1) * 3, 3));
}

}  // namespace

std::chrono::year_month_day day_of(Minute time) noexcept { return std::chrono::floor<std::chrono::days>(time); }

std::string clock_group(Minute time) {
  const auto minutes = static_cast<std::uint32_t>((time - std::chrono::floor<std::chrono::days>(time)).count());
  return day_digits(day_of(time)) + padded(minutes / 60, 2) + padded(minutes % 60, 2) + 'Z';
}

std::string date_time_group(Minute time) {
  const std::chrono::year_month_day day = day_of(time);
  return clock_group(time) + ' ' + values::in_capitals(month_letters(day)) + ' ' + year_digits(day).substr(2);
}

std::string slashed_date(std::chrono::year_month_day day) {
  return padded(static_cast<unsigned>(day.month()), 2) + '/' + day_digits(day) + '/' + year_digits(day);
}

std::string worded_date(std::chrono::year_month_day day) {
  return month_letters(day) + ' ' + day_digits(day) + ", " + year_digits(day);
}

std::string day_first_date(std::chrono::year_month_day day) {
  return day_digits(day) + ' ' + month_letters(day) + ' ' + year_digits(day);
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
