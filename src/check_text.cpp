// The text as such: bytes, lines that no rule knows, what is missing of the envelope. All found by the parser.
#include <array>

#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

using namespace std::string_view_literals;

constexpr auto table = std::to_array<CheckedRule>({
    diagnosed(
        DiagnosticCode::encoding_utf16,
        {"Every other byte is zero: the text is in UTF-16, in which nothing of a cable can be recognised. "
         "Convert it first.",
         "The Unicode Standard, chapter 2", "SUBJECT: A TITLE\n", "\xFF\xFES\0U\0B\0J\0E\0C\0T\0:\0 \0A\0\n\0"sv}),
    diagnosed(DiagnosticCode::invalid_utf8,
              {"The byte is no part of a character in UTF-8. It was kept, and is shown as a replacement character; "
               "the text is probably in an older code page.",
               "The Unicode Standard, chapter 3", "SUBJECT: A CAF\xC3\x89\n", "SUBJECT: A CAF\xC9\n"}),
    diagnosed(DiagnosticCode::nul_bytes,
              {"Texts of cables have no NUL bytes: this may be a binary file.", "Observed in published telegrams",
               "SUBJECT: A TITLE\n", "SUBJECT: A TITLE\0\n"sv}),
    diagnosed(
        DiagnosticCode::looks_like_path,
        {"The text is one line that could be the name of a file or its address, and holds nothing of a cable: the "
         "path was parsed in place of what is in the file.",
         "`parse` takes a text, `parse_file` a path", "SUBJECT: A TITLE\n", "cables/08NOWHERE732.txt"}),
    diagnosed(DiagnosticCode::text_too_large,
              {"Cables have some thousand bytes. The rest of a text above the limit was not read: it is a whole "
               "file of cables, or none.",
               "The option `max_size`", "SUBJECT: A TITLE\n", ""}),
    diagnosed(DiagnosticCode::too_many_nodes,
              {"A cable has some hundred elements: labels, lines of text, names. A text with more than the limit is "
               "no cable, or made to be costly. What stands behind this place is one unknown element.",
               "The option `max_nodes`", "SUBJECT: A TITLE\n", ""}),
    diagnosed(
        DiagnosticCode::too_many_diagnostics,
        {"So much is odd about the text that the rest is left out, from this place on: that of the parse, or that "
         "of the rule which the message names. It is hardly a cable.",
         "The option `max_diagnostics`", "SUBJECT: A TITLE\n", ""}),
    diagnosed(DiagnosticCode::unknown_line,
              {"The line stands in the header or heading, and is none of what stands there. It was kept in its "
               "place, and belongs to no field.",
               "ACP-127; 5 FAH-1 H-200",
               R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC
UNCLAS NOWHERE 000732
SUBJECT: A TITLE
)",
               R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC
UNCLAS NOWHERE 000732
TAGS: PREL, XX
SUBJECT: A TITLE

REFORM

REF: NOWHERE 12
)"}),
    diagnosed(DiagnosticCode::client_line,
              {"A mail or archive client left a line of its own, such as a weekday with a date. That date is the "
               "client's, and was not used.",
               "Observed in published telegrams", R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.
)",
               R"(Wednesday, 16 April 2008, 12:00
UNCLAS NOWHERE 000732
SUBJECT: A TITLE

1. (U) Text.
)"}),
    diagnosed(DiagnosticCode::missing_dtg,
              {"The date-time line stands before the FM line. Without it a cable has neither date nor id; extracts "
               "lost it with their header.",
               "ACP-127, format line 5", R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
)",
               R"(FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
)"}),
});

}  // namespace

std::span<const CheckedRule> text_rules() { return table; }

}  // namespace cablegram::inline v1::checks
