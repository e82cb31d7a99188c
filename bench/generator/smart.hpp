// SMART messages: labelled lines in place of a transmission header.
#pragma once

#include <cstdint>

#include "cable.hpp"

namespace cablegram::bench {

[[nodiscard]] GeneratedCable generate_smart_cable(std::uint64_t seed, std::uint64_t index);

}  // namespace cablegram::bench
