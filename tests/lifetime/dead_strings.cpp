// Strings that end before the cable that would read them.
#include <string>
#include <utility>

#include "cablegram/parse.hpp"

std::string slurp();
const std::string cached();

void texts_are_handed_over() {
  cablegram::Parser parser;
  // A string that nothing else holds is the cable's from then on, whichever way it is parsed.
  const cablegram::Cable one = cablegram::parse(slurp());
  const cablegram::Cable two = parser.parse(slurp());
  const cablegram::Cable three = parser.parse(std::string("TAGS: PREL"));
  const cablegram::Cable four = parser.parse("TAGS: PREL");
#if defined(BAD_FUNCTION)
  (void)cablegram::parse(cached());
#elif defined(BAD_PARSER)
  (void)parser.parse(cached());
#endif
}
