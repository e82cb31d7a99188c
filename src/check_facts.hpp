// Questions that several rules of the checker ask of a cable.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cablegram/cable.hpp"
#include "cablegram/identity.hpp"
#include "cablegram/text.hpp"
#include "cablegram/values.hpp"

namespace cablegram::inline v1::checks {

/// A message of parts: texts and numbers.
template <class... Parts>
[[nodiscard]] std::string words(const Parts&... parts) {
  std::string out;
  const auto add = [&out]<class Part>(const Part& part) {
    if constexpr (std::is_arithmetic_v<Part>) {
      out += std::to_string(part);
    } else {
      out += part;
    }
  };
  (add(parts), ...);
  return out;
}

/// 2008-04-16
[[nodiscard]] inline std::string iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  const auto two = [](unsigned value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  return words(static_cast<int>(date.year()), "-", two(static_cast<unsigned>(date.month())), "-",
               two(static_cast<unsigned>(date.day())));
}

/// The day of the date-time group.
[[nodiscard]] inline std::optional<std::chrono::sys_days> day_of(const Cable& cable) {
  const DateTimeGroup& group = cable.date_time_group;
  if (group.time) return std::chrono::floor<std::chrono::days>(*group.time);
  if (group.date) return std::chrono::sys_days(*group.date);
  return std::nullopt;
}

/// The level that the banner itself states; none where only the security line tells.
[[nodiscard]] inline Classification banner_level(const Cable& cable) {
  return cable.banner.level_text.empty() ? Classification::none : cable.banner.classification;
}
[[nodiscard]] inline bool is_classified(const Cable& cable) {
  return banner_level(cable) >= Classification::confidential;
}

// When orders on classification came into force, and the change of 12958 that took its reasons from section 1.5 to 1.4.
inline constexpr std::chrono::sys_days order_12065{std::chrono::year(1978) / 12 / 1};
inline constexpr std::chrono::sys_days order_12958{std::chrono::year(1995) / 10 / 14};
inline constexpr std::chrono::sys_days order_13292{std::chrono::year(2003) / 3 / 25};
inline constexpr std::chrono::sys_days reasons_in_1_4{std::chrono::year(2003) / 9 / 22};

/// The number of the E.O. line; 0 when none.
[[nodiscard]] inline std::uint32_t order_number(const Cable& cable) {
  return values::number(cable.text(cable.executive_order.number));
}

/// Whether a cable is classified by E.O. 12958, its amendment or its successor: as it says, or else as its day says.
[[nodiscard]] inline bool under_12958(const Cable& cable) {
  switch (order_number(cable)) {
    case 12958:
    case 13292:
    case 13526:
      return true;
    case 10501:
    case 11652:
    case 12065:
    case 12356:
      return false;
    default: {
      const auto day = day_of(cable);
      return day && *day >= order_12958;
    }
  }
}

/// The heading and the body can be judged: the text is all of a cable, and all of it was parsed.
[[nodiscard]] inline bool is_whole(const Cable& cable) {
  return !cable.is_partial && cable.partial_notice.empty() && !cable.options.heading_only;
}

[[nodiscard]] inline bool has_caption(const Cable& cable, Caption caption) {
  return std::ranges::any_of(cable.captions, [caption](const CaptionMark& mark) { return mark.caption == caption; });
}

/// Calls `visit(Span)` for every tile of a kind.
template <class Visitor>
void each_tile(const Cable& cable, TileKind kind, Visitor&& visit) {
  for (const Tile& tile : cable.tiles) {
    if (tile.kind == kind) visit(tile.span());
  }
}
/// The first tile of a kind; empty when none.
[[nodiscard]] inline Span first_tile(const Cable& cable, TileKind kind) {
  const auto found = std::ranges::find(cable.tiles, kind, &Tile::kind);
  return found == cable.tiles.end() ? Span{} : (*found).span();
}

/// A paragraph of the body's own: 1, 2, 3...
[[nodiscard]] inline bool is_numbered(const Cable& cable, const Block& block) {
  return block.kind == BlockKind::paragraph && block.depth == 0 && !block.label.empty() &&
         values::is_digit(cable.source[block.label.begin]);
}

/// Whether two names stand for one post, with or without its mission or country: USNATO and USMISSION USNATO BRUSSELS.
[[nodiscard]] inline bool same_post(std::string_view left, std::string_view right) {
  return left.find(right) != std::string_view::npos || right.find(left) != std::string_view::npos;
}

}  // namespace cablegram::inline v1::checks
