// The rules of PEGTL that scripts/mutants.py puts in the place of sor, opt, rep and their kin, in a copy of the
// headers: one part of one of them can be broken when a program starts.
//
// CABLEGRAM_MUTANT is the number of the mutant; without it every rule is what it was. What may begin such a rule is not
// known (First{}): a rule with an alternative less must not be passed over, or taken, by what the whole rule would say.
#pragma once

#include <cstdlib>
#include <limits>

namespace cablegram::inline v1::grammar::switched {

inline const unsigned chosen = [] {
  const char* const number = std::getenv("CABLEGRAM_MUTANT");
  return number == nullptr ? std::numeric_limits<unsigned>::max() : static_cast<unsigned>(std::atoi(number));
}();

/// `Number` is that of the mutant without the first alternative; those of the others follow.
template <unsigned Number, class... Rules>
struct sor {
  using rule_t = sor;
  using subs_t = peg::type_list<Rules...>;
  static constexpr First begins{};
  template <peg::apply_mode Apply, peg::rewind_mode, template <class...> class Action,
            template <class...> class HowToRun, class In, class... States>
  [[nodiscard]] static bool match(In& in, States&&... states) {
    unsigned number = Number;
    return ((number++ != chosen &&
             HowToRun<Rules>::template match<Apply, peg::rewind_mode::required, Action, HowToRun>(in, states...)) ||
            ...);
  }
};

/// Absent in its mutant.
template <unsigned Number, class... Rules>
struct opt {
  using rule_t = opt;
  using subs_t = peg::type_list<peg::seq<Rules...>>;
  static constexpr First begins{};
  template <peg::apply_mode Apply, peg::rewind_mode, template <class...> class Action,
            template <class...> class HowToRun, class In, class... States>
  [[nodiscard]] static bool match(In& in, States&&... states) {
    if (chosen == Number) return true;
    (void)HowToRun<peg::seq<Rules...>>::template match<Apply, peg::rewind_mode::required, Action, HowToRun>(in,
                                                                                                            states...);
    return true;
  }
};

/// From `Least` to `Most` times; `Closed` where no further one may follow. The mutants: least one less, one more, most
/// one less, one more.
template <unsigned Number, unsigned Least, unsigned Most, bool Closed, class... Rules>
struct repeated {
  using rule_t = repeated;
  using subs_t = peg::type_list<peg::seq<Rules...>>;
  static constexpr First begins{};
  template <peg::apply_mode Apply, peg::rewind_mode, template <class...> class Action,
            template <class...> class HowToRun, class In, class... States>
  [[nodiscard]] static bool match(In& in, States&&... states) {
    using Rule = peg::seq<Rules...>;
    constexpr auto mode = peg::rewind_mode::required;
    constexpr bool fixed = Least == Most;
    unsigned least = Least;
    unsigned most = Most;
    if (chosen == Number) --(fixed ? most : least);
    if (chosen == Number + 1) ++(fixed ? most : least);
    if (chosen == Number + 2) --most;
    if (chosen == Number + 3) ++most;
    if (fixed) least = most;
    auto marker = in.template mark<mode>();
    for (unsigned times = 0; times < most; ++times) {
      if (!HowToRun<Rule>::template match<Apply, mode, Action, HowToRun>(in, states...)) return marker(times >= least);
    }
    if constexpr (Closed) {
      return marker(HowToRun<peg::not_at<Rule>>::template match<Apply, mode, Action, HowToRun>(in, states...));
    } else {
      return marker(true);
    }
  }
};

template <unsigned Number, unsigned Times, class... Rules>
struct rep : repeated<Number, Times, Times, false, Rules...> {};
template <unsigned Number, unsigned Most, class... Rules>
struct rep_opt : repeated<Number, 0, Most, false, Rules...> {};
template <unsigned Number, unsigned Most, class... Rules>
struct rep_max : repeated<Number, 0, Most, true, Rules...> {};
template <unsigned Number, unsigned Least, unsigned Most, class... Rules>
struct rep_min_max : repeated<Number, Least, Most, true, Rules...> {};

}  // namespace cablegram::inline v1::grammar::switched
