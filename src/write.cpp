// A cable as text, in one of the forms. That of the telegram is here: its parts one below the other, cut into sections.
#include "cablegram/write.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/text.hpp"
#include "cablegram/values.hpp"
#include "write_marks.hpp"
#include "write_parts.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {

std::string padded(std::uint32_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

std::string upper(const Cable& cable, Span span) { return values::in_capitals(cable.normalised(span)); }

namespace {

// Two digits have room for so many sections.
constexpr std::size_t most_sections = 99;
constexpr std::size_t serial_digits = 6;

// Cuts all from the banner on into sections, and these into pages; the banner's section is that of the whole then.
std::optional<Section> cut(const Cable& cable, std::size_t banner_line, const WriteOptions& options, Lines& lines) {
  const std::size_t count = lines.all().size() - banner_line;
  Pace pace;
  pace.section_lines = std::max(options.section_lines, count / (most_sections / 2) + 1);
  if (options.page_lines != 0) pace.page_lines = options.page_lines;
  const std::vector<Beginning> found = beginnings(lines.all(), banner_line, pace);
  if (found.empty()) return std::nullopt;
  const std::uint16_t sections = found.back().section;
  const auto mark = [&](const Beginning& beginning) {
    SectionMark of_beginning;
    of_beginning.serial = cable.banner.serial.value_or(0);
    of_beginning.section = beginning.section;
    of_beginning.page = beginning.page > 1 ? beginning.page : std::uint16_t{0};
    of_beginning.of = sections;
    return std::vector<std::string>{section_mark(cable, of_beginning)};
  };
  insert_marks(found, mark, lines);
  return sections > 1 ? std::optional(Section{1, sections}) : std::nullopt;
}

// Signature and format lines 13 to 16.
void write_ending(const Cable& cable, Lines& lines) {
  lines.blank();
  if (!cable.signature.empty()) lines.add(cable.normalised(cable.signature));
  if (cable.transmission.empty()) return;
  lines.add("BT");
  if (!cable.transmission.station_serial.empty()) {
    lines.add('#' + cable.normalised(cable.transmission.station_serial));
  }
  lines.add("NNNN");
}

void write_telegram(const Cable& cable, const WriteOptions& options, Lines& lines) {
  write_release_stamps(cable, lines);
  write_partial_notice(cable, lines);
  write_distribution(cable, lines);
  write_control_line(cable, lines);
  write_start_of_message(cable, lines);
  write_transmission(cable, lines);
  if (!cable.addressees.empty()) lines.add("BT");
  lines.blank();

  // The banner is written when the number of sections is known; its line is kept for it.
  const std::size_t banner_line = lines.all().size();
  if (has_level(cable)) lines.add("-");
  write_heading(cable, lines);
  // Marks need the post and the serial.
  const bool recut = options.section_lines != 0 && has_level(cable) && !cable.banner.post.empty();
  write_body(cable, !recut, lines);
  write_ending(cable, lines);
  const std::optional<Section> section = recut ? cut(cable, banner_line, options, lines) : cable.banner.section;
  if (has_level(cable)) lines.all()[banner_line].text = banner(cable, section, serial_digits);
}

void check(const WriteOptions& options, Dialect form) {
  if (options.width < WriteOptions::smallest_width) {
    throw std::invalid_argument("the width of a written cable is at least " +
                                std::to_string(WriteOptions::smallest_width) + " columns, not " +
                                std::to_string(options.width));
  }
  const bool has_sections = form != Dialect::aad && form != Dialect::smart;
  if (has_sections && options.page_lines != 0 && options.section_lines == 0) {
    throw std::invalid_argument("a written telegram has pages only in sections: page_lines needs section_lines");
  }
}

}  // namespace
}  // namespace writer

std::string write(const Cable& cable, const WriteOptions& options) {
  const Dialect form = options.form.value_or(cable.dialect);
  writer::check(options, form);
  writer::Lines lines(options.width);
  switch (form) {
    case Dialect::aad:
      writer::write_archive(cable, options.page_lines, lines);
      break;
    case Dialect::smart:
      writer::write_smart(cable, lines);
      break;
    case Dialect::telegram:
    case Dialect::unknown:
      writer::write_telegram(cable, options, lines);
      break;
  }

  std::string out;
  const std::string_view end = options.line_end == LineEnd::crlf ? "\r\n" : "\n";
  while (!lines.all().empty() && lines.all().back().text.empty()) lines.all().pop_back();
  for (const writer::Line& line : lines.all()) out.append(line.text).append(end);
  return out;
}

}  // namespace v1
}  // namespace cablegram
