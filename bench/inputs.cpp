#include "inputs.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace cablegram::bench {

std::size_t Input::bytes() const noexcept {
  std::size_t sum = 0;
  for (const std::string& text : texts) sum += text.size();
  return sum;
}

Input generated_cables(Form form, std::size_t bytes) {
  // The seed that generate_cables has by default: other programs measure on the same bytes.
  constexpr std::uint64_t seed = 1;
  Input input{std::string(form_names[static_cast<std::size_t>(form)]), {}};
  for (std::size_t made = 0; made < bytes;) {
    made += input.texts.emplace_back(generate_cable(form, seed, input.texts.size()).text).size();
  }
  return input;
}

Input published_telegrams(const std::filesystem::path& folder, std::size_t bytes) {
  Input input{"telegram (published)", {}};
  if (!std::filesystem::is_directory(folder)) return input;

  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::size_t read = 0;
  for (const std::filesystem::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    read += input.texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()).size();
  }
  if (read == 0) return input;
  for (std::size_t at = 0; read < bytes; ++at) read += input.texts.emplace_back(std::string(input.texts[at])).size();
  return input;
}

}  // namespace cablegram::bench
