// The attributes that the archive prints behind a message.
#pragma once

#include <string>

#include "archive_head.hpp"
#include "archive_plan.hpp"
#include "cable.hpp"
#include "random.hpp"

namespace cablegram::bench {

/// From the line Message Attributes to the last current classification; appended to the text of the cable.
void write_attributes(const ArchivePlan& plan, const ArchiveFacts& facts, Random& random, GeneratedCable& cable);

}  // namespace cablegram::bench
