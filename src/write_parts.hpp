// What the parts of the writer share: the lines of a text, and who writes which.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/cable.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {

/// Whether a section mark may stand before a line: nowhere, between two lines of a paragraph, or between two blocks.
enum class Cut : std::uint8_t { none, inside, between };

struct Line {
  std::string text;
  Cut before = Cut::none;
};

/// The lines of a text, written one after the other.
class Lines {
 public:
  explicit Lines(std::size_t width) : width_(width) {}

  [[nodiscard]] std::size_t width() const noexcept { return width_; }
  [[nodiscard]] std::vector<Line>& all() noexcept { return lines_; }

  void add(std::string text, Cut before = Cut::none) { lines_.push_back({std::move(text), before}); }
  /// A blank line, unless there is one or nothing stands above.
  void blank() {
    if (!lines_.empty() && !lines_.back().text.empty()) add({});
  }

 private:
  std::size_t width_;
  std::vector<Line> lines_;
};

/// ACP-127 format lines 1 to 11, and the lists of offices above them.
void write_envelope(const Cable& cable, Lines& lines);
/// From the captions to the classification statement (5 FAH-1 H-200). The banner is left to `banner`.
void write_heading(const Cable& cable, Lines& lines);
/// The banner line with a section; empty where the cable has no level. The first is the line above the captions.
[[nodiscard]] std::string banner(const Cable& cable, const std::optional<Section>& section);
/// The blocks of the body, with the cable's own section marks or without any.
void write_body(const Cable& cable, bool with_marks, Lines& lines);
/// Signature and format lines 13 to 16.
void write_ending(const Cable& cable, Lines& lines);

/// The mark of a section, or of a page of one when that is not 0; empty where the cable names no post.
[[nodiscard]] std::string section_mark(const Cable& cable, const SectionMark& mark);

/// A number with zeros before it, `digits` long at least.
[[nodiscard]] std::string padded(std::uint32_t number, std::size_t digits);

/// The text of a span as one line, in upper case (ASCII letters).
[[nodiscard]] std::string upper(const Cable& cable, Span span);

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
