// Sections of one cable that arrive as separate texts, joined to one cable (format section 3.9).
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "parse.hpp"

namespace cablegram::inline v1 {

/// What `join` makes of sections.
struct Joined {
  Cable cable;                         ///< owns the joined text; partial when sections are missing
  std::vector<std::uint16_t> missing;  ///< numbers of sections that no text holds
  std::vector<std::uint16_t> doubled;  ///< numbers that several texts hold; the first of them was taken
};

namespace detail {

/// Where a block begins, its label and mark included.
[[nodiscard]] inline std::uint32_t block_begin(const Block& block) noexcept {
  std::uint32_t begin = block.text.empty() ? 0xFFFFFFFFU : block.text.begin;
  if (!block.label.empty()) begin = std::min(begin, block.label.begin);
  if (!block.portion.span.empty()) begin = std::min(begin, block.portion.span.begin);
  return begin;
}

/// The lines of the body, from the line in which its first block begins to the end of its last one.
[[nodiscard]] inline Span body_lines(const Cable& cable) {
  if (cable.body.empty()) return {};
  const std::size_t line = cable.source.rfind('\n', block_begin(cable.body.front()));
  return {line == std::string_view::npos ? 0 : static_cast<std::uint32_t>(line + 1), cable.body.back().text.end};
}

}  // namespace detail

/// Joins the sections of one cable, in the order of their numbers, whatever the order they come in. The result has
/// the header and heading of the first, the bodies of all, and the ending of the last.
/// Throws std::invalid_argument when there is none, when one has no SECTION n OF m in its banner, or when they are not
/// of the same cable (post, serial or number of sections differ).
[[nodiscard]] inline Joined join(std::span<const Cable> sections, const Options& options = {}) {
  if (sections.empty()) throw std::invalid_argument("join: no sections");
  std::vector<const Cable*> order;
  for (const Cable& cable : sections) {
    const Cable& first = sections.front();
    if (!cable.banner.section) throw std::invalid_argument("join: a text without SECTION n OF m in its banner");
    const bool same = values::same_letters(cable.text(cable.banner.post), first.text(first.banner.post)) &&
                      cable.banner.serial == first.banner.serial &&
                      cable.banner.section->of == first.banner.section->of;
    if (!same) throw std::invalid_argument("join: sections of different cables");
    order.push_back(&cable);
  }
  std::ranges::stable_sort(order, {}, [](const Cable* cable) { return cable->banner.section->number; });

  Joined joined;
  std::string text;
  std::uint16_t due = 1;
  std::uint16_t taken = 0;
  const Cable* last = nullptr;
  for (const Cable* cable : order) {
    const std::uint16_t number = cable->banner.section->number;
    if (number == taken) {
      joined.doubled.push_back(number);
      continue;
    }
    for (; due < number; ++due) joined.missing.push_back(due);
    due = static_cast<std::uint16_t>(number + 1);
    taken = number;
    const Span body = detail::body_lines(*cable);
    const std::uint32_t from = last == nullptr ? 0 : body.begin;
    if (last != nullptr) text.push_back('\n');
    text.append(cable->text({from, std::max(from, body.end)}));
    last = cable;
  }
  for (; due <= last->banner.section->of; ++due) joined.missing.push_back(due);
  text.append(last->source.substr(std::min<std::size_t>(detail::body_lines(*last).end, last->source.size())));

  joined.cable = parse(std::move(text), options);
  joined.cable.name = sections.front().name;
  joined.cable.is_partial = !joined.missing.empty();
  return joined;
}

}  // namespace cablegram::inline v1
