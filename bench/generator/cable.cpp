#include "cable.hpp"

#include "archive.hpp"
#include "body.hpp"
#include "heading.hpp"
#include "ids.hpp"
#include "lines.hpp"
#include "plan.hpp"
#include "prose.hpp"
#include "random.hpp"
#include "smart.hpp"

namespace cablegram::bench {

namespace {

GeneratedCable write(const Plan& plan, Random& random) {
  constexpr std::size_t greatest_overshoot = 1500;
  GeneratedCable cable;
  cable.text.reserve(plan.size + greatest_overshoot);
  cable.id = id_of(plan.year, plan.post.name, plan.serial);
  cable.classification = plan.level_name();
  cable.date_time = date_time_of(plan.year, plan.month, plan.day, plan.hour, plan.minute);

  Lines lines(plan, cable.text);
  Prose prose(random);
  write_transmission(plan, random, lines, cable);
  write_heading(plan, random, prose, lines, cable);
  write_body(plan, random, prose, lines, cable);
  write_ending(plan, random, lines, cable);
  return cable;
}

}  // namespace

GeneratedCable generate_cable(std::uint64_t seed, std::uint64_t index) {
  Random random(seed, index);
  const Plan plan(random, index);
  return write(plan, random);
}

GeneratedCable generate_cable(Form form, std::uint64_t seed, std::uint64_t index) {
  if (form == Form::mixed) {
    // Numbers of their own: a cable is the same in the mix as it is alone.
    const std::uint32_t at = Random(~seed, index).below(100);
    form = at < 50 ? Form::telegram : at < 80 ? Form::aad : Form::smart;
  }
  if (form == Form::aad) return generate_archive_cable(seed, index);
  if (form == Form::smart) return generate_smart_cable(seed, index);
  return generate_cable(seed, index);
}

GeneratedCable generate_cable_of_size(std::uint64_t seed, std::uint64_t index, std::size_t size) {
  Random random(seed, index);
  Plan plan(random, index);
  plan.set_size(size);
  return write(plan, random);
}

}  // namespace cablegram::bench
