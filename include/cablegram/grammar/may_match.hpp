// Whether a rule may match here, as far as the next bytes tell: the looks that are made before rules are tried.
//
// What may stand ahead of each rule is computed when it is compiled (ahead.hpp); here it is compared with what stands
// there, for one rule or for all alternatives of a sor at once.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "ahead.hpp"
#include "byte_test.hpp"

namespace cablegram::inline v1::grammar {

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
