// Which bytes may stand at the first four places of what a rule matches: computed from the rule when it is compiled.
//
// FIRST sets (first.hpp) tell a label from prose by its first letter; SUBJECT, SECRET, SIPDIS and every other sentence
// share theirs. With the three bytes behind it nearly every rule that cannot match is told apart before it is tried.
// The sets are kept place by place, which is less than a set of all words of four bytes, and enough: what they let
// through may still fail.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "first.hpp"

namespace cablegram::inline v1::grammar {

/// What may stand at the first places of a match. Each set may be too large.
struct Ahead {
  static constexpr std::size_t places = 4;

  std::array<NextSet, places> taken{};  ///< bytes that the rule may take at this place
  unsigned ends = 0;                    ///< bit n: a match may end behind n bytes, for n below `places`
  bool looks = false;                   ///< a rule that takes nothing: `taken` is then what must stand ahead

  /// What may stand at a place before which the rule may match.
  [[nodiscard]] constexpr NextSet at(std::size_t place) const noexcept {
    const bool open = (ends & ((1U << (place + 1)) - 1)) != 0;
    return open && !looks ? NextSet::all() : taken[place];
  }
};

namespace detail {

inline constexpr Ahead nothing_taken{{}, 1U, false};

[[nodiscard]] constexpr Ahead ahead_of_byte(const NextSet& bytes) noexcept { return {{bytes}, 1U << 1U, false}; }

/// A rule of our own tells its first byte; behind it may stand anything.
[[nodiscard]] constexpr Ahead ahead_of_first(const First& rule) noexcept {
  const bool takes = !(rule.takes == NextSet{});
  Ahead ahead;
  ahead.taken[0] = rule.takes;
  for (std::size_t place = 1; place < Ahead::places && takes; ++place) ahead.taken[place] = NextSet::any_byte();
  ahead.ends = (rule.stays == NextSet{} ? 0U : 1U) | (takes ? 0b1110U : 0U);
  return ahead;
}

[[nodiscard]] constexpr Ahead then(const Ahead& left, const Ahead& right) noexcept {
  Ahead both;
  if (left.looks) {
    // Both must hold of the same bytes.
    for (std::size_t place = 0; place < Ahead::places; ++place) {
      both.taken[place] = (right.looks ? right.at(place) : right.taken[place]) & left.taken[place];
    }
    both.ends = right.ends;
    both.looks = right.looks;
    return both;
  }
  // A look behind bytes that were taken is not kept.
  const Ahead next = right.looks ? nothing_taken : right;
  both.taken = left.taken;
  for (std::size_t end = 0; end < Ahead::places; ++end) {
    if ((left.ends >> end & 1U) == 0) continue;
    for (std::size_t place = end; place < Ahead::places; ++place) {
      both.taken[place] = both.taken[place] | next.taken[place - end];
    }
    both.ends |= next.ends << end;
  }
  both.ends &= (1U << Ahead::places) - 1;
  return both;
}

[[nodiscard]] constexpr Ahead without_look(const Ahead& rule) noexcept { return rule.looks ? nothing_taken : rule; }

[[nodiscard]] constexpr Ahead either(const Ahead& left, const Ahead& right) noexcept {
  Ahead both;
  both.looks = left.looks && right.looks;
  const Ahead one = both.looks ? left : without_look(left);
  const Ahead other = both.looks ? right : without_look(right);
  for (std::size_t place = 0; place < Ahead::places; ++place) both.taken[place] = one.taken[place] | other.taken[place];
  both.ends = one.ends | other.ends;
  return both;
}

[[nodiscard]] constexpr Ahead maybe(const Ahead& rule) noexcept { return either(without_look(rule), nothing_taken); }

/// Any number of times, or up to a number.
[[nodiscard]] constexpr Ahead repeated(const Ahead& rule, std::size_t least, std::size_t most) noexcept {
  const Ahead once = without_look(rule);
  Ahead all = nothing_taken;
  for (std::size_t i = least < Ahead::places ? most < Ahead::places ? most : Ahead::places : least; i > least; --i) {
    all = maybe(then(once, all));
  }
  for (std::size_t i = 0; i < least && i < Ahead::places; ++i) all = then(once, all);
  return all;
}

/// What stands ahead of a rule that only looks: what would be taken.
[[nodiscard]] constexpr Ahead looking_at(const Ahead& rule) noexcept {
  Ahead look;
  for (std::size_t place = 0; place < Ahead::places; ++place) look.taken[place] = rule.at(place);
  look.ends = 1U;
  look.looks = true;
  return look;
}

}  // namespace detail

template <class Rule, class = typename Rule::rule_t>
struct ahead_traits {
  static constexpr Ahead value = detail::ahead_of_first(first<Rule>);
};
template <class Rule>
inline constexpr Ahead ahead = ahead_traits<Rule>::value;

namespace detail {

inline constexpr std::size_t any_number = Ahead::places;

template <class... Rules>
[[nodiscard]] constexpr Ahead ahead_in_turn() noexcept {
  // From the last to the first: what stands behind the fourth byte does not matter.
  constexpr std::size_t count = sizeof...(Rules);
  const std::array<const Ahead*, count> rules{&ahead<Rules>...};
  Ahead all = nothing_taken;
  for (std::size_t i = count; i > 0; --i) all = then(*rules[i - 1], all);
  return all;
}
template <class... Rules>
[[nodiscard]] constexpr Ahead ahead_of_any() noexcept {
  const std::array<const Ahead*, sizeof...(Rules)> rules{&ahead<Rules>...};
  Ahead all = *rules[0];
  for (std::size_t i = 1; i < rules.size(); ++i) all = either(all, *rules[i]);
  return all;
}

template <bool AnyCase, char... Cs>
[[nodiscard]] constexpr Ahead ahead_of_letters() noexcept {
  constexpr std::array<char, sizeof...(Cs)> letters{Cs...};
  Ahead all;
  for (std::size_t i = 0; i < std::min(letters.size(), Ahead::places); ++i) {
    const auto byte = static_cast<unsigned char>(letters[i]);
    all.taken[i] = AnyCase ? both_cases(letters[i]) : NextSet::range(byte, byte);
  }
  if (letters.size() < Ahead::places) all.ends = 1U << letters.size();
  return all;
}

}  // namespace detail

// clang-format off
template <class Rule, class Peek> struct ahead_traits<Rule, pegtl_internal::any<Peek>> { static constexpr Ahead value = detail::ahead_of_byte(first<Rule>.takes); };
template <class Rule, result_on_found Found, class Peek, char... Cs> struct ahead_traits<Rule, pegtl_internal::one<Found, Peek, Cs...>> { static constexpr Ahead value = detail::ahead_of_byte(first<Rule>.takes); };
template <class Rule, result_on_found Found, class Peek, char Low, char High> struct ahead_traits<Rule, pegtl_internal::range<Found, Peek, Low, High>> { static constexpr Ahead value = detail::ahead_of_byte(first<Rule>.takes); };
template <class Rule, class Peek, char... Cs> struct ahead_traits<Rule, pegtl_internal::ranges<Peek, Cs...>> { static constexpr Ahead value = detail::ahead_of_byte(first<Rule>.takes); };
template <class Rule, char... Cs> struct ahead_traits<Rule, pegtl_internal::string<Cs...>> { static constexpr Ahead value = detail::ahead_of_letters<false, Cs...>(); };
template <class Rule, char... Cs> struct ahead_traits<Rule, pegtl_internal::istring<Cs...>> { static constexpr Ahead value = detail::ahead_of_letters<true, Cs...>(); };
template <class Rule> struct ahead_traits<Rule, pegtl_internal::eof> { static constexpr Ahead value{{NextSet::end_only(), NextSet::end_only(), NextSet::end_only(), NextSet::end_only()}, 1U, true}; };
template <class Rule> struct ahead_traits<Rule, pegtl_internal::success> { static constexpr Ahead value = detail::nothing_taken; };
template <class Rule> struct ahead_traits<Rule, pegtl_internal::failure> { static constexpr Ahead value{}; };
template <class Rule, class... Rules> struct ahead_traits<Rule, pegtl_internal::seq<Rules...>> { static constexpr Ahead value = detail::ahead_in_turn<Rules...>(); };
template <class Rule, class... Rules> struct ahead_traits<Rule, pegtl_internal::disable<Rules...>> { static constexpr Ahead value = detail::ahead_in_turn<Rules...>(); };
template <class Rule, class... Rules> struct ahead_traits<Rule, pegtl_internal::sor<Rules...>> { static constexpr Ahead value = detail::ahead_of_any<Rules...>(); };
template <class Rule, class... Rules> struct ahead_traits<Rule, pegtl_internal::opt<Rules...>> { static constexpr Ahead value = detail::maybe(detail::ahead_in_turn<Rules...>()); };
template <class Rule, class... Rules> struct ahead_traits<Rule, pegtl_internal::star<Rules...>> { static constexpr Ahead value = detail::repeated(detail::ahead_in_turn<Rules...>(), 0, detail::any_number); };
template <class Rule, class... Rules> struct ahead_traits<Rule, pegtl_internal::plus<Rules...>> { static constexpr Ahead value = detail::repeated(detail::ahead_in_turn<Rules...>(), 1, detail::any_number); };
template <class Rule, class... Rules> struct ahead_traits<Rule, pegtl_internal::at<Rules...>> { static constexpr Ahead value = detail::looking_at(detail::ahead_in_turn<Rules...>()); };
template <class Rule, class... Rules> struct ahead_traits<Rule, pegtl_internal::not_at<Rules...>> { static constexpr Ahead value = detail::nothing_taken; };
template <class Rule, class End, class... Rules> struct ahead_traits<Rule, pegtl_internal::until<End, Rules...>> { static constexpr Ahead value = detail::then(detail::repeated(detail::ahead_in_turn<Rules...>(), 0, detail::any_number), ahead<End>); };
template <class Rule, unsigned Count, class... Rules> struct ahead_traits<Rule, pegtl_internal::rep<Count, Rules...>> { static constexpr Ahead value = detail::repeated(detail::ahead_in_turn<Rules...>(), Count, Count); };
template <class Rule, unsigned Min, unsigned Max, class... Rules> struct ahead_traits<Rule, pegtl_internal::rep_min_max<Min, Max, Rules...>> { static constexpr Ahead value = detail::repeated(detail::ahead_in_turn<Rules...>(), Min, Max); };
template <class Rule, unsigned Max, class... Rules> struct ahead_traits<Rule, pegtl_internal::rep_opt<Max, Rules...>> { static constexpr Ahead value = detail::repeated(detail::ahead_in_turn<Rules...>(), 0, Max); };
// clang-format on

/// The same, and nothing where the first byte alone says that the rule cannot match.
template <class Rule>
[[nodiscard]] constexpr NextSet may_stand(std::size_t place) noexcept {
  return place == 0 ? first<Rule>.may_match() : ahead<Rule>.at(place);
}

/// Rules of several parts are worth a look at the next bytes before they are tried.
template <class Rule>
inline constexpr bool is_worth_a_look = Rule::subs_t::size != 0 && !(first<Rule>.may_match() == NextSet::all());

}  // namespace cablegram::inline v1::grammar
