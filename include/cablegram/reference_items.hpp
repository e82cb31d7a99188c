// From the elements of a reference list to its items (format section 3.14).
#pragma once

#include <cstdint>
#include <optional>

#include "cable.hpp"
#include "scratch.hpp"

namespace cablegram::inline v1 {

/// Takes labels, cables and words as the grammar finds them, one by one, and makes items of them.
class ReferenceItems {
 public:
  enum class Element : std::uint8_t {
    label,
    cable,
    implied,    ///< a cable whose post is that of the one before
    comma,      ///< or a colon
    semicolon,  ///< parts items even where they have labels
    line_end,
    conjunction,  ///< AND
    remark,       ///< (NOTAL)
    word
  };

  /// The next element: its text, and for a cable its post, year and serial. Items that are closed by it go to the list.
  void take(Element kind, const Reference& element, Scratch<Reference>& to) {
    const Span text = element.text;
    switch (kind) {
      case Element::label:
        // A doubled label, "A. (A)", is one.
        if (is_open_ && item_.text.empty() && !item_.label.empty()) break;
        begin_item(text, to);
        break;
      case Element::cable:
      case Element::implied: {
        // Words before a cable are part of its item, unless a line end or a separator parts them.
        if (has_cable_ || (is_parted_ && !item_.text.empty())) begin_item(item_.label, to);
        const Span label = item_.label;
        const Span words = item_.text;
        item_ = element;
        item_.label = label;
        if (!words.empty()) item_.text.begin = words.begin;
        is_open_ = true;
        has_cable_ = true;
        is_parted_ = false;
        break;
      }
      case Element::comma:
        if (item_.label.empty()) is_separated_ = is_parted_ = true;
        break;
      case Element::semicolon:
        is_separated_ = is_parted_ = true;
        break;
      case Element::line_end:
        if (item_.label.empty()) is_parted_ = true;
        break;
      case Element::conjunction:
        conjunction_ = text;
        break;
      case Element::remark:
        extend(text);
        break;
      case Element::word:
        if (is_separated_ && !item_.text.empty()) begin_item(item_.label, to);
        if (has_cable_ && !conjunction_.empty()) {
          begin_item(item_.label, to);
          extend(conjunction_);
        }
        extend(text);
        break;
    }
    note(kind, element);
  }

  /// The list ends.
  void close(Scratch<Reference>& to) {
    if (is_open_ && !item_.text.empty()) to.push_back(item_);
    is_open_ = false;
  }

  /// Whether nothing has been taken.
  [[nodiscard]] bool empty() const noexcept { return !last_; }
  /// Whether what comes next opens an item: nothing but labels, cables and separators stands before.
  [[nodiscard]] bool item_begins() const noexcept { return last_ != Element::word && last_ != Element::remark; }
  /// The cable that "AND 15" goes on from; null where none stands before. Line ends and a remark may stand between:
  /// NOWHERE 12 (NOTAL) AND 15.
  [[nodiscard]] const Reference* cable_before() const noexcept { return cable_ ? &*cable_ : nullptr; }

 private:
  void begin_item(Span label, Scratch<Reference>& to) {
    close(to);
    item_ = Reference{};
    item_.label = label;
    is_open_ = true;
    has_cable_ = false;
    is_parted_ = false;
    is_separated_ = false;
  }
  void extend(Span text) {
    if (item_.text.empty()) item_.text.begin = text.begin;
    item_.text.end = text.end;
    is_open_ = true;
  }
  void note(Element kind, const Reference& element) noexcept {
    if (kind != Element::conjunction && kind != Element::line_end) conjunction_ = {};
    if (kind != Element::comma && kind != Element::semicolon && kind != Element::line_end) is_separated_ = false;
    if (kind == Element::cable || kind == Element::implied) {
      cable_ = element;
    } else if (kind != Element::line_end && kind != Element::remark) {
      cable_.reset();
    }
    last_ = kind;
  }

  Reference item_;  // that is being read
  std::optional<Reference> cable_;
  Span conjunction_;  // that stands before what comes next
  std::optional<Element> last_;
  bool is_open_ = false;
  bool has_cable_ = false;
  bool is_parted_ = false;     // a separator or line end since the last text
  bool is_separated_ = false;  // a separator since the last text
};

}  // namespace cablegram::inline v1
