// Where the ending of a cable begins (format section 3.24): found from the last line backwards.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "grammar/ending.hpp"
#include "recognise.hpp"
#include "sentence.hpp"
#include "span.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// The begin of the line that ends at `end` (exclusive of nothing: `end` is behind its line end, if it has one).
[[nodiscard]] inline std::size_t line_before(std::string_view text, std::size_t end) noexcept {
  if (end == 0) return 0;
  const std::size_t found = text.rfind('\n', end >= 2 ? end - 2 : 0);
  if (end < 2 || found == std::string_view::npos) return 0;
  return found + 1;
}

template <class Rule>
[[nodiscard]] bool matches(std::string_view text) {
  grammar::Input in(text.data(), text.data() + text.size(), "");
  return recognise<tao::pegtl::seq<Rule, tao::pegtl::eof>>(in);
}

/// The label of a paragraph or an item, its mark, or both: what stands behind them on the line is text.
[[nodiscard]] inline bool is_block_start(std::string_view text) {
  using Label = tao::pegtl::sor<grammar::paragraph_label, grammar::outline_label, grammar::item_bullet>;
  using Marked = tao::pegtl::seq<grammar::bracketed_portion, grammar::ows>;
  using Start = tao::pegtl::sor<tao::pegtl::seq<Label, grammar::ows, tao::pegtl::opt<Marked>>, Marked>;
  return matches<tao::pegtl::seq<grammar::ows, tao::pegtl::opt<grammar::pilcrow>, Start>>(text);
}

/// Where a signature begins that stands behind the last sentence of a line, or behind a web address; the line's size
/// when there is none.
[[nodiscard]] inline std::size_t inline_signature(std::string_view line) {
  constexpr std::size_t longest = 48;
  const bool address = line.find("://") != std::string_view::npos;
  for (std::size_t at = line.size() > longest ? line.size() - longest : 1; at < line.size(); ++at) {
    if (!values::is_blank(line[at]) || values::is_blank(line[at - 1])) continue;
    const std::size_t sentence_end = line[at - 1] == '\x9D' && at >= 3 ? at - 3 : at - 1;
    if (matches<grammar::inline_signature>(line.substr(sentence_end)))
      return is_block_start(line.substr(0, at)) ? line.size() : at;
    const bool last_word =
        line.find_first_not_of(" \t\r\n", line.find_first_of(" \t\r\n", at + 1)) == std::string_view::npos;
    if (address && last_word && matches<grammar::address_signature>(line.substr(at))) return at;
  }
  return line.size();
}

/// The last line before an offset that is not blank, and whether a blank line stands between.
struct LineBefore {
  std::string_view line;
  bool blank_between = false;
};
[[nodiscard]] inline LineBefore text_line_before(std::string_view text, std::size_t end, std::size_t floor) {
  LineBefore found;
  while (end > floor) {
    const std::size_t begin = std::max(line_before(text, end), floor);
    found.line = text.substr(begin, end - begin);
    while (!found.line.empty() && values::is_blank(found.line.back())) found.line.remove_suffix(1);
    if (!found.line.empty()) return found;
    found.blank_between = true;
    end = begin;
  }
  return found;
}

/// How many characters of UTF-8 a line has.
[[nodiscard]] inline std::size_t columns(std::string_view line) noexcept {
  return static_cast<std::size_t>(
      std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// Whether a rule of a line's own width, more or less, stands right below it.
[[nodiscard]] inline bool is_over_rule(std::string_view line, std::string_view below) {
  const std::string_view rule = values::without_trailing_blanks(below.substr(0, below.find('\n')));
  const std::size_t width = columns(line);
  const std::size_t rule_width = columns(rule);
  return rule_width + 2 >= width && rule_width <= width + 2 && matches<grammar::ruled_line>(rule);
}

/// Whether a line is the signature, given what stands before and after it: `closes` when nothing but end marks, blanks
/// or lines without a letter follow. The tail of a wrapped sentence is none.
[[nodiscard]] inline bool is_signature(std::string_view text, std::size_t begin, std::string_view line,
                                       std::size_t floor, bool closes) {
  const bool capital = matches<grammar::capital_signature_line>(line);
  const bool named = capital || matches<grammar::signature_line>(line);
  const bool small = !named && closes && matches<grammar::small_signature_line>(line);
  if (!named && !small) return false;
  // Over a rule of its own width it is a heading, which the text's end cut off.
  const std::string_view words = values::without_trailing_blanks(line);
  if (is_over_rule(words, text.substr(begin + line.size()))) return false;
  const LineBefore before = text_line_before(text, begin, floor);
  const bool new_sentence = before.line.empty() || ends_redacted(before.line) || ends_a_role(before.line) ||
                            before.line.find("://") != std::string_view::npos ||
                            std::string_view(".!?)\"*-:").find(before.line.back()) != std::string_view::npos ||
                            before.line.back() == '\x9D';
  // A last word with its stop, right under a line in mid sentence, is the sentence's.
  const bool tail = words.ends_with('.') && !new_sentence && !before.blank_between;
  if (capital && closes) return !tail;
  const bool set_off =
      new_sentence || (named && before.blank_between) || (small && matches<grammar::signature_line>(before.line));
  const std::size_t next = begin + line.size();
  const bool blank_after = next < text.size() && text.find_first_not_of(" \t\r", next) < text.size() &&
                           text[text.find_first_not_of(" \t\r", next)] == '\n';
  return closes ? set_off : (blank_after && set_off) || (capital && before.blank_between);
}

/// The offset of an end mark, or of the same name, that stands right above a signature; or that of the signature.
[[nodiscard]] inline std::size_t mark_above(std::string_view text, std::size_t signature, std::string_view name,
                                            std::size_t floor) {
  const std::string_view line = text_line_before(text, signature, floor).line;
  using Mark = tao::pegtl::seq<grammar::ows, grammar::minimize, tao::pegtl::opt<tao::pegtl::one<'.'>>>;
  const bool is_same = !line.empty() && values::same_letters(line, name);
  return is_same || matches<Mark>(line) ? static_cast<std::size_t>(line.data() - text.data()) : signature;
}
}  // namespace detail

/// The offset at which the ending begins: at the signature, or else at the first of the end marks, blank and noise
/// lines that close the text; not before the body. At most `look_back` lines that are neither are passed over in
/// search of a signature, so the search is bounded.
[[nodiscard]] inline std::size_t ending_begin(std::string_view text, std::size_t body_begin) {
  constexpr int look_back = 4;
  std::size_t end = text.size();
  std::size_t ending = text.size();  // all lines from here on are end marks, blanks or noise
  int passed = 0;
  bool lettered = false;  // a line that was passed over holds words
  while (end > body_begin && passed <= look_back) {
    const std::size_t begin = std::max(detail::line_before(text, end), body_begin);
    const std::string_view line = text.substr(begin, end - begin);
    if (detail::is_signature(text, begin, line, body_begin, !lettered)) {
      return detail::mark_above(text, begin, line, body_begin);
    }
    // The same lines as `ending_line`, those first that are told at once.
    using EndingLine = tao::pegtl::sor<grammar::blank_line, grammar::end_mark_line, grammar::noise_line>;
    if (detail::matches<EndingLine>(line)) {
      if (passed == 0) ending = begin;
    } else {
      const std::string_view words = values::without_trailing_blanks(line);
      const std::size_t signature = !lettered ? detail::inline_signature(words) : words.size();
      if (signature != words.size()) return begin + signature;
      if (words.size() >= 120) break;  // prose
      ++passed;
      lettered = lettered || std::any_of(line.begin(), line.end(), values::is_letter);
    }
    end = begin;
  }
  return ending;
}

}  // namespace cablegram::inline v1
