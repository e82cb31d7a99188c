// How a declaration says that its result refers to an argument: clang warns then where the result outlives it.
#pragma once

#include "language.hpp"

#if defined(__clang__)
#define CABLEGRAM_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define CABLEGRAM_LIFETIMEBOUND
#endif
