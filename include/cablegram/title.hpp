// A subject in capitals as a readable title.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "tables/tags.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// Words that a title writes small unless they open it.
inline constexpr std::array<std::string_view, 25> small_words{
    "A",  "AN",   "AND", "AS",   "AT",  "BUT", "BY", "FOR", "FROM", "IN", "INTO", "NOR", "OF",
    "ON", "ONTO", "OR",  "OVER", "PER", "THE", "TO", "UP",  "VIA",  "VS", "WITH", "YET"};

/// Acronyms besides the organisation TAGS.
inline constexpr std::array<std::string_view, 62> acronyms{
    "AF",   "AIDS", "AKP", "AMB", "ASD", "CDA",  "CEO", "CG",  "CJCS", "CODEL", "COS", "CT",  "DAS",
    "DCM",  "DEA",  "DHS", "DOD", "DOJ", "DPRK", "DRC", "EAP", "EEB",  "EO",    "EU",  "EUR", "EXBS",
    "FARC", "FBI",  "FDI", "FM",  "FTA", "FY",   "GDP", "GSM", "HIV",  "HMG",   "IED", "INR", "IPR",
    "ISAF", "LTTE", "MEP", "MFA", "MOD", "MOI",  "MP",  "NEA", "NGO",  "NSC",   "PKK", "PM",  "PRC",
    "PRT",  "RFE",  "SCA", "TIP", "UAE", "UK",   "UN",  "US",  "USG",  "WMD"};

/// Organisation TAGS that are English words too, and so written as words.
inline constexpr std::array<std::string_view, 6> plain_words{"AID", "ARCO", "ICE", "PAN", "SALT", "WHO"};

[[nodiscard]] inline bool is_acronym(std::string_view word) {
  const auto among = [word](const auto& table) { return std::find(table.begin(), table.end(), word) != table.end(); };
  if (among(acronyms)) return true;
  if (word.size() == 3 && word.starts_with("GO") && word != "GOD") return true;  // GOI: the Government of I...
  const bool roman = word.size() >= 2 && word.find_first_not_of("IVX") == std::string_view::npos;
  const bool with_digit = std::any_of(word.begin(), word.end(), values::is_digit);
  return roman || with_digit || (!among(plain_words) && tables::tag_kind(word) == TagKind::organisation);
}

}  // namespace detail

/// A readable title of a subject in capitals: words capitalised, small words small, acronyms kept. A subject that has
/// small letters is left as it is. The facts stay in `Cable::subject`.
///
///     title_case("NATO AND THE PRICE OF FISH IN NOWHERE") == "NATO and the Price of Fish in Nowhere"
[[nodiscard]] inline std::string title_case(std::string_view subject) {
  if (std::any_of(subject.begin(), subject.end(), values::is_lower)) return std::string(subject);
  std::string title;
  bool opens = true;  // the next word opens the title or a part of it
  for (std::size_t at = 0; at < subject.size();) {
    if (!values::is_letter(subject[at]) && !values::is_digit(subject[at])) {
      if (std::string_view(":;.!?\"").find(subject[at]) != std::string_view::npos) opens = true;
      title.push_back(subject[at++]);
      continue;
    }
    std::size_t end = at;
    // A word runs over letters, digits and the dots of U.S.
    while (end < subject.size() &&
           (values::is_letter(subject[end]) || values::is_digit(subject[end]) ||
            (subject[end] == '.' && end + 1 < subject.size() && values::is_letter(subject[end + 1])))) {
      ++end;
    }
    const std::string_view word = subject.substr(at, end - at);
    const bool possessive = word == "S" && at > 0 && (subject[at - 1] == '\'' || subject[at - 1] == ',');
    const bool dotted = word.find('.') != std::string_view::npos;
    const bool small =
        !opens && std::find(detail::small_words.begin(), detail::small_words.end(), word) != detail::small_words.end();
    for (std::size_t i = 0; i < word.size(); ++i) {
      const bool keep = !possessive && !small && (i == 0 || dotted || detail::is_acronym(word));
      title.push_back(keep ? word[i] : values::is_upper(word[i]) ? static_cast<char>(word[i] - 'A' + 'a') : word[i]);
    }
    opens = false;
    at = end;
  }
  return title;
}

}  // namespace cablegram::inline v1
