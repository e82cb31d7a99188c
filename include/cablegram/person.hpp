// Name and title of the person who classified a cable (format section 3.15).
//
// The text before the reasons is taken apart at commas, colons, semicolons, brackets and free-standing dashes. A part
// without any title word is the name; in a part with one, the longest run that ends in a title word is the title and
// the rest the name.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "grammar/classified_by.hpp"
#include "recognise.hpp"
#include "span.hpp"
#include "tables/titles.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

struct Person {
  Span name;
  Span title;
};

namespace detail {

/// Reads a person from left to right. Offsets are those of the whole source text.
class PersonReader {
 public:
  PersonReader(std::string_view source, Span text) : source_(source), text_(text) {}

  [[nodiscard]] Person read() {
    std::uint32_t at = text_.begin;
    while (at < text_.end) {
      const std::uint32_t stop = part_end(at);
      take(trimmed({at, stop}));
      at = stop;
      while (at < text_.end && is_joint(at)) ++at;
    }
    return person_;
  }

 private:
  [[nodiscard]] std::string_view view(Span span) const { return source_.substr(span.begin, span.size()); }

  [[nodiscard]] bool is_joint(std::uint32_t at) const {
    const char c = source_[at];
    return c == ',' || c == ':' || c == ';' || c == '(' || c == ')' || values::is_blank(c) || c == '-' || c == '?';
  }

  // Parts end at punctuation; a hyphen parts only between blanks, a colon or comma always.
  [[nodiscard]] std::uint32_t part_end(std::uint32_t at) const {
    for (; at < text_.end; ++at) {
      const char c = source_[at];
      if (c == ',' || c == ':' || c == ';' || c == '(' || c == ')') return at;
      const bool free_dash = (c == '-' || c == '?') && at > text_.begin && values::is_blank(source_[at - 1]) &&
                             at + 1 < text_.end && (values::is_blank(source_[at + 1]) || source_[at + 1] == '-');
      if (free_dash) return at;
    }
    return at;
  }

  [[nodiscard]] Span trimmed(Span span) const {
    while (span.begin < span.end && values::is_blank(source_[span.begin])) ++span.begin;
    while (span.begin < span.end && (values::is_blank(source_[span.end - 1]))) --span.end;
    return span;
  }

  [[nodiscard]] static bool is_title(std::string_view word) {
    const std::string letters = values::squeezed(word);
    if (letters.empty()) return false;
    if (tables::is_title_word(letters) || letters == "AI") return true;
    // AMBASSADOR-AT-LARGE, MINISTER-COUNSELOR
    if (const std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen > 2)
      return is_title(word.substr(0, hyphen));
    // POL/ECON, EUR/SE, A/S: offices and compound titles have a slash.
    return word.find('/') != std::string_view::npos && letters.size() <= 12;
  }

  [[nodiscard]] static bool is_suffix(std::string_view word) {
    const std::string letters = values::squeezed(word);
    return letters == "JR" || letters == "SR" || letters == "II" || letters == "III" || letters == "IV";
  }

  void take(Span part) {
    if (part.empty()) return;
    if (!person_.name.empty()) {
      // Jr. and the like belong to the name, all else after it to the title.
      const bool last_first = words(person_.name) == 1 && words(part) == 1 && person_.title.empty() &&
                              !is_title(view(part)) && has_lower(part) && !is_suffix(view(part)) &&
                              source_[person_.name.end] == ',' && part_end(part.end) < text_.end;
      if (last_first || (is_suffix(view(part)) && person_.title.end <= person_.name.end)) {
        person_.name.end = part.end;
      } else if (person_.title.empty() || person_.title.begin > person_.name.begin) {
        if (person_.title.empty()) person_.title.begin = part.begin;
        person_.title.end = part.end;
      }
      return;
    }
    std::uint32_t first_title = part.end;
    std::uint32_t last_title = part.begin;
    bool begins_with_title = false;
    for (std::uint32_t at = part.begin; at < part.end;) {
      std::uint32_t stop = at;
      while (stop < part.end && !values::is_blank(source_[stop])) ++stop;
      if (is_title(view({at, stop}))) {
        if (first_title == part.end) first_title = at;
        if (at == part.begin) begins_with_title = true;
        last_title = stop;
      }
      while (stop < part.end && values::is_blank(source_[stop])) ++stop;
      at = stop;
    }
    // SCA Jane Doe: capitals before a full name in small letters are an office.
    const std::uint32_t second = first_word_end(part);
    const Span first_word{part.begin, second};
    if (last_title == part.begin && words(part) >= 3 && first_word.size() <= 5 && first_word.size() >= 2 &&
        !has_lower(first_word) && source_[second - 1] != '.' && has_lower({second, part.end})) {
      person_.title = first_word;
      person_.name = trimmed({second, part.end});
      return;
    }
    // ISN - JANE DOE: a short word in capitals before a dash is an office.
    const bool office = part.size() <= 5 && words(part) == 1 && !has_lower(part) && part.end < text_.end &&
                        source_[part.end] != ',' && more_words(part.end) >= 2;
    if (last_title == part.begin && office && person_.title.empty()) {
      person_.title = part;
      return;
    }
    if (last_title == part.begin) {
      person_.name = part;
      return;
    }
    if (last_title == part.end && !begins_with_title && person_.title.empty() &&
        words({part.begin, first_title}) >= 2) {
      person_.name = trimmed({part.begin, first_title});  // Jane Doe DCM
      person_.title = trimmed({first_title, part.end});
      return;
    }
    if (person_.title.empty()) person_.title.begin = part.begin;
    person_.title.end = last_title;
    person_.name = trimmed({last_title, part.end});
  }

  [[nodiscard]] std::uint32_t first_word_end(Span part) const {
    std::uint32_t at = part.begin;
    while (at < part.end && !values::is_blank(source_[at])) ++at;
    return at;
  }
  [[nodiscard]] bool has_lower(Span span) const { return std::ranges::any_of(view(span), values::is_lower); }
  // The words of the part that comes next.
  [[nodiscard]] std::size_t more_words(std::uint32_t at) const {
    while (at < text_.end && is_joint(at)) ++at;
    return words({at, part_end(at)});
  }

  // How many words a span has, counted up to three: a long one is not read again for each part that follows it.
  [[nodiscard]] std::size_t words(Span span) const {
    constexpr std::size_t most = 3;
    std::size_t count = 0;
    bool inside = false;
    for (const char c : view(span)) {
      if (!values::is_blank(c) && !inside && ++count == most) break;
      inside = !values::is_blank(c);
    }
    return count;
  }

  std::string_view source_;
  Span text_;
  Person person_;
};

}  // namespace detail

/// Name and title in the part of a statement that stands before its reasons.
[[nodiscard]] inline Person read_person(std::string_view source, Span text) {
  const auto droppable = [](char c) {
    return values::is_blank(c) || c == ',' || c == ';' || c == ':' || c == '-' || c == '.';
  };
  while (text.begin < text.end && droppable(source[text.begin])) ++text.begin;
  while (text.begin < text.end && droppable(source[text.end - 1])) --text.end;
  // "Jane Doe by": the word that leads to the reasons, maybe cut.
  for (const std::string_view lead : {" by", " per", " for", " fo"}) {
    if (text.size() > lead.size() && values::starts_with(source.substr(text.end - lead.size(), lead.size()), lead)) {
      text.end -= static_cast<std::uint32_t>(lead.size());
      while (text.begin < text.end && droppable(source[text.end - 1])) --text.end;
    }
  }
  // A second label or a mark before the person: "Classified by: (U) Classified by Ambassador ..."
  const char* const base = source.data();
  grammar::Input in(base + text.begin, base + text.end, "");
  if (recognise<grammar::person_lead>(in)) text.begin = static_cast<std::uint32_t>(in.current() - base);
  Person person = detail::PersonReader(source, text).read();
  if (person.name.size() < 2) person.name = {};  // cut: A...
  // The stop of an abbreviation is part of a title, a.i., or name, Jr.
  const auto take_stop = [source](Span& span) {
    if (span.end < source.size() && source[span.end] == '.') ++span.end;
  };
  const std::string_view title = source.substr(person.title.begin, person.title.size());
  if (title.size() > 3 && title[title.size() - 2] == '.' && values::is_letter(title.back())) take_stop(person.title);
  if (title.find('(') != std::string_view::npos && title.find(')') == std::string_view::npos &&
      person.title.end < text.end && source[person.title.end] == ')') {
    ++person.title.end;  // DCM (acting)
  }
  const auto ends_in = [&](std::string_view suffix) {
    return person.name.size() > suffix.size() &&
           values::starts_with(source.substr(person.name.end - suffix.size()), suffix);
  };
  if (ends_in(" Jr") || ends_in(" Sr")) take_stop(person.name);
  return person;
}

}  // namespace cablegram::inline v1
