// Normalised text: the fast form against a plain one that reads as the rule is written.
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "cablegram/cable.hpp"
#include "cablegram/text.hpp"

namespace cg = cablegram;

namespace {

std::string normalised(std::string_view text) {
  cg::Cable cable;
  cable.source = text;
  return cable.normalised({0, static_cast<std::uint32_t>(text.size())});
}

bool is_white(std::string_view text, std::size_t at, std::size_t& size) {
  if (std::string_view(" \t\n\r\v\f").find(text[at]) != std::string_view::npos) {
    size = 1;
    return true;
  }
  size = 2;
  return text.substr(at, 2) == "\xC2\xA0";
}

// Byte by byte: white space is one blank, none at the ends and after a hyphen that ends a line; pilcrows are nothing.
std::string plainly_normalised(std::string_view text) {
  std::string out;
  bool white = false;
  bool line_end = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 0;
    if (is_white(text, at, size)) {
      white = true;
      line_end = line_end || text[at] == '\n';
      at += size;
    } else if (text.substr(at, 2) == "\xC2\xB6") {
      at += 2;
    } else {
      const bool hyphen =
          out.size() >= 2 && out.back() == '-' && out[out.size() - 2] != '-' && out[out.size() - 2] != ' ';
      if (white && !out.empty() && !(line_end && hyphen)) {
        out.push_back(' ');
      }
      white = false;
      line_end = false;
      out.push_back(text[at]);
      ++at;
    }
  }
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(normalise)

BOOST_AUTO_TEST_CASE(examples) {
  BOOST_TEST(normalised("  one\r\n  two\tthree  ") == "one two three");
  BOOST_TEST(normalised("state-\nowned") == "state-owned");
  BOOST_TEST(normalised("state- owned") == "state- owned");
  BOOST_TEST(normalised("one -\ntwo --\nthree") == "one - two -- three");
  BOOST_TEST(normalised("\xC2\xB6\x31. caf\xC3\xA9\xC2\xA0noir") == "1. caf\xC3\xA9 noir");
  BOOST_TEST(normalised("\xC2") == "\xC2");
  BOOST_TEST(normalised(" \n ").empty());
}

// All texts of up to six of these pieces, behind and before enough words that the fast form takes several steps.
BOOST_AUTO_TEST_CASE(fast_is_plain) {
  constexpr std::array<std::string_view, 9> pieces{"a", " ", "\n", "\t", "-", "\xC2\xA0", "\xC2\xB6", "\xC2", "\a"};
  std::size_t count = 1;
  for (int length = 0; length <= 6; ++length, count *= pieces.size()) {
    for (std::size_t number = 0; number < count; ++number) {
      std::string text;
      for (std::size_t rest = number, at = 0; at < static_cast<std::size_t>(length); ++at, rest /= pieces.size()) {
        text += pieces[rest % pieces.size()];
      }
      if (length == 6) {
        text.insert(0, "words").append("and a few more words");
      }
      if (normalised(text) != plainly_normalised(text)) {
        BOOST_TEST(normalised(text) == plainly_normalised(text));
        return;
      }
    }
  }
}

// Every pair of bytes that decide, at every place of a block of sixteen and at the ends of the text.
BOOST_AUTO_TEST_CASE(plain_text_ends_where_its_definition_says) {
  for (const std::string_view pair :
       {"a\n", "\n", " a", "  ", " \n", " \xC2", "\xC2\xB6", "\xC3\xA9", "\t", "\x1F", "\x7F", " "}) {
    for (std::size_t before = 0; before < 40; ++before) {
      for (const std::size_t after : {0U, 1U, 15U, 16U, 17U, 33U}) {
        const std::string text = std::string(before, 'x') + std::string(pair) + std::string(after, 'y');
        for (std::size_t at = 0; at <= text.size(); ++at) {
          BOOST_REQUIRE_EQUAL(cg::detail::plain_end(text, at), cg::detail::plain_end_by_bytes(text, at));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
