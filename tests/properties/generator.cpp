// The generator of fictional cables (bench/generator) is deterministic, and the parser finds in them what it put there.
#include "generator/cable.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/parse.hpp"
#include "cablegram/text.hpp"

using cablegram::bench::generate_cable;
using cablegram::bench::generate_cable_of_size;
using cablegram::bench::GeneratedCable;

namespace {

constexpr std::uint64_t seed = 20100228;
constexpr std::uint64_t count = 500;

// FNV-1a.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xCBF29CE484222325U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return value;
}

void check(const GeneratedCable& made, const cablegram::Cable& cable) {
  const bool has_error = std::any_of(cable.diagnostics.begin(), cable.diagnostics.end(), [](const auto& diagnostic) {
    return diagnostic.info().severity == cablegram::Severity::error;
  });
  BOOST_TEST(!has_error);
  BOOST_TEST(cable.id() == made.id);
  BOOST_TEST(name(cable.banner.classification) == made.classification);
  BOOST_TEST(cable.normalised(cable.subject) == made.subject);
  BOOST_TEST(cable.addressees.size() == made.addressees);
  BOOST_TEST(!cable.signature.empty());

  std::vector<std::string> tags;
  for (const cablegram::Tag& tag : cable.tags) tags.emplace_back(cable.text(tag.span));
  BOOST_TEST(tags == made.tags, boost::test_tools::per_element());

  const auto paragraphs = std::count_if(cable.body.begin(), cable.body.end(), [](const cablegram::Block& block) {
    return block.kind == cablegram::BlockKind::paragraph && block.depth == 0;
  });
  BOOST_TEST(static_cast<std::size_t>(paragraphs) == made.paragraphs);

  BOOST_TEST_REQUIRE(cable.date_time_group.time.has_value());
  const auto time = *cable.date_time_group.time;
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  BOOST_TEST(static_cast<int>(day.year()) == std::stoi(made.date_time.substr(0, 4)));
  BOOST_TEST(static_cast<unsigned>(day.day()) == std::stoul(made.date_time.substr(8, 2)));
}

}  // namespace

// What a seed gives is part of what a measurement says: figures of two machines are of the same bytes.
BOOST_AUTO_TEST_CASE(a_seed_gives_the_same_bytes_everywhere) {
  std::uint64_t value = 0;
  for (std::uint64_t index = 0; index < 20; ++index) value ^= hash(generate_cable(seed, index).text) + index;
  BOOST_TEST(value == 15967287769750385353U);
}

BOOST_AUTO_TEST_CASE(cables_differ) {
  std::set<std::string> ids;
  std::set<std::string> texts;
  for (std::uint64_t index = 0; index < count; ++index) {
    GeneratedCable made = generate_cable(seed, index);
    ids.insert(made.id);
    texts.insert(std::move(made.text));
  }
  BOOST_TEST(ids.size() == count);
  BOOST_TEST(texts.size() == count);
  BOOST_TEST(generate_cable(seed, 0).text != generate_cable(seed + 1, 0).text);
}

BOOST_AUTO_TEST_CASE(sizes_are_those_of_real_cables) {
  std::vector<std::size_t> sizes;
  for (std::uint64_t index = 0; index < count; ++index) sizes.push_back(generate_cable(seed, index).text.size());
  std::sort(sizes.begin(), sizes.end());
  BOOST_TEST(sizes.front() >= 400U);
  BOOST_TEST(sizes.back() < 70'000U);
  BOOST_TEST(sizes[count / 2] > 8'000U);
  BOOST_TEST(sizes[count / 2] < 10'000U);
  for (const std::size_t size : {600U, 64'000U, 1'000'000U}) {
    const std::size_t got = generate_cable_of_size(seed, 1, size).text.size();
    BOOST_TEST(got > size / 2);
    BOOST_TEST(got < size + 1'500);
  }
}

BOOST_AUTO_TEST_CASE(the_parser_finds_what_was_put_in) {
  for (std::uint64_t index = 0; index < count; ++index) {
    const GeneratedCable made = generate_cable(seed, index);
    BOOST_TEST_CONTEXT(made.id) { check(made, cablegram::parse(std::string_view(made.text))); }
  }
}
