// Large and hostile texts parse and tile. Their time is not asserted; what is not linear would be felt here.
#include <random>
#include <string>
#include <string_view>

#include "properties/tiling.hpp"

using namespace cablegram;
using cablegram::test::tiles_hold;

namespace {

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (; count > 0; --count) text += piece;
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(ten_megabytes_of_one_byte) {
  Parser parser;
  for (const char byte : {'a', 'A', ' ', '\n', '-', '(', '1', '/', '\0', 'Q', '\\'}) {
    const std::string text = repeated({&byte, 1}, 10'000'000);
    BOOST_TEST(tiles_hold(parser.parse(text)));
  }
}

BOOST_AUTO_TEST_CASE(hundred_megabytes_of_prose) {
  const std::string text =
      "1. (C) It opens.\n" +
      repeated("The minister said that the talks went well and that they would go on.\n", 1'430'000);
  BOOST_TEST_REQUIRE(text.size() > 100'000'000U);
  const Cable cable = parse(std::string_view(text));
  BOOST_TEST(tiles_hold(cable));
  BOOST_TEST(cable.body.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_piece_of_the_format_very_often) {
  Parser parser;
  for (const std::string_view piece : {"\xC2\xB6\x31. ",
                                       "//",
                                       "(",
                                       "TAGS: PREL\n",
                                       "REF: NOWHERE 1\n",
                                       "-----\n",
                                       "UNCLAS NOWHERE 000012\n",
                                       "\r\n\n\r",
                                       "1. (C) A.\n",
                                       "END SUMMARY. ",
                                       "(Comment: ",
                                       "SIPDIS ",
                                       "SECRET\n\n",
                                       "a   b   c\n",
                                       "DOE\n",
                                       "RUEHC/SECSTATE WASHDC PRIORITY 1234\n",
                                       "A Heading\n---------\n\n",
                                       "DEPT FOR X,\n",
                                       "AAA BBB ",
                                       "[KZ](#) ",
                                       "E.O. 12958: DECL: 01/01/2010 ",
                                       "Classified By: A, reason 1.4 (b)\n",
                                       "NOWHERE 00000012  002 OF 002\n",
                                       "a\nQa\n",
                                       "\xC2\xA0",
                                       "-- a\n",
                                       "BT\n"}) {
    BOOST_TEST_CONTEXT(piece) { BOOST_TEST(tiles_hold(parser.parse(repeated(piece, 50'000)))); }
  }
}

BOOST_AUTO_TEST_CASE(long_lists_without_repeats) {
  std::string tags = "TAGS: ";
  std::string captions = "UNCLAS NOWHERE 000012\n";
  for (int i = 0; i < 100'000; ++i) {
    tags += "T" + std::to_string(i) + ", ";
    captions += "TOSEC " + std::to_string(i) + "\n";
  }
  tags += "t7, T-8, PREL, PREL\n";
  captions += "TOSEC 7\nSIPDIS\nSIPDIS\n";
  BOOST_TEST(parse(std::string_view(tags)).tags.size() == 100'001U);
  BOOST_TEST(parse(std::string_view(captions)).captions.size() == 100'001U);
}

// A field whose value is one piece over and over, with nothing that ends it.
BOOST_AUTO_TEST_CASE(fields_without_end) {
  Parser parser;
  for (const std::string_view field :
       {"SUBJECT: A", "TAGS: A", "REF: A", "Classified By: A", "E.O. 12958: DECL: A", "TO RUEHC/A//A",
        "TO RUEHC/A, XMT A", "INFO A", "ZNY CCCCC A", "UNCLAS NOWHERE 000012\n\nDEPT FOR A", "1. (C) A"}) {
    for (const std::string_view piece :
         {" ", "(", "FOR ", "a) ", "A. NOWHERE 1 ", " ----", " NOWHERE 00000012  002 OF 002", "1.4 (b) ", "\xC2\xA0",
          ", ", "R ", "[", "// "}) {
      const std::string text = std::string(field) + repeated(piece, 500) + "B\n\nTAGS: PREL\n";
      BOOST_TEST_CONTEXT(field << " and " << piece) { BOOST_TEST(tiles_hold(parser.parse(text))); }
    }
  }
}

BOOST_AUTO_TEST_CASE(random_bytes_of_all_sizes) {
  std::mt19937 random(20100228);
  Parser parser;
  for (std::size_t size = 1; size < 4'000'000; size = size * 5 + 3) {
    std::string text(size, '\0');
    for (char& c : text) c = static_cast<char>(random());
    BOOST_TEST(tiles_hold(parser.parse(text)));
    // The same folded onto the bytes that the format is written in.
    for (char& c : text) c = "ABCDEFR 0123456789:./()-\n\n\n"[static_cast<unsigned char>(c) % 27];
    BOOST_TEST(tiles_hold(parser.parse(text)));
  }
}
