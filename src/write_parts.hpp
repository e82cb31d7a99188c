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

// --- Around the message

/// The notice of an archive that the text is an extract.
void write_partial_notice(const Cable& cable, Lines& lines);
/// ACTION, ORIGIN and INFO offices with their copies.
void write_distribution(const Cable& cable, Lines& lines);
/// The line of dashes with the control number.
void write_control_line(const Cable& cable, Lines& lines);
/// ACP-127 format line 1.
void write_start_of_message(const Cable& cable, Lines& lines);
/// Format lines 2 to 9.
void write_transmission(const Cable& cable, Lines& lines);

/// Stamps of a release under the Freedom of Information Act; nothing where the cable was not released by them.
void write_release_stamps(const Cable& cable, Lines& lines);
/// The line of the archive's review, where no stamp says more.
void write_release_line(const Cable& cable, Lines& lines);

// --- The heading

/// How a form spells the labels of the heading.
struct Labels {
  std::string_view subject;
  std::string_view references;
  char behind_letter;  ///< of an item of the reference list
};

/// Whether the text states a level; the security line alone does not.
[[nodiscard]] bool has_level(const Cable& cable) noexcept;
/// The banner line with a section; empty where the cable has no level. The first is the line above the captions.
[[nodiscard]] std::string banner(const Cable& cable, const std::optional<Section>& section, std::size_t serial_digits);
/// Each caption on a line.
void write_captions(const Cable& cable, Lines& lines);
/// CORRECTED COPY stands in no field: as a line of its own it is kept.
void write_corrected_copy(const Cable& cable, Lines& lines);
void write_executive_order(const Cable& cable, Lines& lines);
void write_tags(const Cable& cable, Lines& lines);
void write_subject(const Cable& cable, const Labels& labels, Lines& lines);
/// One item a line, each under the other:
/// REF: A. ERE TOWN 291
///      B. 07 STATE 120931 (NOTAL)
void write_references(const Cable& cable, const Labels& labels, Lines& lines);
/// The classification statement with its label; empty where it is a paragraph of the body, or none.
[[nodiscard]] std::string classified_by(const Cable& cable);
/// All from the captions to the classification statement, in the order of 5 FAH-1 H-200. The banner is left to
/// `banner`.
void write_heading(const Cable& cable, Lines& lines);

// --- The text

/// The blocks of the body, with the cable's own section marks or without any.
void write_body(const Cable& cable, bool with_marks, Lines& lines);

/// What stands beside the text, a line for each key.
void write_attributes(const Cable& cable, Lines& lines);

// --- The forms

/// The archive form of 1973-79 (format section 2.3).
void write_archive(const Cable& cable, std::size_t page_lines, Lines& lines);
/// The form of SMART messages (format section 2.4).
void write_smart(const Cable& cable, Lines& lines);

// --- Words

/// The mark of a section, or of a page of one when that is not 0; empty where the cable names no post.
[[nodiscard]] std::string section_mark(const Cable& cable, const SectionMark& mark);

/// CONFIDENTIAL, as at the head of a page.
[[nodiscard]] std::string plain_level(Classification classification);
/// " SECTION 01 OF 02"
[[nodiscard]] std::string section_words(Section section);
/// PRIORITY, as behind an addressee.
[[nodiscard]] std::string_view word(Precedence precedence) noexcept;
/// Appends a word behind a blank.
void append_word(std::string& line, std::string_view word);

/// A number with zeros before it, `digits` long at least.
[[nodiscard]] std::string padded(std::uint32_t number, std::size_t digits);

/// The text of a span as one line, in upper case (ASCII letters).
[[nodiscard]] std::string upper(const Cable& cable, Span span);

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
