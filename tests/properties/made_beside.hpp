// What the archive and the message system state beside the text of a made cable.
#pragma once

#include "cablegram/cable.hpp"
#include "generator/random.hpp"
#include "made_storage.hpp"

namespace cablegram::test {

/// Offices and their copies, control line, who drafted, attributes and the line of the archive's review.
void make_archive_parts(bench::Random& random, Storage& held, Cable& cable);

/// Who drafted, cleared, approved and released, and what else stands behind the text.
void make_message_parts(bench::Random& random, Storage& held);

/// Stamps of a release under the Freedom of Information Act.
void make_release_stamps(bench::Random& random, Storage& held, Cable& cable);

}  // namespace cablegram::test
