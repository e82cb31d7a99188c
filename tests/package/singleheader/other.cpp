#include "cablegram.hpp"

std::size_t count_blocks(const cablegram::Cable& cable);

std::size_t count_blocks(const cablegram::Cable& cable) { return cable.body.size(); }
