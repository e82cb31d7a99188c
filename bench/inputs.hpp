// The cables that are measured on: each in a buffer of its own, and together too many for any cache.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "generator/cable.hpp"

namespace cablegram::bench {

struct Input {
  std::string name;  ///< telegram, aad, smart, or telegram (published)
  std::vector<std::string> texts;

  [[nodiscard]] std::size_t bytes() const noexcept;
};

/// Generated cables of a form, of about so many bytes.
[[nodiscard]] Input generated_cables(Form form, std::size_t bytes);

/// The *.txt files of a folder, copied again and again until there are so many bytes. No texts if there is no folder.
[[nodiscard]] Input published_telegrams(const std::filesystem::path& folder, std::size_t bytes);

}  // namespace cablegram::bench
