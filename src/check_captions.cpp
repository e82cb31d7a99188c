// Captions and handling words: who may see the cable, against what the cable holds.
#include <array>

#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

// The network for secret messages, which SIPDIS is the caption of, came to the posts about 2002.
constexpr int sipdis_begin = 2002;
constexpr int sipdis_end = 2010;

void missing_sipdis(const Cable& cable, Report& report) {
  const auto day = day_of(cable);
  if (!day || !is_whole(cable) || cable.dialect != Dialect::telegram || banner_level(cable) == Classification::none)
    return;
  const auto year = static_cast<int>(std::chrono::year_month_day(*day).year());
  if (year < sipdis_begin || year > sipdis_end) return;
  for (const Caption caption : {Caption::sipdis, Caption::nodis, Caption::exdis, Caption::stadis}) {
    if (has_caption(cable, caption)) return;
  }
  report.find(cable.banner.level_text);
}

void sensitive(const Cable& cable, Report& report) {
  if (banner_level(cable) != Classification::unclassified) return;
  for (const Caption caption :
       {Caption::sensitive, Caption::sensitive_but_unclassified, Caption::sbu, Caption::fouo, Caption::efto}) {
    if (has_caption(cable, caption)) return;
  }
  const auto marked = std::ranges::find_if(cable.body, [](const Block& block) { return block.portion.sensitive; });
  if (marked != cable.body.end()) report.find(marked->portion.span);
}

void noforn(const Cable& cable, Report& report) {
  const auto is_noforn = [](const Block& block) { return block.portion.noforn; };
  const auto first = std::ranges::find_if(cable.body, is_noforn);
  const auto caption = std::ranges::find(cable.captions, Caption::noforn, &CaptionMark::caption);
  if (first != cable.body.end()) {
    if (caption == cable.captions.end()) report.find(first->portion.span);
    return;
  }
  if (caption == cable.captions.end() || cable.subject_portion.noforn || !is_whole(cable)) return;
  // Marks tell what is for foreigners only where there are some.
  const auto is_marked = [](const Block& block) { return block.portion.level >= Classification::confidential; };
  if (std::ranges::none_of(cable.body, is_marked)) return;
  report.find(caption->span, "the caption is NOFORN, but no paragraph is marked so", Severity::info);
}

bool is_channel(Caption caption) {
  switch (caption) {
    case Caption::agrement_channel:
    case Caption::dirgen_channel:
    case Caption::med_channel:
    case Caption::tm_channel:
    case Caption::roger_channel:
    case Caption::dissent_channel:
    case Caption::ds_channel:
      return true;
    default:
      return false;
  }
}
bool is_distribution(Caption caption) {
  return caption == Caption::exdis || caption == Caption::stadis || caption == Caption::limdis ||
         caption == Caption::nodis;
}
bool excludes(Caption first, Caption second) {
  const auto lonely = [](Caption caption) {
    return caption == Caption::agrement_channel || caption == Caption::dirgen_channel;
  };
  if (is_channel(first) && is_channel(second)) return true;
  if (lonely(first)) return is_distribution(second);
  if (lonely(second)) return is_distribution(first);
  return (first == Caption::nodis && is_distribution(second)) || (second == Caption::nodis && is_distribution(first));
}

// Known captions stand once in the list, so it is short: the loops are bounded by the table of captions.
void exclusive(const Cable& cable, Report& report) {
  const CaptionMark* known[caption_names.size()]{};
  std::size_t count = 0;
  for (const CaptionMark& mark : cable.captions) {
    if (mark.caption == Caption::other || count == caption_names.size()) continue;
    for (std::size_t i = 0; i < count; ++i) {
      if (!excludes(known[i]->caption, mark.caption)) continue;
      report.find(mark.span, words(name(mark.caption), " stands beside ", name(known[i]->caption)));
      break;
    }
    known[count++] = &mark;
  }
}

constexpr auto table = std::to_array<CheckedRule>({
    {{"missing-sipdis", Severity::info, "a cable of 2002 to 2010 has no SIPDIS caption",
      "Cables that went to the network for secret messages have the caption SIPDIS, unless NODIS, EXDIS "
      "or STADIS keeps them from it. In those years nearly all cables have one of these.",
      "5 FAH-2 H-440; observed in published telegrams",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732

SIPDIS

SUBJECT: A TITLE

1. (U) Text.
DOE
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732

SUBJECT: A TITLE

1. (U) Text.
DOE
)"},
     missing_sipdis},
    {{"sbu-caption-missing", Severity::info, "a paragraph is SBU, but no caption says that the cable is sensitive",
      "An unclassified cable with paragraphs that are sensitive but unclassified has the caption "
      "SENSITIVE (or SBU, FOUO, EFTO), by which it is kept from the public.",
      "5 FAH-1 H-200; 5 FAH-2 H-440", R"(UNCLAS NOWHERE 000732

SENSITIVE

SUBJECT: A TITLE

1. (SBU) Text.
)",
      R"(UNCLAS NOWHERE 000732

SUBJECT: A TITLE

1. (SBU) Text.
)"},
     sensitive},
    {{"noforn-mismatch", Severity::warning, "a paragraph is marked NOFORN, but the caption is missing",
      "What a paragraph may not be shown to (foreigners: NOFORN, NF) the whole cable may not be shown to, "
      "and the caption says so. The caption without any such paragraph, in a cable whose paragraphs are "
      "marked, is an oddity.",
      "5 FAH-2 H-440; ISOO, Marking National Security Information",
      R"(S E C R E T NOWHERE 000732

NOFORN

SUBJECT: A TITLE

1. (S//NF) Text.
)",
      R"(S E C R E T NOWHERE 000732

SUBJECT: A TITLE

1. (S//NF) Text.
)"},
     noforn},
    {{"caption-exclusive", Severity::warning, "two captions exclude each other",
      "A message has one channel only. The AGREMENT and DIRGEN channels go without distribution captions; "
      "and NODIS, the narrowest distribution, goes without EXDIS, LIMDIS and STADIS. `EXDIS (DISTRIBUTE "
      "AS NODIS)` is one caption.",
      "5 FAH-2 H-442", R"(S E C R E T NOWHERE 000732

NODIS

SUBJECT: A TITLE

1. (S) Text.
)",
      R"(S E C R E T NOWHERE 000732

EXDIS
NODIS

SUBJECT: A TITLE

1. (S) Text.
)"},
     exclusive},
});

}  // namespace

std::span<const CheckedRule> caption_rules() { return table; }

}  // namespace cablegram::inline v1::checks
