// Sections of one cable that arrive as separate texts, joined to one cable.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse.hpp"

namespace cablegram::inline v1 {

/// The texts of sections as one text.
struct JoinedText {
  std::string text;
  std::vector<std::uint16_t> missing;  ///< numbers of sections that no text holds
  std::vector<std::uint16_t> doubled;  ///< numbers that several texts hold; the first of them was taken
};

/// What `join` makes of sections.
struct Joined {
  Cable cable;  ///< owns the joined text
  std::vector<std::uint16_t> missing;
  std::vector<std::uint16_t> doubled;
};

namespace detail {

/// Where a block begins, its label and mark included.
[[nodiscard]] inline std::uint32_t block_begin(const Block& block) noexcept {
  std::uint32_t begin = block.text.empty() ? 0xFFFFFFFFU : block.text.begin;
  if (!block.label.empty()) begin = std::min(begin, block.label.begin);
  if (!block.portion.span.empty()) begin = std::min(begin, block.portion.span.begin);
  return begin;
}

/// Where the line begins that holds a place.
[[nodiscard]] inline std::uint32_t line_begin(std::string_view text, std::uint32_t at) noexcept {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : static_cast<std::uint32_t>(before + 1);
}

/// Where a text without a body ends: before its signature or the first mark behind it and the blank lines above, which
/// part them from what is joined to them; or where it all ends.
[[nodiscard]] inline std::uint32_t ending_begin_without_body(const Cable& cable) {
  const auto ends = [](TileKind kind) { return kind == TileKind::signature || kind == TileKind::end_mark; };
  const auto found = std::ranges::find_if(cable.tiles, ends, &Tile::kind);
  const auto size = static_cast<std::uint32_t>(cable.source.size());
  const std::uint32_t line = found == cable.tiles.end() ? size : line_begin(cable.source, (*found).begin);
  return static_cast<std::uint32_t>(values::without_trailing_blanks(cable.source.substr(0, line)).size());
}

/// The lines of the body, from the line in which its first block begins to the end of its last one; where there is no
/// block, the empty place between heading and ending.
[[nodiscard]] inline Span body_lines(const Cable& cable) {
  if (cable.body.empty()) {
    const std::uint32_t place = ending_begin_without_body(cable);
    return {place, place};
  }
  return {line_begin(cable.source, block_begin(cable.body.front())), cable.body.back().text.end};
}

/// The mark that the transmission system leaves where a section begins: post, serial, section.
[[nodiscard]] inline std::string section_mark(const Cable& cable) {
  const auto digits = [](std::uint32_t value, std::size_t width) {
    const std::string text = std::to_string(value);
    return std::string(width - std::min(width, text.size()), '0') + text;
  };
  const std::string post = values::in_capitals(cable.normalised(cable.banner.post).substr(0, 10));
  return post + " " + digits(cable.banner.serial.value_or(0), 8) + "  " + digits(cable.banner.section->number, 3) +
         " OF " + digits(cable.banner.section->of, 3);
}

}  // namespace detail

/// Joins the texts of sections of one cable, in the order of their numbers, whatever the order they come in. The
/// result has the header and heading of the first, the bodies of all with the system's own section marks between them,
/// and the ending of the last.
/// Throws std::invalid_argument when there is none, when one has no SECTION n OF m in its banner, or when they are not
/// of the same cable (post, serial or number of sections differ).
[[nodiscard]] inline JoinedText join_texts(std::span<const Cable> sections) {
  if (sections.empty()) throw std::invalid_argument("join: no sections");
  const Cable& sample = sections.front();
  std::vector<const Cable*> order;
  for (const Cable& cable : sections) {
    if (!cable.banner.section) throw std::invalid_argument("join: a text without SECTION n OF m in its banner");
    const bool same =
        sample.banner.section && values::same_letters(cable.text(cable.banner.post), sample.text(sample.banner.post)) &&
        cable.banner.serial == sample.banner.serial && cable.banner.section->of == sample.banner.section->of;
    if (!same) throw std::invalid_argument("join: sections of different cables");
    order.push_back(&cable);
  }
  std::ranges::stable_sort(order, {}, [](const Cable* cable) { return cable->banner.section->number; });

  JoinedText joined;
  std::uint16_t due = 1;
  const Cable* last = nullptr;
  for (const Cable* cable : order) {
    const std::uint16_t number = cable->banner.section->number;
    if (last != nullptr && number == last->banner.section->number) {
      joined.doubled.push_back(number);
      continue;
    }
    for (; due < number; ++due) joined.missing.push_back(due);
    due = static_cast<std::uint16_t>(number + 1);
    const Span body = detail::body_lines(*cable);
    const std::uint32_t from = last == nullptr ? 0 : body.begin;
    // A signature alone stands behind the last paragraph; a mark between would make it a part of that.
    const bool only_signed = cable->body.empty() && !cable->signature.empty();
    if (last != nullptr && !only_signed) joined.text += "\n" + detail::section_mark(*cable) + "\n";
    joined.text.append(cable->text({from, body.end}));
    last = cable;
  }
  for (; due <= last->banner.section->of; ++due) joined.missing.push_back(due);
  joined.text.append(last->source.substr(detail::body_lines(*last).end));
  return joined;
}

/// Parses what `join_texts` makes of sections; throws as it does.
[[nodiscard]] inline Joined join(std::span<const Cable> sections, const Options& options = {}) {
  JoinedText joined = join_texts(sections);
  Cable cable = parse(std::move(joined.text), options);
  cable.name = sections.front().name;
  return {std::move(cable), std::move(joined.missing), std::move(joined.doubled)};
}

}  // namespace cablegram::inline v1
