// The parser, compiled once for all who link cablegram::io.
#include "cablegram/parse.hpp"

#include "cablegram/parser.hpp"

namespace cablegram::inline v1 {

Cable Parser::parse(std::string_view text) { return detail::Reading(builder_, options_).parse(text); }

}  // namespace cablegram::inline v1
