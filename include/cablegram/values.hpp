// From written words to typed values: numbers, months, precedences, levels, days.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cable.hpp"

namespace cablegram::inline v1::values {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return is_upper(c) || is_lower(c); }
[[nodiscard]] constexpr bool is_blank(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}
/// The text without the blanks at its end.
[[nodiscard]] constexpr std::string_view without_trailing_blanks(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}
[[nodiscard]] constexpr char to_upper(char c) noexcept { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

[[nodiscard]] inline std::string in_capitals(std::string text) {
  std::ranges::transform(text, text.begin(), to_upper);
  return text;
}

/// The digits of a text as a number; other bytes are passed over. At most nine digits.
[[nodiscard]] constexpr std::uint32_t number(std::string_view text) noexcept {
  std::uint32_t value = 0;
  for (const char c : text) {
    if (is_digit(c)) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

/// Letters and digits in upper case, all else dropped: how names are compared with the tables.
[[nodiscard]] inline std::string squeezed(std::string_view text) {
  std::string out(text.size(), '\0');
  std::size_t size = 0;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c)) out[size++] = to_upper(c);
  }
  out.resize(size);
  return out;
}

/// Whether both texts have the same letters, regardless of case, blanks and punctuation.
[[nodiscard]] constexpr bool same_letters(std::string_view left, std::string_view right) noexcept {
  if (left == right) return true;
  std::size_t l = 0;
  std::size_t r = 0;
  const auto skip = [](std::string_view text, std::size_t& at) {
    while (at < text.size() && !is_letter(text[at]) && !is_digit(text[at])) ++at;
  };
  while (true) {
    skip(left, l);
    skip(right, r);
    if (l == left.size() || r == right.size()) return l == left.size() && r == right.size();
    if (to_upper(left[l++]) != to_upper(right[r++])) return false;
  }
}

/// Whether `text` begins with `word`, regardless of case.
[[nodiscard]] constexpr bool starts_with(std::string_view text, std::string_view word) noexcept {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (to_upper(text[i]) != to_upper(word[i])) return false;
  }
  return true;
}

/// A month by its first three letters.
[[nodiscard]] constexpr std::optional<std::chrono::month> month(std::string_view word) noexcept {
  constexpr std::string_view names = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  if (word.size() < 3) return std::nullopt;
  for (unsigned number = 1; number <= 12; ++number) {
    if (starts_with(word, names.substr(3U * std::size_t{number} - 3U, 3))) return std::chrono::month(number);
  }
  return std::nullopt;
}

/// A year of two digits is one of 1960 to 2059.
[[nodiscard]] constexpr int full_year(std::uint32_t digits, std::size_t width) noexcept {
  const auto year = static_cast<int>(digits);
  if (width > 2) return year;
  return year < 60 ? 2000 + year : 1900 + year;
}

/// The numbers of a written date, in order; at most three.
struct DateNumbers {
  std::uint32_t value[3]{};
  std::size_t width[3]{};
};
[[nodiscard]] constexpr DateNumbers date_numbers(std::string_view text) noexcept {
  DateNumbers numbers;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && count < 3;) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    numbers.value[count] = number(text.substr(i, end - i));
    numbers.width[count++] = end - i;
    i = end;
  }
  return numbers;
}

/// JUNE 2, 2006 and 2 JUNE 2006: day and year in order, the month by its name; maybe no real date.
[[nodiscard]] constexpr std::chrono::year_month_day worded_date(std::string_view text) noexcept {
  const auto [value, width] = date_numbers(text);
  std::size_t word = 0;
  while (word < text.size() && !is_letter(text[word])) ++word;
  const auto named = month(text.substr(word));
  return {std::chrono::year(full_year(value[1], width[1])), named ? *named : std::chrono::month(0),
          std::chrono::day(value[0])};
}

/// One of the letters Z O P R Y of the routing and date-time lines.
[[nodiscard]] constexpr Precedence precedence(char letter) noexcept {
  switch (letter) {
    case 'Z':
    case 'Y':
      return Precedence::flash;
    case 'O':
      return Precedence::immediate;
    case 'P':
      return Precedence::priority;
    case 'R':
      return Precedence::routine;
    default:
      return Precedence::none;
  }
}

/// A precedence in words, misspelt ones included; none for a month in its place, which is a garble: FEB, NOV.
[[nodiscard]] constexpr Precedence precedence(std::string_view word) noexcept {
  if (word.size() < 2) return Precedence::none;
  switch (to_upper(word[0])) {
    case 'F':
      return to_upper(word[1]) == 'L' ? Precedence::flash : Precedence::none;
    case 'N':
      return to_upper(word[1]) == 'I' ? Precedence::niact_immediate : Precedence::none;
    case 'I':
      return Precedence::immediate;
    case 'P':
      return Precedence::priority;
    case 'R':
      return Precedence::routine;
    default:
      return Precedence::none;
  }
}

/// A level from its letters in a banner, however spaced, doubled or beheaded.
[[nodiscard]] constexpr Classification level(std::string_view word) noexcept {
  // The last letters tell the levels apart, and they are never lost.
  char last[6]{};
  std::size_t count = 0;
  for (std::size_t i = word.size(); i > 0 && count < 6; --i) {
    if (is_letter(word[i - 1])) last[count++] = to_upper(word[i - 1]);
  }
  const std::string_view end(last, count);
  const auto level_if = [end](std::string_view letters, Classification level) {
    return end.starts_with(letters) ? level : Classification::none;
  };
  switch (last[0]) {
    case 'T': {
      const bool top = std::ranges::any_of(word, [](char c) { return to_upper(c) == 'P'; });
      return level_if("TERC", top ? Classification::top_secret : Classification::secret);
    }
    case 'L':
      return level_if("LAITN", Classification::confidential);
    case 'E':
      return level_if("ESU", Classification::limited_official_use);
    case 'S':
      return level_if("SALC", Classification::unclassified);
    case 'D':
      return level_if("DEIFI", Classification::unclassified);
    case 'U':
      return same_letters(word, "LOU") ? Classification::limited_official_use : Classification::none;
    default:
      return Classification::none;
  }
}

/// A letter of the security line: U E C S T.
[[nodiscard]] constexpr Classification security_level(char letter) noexcept {
  switch (letter) {
    case 'U':
    case 'E':
      return Classification::unclassified;
    case 'C':
      return Classification::confidential;
    case 'S':
      return Classification::secret;
    case 'T':
      return Classification::top_secret;
    default:
      return Classification::none;
  }
}

/// The level and the controls that a portion mark (without brackets) states.
[[nodiscard]] PortionMark inline portion(Span span, std::string_view text) noexcept {
  PortionMark mark;
  mark.span = span;
  const auto has = [text](std::string_view word) {
    for (std::size_t i = 0; i + word.size() <= text.size(); ++i) {
      if (starts_with(text.substr(i), word)) return true;
    }
    return false;
  };
  mark.entire_text = has("ENTIRE");
  if (mark.entire_text) {
    // The mark is what stands before "- ENTIRE TEXT".
    const std::size_t end = text.find_first_of("-/, ");
    mark.span.end = mark.span.begin + static_cast<std::uint32_t>(std::min(end, text.size()));
  }
  mark.sensitive = has("SBU");
  mark.noforn = has("NOFORN") || (has("NF") && !has("CONF"));
  const std::string_view level_part = starts_with(text, "NF/")  ? text.substr(3)
                                      : starts_with(text, "N/") ? text.substr(2)
                                                                : text;
  switch (level_part.empty() ? '\0' : to_upper(level_part[0])) {
    case 'T':
      mark.level = Classification::top_secret;
      break;
    case 'S':
      mark.level = starts_with(level_part, "SBU") ? Classification::unclassified : Classification::secret;
      break;
    case 'C':
      mark.level = Classification::confidential;
      break;
    case 'L':
      mark.level = Classification::limited_official_use;
      break;
    case 'U':
      mark.level = Classification::unclassified;
      break;
    default:
      break;
  }
  return mark;
}

}  // namespace cablegram::inline v1::values
