// What stands beside the text: attributes, and by whom and how a cable was released (format sections 2.3, 2.4).
#include <string>
#include <utility>

#include "cablegram/text.hpp"
#include "write_dates.hpp"
#include "write_parts.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {
namespace {

// The archive's review states who and when, and no more.
bool has_stamps(const Release& release) noexcept {
  const bool more = !release.disposition.empty() || !release.exemptions.empty() || !release.case_number.empty() ||
                    !release.document_number.empty();
  return more || (!release.authority.empty() && !release.date);
}

}  // namespace

// Stamps are noise to every text, so their words are those of the source.
void write_release_stamps(const Cable& cable, Lines& lines) {
  const Release& release = cable.release;
  if (!has_stamps(release)) return;
  std::string line(cable.text(release.disposition));
  bool first = true;
  for (const Span exemption : release.exemptions) {
    if (!first) line += ',';
    append_word(line, cable.text(exemption));
    first = false;
  }
  if (!line.empty()) lines.add(std::move(line));
  if (!release.authority.empty()) lines.add("REVIEW AUTHORITY: " + std::string(cable.text(release.authority)));
  if (!release.case_number.empty()) {
    line = "UNCLASSIFIED U.S. Department of State Case No. " + std::string(cable.text(release.case_number));
    if (!release.document_number.empty()) line.append(" Doc No. ").append(cable.text(release.document_number));
    if (release.date) line += " Date: " + slashed_date(*release.date);
    lines.add(std::move(line));
  } else if (!release.document_number.empty()) {
    lines.add(std::string(cable.text(release.document_number)));
  }
  lines.blank();
}

// Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014
void write_release_line(const Cable& cable, Lines& lines) {
  const Release& release = cable.release;
  if (release.span.empty() || has_stamps(release)) return;
  std::string line(cable.text(release.authority));
  append_word(line, "Declassified/Released US Department of State EO Systematic Review");
  if (release.date) line += ' ' + day_first_date(*release.date);
  lines.add(std::move(line));
  lines.blank();
}

void write_attributes(const Cable& cable, Lines& lines) {
  for (const Attribute& attribute : cable.attributes) {
    const std::string value = cable.normalised(attribute.value);
    lines.add(cable.normalised(attribute.key) + ": " + (value.empty() ? "n/a" : value));
  }
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
