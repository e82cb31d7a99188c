// Rules that are tried at one line by several others, and answer the second time from a note.
//
// What a line begins with does not change while it is looked at from all sides: as a heading over its text, under a
// rule, alone between blanks. The notes stand in the index of lines (line_index.hpp); where a rule is tried elsewhere
// than at a line's begin, it is run. The plain form of each is the rule itself; tests parse with and without notes.
#pragma once

#include <cstdint>

#include "ahead.hpp"

namespace cablegram::inline v1::grammar {

/// Where a rule was found last, in an input that ends at `limit`.
struct FoundOnce {
  const void* rule = nullptr;
  const char* begin = nullptr;
  const char* end = nullptr;
  const char* limit = nullptr;
};

namespace detail {
template <class State>
[[nodiscard]] std::uint8_t* notes_at(const char* at, const char* end, State& state) {
  return state.notes_at(at, end);
}
[[nodiscard]] constexpr std::uint8_t* notes_at(const char* /*at*/, const char* /*end*/) noexcept { return nullptr; }
}  // namespace detail

/// at<Rule>, asked once a line. `Note` is the first of two bits.
template <unsigned Note, class Rule>
struct ask_once {
  using rule_t = ask_once;
  using subs_t = peg::type_list<Rule>;
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class Action,
            template <typename...> class HowToRun, class In, class... State>
  [[nodiscard]] static bool match(In& in, State&... state) {
    std::uint8_t* const notes = detail::notes_at(in.current(), in.end(), state...);
    constexpr auto yes = static_cast<std::uint8_t>(1U << Note);
    constexpr auto no = static_cast<std::uint8_t>(2U << Note);
    if (notes != nullptr && (*notes & (yes | no)) != 0) return (*notes & yes) != 0;
    const char* const begin = in.current();
    const bool found =
        HowToRun<peg::at<Rule>>::template match<peg::apply_mode::nothing, peg::rewind_mode::required, Action, HowToRun>(
            in, state...);
    if (std::uint8_t* const now = detail::notes_at(begin, in.end(), state...); now != nullptr) {
      *now = static_cast<std::uint8_t>(*now | (found ? yes : no));
    }
    return found;
  }
};

/// A rule that, once it has failed at a line, is not tried there again. `Note` is a bit.
template <unsigned Note, class Rule>
struct fail_once {
  using rule_t = fail_once;
  using subs_t = peg::type_list<Rule>;
  template <peg::apply_mode Apply, peg::rewind_mode Rewind, template <typename...> class Action,
            template <typename...> class HowToRun, class In, class... State>
  [[nodiscard]] static bool match(In& in, State&... state) {
    constexpr auto failed = static_cast<std::uint8_t>(1U << Note);
    std::uint8_t* const notes = detail::notes_at(in.current(), in.end(), state...);
    if (notes != nullptr && (*notes & failed) != 0) return false;
    const char* const begin = in.current();
    if (HowToRun<Rule>::template match<Apply, Rewind, Action, HowToRun>(in, state...)) return true;
    if (std::uint8_t* const now = detail::notes_at(begin, in.end(), state...); now != nullptr) {
      *now = static_cast<std::uint8_t>(*now | failed);
    }
    return false;
  }
};

/// A rule without actions whose last match is kept: asked at the same place again, it goes on behind it at once.
template <class Rule>
struct find_once {
  using rule_t = find_once;
  using subs_t = peg::type_list<Rule>;
  template <peg::apply_mode, peg::rewind_mode Rewind, template <typename...> class Action,
            template <typename...> class HowToRun, class In, class... State>
  [[nodiscard]] static bool match(In& in, State&... state) {
    const auto run = [&] {
      return HowToRun<Rule>::template match<peg::apply_mode::nothing, Rewind, Action, HowToRun>(in, state...);
    };
    if constexpr (sizeof...(State) == 0) {
      return run();
    } else {
      FoundOnce& found = (state.found_once, ...);
      const char* const begin = in.current();
      if (found.begin == begin && found.rule == &name && found.limit == in.end()) {
        in.bump(static_cast<std::size_t>(found.end - begin));
        return true;
      }
      if (!run()) return false;
      found = {&name, begin, in.current(), in.end()};
      return true;
    }
  }

 private:
  static constexpr char name = 0;  // its address is that of the rule
};

template <class Rule, unsigned Note, class Inner>
struct first_traits<Rule, ask_once<Note, Inner>> {
  static constexpr First value = first<peg::at<Inner>>;
};
template <class Rule, unsigned Note, class Inner>
struct first_traits<Rule, fail_once<Note, Inner>> {
  static constexpr First value = detail::repeated(first<Inner>);
};
template <class Rule, class Inner>
struct first_traits<Rule, find_once<Inner>> {
  static constexpr First value = detail::repeated(first<Inner>);
};
template <class Rule, unsigned Note, class Inner>
struct ahead_traits<Rule, ask_once<Note, Inner>> {
  static constexpr Ahead value = ahead<peg::at<Inner>>;
};
template <class Rule, unsigned Note, class Inner>
struct ahead_traits<Rule, fail_once<Note, Inner>> {
  static constexpr Ahead value = ahead<Inner>;
};
template <class Rule, class Inner>
struct ahead_traits<Rule, find_once<Inner>> {
  static constexpr Ahead value = ahead<Inner>;
};

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name, unsigned Note, typename Rule>
struct analyze_traits<Name, cablegram::grammar::ask_once<Note, Rule>> : analyze_opt_traits<Rule> {};
template <typename Name, unsigned Note, typename Rule>
struct analyze_traits<Name, cablegram::grammar::fail_once<Note, Rule>> : analyze_seq_traits<Rule> {};
template <typename Name, typename Rule>
struct analyze_traits<Name, cablegram::grammar::find_once<Rule>> : analyze_seq_traits<Rule> {};
}  // namespace TAO_PEGTL_NAMESPACE
