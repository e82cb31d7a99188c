// The evidence by which a number at a line's start is a paragraph, a dash an item, a short line a heading
// (format sections 3.17 to 3.19). Everything here is a question to the text around a place; nothing is changed.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "../builder.hpp"
#include "../grammar/body.hpp"
#include "../recognise.hpp"
#include "../sentence.hpp"
#include "../values.hpp"

namespace cablegram::inline v1::actions::evidence {

/// The first byte after a block's start, on its line; a line end when there is none.
[[nodiscard]] inline char next_byte(const Builder& builder, Span start) noexcept {
  return start.end < builder.source().size() ? builder.source()[start.end] : '\n';
}

/// The open block is a sub-paragraph or an item.
[[nodiscard]] inline bool in_outline(const Builder& builder) noexcept {
  return builder.body.open != BodyState::none && builder.blocks[builder.body.open].depth > 0;
}

/// The start of a numbered paragraph: its label and mark.
struct NumberedStart {
  Span span;
  std::uint32_t number = 0;
  bool bracketed = false;  ///< 1), not 1.
  bool marked = false;
};

/// Section 3.17: the score of a number with a dot; accepted at +2. Below the letters of an outline 1) is no paragraph
/// of a cable that writes 1.
[[nodiscard]] inline bool is_paragraph(const Builder& builder, const NumberedStart& start) noexcept {
  const BodyState& state = builder.body;
  const bool in_list = state.numbered && !state.bracketed && in_outline(builder);
  if (in_list && !start.marked && start.bracketed) return false;
  const bool due = start.number == state.next_number;
  const char next = next_byte(builder, start.span);
  const bool sentence_ends = !builder.is_unfinished() || ends_redacted(builder.text_before());
  const bool after_break = builder.body_after_blank();
  int score = 0;
  if (after_break) score += 1;
  if (start.marked) score += 3;
  if (due) score += after_break || sentence_ends ? 2 : 0;
  if (sentence_ends) score += 1;
  const bool redacted = builder.source().substr(start.span.end, 4) == "xxxx";
  if (values::is_lower(next) && !redacted) score -= 2;
  if (!due && !start.marked && state.numbered && !after_break) score -= 2;
  return score >= 2;
}

/// A number without a dot: in the archive form, the one that is due, behind a blank line or noise.
[[nodiscard]] inline bool is_bare_paragraph(const Builder& builder, const NumberedStart& start) noexcept {
  const BodyState& state = builder.body;
  return builder.cable.dialect == Dialect::aad && start.number == state.next_number && state.after_break() &&
         (state.open == BodyState::none || !builder.is_unfinished());
}

/// A preposition of four and more letters, which titles spell small.
[[nodiscard]] inline bool is_small_title_word(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 14> words{"with",  "from",    "into",    "over",   "upon",
                                                   "than",  "amid",    "after",   "under",  "toward",
                                                   "among", "between", "against", "without"};
  return std::ranges::find(words, word) != words.end();
}
/// Every word of four and more letters begins with a capital.
[[nodiscard]] inline bool is_title_case(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t letters = 0;
    for (; at < text.size() && !values::is_blank(text[at]); ++at) letters += values::is_letter(text[at]) ? 1U : 0U;
    if (letters >= 4 && values::is_lower(text[begin]) && !is_small_title_word(text.substr(begin, at - begin)))
      return false;
    ++at;
  }
  return true;
}
/// The open block is one line, a title: A. Boats and Fishermen
[[nodiscard]] inline bool is_title_so_far(const Builder& builder) noexcept {
  constexpr std::size_t longest_title = 80;
  const std::string_view text = builder.text_before();
  return !text.empty() && text.size() <= longest_title && text.size() == builder.body.last_line_length &&
         is_title_case(text);
}

/// A letter or bracketed number: by its mark, or where it is due and something new may begin.
[[nodiscard]] inline bool is_sub_paragraph(const Builder& builder, Span start, Span label, bool marked) noexcept {
  const BodyState& state = builder.body;
  if (marked) return state.after_break() || !builder.is_unfinished();
  const std::string_view text = builder.text(label);
  const char close = builder.source()[label.end];
  if (close == '.' && (text.size() > 1 || values::is_digit(text[0]))) return false;
  const bool outline = in_outline(builder);
  const std::string_view before = builder.text_before();
  constexpr std::uint32_t short_line = 45;
  const bool due = text.size() == 1 && values::to_upper(text[0]) == state.next_letter;
  const bool item_ends = !builder.is_unfinished() || before.ends_with("; and") || before.ends_with("; or") ||
                         (due && state.last_line_length < short_line) || (text == "1" && is_title_so_far(builder));
  const bool may_begin = state.after_break() || (item_ends && outline) || before.ends_with(':');
  if (!may_begin || next_byte(builder, start) == '\n') return false;
  // (C) alone is a portion mark, (c) the third of an outline.
  const bool like_a_mark = text.size() == 1 && label.begin > 0 && builder.source()[label.begin - 1] == '(' &&
                           std::string_view("CSURcsur").find(text[0]) != std::string_view::npos;
  if (like_a_mark && !(due && outline && values::is_lower(text[0]))) return false;
  // A capital with a dot may be an initial or an outline; only the letter due is a label.
  if (close == '.' && text.size() == 1 && values::is_letter(text[0])) {
    return due && (state.after_break() || outline || before.ends_with(':'));
  }
  return true;
}

/// A dash or bullet: after a break, after a colon or a finished sentence, or like the item before it.
[[nodiscard]] inline bool is_item(const Builder& builder, Span bullet) noexcept {
  const BodyState& state = builder.body;
  if (state.after_break() || state.open == BodyState::none) return true;
  const std::string_view before = builder.text_before();
  const Block& open = builder.blocks[state.open];
  if (open.kind == BlockKind::item) return builder.text(open.label) == builder.text(bullet) || ends_a_sentence(before);
  // A dash in mid sentence: He called it a "presence" / -- and no more.
  const char next = next_byte(builder, bullet);
  const std::size_t words = values::is_blank(next) ? bullet.end + 1 : bullet.end;
  const bool small = words < builder.source().size() && values::is_lower(builder.source()[words]);
  const bool quoted = before.size() > 1 && before.back() == '"' &&
                      std::string_view(".!?,;:").find(before[before.size() - 2]) == std::string_view::npos;
  return ends_a_sentence(before) && !(small && quoted);
}

/// Nothing but "End comment." or the like: it closes the block before it.
[[nodiscard]] inline bool is_end_marker(std::string_view text) {
  grammar::Input in(text.data(), text.data() + text.size(), "");
  return recognise<tao::pegtl::seq<grammar::role_end, tao::pegtl::eof>>(in);
}

/// "Comment: ..." on a line of its own behind the last item of a list.
[[nodiscard]] inline bool opens_role_after_item(const Builder& builder, Span run) noexcept {
  if (builder.blocks[builder.body.open].kind != BlockKind::item || builder.is_unfinished()) return false;
  const char* const base = builder.source().data();
  if (run.begin == 0 || base[run.begin - 1] != '\n') return false;
  grammar::Input in(base + run.begin, base + run.end, "");
  return recognise<grammar::leading_role>(in);
}

/// An item that stands on one line, and ends a sentence there: what begins on the next line is no part of it.
[[nodiscard]] inline bool ends_item(const Builder& builder, Span run) noexcept {
  const BodyState& state = builder.body;
  return builder.blocks[state.open].kind == BlockKind::item && state.unwrapped_end && !state.noise_since_text &&
         builder.source()[run.begin - 1] == '\n' && values::is_upper(builder.source()[run.begin]);
}

/// Behind a page of a printed form that ended between two sentences of a numbered paragraph: its last line is full.
[[nodiscard]] inline bool goes_on_over_page(const Builder& builder) noexcept {
  constexpr std::size_t longest_line = 120;
  const BodyState& state = builder.body;
  const Dialect dialect = builder.cable.dialect;
  if (dialect == Dialect::telegram || !state.noise_since_text || !state.numbered) return false;
  const std::size_t full_line = dialect == Dialect::aad ? 45 : 70;
  return state.last_line_length >= full_line && state.last_line_length <= longest_line;
}

/// Behind a section mark with the blank lines that the system sets round it, one above and two below: a paragraph that
/// ends there has one more. Both lines are full.
[[nodiscard]] inline bool goes_on_over_mark(const Builder& builder, Span run) noexcept {
  constexpr std::uint32_t full_line = 45;
  const BodyState& state = builder.body;
  if (!state.numbered || state.last_line_length < full_line || run.size() < full_line) return false;
  const std::uint32_t text_end = builder.blocks[state.open].text.end;
  const auto between = builder.tiles_from(text_end);
  if (between.size() != 1 || between.front().kind != TileKind::section_mark) return false;
  const Span mark = between.front().span();
  const auto line_ends = [&](Span gap) { return std::ranges::count(builder.text(gap), '\n'); };
  return line_ends({text_end, mark.begin}) == 2 && line_ends({mark.end, run.begin}) == 3;
}

/// Whether a run of text belongs to the open block, given what stands between.
[[nodiscard]] inline bool goes_on(const Builder& builder, Span run) noexcept {
  const BodyState& state = builder.body;
  const std::string_view before = builder.text_before();
  if (is_end_marker(builder.text(run))) return true;
  if (opens_role_after_item(builder, run)) return false;
  const std::string_view source = builder.source();
  if (ends_item(builder, run)) return false;
  if (builder.cable.dialect == Dialect::aad && !state.noise_since_text && run.begin > 0 &&
      source[run.begin - 1] == '\n') {
    const std::size_t line_end = std::min(source.find('\n', run.begin), source.size());
    if (builder.parted_from_text(source.data() + run.begin, {source.data() + line_end, {}})) return false;
  }
  if (!state.blank_since_text || before.empty()) return true;
  const bool small = values::is_lower(builder.source()[run.begin]);
  if (state.noise_since_text && small) return true;
  if (goes_on_over_page(builder) || goes_on_over_mark(builder, run)) return true;
  // A quotation or an abbreviation may end a line in mid sentence.
  if (small && (before.ends_with('"') || before.ends_with(')') || before.ends_with(".S."))) return true;
  if (!builder.is_unfinished()) return false;
  if (state.noise_since_text || values::is_lower(builder.source()[run.begin])) return true;
  // An unwrapped or full line that stops in mid sentence goes on after the blank line.
  return state.last_line_length >= (before.ends_with(',') ? 45 : 55);
}

/// A portion mark at the beginning of a heading, without its brackets.
[[nodiscard]] inline std::optional<Span> leading_portion(const Builder& builder, Span text) {
  const char* base = builder.source().data();
  grammar::Input in(base + text.begin, base + text.end, "");
  if (!recognise<grammar::bracketed_portion>(in)) return std::nullopt;
  const Span mark = builder.trimmed({text.begin + 1, builder.offset(in.current()) - 1});
  return mark;
}

/// Marks by themselves make no heading: (U), a pilcrow.
[[nodiscard]] inline bool says_nothing(const Builder& builder, Span text) {
  const char* base = builder.source().data();
  grammar::Input in(base + text.begin, base + text.end, "");
  return recognise<grammar::lone_marks>(in);
}

/// What the lines of a heading look like, as far as their ends tell.
struct Shape {
  std::size_t lines = 0;
  std::size_t longest = 0;
  bool begins_lower = false;
  bool ends_open = false;  // a line ends in a full stop, or the last in a comma or semicolon
};

[[nodiscard]] inline Shape shape(std::string_view text) noexcept {
  Shape shape;
  std::size_t line_begin = 0;
  while (line_begin < text.size()) {
    const std::size_t line_end = std::min(text.find('\n', line_begin), text.size());
    const std::string_view line = values::without_trailing_blanks(text.substr(line_begin, line_end - line_begin));
    if (!line.empty()) {
      ++shape.lines;
      shape.longest = std::max(shape.longest, line.size());
      if (line.back() == '.' && !line.ends_with("...")) shape.ends_open = true;
    }
    line_begin = line_end + 1;
  }
  std::string_view words = values::without_trailing_blanks(text);
  while (!words.empty() && values::is_blank(words.front())) words.remove_prefix(1);
  if (!words.empty()) {
    shape.begins_lower = values::is_lower(words.front());
    const char last = words.back();
    if (last == ',' || last == ';') shape.ends_open = true;
  }
  return shape;
}

[[nodiscard]] inline bool has_letter(std::string_view text) noexcept {
  return std::ranges::any_of(text, values::is_letter);
}
[[nodiscard]] inline bool all_capitals(std::string_view text) noexcept {
  return std::ranges::none_of(text, values::is_lower);
}
/// A web or mail address.
[[nodiscard]] inline bool has_address(std::string_view text) noexcept {
  return text.find('@') != std::string_view::npos || text.find("://") != std::string_view::npos ||
         text.find("www.") != std::string_view::npos;
}

/// Lines without the rules above and below them.
[[nodiscard]] inline std::string_view heading_lines(const Builder& builder, Span lines) {
  Span text;
  for (std::size_t at = builder.tiles.size(); at > 0 && builder.tiles[at - 1].begin >= lines.begin; --at) {
    const Tile& tile = builder.tiles[at - 1];
    if (tile.kind != TileKind::heading) continue;
    if (text.empty()) text.end = tile.span().end;
    text.begin = tile.begin;
  }
  return builder.text(text);
}

/// No text is wrapped at so many columns: such a line is a whole paragraph.
inline constexpr std::uint32_t unwrapped_line = 90;

/// Over or under a rule, set off by a blank line: a few lines that are no paragraph.
[[nodiscard]] inline bool is_ruled_heading(const Builder& builder, Span lines) {
  const std::string_view text = heading_lines(builder, lines);
  const Shape found = shape(text);
  if (found.longest > 120 || (found.begins_lower && found.longest > 70)) return false;
  // A whole paragraph on a line, and the heading below it.
  if (found.lines > 1 && found.longest >= unwrapped_line) return false;
  return (found.lines == 1 || !found.ends_open) && has_letter(text) && !has_address(text);
}

/// Over a rule that a blank line or noise parts from it: no end of a sentence.
[[nodiscard]] inline bool is_parted_heading(const Builder& builder, Span lines) {
  const std::string_view text = heading_lines(builder, lines);
  const Shape found = shape(text);
  return found.longest <= 70 && !found.ends_open && !found.begins_lower && has_letter(text) && !has_address(text);
}

/// With a rule behind it on its line: no sentence, and no footer with a web address.
[[nodiscard]] inline bool is_tailed_heading(const Builder& builder, Span lines) {
  const std::string_view text = heading_lines(builder, lines);
  const Shape found = shape(text);
  return found.longest <= 110 && !found.ends_open && has_letter(text) && !has_address(text);
}

/// Directly under prose and over a rule: short, and no end of a sentence.
[[nodiscard]] inline bool is_tight_heading(const Builder& builder, Span lines) {
  const std::string_view text = heading_lines(builder, lines);
  const Shape found = shape(text);
  const bool may_begin = !builder.is_unfinished() || builder.body.last_line_length >= unwrapped_line;
  return found.longest <= 70 && !found.ends_open && !found.begins_lower && may_begin && !has_address(text);
}

/// A. or a) or (1) before the words; (U) is a mark.
[[nodiscard]] inline bool begins_outline(std::string_view text) noexcept {
  if (text.starts_with("\xC2\xB6")) text.remove_prefix(2);
  const std::size_t at = text.starts_with('(') ? 1 : 0;
  if (at == 1 && text.size() > 1 && std::string_view("CSU").find(text[1]) != std::string_view::npos) return false;
  if (text.size() < at + 3 || !(values::is_letter(text[at]) || values::is_digit(text[at]))) return false;
  return (text[at + 1] == '.' || text[at + 1] == ')') && values::is_blank(text[at + 2]);
}

/// (END TALKING POINTS)   [Note: ...]
[[nodiscard]] inline bool is_bracketed_whole(std::string_view text) noexcept {
  return (text.starts_with('(') || text.starts_with('[')) && text.find_first_of(")]") + 1 == text.size();
}

/// A heading that goes on in the next one, which has a rule of its own: BOATS AND / --------- / FEASTS
[[nodiscard]] inline bool leaves_heading_open(std::string_view before, std::string_view next) noexcept {
  if (before.ends_with(',') || values::is_lower(next.front()) || next.front() == ')') return true;
  const std::size_t blank = before.find_last_of(" \n");
  if (blank == std::string_view::npos) return false;
  const std::string_view last = before.substr(blank + 1);
  const std::array<std::string_view, 8> words{"AND", "OR", "OF", "FOR", "THE", "TO", "IN", "WITH"};
  return std::ranges::any_of(words, [last](std::string_view word) { return values::same_letters(last, word); });
}

/// In the archive form, all of it capitals: the first lines of a paragraph that the page's end cuts off.
[[nodiscard]] inline bool is_cut_by_page(const Builder& builder, Span lines, std::size_t longest) {
  constexpr std::size_t full_line = 45;
  if (builder.cable.dialect != Dialect::aad || longest < full_line) return false;
  const std::string_view rest = builder.source().substr(lines.end);
  grammar::Input in(rest.data(), rest.data() + rest.size(), "");
  return recognise<tao::pegtl::seq<tao::pegtl::star<grammar::blank_line>, grammar::page_block>>(in);
}

/// A numbered paragraph comes next, whatever noise stands between.
[[nodiscard]] inline bool is_over_paragraph(const Builder& builder, Span lines) {
  const std::string_view rest = builder.source().substr(lines.end);
  grammar::Input in(rest.data(), rest.data() + rest.size(), "");
  using Between = tao::pegtl::star<tao::pegtl::sor<grammar::blank_line, grammar::noise, grammar::page_heading_line>>;
  return recognise<tao::pegtl::seq<Between, grammar::numbered_paragraph_start>>(in);
}

/// The day of a letter that is quoted, with the place or without: it is over a text, and no heading.
[[nodiscard]] inline bool is_dateline(std::string_view text) {
  grammar::Input in(text.data(), text.data() + text.size(), "");
  return recognise<grammar::dateline>(in);
}

/// Between blanks, or over a paragraph.
[[nodiscard]] inline bool is_lone_heading(const Builder& builder, Span lines) {
  const std::string_view text = heading_lines(builder, lines);
  if (values::starts_with(text, "END ") || text.starts_with('-') || text.starts_with('*')) return false;
  if (begins_outline(text) || is_bracketed_whole(text)) return false;
  if (values::starts_with(text, "BEGIN ") && text.ends_with(':')) return false;
  grammar::Input words(text.data(), text.data() + text.size(), "");
  if (recognise<grammar::whole_portion>(words)) return false;  // the mark of what follows
  if (values::starts_with(text, "This is ")) return false;
  if (is_dateline(text) && !is_over_paragraph(builder, lines)) return false;
  // A wrapped tail may be a word with dots: "... relations with the" / "U.S."
  if (builder.is_unfinished()) {
    const std::string_view before = builder.text_before();
    const std::size_t blank = before.find_last_of(" \n");
    const std::string_view last = blank == std::string_view::npos ? before : before.substr(blank + 1);
    const bool small_word =
        !last.empty() && last.size() <= 4 && std::all_of(last.begin(), last.end(), values::is_lower);
    if (small_word) return false;
  }
  const Shape found = shape(text);
  if (is_cut_by_page(builder, lines, found.longest)) return false;
  if (found.longest > 100 || found.begins_lower || found.ends_open) return false;
  const bool capitals = all_capitals(text);
  if ((found.longest > 70 && !capitals) || has_address(text)) return false;
  if (capitals || is_title_case(text)) return true;
  if (found.lines == 1 && text.ends_with(':') && found.longest <= 50) return true;
  // A plain sentence without a stop is a heading only right over a numbered paragraph.
  return found.lines == 1 && is_over_paragraph(builder, lines);
}

/// Right over an outline, in the archive form: a few capitals and a colon.
[[nodiscard]] inline bool is_list_heading(const Builder& builder, Span lines) {
  if (builder.cable.dialect != Dialect::aad || builder.is_unfinished()) return false;
  const std::string_view text = heading_lines(builder, lines);
  const Shape found = shape(text);
  return found.longest <= 40 && text.ends_with(':') && all_capitals(text) && has_letter(text);
}

/// Right over its text: in title case, and its last line was ended although the next word would have fitted.
[[nodiscard]] inline bool is_run_in_heading(const Builder& builder, Span lines) {
  // What stands right under a heading is its text: the first of a list of persons.
  if (builder.is_unfinished() || builder.body.before == BodyState::Before::heading) return false;
  const std::string_view text = heading_lines(builder, lines);
  if (text.find(';') != std::string_view::npos || is_dateline(text)) return false;  // a list of titles, a day
  if (text.starts_with('-') || text.starts_with('*') || text.starts_with('(') || begins_outline(text)) return false;
  const Shape found = shape(text);
  const bool archive = builder.cable.dialect == Dialect::aad;  // all in capitals, and narrower
  const bool has_blank = text.find(' ') != std::string_view::npos;
  if (found.longest > builder.widest_run_in_heading() || found.begins_lower || found.ends_open || !has_blank)
    return false;
  if (!is_title_case(text) || has_address(text)) return false;
  if (all_capitals(text) && (!archive || found.lines > 1)) return false;
  const std::size_t last_begin = text.rfind('\n');
  const std::size_t last_size = text.size() - (last_begin == std::string_view::npos ? 0 : last_begin + 1);
  const std::string_view rest = builder.source().substr(lines.end);
  const auto line_at = [rest](std::size_t at) {
    return values::without_trailing_blanks(rest.substr(at, rest.find('\n', at) - at));
  };
  const std::string_view next = line_at(0);
  const std::size_t word = next.find(' ');
  const bool capital = !next.empty() && !values::is_lower(next.front());
  // The width of the text is that of the longest of the next lines.
  std::size_t width = 0;
  for (std::size_t at = 0, line = 0; line < 4 && at < rest.size(); ++line) {
    width = std::max(width, line_at(at).size());
    at = std::min(rest.find('\n', at), rest.size() - 1) + 1;
  }
  return capital && next.size() >= (archive ? 40 : 50) && word != std::string_view::npos &&
         last_size + 1 + word <= width - 1;
}

}  // namespace cablegram::inline v1::actions::evidence
