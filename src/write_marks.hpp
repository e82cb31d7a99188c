// Marks of sections and pages: where they may stand, and their lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "write_parts.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {

/// How many lines a section and a page of it have, and how many pages can be numbered.
struct Pace {
  std::size_t section_lines = static_cast<std::size_t>(-1);  ///< all of them
  std::size_t page_lines = static_cast<std::size_t>(-1);
  std::uint16_t most_pages = 9;
};

/// Where a section or one of its later pages begins.
struct Beginning {
  std::size_t line;
  std::uint16_t section;
  std::uint16_t page;
};

/// The beginnings behind line `first`, where the first page of the first section begins. A section and a page have as
/// many lines as asked for, or fewer: a mark stands only where it changes nothing.
[[nodiscard]] std::vector<Beginning> beginnings(const std::vector<Line>& lines, std::size_t first, const Pace& pace);

/// Puts the lines of a mark before each of these.
void insert_marks(const std::vector<Beginning>& found,
                  const std::function<std::vector<std::string>(const Beginning&)>& mark, Lines& lines);

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
