// The index of lines and the masks of bytes that it is made of.
#include "cablegram/line_index.hpp"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "each_text.hpp"

using namespace cablegram;

namespace {

// What the index says of a line, from its definition: one look at each byte.
LineMarks marks_of(std::string_view line) {
  const auto run_of = [line](std::size_t length, auto&& is) {
    std::size_t run = 0;
    for (const char c : line) {
      run = is(c) ? run + 1 : 0;
      if (run == length) return true;
    }
    return false;
  };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  unsigned bits = 0;
  if (line.find('(') != std::string_view::npos) bits |= LineMarks::bracket;
  if (run_of(1, digit)) bits |= LineMarks::digit;
  if (line.find("d/") != std::string_view::npos || line.find("D/") != std::string_view::npos)
    bits |= LineMarks::release;
  if (run_of(3, [](char c) { return c == ' '; })) bits |= LineMarks::columns;
  if (run_of(3, [](char c) { return c == '-'; })) bits |= LineMarks::dashes;
  if (run_of(8, digit)) bits |= LineMarks::serial;
  return {static_cast<std::uint8_t>(bits)};
}

std::vector<std::uint32_t> end_words_of(std::string_view text) {
  std::vector<std::uint32_t> places;
  const auto small = [text](std::size_t at) { return static_cast<char>(text[at] | 0x20); };
  for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
    const bool inside = at > 0 && small(at - 1) >= 'a' && small(at - 1) <= 'z';
    if (!inside && small(at) == 'e' && small(at + 1) == 'n' && small(at + 2) == 'd') {
      places.push_back(static_cast<std::uint32_t>(at));
    }
  }
  return places;
}

// Every line by itself, then the end words; looks in order, and looks here and there.
bool is_right(std::string_view text, LineIndex& index) {
  index.begin(text);
  std::size_t begin = 0;
  std::size_t number = 0;
  while (true) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const LineScan scan = index.look(text.data() + begin, text.data() + text.size());
    if (scan.end != text.data() + end || !(scan.marks == marks_of(text.substr(begin, end - begin)))) return false;
    if (index.line_of(static_cast<std::uint32_t>(end)) != number || index.begin_of(number) != begin) return false;
    ++number;
    if (end == text.size()) break;
    begin = end + 1;
  }
  const auto words = index.end_words();
  return std::ranges::equal(words, end_words_of(text));
}

}  // namespace

BOOST_AUTO_TEST_CASE(all_short_texts) {
  LineIndex index;
  std::size_t texts = 0;
  test::each_text(" -/1d(\n", 5, [&](std::string_view text) {
    ++texts;
    if (!is_right(text, index)) BOOST_ERROR("wrong for: " << text);
  });
  BOOST_TEST(texts > 10000U);
}

// Whatever stands over the edges of blocks of 64 bytes.
BOOST_AUTO_TEST_CASE(over_the_edges_of_blocks) {
  LineIndex index;
  for (const std::string_view part :
       {"   ", "---", "12345678", "d/", "end", "End", "spend", "\n\n\n\n", "a\nb\nc\nd\n", "\n(", "  ", "1234567"}) {
    for (std::size_t before = 0; before < 140; ++before) {
      const std::string text = std::string(before, '.') + std::string(part) + std::string(before % 3 * 40, 'x') + "\n";
      if (!is_right(text, index)) BOOST_ERROR("wrong behind " << before << " bytes for: " << part);
    }
  }
}

BOOST_AUTO_TEST_CASE(random_texts) {
  LineIndex index;
  std::mt19937 random(20010405);
  const std::string_view alphabet = "  --//((00119dDeEnNaz.\n\n";
  for (int round = 0; round < 3000; ++round) {
    std::string text(random() % 1500, ' ');
    for (char& c : text) c = alphabet[random() % alphabet.size()];
    if (!is_right(text, index)) BOOST_ERROR("wrong for: " << text);
  }
}

BOOST_AUTO_TEST_CASE(looks_in_any_order) {
  std::string text;
  for (int line = 0; line < 500; ++line) text += std::string(static_cast<std::size_t>(line % 7), 'a') + "(\n";
  std::vector<std::uint32_t> begins{0};
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') begins.push_back(static_cast<std::uint32_t>(at + 1));
  }
  LineIndex index;
  index.begin(text);
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    const auto at = static_cast<std::uint32_t>(random() % text.size());
    const std::size_t line = index.line_of(at);
    BOOST_REQUIRE(begins[line] <= at && (line + 1 == begins.size() || at < begins[line + 1]));
    BOOST_REQUIRE(index.look(text.data() + at, text.data() + text.size()).end == text.data() + begins[line + 1] - 1);
    const char* const end = text.data() + text.size();
    BOOST_REQUIRE((index.notes_at(text.data() + at, end) != nullptr) == (begins[line] == at));
    BOOST_REQUIRE(index.notes_at(text.data() + at, text.data() + begins[line + 1] - 1) == nullptr);
  }
}

BOOST_AUTO_TEST_CASE(an_input_may_end_inside_a_line) {
  const std::string_view text = "one line (\nand more\n";
  LineIndex index;
  index.begin(text);
  BOOST_TEST((index.look(text.data(), text.data() + 4).end == text.data() + 4));
  BOOST_TEST(index.look(text.data(), text.data() + 4).marks.has(LineMarks::bracket));
}

#if defined(__SSE2__)
BOOST_AUTO_TEST_CASE(masks_equal_their_plain_form) {
  std::mt19937 random(19790101);
  std::string bytes(std::size_t{64} * 3, '\0');
  for (int round = 0; round < 2000; ++round) {
    for (char& c : bytes) c = static_cast<char>(round % 2 == 0 ? random() % 256 : 0x20 + random() % 0x60);
    std::array<detail::ByteMasks, 3> plain;
    std::array<detail::ByteMasks, 3> fast;
    detail::mask_blocks_plain(bytes.data(), 3, plain.data());
    detail::mask_blocks_sse2(bytes.data(), 3, fast.data());
    BOOST_REQUIRE((plain == fast));
#if defined(CABLEGRAM_HAS_WIDE_PATHS)
    if (__builtin_cpu_supports("avx2") != 0) {
      detail::mask_blocks_avx2(bytes.data(), 3, fast.data());
      BOOST_REQUIRE((plain == fast));
    }
    if (__builtin_cpu_supports("avx512bw") != 0) {
      detail::mask_blocks_avx512(bytes.data(), 3, fast.data());
      BOOST_REQUIRE((plain == fast));
    }
#endif
  }
}
#endif
