// Malformed reference ids and the good ones they stand for; never mended silently.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "identity.hpp"
#include "tables/posts.hpp"
#include "tables/titles.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

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
