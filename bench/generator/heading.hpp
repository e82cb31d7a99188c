// What stands above the paragraphs: the transmission header, and the heading from the banner to the classification
// statement.
#pragma once

#include "cable.hpp"
#include "lines.hpp"
#include "plan.hpp"
#include "prose.hpp"
#include "random.hpp"

namespace cablegram::bench {

/// Format lines 1 to 9.
void write_transmission(const Plan& plan, Random& random, Lines& lines, GeneratedCable& cable);
/// Banner, captions, E.O., TAGS, SUBJECT, REF, Classified By.
void write_heading(const Plan& plan, Random& random, Prose& prose, Lines& lines, GeneratedCable& cable);

}  // namespace cablegram::bench
