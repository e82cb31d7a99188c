// Random cables as plain data: the values of an AST that no text was parsed for. What the writer makes of one, the
// parser must read back.
#pragma once

#include <cstdint>

#include "cablegram/cable.hpp"

namespace cablegram::test {

/// The cable of an index: a telegram of the archive or not, or a SMART message, with all that its form has a place for.
/// It owns all it holds.
[[nodiscard]] Cable made_cable(Dialect dialect, std::uint64_t seed, std::uint64_t index);

}  // namespace cablegram::test
