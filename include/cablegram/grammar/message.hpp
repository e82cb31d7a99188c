// A whole telegram but for its ending (format section 2.2).
#pragma once

#include "body.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off
struct message            : seq<envelope, heading, body> {};
// clang-format on

}  // namespace cablegram::inline v1::grammar
