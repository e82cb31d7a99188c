// Captions and handling words, 5 FAH-2 H-440 and 5 FAH-1 H-200: canonical spellings.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "../language.hpp"

namespace cablegram {
inline namespace v1 {

/// A caption of the heading. `other` stands for series numbers and captions with a rider, kept as written.
enum class Caption : std::uint8_t {
  other,
  // distribution
  sipdis,
  nodis,
  exdis,
  stadis,
  limdis,
  noforn,
  // control
  sensitive,
  sensitive_but_unclassified,
  sbu,
  efto,
  fouo,
  orcon,
  propin,
  relido,
  fgi,
  les,
  // channel
  agrement_channel,
  dirgen_channel,
  med_channel,
  tm_channel,
  roger_channel,
  dissent_channel,
  ds_channel,
  eyes_only,
  codel,
  staffdel,
  terrep,
  // broadcast
  inform_consuls,
  inform_all_state_employees,
  // military
  specat,
  specat_exclusive,
};
inline constexpr std::array<std::string_view, 32> caption_names{"",
                                                                "SIPDIS",
                                                                "NODIS",
                                                                "EXDIS",
                                                                "STADIS",
                                                                "LIMDIS",
                                                                "NOFORN",
                                                                "SENSITIVE",
                                                                "SENSITIVE BUT UNCLASSIFIED",
                                                                "SBU",
                                                                "EFTO",
                                                                "FOUO",
                                                                "ORCON",
                                                                "PROPIN",
                                                                "RELIDO",
                                                                "FGI",
                                                                "LES",
                                                                "AGREMENT CHANNEL",
                                                                "DIRGEN CHANNEL",
                                                                "MED CHANNEL",
                                                                "TM CHANNEL",
                                                                "ROGER CHANNEL",
                                                                "DISSENT CHANNEL",
                                                                "DS CHANNEL",
                                                                "EYES ONLY",
                                                                "CODEL",
                                                                "STAFFDEL",
                                                                "TERREP",
                                                                "INFORM CONSULS",
                                                                "INFORM ALL STATE EMPLOYEES",
                                                                "SPECAT",
                                                                "SPECAT EXCLUSIVE"};

/// The canonical spelling; empty for `Caption::other`.
[[nodiscard]] constexpr std::string_view name(Caption value) noexcept {
  return caption_names[static_cast<std::size_t>(value)];
}

}  // namespace v1
}  // namespace cablegram
