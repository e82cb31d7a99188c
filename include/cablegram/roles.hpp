// Roles of body blocks: one pass over the blocks after the body has been read (format section 3.19).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cable.hpp"
#include "grammar/roles.hpp"
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
  if (tao::pegtl::parse<Rule, role_action>(in, stated.role)) {
    stated.size = static_cast<std::size_t>(in.current() - text.data());
  } else {
    stated.role = Role::none;
  }
  return stated;
}

/// The next "END" at or after a place that begins a word, any case; npos when there is none.
[[nodiscard]] inline std::size_t find_end_word(std::string_view text, std::size_t from) noexcept {
  for (std::size_t at = text.find_first_of("Ee", from); at != std::string_view::npos;
       at = text.find_first_of("Ee", at + 1)) {
    if (!values::starts_with(text.substr(at), "END")) continue;
    if (at > 0 && values::is_letter(text[at - 1])) continue;
    return at;
  }
  return std::string_view::npos;
}

/// An "End summary" in a block: its role and where it stands.
struct RoleEnd {
  Role role = Role::none;
  std::uint32_t block = 0;
  Span span;
};

/// The end markers of a block that close more than an aside of its own paragraph.
inline void find_role_ends(std::string_view source, Span text, std::uint32_t block, std::vector<RoleEnd>& ends) {
  const std::string_view view = source.substr(text.begin, text.size());
  for (std::size_t at = find_end_word(view, 0); at != std::string_view::npos; at = find_end_word(view, at + 3)) {
    grammar::Input in(view.data(), view.data() + view.size(), "");
    in.bump(at);
    Role role = Role::none;
    if (!tao::pegtl::parse<grammar::role_end, role_action>(in, role)) continue;
    // Inside brackets that were opened in this block, it ends an aside: (Comment: ... End comment.)
    bool aside = false;
    for (std::size_t open = view.rfind('(', at); open != std::string_view::npos && !aside;
         open = open == 0 ? std::string_view::npos : view.rfind('(', open - 1)) {
      if (at - open > 8000) break;
      const StatedRole stated = stated_role<grammar::aside_begin>(view.substr(open));
      aside = stated.role == role;
      if (stated.role != Role::none) break;
    }
    const auto begin = text.begin + static_cast<std::uint32_t>(at);
    if (!aside)
      ends.push_back({role, block, {begin, text.begin + static_cast<std::uint32_t>(in.current() - view.data())}});
  }
}

[[nodiscard]] constexpr bool takes_role(const Block& block) noexcept {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::text;
}

}  // namespace detail

/// Gives every paragraph and text its role.
inline void assign_roles(std::string_view source, std::vector<Block>& blocks) {
  using detail::RoleEnd;
  std::vector<RoleEnd> ends;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::heading && blocks[i].kind != BlockKind::preformatted) {
      detail::find_role_ends(source, blocks[i].text, i, ends);
    }
  }
  auto end = ends.begin();  // the first end marker at or after the block
  Role open = Role::none;
  std::uint32_t last = 0;  // the last block that the open role covers, where an end marker says so
  bool to_marker = false;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    while (end != ends.end() && end->block < i) ++end;
    const std::string_view text = source.substr(block.text.begin, block.text.size());
    if (block.kind == BlockKind::heading) {
      open = detail::stated_role<grammar::heading_role>(text).role;
      to_marker = false;
      continue;
    }
    if (!detail::takes_role(block) && block.kind != BlockKind::item) continue;
    if (const Role leading = detail::stated_role<grammar::leading_role>(text).role;
        leading != Role::none && detail::takes_role(block)) {
      open = leading;
      to_marker = true;
      last = i;
      // Up to its end marker, unless a heading or another opener comes first.
      for (auto marker = end; marker != ends.end(); ++marker) {
        bool interrupted = false;
        for (std::uint32_t between = last + 1; between <= marker->block && !interrupted; ++between) {
          const Block& other = blocks[between];
          interrupted =
              other.kind == BlockKind::heading ||
              (detail::takes_role(other) &&
               detail::stated_role<grammar::leading_role>(source.substr(other.text.begin, other.text.size())).role !=
                   Role::none);
        }
        if (interrupted) break;
        if (marker->role == leading) {
          last = marker->block;
          break;
        }
      }
    }
    if (detail::takes_role(block)) block.role = open;
    bool closes = to_marker && i >= last;
    for (auto marker = end; marker != ends.end() && marker->block == i; ++marker) {
      if (marker->role == open) closes = true;
      // An end without a beginning: the paragraphs from the first are the summary.
      if (marker->role == Role::summary && open == Role::none) {
        bool none_yet = true;
        for (std::uint32_t k = 0; k <= i; ++k) none_yet = none_yet && blocks[k].role != Role::summary;
        for (std::uint32_t k = 0; k <= i && none_yet; ++k) {
          if (detail::takes_role(blocks[k]) && blocks[k].role == Role::none) blocks[k].role = Role::summary;
        }
      }
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
    if (!inside)
      text.begin += static_cast<std::uint32_t>(
          detail::stated_role<grammar::leading_role>(source.substr(text.begin, text.size())).size);
    inside = true;
    std::vector<detail::RoleEnd> ends;
    detail::find_role_ends(source, block.text, 0, ends);
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
