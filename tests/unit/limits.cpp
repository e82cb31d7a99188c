// The limits of a parse: what becomes of a text that has more elements, or more that is odd, than is allowed.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/json.hpp"
#include "cablegram/parse.hpp"
#include "cablegram/scratch.hpp"
#include "properties/tiling.hpp"
#include "samples/samples.hpp"

using namespace cablegram;

namespace {

std::optional<Span> place_of(const Cable& cable, DiagnosticCode code) {
  const auto* const found = std::ranges::find(cable.diagnostics, code, &Diagnostic::code);
  return found == cable.diagnostics.end() ? std::nullopt : std::optional(found->span);
}

std::string paragraphs(std::size_t count) {
  std::string text = "UNCLAS NOWHERE 000012\n\nSUBJECT: A TITLE\n\n";
  for (std::size_t number = 1; number <= count; ++number) text += std::to_string(number) + ". (U) A text.\n\n";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_list_takes_no_more_than_its_limit) {
  Scratch<int> list;
  list.set_limit(2);
  for (const int item : {1, 2, 3, 4}) list.push_back(item) += 10;
  BOOST_TEST(std::vector<int>(list.begin(), list.end()) == (std::vector<int>{11, 12}),
             boost::test_tools::per_element());
  BOOST_TEST(list.first_lost().value() == 3);
  list.insert(list.begin(), 5);
  BOOST_TEST(list[0] == 11);

  // A list with room for more from an earlier use has the limit that it is given.
  list.set_limit(Scratch<int>::no_limit);
  for (int item = 0; item < 100; ++item) list.push_back(item);
  list.clear();
  list.set_limit(0);
  list.push_back(1);
  BOOST_TEST(list.empty());
  list.set_limit(1);
  BOOST_TEST(!list.first_lost());
  list.push_back(7);
  BOOST_TEST(list.size() == 1U);
  BOOST_TEST(!list.first_lost());
}

BOOST_AUTO_TEST_CASE(behind_the_last_node_all_is_unknown) {
  const std::string text = paragraphs(100);
  const Cable whole = parse(std::string_view(text));
  BOOST_TEST(!place_of(whole, DiagnosticCode::too_many_nodes));
  const Cable cable = parse(std::string_view(text), Options{.max_nodes = 20});
  BOOST_TEST(test::tiles_hold(cable));
  BOOST_TEST_REQUIRE(cable.tiles.size() == 21U);
  const std::vector<Tile> tiles(cable.tiles.begin(), cable.tiles.end());
  BOOST_TEST(std::equal(tiles.begin(), tiles.end() - 1, whole.tiles.begin()));
  const Tile rest = tiles.back();
  BOOST_TEST((rest.kind == TileKind::unknown));
  BOOST_TEST(rest.span().end == text.find_last_not_of('\n') + 1);
  const std::uint32_t place = tiles[19].span().end;
  BOOST_TEST((place_of(cable, DiagnosticCode::too_many_nodes) == Span{place, place}));
  // What stands before is read as ever, what stands behind is not read.
  BOOST_TEST(cable.normalised(cable.subject) == "A TITLE");
  BOOST_TEST(cable.body.size() < 20U);
  BOOST_TEST((cable.body[0] == whole.body[0]));
}

// In each of the examples, which are of all dialects, the limit is met at each element there is.
BOOST_AUTO_TEST_CASE(the_limit_may_be_met_anywhere) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    const Cable whole = parse(std::string_view(text));
    for (std::uint32_t limit = 0; limit <= whole.tiles.size(); ++limit) {
      BOOST_TEST_CONTEXT(path << " with " << limit << " nodes") {
        const Cable cable = parse(std::string_view(text), Options{.max_nodes = limit});
        BOOST_TEST(test::tiles_hold(cable));
        BOOST_TEST(cable.tiles.size() <= limit + 1);
        BOOST_TEST((limit == whole.tiles.size() || place_of(cable, DiagnosticCode::too_many_nodes)));
        BOOST_TEST(!to_json(cable).empty());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(long_values_meet_the_limit_in_a_line) {
  for (const std::string_view field : {"TAGS:", "REF:", "TO", "INFO", "UNCLAS NOWHERE 000012\n", "1. (C)"}) {
    for (const std::string_view piece :
         {" PREL", " A. NOWHERE 1,", " RUEHC/SECSTATE WASHDC//A//", " SIPDIS", " EUR-12", " word\n"}) {
      std::string text(field);
      for (int count = 0; count < 200; ++count) text += piece;
      for (const std::uint32_t limit : {1U, 7U, 50U, 100U}) {
        BOOST_TEST_CONTEXT(field << piece << " with " << limit << " nodes") {
          const Cable cable = parse(std::string_view(text), Options{.max_nodes = limit});
          BOOST_TEST(test::tiles_hold(cable));
          BOOST_TEST(cable.tags.size() <= limit);
          BOOST_TEST(cable.references.size() <= limit);
          BOOST_TEST(cable.addressees.size() <= limit);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(diagnostics_have_a_limit) {
  std::string text = "UNCLAS NOWHERE 000012\n\n";
  for (int count = 0; count < 50; ++count) text += "7. (U) Out of order.\n\n";
  const auto numbers = [](const Cable& cable) {
    return std::ranges::count(cable.diagnostics, DiagnosticCode::paragraph_number, &Diagnostic::code);
  };
  const Cable whole = parse(std::string_view(text));
  BOOST_TEST_REQUIRE(numbers(whole) == 49);
  BOOST_TEST(!place_of(whole, DiagnosticCode::too_many_diagnostics));

  const Cable cable = parse(std::string_view(text), Options{.max_diagnostics = 10});
  BOOST_TEST(numbers(cable) == 10);
  const std::uint32_t first_unsaid = whole.diagnostics[10].span.begin;
  BOOST_TEST((place_of(cable, DiagnosticCode::too_many_diagnostics) == Span{first_unsaid, first_unsaid}));
  // What is said of the text as a whole is said all the same, and nothing else is different.
  BOOST_TEST(place_of(cable, DiagnosticCode::missing_subject).has_value());
  BOOST_TEST(std::ranges::equal(cable.tiles, whole.tiles));
  BOOST_TEST(std::ranges::equal(cable.body, whole.body));
}

BOOST_AUTO_TEST_CASE(a_limit_holds_for_one_parse) {
  const std::string text = paragraphs(100);
  const auto json = [&](const Options& options) { return to_json(parse(std::string_view(text), options)); };
  const std::string cut = json({.max_nodes = 20});
  const std::string whole = json({});
  BOOST_TEST(cut != whole);
  BOOST_TEST(json({.max_nodes = 20}) == cut);
  BOOST_TEST(json({}) == whole);
}
