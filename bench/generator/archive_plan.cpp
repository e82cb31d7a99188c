#include "archive_plan.hpp"

#include <array>

#include "sizes.hpp"
#include "spelling.hpp"

namespace cablegram::bench {

namespace {

constexpr std::uint32_t first_year = 1973;
constexpr std::uint32_t years = 7;

// One of three cables is from the Department.
constexpr std::size_t department_slots = posts.size() / 2;
constexpr std::size_t slots = posts.size() + department_slots;

constexpr std::array<Quantile, 9> sizes{{{0, 700},
                                         {10, 900},
                                         {100, 1500},
                                         {250, 2200},
                                         {500, 3500},
                                         {750, 5800},
                                         {900, 9800},
                                         {990, 26000},
                                         {1000, 60000}}};

std::uint32_t serial_of(std::uint64_t index) {
  const auto turn = static_cast<std::uint32_t>(index / (slots * years));
  const auto slot = static_cast<std::uint32_t>(index % slots);
  if (slot < posts.size()) return 1000 + turn % 98'999;
  constexpr auto department = static_cast<std::uint32_t>(department_slots);
  return 100'000 + (turn * department + slot - static_cast<std::uint32_t>(posts.size())) % 899'999;
}

ArchiveLevel some_level(Random& random) {
  const std::uint32_t at = random.below(100);
  return at < 45   ? ArchiveLevel::unclassified
         : at < 65 ? ArchiveLevel::limited
         : at < 93 ? ArchiveLevel::confidential
                   : ArchiveLevel::secret;
}

}  // namespace

ArchivePlan::ArchivePlan(Random& random, std::uint64_t index)
    : post(posts[index % slots % posts.size()]),
      outgoing(index % slots >= posts.size()),
      year(first_year + static_cast<std::uint32_t>(index / slots % years)),
      serial(serial_of(index)),
      month(random.between(1, 12)),
      day(random.between(1, 28)),
      hour(random.below(20)),
      minute(random.below(60)),
      level(some_level(random)),
      size(some_size(random, sizes)),
      sections(1 + static_cast<std::uint32_t>(size / 9000)),
      width(random.between(56, 66)),
      page_lines(random.between(38, 52)),
      minutes_under_way(random.between(5, 200)),
      compact(year <= 1974 && random.chance(40)),
      broken_page_lines(year >= 1978 && random.chance(70)),
      numbered(random.chance(88) || compact),
      bare_numbers(year >= 1976 && !compact && random.chance(6)),
      hyphens(year <= 1977 && random.chance(75)),
      footers(random.chance(60)),
      attributes(random.chance(65)) {}

std::string_view ArchivePlan::level_name() const {
  constexpr std::array<std::string_view, 4> names{"UNCLASSIFIED", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "SECRET"};
  return names[static_cast<std::size_t>(level)];
}

std::string ArchivePlan::banner_level() const {
  if (level == ArchiveLevel::unclassified) return "UNCLAS";
  return level == ArchiveLevel::limited ? std::string(level_name()) : spaced(level_name());
}

std::string ArchivePlan::sender() const {
  return outgoing ? "SECSTATE WASHDC" : std::string(post.mission).append(" ").append(post.name);
}

std::string ArchivePlan::padded_serial() const { return digits(serial, outgoing ? 6 : 5); }

std::string ArchivePlan::time_group(std::uint32_t minutes_later) const {
  const std::uint32_t at = hour * 60 + minute + minutes_later;
  return digits(day, 2) + digits(at / 60, 2) + digits(at % 60, 2) + "Z";
}

std::string ArchivePlan::month_and_year() const {
  return std::string(months[month - 1]).append(" ").append(digits(year % 100, 2));
}

}  // namespace cablegram::bench
