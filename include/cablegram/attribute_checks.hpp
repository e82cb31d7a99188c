// Whether what the archive states about a message agrees with the message itself (format sections 2.3 and 4).
//
// The archive's clerks cut posts, completed names, added TAGS and wrote titles in their own spelling. So only what
// cannot be the same thing in other words is a conflict.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "attributes.hpp"
#include "builder.hpp"
#include "identity.hpp"
#include "values.hpp"

namespace cablegram::inline v1::detail {

/// Compares attributes with the fields that were read from the text, and diagnoses those that contradict them.
class AttributeChecks {
 public:
  explicit AttributeChecks(Builder& builder) : builder_(builder), cable_(builder.cable) {}

  void run() {
    for (const Attribute& attribute : builder_.attributes) {
      if (attribute.value.empty()) continue;
      const std::string_view key = builder_.text(attribute.key);
      const std::string_view value = builder_.text(attribute.value);
      const bool agrees = values::same_letters(key, "Document Number") ? number_agrees(value)
                          : values::same_letters(key, "Draft Date")    ? date_agrees(attribute.value)
                          : values::same_letters(key, "From")          ? sender_agrees(value)
                          : values::same_letters(key, "Subject")       ? subject_agrees(value)
                          : values::same_letters(key, "TAGS")          ? tags_agree(value)
                                                                       : true;
      if (!agrees) builder_.diagnose(DiagnosticCode::aad_attribute_conflict, attribute.value);
    }
  }

 private:
  using Words = std::vector<std::string>;
  // What is longer is not compared: no such list or title is real, and the time would grow with the square of it.
  static constexpr std::size_t most_words = 64;
  static constexpr std::size_t most_letters = 2048;

  // The number of the document is made of year, post and serial: 1974NOWHER02077.
  [[nodiscard]] bool number_agrees(std::string_view number) const {
    if (number.size() < 4) return true;
    const std::size_t serial = number.find_last_not_of("0123456789") + 1;
    const int year = year_of(cable_);
    return (year < 0 || values::number(number.substr(2, 2)) == static_cast<unsigned>(year)) &&
           (!cable_.banner.serial || values::number(number.substr(serial)) == *cable_.banner.serial);
  }

  // The day is local and may be that of the draft: a message that was drafted on a Friday is sent on a Monday. 1
  // January 1960 stands where no date is known.
  [[nodiscard]] bool date_agrees(Span value) const {
    using namespace std::chrono;
    constexpr year_month_day no_date{year(1960), January, day(1)};
    constexpr days long_weekend{3};
    const auto drafted = attribute_date(cable_, value);
    if (!drafted || *drafted == no_date || !cable_.date_time_group.time) return true;
    const days apart = sys_days(*drafted) - floor<days>(*cable_.date_time_group.time);
    return -long_weekend <= apart && apart <= long_weekend;
  }

  // A post, maybe cut or with the name of a delegation: NOWHERE, RIO DE J, TALKS EREWHON.
  [[nodiscard]] bool sender_agrees(std::string_view value) const {
    const std::string banner = canonical_post(builder_.text(cable_.banner.post));
    const std::string from = canonical_post(builder_.text(cable_.from.name));
    const std::string sender = canonical_post(value);
    if ((banner.empty() && from.empty()) || sender.empty()) return true;
    if (nearly_same(sender, banner) || nearly_same(sender, from)) return true;
    const Words words = words_of(value);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      constexpr std::size_t telling = 5;
      const std::string begin = word.substr(0, telling);
      return begin.size() > 2 && !is_mission(word) &&
             (banner.find(begin) != std::string::npos || from.find(begin) != std::string::npos);
    });
  }

  // Of the shorter title, half of the words stand in the other.
  [[nodiscard]] bool subject_agrees(std::string_view value) const {
    if (value.size() > most_letters || cable_.subject.size() > most_letters) return true;
    Words stated = words_of(value);
    Words written = words_of(builder_.text(cable_.subject));
    if (stated.size() > written.size()) std::swap(stated, written);
    std::string all;
    for (const std::string& word : written) all += word;
    std::size_t telling = 0;
    std::size_t found = 0;
    for (const std::string& word : stated) {
      if (word.size() < 3) continue;
      ++telling;
      const bool as_written = all.find(word) != std::string::npos;
      found += as_written || has_nearly(written, word) ? 1U : 0U;
    }
    return found * 2 >= telling;
  }

  // The archive adds TAGS and leaves some out. Where both lists have a code that the other lacks, one is about
  // something else.
  [[nodiscard]] bool tags_agree(std::string_view value) const {
    if (builder_.tags.empty() || builder_.tags.size() > most_words) return true;
    Words written;
    Words written_codes;
    for (const Tag& tag : builder_.tags) {
      for (std::string& word : words_of(builder_.text(tag.span))) {
        if (tag.kind != TagKind::person && is_code(word)) written_codes.push_back(word);
        written.push_back(std::move(word));
      }
    }
    const Words stated = words_of(value);
    if (stated.size() >= most_words || written.size() > most_words) return true;
    const auto lacks = [](const Words& list, const Words& codes) {
      return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) { return !has_code(list, code); });
    };
    return !lacks(stated, written_codes) || !lacks(written, codes_outside_brackets(value));
  }

  /// Runs of letters and digits in upper case; an apostrophe does not part them.
  [[nodiscard]] static Words words_of(std::string_view text) {
    Words words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size() && words.size() <= most_words; ++at) {
      const char c = text[at];
      if (values::is_letter(c) || values::is_digit(c)) {
        if (!inside) words.emplace_back();
        inside = true;
        words.back().push_back(values::to_upper(c));
      } else if (c != '\'') {
        inside = false;
      }
    }
    if (words.size() > most_words) words.pop_back();
    return words;
  }

  [[nodiscard]] static Words codes_outside_brackets(std::string_view value) {
    Words codes;
    while (!value.empty()) {
      const std::size_t open = std::min(value.find('('), value.size());
      for (std::string& word : words_of(value.substr(0, open))) {
        if (is_code(word)) codes.push_back(std::move(word));
      }
      value.remove_prefix(open);
      value.remove_prefix(std::min(value.find(')'), value.size()));
    }
    return codes;
  }

  [[nodiscard]] static bool is_code(std::string_view word) {
    return (word.size() == 2 || word.size() == 4) && std::all_of(word.begin(), word.end(), values::is_letter);
  }
  [[nodiscard]] static bool is_mission(std::string_view word) {
    return word == "AMEMBASSY" || word == "EMBASSY" || word == "AMCONSUL" || word == "AMCONGEN" ||
           word == "CONSULATE" || word == "USMISSION" || word == "WASHDC";
  }
  /// In the list, misspelt, or glued to another code.
  [[nodiscard]] static bool has_code(const Words& list, const std::string& code) {
    return has_nearly(list, code) || std::any_of(list.begin(), list.end(), [&](const std::string& word) {
             return word.size() > 4 && word.find(code) != std::string::npos;
           });
  }
  [[nodiscard]] static bool has_nearly(const Words& list, const std::string& word) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& other) { return nearly_same(word, other); });
  }

  /// The same word, or, from four letters on, the same but for one letter that differs, lacks or is swapped with the
  /// next.
  [[nodiscard]] static bool nearly_same(std::string_view left, std::string_view right) {
    if (left == right) return true;
    if (left.size() > right.size()) std::swap(left, right);
    if (left.size() < 4 || right.size() - left.size() > 1) return false;
    std::size_t front = 0;
    while (front < left.size() && left[front] == right[front]) ++front;
    left.remove_prefix(front);
    right.remove_prefix(front);
    while (!left.empty() && left.back() == right.back()) {
      left.remove_suffix(1);
      right.remove_suffix(1);
    }
    return right.size() <= 1 || (left.size() == 2 && right.size() == 2 && left[0] == right[1] && left[1] == right[0]);
  }

  Builder& builder_;
  const Cable& cable_;
};

}  // namespace cablegram::inline v1::detail
