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

using cablegram::bench::Form;
using cablegram::bench::form_names;
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

// The share of the text that no rule knows.
double unknown_share(const cablegram::Cable& cable) {
  std::size_t bytes = 0;
  for (const cablegram::Tile& tile : cable.tiles) {
    if (tile.kind == cablegram::TileKind::unknown) bytes += tile.span().size();
  }
  return static_cast<double>(bytes) / static_cast<double>(cable.source.size());
}

// The codes of what contradicts itself in a cable: nothing does in these.
std::vector<std::string> contradictions(const cablegram::Cable& cable) {
  std::vector<std::string> codes;
  for (const cablegram::Diagnostic& diagnostic : cable.diagnostics) {
    const bool contradicts = diagnostic.code == cablegram::DiagnosticCode::aad_office_sum ||
                             diagnostic.code == cablegram::DiagnosticCode::aad_attribute_conflict ||
                             diagnostic.code == cablegram::DiagnosticCode::smart_date_mismatch ||
                             diagnostic.code == cablegram::DiagnosticCode::paragraph_number ||
                             diagnostic.code == cablegram::DiagnosticCode::banner_conflict ||
                             diagnostic.code == cablegram::DiagnosticCode::partial_sections ||
                             diagnostic.info().severity == cablegram::Severity::error;
    if (contradicts) codes.emplace_back(diagnostic.info().code);
  }
  return codes;
}

// Whether a text of the body holds what is printed around pages. No sentence of the generator does.
bool holds_page_lines(const std::string& text) {
  for (const std::string_view line : {"PAGE 0", "Page ", "Declassified/Released", "Department of State", "NNN",
                                      "UNCLASSIFIED", "CONFIDENTIAL", "LIMITED OFFICIAL USE", "REVIEW AUTHORITY"}) {
    if (text.find(line) != std::string::npos) return true;
  }
  return false;
}

void check(const GeneratedCable& made, const cablegram::Cable& cable) {
  BOOST_TEST(name(cable.dialect) == form_names[static_cast<std::size_t>(made.form)]);
  BOOST_TEST(contradictions(cable).empty());
  BOOST_TEST(unknown_share(cable) == 0);
  BOOST_TEST(cable.id() == made.id);
  BOOST_TEST(name(cable.banner.classification) == made.classification);
  BOOST_TEST(cable.normalised(cable.subject) == made.subject);
  BOOST_TEST(cable.addressees.size() == made.addressees);
  BOOST_TEST(cable.references.size() == made.references);
  BOOST_TEST(cable.distribution.offices.size() == made.offices);
  BOOST_TEST(cable.drafting.size() == made.officers);
  BOOST_TEST(cable.attributes.size() == made.attributes);
  BOOST_TEST(cable.text(cable.signature) == made.signature);

  std::vector<std::string> tags;
  for (const cablegram::Tag& tag : cable.tags) tags.push_back(cable.normalised(tag.span));
  BOOST_TEST(tags == made.tags, boost::test_tools::per_element());

  const auto paragraphs = std::count_if(cable.body.begin(), cable.body.end(), [](const cablegram::Block& block) {
    return block.kind == cablegram::BlockKind::paragraph && block.depth == 0;
  });
  BOOST_TEST(static_cast<std::size_t>(paragraphs) == made.paragraphs);
  // No page parts a numbered paragraph in two.
  const auto prose = std::count_if(cable.body.begin(), cable.body.end(), [](const cablegram::Block& block) {
    return block.kind == cablegram::BlockKind::text;
  });
  if (made.form == Form::aad && made.paragraphs > 0) BOOST_TEST(prose == 0);
  for (const cablegram::Block& block : cable.body) {
    BOOST_TEST(!holds_page_lines(cable.normalised(block.text)), cable.normalised(block.text));
  }

  BOOST_TEST_REQUIRE(cable.date_time_group.time.has_value());
  const auto time = *cable.date_time_group.time;
  const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
  BOOST_TEST(static_cast<int>(day.year()) == std::stoi(made.date_time.substr(0, 4)));
  BOOST_TEST(static_cast<unsigned>(day.day()) == std::stoul(made.date_time.substr(8, 2)));
}

}  // namespace

// What a seed gives is part of what a measurement says: figures of two machines are of the same bytes.
BOOST_AUTO_TEST_CASE(a_seed_gives_the_same_bytes_everywhere) {
  const auto value = [](Form form) {
    std::uint64_t sum = 0;
    for (std::uint64_t index = 0; index < 20; ++index) sum ^= hash(generate_cable(form, seed, index).text) + index;
    return sum;
  };
  BOOST_TEST(value(Form::telegram) == 15967287769750385353U);
  BOOST_TEST(value(Form::aad) == 2578008186252876708U);
  BOOST_TEST(value(Form::smart) == 11026860892361105512U);
}

BOOST_AUTO_TEST_CASE(cables_differ) {
  for (const Form form : {Form::telegram, Form::aad, Form::smart, Form::mixed}) {
    std::set<std::string> ids;
    std::set<std::string> texts;
    for (std::uint64_t index = 0; index < count; ++index) {
      GeneratedCable made = generate_cable(form, seed, index);
      ids.insert(made.id);
      texts.insert(std::move(made.text));
    }
    BOOST_TEST(ids.size() == count);
    BOOST_TEST(texts.size() == count);
    BOOST_TEST(generate_cable(form, seed, 0).text != generate_cable(form, seed + 1, 0).text);
  }
}

BOOST_AUTO_TEST_CASE(sizes_are_those_of_real_cables) {
  struct Sizes {
    Form form;
    std::size_t least, median_from, median_to, most;
  };
  for (const Sizes& real :
       {Sizes{Form::telegram, 400, 8'000, 10'000, 70'000}, Sizes{Form::aad, 600, 3'500, 6'000, 90'000},
        Sizes{Form::smart, 700, 6'500, 9'000, 80'000}}) {
    std::vector<std::size_t> sizes;
    for (std::uint64_t index = 0; index < count; ++index) {
      sizes.push_back(generate_cable(real.form, seed, index).text.size());
    }
    std::sort(sizes.begin(), sizes.end());
    BOOST_TEST(sizes.front() >= real.least);
    BOOST_TEST(sizes.back() < real.most);
    BOOST_TEST(sizes[count / 2] > real.median_from);
    BOOST_TEST(sizes[count / 2] < real.median_to);
  }
}

BOOST_AUTO_TEST_CASE(telegrams_have_the_size_that_is_asked_for) {
  for (const std::size_t size : {600U, 64'000U, 1'000'000U}) {
    const std::size_t got = generate_cable_of_size(seed, 1, size).text.size();
    BOOST_TEST(got > size / 2);
    BOOST_TEST(got < size + 1'500);
  }
}

BOOST_AUTO_TEST_CASE(the_mix_holds_every_form) {
  std::set<Form> forms;
  for (std::uint64_t index = 0; index < 50; ++index) {
    const GeneratedCable made = generate_cable(Form::mixed, seed, index);
    forms.insert(made.form);
    BOOST_TEST((made.text == generate_cable(made.form, seed, index).text));
  }
  BOOST_TEST(forms.size() == 3U);
}

BOOST_AUTO_TEST_CASE(the_parser_finds_what_was_put_in) {
  for (const Form form : {Form::telegram, Form::aad, Form::smart}) {
    for (std::uint64_t index = 0; index < count; ++index) {
      const GeneratedCable made = generate_cable(form, seed, index);
      BOOST_TEST_CONTEXT(index << ": " << made.id) { check(made, cablegram::parse(std::string_view(made.text))); }
    }
  }
}
