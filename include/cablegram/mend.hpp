// Repairs that a caller may ask for; none is made silently (format sections 3.22, 5.5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "identity.hpp"
#include "tables/posts.hpp"
#include "tables/titles.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

/// Puts back quotation marks that an older code page lost: an opening one printed as `&` right before a letter, its
/// closing one as `8` right after a letter or stop, at most 200 bytes on; an apostrophe printed as a comma before s.
///
///     mend_quotes("the &old guard8 and the country,s future") == "the \"old guard\" and the country's future"
[[nodiscard]] inline std::string mend_quotes(std::string text) {
  constexpr std::size_t reach = 200;
  const auto is_word = [](char c) { return values::is_letter(c) || values::is_digit(c); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    const char before = at > 0 ? text[at - 1] : ' ';
    if (text[at] == '&' && values::is_letter(next) && !is_word(before)) {
      for (std::size_t end = at + 2; end < text.size() && end < at + reach; ++end) {
        const bool closes = text[end] == '8' &&
                            (values::is_letter(text[end - 1]) || text[end - 1] == '.' || text[end - 1] == ',' ||
                             text[end - 1] == '?' || text[end - 1] == '!') &&
                            (end + 1 == text.size() || !is_word(text[end + 1]));
        if (!closes) continue;
        text[at] = '"';
        text[end] = '"';
        break;
      }
    } else if (text[at] == ',' && values::is_letter(before) && (next == 's' || next == 't') &&
               (at + 2 >= text.size() || !is_word(text[at + 2]))) {
      text[at] = '\'';
    }
  }
  return text;
}

/// A canonical id in place of a malformed one.
struct MendedId {
  std::string id;       ///< the mended id
  std::string written;  ///< what it was made of
};

namespace detail {
/// Misspelt, cut and abbreviated posts of known malformed ids, and what they stand for.
struct PostSpelling {
  std::string_view written;
  std::string_view post;
};
inline constexpr std::array<PostSpelling, 24> post_spellings{{
    {"BA", "BUENOSAIRES"},        {"BEIJINGCH", "BEIJING"},      {"BEIJINJG", "BEIJING"},
    {"BKK", "BANGKOK"},           {"BRASILA", "BRASILIA"},       {"KL", "KUALALUMPUR"},
    {"KUALALUMP", "KUALALUMPUR"}, {"MADRIDSP", "MADRID"},        {"PANAM", "PANAMA"},
    {"PAP", "PORTAUPRINCE"},      {"PARISFR", "PARIS"},          {"PHNOMPEN", "PHNOMPENH"},
    {"SAOPAUL", "SAOPAULO"},      {"SDO", "SANTODOMINGO"},       {"SECSTAT", "STATE"},
    {"SECTATE", "STATE"},         {"SECTSTATE", "STATE"},        {"STAT", "STATE"},
    {"TGG", "TEGUCIGALPA"},       {"TRIPOLII", "TRIPOLI"},       {"USUNNEYORK", "USUNNEWYORK"},
    {"WELLINGOTN", "WELLINGTON"}, {"WELLLINGTON", "WELLINGTON"}, {"SANTIAG", "SANTIAGO"},
}};
}  // namespace detail

/// A good id for a malformed one: by the table of known spellings, or where exactly one post is one letter away.
/// Nothing when the id is good, no id at all, or nothing is known of it. Ambiguous posts (BRUSSELS for USEU) are never
/// mended.
///
///     mend_id("09BRASILA931")->id == "09BRASILIA931"
[[nodiscard]] inline std::optional<MendedId> mend_id(std::string_view id) {
  const detail::NamedId parts = detail::named_id(id);
  if (parts.post.empty() || tables::is_post(parts.post)) return std::nullopt;
  std::string_view post;
  for (const auto& [written, known] : detail::post_spellings) {
    if (parts.post == written) post = known;
  }
  if (post.empty() && parts.post.size() >= 5) {
    for (const std::string_view known : tables::posts) {
      if (!tables::one_letter_off(parts.post, known)) continue;
      if (!post.empty()) return std::nullopt;  // two candidates
      post = known;
    }
  }
  if (post.empty()) return std::nullopt;
  return MendedId{detail::canonical_id(parts.year, post, parts.serial), std::string(id)};
}

}  // namespace cablegram::inline v1
