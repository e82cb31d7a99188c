// From a cable back to text: a clean telegram in the form that 5 FAH-1 H-200 and ACP-127 give, a telegram as the
// archive of 1973-79 prints it, or a SMART message. docs/write.md says what is kept. Compiled into cablegram::io.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cable.hpp"
#include "export.hpp"

namespace cablegram {
inline namespace v1 {

/// How the lines of a written cable end.
enum class LineEnd : std::uint8_t { lf, crlf };

/// How a cable is written.
struct WriteOptions {
  /// The narrowest lines that can be asked for.
  static constexpr std::size_t smallest_width = 40;

  /// Columns of the longest line. 5 FAH-1 H-200 asks for 55; telegrams were sent with 55 to 74. A line is longer where
  /// no blank in it may be a line's end without changing what the text says: a break before "4." could make a
  /// paragraph.
  std::size_t width = 65;
  LineEnd line_end = LineEnd::lf;
  /// The form of the text: that of this dialect, or of the cable's own. An unknown one is a telegram's. What a form has
  /// no place for is left out.
  std::optional<Dialect> form = std::nullopt;
  /// Lines of a section of a telegram, counted from the banner on; a mark stands where a section begins. 0 keeps the
  /// sections of the cable, and their marks where they stood. The other forms keep them always.
  std::size_t section_lines = 0;
  /// Lines of a page, 0: no pages. In a telegram a mark with the number of the page stands where a later page of a
  /// section begins; only with `section_lines`. In the archive form a page line stands there, between two lines with
  /// the level. SMART messages have no pages.
  std::size_t page_lines = 0;
};

/// Fields of the public JSON that the layout of a text alone decides, or that are not of the text: a written cable says
/// the same as the one it was written from when all other fields are equal.
inline constexpr std::array<std::string_view, 3> layout_fields{"source", "encoding", "diagnostics"};

/// The cable as text. Throws std::invalid_argument for a width below `smallest_width`, and for pages of a telegram
/// without sections.
[[nodiscard]] CABLEGRAM_API std::string write(const Cable& cable, const WriteOptions& options = {});

}  // namespace v1
}  // namespace cablegram
