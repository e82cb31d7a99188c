#include "heading.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "spelling.hpp"

namespace cablegram::bench {

namespace {

// Below this a cable is an extract or a note: one addressee, no references.
constexpr std::size_t short_cable = 1500;

constexpr std::array<std::string_view, 8> collectives{"RUEHZO/UPLAND UNION COLLECTIVE",
                                                      "RUEHZN/SALT ISLANDS FISHERIES COLLECTIVE",
                                                      "RUCNSTP/STEPPE COLLECTIVE",
                                                      "RUEHZG/NETTLE VALLEY POLITICAL COLLECTIVE",
                                                      "RUEKJCS/SECDEF WASHDC//ISA-UP/ISA-SI//",
                                                      "RUEAIIA/CIA WASHDC",
                                                      "RUEHVEN/USMISSION USOSCE",
                                                      "RHEHNSC/NSC WASHDC"};

constexpr std::array<std::string_view, 20> subject_tags{"PREL", "PGOV", "ECON", "ETRD", "PHUM", "PTER", "MARR",
                                                        "EFIN", "ENRG", "EINV", "SENV", "SNAR", "EAIR", "PARM",
                                                        "MASS", "SOCI", "PINR", "EAGR", "ASEC", "PREF"};
constexpr std::array<std::string_view, 4> program_tags{"KDEM", "KCOR", "KPAO", "KNNP"};
constexpr std::array<std::string_view, 4> posts_of_officials{"Ambassador", "Charge d'Affaires", "Political Counselor",
                                                             "DCM"};

std::uint32_t day_of_year(const Plan& plan) {
  constexpr std::array<std::uint32_t, 12> before{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  const bool leap_day_past = plan.year % 4 == 0 && plan.month > 2;
  return before[plan.month - 1] + plan.day + (leap_day_past ? 1 : 0);
}

std::string clock(const Plan& plan) { return digits(plan.hour, 2) + digits(plan.minute, 2); }

// A precedence and a message control number, each in its share of the addressees.
std::string addressee_end(Random& random) {
  std::string end;
  if (random.chance(50)) end += random.chance(70) ? " PRIORITY" : " IMMEDIATE";
  if (random.chance(45)) end.append(" ").append(digits(random.between(1, 9999), 4));
  return end;
}

std::string some_post(Random& random) {
  const Post& post = random.pick(posts);
  std::string line(post.routing_indicator);
  line.append("/").append(post.mission).append(" ").append(post.name);
  return line;
}

// A spaced level, as teletypes printed it: S E C R E T. UNCLAS is never spaced.
std::string banner_level(Level level) {
  if (level == Level::unclassified) return "UNCLAS";
  return spaced(level == Level::secret ? "SECRET" : "CONFIDENTIAL");
}

void write_addressees(const Plan& plan, Random& random, Lines& lines, GeneratedCable& cable) {
  // One random number a statement: the order inside an expression is the compiler's.
  std::string first = "TO RUEHC/SECSTATE WASHDC ";
  first += random.chance(60) ? "PRIORITY " : "IMMEDIATE ";
  first += digits(random.between(1, 9999), 4);
  lines.line(first);
  cable.addressees = 1;
  if (plan.size < short_cable || random.chance(10)) return;
  const std::uint32_t count = random.between(1, random.chance(8) ? 40 : 11);
  for (std::uint32_t at = 0; at < count; ++at) {
    std::string line = at == 0 ? "INFO " : "";
    if (random.chance(25)) {
      line += random.pick(collectives);
    } else {
      line += some_post(random);
    }
    // Office symbols close the line.
    if (!line.ends_with("//")) line += addressee_end(random);
    lines.line(line);
  }
  cable.addressees += count;
}

void write_tags(const Plan& plan, Random& random, Lines& lines, GeneratedCable& cable) {
  const auto add = [&](std::string_view tag) {
    if (std::find(cable.tags.begin(), cable.tags.end(), tag) == cable.tags.end()) cable.tags.emplace_back(tag);
  };
  for (std::uint32_t count = random.between(2, 5); count > 0; --count) add(random.pick(subject_tags));
  if (random.chance(35)) add(random.pick(program_tags));
  add(plan.post.tag);
  for (std::uint32_t count = random.below(3); count > 0; --count) add(random.pick(posts).tag);

  const std::string_view separator = random.chance(33) ? ", " : " ";
  std::string line = plan.plain_labels ? "TAGS " : "TAGS: ";
  for (const std::string& tag : cable.tags) {
    if (&tag != &cable.tags.front()) line += separator;
    line += tag;
  }
  lines.line(line);
}

void write_references(const Plan& plan, Random& random, Lines& lines, GeneratedCable& cable) {
  const auto reference = [&] {
    std::string item;
    if (random.chance(25)) item += digits((plan.year + 99) % 100, 2) + " ";
    item += random.chance(20) ? "STATE" : random.pick(posts).name;
    item += ' ';
    return item += std::to_string(random.between(1, 9999));
  };
  const std::uint32_t count = random.between(1, 5);
  cable.references = count;
  lines.blank();
  if (count == 1) return lines.line("REF: " + reference());
  for (std::uint32_t at = 0; at < count; ++at) {
    std::string line = at == 0 ? "REF: " : "     ";
    line += static_cast<char>('A' + static_cast<char>(at));
    lines.line(line + ". " + reference());
  }
}

void write_executive_order(const Plan& plan, Random& random, Lines& lines) {
  std::string line = plan.plain_labels ? "EO 12958 " : "E.O. 12958: ";
  if (plan.level == Level::unclassified) {
    line += "N/A";
  } else {
    const std::uint32_t year = plan.year + (random.chance(70) ? 10 : random.between(5, 25));
    line += "DECL: " + digits(plan.month, 2) + "/" + digits(plan.day, 2) + "/" + std::to_string(year);
  }
  lines.line(line);
}

}  // namespace

void write_transmission(const Plan& plan, Random& random, Lines& lines, GeneratedCable& cable) {
  constexpr std::string_view precedences = "OPR";
  const char precedence = precedences[random.below(3)];
  const bool several = random.chance(60);

  lines.line((several ? "VZCZCXRO" : "VZCZCXYZ") + digits(random.between(1, 9999), 4));
  std::string routing(2, precedence);
  for (std::uint32_t count = several ? random.between(2, 8) : 1; count > 0; --count) {
    routing.append(" ").append(random.pick(posts).routing_indicator);
  }
  lines.wrapped(routing, 60);
  lines.line("DE " + std::string(plan.post.routing_indicator) + " #" + plan.padded_serial(4) +
             (plan.sections > 1 ? "/01 " : " ") + digits(day_of_year(plan), 3) + clock(plan));
  constexpr std::array<std::string_view, 3> security{"ZNR UUUUU ZZH", "ZNY CCCCC ZZH", "ZNY SSSSS ZZH"};
  lines.line(security[static_cast<std::size_t>(plan.level)]);
  lines.line(std::string(1, precedence) + " " + digits(plan.day, 2) + clock(plan) + "Z " +
             std::string(months[plan.month - 1]) + " " + digits(plan.year % 100, 2));
  lines.line("FM " + std::string(plan.post.mission) + " " + std::string(plan.post.name));
  write_addressees(plan, random, lines, cable);
}

void write_heading(const Plan& plan, Random& random, Prose& prose, Lines& lines, GeneratedCable& cable) {
  std::string banner = banner_level(plan.level);
  if (plan.sections > 1) banner += " SECTION 01 OF " + digits(plan.sections, 2);
  lines.blank();
  lines.line(banner + " " + std::string(plan.post.name) + " " + plan.padded_serial(6));
  lines.blank();
  if (plan.level == Level::unclassified && random.chance(60)) lines.line("SENSITIVE");
  if (plan.level == Level::secret && random.chance(40)) lines.line("NOFORN");
  lines.line("SIPDIS");
  lines.blank();
  if (random.chance(40)) {
    lines.line(random.chance(60) ? "STATE FOR EUR/NCE AND EEB/IFD/OMA" : "DEPT FOR S/P, NSC FOR QUILL");
    lines.blank();
  }
  write_executive_order(plan, random, lines);
  write_tags(plan, random, lines, cable);

  std::string title;
  prose.title(title, random.between(5, 14));
  cable.subject = upper(title);
  lines.wrapped("SUBJECT: " + cable.subject, 62);
  if (plan.size >= short_cable && random.chance(73)) write_references(plan, random, lines, cable);
  if (plan.level != Level::unclassified) {
    std::string statement = "Classified By: ";
    statement.append(random.pick(posts_of_officials)).append(" ");
    prose.person(statement);
    statement += random.chance(50) ? " for reasons 1.4 (b) and (d)." : ", reasons 1.4 (b), (c), (d).";
    lines.blank();
    lines.wrapped(statement, 64);
  }
  lines.blank();
}

}  // namespace cablegram::bench
