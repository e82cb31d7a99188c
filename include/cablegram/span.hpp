// Spans: the only pointers of the AST.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language.hpp"

namespace cablegram {
inline namespace v1 {

/// A half-open range of byte offsets into the parsed text. An empty span means "not in the text":
/// no rule of the grammar gives a value of zero bytes.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const noexcept { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool contains(Span inner) const noexcept { return begin <= inner.begin && inner.end <= end; }
  friend constexpr bool operator==(Span, Span) = default;
};

/// A line and column as people count them: both from 1, the column in bytes.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
  friend constexpr bool operator==(LineColumn, LineColumn) = default;
};

/// Where a byte offset stands in a text. Linear in the offset: for one place. Many have `Cable::line_column`, or a
/// `LineColumns` (line_columns.hpp).
[[nodiscard]] constexpr LineColumn line_column(std::string_view text, std::size_t offset) noexcept {
  LineColumn where;
  for (std::size_t at = 0; at < offset && at < text.size(); ++at) {
    if (text[at] == '\n') {
      ++where.line;
      where.column = 1;
    } else {
      ++where.column;
    }
  }
  return where;
}

}  // namespace v1
}  // namespace cablegram
