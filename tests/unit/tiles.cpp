// tiles.hpp, list.hpp, span.hpp: the plain data of the AST.
#include "cablegram/tiles.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/parse.hpp"
#include "properties/whole.hpp"

using namespace cablegram;

BOOST_AUTO_TEST_CASE(spans) {
  static_assert(Span{}.empty() && Span{2, 5}.size() == 3 && Span{2, 5}.contains({2, 2}) &&
                !Span{2, 5}.contains({1, 3}));
  static_assert(line_column("ab\ncd\n", 0) == LineColumn{1, 1});
  static_assert(line_column("ab\ncd\n", 2) == LineColumn{1, 3});
  static_assert(line_column("ab\ncd\n", 6) == LineColumn{3, 1});
  static_assert(line_column("ab", 99) == LineColumn{1, 3});
  BOOST_TEST(sizeof(Span) == 8U);
  BOOST_TEST(sizeof(Tile) == 8U);
}

// The tiles that are no separators, as KIND:TEXT.
static std::vector<std::string> elements(std::string_view text) {
  const Cable cable = parse(text);
  std::vector<std::string> tiles;
  walk_tiles(cable, [&](const Tile& tile) {
    if (tile.kind != TileKind::separator)
      tiles.push_back(std::string(name(tile.kind)) + ":" + std::string(cable.text(tile.span())));
  });
  return tiles;
}

BOOST_AUTO_TEST_CASE(tiles_of_short_texts) {
  const std::vector<std::string> fields{"field_label:TAGS:",    "tag:PREL",         "tag:XX",
                                        "field_label:SUBJECT:", "portion_mark:(C)", "subject:A\nTITLE"};
  BOOST_TEST(elements("TAGS: PREL, XX\nSUBJECT: (C) A\nTITLE\n") == fields, boost::test_tools::per_element());
  const std::vector<std::string> security{"operating_signal:ZNY", "security:SSSSS", "security:/BBBBB",
                                          "operating_signal:ZZH"};
  BOOST_TEST(elements("ZNY SSSSS/BBBBB ZZH\n") == security, boost::test_tools::per_element());
}

// Prose, markup and bytes that belong to no cable are accounted for by no rule of its format.
BOOST_AUTO_TEST_CASE(coverage_tells_cables_from_other_texts) {
  for (const std::string_view text :
       {"", "\n", "Prose.\n\nMore of it.\n", "<html>\n<body>1. (U) Text.</body>\n</html>\n", "a,b\n1,2\n",
        "\xFF\xD8\xFF\xE0"}) {
    BOOST_TEST(parse(text).coverage() == 0);
    for (const Dialect dialect : {Dialect::telegram, Dialect::aad, Dialect::smart}) {
      BOOST_TEST(parse(text, {.dialect = dialect}).coverage() == 0);
    }
  }
  const std::string_view cable =
      "UNCLAS NOWHERE 000012\nTAGS: PREL\nSUBJECT: A\n\nODD LINE\n\nREF: A\n\n1. (U) Text.\n";
  const Cable parsed = parse(cable);
  BOOST_TEST(parsed.coverage() > 0.5);
  BOOST_TEST(parse(cable, {.dialect = Dialect::telegram}).coverage() == parsed.coverage());
}

// A stretch longer than a tile can be is several tiles.
BOOST_AUTO_TEST_CASE(long_stretches) {
  for (const std::size_t size : {std::size_t{Tile::max_size}, std::size_t{Tile::max_size} + 1}) {
    for (const char byte : {'a', '\n'}) {
      const std::string text(size, byte);
      const Cable cable = parse(std::string_view(text));
      std::size_t at = 0;
      std::size_t count = 0;
      walk_tiles(cable, [&](const Tile& tile) {
        if (tile.begin != at || tile.length == 0) BOOST_ERROR("a tile at " << tile.begin << " after " << at);
        at = tile.span().end;
        ++count;
      });
      BOOST_TEST(at == size);
      BOOST_TEST(count == (size + Tile::max_size - 1) / Tile::max_size);
    }
  }
}

// Packed tiles are those that were put in, however far from one another, and are found by their places.
BOOST_AUTO_TEST_CASE(packed_tiles) {
  std::vector<Tile> tiles;
  std::uint32_t place = 0;
  for (const std::uint32_t distance : {0U, 1U, 255U, 256U, 65'535U, 65'536U, 65'790U, 65'791U, 200'000U}) {
    for (const std::uint32_t length : {1U, 255U, 65'535U}) {
      tiles.emplace_back(TileKind::text, Span{place + distance, place + distance + length});
      place = tiles.back().span().end;
    }
  }
  for (std::size_t count = 0; count <= tiles.size(); ++count) {
    const std::span<const Tile> some(tiles.data(), count);
    const std::size_t packed = TileList::packed_count(some);
    std::vector<std::uint32_t> storage(TileList::bytes_of(packed) / sizeof(std::uint32_t) + 1);
    const TileList list(some, packed, reinterpret_cast<std::byte*>(storage.data()));
    BOOST_TEST(list.size() == count);
    BOOST_TEST(std::ranges::equal(list, some));
    for (const Tile& tile : some) {
      for (const std::uint32_t at : {tile.begin - std::min(tile.begin, 1U), tile.begin, tile.begin + 1}) {
        const auto expected = std::ranges::lower_bound(some, at, {}, &Tile::begin);
        const auto found = list.lower_bound(at);
        BOOST_TEST((found == list.end()) == (expected == some.end()));
        BOOST_TEST((found == list.end() || *found == *expected));
      }
    }
  }
  static_assert(std::ranges::forward_range<TileList>);
  BOOST_TEST((TileList().begin() == TileList().end()));
  BOOST_TEST((TileList().lower_bound(7) == TileList().end()));
}

BOOST_AUTO_TEST_CASE(no_text_at_all) {
  const Cable cable = parse(std::string_view());
  walk_tiles(cable, [](const Tile& /*unused*/) { BOOST_ERROR("a tile"); });
  BOOST_TEST(cable.source.empty());
  BOOST_TEST(cable.normalised({}).empty());
  BOOST_TEST(cable.summary().empty());
  BOOST_TEST(cable.id().empty());
}

BOOST_AUTO_TEST_CASE(lists) {
  const int numbers[] = {3, 4, 5};
  const List<int> list(numbers, 3);
  BOOST_TEST(list.size() == 3U);
  BOOST_TEST(list.front() == 3);
  BOOST_TEST(list.back() == 5);
  BOOST_TEST(list[1] == 4);
  BOOST_TEST(std::vector<int>(list.begin(), list.end()).size() == 3U);
  BOOST_TEST(List<int>().empty());
}

// What a refused release said is taken back, here behind a stamp that begins like its name.
BOOST_AUTO_TEST_CASE(a_stamp_over_a_release) {
  BOOST_TEST(
      test::is_whole(parse("B6\nDeclassified/Released US Department of State EO Systematic Review 20 Mar 2014(\n")));
}

// So is the noise behind a tag that no tag follows.
BOOST_AUTO_TEST_CASE(stamps_behind_the_last_tag) {
  BOOST_TEST(test::is_whole(parse("TAGS: TGEN,\nRELEASED IN PART\nB6\n[OSCI, XX\n\nSUBJECT: X\n")));
}
