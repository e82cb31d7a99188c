// The one place that includes PEGTL, names our input type and our own combinators.
#pragma once

#include <cstddef>
#include <utility>

#include "../language.hpp"  // before PEGTL, which says nothing of older languages

#include <tao/pegtl/ascii.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>
#include <tao/pegtl/memory_input.hpp>
#include <tao/pegtl/parse.hpp>
#include <tao/pegtl/rules.hpp>

namespace cablegram::inline v1::grammar {

namespace peg = tao::pegtl;

// Lazy tracking and a plain pointer as the source: no position is ever counted and nothing is allocated.
using Input = peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf_crlf, const char*>;

// The rules that the grammar is written in.
using peg::at;
using peg::disable;
using peg::eof;
using peg::failure;
using peg::istring;
using peg::list;
using peg::not_at;
using peg::not_one;
using peg::one;
using peg::opt;
using peg::plus;
using peg::range;
using peg::ranges;
using peg::rep;
using peg::rep_max;
using peg::rep_min_max;
using peg::rep_opt;
using peg::seq;
using peg::sor;
using peg::star;
using peg::string;
using peg::success;
using peg::two;
using peg::until;
using peg::xdigit;

// A sequence whose elements take effect together or not at all: when it fails, whatever its parts have handed to
// the builder is taken back. The grammar only marks such rules; the control class does it.
template <class... Rules>
struct whole : seq<Rules...> {
  using is_whole = void;
};

// A list whose gaps hand something over: a gap that no item follows is taken back.
template <class Item, class Gap>
struct whole_list : seq<Item, star<whole<Gap, Item>>> {};

template <class Rule>
concept Whole = requires {
  typename Rule::is_whole;
};

// A literal as a template argument, so that rules read lit<"SUBJECT">.
template <std::size_t Size>
struct Letters {
  char value[Size]{};
  consteval Letters(const char (&text)[Size]) {  // NOLINT(google-explicit-constructor): that is its purpose
    for (std::size_t i = 0; i < Size; ++i) value[i] = text[i];
  }
  static constexpr std::size_t size = Size - 1;
};

namespace detail {
template <template <char...> class Rule, Letters Text, class Indices = std::make_index_sequence<Text.size>>
struct spell;
template <template <char...> class Rule, Letters Text, std::size_t... Index>
struct spell<Rule, Text, std::index_sequence<Index...>> {
  using type = Rule<Text.value[Index]...>;
};
}  // namespace detail

// These letters regardless of case.
template <Letters Text>
struct lit : detail::spell<istring, Text>::type {};

// `X` where a word ends: labels are closed by it, or "REF" would take every line that begins "REFORM".
struct word_end : not_at<ranges<'a', 'z', 'A', 'Z', '0', '9'>> {};

}  // namespace cablegram::inline v1::grammar
