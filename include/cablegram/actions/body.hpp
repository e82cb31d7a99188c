// Actions of grammar/body.hpp: from labels, marks and runs of text to blocks.
#pragma once

#include "../grammar/body.hpp"
#include "evidence.hpp"
#include "heading.hpp"

namespace cablegram::inline v1::actions {

template <>
struct action<grammar::body_blank_line> {
  template <class ActionInput>
  static void apply(const ActionInput& /*unused*/, Builder& builder) {
    builder.body.before = BodyState::Before::blank;
    builder.body.blank_since_text = true;
  }
};

template <>
struct action<grammar::body_noise_line> {
  template <class ActionInput>
  static void apply(const ActionInput& /*unused*/, Builder& builder) {
    if (builder.body.before != BodyState::Before::blank) builder.body.before = BodyState::Before::noise;
    builder.body.noise_since_text = true;
  }
};

template <>
struct action<grammar::repeated_heading> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::repeated_heading, builder.trimmed(builder.span(in)));
    builder.close_run();
    builder.body.before = BodyState::Before::blank;
    builder.body.blank_since_text = true;
    builder.body.noise_since_text = true;
  }
};

template <>
struct action<grammar::dated_heading> : action<grammar::repeated_heading> {};

template <>
struct action<grammar::page_caption> : noise<TileKind::page_line> {};
template <>
struct action<grammar::repeated_caption> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    // The captions have been handed over as such; here they are noise, but a new one still counts.
    const Span span = builder.span(in);
    each(builder.tiles_from(span.begin), TileKind::caption,
         [&](Span caption) { detail::add_caption(builder, caption); });
    while (!builder.tiles.empty() && builder.tiles.back().begin >= span.begin) builder.tiles.pop_back();
    builder.tile(TileKind::repeated_caption, span);
    builder.body.noise_since_text = true;
    builder.close_run();
  }
};

namespace detail {

/// Opens a block; its text begins with the next run.
inline Block& open_block(Builder& builder, BlockKind kind) {
  builder.close_run();
  builder.body.begin(static_cast<std::uint32_t>(builder.blocks.size()), BodyState::Before::text);
  Block& block = builder.blocks.push_back({});
  block.kind = kind;
  return block;
}

/// Label and mark of a block from the tiles of its start.
inline void set_label_and_mark(Builder& builder, Block& block, Span start) {
  for (const Tile& tile : builder.tiles_from(start.begin)) {
    if (tile.kind == TileKind::paragraph_label || tile.kind == TileKind::item_label) {
      block.label = tile.span();
    } else if (tile.kind == TileKind::portion_mark) {
      const Span mark = inside_brackets(builder, tile.span());
      block.portion = values::portion(mark, builder.text(mark));
    }
  }
}

}  // namespace detail

// clang-format off
template <> struct action<grammar::paragraph_number> : element<TileKind::paragraph_label> {};
template <> struct action<grammar::outline_word> : element<TileKind::paragraph_label> {};
template <> struct action<grammar::item_bullet> : element<TileKind::item_label> {};
template <> struct action<grammar::block_portion> : element<TileKind::portion_mark> {};
template <> struct action<grammar::half_mark> : element<TileKind::portion_mark> {};
// clang-format on

/// A numbered paragraph, by evidence.
template <bool (*Evidence)(const Builder&, const evidence::NumberedStart&)>
struct starts_paragraph {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const Span start = builder.span(in);
    const auto tiles = builder.tiles_from(start.begin);
    const Span label = first(tiles, TileKind::paragraph_label);
    const std::uint32_t number = values::number(builder.text(label));
    const bool bracketed = builder.source().substr(label.end).starts_with(')');
    const bool marked = !first(tiles, TileKind::portion_mark).empty();
    if (!Evidence(builder, {start, number, bracketed, marked})) return false;
    BodyState& state = builder.body;
    // A list numbered in another way than the paragraphs counts by itself: 1) 2) below 1.
    const bool other_way = state.numbered && bracketed != state.bracketed;
    const bool listed = other_way && (number == 1 || number == state.next_in_list);
    if (!listed && state.numbered && number != state.next_number) {
      builder.diagnose(DiagnosticCode::paragraph_number, label);
    }
    Block& block = detail::open_block(builder, BlockKind::paragraph);
    detail::set_label_and_mark(builder, block, start);
    if (listed) {
      state.next_in_list = number + 1;
      return true;
    }
    if (!state.numbered) state.bracketed = bracketed;
    state.numbered = true;
    state.next_number = number + 1;
    state.next_in_list = 1;
    state.next_letter = 'A';
    return true;
  }
};

template <>
struct action<grammar::paragraph_start> : starts_paragraph<evidence::is_paragraph> {};
template <>
struct action<grammar::bare_number_start> : starts_paragraph<evidence::is_bare_paragraph> {};
template <>
struct action<grammar::reversed_start> : starts_paragraph<evidence::is_paragraph> {};

template <>
struct action<grammar::inline_paragraph_start> {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const Span start = builder.span(in);
    const std::uint32_t number =
        values::number(builder.text(first(builder.tiles_from(start.begin), TileKind::paragraph_label)));
    if (number != builder.body.next_number || !builder.body.numbered) return false;
    Block& block = detail::open_block(builder, BlockKind::paragraph);
    detail::set_label_and_mark(builder, block, start);
    builder.body.next_number = number + 1;
    builder.body.next_in_list = 1;
    return true;
  }
};

template <>
struct action<grammar::marked_start> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    Block& block = detail::open_block(builder, BlockKind::text);
    detail::set_label_and_mark(builder, block, builder.span(in));
  }
};

template <>
struct action<grammar::leading_words> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.text_run(TileKind::text, builder.trimmed(builder.span(in)));
  }
};
template <>
struct action<grammar::worded_mark> {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    Block& block = builder.blocks[builder.body.open];
    if (!block.portion.span.empty()) return false;
    const Span words = builder.span(in);
    detail::set_label_and_mark(builder, block, words);
    block.text = builder.trimmed(words);
    builder.close_run();
    return true;
  }
};

template <>
struct action<grammar::footer_start> {
  template <class ActionInput>
  static void apply(const ActionInput& /*unused*/, Builder& builder) {
    detail::open_block(builder, BlockKind::text);
  }
};

template <>
struct action<grammar::sub_paragraph_start> {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const Span start = builder.span(in);
    const auto tiles = builder.tiles_from(start.begin);
    const Span label = first(tiles, TileKind::paragraph_label);
    const bool marked = !first(tiles, TileKind::portion_mark).empty();
    if (!evidence::is_sub_paragraph(builder, start, label, marked)) return false;
    Block& block = detail::open_block(builder, BlockKind::paragraph);
    detail::set_label_and_mark(builder, block, start);
    block.depth = 1;
    const char first_letter = builder.text(label)[0];
    if (label.size() == 1 && values::is_letter(first_letter)) {
      builder.body.next_letter = static_cast<char>(values::to_upper(first_letter) + 1);
    }
    return true;
  }
};

template <>
struct action<grammar::item_start> {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const Span start = builder.span(in);
    if (!evidence::is_item(builder, first(builder.tiles_from(start.begin), TileKind::item_label))) return false;
    Block& block = detail::open_block(builder, BlockKind::item);
    detail::set_label_and_mark(builder, block, start);
    block.depth = 1;
    return true;
  }
};

template <>
struct action<grammar::prose_run> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span run = builder.trimmed(builder.span(in));
    if (run.empty()) return;
    BodyState& state = builder.body;
    if (state.open == BodyState::none || !evidence::goes_on(builder, run)) detail::open_block(builder, BlockKind::text);
    Block& block = builder.blocks[state.open];
    if (block.text.empty()) block.text.begin = run.begin;
    block.text.end = run.end;
    builder.text_run(TileKind::text, run);
    state.before = BodyState::Before::text;
    state.blank_since_text = false;
    state.noise_since_text = false;
    state.last_line_length = run.size();
    state.unwrapped_end = run.size() > 120 && ends_a_sentence(builder.text(run));
  }
};

/// Lines that go on with the open block.
template <>
struct action<grammar::prose_lines> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span run = builder.trimmed(builder.span(in));
    BodyState& state = builder.body;
    builder.blocks[state.open].text.end = run.end;
    builder.text_run(TileKind::text, run);
    const Span last = builder.trimmed({builder.offset(state.last_line), run.end});
    state.last_line_length = last.size();
    state.unwrapped_end = last.size() > 120 && ends_a_sentence(builder.text(last));
    state.noise_since_text = false;
  }
};

/// A rule of dashes is noise to every text.
struct rule_tile {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::heading_rule, builder.trimmed(builder.span(in)));
    builder.close_run();
  }
};
template <>
struct action<grammar::heading_rule> : rule_tile {};
template <>
struct action<grammar::short_rule> : rule_tile {};
template <>
struct action<grammar::flank> : rule_tile {};
template <>
struct action<grammar::tail_rule> : rule_tile {};

template <>
struct action<grammar::heading_words> : element<TileKind::heading> {};
template <>
struct action<grammar::flanked_text> : element<TileKind::heading> {};
template <>
struct action<grammar::tailed_text> : element<TileKind::heading> {};
template <>
struct action<grammar::glued_caption> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.close_run();
    builder.tile(TileKind::repeated_caption, builder.trimmed(builder.span(in)));
    builder.close_run();
  }
};
template <>
struct action<grammar::slash_heading_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    builder.tile(TileKind::heading, builder.trimmed({span.begin + 2, span.end - 2}));
  }
};

namespace detail {
/// Makes a heading of the heading tiles of these lines, if they have words.
inline bool add_heading(Builder& builder, Span lines) {
  const auto tiles = builder.tiles_from(lines.begin);
  Span text;
  for (const Tile& tile : tiles) {
    if (tile.kind != TileKind::heading) continue;
    if (text.empty()) text.begin = tile.begin;
    text.end = tile.span().end;
  }
  if (evidence::says_nothing(builder, text)) return false;
  builder.body.begin(BodyState::none, BodyState::Before::heading);
  builder.close_run();
  if (!builder.blocks.empty()) {
    Block& last = builder.blocks.back();
    if (last.kind == BlockKind::heading && evidence::leaves_heading_open(builder.text(last.text), builder.text(text))) {
      last.text.end = text.end;
      return true;
    }
  }
  Block& block = builder.blocks.push_back({});
  block.kind = BlockKind::heading;
  block.text = text;
  // A mark before the heading's words: (U) A HEADING
  if (const auto mark = evidence::leading_portion(builder, text)) {
    block.portion = values::portion(*mark, builder.text(*mark));
    block.text.begin = builder.trimmed({mark->end + 1, text.end}).begin;
  }
  return true;
}

struct makes_heading {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    return add_heading(builder, builder.span(in));
  }
};
}  // namespace detail

template <>
struct action<grammar::boxed_heading> : detail::makes_heading {};
template <>
struct action<grammar::slash_heading> : detail::makes_heading {};
template <>
struct action<grammar::flanked_heading> : detail::makes_heading {};
template <>
struct action<grammar::inline_heading> : detail::makes_heading {};

/// A heading by evidence.
template <bool (*Evidence)(const Builder&, Span)>
struct makes_heading_if {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    return Evidence(builder, builder.span(in)) && detail::add_heading(builder, builder.span(in));
  }
};
// clang-format off
template <> struct action<grammar::overlined_heading> : makes_heading_if<evidence::is_ruled_heading> {};
template <> struct action<grammar::underlined_heading> : makes_heading_if<evidence::is_ruled_heading> {};
template <> struct action<grammar::parted_heading> : makes_heading_if<evidence::is_parted_heading> {};
template <> struct action<grammar::tight_heading> : makes_heading_if<evidence::is_tight_heading> {};
template <> struct action<grammar::tailed_heading> : makes_heading_if<evidence::is_tailed_heading> {};
template <> struct action<grammar::lone_heading> : makes_heading_if<evidence::is_lone_heading> {};
template <> struct action<grammar::list_heading> : makes_heading_if<evidence::is_list_heading> {};
template <> struct action<grammar::run_in_heading_short> : makes_heading_if<evidence::is_run_in_heading> {};
template <> struct action<grammar::run_in_heading_long> : makes_heading_if<evidence::is_run_in_heading> {};
// clang-format on

template <>
struct action<grammar::separator_rule> {
  template <class ActionInput>
  static void apply(const ActionInput& /*unused*/, Builder& builder) {
    builder.body.before = BodyState::Before::blank;
    builder.body.blank_since_text = true;
  }
};

template <>
struct action<grammar::table> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.trimmed(builder.span(in));
    Block& block = detail::open_block(builder, BlockKind::preformatted);
    block.text = span;
    builder.tile(TileKind::preformatted, span);
    builder.close_run();
    builder.body.open = BodyState::none;
    builder.body.before = BodyState::Before::blank;
  }
};

}  // namespace cablegram::inline v1::actions
