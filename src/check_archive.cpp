// What archives and message systems state beside the text: the archive form of 1973-79, SMART, releases.
#include <array>

#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

/// PAGE 02 NOWHERE 02077 01 OF 02 121302Z
struct Page {
  std::uint32_t number = 0;
  std::uint32_t section = 0;  ///< 0 when the line gives none
};
Page read_page(std::string_view line) {
  const auto [value, width] = values::date_numbers(line);
  // The third number is the section, or the day and time.
  return {value[0], width[2] == 2 ? value[2] : 0};
}

void page_order(const Cable& cable, Report& report) {
  Page before;
  each_tile(cable, TileKind::page_line, [&](Span tile) {
    const std::size_t word = cable.text(tile).find("PAGE");
    if (word == std::string_view::npos) return;
    const Page page = read_page(cable.text(tile).substr(word));
    const bool next = page.number == before.number + 1 && page.section == before.section;
    const bool new_section = page.number == 1 && page.section == before.section + 1;
    // Page lines without section stand from the second page on, in each section.
    const bool unnumbered_section = page.section == 0 && page.number <= 2;
    const bool first = before.number == 0;
    if (!first && !next && !new_section && !unnumbered_section) {
      report.find(tile, words("page ", page.number, " follows page ", before.number));
    }
    before = page;
  });
}

// The release stamp's lines stand one after another: the first in each paragraph counts.
void stamp_in_text(const Cable& cable, Report& report) {
  const Block* block = cable.body.begin();
  each_tile(cable, TileKind::release_footer, [&](Span stamp) {
    while (block != cable.body.end() && block->text.end <= stamp.begin) ++block;
    if (block == cable.body.end() || !block->text.contains(stamp)) return;
    report.find(stamp);
    ++block;
  });
}

constexpr auto table = std::to_array<CheckedRule>({
    diagnosed(DiagnosticCode::aad_office_sum,
              {"The distribution block of the archive form gives each office its copies, and their sum behind a "
               "slash, that of the office for action included.",
               "Read in the National Archives' telegrams of 1973-79",
               R"(PAGE 01  NOWHERE  02077  121302Z
43
ACTION EUR-12

INFO  OCT-01 ISO-00 SS-15 /028 W
                     --------------------- 012345
R 121302Z JUL 74
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC 4521
C O N F I D E N T I A L NOWHERE 2077
)",
               R"(PAGE 01  NOWHERE  02077  121302Z
43
ACTION EUR-12

INFO  OCT-01 ISO-00 SS-15 /029 W
                     --------------------- 012345
R 121302Z JUL 74
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC 4521
C O N F I D E N T I A L NOWHERE 2077
)"}),
    {{"aad-page-order", Severity::warning, "the pages of the archive form are out of order",
      "Page lines count from 01 in each section, or from 02 where they do not name the section. A page "
      "that is not the next one is missing, doubled, or of another telegram.",
      "Read in the National Archives' telegrams of 1973-79",
      R"(PAGE 01  NOWHERE  02077  121302Z
R 121302Z JUL 74
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC 4521
C O N F I D E N T I A L NOWHERE 2077
SUBJ: A TITLE
1. TEXT.
CONFIDENTIAL

CONFIDENTIAL

PAGE 02  NOWHERE  02077  121302Z
2. TEXT.
)",
      R"(PAGE 01  NOWHERE  02077  121302Z
R 121302Z JUL 74
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC 4521
C O N F I D E N T I A L NOWHERE 2077
SUBJ: A TITLE
1. TEXT.
CONFIDENTIAL

CONFIDENTIAL

PAGE 03  NOWHERE  02077  121302Z
2. TEXT.
)"},
     page_order},
    diagnosed(
        DiagnosticCode::aad_attribute_conflict,
        {"The archive's attributes repeat what the text says. Document Number has its year and serial; Draft Date "
         "lies within three days of its date; From is its post, maybe cut; Subject shares half of its words; of the "
         "two "
         "lists of TAGS one holds the other. An attribute that does not agree belongs to another telegram, or one of "
         "the two was misread.",
         "The attributes of the National Archives' telegrams of 1973-79",
         R"(PAGE 01  NOWHERE  02077  121302Z
R 121302Z JUL 74
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC 4521
C O N F I D E N T I A L NOWHERE 2077
TAGS: PFOR, XX
SUBJ: A TITLE
1. TEXT.
DOE
CONFIDENTIAL

NNN

Message Attributes

Document Number: 1974NOWHER02077
Draft Date: 12 JUL 1974
From: NOWHERE
TAGS: PFOR, XX
)",
         R"(PAGE 01  NOWHERE  02077  121302Z
R 121302Z JUL 74
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC 4521
C O N F I D E N T I A L NOWHERE 2077
TAGS: PFOR, XX
SUBJ: A TITLE
1. TEXT.
DOE
CONFIDENTIAL

NNN

Message Attributes

Document Number: 1974NOWHER02077
Draft Date: 12 JUL 1974
From: EREWHON
TAGS: PFOR, XX
)"}),
    diagnosed(DiagnosticCode::smart_date_mismatch,
              {"The head of a SMART message gives its date in words and as a date-time group, which agree. Where "
               "they do not, the group counts for the time, the words where it is cut.",
               "Read in released messages of 2012-17",
               R"(MRN: 12 NOWHERE 1098
Date/DTG: Aug 16, 2012 / 161547Z AUG 12
From: AMEMBASSY NOWHERE
Subject: A title
)",
               R"(MRN: 12 NOWHERE 1098
Date/DTG: Aug 17, 2012 / 161547Z AUG 12
From: AMEMBASSY NOWHERE
Subject: A title
)"}),
    {{"release-footer", Severity::info, "a release stamp stands inside a paragraph",
      "The stamp of a release was printed over the page, and stands in the middle of a paragraph of the "
      "text. It was taken out of it; what it says is in `release`.",
      "Read in released telegrams",
      R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text that goes on in the next line.
)",
      R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text that goes on
Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014
in the next line.
)"},
     stamp_in_text},
});

}  // namespace

std::span<const CheckedRule> archive_rules() { return table; }

}  // namespace cablegram::inline v1::checks
