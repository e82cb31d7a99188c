// The closed vocabularies of a cable as enumerations, each with its one table of names.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "language.hpp"

namespace cablegram {
inline namespace v1 {

/// The form of the text. `view` texts (labelled lines without a teletype header) are telegrams.
enum class Dialect : std::uint8_t { unknown, telegram, aad, smart };
inline constexpr std::array<std::string_view, 4> dialect_names{"unknown", "telegram", "aad", "smart"};

/// Precedence, ACP-127: how fast a message is handled. `none` where the text gives none.
/// NIACT IMMEDIATE is IMMEDIATE with night action at the receiving post.
enum class Precedence : std::uint8_t { none, routine, priority, immediate, niact_immediate, flash };
inline constexpr std::array<std::string_view, 6> precedence_names{"",          "ROUTINE",         "PRIORITY",
                                                                  "IMMEDIATE", "NIACT_IMMEDIATE", "FLASH"};

/// Classification level, lowest first, so that levels compare. LIMITED OFFICIAL USE was used to about 1995.
enum class Classification : std::uint8_t { none, unclassified, limited_official_use, confidential, secret, top_secret };
inline constexpr std::array<std::string_view, 6> classification_names{
    "", "UNCLASSIFIED", "LIMITED_OFFICIAL_USE", "CONFIDENTIAL", "SECRET", "TOP_SECRET"};

/// What a reference points to: another cable, or anything else (septel, e-mail, telcon, press...).
enum class ReferenceKind : std::uint8_t { cable, other };
inline constexpr std::array<std::string_view, 2> reference_kind_names{"cable", "other"};

/// Kinds of TAGS (traffic analysis by geography and subject), 5 FAH-3 H-110.
enum class TagKind : std::uint8_t { unknown, subject, geographic, organisation, program, person, term };
inline constexpr std::array<std::string_view, 7> tag_kind_names{"unknown", "subject", "geographic", "organisation",
                                                                "program", "person",  "term"};

/// Kinds of body blocks.
enum class BlockKind : std::uint8_t { heading, paragraph, item, text, preformatted };
inline constexpr std::array<std::string_view, 5> block_kind_names{"heading", "paragraph", "item", "text",
                                                                  "preformatted"};

/// What a block does in the cable.
enum class Role : std::uint8_t { none, summary, comment, action_request, note };
inline constexpr std::array<std::string_view, 5> role_names{"", "summary", "comment", "action_request", "note"};

/// How an executive order line schedules declassification: GDS, XGDS, ADS of E.O. 11652; GDS, RDS, XDS of 12065;
/// OADR of 12356; dates, events and exemption codes (X1, 25X1, MR) of 12958 and later.
enum class DeclassificationScheme : std::uint8_t {
  none,
  not_applicable,
  date,
  event,
  gds,
  xgds,
  rds,
  ads,
  xds,
  oadr,
  exemption,
  manual_review
};
inline constexpr std::array<std::string_view, 12> declassification_scheme_names{
    "", "N/A", "DATE", "EVENT", "GDS", "XGDS", "RDS", "ADS", "XDS", "OADR", "EXEMPTION", "MR"};

/// The list of a telegram that an addressee stands in: TO (action), INFO (information), XMT (exempted).
enum class AddresseeList : std::uint8_t { action, info, exempt };
inline constexpr std::array<std::string_view, 3> addressee_list_names{"action", "info", "exempt"};

/// The list of the distribution block that an office stands in: ACTION (who acts), ORIGIN (who sends), INFO.
enum class OfficeList : std::uint8_t { action, origin, info };
inline constexpr std::array<std::string_view, 3> office_list_names{"action", "origin", "info"};

/// What an officer did for a cable.
enum class ClearanceKind : std::uint8_t { drafted, approved, cleared, released };
inline constexpr std::array<std::string_view, 4> clearance_kind_names{"drafted", "approved", "cleared", "released"};

/// The elements that tile a source text. `separator` is white space and punctuation between elements;
/// the kinds from `section_mark` on are noise: they stand inside other elements and belong to no text.
enum class TileKind : std::uint8_t {
  separator,
  // transmission header, ACP-127 format lines 1 to 11
  start_of_message,
  prosign,
  routing_indicator,
  station_serial,
  section_suffix,
  filing_time,
  security,
  operating_signal,
  signal_argument,
  precedence,
  date_time_group,
  plain_language_address,
  office_symbols,
  message_control_number,
  // heading
  classification,
  section_number,
  post,
  serial,
  caption,
  attention,
  corrected_copy,
  field_label,
  executive_order,
  declassification,
  tag,
  subject,
  reference_label,
  reference,
  classified_by,
  reason,
  // body
  paragraph_label,
  portion_mark,
  text,
  heading,
  item_label,
  preformatted,
  // ending
  signature,
  end_mark,
  // what is known and set aside
  partial_notice,
  distribution,
  control_line,
  client_line,
  link_target,
  pseudo_header,
  office,
  officer,
  attribute_key,
  attribute_value,
  archive_notice,
  unknown,
  // noise, transparent to every text
  section_mark,
  page_line,
  heading_rule,
  repeated_caption,
  repeated_heading,
  echo,
  release_footer,
};
inline constexpr std::array<std::string_view, 58> tile_kind_names{"separator",
                                                                  "start_of_message",
                                                                  "prosign",
                                                                  "routing_indicator",
                                                                  "station_serial",
                                                                  "section_suffix",
                                                                  "filing_time",
                                                                  "security",
                                                                  "operating_signal",
                                                                  "signal_argument",
                                                                  "precedence",
                                                                  "date_time_group",
                                                                  "plain_language_address",
                                                                  "office_symbols",
                                                                  "message_control_number",
                                                                  "classification",
                                                                  "section_number",
                                                                  "post",
                                                                  "serial",
                                                                  "caption",
                                                                  "attention",
                                                                  "corrected_copy",
                                                                  "field_label",
                                                                  "executive_order",
                                                                  "declassification",
                                                                  "tag",
                                                                  "subject",
                                                                  "reference_label",
                                                                  "reference",
                                                                  "classified_by",
                                                                  "reason",
                                                                  "paragraph_label",
                                                                  "portion_mark",
                                                                  "text",
                                                                  "heading",
                                                                  "item_label",
                                                                  "preformatted",
                                                                  "signature",
                                                                  "end_mark",
                                                                  "partial_notice",
                                                                  "distribution",
                                                                  "control_line",
                                                                  "client_line",
                                                                  "link_target",
                                                                  "pseudo_header",
                                                                  "office",
                                                                  "officer",
                                                                  "attribute_key",
                                                                  "attribute_value",
                                                                  "archive_notice",
                                                                  "unknown",
                                                                  "section_mark",
                                                                  "page_line",
                                                                  "heading_rule",
                                                                  "repeated_caption",
                                                                  "repeated_heading",
                                                                  "echo",
                                                                  "release_footer"};

/// Whether tiles of this kind are left out of every normalised text.
[[nodiscard]] constexpr bool is_noise(TileKind kind) noexcept { return kind >= TileKind::section_mark; }

namespace detail {
template <class Enum, std::size_t Size>
[[nodiscard]] constexpr std::string_view name_of(Enum value, const std::array<std::string_view, Size>& names) noexcept {
  return names[static_cast<std::size_t>(value)];
}
}  // namespace detail

// The name of a value as the public JSON spells it; empty where the JSON has null.
[[nodiscard]] constexpr std::string_view name(Dialect value) noexcept { return detail::name_of(value, dialect_names); }
[[nodiscard]] constexpr std::string_view name(Precedence value) noexcept {
  return detail::name_of(value, precedence_names);
}
[[nodiscard]] constexpr std::string_view name(Classification value) noexcept {
  return detail::name_of(value, classification_names);
}
[[nodiscard]] constexpr std::string_view name(ReferenceKind value) noexcept {
  return detail::name_of(value, reference_kind_names);
}
[[nodiscard]] constexpr std::string_view name(TagKind value) noexcept { return detail::name_of(value, tag_kind_names); }
[[nodiscard]] constexpr std::string_view name(BlockKind value) noexcept {
  return detail::name_of(value, block_kind_names);
}
[[nodiscard]] constexpr std::string_view name(Role value) noexcept { return detail::name_of(value, role_names); }
[[nodiscard]] constexpr std::string_view name(DeclassificationScheme value) noexcept {
  return detail::name_of(value, declassification_scheme_names);
}
[[nodiscard]] constexpr std::string_view name(AddresseeList value) noexcept {
  return detail::name_of(value, addressee_list_names);
}
[[nodiscard]] constexpr std::string_view name(OfficeList value) noexcept {
  return detail::name_of(value, office_list_names);
}
[[nodiscard]] constexpr std::string_view name(ClearanceKind value) noexcept {
  return detail::name_of(value, clearance_kind_names);
}
[[nodiscard]] constexpr std::string_view name(TileKind value) noexcept {
  return detail::name_of(value, tile_kind_names);
}

}  // namespace v1
}  // namespace cablegram
