// Cables as the National Archives print those of 1973 to 1979.
#pragma once

#include <cstdint>

#include "cable.hpp"

namespace cablegram::bench {

[[nodiscard]] GeneratedCable generate_archive_cable(std::uint64_t seed, std::uint64_t index);

}  // namespace cablegram::bench
