#include "plan.hpp"

#include "sizes.hpp"

namespace cablegram::bench {

namespace {

constexpr std::uint32_t first_year = 2003;
constexpr std::uint32_t years = 8;

// Of the sizes of published telegrams; linear in between.
constexpr std::array<Quantile, 12> sizes{{{0, 430},
                                          {10, 1300},
                                          {50, 2600},
                                          {100, 3700},
                                          {250, 6300},
                                          {500, 8900},
                                          {750, 12200},
                                          {900, 17600},
                                          {950, 20000},
                                          {990, 28500},
                                          {997, 38000},
                                          {1000, 66000}}};

Level some_level(Random& random) {
  const std::uint32_t at = random.below(100);
  return at < 9 ? Level::unclassified : at < 62 ? Level::confidential : Level::secret;
}

}  // namespace

Plan::Plan(Random& random, std::uint64_t index)
    : post(posts[index % posts.size()]),
      year(first_year + static_cast<std::uint32_t>(index / posts.size() % years)),
      serial(1 + static_cast<std::uint32_t>(index / (posts.size() * years) % 999'999)),
      month(random.between(1, 12)),
      day(random.between(1, 28)),
      hour(random.below(24)),
      minute(random.below(60)),
      level(some_level(random)),
      width(random.chance(41) ? 0 : random.between(58, 70)),
      trailing_blanks(random.chance(50)),
      plain_labels(random.chance(30)),
      decimal_marks(random.chance(25)),
      blanks_round_marks(random.chance(65)),
      ruled_headings(random.chance(75)),
      pilcrows(random.chance(97)) {
  set_size(some_size(random, sizes));
}

void Plan::set_size(std::size_t bytes) {
  constexpr std::size_t section_bytes = 7400;
  constexpr std::uint32_t most_sections = 99;
  size = bytes;
  const std::size_t wanted = 1 + bytes / section_bytes;
  sections = wanted < most_sections ? static_cast<std::uint32_t>(wanted) : most_sections;
}

std::string_view Plan::level_name() const {
  return level == Level::secret ? "SECRET" : level == Level::confidential ? "CONFIDENTIAL" : "UNCLASSIFIED";
}

std::string Plan::padded_serial(std::size_t digits) const {
  std::string text = std::to_string(serial);
  if (text.size() > digits) text.erase(0, text.size() - digits);
  return std::string(digits - text.size(), '0') + text;
}

}  // namespace cablegram::bench
