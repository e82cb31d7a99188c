// What the index of lines (line_index.hpp) and one look at a line tell of it, as rules that take nothing.
//
// Each stands before a rule that could not match without what it looks for: it saves the time of trying. The plain form
// of each is `success`; tests parse with and without them.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "../line_index.hpp"
#include "byte_test.hpp"

namespace cablegram::inline v1::grammar {

namespace detail {

[[nodiscard]] constexpr char small_letter(char c) noexcept { return static_cast<char>(c | 0x20); }
[[nodiscard]] constexpr bool is_small_letter(char c) noexcept { return c >= 'a' && c <= 'z'; }

/// The first byte of the next line that is no blank, or the end.
[[nodiscard]] constexpr const char* next_line_words(const char* line_end, const char* end) noexcept {
  if (line_end == end) return end;
  const char* at = line_end + 1;
  while (at != end && (*at == ' ' || (*at >= '\t' && *at <= '\r' && *at != '\n'))) ++at;
  return at;
}

/// Whether the next line may be a rule of dashes: it begins with one of the characters that rules are made of.
[[nodiscard]] constexpr bool rule_follows(const char* line_end, const char* end) noexcept {
  const char* at = next_line_words(line_end, end);
  return at != end &&
         (*at == '-' || *at == '=' || *at == '_' || *at == '*' || *at == '~' || *at == '\xE2' || *at == '\xC2');
}

/// Whether the next line begins like a release: Declassified/Released.
[[nodiscard]] constexpr bool release_follows(const char* line_end, const char* end) noexcept {
  constexpr std::string_view word = "Declassified/";
  const char* at = next_line_words(line_end, end);
  if (at == end || small_letter(*at) != 'd' || static_cast<std::size_t>(end - at) <= word.size()) return false;
  return std::equal(word.begin(), word.end(), at, [](char l, char r) { return small_letter(l) == small_letter(r); });
}

// The letters, in small, with which levels begin, however they are spaced, a doubled or lost first letter included.
inline constexpr std::array<std::string_view, 16> level_beginnings{
    "secret", "ssecre", "confid", "cconfi", "unclas", "uuncla", "limite", "llimit",
    "limoff", "llimof", "lou",    "llou",   "topsec", "ttopse", "ecret",  "onfide"};
// The words with which noise lines begin: page lines, ends of messages, stamps.
inline constexpr std::array<std::string_view, 6> noise_words{"page", "release", "released", "review", "nnn", "nnnn"};
// The words with which other lines of the body begin that are no prose: lists of offices, repeated captions, footers.
inline constexpr std::array<std::string_view, 7> body_words{"action",       "origin", "info", "sipdis",
                                                            "declassified", "please", "visit"};

// By its first letter, the second letters of all these words, as bits.
inline constexpr std::array<std::uint32_t, 26> second_letters = [] {
  std::array<std::uint32_t, 26> second{};
  const auto add = [&second](std::string_view word) {
    second[static_cast<std::size_t>(word[0] - 'a')] |= std::uint32_t{1} << static_cast<unsigned>(word[1] - 'a');
  };
  for (const std::string_view word : level_beginnings) add(word);
  for (const std::string_view word : noise_words) add(word);
  for (const std::string_view word : body_words) add(word);
  return second;
}();

/// Whether all four bytes are small letters: none below a, none above z.
[[nodiscard]] constexpr bool are_small_letters(std::uint32_t bytes) noexcept {
  return (((bytes - 0x61616161U) | (0x7A7A7A7AU - bytes)) & 0x80808080U) == 0;
}

/// What a line may begin with that prose rarely does.
enum class LineOpener : std::uint8_t { none, level, noise_word, body_word, unknown };

/// The first four letters of all these words, in a table without collisions.
class FirstLetters {
 public:
  consteval FirstLetters() {
    while (!fill()) factor_ += 2;
  }
  [[nodiscard]] constexpr LineOpener of(std::uint32_t packed) const noexcept {
    const std::size_t place = slot(packed);
    return slots_[place] == packed ? kinds_[place] : LineOpener::none;
  }

 private:
  [[nodiscard]] constexpr std::size_t slot(std::uint32_t packed) const noexcept { return packed * factor_ >> 25U; }
  constexpr bool fill() {
    slots_ = {};
    const auto add_all = [this](std::span<const std::string_view> words, LineOpener kind) {
      return std::ranges::all_of(words, [&](std::string_view word) {
        if (word.size() < 4) return true;  // too short to be told apart here
        const std::uint32_t packed = four_bytes(word.data());
        const std::size_t place = slot(packed);
        if (slots_[place] != 0 && slots_[place] != packed) return false;
        slots_[place] = packed;
        kinds_[place] = kind;
        return true;
      });
    };
    return add_all(level_beginnings, LineOpener::level) && add_all(noise_words, LineOpener::noise_word) &&
           add_all(body_words, LineOpener::body_word);
  }

  std::uint32_t factor_ = 0x9E3779B1U;
  std::array<std::uint32_t, 128> slots_{};
  std::array<LineOpener, 128> kinds_{};
};
inline constexpr FirstLetters first_letters;

// Up to so many letters from here on, in small, with a few blanks between them.
template <std::size_t Most>
[[nodiscard]] constexpr std::size_t spaced_letters_at(const char* at, const char* end,
                                                      std::array<char, Most>& letters) noexcept {
  std::size_t count = 0;
  for (int gap = 0; at != end && count < Most && gap <= 4; ++at) {
    const char c = small_letter(*at);
    if (is_small_letter(c)) {
      letters[count++] = c;
      gap = 0;
    } else if (*at <= ' ') {  // a blank, or a byte of a no-break space
      ++gap;
    } else {
      break;
    }
  }
  return count;
}

// Whether a level may begin here: its first six letters, with a few blanks between them.
[[nodiscard]] constexpr bool may_begin_level(const char* at, const char* end) noexcept {
  std::array<char, 6> letters{};
  const std::string_view found(letters.data(), spaced_letters_at(at, end, letters));
  return std::ranges::any_of(level_beginnings, [found](std::string_view level) { return found.starts_with(level); });
}

[[nodiscard]] constexpr bool is_one_of(std::span<const std::string_view> words, const char* at,
                                       const char* end) noexcept {
  const auto stands_here = [=](std::string_view word) {
    if (static_cast<std::size_t>(end - at) < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (small_letter(at[i]) != word[i]) return false;
    }
    return at + word.size() == end || !is_small_letter(small_letter(at[word.size()]));
  };
  return std::ranges::any_of(words, stands_here);
}

// Of which kind the word is whose first four letters stand here. Nearly no line of prose begins with one.
[[nodiscard]] constexpr LineOpener opener_at(const char* at, const char* end) noexcept {
  const char first = small_letter(*at);
  if (!is_small_letter(first)) return LineOpener::none;
  const std::uint32_t second = second_letters[static_cast<std::size_t>(first - 'a')];
  const char next = at + 1 != end ? small_letter(at[1]) : ' ';
  if (is_small_letter(next) ? (second >> static_cast<unsigned>(next - 'a') & 1U) == 0 : second == 0) {
    return LineOpener::none;
  }
  if (end - at >= 4) {
    const std::uint32_t four = four_bytes(at) | 0x20202020U;
    if (are_small_letters(four)) return first_letters.of(four);
  }
  // Spaced letters, or fewer than four.
  std::array<char, 4> letters{};
  const bool few = spaced_letters_at(at, end, letters) < letters.size();
  return few ? LineOpener::unknown : first_letters.of(four_bytes(letters.data()));
}

[[nodiscard]] constexpr bool opens_noise(LineOpener opener, const char* at, const char* end) noexcept {
  switch (opener) {
    case LineOpener::level:
      return may_begin_level(at, end);
    case LineOpener::noise_word:
      return is_one_of(noise_words, at, end);
    case LineOpener::unknown:
      return may_begin_level(at, end) || is_one_of(noise_words, at, end);
    default:
      return false;
  }
}

// The number of a released document, an exemption of the act: C01234567, B6.
[[nodiscard]] constexpr bool may_be_stamped_number(const char* at, const char* end) noexcept {
  return (*at == 'C' || *at == 'B') && at + 1 != end && at[1] >= '0' && at[1] <= '9';
}

// The footer of a released case without a level before it: U.S. Department of State Case No. ...
[[nodiscard]] constexpr bool may_be_case_footer(const char* at, const char* end) noexcept {
  return small_letter(*at) == 'u' && end - at > 4 && at[1] == '.' && small_letter(at[2]) == 's' && at[3] == '.';
}

// Whether a level, a page line, a stamp or an echo may begin here.
[[nodiscard]] constexpr bool may_begin_noise(const char* at, const char* end) noexcept {
  if (at == end || *at == 'Q') return true;  // Q: an echo
  if (may_be_stamped_number(at, end) || may_be_case_footer(at, end)) return true;
  if (*at == '1') return at + 1 != end && at[1] == '.';  // 1.4(D), an exemption
  return opens_noise(opener_at(at, end), at, end);
}

// Whether this line may be none of prose. Captions repeat only after a blank line, where this is not asked.
[[nodiscard]] constexpr bool may_begin_other_line(const char* at, const char* end) noexcept {
  if (may_be_stamped_number(at, end) || may_be_case_footer(at, end) || *at == 'Q') return true;
  const LineOpener opener = opener_at(at, end);
  if (opener == LineOpener::none) return false;
  const bool may_be_word = opener == LineOpener::body_word || opener == LineOpener::unknown;
  return opens_noise(opener, at, end) || (may_be_word && is_one_of(body_words, at, end));
}

[[nodiscard]] inline bool has_columns(const LineScan& scan, const char* at, const char* /*end*/) noexcept {
  return scan.marks.has(LineMarks::columns) &&
         std::string_view(at, static_cast<std::size_t>(scan.end - at)).find("   ") != std::string_view::npos;
}
[[nodiscard]] constexpr bool has_mark(const LineScan& scan, const char* /*at*/, const char* /*end*/) noexcept {
  return scan.marks.has(LineMarks::serial);
}
[[nodiscard]] constexpr bool has_release(const LineScan& scan, const char* /*at*/, const char* end) noexcept {
  return scan.marks.has(LineMarks::release) || release_follows(scan.end, end);
}
[[nodiscard]] constexpr bool is_short(const LineScan& scan, const char* at, const char* /*end*/) noexcept {
  return scan.width_from(at) <= 130;
}
[[nodiscard]] constexpr bool is_short_title(const LineScan& scan, const char* at, const char* /*end*/) noexcept {
  return scan.width_from(at) <= 44;
}
[[nodiscard]] constexpr bool is_over_rule(const LineScan& scan, const char* /*at*/, const char* end) noexcept {
  return rule_follows(scan.end, end);
}
/// Whether a line ends in so many characters that rules are made of, blanks between them or not.
[[nodiscard]] constexpr bool ends_in_rule_of(std::size_t count, const char* line, const char* line_end) noexcept {
  const auto is_trail = [](char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\\' || c == '\xC2' || c == '\xA0';
  };
  for (const char* last = line_end; count != 0; --last, --count) {
    while (last != line && is_trail(last[-1])) --last;
    if (last == line || !(last[-1] == '-' || last[-1] == '=' || last[-1] == '*')) return false;
  }
  return true;
}
[[nodiscard]] constexpr bool ends_in_rule(const LineScan& scan, const char* at, const char* /*end*/) noexcept {
  return ends_in_rule_of(1, at, scan.end);
}

[[nodiscard]] constexpr bool is_noise_like(const LineScan& scan, const char* at, const char* /*end*/) noexcept {
  while (at != scan.end && !(*at > ' ')) ++at;  // blanks, and bytes beyond ASCII
  return may_begin_noise(at, scan.end);
}
// A release line, or what begins like noise.
[[nodiscard]] constexpr bool may_be_page(const LineScan& scan, const char* at, const char* end) noexcept {
  return has_release(scan, at, end) || is_noise_like(scan, at, end);
}
// The same, or a section mark.
[[nodiscard]] constexpr bool may_be_noise(const LineScan& scan, const char* at, const char* end) noexcept {
  return scan.marks.has(LineMarks::serial) || may_be_page(scan, at, end);
}
// A rule of dashes stands under this line or under one of the next two, and no blank line before it.
[[nodiscard]] inline bool has_rule_below(const LineScan& scan, const char* /*at*/, const char* end) noexcept {
  const char* line_end = scan.end;
  for (int lines = 0; lines < 3 && line_end != end; ++lines) {
    if (rule_follows(line_end, end)) return true;
    const char* next = line_end + 1;
    const void* found = std::memchr(next, '\n', static_cast<std::size_t>(end - next));
    line_end = found == nullptr ? end : static_cast<const char*>(found);
    if (line_end == next) return false;
  }
  return false;
}

}  // namespace detail

/// A rule that asks the builder's look at the line that the input is in. Without a builder it always matches.
template <bool (*Question)(const LineScan& scan, const char* at, const char* end)>
struct look {
  using rule_t = look;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::looking();
  template <peg::apply_mode, peg::rewind_mode, template <typename...> class, template <typename...> class, class In,
            class... State>
  static bool match(In& in, State&... state) {
    return (Question(state.look(in.current(), in.end()), in.current(), in.end()) && ...);
  }
};

/// Three blanks in a row, as between the columns of a table.
struct line_with_columns : look<&detail::has_columns> {};
/// A serial of eight digits, as in a section mark.
struct line_with_mark : look<&detail::has_mark> {};
/// A release may stand in this line, or in the next behind a name.
struct line_with_release : look<&detail::has_release> {};
/// No longer than a heading may be.
struct line_of_heading_length : look<&detail::is_short> {};
/// No longer than a title that running text follows.
struct line_of_title_length : look<&detail::is_short_title> {};
/// A rule of dashes may follow.
struct line_over_rule : look<&detail::is_over_rule> {};
/// A rule of dashes may follow within three lines.
struct lines_over_rule : look<&detail::has_rule_below> {};
/// A level, a page line or an office line may begin here.
struct line_like_noise : look<&detail::is_noise_like> {};
/// A page may end or begin here: a level, a page line, the end of a message or a release.
struct line_like_page : look<&detail::may_be_page> {};
/// A line that noise rules could take.
struct line_of_noise : look<&detail::may_be_noise> {};
/// The last character is one that rules are made of.
struct line_ends_in_rule : look<&detail::ends_in_rule> {};

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name, bool (*Question)(const cablegram::LineScan&, const char*, const char*)>
struct analyze_traits<Name, cablegram::grammar::look<Question>> : analyze_opt_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
