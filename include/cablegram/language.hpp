// The language that all headers are written in: C++20.
//
// The first header that every other one reaches, so that an older language gives one error instead of thousands.
#pragma once

#if defined(_MSVC_LANG)
#define CABLEGRAM_LANGUAGE _MSVC_LANG
#else
#define CABLEGRAM_LANGUAGE __cplusplus
#endif

// GCC 10 gives C++20 a number of its own, which is above that of C++17.
#if CABLEGRAM_LANGUAGE <= 201703L
#error "cablegram needs C++20: compile with -std=c++20"
// Compilers go on behind #error. A header that does not exist ends their work.
#include "cablegram needs C++20"
#endif
