// A list without repeats, short and long, against a set of the texts' letters.
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "cablegram/seen.hpp"

using cablegram::SeenTexts;

namespace {

// Short words of few letters, so that many are the same but for case, blanks and punctuation.
std::vector<std::string> words(std::size_t count, unsigned letters) {
  std::mt19937 random(letters);
  std::vector<std::string> made;
  for (std::size_t i = 0; i < count; ++i) {
    std::string word;
    for (std::size_t size = 1 + random() % 5; size != 0; --size) word.push_back("aAbB1-C .c2dDeE"[random() % letters]);
    made.push_back(word);
  }
  return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(repeats_are_found) {
  for (const unsigned letters : {4U, 9U, 15U}) {
    SeenTexts seen;
    std::set<std::string> known;
    const std::vector<std::string> all = words(20'000, letters);
    for (const std::string& word : all) {
      const bool is_new = known.insert(cablegram::values::squeezed(word)).second;
      BOOST_TEST(seen.add(word) == is_new, "with " << known.size() << " known: " << word);
    }
    BOOST_TEST(known.size() > 30U);
    BOOST_TEST(known.size() < all.size());
  }
}

BOOST_AUTO_TEST_CASE(a_cleared_list_knows_nothing) {
  SeenTexts seen;
  const std::vector<std::string> all = words(1'000, 15);
  for (const std::string& word : all) (void)seen.add(word);
  seen.clear();
  BOOST_TEST(seen.add(all.front()));
  BOOST_TEST(!seen.add(all.front()));
}
