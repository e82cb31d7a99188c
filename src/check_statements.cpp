// The classification statement: Classified By, and its reasons.
#include <array>

#include "cablegram/tables/titles.hpp"
#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

void missing(const Cable& cable, Report& report) {
  if (!is_classified(cable) || !is_whole(cable) || !under_12958(cable)) return;
  if (cable.classified_by.text.empty()) report.find(cable.banner.level_text);
}

// Whether the statement is derived from another document, which then has the reasons.
bool is_derived(const Cable& cable) {
  const Span statement = cable.classified_by.span;
  for (std::uint32_t at = statement.begin; at < statement.end; ++at) {
    if (values::starts_with(cable.text({at, statement.end}), "DERIVED")) return true;
  }
  // Its label stands before it: "Derived from: ..."
  return cable.classified_by.name.empty() && cable.classified_by.title.empty();
}

void missing_reason(const Cable& cable, Report& report) {
  const ClassifiedBy& statement = cable.classified_by;
  if (statement.text.empty() || !statement.reasons.empty() || !is_classified(cable) || !under_12958(cable)) return;
  if (!is_whole(cable) || is_derived(cable)) return;
  report.find(statement.text);
}

// 1.4, or 14 and 1/4 as they are misprinted, stand before the letter.
bool is_written(const Cable& cable, const Reason& reason) {
  const std::string_view text = cable.text(cable.classified_by.span);
  const auto paragraph = static_cast<char>('0' + reason.paragraph);
  return text.find(paragraph) != std::string_view::npos;
}

void section(const Cable& cable, Report& report) {
  const auto day = day_of(cable);
  if (!day || !under_12958(cable)) return;
  const bool may_be_4 = *day >= order_13292;
  const bool may_be_5 = *day < reasons_in_1_4;
  for (const Reason& reason : cable.classified_by.reasons) {
    if (!is_written(cable, reason)) continue;
    const bool known = reason.part == 1 && (reason.paragraph == 4 || reason.paragraph == 5);
    const bool fits = known && (reason.paragraph == 4 ? may_be_4 : may_be_5);
    const auto stated = words(static_cast<int>(reason.part), ".", static_cast<int>(reason.paragraph));
    if (!fits) {
      report.find(reason.span, words("section ", stated, " gives no reasons in ", iso(*day), ", section ",
                                     may_be_4 ? "1.4" : "1.5", " does"));
      return;
    }
    if (reason.paragraph == 5 && reason.letter == 'h') {
      report.find(reason.span, "section 1.5 has the reasons (a) to (g)");
      return;
    }
  }
}

/// REASONS, AND, and words of titles: what a statement is made of, and can be recognised by when it is cut.
bool is_word_of_statement(std::string_view upper) {
  for (const std::string_view word : {"AND", "REASON", "REASONS", "SECTION", "CLASSIFIED"}) {
    if (upper == word) return true;
  }
  return tables::title_word_set.has(upper);
}

// A word that is one only together with the letters behind the line's end.
void column_cut(const Cable& cable, Report& report) {
  const Span statement = cable.classified_by.span;
  const std::string_view source = cable.source;
  for (std::uint32_t line_end = statement.begin; line_end < statement.end; ++line_end) {
    if (source[line_end] != '\n') continue;
    std::uint32_t end = line_end;
    while (end > statement.begin && values::is_blank(source[end - 1])) --end;
    std::uint32_t begin = end;
    while (begin > statement.begin && values::is_letter(source[begin - 1])) --begin;
    std::uint32_t next = line_end;
    while (next < statement.end && values::is_blank(source[next])) ++next;
    std::uint32_t next_end = next;
    while (next_end < statement.end && values::is_letter(source[next_end])) ++next_end;
    const std::string left = values::squeezed(source.substr(begin, end - begin));
    const std::string right = values::squeezed(source.substr(next, next_end - next));
    const bool is_cut = !left.empty() && !right.empty() && !is_word_of_statement(left) &&
                        !is_word_of_statement(right) && is_word_of_statement(left + right);
    if (is_cut) report.find({begin, next_end});
    line_end = std::max(line_end, next == line_end ? line_end : next - 1);
  }
}

constexpr auto table = std::to_array<CheckedRule>({
    {{"missing-classified-by", Severity::warning, "a classified cable does not say who classified it",
      "Since E.O. 12958 a classified cable names the officer who classified it, or the source that it "
      "derives its level from, in a statement before the first paragraph. Cables of earlier orders are "
      "not looked at.",
      "5 FAH-1 H-246; E.O. 12958, section 1.6 (1.7 of its original form)",
      R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: DECL: 04/16/2018
SUBJECT: A TITLE

Classified By: DCM Jane Roe, Reasons 1.4 (b) and (d).

1. (C) Text.
DOE
)",
      R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: DECL: 04/16/2018
SUBJECT: A TITLE

1. (C) Text.
DOE
)"},
     missing},
    {{"missing-reason", Severity::warning, "the classification statement gives no section of the order as its reason",
      "An original classification has a reason: a section of the order and one of its letters. What "
      "derives from another document has that document's reasons.",
      "5 FAH-1 H-246; E.O. 12958, section 1.6 (1.7 of its original form)",
      R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: DECL: 04/16/2018
SUBJECT: A TITLE

Classified By: DCM Jane Roe, Reason 1.4 (d).

1. (C) Text.
DOE
)",
      R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: DECL: 04/16/2018
SUBJECT: A TITLE

Classified By: DCM Jane Roe.

1. (C) Text.
DOE
)"},
     missing_reason},
    {{"reason-section", Severity::warning, "the reasons are cited from a section that gives none",
      "E.O. 12958 gave the reasons in section 1.5, (a) to (g). Its amendment of 25 March 2003 gives them "
      "in section 1.4, (a) to (h), and was to be followed from 22 September 2003 on; between these days "
      "both are right. The first reason at fault is reported.",
      "E.O. 12958 as amended; ISOO, Marking Classified National Security Information",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: 04/16/2018
SUBJECT: A TITLE

Classified By: DCM Jane Roe, Reason 1.4 (d).
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: 04/16/2018
SUBJECT: A TITLE

Classified By: DCM Jane Roe, Reason 1.5 (d).
)"},
     section},
    diagnosed(DiagnosticCode::column_cut,
              {"A message system broke a line of the classification statement at a fixed column, inside a word. "
               "Texts keep a blank there; the reasons were read through it.",
               "Observed in published telegrams",
               R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: DECL: 04/16/2018
SUBJECT: A TITLE

Classified By: Pol/Econ Chief J. Roe, for
reasons 1.4 (b) and (d).

1. (C) Text.
)",
               R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: DECL: 04/16/2018
SUBJECT: A TITLE

Classified By: Pol/Econ Chief J. Roe, for rea
sons 1.4 (b) and (d).

1. (C) Text.
)"},
              column_cut),
});

}  // namespace

std::span<const CheckedRule> statement_rules() { return table; }

}  // namespace cablegram::inline v1::checks
