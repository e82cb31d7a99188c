// A cable as text: its parts one below the other, cut into sections.
#include "cablegram/write.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/text.hpp"
#include "cablegram/values.hpp"
#include "write_parts.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {

std::string padded(std::uint32_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

std::string upper(const Cable& cable, Span span) {
  std::string text = cable.normalised(span);
  std::transform(text.begin(), text.end(), text.begin(), values::to_upper);
  return text;
}

namespace {

// Two digits have room for so many sections, one for so many pages.
constexpr std::size_t most_sections = 99;
constexpr std::uint16_t most_pages = 9;

// Where a section or one of its later pages begins.
struct Beginning {
  std::size_t line;
  std::uint16_t section;
  std::uint16_t page;
};

// As many lines a section and a page as were asked for, or fewer: a mark stands only where it changes nothing.
std::vector<Beginning> beginnings(const std::vector<Line>& lines, std::size_t first, const WriteOptions& options) {
  const std::size_t section_lines = std::max(options.section_lines, (lines.size() - first) / (most_sections / 2) + 1);
  std::vector<Beginning> found;
  Beginning open{first, 1, 1};
  std::size_t section_begin = first;
  std::size_t last_cut = first;  // the last line before which a mark may stand
  for (std::size_t at = first; at < lines.size(); ++at) {
    if (lines[at].before != Cut::none) last_cut = at;
    const bool section_full = at - section_begin >= section_lines;
    const bool page_full = options.page_lines != 0 && open.page < most_pages && at - open.line >= options.page_lines;
    if (last_cut <= open.line || (!section_full && !page_full)) continue;
    open.line = last_cut;
    open.section = static_cast<std::uint16_t>(open.section + (section_full ? 1 : 0));
    open.page = section_full ? std::uint16_t{1} : static_cast<std::uint16_t>(open.page + 1);
    if (section_full) section_begin = last_cut;
    found.push_back(open);
  }
  return found;
}

// Puts a mark before each of these lines.
void cut(const Cable& cable, const std::vector<Beginning>& found, std::vector<Line>& lines) {
  std::vector<Line> out;
  auto next = found.begin();
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (next != found.end() && next->line == at) {
      SectionMark mark;
      mark.serial = cable.banner.serial.value_or(0);
      mark.section = next->section;
      mark.page = next->page > 1 ? next->page : std::uint16_t{0};
      mark.of = found.back().section;
      const bool between = lines[at].before == Cut::between;
      out.push_back({section_mark(cable, mark), Cut::none});
      if (between) out.emplace_back();
      ++next;
    }
    out.push_back(std::move(lines[at]));
  }
  lines = std::move(out);
}

void check(const WriteOptions& options) {
  if (options.width < WriteOptions::smallest_width) {
    throw std::invalid_argument("the width of a written cable is at least " +
                                std::to_string(WriteOptions::smallest_width) + " columns, not " +
                                std::to_string(options.width));
  }
  if (options.page_lines != 0 && options.section_lines == 0) {
    throw std::invalid_argument("a written cable has pages only in sections: page_lines needs section_lines");
  }
}

}  // namespace
}  // namespace writer

std::string write(const Cable& cable, const WriteOptions& options) {
  writer::check(options);
  writer::Lines lines(options.width);
  writer::write_envelope(cable, lines);
  lines.blank();

  // The banner is written when the number of sections is known; its line is kept for it.
  const std::size_t banner_line = lines.all().size();
  const bool has_banner = !writer::banner(cable, std::nullopt).empty();
  if (has_banner) lines.add("-");
  writer::write_heading(cable, lines);
  // Marks need the post and the serial.
  const bool recut = options.section_lines != 0 && has_banner && !cable.banner.post.empty();
  writer::write_body(cable, !recut, lines);
  writer::write_ending(cable, lines);

  std::optional<Section> section = cable.banner.section;
  std::vector<writer::Beginning> found;
  if (recut) {
    found = writer::beginnings(lines.all(), banner_line, options);
    section = std::nullopt;
    if (!found.empty() && found.back().section > 1) section = Section{1, found.back().section};
  }
  if (has_banner) lines.all()[banner_line].text = writer::banner(cable, section);
  writer::cut(cable, found, lines.all());

  std::string out;
  const std::string_view end = options.line_end == LineEnd::crlf ? "\r\n" : "\n";
  while (!lines.all().empty() && lines.all().back().text.empty()) lines.all().pop_back();
  for (const writer::Line& line : lines.all()) out.append(line.text).append(end);
  return out;
}

}  // namespace v1
}  // namespace cablegram
