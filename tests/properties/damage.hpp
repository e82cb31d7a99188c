// Texts as damage leaves them: bytes changed, lost and doubled.
#pragma once

#include <cstddef>
#include <random>
#include <string>

namespace cablegram::test {

[[nodiscard]] inline std::string damaged(const std::string& whole, std::mt19937& random) {
  std::string text = whole;
  for (int damage = 0; damage < 12 && !text.empty(); ++damage) {
    const std::size_t at = random() % text.size();
    switch (random() % 3) {
      case 0:
        text[at] = static_cast<char>(random());
        break;
      case 1:
        text.erase(at, random() % 40);
        break;
      default:
        text.insert(at, whole, random() % whole.size(), random() % 60);
    }
  }
  return text;
}

}  // namespace cablegram::test
