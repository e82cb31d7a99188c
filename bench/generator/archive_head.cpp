#include "archive_head.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "spelling.hpp"
#include "words.hpp"

namespace cablegram::bench {

namespace {

constexpr std::array<std::string_view, 6> action_offices{"EUR", "NEA", "ARA", "AF", "EA", "OES"};
constexpr std::array<std::string_view, 20> info_offices{"OCT", "ISO",  "SS",   "NSC", "INR", "PM",   "H",
                                                        "L",   "PA",   "PRS",  "AID", "EB",  "COME", "TRSE",
                                                        "OMB", "CIAE", "DODE", "SP",  "ADS", "USIA"};
constexpr std::array<std::string_view, 6> bureaus{"EUR/NCE", "NEA/SI", "ARA/UP", "S/S-O", "OES/ZOO", "EB/IFD/OMA"};
constexpr std::array<std::string_view, 18> subject_tags{"PFOR", "PINT", "PORG", "PDIP", "PEPR", "PINS",
                                                        "EGEN", "EFIN", "ETRD", "EAIR", "EAID", "ENRG",
                                                        "EFIS", "MARR", "MASS", "PARM", "SCUL", "SNAR"};

// EUR/NCE:JDOE: officers sign with an initial and a surname. One random number a statement: the order inside an
// expression is the compiler's.
std::string officer(Random& random) {
  std::string text(random.pick(bureaus));
  text += ':';
  text += random.pick(words::given)[0];
  return text += upper(random.pick(words::surnames));
}

void write_operator_number(const ArchivePlan& plan, Random& random, ArchivePages& pages) {
  if (plan.year > 1976) return;
  pages.blank();
  pages.line(std::to_string(random.between(10, 66)));
}

// ACTION EUR-12 and, below, who else has copies; the number at the end is their sum.
void plan_distribution(const ArchivePlan& plan, Random& random, GeneratedCable& cable, ArchiveFacts& facts) {
  std::uint32_t sum = 0;
  const auto copies = [&](std::string_view office, std::uint32_t most) {
    const std::uint32_t count = random.below(most + 1);
    sum += count;
    ++cable.offices;
    return std::string(office) + "-" + digits(count, 2);
  };
  facts.office = plan.outgoing ? "ORIGIN " : "ACTION ";
  const std::string_view action = random.pick(action_offices);
  facts.distribution.push_back(facts.office + copies(action, 15));
  facts.office += action;

  const std::string gap = plan.compact ? " " : "  ";
  std::string line = "INFO";
  const std::uint32_t count = random.between(3, 14);
  for (std::uint32_t at = 0; at < count; ++at) {
    line += gap + copies(info_offices[at], at == 1 ? 0 : 15);
    if (line.size() < 55 || at + 1 == count) continue;
    facts.distribution.push_back(line);
    line = "    ";
  }
  facts.distribution.push_back(line + gap + "/" + digits(sum, 3) + (plan.outgoing ? " R" : " W"));
}

void write_distribution(const ArchiveFacts& facts, ArchivePages& pages) {
  for (const std::string& line : facts.distribution) {
    if (&line != &facts.distribution.front()) pages.blank();
    pages.line(line);
  }
}

void write_drafting(Random& random, ArchivePages& pages, GeneratedCable& cable, ArchiveFacts& facts) {
  facts.drafter = officer(random);
  pages.line("DRAFTED BY " + facts.drafter + (random.chance(40) ? ":EO" : ""));
  std::string approved = "APPROVED BY ";
  if (random.chance(20)) {
    approved.append("EUR - MR. ").append(upper(random.pick(words::surnames)));
  } else {
    approved += officer(random);
  }
  pages.line(approved);
  cable.officers += 2;
  for (std::uint32_t lines = random.below(4); lines > 0; --lines) {
    const bool two = random.chance(40);
    std::string line = officer(random);
    if (two) line.append(" ").append(officer(random));
    cable.officers += two ? 2 : 1;
    pages.line(line);
  }
  if (random.chance(20)) {
    pages.line("DESIRED DISTRIBUTION");
    pages.line(random.pick(bureaus));
  }
}

// Dashes and a number; from 1977 on with the time, before or behind it, and a code.
void write_control_line(const ArchivePlan& plan, Random& random, ArchivePages& pages) {
  const std::string number = digits(random.between(1, 139'999), 6);
  const std::string time = plan.time_group(plan.minutes_under_way + 10);
  const std::string code = " /" + digits(random.between(10, 70), 2);
  const std::string margin(plan.compact ? 0 : 21, ' ');
  if (plan.year <= 1976) {
    pages.line(margin + "--------------------- " + number);
  } else if (plan.year == 1977) {
    pages.line(margin + "------------------ " + time + " " + number + code);
  } else {
    pages.line(margin + "------------------" + number + " " + time + code);
  }
}

std::string some_post(Random& random) {
  const Post& post = random.pick(posts);
  return std::string(post.mission).append(" ").append(post.name);
}

void write_addressees(const ArchivePlan& plan, Random& random, ArchivePages& pages, GeneratedCable& cable,
                      ArchiveFacts& facts) {
  const auto precedence = [&] {
    const std::uint32_t at = random.below(100);
    return at < 60 ? "" : at < 85 ? " PRIORITY" : at < 97 ? " IMMEDIATE" : " NIACT IMMEDIATE";
  };
  if (plan.outgoing) {
    const std::string first = random.chance(15) ? "ALL DIPLOMATIC AND CONSULAR POSTS" : some_post(random);
    pages.line("TO " + first + precedence());
    facts.to = first.starts_with("ALL ") ? first : first.substr(first.find(' ') + 1);
  } else {
    std::string first = "TO SECSTATE WASHDC";
    first += precedence();
    pages.line(first + " " + digits(random.between(1, 9999), 4));
    facts.to = "STATE";
  }
  const std::uint32_t more = random.chance(40) ? 0 : random.between(1, 9);
  for (std::uint32_t at = 0; at < more; ++at) {
    // A line before INFO is one more action addressee.
    std::string line = at == 0 && random.chance(80) ? "INFO " : "";
    line += some_post(random);
    pages.line(line + precedence());
  }
  cable.addressees = 1 + more;
}

void write_banner(const ArchivePlan& plan, std::uint32_t section, ArchivePages& pages) {
  std::string banner = plan.banner_level();
  if (plan.sections > 1) banner += " SECTION " + digits(section, 2) + " OF " + digits(plan.sections, 2);
  pages.blank();
  pages.line(banner.append(" ").append(plan.post_name()).append(" ").append(std::to_string(plan.serial)));
  pages.blank();
}

void write_executive_order(const ArchivePlan& plan, Random& random, Prose& prose, ArchivePages& pages,
                           ArchiveFacts& facts) {
  const bool classified = plan.level >= ArchiveLevel::confidential;
  if (plan.year < 1979) {
    constexpr std::array<std::string_view, 5> schemes{"GDS", "GDS", "GDS", "XGDS-1", "XGDS-2"};
    facts.order = classified ? random.pick(schemes) : "N/A";
    return pages.line("E.O. 11652: " + facts.order);
  }
  if (!classified) {
    facts.order = "N/A";
    return pages.line("E.O. 12065: N/A");
  }
  std::string name;
  prose.person(name);
  const std::size_t surname = name.rfind(' ') + 1;
  facts.order = random.chance(70) ? "GDS" : "RDS-3";
  pages.line("E.O. 12065: " + facts.order + " " + std::to_string(plan.month) + "/" + std::to_string(plan.day) + "/" +
             (facts.order == "GDS" ? "85" : "99") + " (" + upper(name.substr(surname)) + ", " +
             upper(name.substr(0, surname - 1)) + ") OR-" + (plan.outgoing ? "O" : "M"));
}

void write_tags(const ArchivePlan& plan, Random& random, ArchivePages& pages, GeneratedCable& cable) {
  const auto add = [&](std::string_view tag) {
    if (std::find(cable.tags.begin(), cable.tags.end(), tag) == cable.tags.end()) cable.tags.emplace_back(tag);
  };
  for (std::uint32_t count = random.between(1, 4); count > 0; --count) add(random.pick(subject_tags));
  add(plan.post.tag);
  if (random.chance(30)) add(random.pick(posts).tag);
  std::string line;
  for (const std::string& tag : cable.tags) line += (line.empty() ? "TAGS: " : ", ") + tag;
  if (random.chance(12)) {
    const std::string surname = upper(random.pick(words::surnames));
    cable.tags.emplace_back("OVIP");
    cable.tags.push_back(surname + ", " + upper(random.pick(words::given)));
    line += ", OVIP (" + cable.tags.back() + ")";
  }
  pages.wrapped(line);
}

void write_references(const ArchivePlan& plan, Random& random, ArchivePages& pages, GeneratedCable& cable,
                      ArchiveFacts& facts) {
  const bool semicolons = random.chance(40);
  cable.references = random.between(1, 3);
  std::string line = "REF: ";
  for (std::size_t at = 0; at < cable.references; ++at) {
    const bool department = random.chance(50);
    std::string item(department ? "STATE" : random.pick(posts).name);
    item += ' ';
    item += department ? digits(random.between(1000, 299'999), 6) : std::to_string(random.between(100, 9999));
    if (at == 0) facts.reference = digits(plan.year % 100, 2) + " " + item;
    if (cable.references == 1) {
      line += item;
      break;
    }
    const char letter = static_cast<char>('A' + static_cast<char>(at));
    if (at > 0) line += semicolons ? "; " : ", ";
    line += semicolons ? std::string(1, letter) + ". " : std::string("(") + letter + ") ";
    line += item;
  }
  pages.blank();
  pages.wrapped(line);
}

}  // namespace

ArchiveFacts write_archive_head(const ArchivePlan& plan, Random& random, Prose& prose, ArchivePages& pages,
                                GeneratedCable& cable) {
  ArchiveFacts facts;
  write_operator_number(plan, random, pages);
  plan_distribution(plan, random, cable, facts);
  write_distribution(facts, pages);
  if (plan.outgoing) {
    pages.blank();
    write_drafting(random, pages, cable, facts);
  }
  write_control_line(plan, random, pages);
  constexpr std::array<std::string_view, 8> precedences{"R", "R", "R", "R", "P", "P", "O", "P R"};
  std::string date(random.pick(precedences));
  pages.line(date.append(" ").append(plan.time_group()).append(" ").append(plan.month_and_year()));
  pages.line("FM " + plan.sender());
  write_addressees(plan, random, pages, cable, facts);
  write_banner(plan, 1, pages);
  if (plan.level >= ArchiveLevel::confidential && random.chance(25)) {
    constexpr std::array<std::string_view, 4> captions{"EXDIS", "LIMDIS", "NODIS", "NOFORN"};
    pages.line(random.pick(captions));
    pages.blank();
  }
  write_executive_order(plan, random, prose, pages, facts);
  write_tags(plan, random, pages, cable);
  std::string title;
  prose.title(title, random.between(3, 11));
  cable.subject = upper(title);
  pages.wrapped((random.chance(40) ? "SUBJ: " : "SUBJECT: ") + cable.subject);
  if (random.chance(55)) write_references(plan, random, pages, cable, facts);
  pages.blank();
  return facts;
}

void write_section_head(const ArchivePlan& plan, const ArchiveFacts& facts, std::uint32_t section, Random& random,
                        ArchivePages& pages) {
  write_operator_number(plan, random, pages);
  write_distribution(facts, pages);
  write_control_line(plan, random, pages);
  pages.line("R " + plan.time_group() + " " + plan.month_and_year());
  pages.line("FM " + plan.sender());
  pages.line(plan.outgoing ? "TO " + some_post(random) : "TO SECSTATE WASHDC " + digits(random.between(1, 9999), 4));
  write_banner(plan, section, pages);
}

}  // namespace cablegram::bench
