// The body: paragraphs, headings, items, tables (format sections 3.16 to 3.24).
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/sentence.hpp"
#include "cablegram/text.hpp"
#include "cablegram/values.hpp"
#include "write_parts.hpp"
#include "write_wrap.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {
namespace {

// A line of 55 columns and more that stops in mid sentence is taken for a full one, and the next block for the rest of
// it (format section 3.17).
constexpr std::size_t longest_open_end = 54;
// A signature has three words at most: a last line of four is none.
constexpr std::size_t fewest_closing_words = 4;

std::size_t word_count(std::string_view text) noexcept {
  return text.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

// "2. ", "(i) ", "A. ", "-- "
std::string label_of(const Cable& cable, const Block& block) {
  if (block.label.empty()) return {};
  std::string label = cable.normalised(block.label);
  if (block.kind != BlockKind::paragraph) return label + ' ';
  const std::string_view source = cable.source;
  // Letters and numbers of an outline keep their brackets.
  const bool outline = block.depth > 0;
  const bool opens = outline && block.label.begin > 0 && source[block.label.begin - 1] == '(';
  const bool closes = outline && block.label.end < source.size() && source[block.label.end] == ')';
  if (opens) label.insert(label.begin(), '(');
  return label + (closes ? ") " : ". ");
}

std::string start_of(const Cable& cable, const Block& block) {
  std::string start = label_of(cable, block);
  if (!block.portion.span.empty()) start += '(' + upper(cable, block.portion.span) + ") ";
  return start;
}

// Between a line of a paragraph and the next. Behind a sentence something new may begin, and "End summary" is one mark.
bool may_cut_behind(std::string_view line) noexcept {
  constexpr std::string_view end = "END";
  const bool closes = line.size() >= end.size() && values::starts_with(line.substr(line.size() - end.size()), end);
  return !closes && !ends_a_sentence(line);
}

// Whether nothing but its place says where a block begins.
bool is_bare(const Block& block) noexcept {
  return block.kind == BlockKind::text && block.label.empty() && block.portion.span.empty();
}

// The bytes of a table: its columns are its own. Lines of noise are left out.
std::vector<std::string> table_rows(const Cable& cable, Span table) {
  // The first row may be indented: its blanks stand before the span.
  const std::string_view source = cable.source;
  while (table.begin > 0 && (source[table.begin - 1] == ' ' || source[table.begin - 1] == '\t')) --table.begin;
  std::vector<std::string> rows;
  for (std::uint32_t at = table.begin; at < table.end;) {
    const std::size_t found = source.find('\n', at);
    const std::uint32_t end = found < table.end ? static_cast<std::uint32_t>(found) : table.end;
    std::string row;
    detail::each_piece(cable, {at, end}, [&](std::string_view piece) { row += piece; });
    row = values::without_trailing_blanks(row);
    if (!row.empty()) rows.push_back(std::move(row));
    at = end + 1;
  }
  return rows;
}

class BodyWriter {
 public:
  BodyWriter(const Cable& cable, bool with_marks, Lines& lines)
      : cable_(cable), lines_(lines), next_(cable.section_marks.begin()), end_(cable.section_marks.end()) {
    if (!with_marks) next_ = end_;
  }

  void write() {
    for (std::size_t at = 0; at < cable_.body.size(); ++at) {
      block(cable_.body[at], at + 1 < cable_.body.size() ? &cable_.body[at + 1] : nullptr);
    }
    if (next_ != end_) lines_.blank();
    marks_to(static_cast<std::uint32_t>(cable_.source.size()) + 1);
  }

 private:
  void block(const Block& block, const Block* next) {
    const std::uint32_t begin = block.label.empty() ? block.text.begin : block.label.begin;
    lines_.blank();
    const Cut cut = may_cut_before(block) ? Cut::between : Cut::none;
    if (cut != Cut::none && next_ != end_ && next_->span.begin < begin) {
      marks_to(begin);
      lines_.blank();
    }
    finished_ = true;
    switch (block.kind) {
      case BlockKind::heading:
        heading(block, cut);
        break;
      case BlockKind::preformatted:
        table(block, cut);
        break;
      case BlockKind::paragraph:
      case BlockKind::item:
      case BlockKind::text:
        prose(block, next, cut);
        break;
    }
  }

  // A block that its label or its form shows may follow a mark; other text only where the text before has ended.
  [[nodiscard]] bool may_cut_before(const Block& block) const {
    if (!is_bare(block)) return true;
    return finished_ && !block.text.empty() && !values::is_lower(cable_.source[block.text.begin]);
  }

  void table(const Block& block, Cut cut) {
    for (std::string& row : table_rows(cable_, block.text)) {
      lines_.add(std::move(row), cut);
      cut = Cut::none;
    }
  }

  // Over a line of dashes as long as its last line.
  void heading(const Block& block, Cut cut) {
    const std::string text = start_of(cable_, block) + cable_.normalised(block.text);
    if (text.empty()) return;
    // What looks like the label of a paragraph is a heading between slashes.
    if (values::is_digit(text.front()) || text.front() == '-' || text.front() == '*') {
      lines_.add("//" + text + "//", cut);
      return;
    }
    Wrapping wrapping;
    wrapping.width = lines_.width();
    std::vector<std::string> words = wrapped(text, wrapping);
    const bool ends =
        std::any_of(words.begin(), words.end(), [](const std::string& line) { return line.ends_with('.'); });
    if (words.size() > 3 || (words.size() > 1 && ends)) words = {text};
    const std::size_t rule = std::max<std::size_t>(columns(words.back()), 3);
    for (std::string& line : words) {
      lines_.add(std::move(line), cut);
      cut = Cut::none;
    }
    lines_.add(std::string(rule, '-'));
  }

  void prose(const Block& block, const Block* next, Cut cut) {
    const std::string start = start_of(cable_, block);
    const std::string text = cable_.normalised(block.text);
    finished_ = ends_a_sentence(text);
    Wrapping wrapping;
    wrapping.width = lines_.width();
    wrapping.full_first = is_bare(block);
    if (next != nullptr && is_bare(*next) && !finished_) wrapping.longest_last = longest_open_end;
    if (next == nullptr && cable_.signature.empty()) wrapping.fewest_last_words = fewest_closing_words;

    std::size_t words = 0;                                                        // before the line
    const std::size_t before_text = word_count(start) - (start.empty() ? 0 : 1);  // `start` ends in a blank
    std::size_t written = 0;                                                      // lines of the block
    std::uint32_t counted_to = block.text.begin;
    std::size_t counted = before_text;  // words of the block before `counted_to`
    for (std::string& line : wrapped(start + text, wrapping)) {
      const std::size_t in_line = word_count(line);
      if (words != 0) {
        // The first line of bare text before a mark could be a heading.
        const bool may_cut = may_cut_behind(lines_.all().back().text) && (written > 1 || !is_bare(block));
        cut = may_cut ? Cut::inside : Cut::none;
        while (cut == Cut::inside && next_ != end_ && next_->span.begin < block.text.end) {
          if (counted_to < next_->span.begin) {
            counted += word_count(cable_.normalised({counted_to, next_->span.begin}));
            counted_to = next_->span.begin;
          }
          if (counted > words) break;
          mark();
        }
      }
      lines_.add(std::move(line), cut);
      words += in_line;
      ++written;
    }
  }

  void mark() {
    std::string line = section_mark(cable_, *next_);
    if (!line.empty()) lines_.add(std::move(line));
    ++next_;
  }
  // The marks before an offset.
  void marks_to(std::uint32_t offset) {
    while (next_ != end_ && next_->span.begin < offset) mark();
  }

  const Cable& cable_;
  Lines& lines_;
  const SectionMark* next_;
  const SectionMark* end_;
  bool finished_ = true;  // the block before ends a sentence
};

}  // namespace

std::string section_mark(const Cable& cable, const SectionMark& mark) {
  constexpr std::size_t longest_post = 10;
  std::string line = upper(cable, cable.banner.post).substr(0, longest_post);
  if (line.empty()) return line;
  while (line.back() == ' ') line.pop_back();
  line += ' ' + padded(mark.serial, 8) + "  " + padded(mark.section, 3);
  if (mark.page != 0) line += '.' + std::to_string(mark.page);
  return line + " OF " + padded(mark.of, 3);
}

void write_body(const Cable& cable, bool with_marks, Lines& lines) { BodyWriter(cable, with_marks, lines).write(); }

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
