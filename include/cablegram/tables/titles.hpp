// Words of titles and ranks in classification statements (format section 6.8).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace cablegram::inline v1::tables {

/// In upper case, with their slashes and dots taken out.
inline constexpr std::array<std::string_view, 105> title_words{
    "ACTING",     "ADM",        "ADMIN",      "ADMIRAL",    "ADS",        "ADVISER",    "ADVISOR",    "AFFAIRS",    "AMB",
    "AMBASSADOR", "ASSISTANT",  "ASST",       "ATTACHE",    "BG",         "BRIG",       "CAPT",       "CAPTAIN",    "CDA",
    "CG",         "CHARGE",     "CHARGÉ",     "CHIEF",      "COL",        "COLONEL",    "COMMANDER",  "CONGEN",     "CONSUL",
    "CONSULAR",   "COORDINATOR", "COUNS",     "COUNSEL",    "COUNSELLOR", "COUNSELOR",  "DAFFAIRES",  "DAS",        "DATT",
    "DAO",        "DCM",        "DEP",        "DEPUTY",     "DIR",        "DIRECTOR",   "DR",         "ECON",       "ECONCHIEF",
    "ECONCOUNS",  "ECONOFF",    "ECONOMIC",   "ENVOY",      "EXECUTIVE",  "FIRST",      "GEN",        "GENERAL",    "HEAD",
    "LEADER",     "LEGAL",      "LIEUTENANT", "LT",         "LTC",        "LTCOL",      "MAJ",        "MAJOR",      "MANAGEMENT",
    "MC",         "MINISTER",   "MISSION",    "MR",         "MRS",        "MS",         "OFFICE",     "OFFICER",    "PAO",
    "PDAS",       "PERMANENT",  "PO",         "POL",        "POLCHIEF",   "POLCOUNS",   "POLECON",    "POLECONCHIEF", "POLECONCOUNS",
    "POLITICAL",  "POLMIL",     "POLOFF",     "PRINCIPAL",  "PUBLIC",     "REFCOORD",   "REGIONAL",   "REP",        "REPRESENTATIVE",
    "RSO",        "SCIENCE",    "SECOND",     "SECRETARY",  "SECTION",    "SECURITY",   "SENIOR",     "SPECIAL",    "SRAP",
    "TEAM",       "THIRD",      "UNDER",      "US",         "VICE",       "XO"};

/// Whether this word, in upper case letters only, belongs to titles.
[[nodiscard]] constexpr bool is_title_word(std::string_view squeezed) noexcept {
  return std::find(title_words.begin(), title_words.end(), squeezed) != title_words.end();
}

}  // namespace cablegram::inline v1::tables
