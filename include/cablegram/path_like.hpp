// Texts that are the name of a file: a caller has given the path where the text was due.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "values.hpp"

namespace cablegram::inline v1::detail {

/// ".txt" of "a/b.txt": a dot and some letters and digits, letters among them; without the dot. Empty when none.
[[nodiscard]] constexpr std::string_view extension(std::string_view path) noexcept {
  constexpr std::size_t longest = 8;
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  const std::string_view found = path.substr(dot + 1);
  if (found.size() < 2 || found.size() > longest || values::is_blank(path[dot - 1])) return {};
  const bool is_word = std::ranges::all_of(found, [](char c) { return values::is_letter(c) || values::is_digit(c); });
  return is_word && std::ranges::any_of(found, values::is_letter) ? found : std::string_view();
}

/// Whether all of a text is a path or an address: one line that begins as these do ("./", "~/", "C:\"), one word that
/// does ("/", "s3://") or that ends in the extension of a file, or several words that end in that of a text.
[[nodiscard]] constexpr bool is_path_like(std::string_view text) noexcept {
  constexpr std::size_t longest = 4096;
  constexpr auto begins = std::to_array<std::string_view>({"./", "../", "~/", ".\\", "..\\", "\\\\"});
  constexpr auto extensions = std::to_array<std::string_view>({"TXT", "HTM", "HTML", "EML", "MD"});
  text = values::without_trailing_blanks(text);
  if (text.empty() || text.size() > longest) return false;
  if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; })) return false;

  const bool has_blank = text.find(' ') != std::string_view::npos;
  if (std::ranges::any_of(begins, [&](std::string_view begin) { return text.starts_with(begin); })) return true;
  const bool has_drive =
      text.size() > 2 && values::is_letter(text[0]) && text[1] == ':' && (text[2] == '\\' || text[2] == '/');
  if (has_drive) return true;
  const bool from_root = text.size() > 1 && text[0] == '/' && text[1] != '/';
  if (!has_blank && (from_root || text.find("://") != std::string_view::npos)) return true;
  const std::string_view last = extension(text);
  return !last.empty() && (!has_blank || std::ranges::any_of(extensions, [&](std::string_view known) {
    return values::same_letters(last, known);
  }));
}

}  // namespace cablegram::inline v1::detail
