// Roles of body blocks: one pass over the blocks after the body has been read.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cable.hpp"
#include "grammar/roles.hpp"
#include "line_index.hpp"
#include "recognise.hpp"
#include "text.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

namespace detail {

template <class Rule>
struct role_action : tao::pegtl::nothing<Rule> {};

// The first role word decides: a summary and comment is a summary.
template <Role Value>
struct sets_role {
  static void apply0(Role& role) noexcept {
    if (role == Role::none) role = Value;
  }
};
// clang-format off
template <> struct role_action<grammar::summary_word> : sets_role<Role::summary> {};
template <> struct role_action<grammar::comment_word> : sets_role<Role::comment> {};
template <> struct role_action<grammar::action_request_word> : sets_role<Role::action_request> {};
template <> struct role_action<grammar::note_word> : sets_role<Role::note> {};
// clang-format on

/// A role stated by a rule at the beginning of a text, and the bytes that state it.
struct StatedRole {
  Role role = Role::none;
  std::size_t size = 0;
};

template <class Rule>
[[nodiscard]] StatedRole stated_role(std::string_view text) {
  StatedRole stated;
  grammar::Input in(text.data(), text.data() + text.size(), "");
  if (tao::pegtl::parse<Rule, role_action, Recogniser>(in, stated.role)) {
    stated.size = static_cast<std::size_t>(in.current() - text.data());
  } else {
    stated.role = Role::none;
  }
  return stated;
}

/// An "End summary": its role and where it stands.
struct RoleEnd {
  Role role = Role::none;
  Span span;
};

/// Reads a rule at a place inside a text, with the text before it as what stands before.
template <class Rule>
[[nodiscard]] StatedRole stated_role_at(std::string_view text, std::size_t at) {
  StatedRole stated;
  grammar::Input in(text.data(), text.data() + text.size(), "");
  in.bump(at);
  if (tao::pegtl::parse<Rule, role_action, Recogniser>(in, stated.role)) {
    stated.size = static_cast<std::size_t>(in.current() - text.data()) - at;
  } else {
    stated.role = Role::none;
  }
  return stated;
}

/// The aside in brackets that is open at a place: (Comment: ... End comment.)
class OpenAside {
 public:
  /// Reads the brackets from where the last call stopped up to this place.
  void read_to(std::string_view text, std::size_t place) {
    for (; at_ < place; ++at_) {
      // Outside of an aside only the next bracket that opens counts.
      if (role_ == Role::none) at_ = std::min(text.substr(0, place).find('(', at_), place);
      if (at_ == place) return;
      if (text[at_] == '(') {
        open(text);
      } else if (text[at_] == ')' && depth_-- == 0) {
        role_ = Role::none;
      }
    }
  }
  [[nodiscard]] Role role() const noexcept { return role_; }

 private:
  void open(std::string_view text) {
    if (const Role begun = stated_role_at<grammar::aside_begin>(text, at_).role; begun != Role::none) {
      role_ = begun;
      depth_ = 0;
    } else {
      ++depth_;
    }
  }

  std::size_t at_ = 0;
  Role role_ = Role::none;
  int depth_ = 0;  // brackets open inside the aside
};

/// Whether `is_wanted(RoleEnd)` takes one of the end markers of a text, which it is asked of in turn. Those that end an
/// aside in brackets do not count. One pass over the places in the source where words begin with "end".
template <class Predicate>
bool any_role_end(std::string_view source, Span text, std::span<const std::uint32_t> end_words, Predicate&& is_wanted) {
  const std::string_view view = source.substr(text.begin, text.size());
  OpenAside aside;
  for (auto word = std::ranges::lower_bound(end_words, text.begin); word != end_words.end() && *word < text.end;
       ++word) {
    const std::size_t place = *word - text.begin;
    const StatedRole marker = stated_role_at<grammar::role_end>(view, place);
    if (marker.role == Role::none) continue;
    aside.read_to(view, place);
    if (marker.role == aside.role()) continue;
    if (is_wanted(RoleEnd{marker.role, {*word, *word + static_cast<std::uint32_t>(marker.size)}})) return true;
  }
  return false;
}

[[nodiscard]] constexpr bool takes_role(const Block& block) noexcept {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::text;
}

/// A footer ends what is open: it belongs to no summary and no comment.
[[nodiscard]] inline bool is_footer(std::string_view text) {
  grammar::Input in(text.data(), text.data() + text.size(), "");
  return recognise<grammar::website_footer>(in);
}

}  // namespace detail

/// Gives every paragraph and text its role: first the one that its own first words open, then the one that is open
/// there. No block is looked at more often than twice: what a leading word covers ends before the next one.
inline void assign_roles(std::string_view source, std::span<const std::uint32_t> end_words, std::span<Block> blocks) {
  using detail::RoleEnd;
  const auto text_of = [source](const Block& block) { return source.substr(block.text.begin, block.text.size()); };
  const auto any_end = [&](const Block& block, auto&& is_wanted) {
    return block.kind != BlockKind::heading && block.kind != BlockKind::preformatted &&
           detail::any_role_end(source, block.text, end_words, is_wanted);
  };
  for (Block& block : blocks) {
    if (detail::takes_role(block)) block.role = detail::stated_role<grammar::leading_role>(text_of(block)).role;
  }

  Role open = Role::none;
  bool by_leading_word = false;
  std::size_t last = 0;  // the last block that a leading word covers
  bool summary_given = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (block.kind == BlockKind::heading) {
      open = detail::stated_role<grammar::heading_role>(text_of(block)).role;
      by_leading_word = false;
      continue;
    }
    if (detail::is_footer(text_of(block))) open = Role::none;
    // A leading word of the same role inside a heading's block does not shorten the block.
    const Role leading = block.role;
    if (leading != Role::none && !(leading == open && !by_leading_word)) {
      open = leading;
      by_leading_word = true;
      last = i;
      // Up to its end marker, unless a heading or another opener comes first.
      const auto interrupts = [](const Block& next) {
        return next.kind == BlockKind::heading || next.role != Role::none;
      };
      for (std::size_t k = i; k < blocks.size() && (k == i || !interrupts(blocks[k])); ++k) {
        if (!any_end(blocks[k], [leading](const RoleEnd& end) { return end.role == leading; })) continue;
        last = k;
        break;
      }
    }
    if (detail::takes_role(block)) block.role = open;
    summary_given = summary_given || block.role == Role::summary;
    bool closes = by_leading_word && i >= last;
    bool ends_summary = false;
    (void)any_end(block, [&](const RoleEnd& end) {
      closes = closes || end.role == open;
      ends_summary = ends_summary || end.role == Role::summary;
      return false;
    });
    if (ends_summary && open == Role::none && !summary_given) {
      // An end without a beginning: the paragraphs from the first are the summary.
      for (Block& before : blocks.first(i + 1)) {
        if (detail::takes_role(before) && before.role == Role::none) before.role = Role::summary;
      }
      summary_given = true;
    }
    if (closes) open = Role::none;
  }
}

inline std::string Cable::summary() const {
  std::string out;
  bool inside = false;
  for (const Block& block : body) {
    const bool part = block.role == Role::summary || (inside && block.kind == BlockKind::item);
    if (!part) {
      if (inside && block.kind != BlockKind::preformatted) break;
      continue;
    }
    Span text = block.text;
    const auto leading = detail::stated_role<grammar::leading_role>(source.substr(text.begin, text.size()));
    if (!inside || leading.role == Role::summary) text.begin += static_cast<std::uint32_t>(leading.size);
    inside = true;
    LineIndex index;
    index.begin(source.substr(0, block.text.end), block.text.begin);
    (void)detail::any_role_end(source, block.text, index.end_words(), [&text](const detail::RoleEnd& end) {
      if (end.role == Role::summary) text.end = end.span.begin;
      return false;
    });
    if (!out.empty() && text.begin < text.end) out.push_back(' ');
    append_normalised(*this, text, out);
    while (!out.empty() && out.back() == ' ') out.pop_back();
  }
  return out;
}

}  // namespace cablegram::inline v1
