// What a parse may append to a cable: the only writer of the AST.
//
// Leaf rules hand over tiles; the action of the line or field that holds them reads those tiles and sets the typed
// values. Lists grow in scratch vectors that a Parser keeps between texts; `finish` copies them into one block.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "body_state.hpp"
#include "cable.hpp"
#include "grammar/once.hpp"
#include "inline_candidate.hpp"
#include "line_index.hpp"
#include "options.hpp"
#include "reference_items.hpp"
#include "scratch.hpp"
#include "seen.hpp"
#include "sentence.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

class Builder {
 public:
  void begin(std::string_view text, const Options& options) {
    cable = Cable{};
    cable.source = text;
    cable.options = options;
    body = BodyState{};
    lines.begin(text);
    repeated_addressees = 0;
    current_offices = OfficeList::info;
    first_page_line = {};
    found_once = {};
    inline_candidates = {};
    const auto make_empty = [&options](auto& list) {
      list.clear();
      list.set_limit(options.max_nodes);
    };
    for_each_list(make_empty);
    make_empty(tiles);
    diagnostics.set_limit(options.max_diagnostics);
    seen_captions.clear();
    seen_tags.clear();
  }

  Cable cable;
  BodyState body;
  LineIndex lines;
  grammar::FoundOnce found_once;  ///< a note of the grammar
  InlineCandidates inline_candidates;
  Span first_page_line;          ///< of the archive form
  std::uint8_t reason_part = 1;  ///< the section that reason letters belong to: 1.4
  std::uint8_t reason_paragraph = 4;
  char reference_due = 'A';                                  ///< the letter of the reference label that is due
  bool in_classified_by = false;                             ///< the statement that is read names a person
  std::size_t repeated_addressees = 0;                       ///< where those of a second, equal header begin
  AddresseeList current_list = AddresseeList::action;        ///< the list that addressee lines belong to
  OfficeList current_offices = OfficeList::info;             ///< the list that offices belong to
  ClearanceKind current_clearance = ClearanceKind::cleared;  ///< what the officers that are read did

  // Scratch lists, in the order of their places in the cable.
  Scratch<Span> routing_indicators;
  Scratch<OperatingSignal> operating_signals;
  Scratch<OfficeCopies> offices;
  Scratch<Span> desired_offices;
  Scratch<Clearance> clearances;
  Scratch<Addressee> addressees;
  Scratch<CaptionMark> captions;
  Scratch<Span> attention;
  Scratch<Tag> tags;
  SeenTexts seen_captions;
  SeenTexts seen_tags;
  Scratch<Reference> references;
  ReferenceItems reference_items;  ///< of the reference field that is being read
  Scratch<Reason> reasons;
  Scratch<Block> blocks;
  Scratch<SectionMark> section_marks;
  Scratch<Attribute> attributes;
  Scratch<Span> exemptions;
  Scratch<Tile> tiles;
  Scratch<Diagnostic> diagnostics;

  [[nodiscard]] std::string_view source() const noexcept { return cable.source; }
  [[nodiscard]] std::string_view text(Span span) const noexcept { return cable.source.substr(span.begin, span.size()); }

  [[nodiscard]] std::uint32_t offset(const char* at) const noexcept {
    return static_cast<std::uint32_t>(at - cable.source.data());
  }
  template <class ActionInput>
  [[nodiscard]] Span span(const ActionInput& in) const noexcept {
    return {offset(in.begin()), offset(in.end())};
  }

  /// Appends a tile; long ones as several of the greatest size.
  void tile(TileKind kind, Span span) {
    if (!span.empty() && span.size() <= Tile::max_size) [[likely]] {
      tiles.push_back({kind, span});
      return;
    }
    while (!span.empty()) {
      const Span part{span.begin, std::min(span.end, span.begin + Tile::max_size)};
      tiles.push_back({kind, part});
      span.begin = part.end;
    }
  }

  /// Appends a run of text, or makes the last run longer when nothing stands between.
  void text_run(TileKind kind, Span span) {
    if (!tiles.empty() && tiles.back().kind == kind && joinable_ && span.end - tiles.back().begin <= Tile::max_size) {
      tiles.back() = Tile(kind, {tiles.back().begin, span.end});
    } else {
      tile(kind, span);
    }
    joinable_ = true;
  }
  /// The next run of text opens a tile of its own.
  void close_run() noexcept { joinable_ = false; }

  /// A tile around the noise that has been handed over inside it.
  void tile_around_noise(TileKind kind, Span span) {
    std::size_t first = tiles.size();
    while (first > 0 && tiles[first - 1].begin >= span.begin) --first;
    if (first == tiles.size()) {
      tile(kind, trimmed(span));
      return;
    }
    const std::vector<Tile> noise(tiles.begin() + first, tiles.end());
    tiles.shorten(first);
    for (const Tile& inner : noise) {
      tile(kind, trimmed({span.begin, inner.begin}));
      tiles.push_back(inner);
      span.begin = inner.span().end;
    }
    tile(kind, trimmed(span));
  }

  /// The span without white space at its ends.
  [[nodiscard]] Span trimmed(Span span) const noexcept {
    const std::string_view all = cable.source;
    while (span.begin < span.end && values::is_blank(all[span.begin])) ++span.begin;
    while (span.begin < span.end && values::is_blank(all[span.end - 1])) --span.end;
    return span;
  }

  void diagnose(DiagnosticCode code, Span span) { diagnostics.push_back({code, span}); }

  /// The tiles from a place in the text on: what a line's leaves have handed over.
  [[nodiscard]] std::span<const Tile> tiles_from(std::uint32_t begin) const noexcept {
    std::size_t first = tiles.size();
    while (first > 0 && tiles[first - 1].begin >= begin) --first;
    return tiles.from(first);
  }

  /// How much had been handed over at a place: rules marked `whole` go back to it when they fail.
  struct Mark {
    std::size_t tiles, diagnostics, addressees, section_marks;
    bool joinable;
  };
  [[nodiscard]] Mark mark() const noexcept {
    return {tiles.size(), diagnostics.size(), addressees.size(), section_marks.size(), joinable_};
  }
  void rewind(const Mark& mark) noexcept {
    tiles.shorten(mark.tiles);
    diagnostics.shorten(mark.diagnostics);
    addressees.shorten(mark.addressees);
    section_marks.shorten(mark.section_marks);
    joinable_ = mark.joinable;
  }

  /// The text has more elements than the limit: what is handed over from here on is lost.
  [[nodiscard]] bool is_full() const noexcept { return tiles.first_lost().has_value(); }

  /// Ends the reading of the text: says which limits were met, and lifts them for what is said of the text as a whole.
  void end_reading() {
    const std::optional<Diagnostic> unsaid = diagnostics.first_lost();
    diagnostics.set_limit(Scratch<Diagnostic>::no_limit);
    if (const std::optional<std::uint32_t> at = place_of_limit()) {
      if (is_full()) make_unknown_from(*at);
      diagnose(DiagnosticCode::too_many_nodes, {*at, *at});
    }
    if (unsaid) diagnose(DiagnosticCode::too_many_diagnostics, {unsaid->span.begin, unsaid->span.begin});
  }

  // What the body's grammar asks of the state.
  // Behind an item a comment may begin in any line.
  [[nodiscard]] bool in_running_prose() const noexcept {
    return body.open != BodyState::none && body.before == BodyState::Before::text && !body.unwrapped_end &&
           !blocks[body.open].text.empty() && blocks[body.open].kind != BlockKind::item;
  }
  /// The text of the open block, up to what has been read of it.
  [[nodiscard]] std::string_view text_before() const noexcept {
    return body.open == BodyState::none ? std::string_view() : text(blocks[body.open].text);
  }
  /// It stops in mid sentence.
  [[nodiscard]] bool is_unfinished() const noexcept { return !ends_a_sentence(text_before()); }
  /// A page, or the width of a full line, cuts the sentence before.
  [[nodiscard]] bool inside_sentence() const noexcept {
    constexpr std::uint32_t full_line = 55;
    const bool is_cut = body.noise_since_text || body.last_line_length >= full_line;
    return is_cut && is_unfinished();
  }
  [[nodiscard]] bool body_after_blank() const noexcept { return body.after_break() || body.unwrapped_end; }
  /// Whether a line opens a paragraph without a blank line before it: in the archive form, behind a short last line
  /// that ends a sentence.
  [[nodiscard]] bool parts_paragraphs(std::string_view last_line, const char* next, LineScan scan) const noexcept {
    constexpr std::size_t short_line = 40;
    constexpr std::size_t full_line = 50;
    if (cable.dialect != Dialect::aad || scan.width_from(next) < full_line) return false;
    while (!last_line.empty() && values::is_blank(last_line.back())) last_line.remove_suffix(1);
    return last_line.size() <= short_line && last_line.ends_with('.');
  }
  /// The same for the line at a place, behind the text of the open block.
  [[nodiscard]] bool parted_from_text(const char* at, LineScan scan) const noexcept {
    if (cable.dialect != Dialect::aad || body.open == BodyState::none) return false;
    const std::string_view before = text(blocks[body.open].text);
    const std::size_t size = std::min<std::size_t>(body.last_line_length, before.size());
    return parts_paragraphs(before.substr(before.size() - size), at, scan);
  }
  /// How wide a heading right over its text may be: the archive form is narrower.
  [[nodiscard]] std::size_t widest_run_in_heading() const noexcept { return cable.dialect == Dialect::aad ? 50 : 75; }
  [[nodiscard]] bool is_narrow_line(const char* at, const char* end) {
    while (at != end && values::is_blank(*at)) ++at;
    return look(at, end).width_from(at) <= widest_run_in_heading();
  }
  /// The line that a place is in, as far as the input goes that ends at `end`.
  [[nodiscard]] LineScan look(const char* at, const char* end) { return lines.look(at, end); }
  [[nodiscard]] const char* behind_line(const char* at, const char* end) { return lines.behind_line(at, end); }
  [[nodiscard]] std::uint8_t* notes_at(const char* at, const char* end) { return lines.notes_at(at, end); }
  [[nodiscard]] const char* next_inline_candidate(const char* begin, const LineScan& scan) noexcept {
    return inline_candidates.next(begin, scan, text(cable.banner.post));
  }

  /// The finished cable; its lists stand in one block.
  [[nodiscard]] Cable finish() {
    // Each byte is in one tile at most: what a refused alternative handed over has been taken back.
    assert(std::ranges::adjacent_find(tiles, [](const Tile& left, const Tile& right) {
             return left.span().end > right.begin;
           }) == tiles.end());
    std::size_t bytes = 0;
    for_each_list([&bytes](auto& list) { bytes = place(bytes, list).second; });
    const std::size_t tiles_begin = aligned<std::uint32_t>(bytes);
    const std::size_t packed_tiles = TileList::packed_count(tiles.from(0));
    auto storage = std::make_shared_for_overwrite<std::byte[]>(tiles_begin + TileList::bytes_of(packed_tiles));
    std::size_t at = 0;
    const auto keep = [&]<class T>(const Scratch<T>& list) {
      const auto [first, next] = place(at, list);
      at = next;
      auto* to = reinterpret_cast<T*>(storage.get() + first);
      if (!list.empty()) std::memcpy(static_cast<void*>(to), list.data(), list.size() * sizeof(T));
      return List<T>(to, list.size());
    };
    cable.transmission.routing_indicators = keep(routing_indicators);
    cable.transmission.operating_signals = keep(operating_signals);
    cable.distribution.offices = keep(offices);
    cable.distribution.desired = keep(desired_offices);
    cable.drafting = keep(clearances);
    cable.addressees = keep(addressees);
    cable.captions = keep(captions);
    cable.attention = keep(attention);
    cable.tags = keep(tags);
    cable.references = keep(references);
    cable.classified_by.reasons = keep(reasons);
    cable.body = keep(blocks);
    cable.section_marks = keep(section_marks);
    cable.attributes = keep(attributes);
    cable.release.exemptions = keep(exemptions);
    cable.diagnostics = keep(diagnostics);
    cable.tiles = TileList(tiles.from(0), packed_tiles, storage.get() + tiles_begin);
    cable.storage = std::move(storage);
    return std::move(cable);
  }

 private:
  // All lists but the tiles. The order here is the order in the block: `finish` keeps the lists in the same one.
  template <class Function>
  void for_each_list(Function&& function) {
    function(routing_indicators);
    function(operating_signals);
    function(offices);
    function(desired_offices);
    function(clearances);
    function(addressees);
    function(captions);
    function(attention);
    function(tags);
    function(references);
    function(reasons);
    function(blocks);
    function(section_marks);
    function(attributes);
    function(exemptions);
    function(diagnostics);
  }

  // Where a list met its limit. Tiles do so first, nearly always: what is in the other lists has tiles of its own. The
  // end of the text where it was another list.
  [[nodiscard]] std::optional<std::uint32_t> place_of_limit() {
    if (const auto& lost = tiles.first_lost()) {
      while (!tiles.empty() && tiles.back().begin >= lost->begin) tiles.pop_back();
      return tiles.empty() ? 0 : tiles.back().span().end;
    }
    bool is_met = false;
    for_each_list([&](const auto& list) { is_met = is_met || list.first_lost(); });
    if (!is_met) return std::nullopt;
    return static_cast<std::uint32_t>(cable.source.size());
  }
  void make_unknown_from(std::uint32_t place) {
    tiles.set_limit(Scratch<Tile>::no_limit);
    tile(TileKind::unknown, trimmed({place, static_cast<std::uint32_t>(cable.source.size())}));
  }

  template <class T>
  [[nodiscard]] static constexpr std::size_t aligned(std::size_t at) noexcept {
    return (at + alignof(T) - 1) / alignof(T) * alignof(T);
  }
  // Where a list of this type begins and ends when the block is filled up to `at`.
  template <class T>
  [[nodiscard]] static std::pair<std::size_t, std::size_t> place(std::size_t at, const Scratch<T>& list) noexcept {
    const std::size_t first = aligned<T>(at);
    return {first, first + list.size() * sizeof(T)};
  }

  bool joinable_ = false;
};

}  // namespace cablegram::inline v1
