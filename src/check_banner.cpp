// The banner and what stands in its way.
#include <array>

#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

// Some line of it is one that only a heading has.
bool has_heading_line(std::string_view text) {
  constexpr auto labels = std::to_array<std::string_view>({"FM ", "TAGS", "SUBJ", "E.O.", "SECTION 0"});
  return std::ranges::any_of(labels,
                             [&](std::string_view label) { return text.find(label) != std::string_view::npos; });
}

void repeated_heading(const Cable& cable, Report& report) {
  each_tile(cable, TileKind::repeated_heading, [&](Span heading) {
    if (has_heading_line(cable.text(heading))) report.find(heading);
  });
}

constexpr auto table = std::to_array<CheckedRule>({
    diagnosed(DiagnosticCode::missing_banner,
              {"The line that opens the text proper states its level, the post and its serial; without it a cable "
               "has no id. A level that only the security line of the header states was taken from there.",
               "5 FAH-1 H-200; ACP-127, format line 12",
               R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.
)",
               R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
SUBJECT: A TITLE

1. (U) Text.
)"}),
    diagnosed(DiagnosticCode::banner_letter_doubled,
              {"The level of a classified message is spaced, so that no letter of it can be lost unseen. Its first "
               "letter twice is a known fault of relays.",
               "5 FAH-1 H-200; observed in published telegrams", R"(S E C R E T NOWHERE 000732
)",
               R"(SS E C R E T NOWHERE 000732
)"}),
    diagnosed(DiagnosticCode::banner_letter_lost,
              {"The level was recognised by its other letters, which are all there, and spaced.",
               "5 FAH-1 H-200; observed in published telegrams", R"(S E C R E T NOWHERE 000732
)",
               R"(E C R E T NOWHERE 000732
)"}),
    diagnosed(DiagnosticCode::banner_spacing, {"The letters of the level are spaced evenly, or not at all.",
                                               "5 FAH-1 H-200; observed in published telegrams",
                                               R"(C O N F I D E N T I A L NOWHERE 000732
)",
                                               R"(C ONFIDENTIAL NOWHERE 000732
)"}),
    diagnosed(DiagnosticCode::banner_conflict,
              {"A text may have several banners: of joined sections, of a copy that was sent again, of page heads. "
               "The first complete one counts; one that states another level or another serial tells that the text "
               "is of two cables, or that one of them is wrong.",
               "5 FAH-1 H-200; observed in published telegrams", R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.
)",
               R"(UNCLAS NOWHERE 000732
C O N F I D E N T I A L NOWHERE 000733
SUBJECT: A TITLE

1. (U) Text.
)"}),
    {{"duplicate-heading", Severity::warning, "the heading stands a second time in the body",
      "A relay or an archive printed a heading again, as a whole or in part. It was taken out of the "
      "body; what it says beside the first was not used.",
      "Observed in published telegrams",
      R"(UNCLAS NOWHERE 000732
TAGS: PREL, XX
SUBJECT: A TITLE

1. (U) Text.

2. (U) Text.
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC
UNCLAS NOWHERE 000732
TAGS: PREL, XX
SUBJECT: A TITLE

1. (U) Text.

P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC
UNCLAS NOWHERE 000732
TAGS: PREL, XX
SUBJECT: A TITLE

2. (U) Text.
)"},
     repeated_heading},
});

}  // namespace

std::span<const CheckedRule> banner_rules() { return table; }

}  // namespace cablegram::inline v1::checks
