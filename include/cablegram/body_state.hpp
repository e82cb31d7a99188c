// Where the reading of the body stands: what the evidence for a paragraph label is weighed with (format section 3.17).
#pragma once

#include <cstdint>
#include <limits>

#include "cable.hpp"

namespace cablegram::inline v1 {

struct BodyState {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// What stood directly before the line that is being read.
  enum class Before : std::uint8_t { start, blank, noise, heading, text };

  Before before = Before::start;
  bool noise_since_text = false;       ///< a section mark or page line stands between here and the last text
  bool blank_since_text = false;       ///< so does a blank line
  std::uint32_t open = none;           ///< index of the block that text is appended to
  bool numbered = false;               ///< a numbered paragraph has been read
  std::uint32_t next_number = 1;       ///< the numbered paragraph that is due
  bool bracketed = false;              ///< the first numbered paragraph was 1), not 1.
  std::uint32_t next_in_list = 1;      ///< what is due of a list inside, which is numbered in the other way
  char next_letter = 'A';              ///< the lettered sub-paragraph that is due
  bool unwrapped_end = false;          ///< the line before is a whole, unwrapped paragraph: something new may begin
  const char* last_line = nullptr;     ///< where the last of several lines of prose that were taken at once begins
  std::uint32_t last_line_length = 0;  ///< bytes of the last line of text

  /// A block, or what no text is appended to, begins: nothing has come between yet.
  constexpr void begin(std::uint32_t block, Before what) noexcept {
    open = block;
    before = what;
    blank_since_text = false;
    noise_since_text = false;
  }
  [[nodiscard]] constexpr bool after_break() const noexcept { return before != Before::text; }
};

}  // namespace cablegram::inline v1
