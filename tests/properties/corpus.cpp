// Every text of the corpus tiles, where the corpus is there (it is no part of the project), and so does every text of
// it that is damaged. CABLEGRAM_DAMAGED sets how many damaged ones there are, 2000 if it is not set.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "properties/damage.hpp"
#include "properties/tiling.hpp"
#include "samples/samples.hpp"

using namespace cablegram;

namespace {

std::vector<std::filesystem::path> texts_of_the_corpus() {
  std::vector<std::filesystem::path> paths;
  const auto corpus = test::source_dir().parent_path() / "shared" / "corpus";
  for (const char* part : {"telegram", "aad", "smart", "public", "seed", "cases"}) {
    if (!std::filesystem::is_directory(corpus / part)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus / part)) {
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::uint64_t damaged_texts() {
  const char* wanted = std::getenv("CABLEGRAM_DAMAGED");
  return wanted != nullptr ? std::stoull(wanted) : 2000;
}

// The texts one after another, each damaged in another way at every turn.
void damaged_texts_tile(const std::vector<std::filesystem::path>& paths) {
  std::vector<std::string> texts;
  texts.reserve(paths.size());
  for (const auto& path : paths) texts.push_back(test::read_file(path));
  std::mt19937 random(20080731);
  Parser parser;
  const std::uint64_t count = damaged_texts();
  std::uint64_t bytes = 0;
  for (std::uint64_t index = 0; index < count; ++index) {
    const std::string text = test::damaged(texts[index % texts.size()], random);
    bytes += text.size();
    if (!test::tiles_hold(parser.parse(text))) {
      BOOST_ERROR("damaged text " << index << ", of " << paths[index % paths.size()]);
      return;
    }
  }
  BOOST_TEST_MESSAGE(count << " damaged texts of " << texts.size() << ", " << bytes << " bytes");
  BOOST_TEST(bytes > 0U);
}

}  // namespace

BOOST_AUTO_TEST_CASE(texts_of_the_corpus_tile) {
  const auto paths = texts_of_the_corpus();
  if (paths.empty()) {
    BOOST_TEST_MESSAGE("skipped: no corpus beside the project");
    return;
  }
  Parser parser;
  for (const auto& path : paths) {
    const std::string text = test::read_file(path);
    BOOST_TEST_CONTEXT(path) { BOOST_TEST(test::tiles_hold(parser.parse(text))); }
  }
  BOOST_TEST_MESSAGE(paths.size() << " texts");
}

BOOST_AUTO_TEST_CASE(damaged_texts_of_the_corpus_tile) {
  const auto paths = texts_of_the_corpus();
  if (paths.empty()) {
    BOOST_TEST_MESSAGE("skipped: no corpus beside the project");
    return;
  }
  damaged_texts_tile(paths);
}

BOOST_AUTO_TEST_CASE(damaged_samples_tile) { damaged_texts_tile(test::sample_cables()); }
