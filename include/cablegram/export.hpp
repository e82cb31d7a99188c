// What the compiled library offers to its users where it is a shared one; all else in it is hidden.
#pragma once

#include "language.hpp"

#if !defined(CABLEGRAM_SHARED)
#define CABLEGRAM_API
#elif !defined(_WIN32)
#define CABLEGRAM_API [[gnu::visibility("default")]]
#elif defined(CABLEGRAM_BUILDS_IO)
#define CABLEGRAM_API __declspec(dllexport)
#else
#define CABLEGRAM_API __declspec(dllimport)
#endif
