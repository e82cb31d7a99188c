#include "made_beside.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "made_storage.hpp"

namespace cablegram::test {
namespace {

using bench::Random;

void distribution(Random& random, Storage& held, Cable& cable) {
  constexpr std::array<std::string_view, 24> offices{"OCT", "ISO", "SS",  "NSC", "INR",  "PM",   "H",   "L",
                                                     "PA",  "PRS", "AID", "EB",  "COME", "TRSE", "OMB", "CIAE",
                                                     "NEA", "AF",  "ARA", "EA",  "IO",   "OES",  "CU",  "ACDA"};
  Distribution& distribution = cable.distribution;
  std::uint32_t sum = 0;
  const auto add = [&](OfficeList list, std::string_view office) {
    const std::uint32_t copies = random.below(16);
    sum += copies;
    held.offices.push_back({held.put(office), list, static_cast<std::uint16_t>(copies)});
  };
  add(random.chance(50) ? OfficeList::action : OfficeList::origin, "EUR");
  const std::uint32_t informed = random.below(static_cast<std::uint32_t>(offices.size()) + 1);
  for (std::uint32_t at = 0; at < informed; ++at) add(OfficeList::info, offices[at]);
  if (random.chance(80)) distribution.total = static_cast<std::uint16_t>(sum);
  distribution.span = {held.offices.front().office.begin, held.offices.back().office.end};
}

void officers(Random& random, Storage& held) {
  constexpr std::array<std::string_view, 5> offices{"EUR/NCE", "NEA/SI", "S/S-O", "OES/ZOO", "EB/IFD/OMA"};
  const auto add = [&](ClearanceKind kind, std::string_view name) {
    Clearance officer;
    officer.kind = kind;
    officer.office = held.put(random.pick(offices));
    officer.name = held.put(name);
    // Behind a title and a name, "QUILL:EO" is an officer of QUILL.
    if (!name.starts_with("M") && random.chance(30)) officer.typist = held.put("EO");
    held.drafting.push_back(officer);
  };
  for (std::uint32_t count = random.between(1, 2); count > 0; --count) add(ClearanceKind::drafted, "JDOE");
  if (random.chance(80)) add(ClearanceKind::approved, random.chance(30) ? "MR. QUILL" : "AROE");
  for (std::uint32_t count = random.below(5); count > 0; --count) {
    add(ClearanceKind::cleared, random.chance(20) ? "MS. LARK (SUBST)" : "BPENN");
  }
}

void attributes(Random& random, Storage& held) {
  struct Entry {
    std::string_view key;
    std::string_view value;
  };
  constexpr std::array<Entry, 16> entries{
      {{"Automatic Decaptioning", "X"},
       {"Capture Date", "01 JAN 1994"},
       {"Channel Indicators", ""},
       {"Concepts", "SNOW, SCIENTIFIC EXCHANGES, MUSEUMS"},
       {"Current Classification", "UNCLASSIFIED"},
       {"Decaption Note", ""},
       {"Disposition Approved on Date", ""},
       {"Document Number", "1978NOWHER02077"},
       {"Draft Date", "03 OCT 1978"},
       {"Executive Order", "GS"},
       {"Handling Restrictions", ""},
       {"Line Count", "'52'"},
       {"Review Action", "RELEASED, APPROVED"},
       {"Subject",
        "A TITLE THAT IS LONGER THAN A LINE OF A TELEGRAM: THE NUMBER OF LAMPS IN THE HARBOR OF THE CAPITAL"},
       {"TAGS", "PFOR, OVIP, (LARK, BELLA), XX"},
       {"To", "STATE"}}};
  for (const Entry& entry : entries) {
    if (random.chance(20)) continue;
    held.attributes.push_back({held.put(entry.key), entry.value.empty() ? Span{} : held.put(entry.value)});
  }
}

}  // namespace

void make_archive_parts(Random& random, Storage& held, Cable& cable) {
  if (random.chance(90)) distribution(random, held, cable);
  if (random.chance(40)) officers(random, held);
  // Only with a control line the record of offices is there.
  if (random.chance(90)) {
    cable.distribution.control_number = held.put("012A4" + std::to_string(random.below(10)));
    if (random.chance(60)) cable.distribution.control_time = held.put("031722Z");
    if (random.chance(20)) held.desired.push_back(held.put("OES/ZOO EUR/XY"));
  }
  if (random.chance(60)) attributes(random, held);
  if (random.chance(50)) {
    cable.release.authority = held.put("Jane Q. Public");
    cable.release.span = cable.release.authority;
    using namespace std::chrono;
    cable.release.date = 2014y / March / day(random.between(1, 31));
  }
}

void make_message_parts(Random& random, Storage& held) {
  constexpr std::array<ClearanceKind, 4> kinds{ClearanceKind::drafted, ClearanceKind::cleared, ClearanceKind::approved,
                                               ClearanceKind::released};
  constexpr std::array<std::string_view, 5> offices{"NOWHERE", "SAN ALBANO", "POL", "POL/ECON", "MGT"};
  constexpr std::array<std::string_view, 3> names{"Doe, Jane", "Penn, Ann Q.", "de la Roe, John"};
  if (random.chance(80)) {
    for (const ClearanceKind kind : kinds) {
      for (std::uint32_t count = random.below(kind == ClearanceKind::cleared ? 6 : 2); count > 0; --count) {
        Clearance officer;
        officer.kind = kind;
        if (random.chance(90)) officer.office = held.put(random.pick(offices));
        officer.name = held.put(random.pick(names));
        held.drafting.push_back(officer);
      }
    }
  }
  if (random.chance(30)) held.attributes.push_back({held.put("Attachments"), held.put("Lighthouse.jpg, Hill.jpg")});
  if (random.chance(30)) held.attributes.push_back({held.put("Action Post"), {}});
  if (random.chance(60)) {
    held.attributes.push_back({held.put("Dissemination Rule"), held.put("ARCHIVE COPY, POL_ACTION")});
  }
}

void make_release_stamps(Random& random, Storage& held, Cable& cable) {
  Release& release = cable.release;
  release.disposition = held.put(random.chance(50) ? "RELEASE IN PART" : "RELEASED IN FULL");
  release.span = release.disposition;
  for (const std::string_view code : {"B6", "1.4(D)", "B5"}) {
    if (random.chance(40)) held.exemptions.push_back(held.put(code));
  }
  if (random.chance(50)) release.authority = held.put("Jane Q. Public, Senior Reviewer");
  if (random.chance(50)) release.document_number = held.put("C0" + padded(random.below(10'000'000), 7));
  if (random.chance(50)) return;
  release.case_number = held.put("F-2015-" + padded(random.below(100'000), 5));
  if (random.chance(80)) {
    using namespace std::chrono;
    release.date = 2015y / February / day(random.between(1, 28));
  }
}

}  // namespace cablegram::test
