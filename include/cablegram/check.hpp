// The checker: what a parsed cable says against itself, against the rules of its time and against good practice.
// Compiled into cablegram::io.
//
// The parser reads every text, and its diagnostics tell what was odd about the letters. The checker reads the cable
// that came of it: whether the header agrees with the text, the marks with the banner, the dates with the order in
// force.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cable.hpp"
#include "diagnostic.hpp"
#include "export.hpp"
#include "span.hpp"

namespace cablegram {
inline namespace v1 {

/// What the checker looks for, and what it is founded on. The diagnostics of the parser have a rule each, too.
struct Rule {
  std::string_view code;       ///< stable: "de-day-mismatch"
  Severity severity;           ///< of most findings; a finding may be graver or less grave, where `meaning` says so
  std::string_view message;    ///< one clause; a finding may say it with the values at hand
  std::string_view meaning;    ///< one paragraph
  std::string_view source;     ///< publication and section, or how it is known
  std::string_view good;       ///< a text without such a finding
  std::string_view bad;        ///< a text with one
  std::string_view part = {};  ///< the part of a cable that it looks at: "Transmission header"
};

/// Something that a rule found at a place in the text.
struct Finding {
  std::string_view code;  ///< of the rule
  Severity severity = Severity::info;
  std::string message;
  Span span;         ///< empty, at the end of the text, where something is missing
  LineColumn where;  ///< of the first byte of `span`
};

/// All rules, in the order of the parts of a cable. Their codes are unique.
[[nodiscard]] CABLEGRAM_API std::span<const Rule> rules();

/// The findings on a cable, those of its parse among them, in the order of their places. Total, and linear in the size
/// of the text. A rule gives as many findings as the option `max_diagnostics` of the cable says; where one has more,
/// `too-many-diagnostics` says so. Codes of findings live for as long as the program.
[[nodiscard]] CABLEGRAM_API std::vector<Finding> check(const Cable& cable);

}  // namespace v1
}  // namespace cablegram
