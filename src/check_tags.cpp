// TAGS and subject: what the cable is filed under.
#include <array>
#include <string>
#include <unordered_set>

#include "cablegram/tables/tags.hpp"
#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

// The subjects of 1973-90 are not all in the table.
constexpr std::chrono::sys_days table_begin{std::chrono::year(1991) / 1 / 1};

/// A code of four letters whose first is that of a field of subjects.
bool looks_like_subject(std::string_view text) {
  constexpr std::string_view fields = "ABCELMOPST";
  return text.size() == 4 && std::ranges::all_of(text, values::is_letter) &&
         fields.find(values::to_upper(text[0])) != std::string_view::npos;
}

/// Several codes without a blank between them are a finding of the parser.
class GluedTags {
 public:
  explicit GluedTags(const Cable& cable) {
    for (const Diagnostic& diagnostic : cable.diagnostics) {
      if (diagnostic.code == DiagnosticCode::glued_tags) begins_.insert(diagnostic.span.begin);
    }
  }
  [[nodiscard]] bool has(const Tag& tag) const { return begins_.contains(tag.span.begin); }

 private:
  std::unordered_set<std::uint32_t> begins_;
};

/// Two letters of which the first is X or Z: a region. Their list changed with the years.
bool is_region(std::string_view text) {
  return text.size() == 2 && (values::to_upper(text[0]) == 'X' || values::to_upper(text[0]) == 'Z') &&
         values::is_letter(text[1]);
}

/// Older posts used terms of several words, some of which are known.
bool is_known_term(std::string_view text) {
  const std::string upper = values::in_capitals(std::string(text));
  return tables::known_term(upper) == upper.size();
}

/// TAGS of visits, travel and representation, behind which the names of people stand, in brackets or without.
bool is_of_people(std::string_view text) {
  constexpr auto codes = std::to_array<std::string_view>({"OVIP", "OREP", "OTRA", "OEXC"});
  return std::ranges::any_of(codes, [&](std::string_view code) { return values::same_letters(text, code); });
}

void unknown(const Cable& cable, Report& report) {
  const auto day = day_of(cable);
  const GluedTags glued(cable);
  bool names_follow = false;
  for (const Tag& tag : cable.tags) {
    const std::string_view text = cable.text(tag.span);
    if (tag.kind != TagKind::unknown && tag.kind != TagKind::term) {
      // A name may be the code of an organisation, too.
      names_follow = is_of_people(text) || (names_follow && tag.kind == TagKind::organisation);
      continue;
    }
    if (names_follow) continue;
    if (day && *day < table_begin && looks_like_subject(text)) continue;
    if (glued.has(tag) || is_region(text) || is_known_term(text)) continue;
    report.find(tag.span, words(cable.normalised(tag.span), " is in no table of TAGS"));
  }
}

/// From the first tag to the last.
Span all_tags(const Cable& cable) { return {cable.tags.front().span.begin, cable.tags.back().span.end}; }

template <class Wanted>
bool has_tag(const Cable& cable, Wanted wanted) {
  return std::ranges::any_of(cable.tags, wanted);
}

void missing_subject(const Cable& cable, Report& report) {
  if (cable.tags.empty()) return;
  const GluedTags glued(cable);
  const bool found = has_tag(cable, [&](const Tag& tag) {
    return tag.kind == TagKind::subject ||
           (tag.kind == TagKind::unknown && (looks_like_subject(cable.text(tag.span)) || glued.has(tag)));
  });
  if (!found) report.find(all_tags(cable));
}

void missing_place(const Cable& cable, Report& report) {
  if (cable.tags.empty()) return;
  const GluedTags glued(cable);
  const bool found = has_tag(cable, [&](const Tag& tag) {
    return tag.kind == TagKind::geographic || is_region(cable.text(tag.span)) ||
           (tag.kind == TagKind::unknown && glued.has(tag));
  });
  if (!found) report.find(all_tags(cable));
}

void repeated(const Cable& cable, Report& report) {
  std::unordered_set<std::string> seen;
  for (const Tile& tile : cable.tiles) {
    const TileKind kind = tile.kind;
    if (kind == TileKind::tag) {
      if (!seen.insert(values::squeezed(cable.text(tile.span()))).second) {
        report.find(tile.span(), words(cable.text(tile.span()), " stands in the TAGS before"));
      }
    } else if (kind == TileKind::subject || kind == TileKind::executive_order) {
      seen.clear();  // another line of TAGS behind it is of a second heading
    }
  }
}

constexpr auto table = std::to_array<CheckedRule>({
    diagnosed(DiagnosticCode::missing_tags,
              {"TAGS (traffic analysis by geography and subject) are what a cable is filed and found by; they came "
               "with the central foreign policy files of 1973, and older cables have none.",
               "5 FAH-3 H-010; 5 FAH-1 H-212", R"(UNCLAS NOWHERE 000732
TAGS: PREL, XX
SUBJECT: A TITLE
)",
               R"(UNCLAS NOWHERE 000732
E.O. 12958: N/A
SUBJECT: A TITLE
)"}),
    {{"unknown-tag", Severity::info, "no table of TAGS has this code",
      "TAGS are subjects and programs of four letters, countries and regions of two, organisations, and "
      "names in brackets. What is none of these was kept as written: misprints, names of countries, codes "
      "of three letters, words. Two letters that begin with X or Z are taken for a region; before 1991 other "
      "subjects of four letters were in use. Neither is found, nor are names behind "
      "OVIP, OREP, OTRA and OEXC.",
      "5 FAH-3 H-110", R"(TAGS: PREL, PGOV, XX
SUBJECT: A TITLE
)",
      R"(TAGS: PREL, PGGOV, XX
SUBJECT: A TITLE
)"},
     unknown},
    diagnosed(DiagnosticCode::glued_tags,
              {"A word of six or more letters is made of known codes only. It was kept as one tag.", "5 FAH-3 H-110",
               R"(TAGS: PREL PGOV XX
SUBJECT: A TITLE
)",
               R"(TAGS: PRELPGOV XX
SUBJECT: A TITLE
)"}),
    {{"missing-subject-tag", Severity::warning, "the TAGS name no subject",
      "At least one of the TAGS is a subject, such as PREL. A code of four letters that the table lacks "
      "may be one, and counts.",
      "5 FAH-1 H-212", R"(TAGS: PREL, XX
SUBJECT: A TITLE
)",
      R"(TAGS: XX, NATO
SUBJECT: A TITLE
)"},
     missing_subject},
    {{"missing-geo-tag", Severity::info, "the TAGS name no country or region",
      "TAGS say which country or region the cable is about, with two letters. Cables about an "
      "organisation alone often do not.",
      "5 FAH-3 H-110", R"(TAGS: PREL, XX
SUBJECT: A TITLE
)",
      R"(TAGS: PREL, NATO
SUBJECT: A TITLE
)"},
     missing_place},
    {{"repeated-tag", Severity::info, "a code stands twice among the TAGS",
      "Each of the TAGS stands once; the repeat was left out.", "5 FAH-3 H-110",
      R"(TAGS: PREL, PGOV, XX
SUBJECT: A TITLE
)",
      R"(TAGS: PREL, PGOV, PREL, XX
SUBJECT: A TITLE
)"},
     repeated},
    diagnosed(DiagnosticCode::missing_subject,
              {"A cable has a subject line. Without its label no line is taken for one.", "5 FAH-1 H-200",
               R"(UNCLAS NOWHERE 000732
TAGS: PREL, XX
SUBJECT: A TITLE

1. (U) Text.
)",
               R"(UNCLAS NOWHERE 000732
TAGS: PREL, XX

1. (U) Text.
)"}),
});

}  // namespace

std::span<const CheckedRule> tag_rules() { return table; }

}  // namespace cablegram::inline v1::checks
