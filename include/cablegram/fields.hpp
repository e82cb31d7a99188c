// The field table: every field of the public JSON in its order, with type and meaning. The JSON Schema and the field
// reference are generated from it; the JSON writer and the attributes of the Python classes are tested against it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "codes.hpp"
#include "diagnostic.hpp"

namespace cablegram {
inline namespace v1 {

/// The version of the form that `to_json` writes; the value of its field "schema".
inline constexpr int schema_version = 1;

/// Types of values. JSON has no dates: `date` is "2018-01-14", `time` is "10:19" and `timestamp` is
/// "2008-01-14T10:19:00Z", both in UTC. A `number` has a fraction; no field of the JSON is one.
enum class FieldType : std::uint8_t { string, integer, boolean, date, time, timestamp, record, number };
inline constexpr std::array<std::string_view, 8> field_type_names{"string", "integer",   "boolean", "date",
                                                                  "time",   "timestamp", "record",  "number"};
[[nodiscard]] constexpr std::string_view name(FieldType value) noexcept {
  return field_type_names[static_cast<std::size_t>(value)];
}

/// One field of the public JSON.
struct Field {
  std::string_view name;
  FieldType type = FieldType::string;
  bool nullable = false;  ///< absent is null; never so for a list, which is empty instead
  bool list = false;      ///< a list of values of `type`
  std::string_view meaning;

  std::int64_t minimum = 0;                  ///< of an integer
  std::int64_t maximum = 0;                  ///< of an integer
  std::span<const std::string_view> values;  ///< the vocabulary of a string, where it is closed
  std::string_view record;                   ///< the name of the record type
  const Field* first_member = nullptr;
  std::size_t member_count = 0;

  /// The fields of a record; empty for other types.
  [[nodiscard]] constexpr std::span<const Field> members() const noexcept;
  /// The same field, but null where the text does not have it.
  [[nodiscard]] constexpr Field or_null() const noexcept {
    Field field = *this;
    field.nullable = true;
    return field;
  }
  /// The same field, but a list of values.
  [[nodiscard]] constexpr Field as_list() const noexcept {
    Field field = *this;
    field.list = true;
    return field;
  }
};

constexpr std::span<const Field> Field::members() const noexcept { return {first_member, member_count}; }

namespace detail {

constexpr Field plain_field(std::string_view name, FieldType type, std::string_view meaning) {
  Field field;
  field.name = name;
  field.type = type;
  field.meaning = meaning;
  return field;
}

constexpr Field text_field(std::string_view name, std::string_view meaning) {
  return plain_field(name, FieldType::string, meaning);
}

// A field whose values are the names of an enumeration. The empty name of "none" is no value: that is null.
constexpr Field code_field(std::string_view name, std::span<const std::string_view> names, std::string_view meaning) {
  Field field = text_field(name, meaning);
  field.values = names.front().empty() ? names.subspan(1) : names;
  return field;
}

constexpr Field integer_field(std::string_view name, std::int64_t minimum, std::int64_t maximum,
                              std::string_view meaning) {
  Field field = plain_field(name, FieldType::integer, meaning);
  field.minimum = minimum;
  field.maximum = maximum;
  return field;
}

constexpr Field record_field(std::string_view name, std::string_view record, std::span<const Field> members,
                             std::string_view meaning) {
  Field field = plain_field(name, FieldType::record, meaning);
  field.record = record;
  field.first_member = members.data();
  field.member_count = members.size();
  return field;
}

inline constexpr auto diagnostic_codes = [] {
  std::array<std::string_view, diagnostic_table.size()> codes{};
  for (std::size_t at = 0; at < codes.size(); ++at) {
    codes[at] = diagnostic_table[at].code;
  }
  return codes;
}();

inline constexpr std::int64_t largest_offset = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::int64_t largest_number = std::numeric_limits<std::uint16_t>::max();

}  // namespace detail

/// "transmission"
inline constexpr std::array<Field, 10> transmission_fields{
    detail::text_field("start_of_message", "The start-of-message token of format line 1, such as VZCZCXRO1155.")
        .or_null(),
    detail::code_field("routing_precedence", precedence_names, "Precedence of the routing line; at most one.")
        .as_list(),
    detail::text_field("routing_indicators", "Routing indicators of the routing line.").as_list(),
    detail::text_field("originator", "Routing indicator of the DE line: the station that filed the message.").or_null(),
    detail::text_field("station_serial", "Station serial number of the DE line, without \"#\" and section.").or_null(),
    detail::integer_field("section", 0, std::numeric_limits<std::uint8_t>::max(),
                          "The number after \"/\" in the DE line.")
        .or_null(),
    detail::integer_field("filed_day", 1, 366, "Day of the year on which the message was filed.").or_null(),
    detail::plain_field("filed_time", FieldType::time, "Time at which the message was filed, in UTC.").or_null(),
    detail::code_field("security", classification_names, "Level that the letters of the security line stand for.")
        .or_null(),
    detail::text_field("operating_signals", "Operating signals of the security and date-time lines.").as_list(),
};

/// "from"
inline constexpr std::array<Field, 2> originator_fields{
    detail::text_field("routing_indicator", "Routing indicator before the name.").or_null(),
    detail::text_field("name", "Plain language address, such as AMEMBASSY ASTANA.").or_null(),
};

/// Items of "to" and "info"
inline constexpr std::array<Field, 5> addressee_fields{
    detail::text_field("routing_indicator", "Routing indicator before the name.").or_null(),
    detail::text_field("name", "Plain language address, such as SECSTATE WASHDC.").or_null(),
    detail::code_field("precedence", precedence_names, "Precedence of its own, where it has one.").or_null(),
    detail::text_field("mcn", "Message control number, or range of numbers, as written.").or_null(),
    detail::text_field("office_symbols", "What stands between // and //, one entry a symbol.").as_list(),
};

/// "section"
inline constexpr std::array<Field, 2> section_fields{
    detail::integer_field("number", 0, detail::largest_number, "The number of this section."),
    detail::integer_field("of", 0, detail::largest_number, "How many sections the cable has."),
};

/// "executive_order"
inline constexpr std::array<Field, 3> executive_order_fields{
    detail::text_field("number", "Number of the order, such as 12958.").or_null(),
    detail::plain_field("declassify_on", FieldType::date,
                        "Date of declassification; null for events, exemptions and N/A.")
        .or_null(),
    detail::text_field("text", "All that follows the number.").or_null(),
};

/// Items of "references"
inline constexpr std::array<Field, 4> reference_fields{
    detail::text_field("label", "Letter of the item.").or_null(),
    detail::code_field("kind", reference_kind_names, "Whether the item is a cable."),
    detail::text_field("id", "Canonical reference id of the cable; null for other kinds.").or_null(),
    detail::text_field("text", "The item without its label."),
};

/// "classified_by"
inline constexpr std::array<Field, 4> classified_by_fields{
    detail::text_field("name", "Who classified the cable.").or_null(),
    detail::text_field("title", "Title as written, with office and agency.").or_null(),
    detail::text_field("reasons", "Reasons for classification, in the form 1.4(b).").as_list(),
    detail::text_field("text", "The statement without its label."),
};

/// Items of "body"
inline constexpr std::array<Field, 5> block_fields{
    detail::code_field("kind", block_kind_names, "What the block is."),
    detail::text_field("label", "Number or letter as written, without dots or brackets; the dash of an item.")
        .or_null(),
    detail::text_field("portion", "Portion mark in upper case, without blanks and brackets.").or_null(),
    detail::code_field("role", role_names, "What a paragraph does in the cable.").or_null(),
    detail::text_field("text", "The block without label and portion mark; line breaks are kept in preformatted ones."),
};

/// Items of "action", "origin" and "info" of "offices"
inline constexpr std::array<Field, 2> office_fields{
    detail::text_field("office", "The office, such as EUR."),
    detail::integer_field("copies", 0, detail::largest_number, "How many copies it gets; 0 where the text has none."),
};

/// "offices"
inline constexpr std::array<Field, 7> offices_fields{
    detail::record_field("action", "Office", office_fields, "Offices that are to act.").as_list(),
    detail::record_field("origin", "Office", office_fields, "Offices that send the cable.").as_list(),
    detail::record_field("info", "Office", office_fields, "Offices that are informed.").as_list(),
    detail::integer_field("total", 0, detail::largest_number, "The sum of copies, as the text gives it.").or_null(),
    detail::text_field("desired", "Lines of the desired distribution.").as_list(),
    detail::text_field("control_number", "Control number of the line of dashes below the offices.").or_null(),
    detail::text_field("control_time", "Day and time of that line, such as 120429Z.").or_null(),
};

/// Items of the lists of "drafting"
inline constexpr std::array<Field, 3> officer_fields{
    detail::text_field("office", "The officer's office or post.").or_null(),
    detail::text_field("name", "The officer, as written."),
    detail::text_field("typist", "Initials of the typist.").or_null(),
};

/// "drafting"
inline constexpr std::array<Field, 4> drafting_fields{
    detail::record_field("drafted_by", "Officer", officer_fields, "Who drafted the cable.").as_list(),
    detail::record_field("approved_by", "Officer", officer_fields, "Who approved it.").as_list(),
    detail::record_field("cleared_by", "Officer", officer_fields, "Who cleared it.").as_list(),
    detail::record_field("released_by", "Officer", officer_fields, "Who released it for transmission.").as_list(),
};

/// Items of "entries" of "attributes"
inline constexpr std::array<Field, 2> attribute_fields{
    detail::text_field("key", "The key, as written."),
    detail::text_field("value", "The value; null where nothing, or n/a, is written.").or_null(),
};

/// "attributes"
inline constexpr std::array<Field, 8> attributes_fields{
    detail::text_field("document_number", "Number of the document: year, post, serial (1974NOWHER02077).").or_null(),
    detail::plain_field("draft_date", FieldType::date, "Day of the draft.").or_null(),
    detail::text_field("from", "Post that sent the cable.").or_null(),
    detail::text_field("to", "Who it was sent to.").or_null(),
    detail::text_field("subject", "Subject.").or_null(),
    detail::text_field("tags", "TAGS, names without brackets.").as_list(),
    detail::text_field("concepts", "Concepts, the archive's own index words.").as_list(),
    detail::record_field("entries", "Attribute", attribute_fields, "All keys with their values, in text order.")
        .as_list(),
};

/// "release"
inline constexpr std::array<Field, 6> release_fields{
    detail::text_field("authority", "Who released the text.").or_null(),
    detail::plain_field("date", FieldType::date, "Day of the release.").or_null(),
    detail::text_field("disposition", "What was released, such as RELEASE IN PART.").or_null(),
    detail::text_field("exemptions", "Codes of what was withheld, such as B6.").as_list(),
    detail::text_field("case_number", "Number of the case, such as F-2015-00000.").or_null(),
    detail::text_field("document_number", "Number of the released document, such as C01234567.").or_null(),
};

/// Items of "diagnostics"
inline constexpr std::array<Field, 5> diagnostic_fields{
    detail::code_field("code", detail::diagnostic_codes, "What is odd, as a stable code."),
    detail::code_field("severity", severity_names, "How much it matters."),
    detail::text_field("message", "What is odd, as a sentence."),
    detail::integer_field("begin", 0, detail::largest_offset, "Byte offset of the first byte concerned."),
    detail::integer_field("end", 0, detail::largest_offset, "Byte offset after the last byte concerned."),
};

/// The whole record: one cable.
inline constexpr std::array<Field, 33> cable_fields{
    detail::integer_field("schema", schema_version, schema_version, "Version of this form."),
    detail::text_field("source", "Path or name of the text.").or_null(),
    detail::text_field("encoding",
                       "The encoding of the source: utf-8, utf-8-sig (with a byte order mark), utf-16 (with one), "
                       "utf-16-le, utf-16-be, windows-1252, or what a web page states. Offsets count bytes of the "
                       "decoded text, in UTF-8."),
    detail::text_field("id", "Canonical reference id: two-digit year, post, serial (08ASTANA64).").or_null(),
    detail::code_field("dialect", dialect_names, "The form of the text."),
    detail::plain_field("is_partial", FieldType::boolean,
                        "Whether the text says it is an extract, or lacks its ending sections."),
    detail::record_field("transmission", "Transmission", transmission_fields,
                         "The transmission header: ACP-127 format lines 1 to 4.")
        .or_null(),
    detail::code_field("precedence", precedence_names,
                       "Precedence of the date-time line: for action, then for information when dual.")
        .as_list(),
    detail::plain_field("datetime", FieldType::timestamp, "The date-time group.").or_null(),
    detail::record_field("from", "Originator", originator_fields, "Who sends the cable.").or_null(),
    detail::record_field("to", "Addressee", addressee_fields, "Action addressees.").as_list(),
    detail::record_field("info", "Addressee", addressee_fields, "Information addressees.").as_list(),
    detail::text_field("exempt", "Addressees exempted from a collective (XMT).").as_list(),
    detail::code_field("classification", classification_names, "Level of the banner line.").or_null(),
    detail::text_field("post", "Post of the banner line, in upper case.").or_null(),
    detail::integer_field("serial", 0, detail::largest_offset, "Serial number of the banner line.").or_null(),
    detail::record_field("section", "Section", section_fields, "Which section of a cable in several sections.")
        .or_null(),
    detail::text_field("captions", "Captions and handling words, canonical where known, without repeats.").as_list(),
    detail::text_field("attention", "Passing and attention statements.").as_list(),
    detail::record_field("executive_order", "ExecutiveOrder", executive_order_fields, "The executive order line.")
        .or_null(),
    detail::text_field("tags", "TAGS in text order, in upper case, without repeats.").as_list(),
    detail::text_field("subject", "Subject without its portion mark.").or_null(),
    detail::text_field("subject_portion", "Portion mark of the subject.").or_null(),
    detail::record_field("references", "Reference", reference_fields, "The reference list.").as_list(),
    detail::record_field("classified_by", "ClassifiedBy", classified_by_fields, "The classification statement.")
        .or_null(),
    detail::record_field("body", "Block", block_fields, "The blocks of the text, in reading order.").as_list(),
    detail::text_field("summary", "Text of the summary, without labels, marks and the words that open and close it.")
        .or_null(),
    detail::text_field("signature", "Surname that closes the cable.").or_null(),
    detail::record_field("offices", "Offices", offices_fields, "Distribution of copies inside the Department.")
        .or_null(),
    detail::record_field("drafting", "Drafting", drafting_fields, "Who drafted, approved, cleared and released.")
        .or_null(),
    detail::record_field("attributes", "Attributes", attributes_fields,
                         "Attributes that the archive or the message system states beside the text.")
        .or_null(),
    detail::record_field("release", "Release", release_fields, "What stamps and footers of a release say.").or_null(),
    detail::record_field("diagnostics", "Diagnostic", diagnostic_fields, "What is odd about the text.").as_list(),
};

/// The fields of a row of columns: those of the JSON, and "coverage".
inline constexpr auto column_fields = [] {
  std::array<Field, cable_fields.size() + 1> fields;
  std::copy(cable_fields.begin(), cable_fields.end(), fields.begin());
  fields.back() = detail::plain_field("coverage", FieldType::number,
                                      "Share of the bytes that a rule of the grammar accounts for, 0 to 1.");
  return fields;
}();

}  // namespace v1
}  // namespace cablegram
