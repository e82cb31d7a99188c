// The grammar without what only saves time, to compare with.
#pragma once

#include <algorithm>
#include <string_view>
#include <type_traits>

#include "cablegram/parser.hpp"

namespace cablegram::test {

// As Control, but without what only saves time: no look at the next bytes, none at the line, no notes, and neither
// prose_lines nor words_before.
template <class Rule>
struct PlainControl : tao::pegtl::normal<Rule> {
  template <tao::pegtl::apply_mode Apply, tao::pegtl::rewind_mode Rewind, template <class...> class Action,
            template <class...> class HowToRun, class In>
  [[nodiscard]] static bool match(In& in, Builder& builder) {
    if constexpr (std::is_same_v<Rule, grammar::prose_lines>) {
      return false;
    } else if constexpr (is_look(static_cast<const Rule*>(nullptr))) {
      return true;
    } else if constexpr (is_words_before(static_cast<const Rule*>(nullptr))) {
      return tao::pegtl::match<grammar::plain_run, Apply, Rewind, Action, HowToRun>(in, builder);
    } else if constexpr (requires { typename Rule::plain; }) {
      return PlainControl<typename Rule::plain>::template match<Apply, Rewind, Action, HowToRun>(in, builder);
    } else if constexpr (!std::is_void_v<decltype(asked_once(static_cast<const Rule*>(nullptr)))>) {
      // Rule by rule, each time.
      return decltype(asked_once(static_cast<const Rule*>(nullptr)))::template match<Apply, Rewind, Action, HowToRun>(
          in, builder);
    } else {
      const Builder::Mark mark = builder.mark();
      if (tao::pegtl::match<Rule, Apply, Rewind, Action, HowToRun>(in, builder)) return true;
      if constexpr (grammar::Whole<Rule>) builder.rewind(mark);
      return false;
    }
  }

 private:
  template <bool (*Question)(const LineScan&, const char*, const char*)>
  static constexpr bool is_look(const grammar::look<Question>* /*unused*/) {
    return true;
  }
  static constexpr bool is_look(const void* /*unused*/) { return false; }

  template <class Stop>
  static constexpr bool is_words_before(const grammar::words_before<Stop>* /*unused*/) {
    return true;
  }
  static constexpr bool is_words_before(const void* /*unused*/) { return false; }

  template <unsigned Note, class Inner>
  static PlainControl<tao::pegtl::at<Inner>> asked_once(const grammar::ask_once<Note, Inner>* /*unused*/);
  template <unsigned Note, class Inner>
  static PlainControl<Inner> asked_once(const grammar::fail_once<Note, Inner>* /*unused*/);
  template <class Inner>
  static PlainControl<Inner> asked_once(const grammar::find_once<Inner>* /*unused*/);
  static void asked_once(const void* /*unused*/);
};

template <class Rule, template <class...> class HowToRun>
[[nodiscard]] Cable read(std::string_view text) {
  Builder builder;
  builder.begin(text, {});
  grammar::Input in(text.data(), text.data() + text.size(), "");
  tao::pegtl::parse<Rule, actions::action, HowToRun>(in, builder);
  return builder.finish();
}

struct whole_message : tao::pegtl::seq<grammar::message_head, grammar::body> {};

/// Whether two cables of one text have the same tiles, blocks, diagnostics, references, TAGS and subject.
[[nodiscard]] inline bool says_the_same(const Cable& one, const Cable& other) {
  return std::ranges::equal(one.tiles, other.tiles) && std::ranges::equal(one.body, other.body) &&
         std::ranges::equal(one.diagnostics, other.diagnostics) &&
         std::ranges::equal(one.references, other.references) && std::ranges::equal(one.tags, other.tags) &&
         one.subject == other.subject;
}

}  // namespace cablegram::test
