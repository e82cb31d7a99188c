// The paragraphs of a cable and its end.
#pragma once

#include "cable.hpp"
#include "lines.hpp"
#include "plan.hpp"
#include "prose.hpp"
#include "random.hpp"

namespace cablegram::bench {

/// Numbered, portion-marked paragraphs, headings, sub-paragraphs and items until the cable has its size, and a comment.
void write_body(const Plan& plan, Random& random, Prose& prose, Lines& lines, GeneratedCable& cable);
/// The signature, and what follows it in a few cables.
void write_ending(const Plan& plan, Random& random, Lines& lines, GeneratedCable& cable);

}  // namespace cablegram::bench
