// Which bytes may stand at the first four places of what a rule matches: computed from the rule when it is compiled.
//
// FIRST sets (first.hpp) tell a label from prose by its first letter; SUBJECT, SECRET, SIPDIS and every other sentence
// share theirs. With the three bytes behind it nearly every rule that cannot match is told apart before it is tried.
// The sets are kept place by place, which is less than a set of all words of four bytes, and enough: what they let
// through may still fail.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "byte_test.hpp"

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

namespace detail {

/// All that may stand at the first places of a rule, place by place.
using AheadSets = std::array<NextSet, Ahead::places>;
template <class Rule>
inline constexpr AheadSets ahead_sets{may_stand<Rule>(0), may_stand<Rule>(1), may_stand<Rule>(2), may_stand<Rule>(3)};
template <class Rule, std::size_t Place>
struct ahead_set {
  static constexpr NextSet value = ahead_sets<Rule>[Place];
};

/// How many places there are up to the last at which not everything may stand.
[[nodiscard]] constexpr std::size_t telling_places(const AheadSets& sets) noexcept {
  std::size_t places = sets.size();
  while (places > 0 && sets[places - 1] == NextSet::all()) --places;
  return places;
}

/// The plain form of the look ahead. It is used where the input ends within these places.
[[nodiscard, gnu::noinline]] inline bool may_stand_before_end(const AheadSets& sets, const char* at,
                                                              const char* end) noexcept {
  return std::ranges::all_of(
      sets, [&](const NextSet& set) { return at == end ? set.end : set.has(static_cast<unsigned char>(*at++)); });
}

/// Letters in either case, and other single bytes, at several places: compared as one number.
struct Spelling {
  std::uint32_t fold = 0;
  std::uint32_t value = 0;

  explicit constexpr Spelling(const AheadSets& sets) noexcept {
    for (std::size_t place = 0; place < sets.size(); ++place) {
      const auto range = range_of(sets[place]);
      if (!range || range->width != 0) continue;
      fold |= std::uint32_t{range->fold} << 8U * place;
      value |= std::uint32_t{range->low} << 8U * place;
    }
  }
  [[nodiscard]] constexpr bool tells(std::size_t place) const noexcept { return (fold >> 8U * place & 0xFFU) != 0; }
  [[nodiscard]] constexpr std::size_t places() const noexcept {
    std::size_t count = 0;
    for (std::size_t place = 0; place < Ahead::places; ++place) count += tells(place) ? 1U : 0U;
    return count;
  }
};

/// The quick form, before at least as many bytes as there are telling places.
template <class Rule>
[[nodiscard]] bool may_stand_here(const char* at) noexcept {
  static constexpr AheadSets sets = ahead_sets<Rule>;
  static constexpr Spelling spelling(sets);
  // Four bytes are read at once where there are four.
  constexpr bool spells = spelling.places() > 1 && telling_places(sets) == Ahead::places;
  const auto at_place = [at]<std::size_t Place>(std::integral_constant<std::size_t, Place> /*unused*/) {
    if constexpr (sets[Place] == NextSet::all() || (spells && spelling.tells(Place))) {
      return true;
    } else {
      return is_of<ahead_set<Rule, Place>>(static_cast<unsigned char>(at[Place]));
    }
  };
  if constexpr (spells) {
    if ((four_bytes(at) & spelling.fold) != spelling.value) return false;
  }
  return [&]<std::size_t... Place>(std::index_sequence<Place...> /*unused*/) {
    return (at_place(std::integral_constant<std::size_t, Place>()) && ...);
  }
  (std::make_index_sequence<Ahead::places>());
}

}  // namespace detail

/// Whether a rule may match before a byte.
template <class Rule>
[[nodiscard]] bool may_begin_with(char byte) noexcept {
  return is_of<detail::ahead_set<Rule, 0>>(static_cast<unsigned char>(byte));
}

/// Whether a rule may match at a place, as far as the next bytes tell.
template <class Rule>
[[nodiscard]] bool may_match_at(const char* at, const char* end) noexcept {
  constexpr std::size_t places = detail::telling_places(detail::ahead_sets<Rule>);
  if constexpr (places == 0) {
    return true;
  } else if constexpr (places == 1) {
    return at != end ? detail::may_stand_here<Rule>(at) : first<Rule>.may_match().end;
  } else {
    if (end - at >= static_cast<std::ptrdiff_t>(places)) [[likely]]
      return detail::may_stand_here<Rule>(at);
    return detail::may_stand_before_end(detail::ahead_sets<Rule>, at, end);
  }
}

/// Whether a look for one rule says all that a look for another would.
template <class Rule, class Other>
inline constexpr bool is_looked_at_with = [] {
  if (!is_worth_a_look<Other>) return false;
  for (std::size_t place = 0; place < Ahead::places; ++place) {
    if (!may_stand<Other>(place).is_within(may_stand<Rule>(place))) return false;
  }
  return true;
}();

/// The same for a rule that is about to be tried: those of one part are tried at once.
template <class Rule, class In>
[[nodiscard]] bool may_match(const In& in) noexcept {
  if constexpr (is_worth_a_look<Rule>) {
    return may_match_at<Rule>(in.current(), in.end());
  } else {
    return true;
  }
}

/// Which of several alternatives may match here: bit i for the i-th. Four look-ups in tables of bytes, made when the
/// rule is compiled.
template <class... Rules>
class Alternatives {
 public:
  static constexpr std::size_t count = sizeof...(Rules);
  static_assert(count <= 64);
  using Mask = std::conditional_t<
      count <= 8, std::uint8_t,
      std::conditional_t<count <= 16, std::uint16_t, std::conditional_t<count <= 32, std::uint32_t, std::uint64_t>>>;

  template <class In>
  [[nodiscard]] static Mask may_match(const In& in) noexcept {
    const std::size_t size = in.size();
    const char* at = in.current();
    const auto masks = [](auto&& key) {
      return static_cast<Mask>(table[0][key(0)] & table[1][key(1)] & table[2][key(2)] & table[3][key(3)]);
    };
    const auto byte = [at](std::size_t place) { return std::size_t{static_cast<unsigned char>(at[place])}; };
    if (size >= Ahead::places) [[likely]]
      return masks(byte);
    return masks([&](std::size_t place) { return size > place ? byte(place) : end_of_input; });
  }

 private:
  static constexpr std::size_t end_of_input = 256;
  using Table = std::array<std::array<Mask, 257>, Ahead::places>;

  static constexpr Table make() noexcept {
    Table made{};
    for (std::size_t place = 0; place < Ahead::places; ++place) {
      const std::array<NextSet, count> sets{may_stand<Rules>(place)...};
      for (std::size_t i = 0; i < count; ++i) {
        const auto bit = static_cast<Mask>(std::uint64_t{1} << i);
        for (std::size_t word = 0; word < 4; ++word) {
          for (std::uint64_t left = sets[i].bytes[word]; left != 0; left &= left - 1) {
            made[place][word * 64 + static_cast<std::size_t>(std::countr_zero(left))] |= bit;
          }
        }
        if (sets[i].end) made[place][end_of_input] |= bit;
      }
    }
    return made;
  }

  static constexpr Table table = make();
};

}  // namespace cablegram::inline v1::grammar
