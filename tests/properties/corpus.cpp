// Every text of the corpus tiles, where the corpus is there: it is no part of the project.
#include <filesystem>
#include <string>

#include "properties/tiling.hpp"
#include "samples/samples.hpp"

using namespace cablegram;

BOOST_AUTO_TEST_CASE(texts_of_the_corpus_tile) {
  const auto corpus = test::source_dir().parent_path() / "shared" / "corpus";
  if (!std::filesystem::is_directory(corpus)) {
    BOOST_TEST_MESSAGE("skipped: no corpus at " << corpus);
    return;
  }
  Parser parser;
  std::size_t count = 0;
  for (const char* part : {"telegram", "aad", "smart", "public", "seed", "cases"}) {
    if (!std::filesystem::is_directory(corpus / part)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus / part)) {
      if (entry.path().extension() != ".txt") continue;
      ++count;
      const std::string text = test::read_file(entry.path());
      if (!test::tiles_hold(parser.parse(text))) BOOST_ERROR(entry.path());
    }
  }
  BOOST_TEST_MESSAGE(count << " texts");
  BOOST_TEST(count > 0U);
}
