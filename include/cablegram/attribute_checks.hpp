// Whether what the archive states about a message agrees with the message itself (format sections 2.3 and 4).
//
// The archive's clerks cut posts, completed names, added TAGS and wrote titles in their own spelling. So only what
// cannot be the same thing in other words is a conflict.
#pragma once

#include <algorithm>
#include <bitset>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "attributes.hpp"
#include "builder.hpp"
#include "identity.hpp"
#include "upper_words.hpp"
#include "values.hpp"

namespace cablegram::inline v1::detail {

/// Compares attributes with the fields that were read from the text, and diagnoses those that contradict them.
class AttributeChecks {
 public:
  explicit AttributeChecks(Builder& builder) : builder_(builder), cable_(builder.cable) {}

  /// The first attribute of each kind counts: a text that repeats one without end gets no work and no remarks for it.
  void run() {
    std::bitset<kinds> seen;
    for (const Attribute& attribute : builder_.attributes) {
      const Kind kind = kind_of(builder_.text(attribute.key));
      if (kind == Kind::other || attribute.value.empty() || seen.test(static_cast<std::size_t>(kind))) continue;
      seen.set(static_cast<std::size_t>(kind));
      if (!agrees(kind, attribute.value)) builder_.diagnose(DiagnosticCode::aad_attribute_conflict, attribute.value);
    }
  }

 private:
  enum class Kind : std::uint8_t { number, date, sender, subject, tags, other };
  static constexpr auto kinds = static_cast<std::size_t>(Kind::other);

  [[nodiscard]] static Kind kind_of(std::string_view key) noexcept {
    const auto is = [key](std::string_view name) { return values::same_letters(key, name); };
    switch (values::to_upper(key.front())) {
      case 'D':
        return is("Document Number") ? Kind::number : is("Draft Date") ? Kind::date : Kind::other;
      case 'F':
        return is("From") ? Kind::sender : Kind::other;
      case 'S':
        return is("Subject") ? Kind::subject : Kind::other;
      case 'T':
        return is("TAGS") ? Kind::tags : Kind::other;
      default:
        return Kind::other;
    }
  }

  [[nodiscard]] bool agrees(Kind kind, Span value) const {
    const std::string_view text = builder_.text(value);
    switch (kind) {
      case Kind::number:
        return number_agrees(text);
      case Kind::date:
        return date_agrees(value);
      case Kind::sender:
        return sender_agrees(text);
      case Kind::subject:
        return subject_agrees(text);
      case Kind::tags:
        return tags_agree(text);
      case Kind::other:
        break;
    }
    return true;
  }

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
    const UpperWords words(value);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      constexpr std::size_t telling = 5;
      const std::string_view begin = word.substr(0, telling);
      return begin.size() > 2 && !is_mission(word) &&
             (banner.find(begin) != std::string::npos || from.find(begin) != std::string::npos);
    });
  }

  // Of the shorter title, half of the words stand in the other.
  [[nodiscard]] bool subject_agrees(std::string_view value) const {
    const UpperWords attribute(value);
    const UpperWords subject(builder_.text(cable_.subject));
    if (attribute.is_cut() || subject.is_cut()) return true;
    const bool longer = attribute.size() > subject.size();
    const UpperWords& stated = longer ? subject : attribute;
    const UpperWords& written = longer ? attribute : subject;
    std::size_t telling = 0;
    std::size_t found = 0;
    for (const std::string_view word : stated) {
      if (word.size() < 3) continue;
      ++telling;
      const bool as_written = written.letters().find(word) != std::string_view::npos;
      found += as_written || has_nearly(written, word) ? 1U : 0U;
    }
    return found * 2 >= telling;
  }

  // The archive adds TAGS and leaves some out. Where both lists have a code that the other lacks, one is about
  // something else.
  [[nodiscard]] bool tags_agree(std::string_view value) const {
    UpperWords written;
    UpperWords written_codes;
    for (const Tag& tag : builder_.tags) {
      const std::string_view text = builder_.text(tag.span);
      written.add(text);
      if (tag.kind != TagKind::person) written_codes.add(text, is_code);
    }
    const UpperWords stated(value);
    if (written.empty() || written.is_cut() || stated.is_cut()) return true;
    const auto lacks = [](const UpperWords& list, const UpperWords& codes) {
      return std::any_of(codes.begin(), codes.end(), [&](std::string_view code) { return !has_code(list, code); });
    };
    if (!lacks(stated, written_codes)) return true;
    UpperWords stated_codes;
    add_codes_outside_brackets(value, stated_codes);
    return !lacks(written, stated_codes);
  }

  static void add_codes_outside_brackets(std::string_view value, UpperWords& codes) {
    while (!value.empty()) {
      const std::size_t open = std::min(value.find('('), value.size());
      codes.add(value.substr(0, open), is_code);
      value.remove_prefix(open);
      value.remove_prefix(std::min(value.find(')'), value.size()));
    }
  }

  [[nodiscard]] static bool is_code(std::string_view word) {
    return (word.size() == 2 || word.size() == 4) && std::all_of(word.begin(), word.end(), values::is_letter);
  }
  [[nodiscard]] static bool is_mission(std::string_view word) {
    return word == "AMEMBASSY" || word == "EMBASSY" || word == "AMCONSUL" || word == "AMCONGEN" ||
           word == "CONSULATE" || word == "USMISSION" || word == "WASHDC";
  }
  /// In the list, misspelt, or glued to another code.
  [[nodiscard]] static bool has_code(const UpperWords& list, std::string_view code) {
    return has_nearly(list, code) || std::any_of(list.begin(), list.end(), [&](std::string_view word) {
             return word.size() > 4 && word.find(code) != std::string::npos;
           });
  }
  [[nodiscard]] static bool has_nearly(const UpperWords& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view other) { return nearly_same(word, other); });
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
