// From the banner to the classification statement (format sections 3.9 to 3.15).
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/text.hpp"
#include "cablegram/values.hpp"
#include "write_dates.hpp"
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

// The list goes on in the next line behind a comma; a name stays with the tag before it.
bool may_part_tags(std::string_view before, std::string_view after) noexcept {
  return before.ends_with(',') && !after.starts_with('(');
}

// Each item begins a line; inside an item anything may be parted that is prose, but not STATE 17 AND 19.
bool may_part_reference(std::string_view before, std::string_view after) noexcept {
  return before.ends_with(';') || (after != "AND" && may_part(before, after));
}

// A statement that is a paragraph of the body is written there.
bool stands_in_body(const Cable& cable, Span statement) {
  return std::any_of(cable.body.begin(), cable.body.end(), [&](const Block& block) {
    return block.text.begin <= statement.begin && statement.begin < block.text.end;
  });
}

void write_attention(const Cable& cable, Lines& lines) {
  if (cable.attention.empty()) return;
  lines.blank();
  for (const Span statement : cable.attention) {
    add_wrapped(lines, cable.normalised(statement), &may_part_statement);
  }
}

}  // namespace

std::string plain_level(Classification classification) {
  std::string text(name(classification));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string section_words(Section section) {
  return " SECTION " + padded(section.number, 2) + " OF " + padded(section.of, 2);
}

bool has_level(const Cable& cable) noexcept {
  const Banner& banner = cable.banner;
  // A level that the security line alone gives is written there.
  const bool of_header = banner.level_text.empty() && banner.classification == cable.transmission.security;
  return banner.classification != Classification::none && !of_header;
}

void write_captions(const Cable& cable, Lines& lines) {
  if (cable.captions.empty()) return;
  lines.blank();
  for (const CaptionMark& mark : cable.captions) lines.add(caption_text(cable, mark));
}

void write_corrected_copy(const Cable& cable, Lines& lines) {
  for (const Tile& tile : cable.tiles) {
    if (tile.kind != TileKind::corrected_copy || cable.subject.contains(tile.span())) continue;
    lines.blank();
    lines.add(cable.normalised(tile.span()));
    return;
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
    line += " DECL: " + slashed_date(*order.declassify_on);
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

void write_subject(const Cable& cable, const Labels& labels, Lines& lines) {
  if (cable.subject.empty()) return;
  std::string line(labels.subject);
  if (!cable.subject_portion.span.empty()) line += '(' + upper(cable, cable.subject_portion.span) + ") ";
  add_wrapped(lines, line + cable.normalised(cable.subject));
}

void write_references(const Cable& cable, const Labels& labels, Lines& lines) {
  if (cable.references.empty()) return;
  const std::string_view label_word = labels.references;
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
    if (labelled) item += cable.normalised(reference.label) + labels.behind_letter + ' ';
    item += text;
    label = reference.label;
  }
  add(item);
}

std::string classified_by(const Cable& cable) {
  const ClassifiedBy& statement = cable.classified_by;
  if (statement.span.empty() || stands_in_body(cable, statement.text)) return {};
  return "Classified By: " + cable.normalised(statement.text);
}

std::string banner(const Cable& cable, const std::optional<Section>& section, std::size_t serial_digits) {
  if (!has_level(cable)) return {};
  const Banner& banner = cable.banner;
  std::string line(level(banner.classification));
  if (section) line += section_words(*section);
  if (!banner.post.empty()) line += ' ' + upper(cable, banner.post);
  if (banner.serial) line += ' ' + padded(*banner.serial, serial_digits);
  return line;
}

void write_heading(const Cable& cable, Lines& lines) {
  constexpr Labels labels{"SUBJECT: ", "REF: ", '.'};
  write_captions(cable, lines);
  write_corrected_copy(cable, lines);
  write_attention(cable, lines);
  lines.blank();
  write_executive_order(cable, lines);
  write_tags(cable, lines);
  write_subject(cable, labels, lines);
  if (!cable.references.empty()) lines.blank();
  write_references(cable, labels, lines);
  if (const std::string statement = classified_by(cable); !statement.empty()) {
    lines.blank();
    add_wrapped(lines, statement);
  }
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
