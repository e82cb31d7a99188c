// The AST of a cable: plain data, every node with its place in the text.
//
// Lifetime. A Cable made from a string_view borrows the caller's text, which must outlive it; a Cable made from a
// std::string&& owns its text. All lists live in one shared, immutable block: copies of a cable share it.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "codes.hpp"
#include "diagnostic.hpp"
#include "export.hpp"
#include "list.hpp"
#include "options.hpp"
#include "span.hpp"
#include "tables/captions.hpp"
#include "tile.hpp"

#if defined(__clang__)
#define CABLEGRAM_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define CABLEGRAM_LIFETIMEBOUND
#endif

namespace cablegram {
inline namespace v1 {

/// An operating signal (ACP-131) of the security or date-time line, such as ZNY or ZDK, with its argument.
struct OperatingSignal {
  Span name;
  Span argument;
  friend constexpr bool operator==(const OperatingSignal&, const OperatingSignal&) = default;
};

/// The transmission header: ACP-127 format lines 1 to 4.
struct Transmission {
  Span span;                     ///< all of format lines 1 to 4; empty when the text has none
  Span start_of_message;         ///< VZCZCXRO1155
  Span routing_precedence_text;  ///< PP
  Precedence routing_precedence = Precedence::none;
  List<Span> routing_indicators;                   ///< of the routing line
  Span originator;                                 ///< routing indicator of the DE line
  Span station_serial;                             ///< 0064, without "#"
  std::optional<std::uint8_t> section;             ///< the number after "/" in the DE line
  std::uint16_t filed_day = 0;                     ///< ordinal day of the year, 1 to 366; 0 when absent
  std::optional<std::chrono::minutes> filed_time;  ///< minutes after midnight, UTC
  Span security_text;                              ///< CCCCC
  Classification security = Classification::none;
  List<OperatingSignal> operating_signals;  ///< of the security line, then of the date-time line

  [[nodiscard]] constexpr bool empty() const noexcept { return span.empty(); }
};

/// Format line 5: day, hour and minute in UTC, month and year. `time` is absent when the group names no real time.
struct DateTimeGroup {
  Span span;
  std::optional<std::chrono::sys_time<std::chrono::minutes>> time;
  std::optional<std::chrono::year_month_day> date;  ///< of a date line in words: "Aug 16, 2012"
};

/// An office on the distribution list, and how many copies it gets: EUR-12.
struct OfficeCopies {
  Span office;
  OfficeList list = OfficeList::info;
  std::uint16_t copies = 0;
  friend constexpr bool operator==(const OfficeCopies&, const OfficeCopies&) = default;
};

/// The distribution inside the Department: offices and copies, and the line of dashes below them.
struct Distribution {
  Span span;                           ///< of the lists of offices; empty when the text has none
  List<OfficeCopies> offices;          ///< in text order
  std::optional<std::uint16_t> total;  ///< the sum of copies as the text gives it: /028
  List<Span> desired;                  ///< lines under DESIRED DISTRIBUTION
  Span control_number;                 ///< of the line of dashes
  Span control_time;                   ///< 120429Z of that line
};

/// Who drafted, approved, cleared or released a cable: EUR/XY:JDOE:EO.
struct Clearance {
  Span office;  ///< EUR/XY
  Span name;    ///< JDOE
  Span typist;  ///< EO
  ClearanceKind kind = ClearanceKind::cleared;
  friend constexpr bool operator==(const Clearance&, const Clearance&) = default;
};

/// A key and its value as the archive or the message system states them beside the text: "Draft Date: 12 JUL 1974".
struct Attribute {
  Span key;
  Span value;  ///< empty where nothing, or n/a, is written
  friend constexpr bool operator==(const Attribute&, const Attribute&) = default;
};

/// What the stamps and footers of a release say. The first of each kind counts.
struct Release {
  Span span;       ///< of the first stamp; empty when the text has none
  Span authority;  ///< who released: Jane Roe
  std::optional<std::chrono::year_month_day> date;
  Span disposition;       ///< RELEASE IN PART
  List<Span> exemptions;  ///< B6, B1
  Span case_number;       ///< F-2015-00000
  Span document_number;   ///< C01234567
};

/// Format line 6: who sends the message.
struct Originator {
  Span routing_indicator;
  Span name;  ///< the plain language address, such as AMEMBASSY ASTANA; empty when the text has no FM line
};

/// Format lines 7 to 9: one addressee.
struct Addressee {
  Span routing_indicator;
  Span name;            ///< plain language address
  Span office_symbols;  ///< all of //OSD-A/ISA//DP//, see `office_symbols()`
  Span precedence_text;
  Span mcn;  ///< message control number or range of numbers
  AddresseeList list = AddresseeList::action;
  Precedence precedence = Precedence::none;
  bool by_other_means = false;  ///< ZEN stands in place of the routing indicator
  friend constexpr bool operator==(const Addressee&, const Addressee&) = default;
};

/// SECTION 01 OF 02.
struct Section {
  std::uint16_t number = 0;
  std::uint16_t of = 0;
  friend constexpr bool operator==(Section, Section) = default;
};

/// The line that opens the text proper: level, section, post and serial.
struct Banner {
  Span span;
  Span level_text;
  Classification classification = Classification::none;
  Span section_text;
  std::optional<Section> section;
  Span post;
  Span serial_text;
  std::optional<std::uint32_t> serial;
  std::int16_t year = -1;  ///< two digits, of the number of a SMART message: 12 NOWHERE 1098; -1 when none is written
};

/// A caption or handling word where it first stands. Known words are canonical in `caption_name`; others, and those
/// with a rider (REL TO ..., EXDIS (DISTRIBUTE AS NODIS)), are their own text in upper case.
struct CaptionMark {
  Span span;
  Caption caption = Caption::other;
  friend constexpr bool operator==(const CaptionMark&, const CaptionMark&) = default;
};

/// The E.O. line.
struct ExecutiveOrder {
  Span span;    ///< empty when the text has no such line
  Span number;  ///< 12958
  Span text;    ///< all after the number
  DeclassificationScheme scheme = DeclassificationScheme::none;
  std::uint8_t category = 0;  ///< XGDS-2 -> 2; 0 when none
  std::optional<std::chrono::year_month_day> declassify_on;
  Span classifier;                                     ///< E.O. 12065: the name in brackets
  Span office;                                         ///< E.O. 12065: OR-P
  Classification downgrade_to = Classification::none;  ///< DNG: CO
};

/// One of the TAGS.
struct Tag {
  Span span;
  TagKind kind = TagKind::unknown;
  friend constexpr bool operator==(const Tag&, const Tag&) = default;
};

/// One item of the reference list.
struct Reference {
  Span label;  ///< the letter
  Span text;   ///< the item without its label
  Span post;   ///< kind cable: the post as written, maybe in an earlier item ("STATE 17 AND 19")
  std::uint32_t serial = 0;
  std::int16_t year = -1;  ///< two digits; -1 when the item gives none, then it is the cable's own (see `Cable::id`)
  ReferenceKind kind = ReferenceKind::other;
  friend constexpr bool operator==(const Reference&, const Reference&) = default;
};

/// A reason for classification: section 1.4 (b) of the order.
struct Reason {
  Span span;
  std::uint8_t part = 1;       ///< 1 of 1.4
  std::uint8_t paragraph = 4;  ///< 4 of 1.4
  char letter = 'a';           ///< lower case
  friend constexpr bool operator==(const Reason&, const Reason&) = default;
};

/// The classification statement.
struct ClassifiedBy {
  Span span;  ///< empty when the text has none
  Span text;  ///< without its label
  Span name;
  Span title;
  List<Reason> reasons;
};

/// A portion mark such as (S//NF).
struct PortionMark {
  Span span;  ///< without brackets; empty when the block has none
  Classification level = Classification::none;
  bool sensitive = false;    ///< SBU
  bool noforn = false;       ///< NF, NOFORN
  bool entire_text = false;  ///< (C - ENTIRE TEXT)
  friend constexpr bool operator==(const PortionMark&, const PortionMark&) = default;
};

/// A block of the body.
struct Block {
  Span label;  ///< number or letter of a paragraph, dash of an item; without dots and brackets
  PortionMark portion;
  Span text;  ///< from the first to the last byte; noise may stand inside, `Cable::normalised` leaves it out
  BlockKind kind = BlockKind::text;
  Role role = Role::none;
  std::uint8_t depth = 0;  ///< 0 for the body's own blocks, 1 and more for sub-paragraphs and items
  friend constexpr bool operator==(const Block&, const Block&) = default;
};

/// A mark that the transmission system left where a section or a page of one begins.
struct SectionMark {
  Span span;
  std::uint32_t serial = 0;
  std::uint16_t section = 0;
  std::uint16_t page = 0;  ///< 0 when the mark gives none
  std::uint16_t of = 0;
  friend constexpr bool operator==(const SectionMark&, const SectionMark&) = default;
};

/// A parsed cable.
struct Cable {
  std::string_view source;  ///< the text that was parsed; all spans are offsets into it
  std::string name;         ///< path or name given by the caller; empty when none

  /// What the caller decoded the text from, such as utf-16; a text that nobody had to decode is UTF-8.
  std::string encoding = "utf-8";

  Options options;  ///< what the caller asked of the parse and of texts made of it

  Dialect dialect = Dialect::unknown;
  bool is_partial = false;
  Span partial_notice;

  Transmission transmission;
  Span precedence_text;
  Precedence action_precedence = Precedence::none;
  Precedence info_precedence = Precedence::none;  ///< of a dual-precedence message
  DateTimeGroup date_time_group;
  Distribution distribution;
  List<Clearance> drafting;  ///< who drafted, approved, cleared and released, in text order
  Originator from;
  List<Addressee> addressees;  ///< TO, INFO and XMT in text order, told apart by `list`

  Banner banner;
  List<CaptionMark> captions;  ///< first occurrences
  List<Span> attention;        ///< passing and attention statements
  ExecutiveOrder executive_order;
  List<Tag> tags;  ///< no repeats
  Span subject;    ///< without its portion mark
  PortionMark subject_portion;
  List<Reference> references;
  ClassifiedBy classified_by;

  List<Block> body;
  List<SectionMark> section_marks;
  Span signature;

  List<Attribute> attributes;  ///< in text order
  Release release;

  TileList tiles;
  List<Diagnostic> diagnostics;

  /// The bytes of a span as they stand in the source.
  [[nodiscard]] std::string_view text(Span span) const CABLEGRAM_LIFETIMEBOUND {
    return source.substr(span.begin, span.size());
  }
  /// The span as normalised text, as the public JSON defines it; see text.hpp.
  [[nodiscard]] std::string normalised(Span span) const;
  /// The canonical reference id ("08ASTANA64"), empty when the text gives no post, serial or year; see identity.hpp.
  [[nodiscard]] std::string id() const;
  /// The same for an item of the reference list.
  [[nodiscard]] std::string id(const Reference& reference) const;
  /// The text of the summary, its blocks joined by a blank, without leading word and end marker; see roles.hpp.
  [[nodiscard]] std::string summary() const;
  /// The value of an attribute by its key, regardless of case; empty when the text has no such key. See attributes.hpp.
  [[nodiscard]] Span attribute(std::string_view key) const;
  /// The share of bytes that a named rule accounts for, 0 to 1: all but what no rule knows. See tiles.hpp.
  [[nodiscard]] double coverage() const;
  /// One JSON object in the form of docs/cable.schema.json; compiled into cablegram::io.
  [[nodiscard]] CABLEGRAM_API std::string to_json() const;

  std::shared_ptr<const void> storage;  ///< owns the lists
  std::shared_ptr<const void> owner;    ///< owns the text, where the cable does
};

}  // namespace v1
}  // namespace cablegram
