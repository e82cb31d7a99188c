#include "cable.hpp"

#include "body.hpp"
#include "heading.hpp"
#include "lines.hpp"
#include "plan.hpp"
#include "prose.hpp"
#include "random.hpp"

namespace cablegram::bench {

namespace {

std::string id_of(const Plan& plan) {
  std::string id = std::to_string(plan.year).substr(2);
  for (const char c : plan.post.name) {
    if (c != ' ') id += c;
  }
  return id + std::to_string(plan.serial);
}

std::string date_time_of(const Plan& plan) {
  std::string text = std::to_string(plan.year);
  const auto add = [&](char before, std::uint32_t number) {
    text += before;
    if (number < 10) text += '0';
    text += std::to_string(number);
  };
  add('-', plan.month);
  add('-', plan.day);
  add('T', plan.hour);
  add(':', plan.minute);
  return text;
}

GeneratedCable write(const Plan& plan, Random& random) {
  constexpr std::size_t greatest_overshoot = 1500;
  GeneratedCable cable;
  cable.text.reserve(plan.size + greatest_overshoot);
  cable.id = id_of(plan);
  cable.classification = plan.level_name();
  cable.date_time = date_time_of(plan);

  Lines lines(plan, cable.text);
  Prose prose(random);
  write_transmission(plan, random, lines, cable);
  write_heading(plan, random, prose, lines, cable);
  write_body(plan, random, prose, lines, cable);
  write_ending(plan, random, lines);
  return cable;
}

}  // namespace

GeneratedCable generate_cable(std::uint64_t seed, std::uint64_t index) {
  Random random(seed, index);
  const Plan plan(random, index);
  return write(plan, random);
}

GeneratedCable generate_cable_of_size(std::uint64_t seed, std::uint64_t index, std::size_t size) {
  Random random(seed, index);
  Plan plan(random, index);
  plan.set_size(size);
  return write(plan, random);
}

}  // namespace cablegram::bench
