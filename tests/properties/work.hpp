// The work of the parser, counted and not timed: the same on every machine, and on a busy one.
//
// The parser is compiled once more with a call in each basic block (-fsanitize-coverage=trace-pc); the functions of the
// C library that look at many bytes at once count each of them.
#pragma once

#include <cstdint>

namespace cablegram::test {

/// What has been done since the program began: basic blocks that the parser ran, bytes that it let the C library look
/// at.
[[nodiscard]] std::uint64_t work() noexcept;

}  // namespace cablegram::test
