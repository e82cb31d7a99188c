// Where in a line of prose something other than prose may begin: a section mark, a numbered paragraph, or a heading
// between dashes.
#pragma once

#include <algorithm>
#include <cstring>
#include <string_view>

#include "line_index.hpp"
#include "section_mark.hpp"
#include "values.hpp"

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

/// The next place of one kind in a line, kept until it is passed: a line that has many places of another kind is not
/// searched to its end at each of them.
class NextOnLine {
 public:
  /// The first place behind `begin`, or the line's end, as `search()` finds it.
  template <class Search>
  [[nodiscard]] const char* find(const char* begin, const char* line_end, Search&& search) noexcept {
    const bool is_known = line_end_ == line_end && from_ <= begin && (begin < found_ || found_ == line_end);
    if (!is_known) {
      found_ = search();
      from_ = begin;
      line_end_ = line_end;
    }
    return found_;
  }

 private:
  const char* from_ = nullptr;
  const char* line_end_ = nullptr;
  const char* found_ = nullptr;
};

}  // namespace detail

/// The places in a line of prose where something else may begin.
class InlineCandidates {
 public:
  /// The first of them behind `begin`, or the line's end. `post` is that of the banner, which section marks repeat.
  [[nodiscard]] const char* next(const char* begin, const LineScan& scan, std::string_view post) noexcept {
    const char* found = scan.end;
    if (scan.marks.has(LineMarks::bracket) && scan.marks.has(LineMarks::digit)) {
      found = labels_.find(begin, scan.end, [&] { return next_label(begin, scan.end); });
    }
    if (scan.marks.has(LineMarks::serial)) {
      found = std::min(found, marks_.find(begin, scan.end, [&] { return next_mark(begin, scan.end, post); }));
    }
    if (scan.marks.has(LineMarks::dashes)) {
      found = std::min(found, flanks_.find(begin, scan.end, [&] { return next_flank(begin, scan.end); }));
    }
    return found;
  }

 private:
  // The label of a marked paragraph.
  [[nodiscard]] static const char* next_label(const char* begin, const char* line_end) noexcept {
    for (const char* at = begin + 1; at < line_end;) {
      const void* bracket = std::memchr(at, '(', static_cast<std::size_t>(line_end - at));
      if (bracket == nullptr) break;
      const auto* place = static_cast<const char*>(bracket);
      if (const char* label = detail::label_before(begin, place); label != nullptr && label > begin) return label;
      at = place + 1;
    }
    return line_end;
  }
  // A section mark: its " OF nnn" is looked for, in capitals first.
  [[nodiscard]] static const char* next_mark(const char* begin, const char* line_end, std::string_view post) noexcept {
    const std::string_view line(begin, static_cast<std::size_t>(line_end - begin));
    for (const std::string_view word : {" OF 0", " of 0"}) {
      for (std::size_t of = line.find(word); of != std::string_view::npos; of = line.find(word, of + 1)) {
        const char* mark = detail::mark_before(begin, begin + of, post);
        if (mark != nullptr && mark > begin) return mark;
      }
    }
    return line_end;
  }
  // The dashes before a heading, where the line ends in dashes, too.
  [[nodiscard]] static const char* next_flank(const char* begin, const char* line_end) noexcept {
    const std::string_view line(begin, static_cast<std::size_t>(line_end - begin));
    if (!values::without_trailing_blanks(line).ends_with('-')) return line_end;
    const std::size_t flank = line.find(" ----");
    return flank == std::string_view::npos ? line_end : begin + flank + 1;
  }

  detail::NextOnLine labels_;
  detail::NextOnLine marks_;
  detail::NextOnLine flanks_;
};

}  // namespace cablegram::inline v1
