// Runs a rule that hands nothing over.
#pragma once

#include <type_traits>

#include "grammar/first.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// Tries a rule. Rules that no action waits for are run without PEGTL's control, which would have nothing to do; all
/// are run in one rewind mode. Both spare the compiler three quarters of the instantiations.
template <class Rule, tao::pegtl::apply_mode Apply, template <class...> class Action,
          template <class...> class HowToRun, class In, class... States>
[[nodiscard]] bool try_rule(In& in, States&... states) {
  using tao::pegtl::rewind_mode;
  constexpr bool has_action =
      Apply == tao::pegtl::apply_mode::action && !std::is_base_of_v<tao::pegtl::nothing<Rule>, Action<Rule>>;
  if constexpr (has_action) {
    return tao::pegtl::match<Rule, Apply, rewind_mode::required, Action, HowToRun>(in, states...);
  } else {
    return tao::pegtl::internal::match_no_control<Rule, Apply, rewind_mode::required, Action, HowToRun>(in, states...);
  }
}

}  // namespace detail

/// Rules that cannot begin with the next byte are not tried.
template <class Rule>
struct Recogniser : tao::pegtl::normal<Rule> {
  template <tao::pegtl::apply_mode Apply, tao::pegtl::rewind_mode, template <class...> class Action,
            template <class...> class HowToRun, class In, class... States>
  [[nodiscard]] static bool match(In& in, States&... states) {
    return grammar::may_match<Rule>(in) && detail::try_rule<Rule, Apply, Action, HowToRun>(in, states...);
  }
};

/// Whether the rule matches at the begin of the input, which is then behind what matched.
template <class Rule>
[[nodiscard]] bool recognise(grammar::Input& in) {
  return tao::pegtl::parse<Rule, tao::pegtl::nothing, Recogniser, tao::pegtl::apply_mode::nothing>(in);
}

}  // namespace cablegram::inline v1
