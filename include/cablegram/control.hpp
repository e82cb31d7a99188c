// How the grammar is run: rules that cannot match before the next bytes are not tried, and rules marked `whole` take
// back what their parts did when they fail.
#pragma once

#include <type_traits>

#include "builder.hpp"
#include "recognise.hpp"

namespace cablegram::inline v1 {

template <class Rule>
struct Control : tao::pegtl::normal<Rule> {
  template <tao::pegtl::apply_mode Apply, tao::pegtl::rewind_mode Rewind, template <class...> class Action,
            template <class...> class HowToRun, class In>
  [[nodiscard]] static bool match(In& in, Builder& builder) {
    if constexpr (only_recognises<Apply, Action, HowToRun>()) {
      return Recogniser<Rule>::template match<tao::pegtl::apply_mode::nothing, Rewind, tao::pegtl::nothing, Recogniser>(
          in, builder);
    } else {
      if (detail::is_empty_run<Rule, Apply, Action>(in)) return true;
      return grammar::may_match<Rule>(in) && run<Apply, Action, HowToRun>(in, builder);
    }
  }
  /// The action of the rule; none does anything, or allows anything, once the builder is full.
  template <template <class...> class Action, class Iterator, class In>
  static auto apply(const Iterator& begin, const In& in, Builder& builder)
      -> decltype(tao::pegtl::normal<Rule>::template apply<Action>(begin, in, builder)) {
    if (builder.is_full()) [[unlikely]]
      return decltype(tao::pegtl::normal<Rule>::template apply<Action>(begin, in, builder))();
    return tao::pegtl::normal<Rule>::template apply<Action>(begin, in, builder);
  }
  /// The rule, where the next bytes have been looked at.
  template <tao::pegtl::apply_mode Apply, template <class...> class Action, template <class...> class HowToRun,
            class In>
  [[nodiscard]] static bool run(In& in, Builder& builder) {
    constexpr tao::pegtl::apply_mode mode = detail::mode_of<Rule, Apply, Action>();
    if constexpr (grammar::Whole<Rule> && mode == tao::pegtl::apply_mode::action) {
      const Builder::Mark mark = builder.mark();
      if (run_parts<mode, Action, HowToRun>(in, builder)) return true;
      builder.rewind(mark);
      return false;
    } else {
      return run_parts<mode, Action, HowToRun>(in, builder);
    }
  }

 private:
  template <tao::pegtl::apply_mode Apply, template <class...> class Action, template <class...> class HowToRun,
            class In>
  [[nodiscard]] static bool run_parts(In& in, Builder& builder) {
    if constexpr (only_recognises<Apply, Action, HowToRun>()) {
      return recognised(in, builder);
    } else if constexpr (Apply == tao::pegtl::apply_mode::action && detail::has_action<Rule, Action>) {
      auto marker = in.template mark<tao::pegtl::rewind_mode::required>();  // goes back where the action refuses
      if (!run_inside<Apply, Action, HowToRun>(in, builder)) return false;
      if constexpr (std::is_void_v<decltype(apply<Action>(marker.iterator(), in, builder))>) {
        apply<Action>(marker.iterator(), in, builder);
        return marker(true);
      } else {
        return marker(apply<Action>(marker.iterator(), in, builder));
      }
    } else {
      return detail::run_rule<Rule, Apply, Action, HowToRun>(in, builder);
    }
  }
  // All of the rule but its own action.
  template <tao::pegtl::apply_mode Apply, template <class...> class Action, template <class...> class HowToRun,
            class In>
  [[nodiscard]] static bool run_inside(In& in, Builder& builder) {
    if constexpr (std::is_same_v<HowToRun<Rule>, Control<Rule>> &&
                  !detail::any_acts<typename Rule::subs_t, Action>::value) {
      return recognised(in, builder);
    } else {
      return detail::run_rule<Rule, Apply, Action, HowToRun>(in, builder);
    }
  }
  template <class In>
  [[nodiscard]] static bool recognised(In& in, Builder& builder) {
    return Recogniser<Rule>::template run<tao::pegtl::apply_mode::nothing, tao::pegtl::nothing, Recogniser>(in,
                                                                                                            builder);
  }
  // No action waits in the rule: it is the same code as where a question is asked of the text, and compiled once.
  template <tao::pegtl::apply_mode Apply, template <class...> class Action, template <class...> class HowToRun>
  [[nodiscard]] static constexpr bool only_recognises() noexcept {
    return detail::mode_of<Rule, Apply, Action>() == tao::pegtl::apply_mode::nothing &&
           std::is_same_v<HowToRun<Rule>, Control<Rule>>;
  }
};

}  // namespace cablegram::inline v1
