// What stands above the paragraphs of a cable of the archive: distribution and drafting, the transmission lines, and
// the heading from the banner to the references.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive_pages.hpp"
#include "archive_plan.hpp"
#include "cable.hpp"
#include "prose.hpp"
#include "random.hpp"

namespace cablegram::bench {

/// What later sections and the attributes say again.
struct ArchiveFacts {
  std::vector<std::string> distribution;  ///< ACTION EUR-12, and the lines below it
  std::string office;                     ///< ACTION EUR
  std::string drafter;                    ///< EUR/XY:JDOE; empty on cables from posts
  std::string order;                      ///< GDS
  std::string to;                         ///< STATE
  std::string reference;                  ///< 74 STATE 12345; empty without references
};

/// Everything once, at the begin of the first section.
ArchiveFacts write_archive_head(const ArchivePlan& plan, Random& random, Prose& prose, ArchivePages& pages,
                                GeneratedCable& cable);
/// What each later section begins with: number and distribution again, its own control line, addressee and banner.
void write_section_head(const ArchivePlan& plan, const ArchiveFacts& facts, std::uint32_t section, Random& random,
                        ArchivePages& pages);

}  // namespace cablegram::bench
