// From the banner to the classification statement (format sections 3.9 to 3.15).
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/text.hpp"
#include "cablegram/values.hpp"
#include "write_parts.hpp"
#include "write_wrap.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {
namespace {

std::string_view level(Classification classification) noexcept {
  switch (classification) {
    case Classification::top_secret:
      return "T O P  S E C R E T";
    case Classification::secret:
      return "S E C R E T";
    case Classification::confidential:
      return "C O N F I D E N T I A L";
    case Classification::limited_official_use:
      return "LIMITED OFFICIAL USE";
    case Classification::unclassified:
      return "UNCLAS";
    case Classification::none:
      break;
  }
  return {};
}

void add_wrapped(Lines& lines, const std::string& text,
                 bool (*may_part)(std::string_view, std::string_view) = nullptr) {
  Wrapping wrapping;
  wrapping.width = lines.width();
  wrapping.may_part = may_part;
  for (std::string& line : wrapped(text, wrapping)) lines.add(std::move(line));
}

// A statement goes on in the next line only behind a comma, a slash or a conjunction (format section 3.10).
bool may_part_statement(std::string_view before, std::string_view after) noexcept {
  const bool open = before.ends_with(',') || before.ends_with('/') || before == "AND" || before == "OR";
  return open && may_part(before, after);
}

// The list goes on in the next line behind a comma; a name stays with the tag before it.
bool may_part_tags(std::string_view before, std::string_view after) noexcept {
  return before.ends_with(',') && !after.starts_with('(');
}

// Each item begins a line; inside an item anything may be parted that is prose.
bool may_part_reference(std::string_view before, std::string_view after) noexcept {
  return before.ends_with(';') || may_part(before, after);
}

void write_captions(const Cable& cable, Lines& lines) {
  if (cable.captions.empty()) return;
  lines.blank();
  for (const CaptionMark& mark : cable.captions) lines.add(caption_text(cable, mark));
}

// CORRECTED COPY stands in no field: as a line of its own it is kept.
void write_corrected_copy(const Cable& cable, Lines& lines) {
  for (const Tile& tile : cable.tiles) {
    if (tile.kind != TileKind::corrected_copy || cable.subject.contains(tile.span())) continue;
    lines.blank();
    lines.add(cable.normalised(tile.span()));
    return;
  }
}

void write_attention(const Cable& cable, Lines& lines) {
  if (cable.attention.empty()) return;
  lines.blank();
  for (const Span statement : cable.attention) {
    add_wrapped(lines, cable.normalised(statement), &may_part_statement);
  }
}

void write_executive_order(const Cable& cable, Lines& lines) {
  const ExecutiveOrder& order = cable.executive_order;
  if (order.span.empty()) return;
  std::string line = "E.O.";
  if (!order.number.empty()) line += ' ' + cable.normalised(order.number);
  line += ':';
  if (!order.text.empty()) {
    line += ' ' + cable.normalised(order.text);
  } else if (order.declassify_on) {
    // SMART messages give the day in a field of its own.
    const std::chrono::year_month_day day = *order.declassify_on;
    line += " DECL: " + padded(static_cast<unsigned>(day.month()), 2) + '/' +
            padded(static_cast<unsigned>(day.day()), 2) + '/' + padded(static_cast<std::uint32_t>(int{day.year()}), 4);
  }
  // Only an event goes on in the next line; a date or a code ends the instruction.
  if (order.scheme == DeclassificationScheme::event || order.scheme == DeclassificationScheme::none) {
    add_wrapped(lines, line);
  } else {
    lines.add(std::move(line));
  }
}

void write_tags(const Cable& cable, Lines& lines) {
  if (cable.tags.empty()) return;
  std::string line = "TAGS:";
  bool first = true;
  for (const Tag& tag : cable.tags) {
    const bool person = tag.kind == TagKind::person;
    line += first ? " " : (person ? " " : ", ");
    const std::string text = upper(cable, tag.span);
    line += person ? '(' + text + ')' : text;
    first = false;
  }
  add_wrapped(lines, line, &may_part_tags);
}

void write_subject(const Cable& cable, Lines& lines) {
  if (cable.subject.empty()) return;
  std::string line = "SUBJECT: ";
  if (!cable.subject_portion.span.empty()) line += '(' + upper(cable, cable.subject_portion.span) + ") ";
  add_wrapped(lines, line + cable.normalised(cable.subject));
}

// REF: A. ERE TOWN 291
//      B. 07 STATE 120931 (NOTAL)
void write_references(const Cable& cable, Lines& lines) {
  if (cable.references.empty()) return;
  constexpr std::string_view label_word = "REF: ";
  Wrapping wrapping;
  wrapping.width = lines.width() - label_word.size();
  wrapping.may_part = &may_part_reference;
  bool first_line = true;
  const auto add = [&](const std::string& item) {
    for (const std::string& line : wrapped(item, wrapping)) {
      lines.add((first_line ? std::string(label_word) : std::string(label_word.size(), ' ')) + line);
      first_line = false;
    }
  };

  lines.blank();
  std::string item;
  Span label;
  for (const Reference& reference : cable.references) {
    const std::string text = cable.normalised(reference.text);
    const bool labelled = !reference.label.empty() && reference.label != label;
    // STATE 17 AND 19: the post of the second is the first's.
    const bool implied = reference.kind == ReferenceKind::cable && !reference.text.contains(reference.post);
    if (labelled && !item.empty()) {
      add(item);
      item.clear();
    }
    if (!item.empty()) item += implied ? " AND " : (values::starts_with(text, "AND ") ? " " : "; ");
    if (labelled) item += cable.normalised(reference.label) + ". ";
    item += text;
    label = reference.label;
  }
  add(item);
}

// A statement that is a paragraph of the body is written there.
bool stands_in_body(const Cable& cable, Span statement) {
  return std::any_of(cable.body.begin(), cable.body.end(), [&](const Block& block) {
    return block.text.begin <= statement.begin && statement.begin < block.text.end;
  });
}

void write_classified_by(const Cable& cable, Lines& lines) {
  const ClassifiedBy& statement = cable.classified_by;
  if (statement.span.empty() || stands_in_body(cable, statement.text)) return;
  lines.blank();
  add_wrapped(lines, "Classified By: " + cable.normalised(statement.text));
}

}  // namespace

std::string banner(const Cable& cable, const std::optional<Section>& section) {
  const Banner& banner = cable.banner;
  std::string line(level(banner.classification));
  // A level that the security line alone gives is written there.
  const bool of_header = banner.level_text.empty() && banner.classification == cable.transmission.security;
  if (line.empty() || of_header) return {};
  if (section) line += " SECTION " + padded(section->number, 2) + " OF " + padded(section->of, 2);
  if (!banner.post.empty()) line += ' ' + upper(cable, banner.post);
  if (banner.serial) line += ' ' + padded(*banner.serial, 6);
  return line;
}

void write_heading(const Cable& cable, Lines& lines) {
  write_captions(cable, lines);
  write_corrected_copy(cable, lines);
  write_attention(cable, lines);
  lines.blank();
  write_executive_order(cable, lines);
  write_tags(cable, lines);
  write_subject(cable, lines);
  write_references(cable, lines);
  write_classified_by(cable, lines);
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
