// From a file to a cable.
#pragma once

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "cable.hpp"
#include "options.hpp"
#include "parse.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// The bytes of a file, but not many more than `limit`. Pipes are read, too.
[[nodiscard]] inline std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  const auto fail = [&path](int error) {
    throw std::filesystem::filesystem_error("cannot read", path, std::error_code(error, std::generic_category()));
  };
  struct Close {
    void operator()(std::FILE* file) const noexcept { (void)std::fclose(file); }
  };
#if defined(_WIN32)
  const std::unique_ptr<std::FILE, Close> file(_wfopen(path.c_str(), L"rb"));
#else
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
#endif
  if (file == nullptr) fail(errno);
  std::string text;
  std::array<char, std::size_t{1} << 16U> part;  // NOLINT(cppcoreguidelines-pro-type-member-init): it is filled below
  while (text.size() <= limit) {
    const std::size_t count = std::fread(part.data(), 1, part.size(), file.get());
    text.append(part.data(), count);
    if (count < part.size()) break;
  }
  // A folder can be opened, and not read.
  if (std::ferror(file.get()) != 0) fail(errno);
  return text;
}

}  // namespace detail

/// Parses the text of a file, which the cable then owns; its path is the cable's name. Throws
/// std::filesystem::filesystem_error, with the path and the cause, where the file cannot be read.
[[nodiscard]] inline Cable parse_file(const std::filesystem::path& path, const Options& options = {}) {
  Cable cable = parse(detail::read_file(path, options.max_size), options);
  cable.name = path.string();
  return cable;
}

}  // namespace cablegram::inline v1
