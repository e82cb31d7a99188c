// Lines and columns of many places: the text is read once, and each place is found by halves.
#include "cablegram/line_columns.hpp"

#include <atomic>
#include <bit>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "cablegram/parse.hpp"

using namespace cablegram;

namespace {

// An iterator that counts how often something is looked at.
class Counting {
 public:
  using iterator_concept = std::random_access_iterator_tag;
  using iterator_category = std::random_access_iterator_tag;
  using value_type = std::uint32_t;
  using difference_type = std::ptrdiff_t;
  using pointer = const std::uint32_t*;
  using reference = const std::uint32_t&;

  Counting() = default;
  Counting(pointer at, std::size_t& looks) : at_(at), looks_(&looks) {}
  reference operator*() const {
    ++*looks_;
    return *at_;
  }
  reference operator[](difference_type steps) const { return *(*this + steps); }
  Counting& operator+=(difference_type steps) {
    at_ += steps;
    return *this;
  }
  Counting& operator-=(difference_type steps) { return *this += -steps; }
  Counting& operator++() { return *this += 1; }
  Counting& operator--() { return *this -= 1; }
  Counting operator++(int) { return std::exchange(*this, *this + 1); }
  Counting operator--(int) { return std::exchange(*this, *this - 1); }
  friend Counting operator+(Counting left, difference_type steps) { return left += steps; }
  friend Counting operator+(difference_type steps, Counting right) { return right += steps; }
  friend Counting operator-(Counting left, difference_type steps) { return left -= steps; }
  friend difference_type operator-(const Counting& left, const Counting& right) { return left.at_ - right.at_; }
  friend bool operator==(const Counting& left, const Counting& right) { return left.at_ == right.at_; }
  friend auto operator<=>(const Counting& left, const Counting& right) { return left.at_ <=> right.at_; }

 private:
  pointer at_ = nullptr;
  std::size_t* looks_ = nullptr;
};

std::string text_of_lines(std::size_t count) {
  std::string text = "TAGS: PREL\n\n1. (U) Text.\n";
  for (std::size_t line = 0; line < count; ++line) text += "More of it.\n";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(places_are_those_of_line_column) {
  std::mt19937 random(20080416);
  for (int run = 0; run < 200; ++run) {
    std::string text(random() % 40, ' ');
    for (char& c : text) c = "ab\n\r"[random() % 4];
    const LineColumns lines(text);
    for (std::size_t offset = 0; offset <= text.size() + 2; ++offset) {
      BOOST_TEST((lines(offset) == line_column(text, offset)));
    }
    BOOST_TEST(lines.lines() == line_column(text, text.size()).line);
  }
}

BOOST_AUTO_TEST_CASE(a_place_is_found_by_halves) {
  for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{1000}, std::size_t{1000000}}) {
    std::vector<std::uint32_t> begins(count);
    std::iota(begins.begin(), begins.end(), 0U);
    for (auto& begin : begins) begin *= 10;
    for (std::size_t line = 0; line < count; line += 1 + count / 100) {
      std::size_t looks = 0;
      const Counting first(begins.data(), looks);
      const LineColumn place =
          detail::place_among_lines(first, first + static_cast<std::ptrdiff_t>(count), line * 10 + 3);
      BOOST_TEST((place == LineColumn{line + 1, 4}));
      BOOST_TEST(looks <= static_cast<std::size_t>(std::bit_width(count)) + 1);
    }
  }
}

// The first call reads the text. That later ones do not is seen from a text that has lost its lines since.
BOOST_AUTO_TEST_CASE(a_cable_counts_its_lines_once) {
  std::string text = text_of_lines(5);
  const std::string before = text;
  const Cable cable = parse(std::string_view(text));
  BOOST_TEST((cable.line_column(0) == LineColumn{1, 1}));
  for (char& c : text) c = ' ';
  for (std::size_t offset = 0; offset <= text.size(); ++offset) {
    BOOST_TEST((cable.line_column(offset) == line_column(before, offset)));
  }
}

BOOST_AUTO_TEST_CASE(copies_have_lines_of_their_own) {
  Cable kept;
  BOOST_TEST((kept.line_column(7) == LineColumn{1, 1}));
  {
    Cable cable = parse(text_of_lines(3));
    const LineColumn place = cable.line_column(40);
    kept = cable;
    Cable copy = cable;
    const Cable moved = std::move(cable);
    for (const Cable* each : std::initializer_list<const Cable*>{&kept, &copy, &moved}) {
      BOOST_TEST((each->line_column(40) == place));
    }
    copy = std::move(kept);
    kept = copy;
    const Cable& itself = kept;
    kept = itself;
  }
  BOOST_TEST((kept.line_column(13) == LineColumn{3, 2}));
  // Another text in its place is not taken for the first.
  kept.source = "a\nb";
  BOOST_TEST((kept.line_column(2) == LineColumn{2, 1}));
}

BOOST_AUTO_TEST_CASE(threads_share_a_cable) {
  const Cable cable = parse(text_of_lines(2000));
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (std::size_t from = 0; from < 8; ++from) {
      threads.emplace_back([&, from] {
        for (std::size_t offset = from; offset <= cable.source.size(); offset += 997) {
          if (cable.line_column(offset) != line_column(cable.source, offset)) ++wrong;
        }
      });
    }
  }
  BOOST_TEST(wrong == 0);
}
