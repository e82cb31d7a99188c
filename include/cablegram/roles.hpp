// Roles of body blocks: one pass over the blocks after the body has been read.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// An "End summary" in a block: its role and where it stands.
struct RoleEnd {
  Role role = Role::none;
  std::uint32_t block = 0;
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
      if (role_ == Role::none) at_ = std::min(text.find('(', at_), place);
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

/// The end markers of a block, but for those that end an aside in brackets. One pass over the places in the source
/// where words begin with "end".
inline void find_role_ends(std::string_view source, Span text, std::uint32_t block,
                           std::span<const std::uint32_t> end_words, std::vector<RoleEnd>& ends) {
  const std::string_view view = source.substr(text.begin, text.size());
  OpenAside aside;
  for (auto word = std::ranges::lower_bound(end_words, text.begin); word != end_words.end() && *word < text.end;
       ++word) {
    const std::size_t place = *word - text.begin;
    const StatedRole marker = stated_role_at<grammar::role_end>(view, place);
    if (marker.role == Role::none) continue;
    aside.read_to(view, place);
    if (marker.role == aside.role()) continue;
    ends.push_back({marker.role, block, {*word, *word + static_cast<std::uint32_t>(marker.size)}});
  }
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

/// Gives every paragraph and text its role. One pass from the end to find what may interrupt a role, one from the
/// beginning to give the roles.
inline void assign_roles(std::string_view source, std::span<const std::uint32_t> end_words, std::span<Block> blocks) {
  using detail::RoleEnd;
  const auto count = static_cast<std::uint32_t>(blocks.size());
  std::vector<RoleEnd> ends;
  std::vector<Role> leading(count, Role::none);        // the role that a block's first words open
  std::vector<std::uint32_t> interruption(count + 1);  // the next block that is a heading or opens a role
  for (std::uint32_t i = 0; i < count; ++i) {
    const Block& block = blocks[i];
    if (block.kind == BlockKind::heading || block.kind == BlockKind::preformatted) continue;
    detail::find_role_ends(source, block.text, i, end_words, ends);
    if (detail::takes_role(block))
      leading[i] = detail::stated_role<grammar::leading_role>(source.substr(block.text.begin, block.text.size())).role;
  }
  interruption[count] = count;
  for (std::uint32_t i = count; i > 0; --i) {
    const bool interrupts = blocks[i - 1].kind == BlockKind::heading || leading[i - 1] != Role::none;
    interruption[i - 1] = interrupts ? i - 1 : interruption[i];
  }

  auto end = ends.begin();  // the first end marker at or after the block
  Role open = Role::none;
  bool by_leading_word = false;
  std::uint32_t last = 0;  // the last block that a leading word covers
  bool summary_given = false;
  for (std::uint32_t i = 0; i < count; ++i) {
    Block& block = blocks[i];
    while (end != ends.end() && end->block < i) ++end;
    if (block.kind == BlockKind::heading) {
      open = detail::stated_role<grammar::heading_role>(source.substr(block.text.begin, block.text.size())).role;
      by_leading_word = false;
      continue;
    }
    if (detail::is_footer(source.substr(block.text.begin, block.text.size()))) open = Role::none;
    // A leading word of the same role inside a heading's block does not shorten the block.
    if (leading[i] != Role::none && !(leading[i] == open && !by_leading_word)) {
      open = leading[i];
      by_leading_word = true;
      last = i;
      // Up to its end marker, unless a heading or another opener comes first.
      for (auto marker = end; marker != ends.end() && marker->block < std::max(interruption[i + 1], i + 1); ++marker) {
        if (marker->role != leading[i]) continue;
        last = marker->block;
        break;
      }
    }
    if (detail::takes_role(block)) block.role = open;
    summary_given = summary_given || block.role == Role::summary;
    bool closes = by_leading_word && i >= last;
    for (auto marker = end; marker != ends.end() && marker->block == i; ++marker) {
      if (marker->role == open) closes = true;
      if (marker->role != Role::summary || open != Role::none || summary_given) continue;
      // An end without a beginning: the paragraphs from the first are the summary.
      for (std::uint32_t k = 0; k <= i; ++k) {
        if (detail::takes_role(blocks[k]) && blocks[k].role == Role::none) blocks[k].role = Role::summary;
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
    std::vector<detail::RoleEnd> ends;
    LineIndex index;
    index.begin(source.substr(0, block.text.end), block.text.begin);
    detail::find_role_ends(source, block.text, 0, index.end_words(), ends);
    for (const detail::RoleEnd& end : ends) {
      if (end.role == Role::summary) text.end = end.span.begin;
    }
    if (!out.empty() && text.begin < text.end) out.push_back(' ');
    append_normalised(*this, text, out);
    while (!out.empty() && out.back() == ' ') out.pop_back();
  }
  return out;
}

}  // namespace cablegram::inline v1
