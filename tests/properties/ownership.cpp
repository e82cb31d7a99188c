// Who owns the text and the lists of a cable: section "Lifetime" of cable.hpp.
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "cablegram/cablegram.hpp"

using namespace cablegram;

namespace {

// Long enough and short enough for both forms of std::string.
std::vector<std::string> texts() {
  return {"TAGS: PREL\n", "UNCLAS NOWHERE 000012\n\nTAGS: PREL\nSUBJECT: A TITLE\n\n1. (U) Text.\n"};
}

void holds(const Cable& cable) {
  BOOST_TEST_REQUIRE(cable.tags.size() == 1U);
  BOOST_TEST(cable.text(cable.tags[0].span) == "PREL");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_view_is_borrowed) {
  for (const std::string& text : texts()) {
    const Cable cable = parse(std::string_view(text));
    BOOST_TEST(static_cast<const void*>(cable.source.data()) == static_cast<const void*>(text.data()));
    BOOST_TEST(cable.owner == nullptr);
    holds(cable);
  }
}

BOOST_AUTO_TEST_CASE(a_string_that_is_handed_over_is_owned) {
  for (std::string text : texts()) {
    Cable cable = parse(std::move(text));
    text.assign(1000, 'x');
    BOOST_TEST(cable.owner != nullptr);
    holds(cable);
    const Cable moved = std::move(cable);
    holds(moved);
  }
}

BOOST_AUTO_TEST_CASE(copies_outlive_what_they_were_copied_from) {
  std::vector<Cable> kept;
  for (const std::string& text : texts()) {
    Cable cable = parse(std::string(text));
    kept.push_back(cable);
    kept.push_back(std::move(cable));
  }
  kept.shrink_to_fit();
  for (const Cable& cable : kept) holds(cable);
  Cable assigned;
  assigned = kept[0];
  kept.clear();
  holds(assigned);
}

BOOST_AUTO_TEST_CASE(a_parser_leaves_its_earlier_cables_alone) {
  Parser parser;
  const auto all = texts();
  std::vector<Cable> cables;
  cables.reserve(all.size());
  for (const std::string& text : all) cables.push_back(parser.parse(text));
  (void)parser.parse("TAGS: ECON, EFIN, PGOV\n");
  for (const Cable& cable : cables) holds(cable);
}

// A parser takes texts in the forms in which the function does.
BOOST_AUTO_TEST_CASE(a_parser_owns_what_is_handed_over) {
  Parser parser;
  for (std::string text : texts()) {
    const Cable cable = parser.parse(std::move(text));
    text.assign(1000, 'x');
    BOOST_TEST(cable.owner != nullptr);
    (void)parser.parse(std::string(1000, 'y'));
    holds(cable);
  }
  BOOST_TEST(parser.parse("TAGS: PREL\n").owner == nullptr);
  holds(parser.parse("TAGS: PREL\n"));
}

// What a parse gives depends on nothing but the text: not on what the parser has read before.
BOOST_AUTO_TEST_CASE(a_used_parser_reads_as_a_new_one) {
  Parser used;
  for (const std::string& text : texts()) {
    (void)used.parse("SECRET NOWHERE 000012\nE.O. 12958: X1\nINFO A\n1. (S) Summary: One.\n\n2. (S) Two\n");
    const Cable first = used.parse(text);
    const Cable second = parse(std::string_view(text));
    BOOST_TEST(std::vector<Tile>(first.tiles.begin(), first.tiles.end()).size() == second.tiles.size());
    BOOST_TEST(std::equal(first.tiles.begin(), first.tiles.end(), second.tiles.begin(), second.tiles.end()));
    BOOST_TEST(std::equal(first.body.begin(), first.body.end(), second.body.begin(), second.body.end()));
    BOOST_TEST(std::equal(first.diagnostics.begin(), first.diagnostics.end(), second.diagnostics.begin(),
                          second.diagnostics.end()));
  }
}

BOOST_AUTO_TEST_CASE(cables_are_cheap_to_move) {
  static_assert(std::is_nothrow_move_constructible_v<Cable>);
  static_assert(std::is_copy_constructible_v<Cable>);
  static_assert(std::is_trivially_copyable_v<Tile> && std::is_trivially_copyable_v<Block>);
  BOOST_TEST(true);
}

// A parser is a value: a copy has scratch memory of its own.
BOOST_AUTO_TEST_CASE(parsers_are_copied) {
  static_assert(std::is_copy_constructible_v<Parser> && std::is_nothrow_move_constructible_v<Parser>);
  const std::string text = texts().back();
  Parser parser;
  const Cable first = parser.parse(text);
  Parser copy = parser;
  const Cable second = copy.parse(text);
  parser = copy;
  const Cable third = parser.parse("TAGS: XX\n");
  const Cable fourth = copy.parse(text);
  for (const Cable* cable : {&first, &second, &fourth}) holds(*cable);
  BOOST_TEST(third.text(third.tags[0].span) == "XX");
}
