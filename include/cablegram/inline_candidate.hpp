// Where in a line of prose something other than prose may begin: a section mark, or the next numbered paragraph.
#pragma once

#include <algorithm>
#include <cstring>
#include <string_view>

#include "builder.hpp"
#include "section_mark.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// The place where the label of a marked paragraph begins before this bracket: "... text. 4. (C) More"; null when there
/// is none.
[[nodiscard]] inline const char* label_before(const char* begin, const char* bracket) noexcept {
  const char* at = bracket;
  while (at > begin && values::is_blank(at[-1])) --at;
  while (at > begin && (at[-1] == '.' || at[-1] == ')')) --at;
  const char* digits = at;
  while (digits > begin && values::is_digit(digits[-1]) && at - digits < 3) --digits;
  if (digits == at) return nullptr;
  if (digits - begin >= 2 && digits[-2] == '\xC2' && digits[-1] == '\xB6') digits -= 2;
  return digits > begin && values::is_blank(digits[-1]) ? digits : nullptr;
}

}  // namespace detail

inline const char* Builder::next_inline_candidate(const char* begin, const LineScan& scan) const noexcept {
  const char* found = scan.end;
  const char* after = begin + 1;
  const bool may_be_label = scan.marks.has(LineMarks::bracket) && scan.marks.has(LineMarks::digit);
  for (const char* at = after; may_be_label && at < found;) {
    const void* bracket = std::memchr(at, '(', static_cast<std::size_t>(found - at));
    if (bracket == nullptr) break;
    const auto* place = static_cast<const char*>(bracket);
    if (const char* label = detail::label_before(begin, place); label != nullptr && label > begin) {
      found = label;
      break;
    }
    at = place + 1;
  }
  const std::string_view line(begin, static_cast<std::size_t>(found - begin));
  std::size_t of = scan.marks.has(LineMarks::serial) ? line.find(" OF 0") : std::string_view::npos;
  if (scan.marks.has(LineMarks::serial) && of == std::string_view::npos) of = line.find(" of 0");
  if (of != std::string_view::npos) {
    const char* mark = detail::mark_before(begin, begin + of, text(cable.banner.post));
    if (mark != nullptr && mark > begin) found = mark;
  }
  if (scan.marks.has(LineMarks::dashes) && values::without_trailing_blanks(line).ends_with('-')) {
    if (const std::size_t flank = line.find(" ----"); flank != std::string_view::npos) {
      found = std::min(found, begin + flank + 1);
    }
  }
  return found;
}

}  // namespace cablegram::inline v1
