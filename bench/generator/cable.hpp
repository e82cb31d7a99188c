// Fictional cables without number, the same on every machine: sizes, parts and marks are distributed as in published
// telegrams of 2003 to 2010. Nothing in them is copied from a real one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cablegram::bench {

/// A cable and what a parser should find in it.
struct GeneratedCable {
  std::string text;
  std::string id;              ///< 08NOWHERE732; no two indices share one
  std::string classification;  ///< UNCLASSIFIED, CONFIDENTIAL or SECRET
  std::string date_time;       ///< 2008-04-16T10:19
  std::string subject;         ///< on one line
  std::vector<std::string> tags;
  std::size_t addressees = 0;
  std::size_t paragraphs = 0;  ///< numbered ones
};

/// The cable of an index. Neither the cables before it nor their number matter to it.
[[nodiscard]] GeneratedCable generate_cable(std::uint64_t seed, std::uint64_t index);

/// One of about this many bytes, from 400 up.
[[nodiscard]] GeneratedCable generate_cable_of_size(std::uint64_t seed, std::uint64_t index, std::size_t size);

}  // namespace cablegram::bench
