// Dates and times in the spellings of cables.
#pragma once

#include <chrono>
#include <string>

namespace cablegram {
inline namespace v1 {
namespace writer {

using Minute = std::chrono::sys_time<std::chrono::minutes>;

/// 141019Z
[[nodiscard]] std::string clock_group(Minute time);
/// 141019Z JAN 08
[[nodiscard]] std::string date_time_group(Minute time);
/// 01/14/2008
[[nodiscard]] std::string slashed_date(std::chrono::year_month_day day);
/// Jan 14, 2008
[[nodiscard]] std::string worded_date(std::chrono::year_month_day day);
/// 14 Jan 2008
[[nodiscard]] std::string day_first_date(std::chrono::year_month_day day);
/// The day of a time, UTC.
[[nodiscard]] std::chrono::year_month_day day_of(Minute time) noexcept;

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
