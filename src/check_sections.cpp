// Sections: SECTION 01 OF 02, and the marks that the transmission system left where a section or a page begins.
#include <array>

#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

struct Fault {
  std::string message;  ///< empty when there is none
  Severity severity = Severity::error;
};

// What is wrong with a mark, behind a mark of section `before`.
Fault fault_of(const Cable& cable, const SectionMark& mark, unsigned before, bool by_page) {
  const Banner& banner = cable.banner;
  if (mark.section > mark.of) return {words("the mark is of section ", mark.section, " of ", mark.of)};
  if (banner.serial && mark.serial != *banner.serial) {
    return {words("the mark has the serial ", mark.serial, ", the banner ", *banner.serial)};
  }
  if (banner.section && mark.of != banner.section->of) {
    return {words("the mark counts ", mark.of, " sections, the banner ", banner.section->of)};
  }
  if (!banner.section && mark.of > 1) {
    return {words("the mark counts ", mark.of, " sections, the banner names none"), Severity::warning};
  }
  if (mark.section < before) return {words("the mark of section ", mark.section, " stands behind that of ", before)};
  if (mark.section > before + 1 && !by_page) {
    return {words("between sections ", before, " and ", mark.section, " a mark is missing"), Severity::warning};
  }
  return {};
}

void section_count(const Cable& cable, Report& report) {
  const auto& section = cable.banner.section;
  if (section && (section->number > section->of || section->number == 0)) {
    report.find(cable.banner.section_text, words("section ", section->number, " of ", section->of, " does not exist"));
    return;
  }
  // Marks at the second page of each section tell nothing of a section of one page.
  const bool by_page = std::ranges::any_of(cable.section_marks, [](const SectionMark& mark) { return mark.page > 0; });
  unsigned before = section ? section->number : 1;
  for (const SectionMark& mark : cable.section_marks) {
    Fault fault = fault_of(cable, mark, before, by_page);
    if (!fault.message.empty()) report.find(mark.span, std::move(fault.message), fault.severity);
    before = mark.section;
  }
  // The last sections leave no mark, but the text is signed: else the parser says that they are missing. All marks are
  // gone from many published texts; the archive form has page lines instead.
  const bool complete = is_whole(cable) && !cable.signature.empty() && cable.dialect != Dialect::aad;
  if (section && complete && !by_page && before < section->of) {
    report.find(cable.banner.section_text,
                words("the banner counts ", section->of, " sections, the text has no mark of section ", before + 1),
                cable.section_marks.empty() ? Severity::info : Severity::warning);
  }
}

constexpr auto table = std::to_array<CheckedRule>({
    {{"section-count", Severity::error, "banner and section marks disagree about the sections",
      "A long cable goes out in sections. The banner says which section begins, and how many there are; "
      "each later section left a mark with the cable's post, its serial in eight digits, and its own "
      "number. The marks ascend, and agree with the banner in serial and number. A mark that is missing "
      "(its section may be, too) is a warning; a text without any mark, as many are published, is an "
      "oddity.",
      "5 FAH-1 H-200; observed in published telegrams",
      R"(UNCLAS SECTION 01 OF 02 NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text that goes on
NOWHERE 00000732  002 OF 002
in the next section.
DOE
)",
      R"(UNCLAS SECTION 01 OF 02 NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text that goes on
NOWHERE 00000735  002 OF 002
in the next section.
DOE
)"},
     section_count},
    diagnosed(DiagnosticCode::partial_sections,
              {"The banner announces more sections than the text has marks of, and no signature closes the text: "
               "its end is missing, or is another text. `join` puts such texts together.",
               "5 FAH-1 H-200",
               R"(UNCLAS SECTION 01 OF 02 NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text that goes on
NOWHERE 00000732  002 OF 002
in the next section.
DOE
)",
               R"(UNCLAS SECTION 01 OF 02 NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text that goes on
)"}),
});

}  // namespace

std::span<const CheckedRule> section_rules() { return table; }

}  // namespace cablegram::inline v1::checks
