// What a parse has to say about a text: codes, their severities and sentences, in one table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "span.hpp"

namespace cablegram {
inline namespace v1 {

/// How much a diagnostic matters: an oddity kept for the record, a likely mistake, a contradiction.
enum class Severity : std::uint8_t { info, warning, error };
inline constexpr std::array<std::string_view, 3> severity_names{"info", "warning", "error"};

/// What is odd about a text. The public spelling (kebab-case) is in `diagnostic_table`.
enum class DiagnosticCode : std::uint8_t {
  missing_banner,
  missing_dtg,
  missing_eo,
  missing_tags,
  missing_subject,
  unknown_line,
  encoding_utf16,
  invalid_utf8,
  nul_bytes,
  som_malformed,
  routing_mixed,
  security_letters_garbled,
  dtg_invalid,
  dtg_zone,
  dtg_2400,
  precedence_spelling,
  symbols_unclosed,
  banner_letter_doubled,
  banner_letter_lost,
  banner_spacing,
  banner_conflict,
  decl_date_dmy,
  decl_date_invalid,
  glued_tags,
  column_cut,
  client_line,
  line_echoed,
  paragraph_number,
  partial_sections,
  signature_double,
  text_after_signature,
  text_too_large,
  too_many_nodes,
  too_many_diagnostics,
  aad_office_sum,
  aad_attribute_conflict,
  smart_date_mismatch,
  looks_like_path,
};

/// One row of the table of diagnostics.
struct DiagnosticInfo {
  std::string_view code;
  Severity severity;
  std::string_view message;
};

/// Every diagnostic of the parser, in the order of `DiagnosticCode`.
inline constexpr std::array<DiagnosticInfo, 38> diagnostic_table{{
    {"missing-banner", Severity::warning, "no banner line with a classification was found"},
    {"missing-dtg", Severity::warning, "no date-time group was found"},
    {"missing-eo", Severity::warning, "no executive order line was found"},
    {"missing-tags", Severity::warning, "no TAGS line was found"},
    {"missing-subject", Severity::warning, "no SUBJECT line was found"},
    {"unknown-line", Severity::info, "no rule of the header or heading knows this line"},
    {"encoding-utf16", Severity::error, "the text looks like UTF-16; convert it to UTF-8 before parsing"},
    {"invalid-utf8", Severity::warning, "these bytes are not UTF-8; they are kept as they are"},
    {"nul-bytes", Severity::warning, "the text holds NUL bytes; it may be binary"},
    {"som-malformed", Severity::warning, "the start-of-message line is malformed"},
    {"routing-mixed", Severity::info, "the routing line's precedence letters differ"},
    {"security-letters-garbled", Severity::warning, "the security line's letters are not all equal"},
    {"dtg-invalid", Severity::error, "the date-time group names no existing day or minute"},
    {"dtg-zone", Severity::warning, "the date-time group's zone is not Z; it was converted to UTC"},
    {"dtg-2400", Severity::info, "2400 was read as midnight at the end of the day"},
    {"precedence-spelling", Severity::info, "a precedence is misspelt"},
    {"symbols-unclosed", Severity::info, "office symbols are not closed by //"},
    {"banner-letter-doubled", Severity::info, "the first letter of the banner's level is doubled"},
    {"banner-letter-lost", Severity::warning, "the first letter of the banner's level is missing"},
    {"banner-spacing", Severity::info, "the banner's level is irregularly spaced"},
    {"banner-conflict", Severity::warning, "a later banner disagrees with the first"},
    {"decl-date-dmy", Severity::warning, "a declassification date is written day first"},
    {"decl-date-invalid", Severity::error, "the declassification date does not exist"},
    {"glued-tags", Severity::info, "several TAGS are written without a blank between them"},
    {"column-cut", Severity::info, "a word is cut by the line end"},
    {"client-line", Severity::info, "a line left by a mail or archive client"},
    {"line-echoed", Severity::info, "a line repeats the line before it after a Q"},
    {"paragraph-number", Severity::warning, "a paragraph number is out of sequence"},
    {"partial-sections", Severity::warning, "later sections of the cable are missing from the text"},
    {"signature-double", Severity::info, "the signature holds two words that may be two names"},
    {"text-after-signature", Severity::info, "text follows the signature"},
    {"text-too-large", Severity::error, "the text is larger than the size limit; the rest was not read"},
    {"too-many-nodes", Severity::error, "the text has more elements than the limit; the rest was not read"},
    {"too-many-diagnostics", Severity::warning, "there is more to say than the limit allows; the rest was left out"},
    {"aad-office-sum", Severity::warning, "the sum of copies is not that of the offices"},
    {"aad-attr-conflict", Severity::warning, "an attribute does not agree with the text"},
    {"smart-date-mismatch", Severity::warning, "the date in words is not that of the date-time group"},
    {"looks-like-path", Severity::warning, "the text looks like the path of a file; parse_file reads a file"},
}};

/// A remark of the parser on a place in the text; an empty span at the end of the text where something is missing.
struct Diagnostic {
  DiagnosticCode code;
  Span span;

  [[nodiscard]] constexpr const DiagnosticInfo& info() const noexcept {
    return diagnostic_table[static_cast<std::size_t>(code)];
  }
  friend constexpr bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// The name of a severity as the public JSON spells it.
[[nodiscard]] constexpr std::string_view name(Severity value) noexcept {
  return severity_names[static_cast<std::size_t>(value)];
}

}  // namespace v1
}  // namespace cablegram
