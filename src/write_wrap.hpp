// Wrapping at blanks, where the next line cannot be taken for something else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "write_parts.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {

/// How a text is wrapped.
struct Wrapping {
  std::size_t width = 65;
  /// Columns and words of the last line, where there is more than one.
  std::size_t longest_last = static_cast<std::size_t>(-1);
  std::size_t fewest_last_words = 1;
  /// The first line ends only where the next word does not fit, even if it becomes too long: a line that ends without
  /// need is a heading over its text.
  bool full_first = false;
  /// What may stand on either side of a break; `may_part` unless a field needs more.
  bool (*may_part)(std::string_view before, std::string_view after) = nullptr;
};

/// Columns of a text: the characters of its UTF-8 form.
[[nodiscard]] std::size_t columns(std::string_view text) noexcept;

/// Whether a line may end behind `before` and the next begin with `after`, two words of prose: the parser reads both
/// lines as one text. Numbers, letters with a dot, dashes, labels and captions may begin something new; after a hyphen
/// no blank is read.
[[nodiscard]] bool may_part(std::string_view before, std::string_view after) noexcept;

/// The same for a list of offices or officers ("FOR SCA/XYZ, EUR AND S/CT"): it goes on in the next line only behind a
/// comma, a slash or a conjunction (format section 3.10).
[[nodiscard]] bool may_part_statement(std::string_view before, std::string_view after) noexcept;

/// The lines of a text whose words are parted by single blanks.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, const Wrapping& wrapping);

/// The same, as lines of a text and as wide as these.
void add_wrapped(Lines& lines, const std::string& text,
                 bool (*may_part)(std::string_view before, std::string_view after) = nullptr);

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
