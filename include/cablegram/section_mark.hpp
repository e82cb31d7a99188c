// Where a section mark begins that stands inside a line (format section 3.20).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "values.hpp"

namespace cablegram::inline v1::detail {

inline constexpr std::size_t cut_post_size = 10;

/// Whether this may be a name of several words, cut to ten characters: PORT AU PR.
[[nodiscard]] inline bool is_cut_post(std::string_view text) noexcept {
  const auto is_upper = [](char c) { return values::is_letter(c) && !values::is_lower(c); };
  return text.size() == cut_post_size && is_upper(text.front()) && is_upper(text.back()) &&
         std::ranges::all_of(text, [&](char c) { return is_upper(c) || c == ' '; });
}

/// The place where a section mark begins whose " OF nnn" stands here; null when it is none.
[[nodiscard]] inline const char* mark_before(const char* begin, const char* of, std::string_view post) noexcept {
  const char* at = of;
  while (at > begin && values::is_blank(at[-1])) --at;
  while (at > begin && (values::is_digit(at[-1]) || at[-1] == '.')) --at;
  while (at > begin && values::is_blank(at[-1])) --at;
  const char* serial_end = at;
  while (at > begin && values::is_digit(at[-1])) --at;
  if (serial_end - at != 8) return nullptr;
  while (at > begin && values::is_blank(at[-1])) --at;
  // The post is that of the banner, cut to ten characters; without a banner, ten characters of several words, or one
  // word.
  const std::string_view cut = post.substr(0, cut_post_size);
  const std::size_t size = post.empty() ? cut_post_size : cut.size();
  if (static_cast<std::size_t>(at - begin) >= size) {
    const char* const post_begin = at - size;
    const std::string_view before(post_begin, size);
    const bool begins_word = post_begin == begin || values::is_blank(post_begin[-1]);
    if (post.empty() ? begins_word && is_cut_post(before) : values::same_letters(before, cut)) return post_begin;
  }
  while (at > begin && (values::is_letter(at[-1]) || at[-1] == '.' || at[-1] == '\'' || at[-1] == '-')) --at;
  return at;
}

}  // namespace cablegram::inline v1::detail
