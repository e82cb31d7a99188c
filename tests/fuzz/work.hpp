// The work of the parser on one text, counted and not timed: basic blocks that it runs. A call is compiled
// into each of them (-fsanitize-coverage=trace-pc).
#pragma once

#include <cstddef>
#include <cstdint>

namespace cablegram::fuzz {

/// The basic blocks run so far.
[[nodiscard]] std::uint64_t work() noexcept;

/// What the empty text takes at least: less means that nothing counts.
inline constexpr std::uint64_t least_work = 100;

/// What a text of so many bytes may take at most. Plain prose takes 3 blocks a byte, the worst lines of
/// tests/properties/linear.cpp some 500; work that grows with the square of the text passes this within 8 KB.
[[nodiscard]] constexpr std::uint64_t most_work(std::size_t bytes) noexcept { return 2'000 * (bytes + 256); }

}  // namespace cablegram::fuzz
