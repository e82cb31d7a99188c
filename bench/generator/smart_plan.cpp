#include "smart_plan.hpp"

#include <array>

#include "sizes.hpp"

namespace cablegram::bench {

namespace {

constexpr std::uint32_t first_year = 2011;
constexpr std::uint32_t years = 8;

// One of five messages is from the Department.
constexpr std::size_t department_slots = posts.size() / 4;
constexpr std::size_t slots = posts.size() + department_slots;

constexpr std::array<Quantile, 9> sizes{{{0, 900},
                                         {10, 1300},
                                         {100, 2700},
                                         {250, 4300},
                                         {500, 7000},
                                         {750, 10500},
                                         {900, 15500},
                                         {990, 31000},
                                         {1000, 64000}}};

std::uint32_t serial_of(std::uint64_t index) {
  const auto turn = static_cast<std::uint32_t>(index / (slots * years));
  const auto slot = static_cast<std::uint32_t>(index % slots);
  if (slot < posts.size()) return 1 + turn % 99'999;
  constexpr auto department = static_cast<std::uint32_t>(department_slots);
  return 1000 + (turn * department + slot - static_cast<std::uint32_t>(posts.size())) % 998'999;
}

Level some_level(Random& random) {
  const std::uint32_t at = random.below(100);
  return at < 75 ? Level::unclassified : at < 95 ? Level::confidential : Level::secret;
}

}  // namespace

SmartPlan::SmartPlan(Random& random, std::uint64_t index)
    : post(posts[index % slots % posts.size()]),
      from_department(index % slots >= posts.size()),
      year(first_year + static_cast<std::uint32_t>(index / slots % years)),
      serial(serial_of(index)),
      month(random.between(1, 12)),
      day(random.between(1, 28)),
      hour(random.below(24)),
      minute(random.below(60)),
      level(some_level(random)),
      sensitive(level == Level::unclassified && random.chance(65)),
      size(some_size(random, sizes)),
      released(random.chance(45)),
      case_first(random.chance(50)),
      banners(released || random.chance(85)),
      width(released || random.chance(30) ? random.between(78, 96) : 0),
      case_number(random.between(1, 29'999)),
      document_number(random.between(5'000'000, 6'999'999)) {}

std::string_view SmartPlan::level_name() const {
  return level == Level::secret ? "SECRET" : level == Level::confidential ? "CONFIDENTIAL" : "UNCLASSIFIED";
}

std::string SmartPlan::sender() const {
  return from_department ? "SECSTATE WASHDC" : std::string(post.mission).append(" ").append(post.name);
}

}  // namespace cablegram::bench
