// Lexical rules: blanks, line ends, words and numbers (format section 2.0).
#pragma once

#include <cstddef>
#include <cstring>

#include "may_match.hpp"

namespace cablegram::inline v1::grammar {

// clang-format off
struct no_break_space : string<'\xC2', '\xA0'> {};
struct pilcrow        : string<'\xC2', '\xB6'> {};
// A carriage return before a line end is a blank like any other: CR LF and CR CR LF need no rule of their own.
struct blank_char     : sor<one<' ', '\t', '\r', '\v', '\f'>, no_break_space> {};
struct ws             : plus<blank_char> {};
struct ows            : star<blank_char> {};

struct line_end       : one<'\n'> {};
struct eolf           : sor<line_end, eof> {};
// CSV exports end lines with a backslash.
struct trail          : seq<ows, opt<one<'\\'>, ows>> {};
struct end_of_line    : sor<line_end, seq<trail, eolf>> {};
struct at_line_end    : at<end_of_line> {};
// Blanks inside a line: a carriage return at its end, or a blank there, is none of them.
struct gap            : seq<ws, not_at<end_of_line>> {};
// An empty or all-white line; at the end of the text it must have something. CR LF is tried first to save time.
struct export_end     : seq<one<'\\'>, ows, eolf> {};
struct blank_line     : sor<line_end, string<'\r', '\n'>, seq<ws, sor<eolf, export_end>>, export_end> {};
struct blank_lines    : plus<blank_line> {};
struct byte_order_mark: string<'\xEF', '\xBB', '\xBF'> {};

struct digit          : range<'0', '9'> {};
struct upper          : range<'A', 'Z'> {};
struct lower          : range<'a', 'z'> {};
// No small letter from here to the line's end.
struct capitals_ahead : at<plus<not_at<lower>, not_one<'\n'>>, eolf> {};
struct letter         : ranges<'a', 'z', 'A', 'Z'> {};
struct alnum          : ranges<'a', 'z', 'A', 'Z', '0', '9'> {};
// clang-format on

namespace detail {
// The end of the line that a place is in, or of the input: by the index of lines, where a builder has one.
template <class State>
concept LooksAtLines = requires(State& state, const char* at) {
  state.look(at, at).end;
};
template <LooksAtLines State>
[[nodiscard]] const char* end_of_line_at(const char* at, const char* end, State& state) {
  return state.look(at, end).end;
}
[[nodiscard]] inline const char* end_of_line_at(const char* at, const char* end) noexcept {
  const void* found = at == end ? nullptr : std::memchr(at, '\n', static_cast<std::size_t>(end - at));
  return found == nullptr ? end : static_cast<const char*>(found);
}
}  // namespace detail

// The rest of the line without its end; may be empty. Plain form: star<not_one<'\n'>>. Written by hand because most
// bytes of a cable are skipped by this rule; tests prove both forms equal.
struct rest_of_line {
  using rule_t = rest_of_line;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::maybe_taking(NextSet::bytes_but('\n'));
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class... State>
  static bool match(In& in, State&... state) {
    in.bump(static_cast<std::size_t>(detail::end_of_line_at(in.current(), in.end(), state...) - in.current()));
    return true;
  }
};

// The rest of the line without the white space, and the backslash of a CSV export, at its end; may be empty. Plain
// form: star<not_at<trail, eolf>, any>.
struct rest_of_text {
  using rule_t = rest_of_text;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::maybe_taking(NextSet::bytes_but('\n'));
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class... State>
  static bool match(In& in, State&... state) {
    const char* const begin = in.current();
    const char* end = detail::end_of_line_at(begin, in.end(), state...);
    end = before_blanks(begin, end);
    if (end != begin && end[-1] == '\\') end = before_blanks(begin, end - 1);
    in.bump(static_cast<std::size_t>(end - begin));
    return true;
  }

 private:
  static const char* before_blanks(const char* begin, const char* end) noexcept {
    while (end != begin) {
      const char last = end[-1];
      if (last == ' ' || last == '\t' || last == '\r' || last == '\v' || last == '\f') {
        --end;
      } else if (last == '\xA0' && end - begin >= 2 && end[-2] == '\xC2') {
        end -= 2;
      } else {
        break;
      }
    }
    return end;
  }
};

// The line with its end. Fails at the end of the text, else takes at least one byte: a loop over it ends.
struct any_line {
  using rule_t = any_line;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::any_byte());
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class... State>
  static bool match(In& in, State&... state) {
    if (in.empty()) return false;
    const char* const end = detail::end_of_line_at(in.current(), in.end(), state...);
    in.bump(static_cast<std::size_t>(end - in.current()) + (end == in.end() ? 0 : 1));
    return true;
  }
};

namespace detail {
// Where the line behind that of a place begins, or the input ends.
template <LooksAtLines State>
[[nodiscard]] const char* behind_line(const char* at, const char* end, State& state) {
  return state.behind_line(at, end);
}
[[nodiscard]] inline const char* behind_line(const char* at, const char* end) noexcept {
  const char* const line_end = end_of_line_at(at, end);
  return line_end == end ? end : line_end + 1;
}
}  // namespace detail

// The lines before the first that begins with this sign, or all. Written by hand because the whole text is searched so:
// a line that the sign cannot begin is passed over at its first bytes.
template <class Sign>
struct lines_before {
  using plain = star<not_at<Sign>, any_line>;
  using rule_t = lines_before;
  using subs_t = peg::type_list<plain>;
  static constexpr First begins = first<plain>;
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class Action,
            template <typename...> class HowToRun, class In, class... State>
  static bool match(In& in, State&... state) {
    const char* const end = in.end();
    for (const char* at = in.current();; at = detail::behind_line(at, end, state...)) {
      const bool looks_like_it = may_match_at<Sign>(at, end);
      if (!looks_like_it && at != end) continue;
      in.bump(static_cast<std::size_t>(at - in.current()));
      if (at == end || HowToRun<peg::at<Sign>>::template match<peg::apply_mode::nothing, peg::rewind_mode::required,
                                                               Action, HowToRun>(in, state...))
        return true;
    }
  }
};
template <class Rule, class Sign>
struct ahead_traits<Rule, lines_before<Sign>> {
  static constexpr Ahead value = ahead<typename lines_before<Sign>::plain>;
};

// At the first byte of a line (or of the input).
struct line_begin {
  using rule_t = line_begin;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::looking();
  template <class In>
  static bool match(In& in) noexcept {
    return in.current() == in.begin() || in.current()[-1] == '\n';
  }
};

// Not preceded by a letter or digit: a word begins here.
struct word_begin {
  using rule_t = word_begin;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::looking();
  template <class In>
  static bool match(In& in) noexcept {
    if (in.current() == in.begin()) return true;
    const char before = in.current()[-1];
    return !((before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') || (before >= '0' && before <= '9'));
  }
};

// A byte of a word: neither blank nor line end.
struct plain_byte : peg::not_one<' ', '\t', '\r', '\v', '\f', '\n', '\xC2'> {};
struct word_char : sor<plain_byte, seq<one<'\xC2'>, not_at<one<'\xA0'>>>> {};
// Bytes of a word that open no label, end no line and need no look ahead.
struct plain_run : plus<peg::not_one<' ', '\t', '\r', '\v', '\f', '\n', '\xC2', '\\'>> {};

// Words of a value up to where it may end: to a blank behind which `Stop` may begin, as far as its first bytes tell, or
// that has no word behind it. Plain form: plain_run, which ends at every blank; written by hand because values are made
// of words.
template <class Stop>
struct words_before {
  using rule_t = words_before;
  using subs_t = peg::empty_list;
  static constexpr NextSet bytes = first<plain_run>.takes;
  static constexpr First begins = First::taking(bytes);
  template <class In>
  static bool match(In& in) noexcept {
    const char* const end = in.end();
    const auto is_plain = [end](const char* at) { return at != end && bytes.has(static_cast<unsigned char>(*at)); };
    const char* at = in.current();
    if (!is_plain(at)) return false;
    do {
      ++at;
      if (at != end && *at == ' ' && is_plain(at + 1) && !may_match_at<Stop>(at + 1, end)) ++at;
    } while (is_plain(at));
    in.bump(static_cast<std::size_t>(at - in.current()));
    return true;
  }
};

// The letters of a word with at most two blanks between any two: S E C R E T, SECRET.
struct letter_gap : rep_max<2, blank_char> {};
namespace detail {
template <char First, char... Rest>
struct spaced_letters : seq<istring<First>, seq<letter_gap, istring<Rest>>...> {};
}  // namespace detail
// Plain form: spaced_letters. Written by hand because each line of the heading, and each above or below a page, may be
// a level, and is asked for it by several rules.
template <Letters Text>
struct spaced {
  using plain = typename detail::spell<detail::spaced_letters, Text>::type;
  using rule_t = spaced;
  using subs_t = peg::type_list<plain>;
  static constexpr First begins = first<plain>;
  template <class In>
  static bool match(In& in) noexcept {
    const char* const end = in.end();
    const char* at = in.current();
    for (std::size_t letter = 0; letter < Text.size; ++letter) {
      // Most gaps are empty or one blank.
      if (letter > 0 && end - at > 1 && *at == ' ' && is_letter(at + 1, end, Text.value[letter])) ++at;
      for (int blanks = letter == 0 ? 2 : 0; !is_letter(at, end, Text.value[letter]); ++blanks) {
        const char* const behind = blanks < 2 ? behind_blank(at, end) : at;
        if (behind == at) return false;
        at = behind;
      }
      ++at;
    }
    in.bump(static_cast<std::size_t>(at - in.current()));
    return true;
  }

 private:
  static bool is_letter(const char* at, const char* end, char letter) noexcept {
    return at != end && (*at | 0x20) == (letter | 0x20);
  }
  static const char* behind_blank(const char* at, const char* end) noexcept {
    if (at == end || *at > ' ') return at;
    if (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\v' || *at == '\f') return at + 1;
    return *at == '\xC2' && end - at > 1 && at[1] == '\xA0' ? at + 2 : at;
  }
};
template <class Rule, Letters Text>
struct ahead_traits<Rule, spaced<Text>> {
  static constexpr Ahead value = ahead<typename spaced<Text>::plain>;
};

// A word regardless of case that ends where these letters end.
template <Letters Text>
struct keyword : seq<lit<Text>, word_end> {};

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name, typename Stop>
struct analyze_traits<Name, cablegram::grammar::words_before<Stop>> : analyze_any_traits<> {};
template <typename Name, cablegram::grammar::Letters Text>
struct analyze_traits<Name, cablegram::grammar::spaced<Text>> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::rest_of_line> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::rest_of_text> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::any_line> : analyze_any_traits<> {};
template <typename Name, typename Sign>
struct analyze_traits<Name, cablegram::grammar::lines_before<Sign>>
    : analyze_traits<Name, typename cablegram::grammar::lines_before<Sign>::plain::rule_t> {};
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::line_begin> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::word_begin> : analyze_opt_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
