// The keys of the attributes that the archive prints behind a message (format section 2.3), as it spells them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "word_set.hpp"

namespace cablegram::inline v1::tables {

inline constexpr std::array<std::string_view, 81> attribute_keys{{
    "Automatic Decaptioning",
    "Capture Date",
    "Channel Indicators",
    "Classification",
    "Concepts",
    "Control Number",
    "Copy",
    "Current Channel Indicators",
    "Current Classification",
    "Current Handling Restrictions",
    "Decaption Date",
    "Decaption Note",
    "Disposition Action",
    "Disposition Approved on Date",
    "Disposition Authority",
    "Disposition Case Number",
    "Disposition Comment",
    "Disposition Date",
    "Disposition Event",
    "Disposition History",
    "Disposition Reason",
    "Disposition Remarks",
    "Document Number",
    "Document Source",
    "Document Unique ID",
    "Draft Date",
    "Drafter",
    "Enclosure",
    "Errors",
    "Executive Order",
    "Expiration",
    "Film Number",
    "From",
    "Handling Restrictions",
    "Image Path",
    "ISecure",
    "Legacy Key",
    "Line Count",
    "Litigation Code Aliases",
    "Litigation Codes",
    "Litigation History",
    "Locator",
    "Markings",
    "Message ID",
    "Office",
    "Original Channel Indicators",
    "Original Classification",
    "Original Handling Restrictions",
    "Original Previous Channel Indicators",
    "Original Previous Classification",
    "Original Previous Handling Restrictions",
    "Page Count",
    "Previous Channel Indicators",
    "Previous Classification",
    "Previous Handling Restrictions",
    "Reference",
    "Retention",
    "Review Action",
    "Review Authority",
    "Review Comment",
    "Review Content Flags",
    "Review Date",
    "Review Event",
    "Review Exemptions",
    "Review History",
    "Review Markings",
    "Review Media Identifier",
    "Review Referrals",
    "Review Release Date",
    "Review Release Event",
    "Review Transfer Date",
    "Review Withdrawn Fields",
    "SAS ID",
    "Secure",
    "Sent Date",
    "Status",
    "Subject",
    "TAGS",
    "To",
    "Type",
    "vdkvgwkey",
}};

/// The keys in upper case, as texts of unknown spelling are looked up.
class UpperKeys {
 public:
  static constexpr std::size_t longest = std::ranges::max_element(attribute_keys, {}, &std::string_view::size)->size();

  consteval UpperKeys() {
    for (std::size_t i = 0; i < attribute_keys.size(); ++i) {
      for (std::size_t at = 0; at < attribute_keys[i].size(); ++at) {
        const char c = attribute_keys[i][at];
        letters_[i][at] = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      }
    }
  }
  [[nodiscard]] consteval auto words() const {
    std::array<std::string_view, attribute_keys.size()> words;
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = {letters_[i].data(), attribute_keys[i].size()};
    return words;
  }

 private:
  std::array<std::array<char, longest>, attribute_keys.size()> letters_{};
};
inline constexpr UpperKeys upper_attribute_keys;
inline constexpr WordSet attribute_key_set{upper_attribute_keys.words()};

}  // namespace cablegram::inline v1::tables
