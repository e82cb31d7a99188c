// Words of titles and ranks in classification statements (format section 6.8).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "word_set.hpp"

namespace cablegram::inline v1::tables {

/// In upper case, with their slashes and dots taken out.
inline constexpr std::array<std::string_view, 110> title_words{
    "ACTING",       "ADM",        "ADMIN",      "ADMIRAL",     "ADS",
    "ADVISER",      "ADVISOR",    "AFFAIRS",    "AMB",         "AMBASSADOR",
    "ASSISTANT",    "ASST",       "ATTACHE",    "BG",          "BRIG",
    "CAPT",         "CAPTAIN",    "CDA",        "CG",          "CHARGE",
    "CHARGÉ",       "CHIEF",      "COL",        "COLONEL",     "COMMANDER",
    "CONGEN",       "CONSUL",     "CONSULAR",   "COORDINATOR", "COUNS",
    "COUNSEL",      "COUNSELLOR", "COUNSELOR",  "DAFFAIRES",   "DAS",
    "DATT",         "DAO",        "DCM",        "DEP",         "DEPUTY",
    "DIR",          "DIRECTOR",   "DR",         "ECON",        "ECONCHIEF",
    "ECONCOUNS",    "ECONOFF",    "ECONOMIC",   "ENVOY",       "EXECUTIVE",
    "FIRST",        "GEN",        "GENERAL",    "HEAD",        "LEADER",
    "LEGAL",        "LIEUTENANT", "LT",         "LTC",         "LTCOL",
    "MAJ",          "MAJOR",      "MANAGEMENT", "MC",          "MINISTER",
    "MISSION",      "MR",         "MRS",        "MS",          "OFFICE",
    "OFFICER",      "PAO",        "PDAS",       "PERMANENT",   "PO",
    "POL",          "POLCHIEF",   "POLCOUNS",   "POLECON",     "POLECONCHIEF",
    "POLECONCOUNS", "POLITICAL",  "POLMIL",     "POLOFF",      "PRINCIPAL",
    "PUBLIC",       "REFCOORD",   "REGIONAL",   "REP",         "REPRESENTATIVE",
    "RSO",          "SCIENCE",    "SECOND",     "SECRETARY",   "SECTION",
    "SECURITY",     "SENIOR",     "SPECIAL",    "SRAP",        "OFF",
    "DPO",          "CHAIRMAN",   "CHAIR",      "MCOUNSELOR",  "TEAM",
    "THIRD",        "UNDER",      "US",         "VICE",        "XO"};

inline constexpr WordSet title_word_set{title_words};

/// Whether two words differ by one letter: lost, added, changed or swapped with its neighbour.
[[nodiscard]] constexpr bool one_letter_off(std::string_view left, std::string_view right) noexcept {
  if (left.size() < right.size()) return one_letter_off(right, left);
  if (left.size() - right.size() > 1) return false;
  std::size_t begin = 0;
  while (begin < right.size() && left[begin] == right[begin]) ++begin;
  std::size_t end = 0;
  while (end < right.size() - begin && left[left.size() - 1 - end] == right[right.size() - 1 - end]) ++end;
  const std::size_t left_rest = left.size() - begin - end;
  const std::size_t right_rest = right.size() - begin - end;
  if (left_rest <= 1 && right_rest <= 1) return true;
  return left_rest == 2 && right_rest == 2 && left[begin] == right[begin + 1] && left[begin + 1] == right[begin];
}

/// Whether this word, in upper case letters only, belongs to titles. Long ones may be misspelt by a letter.
[[nodiscard]] constexpr bool is_title_word(std::string_view squeezed) noexcept {
  if (squeezed.empty()) return false;
  if (title_word_set.has(squeezed)) return true;
  // POLMINCOUNS, ESTOFF, ECONMIN: made of pieces of titles only.
  constexpr std::array<std::string_view, 14> pieces{"POL", "ECON", "EST",   "MIL", "MIN", "COUNSELOR", "COUNS",
                                                    "MC",  "OFF",  "CHIEF", "PUB", "AFF", "MGT",       "DEP"};
  std::string_view rest = squeezed;
  std::size_t count = 0;
  for (bool found = true; found && !rest.empty();) {
    found = false;
    for (const std::string_view piece : pieces) {
      if (!rest.starts_with(piece)) continue;
      rest.remove_prefix(piece.size());
      ++count;
      found = true;
      break;
    }
  }
  if (rest.empty() && count >= 2) return true;
  const bool may_be_misspelt = squeezed.size() >= 8 || (squeezed.size() >= 4 && squeezed.front() == 'C');
  if (!may_be_misspelt) return false;
  return std::any_of(title_words.begin(), title_words.end(), [squeezed](std::string_view title) {
    const bool long_word = title.size() >= 8 && squeezed.size() >= 8;
    const bool ends_alike =
        title == "CHIEF" && squeezed.size() >= 4 && squeezed.front() == 'C' && squeezed.back() == 'F';
    return (long_word || ends_alike) && one_letter_off(squeezed, title);
  });
}

}  // namespace cablegram::inline v1::tables
