// The sample cables of the project, for the tests that run over all of them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace cablegram::test {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline const std::filesystem::path& source_dir() {
  static const std::filesystem::path path(CABLEGRAM_SOURCE_DIR);
  return path;
}

/// The texts of a folder in the order of their names; a folder without any is an error, not an empty test.
inline std::vector<std::filesystem::path> texts(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") found.push_back(entry.path());
  }
  if (found.empty()) throw std::runtime_error("no texts in " + folder.string());
  std::sort(found.begin(), found.end());
  return found;
}

inline std::vector<std::filesystem::path> sample_cables() { return texts(source_dir() / "examples" / "cables"); }

}  // namespace cablegram::test
