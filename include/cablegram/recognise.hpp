// Runs a rule that hands nothing over.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "grammar/may_match.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// The loops of PEGTL over one rule: star and plus.
template <class Rule>
struct loop_over {
  static constexpr bool is_loop = false;
};
template <class Body>
struct loop_over<tao::pegtl::internal::star<Body>> {
  static constexpr bool is_loop = true;
  static constexpr bool may_be_empty = true;
  using body = Body;
};
template <class Body>
struct loop_over<tao::pegtl::internal::plus<Body>> {
  static constexpr bool is_loop = true;
  static constexpr bool may_be_empty = false;
  using body = Body;
};

template <class Rule, template <class...> class Action>
inline constexpr bool has_action = !std::is_base_of_v<tao::pegtl::nothing<Rule>, Action<Rule>>;

/// Whether an action waits for this rule or for one inside it.
template <class Rule, template <class...> class Action>
struct acts;
template <class Rules, template <class...> class Action>
struct any_acts;
template <class... Rules, template <class...> class Action>
struct any_acts<tao::pegtl::type_list<Rules...>, Action> {
  static constexpr bool value = (acts<Rules, Action>::value || ...);
};
template <class Rule, template <class...> class Action>
struct acts {
  static constexpr bool value = has_action<Rule, Action> || any_acts<typename Rule::subs_t, Action>::value;
};

/// How to run a rule: without actions where none waits inside, so that it is compiled once for both ways.
template <class Rule, tao::pegtl::apply_mode Apply, template <class...> class Action>
[[nodiscard]] constexpr tao::pegtl::apply_mode mode_of() noexcept {
  if constexpr (Apply == tao::pegtl::apply_mode::action) {
    return acts<Rule, Action>::value ? Apply : tao::pegtl::apply_mode::nothing;
  } else {
    return Apply;
  }
}

/// Whether a rule is a loop whose body takes certain bytes one by one, whatever follows, and nothing waits for them.
template <class Rule, tao::pegtl::apply_mode Apply, template <class...> class Action>
[[nodiscard]] constexpr bool takes_runs() noexcept {
  using Loop = loop_over<typename Rule::rule_t>;
  if constexpr (Loop::is_loop) {
    constexpr bool waited_for = Apply == tao::pegtl::apply_mode::action && acts<typename Loop::body, Action>::value;
    return !waited_for && grammar::first<typename Loop::body>.single != grammar::NextSet{};
  } else {
    return false;
  }
}

/// Whether the look at the next byte, which has been made, says all; and no action waits inside.
template <class Rule, tao::pegtl::apply_mode Apply, template <class...> class Action>
[[nodiscard]] constexpr bool decided_by_next_byte() noexcept {
  if constexpr (!grammar::is_look_at_next_byte<Rule>) {
    return false;
  } else if constexpr (Apply == tao::pegtl::apply_mode::action) {
    return !any_acts<typename Rule::subs_t, Action>::value;
  } else {
    return true;
  }
}

/// Whether such a loop takes nothing here. Most runs of blanks are empty.
template <class Rule, tao::pegtl::apply_mode Apply, template <class...> class Action, class In>
[[nodiscard]] bool is_empty_run(const In& in) noexcept {
  if constexpr (takes_runs<Rule, Apply, Action>()) {
    using Loop = loop_over<typename Rule::rule_t>;
    constexpr bool waited_for = Apply == tao::pegtl::apply_mode::action && has_action<Rule, Action>;
    if constexpr (Loop::may_be_empty && !waited_for) {
      constexpr bool at_end = grammar::first<typename Loop::body>.may_match().end;
      return in.empty() ? !at_end : !grammar::may_begin_with<typename Loop::body>(*in.current());
    }
  }
  return false;
}

/// What a byte is to a loop: not its own, taken at once, or the first of several that its body has to look at.
enum class RunByte : std::uint8_t { none, taken, looked_at };
template <class Body>
inline constexpr std::array<RunByte, 256> run_bytes = [] {
  std::array<RunByte, 256> kinds{};
  const grammar::NextSet single = grammar::first<Body>.single;
  const grammar::NextSet some = grammar::first<Body>.may_match();
  for (unsigned byte = 0; byte < kinds.size(); ++byte) {
    const auto c = static_cast<unsigned char>(byte);
    kinds[byte] = single.has(c) ? RunByte::taken : some.has(c) ? RunByte::looked_at : RunByte::none;
  }
  return kinds;
}();

/// Runs such a loop: runs of those bytes at once, the body's own rule only before other bytes.
template <class Rule, tao::pegtl::apply_mode Apply, template <class...> class Action,
          template <class...> class HowToRun, class In, class... States>
[[nodiscard]] bool match_runs(In& in, States&... states) {
  using Loop = loop_over<typename Rule::rule_t>;
  using Body = typename Loop::body;
  constexpr RunByte at_end = grammar::first<Body>.may_match().end ? RunByte::looked_at : RunByte::none;
  const char* const begin = in.current();
  const char* const end = in.end();
  for (const char* at = begin;; at = in.current()) {
    RunByte next = at_end;
    while (at != end && (next = run_bytes<Body>[static_cast<unsigned char>(*at)]) == RunByte::taken) {
      ++at;
      next = at_end;
    }
    in.bump(static_cast<std::size_t>(at - in.current()));
    if (next != RunByte::looked_at) break;
    if (!HowToRun<Body>::template match<Apply, tao::pegtl::rewind_mode::required, Action, HowToRun>(in, states...))
      break;
  }
  return Loop::may_be_empty || in.current() != begin;
}

/// The alternatives of a sor.
template <class Rule>
struct alternatives_of {
  static constexpr std::size_t count = 0;
};
template <class... Rules>
struct alternatives_of<tao::pegtl::internal::sor<Rules...>> {
  static constexpr std::size_t count = sizeof...(Rules);
  using table = grammar::Alternatives<Rules...>;

  /// Tries those that the next bytes allow, in order.
  template <tao::pegtl::apply_mode Apply, template <class...> class Action, template <class...> class HowToRun,
            class In, class... States>
  [[nodiscard]] static bool match(In& in, States&... states) {
    const auto mask = table::may_match(in);
    if (mask == 0) return false;
    return [&]<std::size_t... Index>(std::index_sequence<Index...> /*unused*/) {
      return ((((mask >> Index) & 1U) != 0 && HowToRun<Rules>::template run<Apply, Action, HowToRun>(in, states...)) ||
              ...);
    }
    (std::index_sequence_for<Rules...>());
  }
};

/// The parts of a sequence.
template <class Rule>
struct parts_of {
  static constexpr bool is_sequence = false;
};
template <class First, class... Rest>
struct parts_of<tao::pegtl::internal::seq<First, Rest...>> {
  static constexpr bool is_sequence = true;

  /// Tries them in turn, where the next bytes have been looked at for the whole: nearly always that is as much as the
  /// first part would look at.
  template <class Rule, tao::pegtl::apply_mode Apply, template <class...> class Action,
            template <class...> class HowToRun, class In, class... States>
  [[nodiscard]] static bool match(In& in, States&... states) {
    using tao::pegtl::rewind_mode;
    auto marker = in.template mark<rewind_mode::required>();
    const auto first = [&] {
      if constexpr (grammar::is_looked_at_with<First, Rule>) {
        return HowToRun<First>::template run<Apply, Action, HowToRun>(in, states...);
      } else {
        return HowToRun<First>::template match<Apply, rewind_mode::required, Action, HowToRun>(in, states...);
      }
    };
    return marker(
        first() &&
        (HowToRun<Rest>::template match<Apply, rewind_mode::required, Action, HowToRun>(in, states...) && ...));
  }
};

/// From so many alternatives on a table is worth its bytes.
inline constexpr std::size_t least_alternatives = 3;

/// Runs what a rule is made of. PEGTL's control would have nothing to do there, and all is run in one rewind mode: both
/// spare the compiler three quarters of the instantiations.
template <class Rule, tao::pegtl::apply_mode Apply, template <class...> class Action,
          template <class...> class HowToRun, class In, class... States>
[[nodiscard]] bool run_rule(In& in, States&... states) {
  using tao::pegtl::rewind_mode;
  if constexpr (decided_by_next_byte<Rule, Apply, Action>()) {
    return true;  // the next byte has been looked at
  } else if constexpr (takes_runs<Rule, Apply, Action>()) {
    return match_runs<Rule, Apply, Action, HowToRun>(in, states...);
  } else if constexpr (alternatives_of<typename Rule::rule_t>::count >= least_alternatives) {
    return alternatives_of<typename Rule::rule_t>::template match<Apply, Action, HowToRun>(in, states...);
  } else if constexpr (parts_of<typename Rule::rule_t>::is_sequence) {
    return parts_of<typename Rule::rule_t>::template match<Rule, Apply, Action, HowToRun>(in, states...);
  } else {
    return tao::pegtl::internal::match_no_control<Rule, Apply, rewind_mode::required, Action, HowToRun>(in, states...);
  }
}

}  // namespace detail

/// Rules that cannot match before the next bytes are not tried.
template <class Rule>
struct Recogniser : tao::pegtl::normal<Rule> {
  template <tao::pegtl::apply_mode Apply, tao::pegtl::rewind_mode, template <class...> class Action,
            template <class...> class HowToRun, class In, class... States>
  [[nodiscard]] static bool match(In& in, States&... states) {
    if (detail::is_empty_run<Rule, Apply, Action>(in)) return true;
    return grammar::may_match<Rule>(in) && run<Apply, Action, HowToRun>(in, states...);
  }
  /// The rule, where the next bytes have been looked at.
  template <tao::pegtl::apply_mode Apply, template <class...> class Action, template <class...> class HowToRun,
            class In, class... States>
  [[nodiscard]] static bool run(In& in, States&... states) {
    constexpr tao::pegtl::apply_mode mode = detail::mode_of<Rule, Apply, Action>();
    if constexpr (mode == tao::pegtl::apply_mode::action && detail::has_action<Rule, Action>) {
      return tao::pegtl::match<Rule, mode, tao::pegtl::rewind_mode::required, Action, HowToRun>(in, states...);
    } else {
      return detail::run_rule<Rule, mode, Action, HowToRun>(in, states...);
    }
  }
};

/// Whether the rule matches at the begin of the input, which is then behind what matched. A builder that knows the
/// lines of the input spares the search for them.
template <class Rule, class... Builders>
[[nodiscard]] bool recognise(grammar::Input& in, Builders&... builder) {
  return tao::pegtl::parse<Rule, tao::pegtl::nothing, Recogniser, tao::pegtl::apply_mode::nothing>(in, builder...);
}

}  // namespace cablegram::inline v1
