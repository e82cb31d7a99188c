// Fictional cables without number, the same on every machine: sizes, parts and marks are distributed as in published
// cables of their time. Nothing in them is copied from a real one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cablegram::bench {

/// The forms that cables come in: telegrams of 2003 to 2010, the archive form of 1973 to 1979, SMART messages of 2011
/// on, and all of these by turns.
enum class Form : std::uint8_t { telegram, aad, smart, mixed };
inline constexpr std::array<std::string_view, 4> form_names{"telegram", "aad", "smart", "mixed"};

/// A cable and what a parser should find in it.
struct GeneratedCable {
  std::string text;
  Form form = Form::telegram;
  std::string id;              ///< 08NOWHERE732; no two indices of a form share one
  std::string classification;  ///< UNCLASSIFIED to SECRET; empty where a SMART message states none
  std::string date_time;       ///< 2008-04-16T10:19
  std::string subject;         ///< on one line
  std::vector<std::string> tags;
  std::size_t addressees = 0;
  std::size_t paragraphs = 0;  ///< numbered ones
  std::size_t references = 0;
  std::size_t offices = 0;     ///< with copies, in the archive form
  std::size_t officers = 0;    ///< who drafted, approved, cleared or released
  std::size_t attributes = 0;  ///< beside the text
  std::string signature;
};

/// The telegram of an index. Neither the cables before it nor their number matter to it.
[[nodiscard]] GeneratedCable generate_cable(std::uint64_t seed, std::uint64_t index);

/// The cable of an index in a form.
[[nodiscard]] GeneratedCable generate_cable(Form form, std::uint64_t seed, std::uint64_t index);

/// A telegram of about this many bytes, from 400 up.
[[nodiscard]] GeneratedCable generate_cable_of_size(std::uint64_t seed, std::uint64_t index, std::size_t size);

}  // namespace cablegram::bench
