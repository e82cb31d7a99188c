// The body: numbers, lines, and the words that open and close a summary or comment.
#include <array>
#include <vector>

#include "cablegram/line_index.hpp"
#include "cablegram/roles.hpp"
#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

// How the words for roles begin.
constexpr auto all_roles = std::to_array<std::pair<Role, std::string_view>>(
    {{Role::summary, "SUMMAR"}, {Role::comment, "COMMENT"}, {Role::action_request, "ACTION"}, {Role::note, "NOTE"}});

/// An end marker and the number of its block.
struct BlockRoleEnd : detail::RoleEnd {
  std::uint32_t block = 0;
};

/// The end markers of the body, "End summary", in text order.
std::vector<BlockRoleEnd> role_ends(const Cable& cable) {
  std::vector<BlockRoleEnd> ends;
  if (cable.body.empty()) return ends;
  LineIndex index;
  index.begin(cable.source.substr(0, cable.body.back().text.end), cable.body.front().text.begin);
  for (std::uint32_t i = 0; i < cable.body.size(); ++i) {
    if (cable.body[i].kind == BlockKind::preformatted) {
      continue;
    }
    (void)detail::any_role_end(cable.source, cable.body[i].text, index.end_words(), [&](const detail::RoleEnd& end) {
      ends.push_back({end, i});
      return false;
    });
  }
  return ends;
}

/// Walks over the words of the body, and keeps which roles were spoken of since they were last closed.
class SpokenRoles {
 public:
  explicit SpokenRoles(const Cable& cable) : cable_(cable) {}

  /// Reads up to a place.
  void read_to(std::uint32_t block, std::uint32_t place) {
    for (; block_ < block; ++block_) {
      read(cable_.body[block_].text.end);
      at_ = 0;
    }
    read(place);
  }
  /// Whether the role was spoken of; it is closed then, up to the end of its marker.
  bool close(Role role, std::uint32_t end) {
    bool& spoken = spoken_[static_cast<std::size_t>(role)];
    const bool was = spoken;
    spoken = false;
    at_ = std::max(at_, end);
    return was;
  }

 private:
  void read(std::uint32_t end) {
    const std::string_view source = cable_.source;
    std::uint32_t at = std::max(at_, cable_.body[block_].text.begin);
    for (; at < end; ++at) {
      const char first = values::to_upper(source[at]);
      if (first != 'S' && first != 'C' && first != 'A' && first != 'N') continue;
      if (at > 0 && values::is_letter(source[at - 1])) continue;
      for (const auto& [role, word] : all_roles) {
        if (values::starts_with(source.substr(at), word)) spoken_[static_cast<std::size_t>(role)] = true;
      }
    }
    at_ = at;
  }

  const Cable& cable_;
  std::uint32_t block_ = 0;
  std::uint32_t at_ = 0;
  std::array<bool, role_names.size()> spoken_{};
};

void unopened(const Cable& cable, Report& report) {
  SpokenRoles spoken(cable);
  for (const BlockRoleEnd& end : role_ends(cable)) {
    spoken.read_to(end.block, end.span.begin);
    if (!spoken.close(end.role, end.span.end)) {
      report.find(end.span, words("nothing opens the ", name(end.role), " that ends here"));
    }
  }
}

/// "Summary continued:" goes on with what is open.
bool is_continued(const Cable& cable, const Block& block, std::size_t size) {
  const std::string opener = values::squeezed(cable.text(block.text).substr(0, size));
  return opener.find("CONT") != std::string::npos;
}

void unclosed(const Cable& cable, Report& report) {
  if (!is_whole(cable)) return;
  const std::vector<BlockRoleEnd> ends = role_ends(cable);
  if (ends.empty()) return;  // no custom of this cable
  // Many a comment closes the cable and needs no end; where one was ended, the others are.
  std::array<bool, role_names.size()> customary{};
  customary[static_cast<std::size_t>(Role::summary)] = true;
  for (const BlockRoleEnd& end : ends) customary[static_cast<std::size_t>(end.role)] = true;
  // From the last block to the first: whether an end of the role follows before the role opens again.
  std::array<bool, role_names.size()> closed{};
  auto end = ends.rbegin();
  for (auto i = static_cast<std::uint32_t>(cable.body.size()); i > 0; --i) {
    const Block& block = cable.body[i - 1];
    for (; end != ends.rend() && end->block == i - 1; ++end) closed[static_cast<std::size_t>(end->role)] = true;
    if (!detail::takes_role(block)) continue;
    const auto opener = detail::stated_role<grammar::leading_role>(cable.text(block.text));
    if (opener.role != Role::summary && opener.role != Role::comment) continue;
    if (is_continued(cable, block, opener.size)) continue;
    bool& is_closed = closed[static_cast<std::size_t>(opener.role)];
    if (!is_closed && customary[static_cast<std::size_t>(opener.role)]) {
      const std::string_view written = values::without_trailing_blanks(cable.text(block.text).substr(0, opener.size));
      report.find({block.text.begin, block.text.begin + static_cast<std::uint32_t>(written.size())},
                  words("nothing ends the ", name(opener.role), " that opens here"));
    }
    is_closed = false;
  }
}

constexpr auto table = std::to_array<CheckedRule>({
    diagnosed(DiagnosticCode::paragraph_number,
              {"Paragraphs are numbered 1, 2, 3 and so on. One whose number is not the next was kept as it is: a "
               "paragraph is missing or doubled, the text holds another one, or a number at the beginning of a "
               "line was no label. Inner lists count by themselves.",
               "5 FAH-1 H-246", R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.

2. (U) Text.
)",
               R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.

3. (U) Text.
)"}),
    {{"unclosed-role", Severity::info, "a summary or comment is opened and not ended",
      "A paragraph opens a summary, and no \"End summary\" follows, though the cable ends other parts so; "
      "or it opens a comment without end, though another comment of the cable has one. Where it stops is "
      "not said then.",
      "5 FAH-1 H-246; observed in published telegrams",
      R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Summary: Text. End summary.

2. (U) Comment: Text. End comment.
DOE
)",
      R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Summary: Text.

2. (U) Comment: Text. End comment.
DOE
)"},
     unclosed},
    {{"unopened-role", Severity::info, "the end of something that was not opened",
      "\"End summary\" (or comment, note, action request) stands where no word before it, since the last "
      "end of its kind, speaks of a summary. The opening words were lost or misspelt.",
      "Observed in published telegrams",
      R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Summary: Text. End summary.

2. (U) Text.
DOE
)",
      R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text. End summary.

2. (U) Text.
DOE
)"},
     unopened},
    diagnosed(DiagnosticCode::line_echoed,
              {"A relay printed a line twice, the second time behind a Q. The repeat belongs to no text.",
               "Observed in published telegrams",
               R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text of a line
and of another.
)",
               R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text of a line that is long enough
Q1. (U) Text of a line that is long enough
and of another.
)"}),
    diagnosed(DiagnosticCode::signature_double,
              {"The line that closes the cable has two words: one surname of two, or two people who sign. It was "
               "kept as one.",
               "5 FAH-1 H-200", R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.
DOE
)",
               R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.
DOE ROE
)"}),
    diagnosed(DiagnosticCode::text_after_signature,
              {"The signature closes the cable. What follows it was left by an archive or a mail client.",
               "Observed in published telegrams", R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.
DOE
)",
               R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.
DOE

NNNN
ID: 123456
)"}),
});

}  // namespace

std::span<const CheckedRule> body_rules() { return table; }

}  // namespace cablegram::inline v1::checks
