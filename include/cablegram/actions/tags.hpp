// Actions of grammar/tags.hpp.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "../grammar/tags.hpp"
#include "banner.hpp"

namespace cablegram::inline v1::actions {

// clang-format off
template <> struct action<grammar::tags_label> : element<TileKind::field_label> {};
template <> struct action<grammar::tag_word> : element<TileKind::tag> {};
template <> struct action<grammar::tag_person_name> : element<TileKind::tag> {};
template <> struct action<grammar::tag_conjunction> : element<TileKind::field_label> {};
template <> struct action<grammar::tag_rider> : element<TileKind::field_label> {};
template <> struct action<grammar::link_target> : element<TileKind::link_target> {};
// clang-format on

template <>
struct action<grammar::caption_in_tags> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::caption, builder.span(in));
    detail::add_caption(builder, builder.span(in));
  }
};

namespace detail {
inline TagKind kind_of_tag(Builder& builder, Span span) {
  if (span.begin > 0 && builder.source()[span.begin - 1] == '(') return TagKind::person;
  const std::string_view text = builder.text(span);
  const TagKind kind = tables::tag_kind(text);
  if (kind != TagKind::unknown || std::ranges::none_of(text, values::is_lower)) return kind;
  return tables::tag_kind(values::in_capitals(std::string(text)));
}

inline void add_tag(Builder& builder, Span span, TagKind kind) {
  if (builder.seen_tags.add(builder.text(span))) builder.tags.push_back({span, kind});
}

/// Whether a word of six or more letters is made of known codes only: PRELXXPGOV.
inline bool is_glued(std::string_view word) {
  if (word.size() < 6 || word.size() > 40 || word.size() % 2 != 0) return false;
  const std::string upper = values::in_capitals(std::string(word));
  // Subjects and programs have four letters, a two-letter country code may stand at either end or between.
  // At least one code of four letters, or a plain word of two-letter pieces would count.
  std::array<bool, 41> reachable{};
  bool four_letters = false;
  reachable[0] = true;
  for (std::size_t at = 0; at < upper.size(); at += 2) {
    if (!reachable[at]) continue;
    const std::string_view rest = std::string_view(upper).substr(at);
    const TagKind four = rest.size() >= 4 ? tables::tag_kind(rest.substr(0, 4)) : TagKind::unknown;
    if (four == TagKind::subject || four == TagKind::program) reachable[at + 4] = four_letters = true;
    if (rest.size() >= 2 && tables::tag_kind(rest.substr(0, 2)) == TagKind::geographic) reachable[at + 2] = true;
  }
  return four_letters && reachable[upper.size()];
}
}  // namespace detail

template <>
struct action<grammar::tag_list> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span list = builder.span(in);
    const auto tiles = builder.tiles_from(list.begin);
    const bool with_commas = builder.text(list).find(',') != std::string_view::npos;
    Span term;
    for (const Tile& tile : tiles) {
      if (tile.kind != TileKind::tag) continue;
      const Span span = tile.span();
      const TagKind kind = detail::kind_of_tag(builder, span);
      // In a list with commas, words that no table knows and no comma parts are one term.
      if (!term.empty() && (kind != TagKind::unknown || is_parted(builder.text({term.end, span.begin})))) {
        add_term(builder, term, with_commas);
        term = {};
      }
      if (kind != TagKind::unknown) {
        detail::add_tag(builder, span, kind);
      } else {
        if (term.empty()) term.begin = span.begin;
        term.end = span.end;
      }
    }
    if (!term.empty()) add_term(builder, term, with_commas);
  }

 private:
  static bool is_parted(std::string_view between) { return between.find_first_of(",;()") != std::string_view::npos; }
  // Words that no comma parts are one term in a list with commas; in one without, only where the table knows the term.
  static void add_term(Builder& builder, Span span, bool with_commas) {
    if (with_commas) {
      add_unknown(builder, span);
      return;
    }
    while (!span.empty()) {
      const std::size_t known = tables::known_term(builder.text(span));
      const std::size_t size = known != 0 ? known : std::min(builder.text(span).find(' '), builder.text(span).size());
      const Span part{span.begin, span.begin + static_cast<std::uint32_t>(size)};
      add_unknown(builder, part);
      span = builder.trimmed({part.end, span.end});
    }
  }
  static void add_unknown(Builder& builder, Span span) {
    const std::string_view text = builder.text(span);
    if (detail::is_glued(text)) builder.diagnose(DiagnosticCode::glued_tags, span);
    detail::add_tag(builder, span, text.find(' ') == std::string_view::npos ? TagKind::unknown : TagKind::term);
  }
};

}  // namespace cablegram::inline v1::actions
