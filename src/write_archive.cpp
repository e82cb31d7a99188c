// The archive form of 1973-79 (format section 2.3): what the archive prints around a telegram and between its pages.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/text.hpp"
#include "write_dates.hpp"
#include "write_marks.hpp"
#include "write_parts.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {
namespace {

constexpr std::size_t longest_post = 6;
constexpr std::size_t serial_digits = 5;

// PAGE 01        NOWHER  02077  01 OF 02  121302Z
std::string page_line(const Cable& cable, std::uint16_t page) {
  const Banner& banner = cable.banner;
  if (banner.post.empty() || !banner.serial) return {};
  std::string post = upper(cable, banner.post);
  // Without a banner the page line alone states the post.
  if (has_level(cable)) post.resize(std::min(post.size(), longest_post));
  std::string line = "PAGE " + padded(page, 2) + "        " + post + "  " + padded(*banner.serial, serial_digits);
  if (banner.section) line += "  " + padded(banner.section->number, 2) + " OF " + padded(banner.section->of, 2);
  if (cable.date_time_group.time) line += "  " + clock_group(*cable.date_time_group.time);
  return line;
}

// EUR/XY:JDOE:EO
std::string officer(const Cable& cable, const Clearance& clearance) {
  std::string text = cable.normalised(clearance.office);
  if (!text.empty()) text += ':';
  text += cable.normalised(clearance.name);
  if (!clearance.typist.empty()) text += ':' + cable.normalised(clearance.typist);
  return text;
}

// DRAFTED BY, APPROVED BY; below them the offices that cleared, which have no label
void write_drafting(const Cable& cable, Lines& lines) {
  struct Part {
    ClearanceKind kind;
    std::string_view label;
  };
  constexpr std::array<Part, 4> parts{{{ClearanceKind::drafted, "DRAFTED BY "},
                                       {ClearanceKind::approved, "APPROVED BY "},
                                       {ClearanceKind::released, "RELEASED BY "},
                                       {ClearanceKind::cleared, "CLEARED BY "}}};
  for (const Part& part : parts) {
    for (const Clearance& clearance : cable.drafting) {
      if (clearance.kind != part.kind) continue;
      const bool bare = part.kind == ClearanceKind::cleared && !clearance.office.empty();
      lines.add((bare ? std::string() : std::string(part.label)) + officer(cable, clearance));
    }
  }
}

void write_desired(const Cable& cable, Lines& lines) {
  if (cable.distribution.desired.empty()) return;
  lines.add("DESIRED DISTRIBUTION");
  for (const Span line : cable.distribution.desired) lines.add(cable.normalised(line));
  lines.blank();
}

// The level at the foot of a page and at the head of the next, and its line.
std::vector<std::string> page_break(const Cable& cable, std::uint16_t page) {
  if (!has_level(cable)) return {page_line(cable, page)};
  const std::string level = plain_level(cable.banner.classification);
  return {level, {}, level, {}, page_line(cable, page)};
}

}  // namespace

void write_archive(const Cable& cable, std::size_t page_lines, Lines& lines) {
  const std::string first_page = page_line(cable, 1);
  const std::string level = has_level(cable) ? plain_level(cable.banner.classification) : std::string();
  // One of the two shows the form.
  if (!cable.attributes.empty() || first_page.empty()) {
    lines.add("Message Text");
    lines.blank();
  }
  write_release_stamps(cable, lines);
  if (!first_page.empty()) {
    if (!level.empty()) {
      lines.add(level);
      lines.blank();
    }
    lines.add(first_page);
    lines.blank();
  }
  const std::size_t text_begin = lines.all().size();
  write_partial_notice(cable, lines);
  write_distribution(cable, lines);
  write_drafting(cable, lines);
  write_desired(cable, lines);
  write_control_line(cable, lines);
  // No start of message: a text that has one is a telegram.
  write_transmission(cable, lines);
  lines.blank();
  if (has_level(cable)) lines.add(banner(cable, cable.banner.section, serial_digits));
  write_heading(cable, lines);
  write_body(cable, true, lines);
  if (page_lines != 0 && !first_page.empty()) {
    Pace pace;
    pace.page_lines = page_lines;
    pace.most_pages = std::numeric_limits<std::uint8_t>::max();
    const auto mark = [&](const Beginning& beginning) { return page_break(cable, beginning.page); };
    insert_marks(beginnings(lines.all(), text_begin, pace), mark, lines);
  }
  lines.blank();
  if (!cable.signature.empty()) lines.add(cable.normalised(cable.signature));
  lines.blank();
  write_release_line(cable, lines);
  if (!level.empty()) lines.add(level);
  lines.add("NNNN");
  // Those of a SMART message are none of the archive's.
  if (cable.attributes.empty() || cable.dialect == Dialect::smart) return;
  lines.blank();
  lines.add("Message Attributes");
  lines.blank();
  write_attributes(cable, lines);
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
