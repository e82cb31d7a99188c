// Any byte string parses, and its tiles hold.
#include <random>
#include <string>
#include <vector>

#include "../samples/samples.hpp"
#include "tiling.hpp"
#include "vocabulary.hpp"

using namespace cablegram;
using cablegram::test::tiles_hold;

BOOST_AUTO_TEST_CASE(samples_and_all_their_prefixes) {
  Parser parser;
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    for (std::size_t size = 0; size <= text.size(); ++size) {
      if (!tiles_hold(parser.parse(std::string_view(text).substr(0, size)))) return;
    }
  }
}

BOOST_AUTO_TEST_CASE(samples_from_any_line_on) {
  Parser parser;
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    for (std::size_t at = 0; at != std::string::npos; at = text.find('\n', at + 1)) {
      if (!tiles_hold(parser.parse(std::string_view(text).substr(at)))) return;
    }
  }
}

BOOST_AUTO_TEST_CASE(one_byte_and_none) {
  Parser parser;
  BOOST_TEST(tiles_hold(parser.parse("")));
  for (int byte = 0; byte < 256; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    BOOST_TEST(tiles_hold(parser.parse(text)));
  }
}

BOOST_AUTO_TEST_CASE(much_of_one_byte) {
  Parser parser;
  for (const char byte : {'a', 'A', ' ', '\n', '-', '(', '1', '/', '\0', '\r', '.', '\xC2'}) {
    const std::string text(2'000'000, byte);
    BOOST_TEST(tiles_hold(parser.parse(text)));
  }
}

BOOST_AUTO_TEST_CASE(random_bytes) {
  std::mt19937 random(20080114);
  Parser parser;
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 600, '\0');
    for (char& c : text) c = static_cast<char>(random());
    if (!tiles_hold(parser.parse(text))) return;
  }
}

// What once left bytes without a tile.
BOOST_AUTO_TEST_CASE(ends_glued_to_starts) {
  BOOST_TEST(tiles_hold(parse(std::string_view("NNNNMAFVVZCZ\n"))));
  BOOST_TEST(tiles_hold(parse(std::string_view("NNNNMAFVVZCZCXRO2417\nPP RUEHAA\n"))));
}

// What once was handed over twice: noise between the words of a reference.
BOOST_AUTO_TEST_CASE(noise_inside_references) {
  for (const std::string_view text :
       {"REF: T\nB6\n5", "REF: A\nB6\n12 TEL\nB6\n5", "REF: STATE 1\nB6\nAND 5", "REF: T\nB6\nTEL\nB6\n5"}) {
    BOOST_TEST(tiles_hold(parse(text)));
  }
}

// Pieces of the format in random order reach further than random bytes.
BOOST_AUTO_TEST_CASE(shuffled_pieces_of_the_format) {
  using test::pieces;
  std::mt19937 random(19730701);
  Parser parser;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const std::size_t count = random() % 40;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
    if (!tiles_hold(parser.parse(text))) return;
  }
}

BOOST_AUTO_TEST_CASE(carriage_returns_change_nothing) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    std::string crlf;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) crlf.push_back('\r');
      crlf.push_back(text[i]);
    }
    const Cable plain = parse(text);
    const Cable other = parse(crlf);
    BOOST_TEST_CONTEXT(path.filename().string()) {
      BOOST_TEST(plain.id() == other.id());
      BOOST_TEST(plain.summary() == other.summary());
      BOOST_TEST(plain.normalised(plain.subject) == other.normalised(other.subject));
      BOOST_TEST_REQUIRE(plain.body.size() == other.body.size());
      for (std::size_t i = 0; i < plain.body.size(); ++i) {
        BOOST_TEST(plain.normalised(plain.body[i].text) == other.normalised(other.body[i].text));
        BOOST_TEST((plain.body[i].role == other.body[i].role));
      }
      BOOST_TEST(plain.diagnostics.size() == other.diagnostics.size());
    }
  }
}

BOOST_AUTO_TEST_CASE(cables_outlive_parsers_and_copies) {
  Cable kept;
  {
    Parser parser;
    const Cable first = parse(std::string("UNCLAS NOWHERE 000012\n\nTAGS: PREL\nSUBJECT: A TITLE\n"));
    kept = Cable(first);
  }
  BOOST_TEST(kept.normalised(kept.subject) == "A TITLE");
  BOOST_TEST(kept.tags.size() == 1U);
  // A parser's next text leaves the cable before it as it was.
  Parser parser;
  const std::string one = "TAGS: PREL\n";
  const std::string two = "TAGS: ECON, EFIN\n";
  const Cable first = parser.parse(one);
  const Cable second = parser.parse(two);
  BOOST_TEST(first.tags.size() == 1U);
  BOOST_TEST(second.tags.size() == 2U);
}

BOOST_AUTO_TEST_CASE(corpus_tiles_where_it_is_there) {
  const auto corpus = test::source_dir().parent_path() / "shared" / "corpus" / "telegram" / "text";
  if (!std::filesystem::exists(corpus)) {
    BOOST_TEST_MESSAGE("skipped: no corpus at " << corpus);
    return;
  }
  Parser parser;
  for (const auto& path : test::texts(corpus)) {
    const std::string text = test::read_file(path);
    if (!tiles_hold(parser.parse(text))) return;
  }
}
