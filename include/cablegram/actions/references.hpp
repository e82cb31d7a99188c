// Actions of grammar/references.hpp: from labels, cables and words to items.
#pragma once

#include <algorithm>
#include <array>
#include <string>

#include "../grammar/references.hpp"
#include "../identity.hpp"
#include "../recognise.hpp"
#include "../tables/posts.hpp"
#include "../tables/word_set.hpp"
#include "value.hpp"

namespace cablegram::inline v1::actions {

template <>
struct action<grammar::reference_label_word> : element<TileKind::field_label> {};
template <>
struct action<grammar::single_reference_label> : element<TileKind::field_label> {};
template <>
struct action<grammar::further_reference_word> : element<TileKind::field_label> {};

namespace detail {
using Element = ReferenceItems::Element;

/// Words that stand before numbers and are no posts: months, precedences, kinds of documents and conversations.
[[nodiscard]] inline bool is_no_post(std::string_view squeezed) {
  static constexpr std::array<std::string_view, 72> words{
      "AND",       "APRIL",    "AUGUST",     "CORRUPTION", "DATED",    "DECEMBER", "DTG",     "EMAIL",   "EMAILS",
      "FAX",       "FEBRUARY", "IIR",        "IMMEDIATE",  "JANUARY",  "JULY",     "JUNE",    "LETTER",  "MARCH",
      "MAY",       "MEMO",     "MEMORANDUM", "NIACT",      "NOVEMBER", "OCTOBER",  "OF",      "ON",      "PAGE",
      "PAGES",     "PARA",     "PARAGRAPH",  "PART",       "PHONE",    "PRIORITY", "ROUTINE", "SECTION", "SEPTEL",
      "SEPTEMBER", "TD",       "TELCON",     "TELCONS",    "THE",      "UNCLAS",   "VERSION", "ARTICLE", "JAN",
      "FEB",       "MAR",      "APR",        "JUN",        "JUL",      "AUG",      "SEP",     "SEPT",    "OCT",
      "NOV",       "UNSCR",    "UNSC",       "RESOLUTION", "HR",       "PL",       "NSPD",    "EO",      "FAM",
      "CFR",       "CABLE",    "DEC",        "REPORT",     "TO",       "FROM",     "NOTE",    "DIA",     "CIA"};
  static constexpr tables::WordSet word_set{words};
  return word_set.has(squeezed);
}

/// The name without the words AMEMBASSY and the like before it.
[[nodiscard]] inline std::string_view without_mission(std::string_view squeezed) {
  for (const std::string_view prefix : {"AMEMBASSY", "EMBASSY", "AMCONSUL", "AMCONGEN", "CONSULATE", "USMISSION"}) {
    if (squeezed.size() > prefix.size() && squeezed.starts_with(prefix)) return squeezed.substr(prefix.size());
  }
  return squeezed;
}

/// A word between post and serial: COLOMBO CABLES 266.
[[nodiscard]] inline bool is_telegram_word(std::string_view word) {
  grammar::Input in(word.data(), word.data() + word.size(), "");
  return recognise<tao::pegtl::seq<grammar::telegram_word, tao::pegtl::eof>>(in);
}

/// Calls `function(Span)` for the stretches of a span between the noise that has been handed over inside it.
template <class Function>
void each_clean_piece(const Builder& builder, Span span, Function&& function) {
  for (const Tile& noise : builder.tiles_from(span.begin)) {
    function(Span{span.begin, noise.begin});
    span.begin = noise.span().end;
  }
  function(span);
}

/// Year, post and serial of a written cable reference, from its words: digits before the post are the year, digits
/// in brackets or behind the serial too.
[[nodiscard]] inline Reference read_cable(const Builder& builder, Span span) {
  Reference item;
  item.kind = ReferenceKind::cable;
  item.text = span;
  bool serial_read = false;
  each_clean_piece(builder, span, [&](Span piece) {
    const std::string_view text = builder.text(piece);
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at + 1;
      const bool zero_in_word = text[at] == '0' && at > 0 && values::is_letter(text[at - 1]);
      if (values::is_digit(text[at]) && !zero_in_word) {
        while (end < text.size() && values::is_digit(text[end])) ++end;
        const std::uint32_t value = values::number(text.substr(at, end - at));
        const bool bracketed = at > 0 && text[at - 1] == '(';
        if (item.post.empty() || bracketed || serial_read) {
          item.year = static_cast<std::int16_t>(value % 100);
        } else {
          item.serial = value;
          serial_read = true;
        }
      } else if (values::is_letter(text[at])) {
        while (end < text.size() && (values::is_letter(text[end]) || text[end] == '.' || text[end] == '\'')) ++end;
        const Span word{piece.begin + static_cast<std::uint32_t>(at), piece.begin + static_cast<std::uint32_t>(end)};
        if (item.post.empty()) item.post.begin = word.begin;
        if (!is_telegram_word(builder.text(word))) item.post.end = word.end;
      }
      at = end;
    }
  });
  if (item.post.end < item.post.begin) item.post = {};  // nothing but a word for a telegram
  return item;
}

/// A name that no table knows is a post where it opens an item, in capitals, of at most three words, none of them a
/// word that stands before other numbers. `name` are its letters, squeezed.
[[nodiscard]] inline bool stands_for_a_post(const Builder& builder, std::string_view text, std::string_view name) {
  if (!builder.reference_items.item_begins()) return false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size();) {
    while (at < text.size() && values::is_blank(text[at])) ++at;
    std::size_t end = at;
    while (end < text.size() && !values::is_blank(text[end])) ++end;
    // A name is written in one way: NOWHERE, Port Loren, or all in small letters.
    if (end > at && values::is_lower(text[at]) != values::is_lower(text[0])) return false;
    if (end > at && is_no_post(values::squeezed(text.substr(at, end - at)))) return false;
    // "MEETING WITH PARIS 12": the words before a known post are not of its name.
    if (at > 0 && end > at && tables::is_post(values::squeezed(text.substr(at)))) return false;
    if (end > at) ++words;
    at = end;
  }
  return words <= 3 && name.size() >= 2 && !cablegram::detail::is_redacted(name);
}

inline void take(Builder& builder, Element kind, const Reference& element) {
  builder.reference_items.take(kind, element, builder.references);
}
inline void take(Builder& builder, Element kind, Span text) {
  Reference element;
  element.text = text;
  take(builder, kind, element);
}

inline void add_label(Builder& builder, Span letter) {
  builder.tile(TileKind::reference_label, letter);
  builder.close_run();
  take(builder, Element::label, letter);
  // Behind Z the letters begin again.
  const char last = values::to_upper(builder.text(letter)[0]);
  builder.reference_due = last == 'Z' ? 'A' : static_cast<char>(last + 1);
}

}  // namespace detail

struct takes_label {
  // A letter with a dot is a label when it is due, or nearly; else it is an initial.
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const std::string_view text = in.string_view();
    std::size_t at = 0;
    while (!values::is_letter(text[at]) && !values::is_digit(text[at])) ++at;
    const char letter = values::to_upper(text[at]);
    const bool bracketed = text.find_first_of("()[]") != std::string_view::npos;
    // A list of numbers begins with (1).
    if (letter == '1' && builder.reference_items.empty()) builder.reference_due = '1';
    const char due = builder.reference_due;
    if (values::is_digit(letter) && letter != due) return false;
    const bool labelled = due != 'A';
    const bool repeated = labelled && letter == due - 1;  // "A. (A)"
    const bool skipped = letter > due && letter <= due + 2 && (labelled || bracketed);
    if (letter != due && !repeated && !skipped) return false;
    const auto begin = builder.span(in).begin + static_cast<std::uint32_t>(at);
    detail::add_label(builder, {begin, begin + 1});
    return true;
  }
};
template <>
struct action<grammar::reference_label> : takes_label {};
template <>
struct action<grammar::unstopped_label> : takes_label {};
template <>
struct action<grammar::bare_reference_label> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    detail::add_label(builder, builder.span(in));
  }
};

template <>
struct action<grammar::cable_reference> {
  // Refused where the words before the number are no post.
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const Reference item = detail::read_cable(builder, builder.span(in));
    const std::string post = values::squeezed(builder.text(item.post));
    if (!tables::is_post(detail::without_mission(post)) &&
        !detail::stands_for_a_post(builder, builder.text(item.post), post)) {
      return false;
    }
    builder.tile_around_noise(TileKind::reference, item.text);
    builder.close_run();
    detail::take(builder, detail::Element::cable, item);
    return true;
  }
};

template <>
struct action<grammar::reversed_reference> {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    const std::string_view text = builder.text(span);
    std::size_t post = 0;
    while (!values::is_letter(text[post])) ++post;
    Reference item;
    item.kind = ReferenceKind::cable;
    item.text = span;
    item.serial = values::number(text.substr(0, post));
    item.post = {span.begin + static_cast<std::uint32_t>(post), span.end};
    if (!tables::is_post(values::squeezed(builder.text(item.post)))) return false;
    builder.tile_around_noise(TileKind::reference, span);
    builder.close_run();
    detail::take(builder, detail::Element::cable, item);
    return true;
  }
};

template <>
struct action<grammar::implied_reference> {
  template <class ActionInput>
  static bool apply(const ActionInput& in, Builder& builder) {
    const Span span = builder.span(in);
    const Reference* const before = builder.reference_items.cable_before();
    if (before == nullptr) return false;
    // AND, and the number; noise may stand round the word.
    Span word;
    std::uint32_t number = span.end;
    detail::each_clean_piece(builder, span, [&](Span piece) {
      for (std::uint32_t at = piece.begin; at < piece.end && number == span.end; ++at) {
        const char c = builder.source()[at];
        if (values::is_digit(c)) number = at;
        if (values::is_letter(c) && word.empty()) word = {at, at + 3};
      }
    });
    const std::string_view text = builder.text({number, span.end});
    const std::size_t bracket = text.find('(');
    Reference item = *before;
    item.serial = values::number(text.substr(0, bracket));
    if (bracket != std::string_view::npos)
      item.year = static_cast<std::int16_t>(values::number(text.substr(bracket)) % 100);
    item.text = {number, span.end};
    if (!word.empty()) builder.tile_around_noise(TileKind::reference, {word.begin, number});
    builder.tile(TileKind::reference, item.text);
    builder.close_run();
    detail::take(builder, detail::Element::implied, item);
    return true;
  }
};

/// Other elements: a run of text, and a place in the list.
template <detail::Element Kind>
struct takes_text {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.text_run(TileKind::reference, builder.span(in));
    detail::take(builder, Kind, builder.span(in));
  }
};
template <detail::Element Kind>
struct takes_gap {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    detail::take(builder, Kind, builder.span(in));
  }
};
template <>
struct action<grammar::reference_comma> : takes_gap<detail::Element::comma> {};
template <>
struct action<grammar::reference_semicolon> : takes_gap<detail::Element::semicolon> {};
template <>
struct action<grammar::reference_line_end> : takes_gap<detail::Element::line_end> {};
template <>
struct action<grammar::reference_conjunction> : takes_text<detail::Element::conjunction> {};
template <>
struct action<grammar::reference_remark> : takes_text<detail::Element::remark> {};
template <>
struct action<grammar::reference_word> : takes_text<detail::Element::word> {};
template <>
struct action<grammar::dated_word> : takes_text<detail::Element::word> {};

namespace detail {
/// The same item, as far as two spellings of it tell.
[[nodiscard]] inline bool is_same_item(const Builder& builder, const Reference& left, const Reference& right) {
  const auto same = [&](Span l, Span r) { return values::same_letters(builder.text(l), builder.text(r)); };
  if (left.kind != right.kind || !same(left.label, right.label)) return false;
  return left.kind == ReferenceKind::cable ? left.serial == right.serial && same(left.post, right.post)
                                           : same(left.text, right.text);
}
}  // namespace detail

/// The extent of the field is known: reads its items.
template <class List>
struct reads_references {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.reference_items = {};
    builder.reference_due = 'A';
    const std::size_t first = builder.references.size();
    (void)parse_part<List>(builder, builder.span(in));
    builder.close_run();
    builder.reference_items.close(builder.references);
    keep_longer_copy(builder.references, first, [&builder](const Reference& left, const Reference& right) {
      return detail::is_same_item(builder, left, right);
    });
  }
};

template <>
struct action<grammar::no_reference> : element<TileKind::field_label> {};
template <>
struct action<grammar::reference_extent> : reads_references<grammar::reference_list> {};
template <>
struct action<grammar::lettered_extent> : reads_references<grammar::reference_list> {};
template <>
struct action<grammar::bare_lettered_extent> : reads_references<grammar::bare_reference_list> {};

}  // namespace cablegram::inline v1::actions
