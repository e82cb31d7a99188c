#include "archive_attributes.hpp"

#include <array>
#include <string_view>

#include "spelling.hpp"

namespace cablegram::bench {

namespace {

// 1974NOWHER02077
std::string document_number(const ArchivePlan& plan) {
  std::string number = std::to_string(plan.year);
  for (const char c : plan.post_name().substr(0, 6)) {
    if (c != ' ') number += c;
  }
  return number + plan.padded_serial();
}

// The archive sets names in brackets behind all codes, and writes them without an initial.
std::string tags_of(const GeneratedCable& cable) {
  std::string codes;
  std::string names;
  for (const std::string& tag : cable.tags) {
    std::string& list = tag.find(',') == std::string::npos ? codes : names;
    list += list.empty() ? "" : ", ";
    list += tag.find(',') == std::string::npos ? tag : "(" + tag + ")";
  }
  return names.empty() ? codes : codes + ", " + names;
}

}  // namespace

void write_attributes(const ArchivePlan& plan, const ArchiveFacts& facts, Random& random, GeneratedCable& cable) {
  const std::string draft_date =
      digits(plan.day, 2) + " " + std::string(months[plan.month - 1]) + " " + std::to_string(plan.year);
  const auto add = [&](std::string_view key, std::string_view value) {
    ++cable.attributes;
    cable.text.append(key).append(":");
    if (!value.empty()) cable.text.append(" ").append(value);
    cable.text += '\n';
  };
  constexpr std::array<std::string_view, 4> concepts{"AGREEMENTS, NEGOTIATIONS", "TRADE, FISHERIES",
                                                     "DIPLOMATIC DISCUSSIONS", "n/a"};
  cable.text += "\n\nMessage Attributes\n\n";
  add("Automatic Decaptioning", "X");
  add("Capture Date", "01 JAN 1994");
  add("Channel Indicators", "n/a");
  add("Current Classification", "UNCLASSIFIED");
  add("Concepts", random.pick(concepts));
  add("Control Number", "n/a");
  add("Copy", "SINGLE");
  add("Draft Date", draft_date);
  add("Decaption Date", "01 JAN 1960");
  add("Decaption Note", "");
  add("Disposition Action", "RELEASED");
  add("Disposition Approved on Date", "");
  add("Disposition Authority", "ARCHIVE");
  add("Disposition Case Number", "n/a");
  add("Disposition Date", "20 MAR 2014");
  add("Disposition Event", "");
  add("Disposition History", "n/a");
  add("Disposition Reason", "");
  add("Disposition Remarks", "");
  add("Document Number", document_number(plan));
  add("Document Source", random.chance(50) ? "CORE" : "ADS");
  add("Document Unique ID", "00");
  add("Drafter", facts.drafter.empty() ? "n/a" : facts.drafter);
  add("Enclosure", "n/a");
  add("Executive Order", facts.order);
  add("Errors", "N/A");
  std::string film = "D";
  film.append(digits(plan.year % 100, 2)).append(digits(plan.month * 31 + plan.day, 4)).append("-");
  add("Film Number", film.append(digits(random.below(1200), 4)));
  add("From", plan.post_name());
  add("Handling Restrictions", "n/a");
  add("Image Path", "");
  add("Line Count", std::to_string(cable.text.size() / 45));
  add("Locator", "TEXT ON-LINE");
  add("Office", facts.office);
  add("Original Classification", plan.level_name());
  add("Original Handling Restrictions", "n/a");
  add("Page Count", std::to_string(1 + cable.text.size() / 2500));
  add("Previous Channel Indicators", "n/a");
  add("Previous Classification", plan.level_name());
  add("Previous Handling Restrictions", "n/a");
  add("Reference", facts.reference.empty() ? "n/a" : facts.reference);
  add("Review Action", "RELEASED, APPROVED");
  add("Review Authority", "ARCHIVE");
  add("Review Comment", "n/a");
  add("Review Date", "05 AUG 2003");
  add("Review Exemptions", "n/a");
  add("Review Markings",
      "\n Jane Q. Public\n Declassified/Released\n US Department of State\n EO Systematic Review\n"
      " 20 Mar 2014");
  add("Secure", "OPEN");
  add("Status", "NATIVE");
  add("Subject", cable.subject);
  add("TAGS", tags_of(cable));
  add("To", facts.to);
  add("Type", "TE");
  add("Markings", "Jane Q. Public Declassified/Released US Department of State EO Systematic Review 20 Mar 2014");
  cable.text += "*** Current Handling Restrictions *** n/a\n*** Current Classification *** UNCLASSIFIED\n";
}

}  // namespace cablegram::bench
