// With which byte a rule may begin: computed from the rule itself when it is compiled.
//
// A rule that cannot begin with the next byte cannot match there, so the control class need not try it. Nothing of the
// grammar's meaning depends on this: it only saves the time of trying, and with it the need to write down by hand which
// alternative goes with which letter. A rule of our own says it of itself in `begins`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "pegtl.hpp"

namespace cablegram::inline v1::grammar {

/// A set of what can stand next in the input: 256 bytes, and its end.
struct NextSet {
  std::array<std::uint64_t, 4> bytes{};
  bool end = false;

  [[nodiscard]] static constexpr NextSet any_byte() noexcept {
    return {{~std::uint64_t{0}, ~std::uint64_t{0}, ~std::uint64_t{0}, ~std::uint64_t{0}}, false};
  }
  [[nodiscard]] static constexpr NextSet all() noexcept { return {any_byte().bytes, true}; }
  [[nodiscard]] static constexpr NextSet end_only() noexcept { return {{}, true}; }
  /// The bytes from one to another, both included.
  [[nodiscard]] static constexpr NextSet range(unsigned char low, unsigned char high) noexcept {
    NextSet set;
    for (unsigned c = low; c <= high; ++c) set.add(c);
    return set;
  }
  [[nodiscard]] static constexpr NextSet bytes_but(unsigned char one) noexcept {
    return any_byte().without(range(one, one));
  }

  constexpr void add(unsigned byte) noexcept { bytes[byte / 64] |= std::uint64_t{1} << byte % 64; }
  [[nodiscard]] constexpr bool has(unsigned char byte) const noexcept {
    return (bytes[byte / 64] >> byte % 64 & 1U) != 0;
  }

  [[nodiscard]] constexpr NextSet operator|(const NextSet& other) const noexcept {
    return {
        {bytes[0] | other.bytes[0], bytes[1] | other.bytes[1], bytes[2] | other.bytes[2], bytes[3] | other.bytes[3]},
        end || other.end};
  }
  [[nodiscard]] constexpr NextSet operator&(const NextSet& other) const noexcept {
    return {
        {bytes[0] & other.bytes[0], bytes[1] & other.bytes[1], bytes[2] & other.bytes[2], bytes[3] & other.bytes[3]},
        end && other.end};
  }
  [[nodiscard]] constexpr NextSet without(const NextSet& other) const noexcept {
    return {{bytes[0] & ~other.bytes[0], bytes[1] & ~other.bytes[1], bytes[2] & ~other.bytes[2],
             bytes[3] & ~other.bytes[3]},
            end && !other.end};
  }
  [[nodiscard]] constexpr bool is_within(const NextSet& other) const noexcept { return (*this | other) == other; }
  friend constexpr bool operator==(const NextSet&, const NextSet&) = default;
};

/// What the next byte says of a rule. `takes` and `stays` may be too large, `sure` and `single` too small.
struct First {
  NextSet takes = NextSet::all();  ///< it may match and take bytes
  NextSet stays = NextSet::all();  ///< it may match and take none
  NextSet sure;                    ///< it matches, whatever follows
  NextSet single;                  ///< it matches and takes this one byte, whatever follows

  /// A rule that may match before these and takes some.
  [[nodiscard]] static constexpr First taking(const NextSet& next) noexcept { return {next, {}, {}, {}}; }
  /// A rule that always matches and takes some of these.
  [[nodiscard]] static constexpr First maybe_taking(const NextSet& next) noexcept {
    return {next, NextSet::all(), NextSet::all(), {}};
  }
  /// A rule that may match anywhere and takes nothing.
  [[nodiscard]] static constexpr First looking() noexcept { return {{}, NextSet::all(), {}, {}}; }

  [[nodiscard]] constexpr NextSet may_match() const noexcept { return takes | stays; }
};

template <class Rule, class = typename Rule::rule_t>
struct first_traits {
  static constexpr First value = Rule::rule_t::begins;
};
template <class Rule>
inline constexpr First first = first_traits<Rule>::value;

namespace detail {

inline constexpr First always{{}, NextSet::all(), NextSet::all(), {}};
inline constexpr First never{{}, {}, {}, {}};

[[nodiscard]] constexpr First one_byte(const NextSet& bytes) noexcept { return {bytes, {}, bytes, bytes}; }
[[nodiscard]] constexpr First then(const First& left, const First& right) noexcept {
  // Behind a rule that only looks ahead, and surely matches, the next byte is still the same.
  const bool looks = left.takes == NextSet{};
  return {left.takes | (left.stays & right.takes), left.stays & right.stays, looks ? left.sure & right.sure : NextSet{},
          looks ? left.sure & right.single : NextSet{}};
}
[[nodiscard]] constexpr First either(const First& left, const First& right) noexcept {
  return {left.takes | right.takes, left.stays | right.stays, left.sure | right.sure,
          left.single | right.single.without(left.may_match())};
}
[[nodiscard]] constexpr First maybe(const First& rule) noexcept {
  return {rule.takes, NextSet::all(), NextSet::all(), {}};
}
[[nodiscard]] constexpr First looking_at(const First& rule) noexcept { return {{}, rule.may_match(), rule.sure, {}}; }
[[nodiscard]] constexpr First not_looking_at(const First& rule) noexcept {
  return {{}, NextSet::all().without(rule.sure), NextSet::all().without(rule.may_match()), {}};
}
[[nodiscard]] constexpr First repeated(const First& rule) noexcept { return {rule.takes, rule.stays, {}, {}}; }

template <class... Rules>
[[nodiscard]] constexpr First in_turn() noexcept {
  if constexpr (sizeof...(Rules) == 1) {
    return (first<Rules>, ...);
  } else {
    First all = always;
    ((all = then(all, first<Rules>)), ...);
    return all;
  }
}
template <class... Rules>
[[nodiscard]] constexpr First any_of() noexcept {
  First all = never;
  ((all = either(all, first<Rules>)), ...);
  return all;
}

template <char... Cs>
[[nodiscard]] constexpr NextSet bytes() noexcept {
  NextSet set;
  (set.add(static_cast<unsigned char>(Cs)), ...);
  return set;
}
[[nodiscard]] constexpr NextSet bytes_between(char low, char high) noexcept {
  return NextSet::range(static_cast<unsigned char>(low), static_cast<unsigned char>(high));
}

/// ranges<'a', 'z', '0', '9', '-'>: pairs, and maybe a last byte by itself.
template <char... Cs>
[[nodiscard]] constexpr NextSet ranged_bytes() noexcept {
  constexpr std::array<char, sizeof...(Cs)> limits{Cs...};
  NextSet set;
  std::size_t i = 0;
  for (; i + 1 < limits.size(); i += 2) set = set | bytes_between(limits[i], limits[i + 1]);
  if (i < limits.size()) set.add(static_cast<unsigned char>(limits[i]));
  return set;
}
[[nodiscard]] constexpr NextSet both_cases(char letter) noexcept {
  const auto byte = static_cast<unsigned char>(letter);
  NextSet set = NextSet::range(byte, byte);
  if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) set.add(byte ^ 0x20U);
  return set;
}
template <char First, char...>
[[nodiscard]] constexpr NextSet letter_of_any_case() noexcept {
  return both_cases(First);
}

}  // namespace detail

namespace pegtl_internal = tao::pegtl::internal;
using pegtl_internal::result_on_found;

// clang-format off
template <class Rule, class Peek> struct first_traits<Rule, pegtl_internal::any<Peek>> { static constexpr First value = detail::one_byte(NextSet::any_byte()); };
template <class Rule, class Peek, char... Cs> struct first_traits<Rule, pegtl_internal::one<result_on_found::success, Peek, Cs...>> { static constexpr First value = detail::one_byte(detail::bytes<Cs...>()); };
template <class Rule, class Peek, char... Cs> struct first_traits<Rule, pegtl_internal::one<result_on_found::failure, Peek, Cs...>> { static constexpr First value = detail::one_byte(NextSet::any_byte().without(detail::bytes<Cs...>())); };
template <class Rule, class Peek, char Low, char High> struct first_traits<Rule, pegtl_internal::range<result_on_found::success, Peek, Low, High>> { static constexpr First value = detail::one_byte(detail::bytes_between(Low, High)); };
template <class Rule, class Peek, char... Cs> struct first_traits<Rule, pegtl_internal::ranges<Peek, Cs...>> { static constexpr First value = detail::one_byte(detail::ranged_bytes<Cs...>()); };
template <class Rule, char C, char... Cs> struct first_traits<Rule, pegtl_internal::string<C, Cs...>> { static constexpr First value{detail::bytes<C>(), {}, {}, {}}; };
template <class Rule, char... Cs> struct first_traits<Rule, pegtl_internal::istring<Cs...>> { static constexpr First value{detail::letter_of_any_case<Cs...>(), {}, {}, {}}; };
template <class Rule> struct first_traits<Rule, pegtl_internal::eof> { static constexpr First value{{}, NextSet::end_only(), NextSet::end_only(), {}}; };
template <class Rule> struct first_traits<Rule, pegtl_internal::success> { static constexpr First value = detail::always; };
template <class Rule> struct first_traits<Rule, pegtl_internal::failure> { static constexpr First value = detail::never; };
template <class Rule, class... Rules> struct first_traits<Rule, pegtl_internal::seq<Rules...>> { static constexpr First value = detail::in_turn<Rules...>(); };
template <class Rule, class... Rules> struct first_traits<Rule, pegtl_internal::disable<Rules...>> { static constexpr First value = detail::in_turn<Rules...>(); };
template <class Rule, class... Rules> struct first_traits<Rule, pegtl_internal::sor<Rules...>> { static constexpr First value = detail::any_of<Rules...>(); };
template <class Rule, class... Rules> struct first_traits<Rule, pegtl_internal::opt<Rules...>> { static constexpr First value = detail::maybe(detail::in_turn<Rules...>()); };
template <class Rule, class... Rules> struct first_traits<Rule, pegtl_internal::star<Rules...>> { static constexpr First value = detail::maybe(detail::in_turn<Rules...>()); };
template <class Rule, class... Rules> struct first_traits<Rule, pegtl_internal::plus<Rules...>> { static constexpr First value = detail::repeated(detail::in_turn<Rules...>()); };
template <class Rule, class... Rules> struct first_traits<Rule, pegtl_internal::at<Rules...>> { static constexpr First value = detail::looking_at(detail::in_turn<Rules...>()); };
template <class Rule, class... Rules> struct first_traits<Rule, pegtl_internal::not_at<Rules...>> { static constexpr First value = detail::not_looking_at(detail::in_turn<Rules...>()); };
template <class Rule, class End, class... Rules> struct first_traits<Rule, pegtl_internal::until<End, Rules...>> { static constexpr First value = detail::repeated(detail::either(first<End>, detail::in_turn<Rules...>())); };
template <class Rule, unsigned Count, class... Rules> struct first_traits<Rule, pegtl_internal::rep<Count, Rules...>> { static constexpr First value = detail::repeated(detail::in_turn<Rules...>()); };
template <class Rule, unsigned Max, class... Rules> struct first_traits<Rule, pegtl_internal::rep_min_max<0, Max, Rules...>> { static constexpr First value{detail::in_turn<Rules...>().takes, NextSet::all(), {}, {}}; };
template <class Rule, unsigned Min, unsigned Max, class... Rules> struct first_traits<Rule, pegtl_internal::rep_min_max<Min, Max, Rules...>> { static constexpr First value = detail::repeated(detail::in_turn<Rules...>()); };
template <class Rule, unsigned Max, class... Rules> struct first_traits<Rule, pegtl_internal::rep_opt<Max, Rules...>> { static constexpr First value = detail::maybe(detail::in_turn<Rules...>()); };
// clang-format on

/// Whether a rule only looks at the next byte: where it may match, it surely does.
template <class Rule>
inline constexpr bool is_look_at_next_byte =
    Rule::subs_t::size != 0 && first<Rule>.takes == NextSet{} && first<Rule>.stays == first<Rule>.sure;

}  // namespace cablegram::inline v1::grammar
