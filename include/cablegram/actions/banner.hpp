// Actions of grammar/banner.hpp.
#pragma once

#include <array>

#include "../grammar/banner.hpp"
#include "action.hpp"

namespace cablegram::inline v1::actions {

// clang-format off
template <> struct action<grammar::section_number> : element<TileKind::section_number> {};
template <> struct action<grammar::post> : element<TileKind::post> {};
template <> struct action<grammar::serial> : element<TileKind::serial> {};
template <> struct action<grammar::post_prefix> : element<TileKind::post> {};
template <> struct action<grammar::corrected_copy> : element<TileKind::corrected_copy> {};
template <> struct action<grammar::handling_words> : element<TileKind::field_label> {};
// clang-format on

template <>
struct action<grammar::banner_level> : element<TileKind::classification> {};

namespace detail {
/// The first line keeps what a caption is; known ones are looked up by their letters.
inline Caption caption_of(std::string_view text) noexcept {
  for (std::size_t i = 1; i < caption_names.size(); ++i) {
    if (values::same_letters(text, caption_names[i])) return static_cast<Caption>(i);
  }
  return Caption::other;
}

inline void add_caption(Builder& builder, Span span) {
  if (builder.seen_captions.add(builder.text(span))) builder.captions.push_back({span, caption_of(builder.text(span))});
}

inline void report_level(Builder& builder, Span level) {
  const std::string_view text = builder.text(level);
  std::string letters;
  for (const char c : text) {
    if (values::is_letter(c)) letters.push_back(values::to_upper(c));
  }
  if (letters.size() > 1 && letters[0] == letters[1]) {
    builder.diagnose(DiagnosticCode::banner_letter_doubled, level);
  } else if (letters == "ECRET" || letters == "ONFIDENTIAL") {
    builder.diagnose(DiagnosticCode::banner_letter_lost, level);
  }
  // Regular are one blank between all letters or none.
  const std::size_t blanks = text.size() - letters.size();
  const bool regular =
      blanks == 0 || blanks == letters.size() - 1 || letters.starts_with("TOP") || letters.starts_with("LIMITED");
  if (!regular && !(letters.size() > 1 && letters[0] == letters[1]))
    builder.diagnose(DiagnosticCode::banner_spacing, level);
}
}  // namespace detail

template <>
struct action<grammar::caption> : element<TileKind::caption> {};

/// Captions of a line of their own, and of the banner, in text order.
template <>
struct action<grammar::caption_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    each(builder.tiles_from(builder.span(in).begin), TileKind::caption,
         [&](Span span) { detail::add_caption(builder, span); });
  }
};

template <>
struct action<grammar::banner_rest> : element<TileKind::unknown> {};

template <>
struct action<grammar::banner_line> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span line = builder.span(in);
    const auto tiles = builder.tiles_from(line.begin);
    Banner banner;
    banner.span = {tiles.front().begin, tiles.back().span().end};
    for (const Tile& tile : tiles) {
      const Span span = tile.span();
      switch (tile.kind) {
        case TileKind::classification:
          banner.classification = values::level(builder.text(span));
          banner.level_text = span;
          break;
        case TileKind::section_number: {
          banner.section_text = span;
          banner.section = read_section(builder.text(span));
          break;
        }
        case TileKind::post:
          banner.post = span;  // the last one: AMEMBASSY and the like stand before it
          break;
        case TileKind::serial:
          banner.serial_text = span;
          banner.serial = values::number(builder.text(span));
          break;
        case TileKind::caption:
          detail::add_caption(builder, span);
          break;
        default:
          break;
      }
    }
    Banner& known = builder.cable.banner;
    // The first complete banner counts; a lone level is filled up by a later complete one.
    if (known.classification == Classification::none || (!known.serial && banner.serial)) {
      if (known.classification == Classification::none) detail::report_level(builder, banner.level_text);
      if (!banner.serial) {  // a lone level below the line with the number
        banner.post = known.post;
        banner.serial_text = known.serial_text;
        banner.serial = known.serial;
        banner.year = known.year;
      }
      known = banner;
    } else if (known.classification != banner.classification || (banner.serial && known.serial != banner.serial)) {
      builder.diagnose(DiagnosticCode::banner_conflict, banner.span);
    }
  }

 private:
  // SECTION 01 OF 02: the first and the last number.
  static Section read_section(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0 && values::is_digit(text[end - 1])) --end;
    std::size_t begin = 0;
    while (begin < end && !values::is_digit(text[begin])) ++begin;
    std::size_t stop = begin;
    while (stop < end && values::is_digit(text[stop])) ++stop;
    return {static_cast<std::uint16_t>(values::number(text.substr(begin, stop - begin))),
            static_cast<std::uint16_t>(values::number(text.substr(end)))};
  }
};

}  // namespace cablegram::inline v1::actions
