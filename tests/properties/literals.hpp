// The vocabulary of the grammar, taken from the grammar itself: every literal that a rule is made of.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <tao/pegtl/demangle.hpp>

#include "cablegram/grammar/body.hpp"
#include "cablegram/grammar/dialect.hpp"
#include "cablegram/grammar/ending.hpp"
#include "cablegram/grammar/smart.hpp"
#include "cablegram/grammar/smart_tail.hpp"

namespace cablegram::test {

namespace detail {

/// The letters of a rule that is a literal; empty for others.
template <class Rule>
struct literal_of {
  static std::string text() { return {}; }
};
template <char... Letters>
struct literal_of<tao::pegtl::internal::istring<Letters...>> {
  static std::string text() { return {Letters...}; }
};
template <char... Letters>
struct literal_of<tao::pegtl::internal::string<Letters...>> {
  static std::string text() { return {Letters...}; }
};
template <char... Letters>
struct literal_of<tao::pegtl::internal::one<tao::pegtl::internal::result_on_found::success,
                                            tao::pegtl::internal::peek_char, Letters...>> {
  static std::string text() { return {Letters...}; }
};
template <grammar::Letters Text>
struct literal_of<grammar::spaced<Text>> {
  static std::string text() { return {Text.value, Text.size}; }
};

class Literals {
 public:
  template <class... Rule>
  void add(tao::pegtl::type_list<Rule...> /*rules*/) {
    (add_rule<Rule>(), ...);
  }
  [[nodiscard]] const std::set<std::string>& texts() const noexcept { return texts_; }

 private:
  template <class Rule>
  void add_rule() {
    if (!seen_.insert(tao::pegtl::demangle<Rule>()).second) return;
    // The letters of a set, one<'(', '['>, are literals of their own.
    const std::string text = literal_of<typename Rule::rule_t>::text();
    const bool is_set = tao::pegtl::demangle<typename Rule::rule_t>().find("one<") != std::string_view::npos;
    if (is_set) {
      for (const char c : text) texts_.insert({c});
    } else if (!text.empty()) {
      texts_.insert(text);
    }
    add(typename Rule::subs_t());
  }

  std::set<std::string_view> seen_;
  std::set<std::string> texts_;
};

}  // namespace detail

/// Labels, levels, role words, page words...: all that rules are spelt with, and single characters.
[[nodiscard]] inline std::set<std::string> literals_of_the_grammar() {
  detail::Literals literals;
  literals.add(
      tao::pegtl::type_list<grammar::message_head, grammar::archive_head, grammar::smart_head, grammar::view_head,
                            grammar::body, grammar::ending, grammar::attributes, grammar::smart_tail,
                            grammar::smart_text, grammar::archive_text, grammar::view_text, grammar::distribution_parts,
                            grammar::control_parts, grammar::release_statement, grammar::stamp, grammar::instruction,
                            grammar::reference_list, grammar::classification_statement, grammar::passing_text,
                            grammar::leading_role, grammar::heading_role, grammar::role_end, grammar::aside_begin>());
  return literals.texts();
}

}  // namespace cablegram::test
