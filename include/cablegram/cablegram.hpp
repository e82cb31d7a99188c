// cablegram: a parser of US diplomatic cables. This header has all of the library that needs no compiled part.
#pragma once

#include "cable.hpp"
#include "codes.hpp"
#include "diagnostic.hpp"
#include "identity.hpp"
#include "join.hpp"
#include "mend.hpp"
#include "options.hpp"
#include "parse.hpp"
#include "parse_many.hpp"
#include "quotes.hpp"
#include "roles.hpp"
#include "span.hpp"
#include "text.hpp"
#include "tiles.hpp"
#include "title.hpp"
#include "version.hpp"
