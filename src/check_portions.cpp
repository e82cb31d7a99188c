// Portion marks: the level of each paragraph, against that of the cable.
#include <array>

#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

void above(const Cable& cable, Report& report) {
  const Classification banner = banner_level(cable);
  if (banner == Classification::none) return;
  const auto look = [&](const PortionMark& mark) {
    if (mark.level <= banner) return;
    report.find(mark.span, words("the mark is of ", name(mark.level), ", the banner of ", name(banner)));
  };
  look(cable.subject_portion);
  for (const Block& block : cable.body) look(block.portion);
}

bool is_marked(const Block& block) { return block.portion.level != Classification::none; }

void below(const Cable& cable, Report& report) {
  const Classification banner = banner_level(cable);
  if (banner <= Classification::unclassified || !is_whole(cable)) return;
  Classification highest = Classification::none;
  for (const Block& block : cable.body) {
    // What has no mark may be of any level.
    if (is_numbered(cable, block) && !is_marked(block)) return;
    highest = std::max(highest, block.portion.level);
  }
  highest = highest == Classification::none ? highest : std::max(highest, cable.subject_portion.level);
  if (highest == Classification::none || highest >= banner) return;
  report.find(cable.banner.level_text, words("the banner is of ", name(banner), ", no mark is above ", name(highest)));
}

/// What stands in brackets at the beginning of a text, when it looks like a mark: short, and beginning with a level and
/// a stroke, or a control alone.
Span mark_like(const Cable& cable, Span text) {
  constexpr std::size_t longest = 32;
  const std::string_view view = cable.text(text).substr(0, longest);
  if (view.empty() || view[0] != '(') return {};
  const std::size_t close = view.find(')');
  if (close == std::string_view::npos || close < 2) return {};
  const std::string_view inside = view.substr(1, close - 1);
  const auto in_mark = [](char c) { return values::is_letter(c) || c == '/' || c == '-' || c == ',' || c == ' '; };
  if (!std::ranges::all_of(inside, in_mark)) return {};
  const auto is_one_of = [](std::string_view word, std::initializer_list<std::string_view> known) {
    return std::ranges::find(known, word) != known.end();
  };
  const std::size_t joint = inside.find_first_of("/-,");
  const bool levelled = joint != std::string_view::npos &&
                        is_one_of(inside.substr(0, joint), {"U", "C", "S", "TS", "SBU", "LOU", "NF", "FOUO"});
  if (!levelled && !is_one_of(inside, {"NF", "NOFORN", "FOUO", "CN", "SN"})) return {};
  return {text.begin + 1, text.begin + static_cast<std::uint32_t>(close)};
}

/// What follows the number in the labels of the cable's own paragraphs, the dot of "1." mostly. Numbers in another
/// style, "1)", are those of inner lists.
class NumberStyle {
 public:
  explicit NumberStyle(const Cable& cable) : source_(cable.source) {
    const auto first = std::ranges::find_if(cable.body, [&](const Block& block) { return is_numbered(cable, block); });
    if (first != cable.body.end()) style_ = behind(first->label);
  }
  [[nodiscard]] bool has(Span label) const { return behind(label) == style_; }

 private:
  [[nodiscard]] char behind(Span label) const { return label.end < source_.size() ? source_[label.end] : '.'; }

  std::string_view source_;
  char style_ = '.';
};

/// Walks over the numbered paragraphs of the cable's own, and leaves out those of inner lists and quoted texts that
/// have no mark: what is numbered in another style, and what follows a number that was there before.
class OwnParagraphs {
 public:
  explicit OwnParagraphs(const Cable& cable) : cable_(cable), style_(cable) {}

  [[nodiscard]] bool has(const Block& block) {
    if (!is_numbered(cable_, block)) return false;
    const std::uint32_t number = values::number(cable_.text(block.label));
    quoted_ = !is_marked(block) && (quoted_ || number <= highest_);
    if (quoted_ || (!style_.has(block.label) && !is_marked(block))) return false;
    highest_ = std::max(highest_, number);
    return true;
  }

 private:
  const Cable& cable_;
  NumberStyle style_;
  std::uint32_t highest_ = 0;
  bool quoted_ = false;
};

/// XXXXXXXXXXXX or [DETAILS REMOVED]: what was blacked out may have had a mark.
bool is_blacked_out(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && values::is_letter(text[end])) ++end;
  return text.starts_with('[') || detail::is_redacted(text.substr(0, end));
}

/// "SECRET - ENTIRE TEXT", in brackets or without.
bool is_of_entire_text(const Cable& cable, const Block& block) {
  if (block.portion.entire_text) return true;
  constexpr std::string_view mark = "ENTIRE TEXT";
  constexpr std::size_t latest = 40;
  const std::string_view text = cable.text(block.text).substr(0, latest);
  for (std::size_t at = 0; at + mark.size() <= text.size(); ++at) {
    if (values::starts_with(text.substr(at), mark)) return true;
  }
  return false;
}

void missing(const Cable& cable, Report& report) {
  const auto day = day_of(cable);
  if (!is_classified(cable) || cable.dialect == Dialect::aad || (day && *day < order_12065)) return;
  const auto entire = [&](const Block& block) { return is_of_entire_text(cable, block); };
  if (cable.subject_portion.entire_text || std::ranges::any_of(cable.body, entire)) return;
  OwnParagraphs own(cable);
  for (const Block* block = cable.body.begin(); block != cable.body.end(); ++block) {
    if (!own.has(*block) || is_marked(*block) || is_blacked_out(cable.text(block->text))) continue;
    const Span statement = cable.classified_by.span;
    if (!statement.empty() && statement.begin < block->text.end && block->text.begin < statement.end) continue;
    if (values::starts_with(cable.text(block->text), "CLASSIFIED BY")) continue;
    if (!mark_like(cable, block->text).empty()) continue;  // another finding
    // A number before sub-paragraphs that have marks of their own is none of a portion.
    const Block* next = block + 1;
    if (next != cable.body.end() && next->depth > 0 && is_marked(*next)) continue;
    report.find(block->label, words("paragraph ", cable.text(block->label), " has no portion mark"));
  }
}

void unknown(const Cable& cable, Report& report) {
  for (const Block& block : cable.body) {
    if (!is_numbered(cable, block) || is_marked(block)) continue;
    const Span mark = mark_like(cable, block.text);
    if (!mark.empty()) report.find(mark, words("(", cable.text(mark), ") is no portion mark"));
  }
}

constexpr auto table = std::to_array<CheckedRule>({
    {{"portion-above-banner", Severity::error, "a portion mark is above the level of the banner",
      "The level of a cable is the highest of its portions. A paragraph or subject that is marked above "
      "it is wrongly marked, or the whole cable is handled below its level.",
      "ISOO, Marking Classified National Security Information; 5 FAH-1 H-200",
      R"(C O N F I D E N T I A L NOWHERE 000732
SUBJECT: A TITLE

1. (C) Text.

2. (U) Text.
)",
      R"(C O N F I D E N T I A L NOWHERE 000732
SUBJECT: A TITLE

1. (C) Text.

2. (S) Text.
)"},
     above},
    {{"portion-below-banner", Severity::warning, "no portion mark reaches the level of the banner",
      "All paragraphs are marked, and none as high as the banner: the cable is handled above the level of "
      "its portions.",
      "ISOO, Marking Classified National Security Information; 5 FAH-1 H-200",
      R"(S E C R E T NOWHERE 000732
SUBJECT: A TITLE

1. (S) Text.

2. (U) Text.
DOE
)",
      R"(S E C R E T NOWHERE 000732
SUBJECT: A TITLE

1. (C) Text.

2. (U) Text.
DOE
)"},
     below},
    {{"missing-portion", Severity::warning, "a paragraph of a classified cable has no portion mark",
      "Each numbered paragraph of a classified cable has a mark of its level, unless one mark says that "
      "it is of the entire text. Cables before December 1978, when E.O. 12065 asked for it, are not "
      "looked at; nor are a number before sub-paragraphs with marks or before the classification "
      "statement, inner lists, quoted texts that are numbered anew, and what was blacked out.",
      "E.O. 12065, section 1-504; ISOO, Marking Classified National Security Information; 5 FAH-1 H-200",
      R"(C O N F I D E N T I A L NOWHERE 000732
SUBJECT: A TITLE

1. (C) Text.

2. (U) Text.
)",
      R"(C O N F I D E N T I A L NOWHERE 000732
SUBJECT: A TITLE

1. (C) Text.

2. Text.
)"},
     missing},
    {{"unknown-portion", Severity::info, "what stands like a portion mark is none",
      "A paragraph begins with capitals in brackets that look like a mark (a level and a stroke, or a "
      "control alone), and are none: a misprint, or a control that the table lacks. They were left in the "
      "text.",
      "ISOO, Marking Classified National Security Information; observed in published telegrams",
      R"(S E C R E T NOWHERE 000732
SUBJECT: A TITLE

1. (S//NF) Text.
)",
      R"(S E C R E T NOWHERE 000732
SUBJECT: A TITLE

1. (S//NG-X) Text.
)"},
     unknown},
});

}  // namespace

std::span<const CheckedRule> portion_rules() { return table; }

}  // namespace cablegram::inline v1::checks
