// What a caller may ask of a parse.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "codes.hpp"

namespace cablegram::inline v1 {

struct Options {
  /// Read the text as this dialect instead of recognising it.
  std::optional<Dialect> dialect = std::nullopt;
  /// Greatest number of bytes that are read; spans are 32 bits wide. A larger text is cut there, with a diagnostic.
  std::uint32_t max_size = std::numeric_limits<std::uint32_t>::max() - 1;
  /// Greatest number of entries of each list of a cable: tiles, blocks, references... A cable has some hundred of them,
  /// hostile texts one in two bytes. Where the limit is met, the rest of the text becomes one element of the kind
  /// `unknown`, with a diagnostic.
  std::uint32_t max_nodes = 10'000'000;
  /// Greatest number of diagnostics. Those that come later are left out, with a diagnostic that says so; what is said
  /// of the text as a whole, such as what is missing, is always said. Also the greatest number of findings of each rule
  /// of `check`.
  std::uint32_t max_diagnostics = 10'000;
  /// Put back lost quotation marks in normalised text (see mend_quotes); off, since it changes what the text says.
  bool mend_quotes = false;
  /// Leave out the hyphens of words that are cut at a line's end in normalised text of the archive form, where most
  /// are: CORRESPOND-ENCE. Off, since some words have a hyphen of their own: STATE-OWNED.
  bool mend_hyphens = false;
  /// Join the lines of the body's blocks in normalised text; off, their line breaks are kept.
  bool unwrap = true;
  /// Read the heading only, and the labelled lines that archive and SMART form have behind the text: the fields of the
  /// body and the ending, `is_partial`, and `classified_by` where it stands in the body, are left empty; stamps of a
  /// release and the diagnostics are those of what was read.
  bool heading_only = false;
  friend constexpr bool operator==(const Options&, const Options&) = default;
};

}  // namespace cablegram::inline v1
