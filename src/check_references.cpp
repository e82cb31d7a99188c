// The reference list, and the text's mentions of it.
#include <array>
#include <bitset>
#include <string>
#include <unordered_set>

#include "cablegram/tables/posts.hpp"
#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

/// What is known of the cable itself.
struct Own {
  std::string id;
  std::string post;
  std::optional<std::uint32_t> serial;
  int year = -1;
};
Own own(const Cable& cable) {
  Own is;
  is.id = cable.id();
  is.post = detail::own_post(cable);
  is.serial = detail::own_serial(cable, is.post);
  is.year = year_of(cable);
  return is;
}

void self(const Cable& cable, Report& report) {
  const std::string id = cable.id();
  if (id.empty()) return;
  for (const Reference& reference : cable.references) {
    if (cable.id(reference) == id) report.find(reference.text, words("the cable refers to itself, ", id));
  }
}

// Two digits of a year as those of 1960 to 2059.
int full(int year) { return values::full_year(static_cast<std::uint32_t>(year), 2); }

bool in_first_quarter(const Cable& cable) {
  const auto day = day_of(cable);
  return day && std::chrono::year_month_day(*day).month() <= std::chrono::March;
}

// The reference is later than the cable: of a later year, or behind it in the series of its post.
bool is_later(const Reference& reference, std::string_view post, const Own& is) {
  if (is.year < 0) return false;
  const int year = reference.year < 0 ? is.year : reference.year;
  if (full(year) != full(is.year)) return full(year) > full(is.year);
  return is.serial && post == is.post && reference.serial > *is.serial;
}

void future(const Cable& cable, Report& report) {
  const Own is = own(cable);
  for (const Reference& reference : cable.references) {
    if (reference.kind != ReferenceKind::cable) continue;
    if (!is_later(reference, detail::canonical_post(cable.text(reference.post)), is)) continue;
    if (reference.year < 0 && in_first_quarter(cable)) continue;  // maybe of the year before
    report.find(reference.text, words(cable.id(reference), " is later than the cable, ", is.id));
  }
}

void year_guess(const Cable& cable, Report& report) {
  if (!in_first_quarter(cable)) return;
  const Own is = own(cable);
  for (const Reference& reference : cable.references) {
    if (reference.kind != ReferenceKind::cable || reference.year >= 0) continue;
    if (!is_later(reference, detail::canonical_post(cable.text(reference.post)), is)) continue;
    report.find(reference.text, words("without a year this is ", cable.id(reference),
                                      ", which is later than the cable; it may be of the year before"));
  }
}

void unknown_post(const Cable& cable, Report& report) {
  const std::string own_post = detail::own_post(cable);
  Span last;
  for (const Reference& reference : cable.references) {
    // One post may stand for several cables: STATE 17 AND 19.
    if (reference.kind != ReferenceKind::cable || reference.post.empty() || reference.post == last) continue;
    last = reference.post;
    const std::string post = detail::canonical_post(cable.text(reference.post));
    if (post.empty() || tables::is_post(post) || post == own_post || detail::is_redacted(post)) continue;
    report.find(reference.post, words(cable.normalised(reference.post), " is in no table of posts"));
  }
}

void duplicate(const Cable& cable, Report& report) {
  std::unordered_set<std::string> seen;
  for (const Reference& reference : cable.references) {
    if (reference.kind != ReferenceKind::cable) continue;
    const std::string id =
        words(cable.id(reference), reference.year, values::squeezed(cable.text(reference.post)), reference.serial);
    if (!seen.insert(id).second) {
      report.find(reference.text, words(cable.normalised(reference.text), " stands in the list before"));
    }
  }
}

/// The letter of a label, 0 to 25; 26 when it is none.
std::size_t letter_of(std::string_view label) {
  const bool is_letter = label.size() == 1 && values::is_letter(label[0]);
  return is_letter ? static_cast<std::size_t>(values::to_upper(label[0]) - 'A') : 26;
}

void label_order(const Cable& cable, Report& report) {
  std::size_t due = 0;
  Span last;
  for (const Reference& reference : cable.references) {
    const std::size_t letter = letter_of(cable.text(reference.label));
    if (letter == 26 || reference.label == last) continue;  // several items may stand under one label
    if (letter != due && due < 26) {
      report.find(reference.label, words("item ", cable.text(reference.label), " stands where ",
                                         std::string(1, static_cast<char>('A' + due)), " is due"));
    }
    last = reference.label;
    due = letter + 1;
  }
}

/// Finds the letters of "ref A", "reftels B and C" in a text, in one pass.
class Mentions {
 public:
  Mentions(const Cable& cable, Span text) : source_(cable.source), at_(text.begin), end_(text.end) {}

  /// The next letter that is mentioned; empty when there is no more.
  Span next() {
    for (; at_ < end_; ++at_) {
      if (in_list_) {
        if (const Span letter = letter_at(at_); !letter.empty()) {
          at_ = letter.end;
          in_list_ = skip_joint();
          return letter;
        }
        in_list_ = false;
      }
      skip_to_r();
      if (at_ == end_ || !is_word_begin(at_)) continue;
      const std::uint32_t word = word_end(at_);
      const std::string_view text = source_.substr(at_, word - at_);
      if (!same(text, "REF") && !same(text, "REFS") && !same(text, "REFTEL") && !same(text, "REFTELS")) continue;
      at_ = word;
      while (at_ < end_ && values::is_blank(source_[at_])) ++at_;
      in_list_ = at_ > word;
      --at_;  // the loop takes one step
    }
    return {};
  }

 private:
  // To the next letter that "ref" may begin with.
  void skip_to_r() {
    std::uint32_t at = at_;
    while (at < end_ && values::to_upper(source_[at]) != 'R') ++at;
    at_ = at;
  }
  [[nodiscard]] bool is_word(std::uint32_t at) const {
    return values::is_letter(source_[at]) || values::is_digit(source_[at]) ||
           static_cast<unsigned char>(source_[at]) >= 0x80;
  }
  [[nodiscard]] bool is_word_begin(std::uint32_t at) const { return is_word(at) && (at == 0 || !is_word(at - 1)); }
  [[nodiscard]] std::uint32_t word_end(std::uint32_t at) const {
    while (at < end_ && is_word(at)) ++at;
    return at;
  }
  static bool same(std::string_view text, std::string_view word) {
    return text.size() == word.size() && values::starts_with(text, word);
  }
  // A capital that is a word of its own: not that of "A's", "U.S." or "C-130".
  [[nodiscard]] Span letter_at(std::uint32_t at) const {
    if (!values::is_upper(source_[at]) || !is_word_begin(at) || word_end(at) != at + 1) return {};
    const char after = at + 1 < end_ ? source_[at + 1] : ' ';
    const char second = at + 2 < end_ ? source_[at + 2] : ' ';
    const bool abbreviated = (after == '.' || after == '\'' || after == '-' || after == '/') &&
                             (values::is_letter(second) || values::is_digit(second));
    return abbreviated ? Span{} : Span{at, at + 1};
  }
  // Behind a letter: blanks, commas, "and"; true when a letter may follow. Stands before it then.
  bool skip_joint() {
    std::uint32_t at = at_;
    bool joined = false;
    while (at < end_ &&
           (values::is_blank(source_[at]) || source_[at] == ',' || source_[at] == '&' || source_[at] == '/')) {
      joined = joined || !values::is_blank(source_[at]);
      ++at;
    }
    if (at + 3 < end_ && same(source_.substr(at, 3), "AND") && values::is_blank(source_[at + 3])) {
      joined = true;
      at += 4;
    }
    if (!joined) return false;
    while (at < end_ && values::is_blank(source_[at])) ++at;
    at_ = at;
    return true;
  }

  std::string_view source_;
  std::uint32_t at_;
  std::uint32_t end_;
  bool in_list_ = false;
};

/// The letters of lines like "B. A REPORT" that stand before the first paragraph: items of a list that goes on behind a
/// blank line, and was not read on.
std::bitset<26> lettered_lines(const Cable& cable) {
  std::bitset<26> letters;
  for (const Block& block : cable.body) {
    if (is_numbered(cable, block)) break;
    std::string_view text = cable.text(block.text);
    while (!text.empty()) {
      if (text.starts_with("\xC2\xB6")) text.remove_prefix(2);  // a pilcrow
      const bool is_labelled = text.size() > 2 && values::is_upper(text[0]) && (text[1] == '.' || text[1] == ')');
      if (is_labelled) letters.set(letter_of(text.substr(0, 1)));
      const std::size_t line_end = text.find('\n');
      text.remove_prefix(line_end == std::string_view::npos ? text.size() : line_end + 1);
    }
  }
  return letters;
}

void undefined_label(const Cable& cable, Report& report) {
  if (!is_whole(cable)) return;
  std::bitset<26> defined = lettered_lines(cable);
  std::size_t count = 0;
  for (const Reference& reference : cable.references) {
    const std::size_t letter = letter_of(cable.text(reference.label));
    if (letter < 26) defined.set(letter);
    // Items without labels are counted.
    if (reference.label.empty() && count < 26) defined.set(count);
    ++count;
  }
  for (const Block& block : cable.body) {
    Mentions mentions(cable, block.text);
    for (Span letter = mentions.next(); !letter.empty(); letter = mentions.next()) {
      const std::size_t index = letter_of(cable.text(letter));
      if (defined.test(index)) continue;
      defined.set(index);  // reported once
      report.find(letter, words("the text speaks of reference ", cable.text(letter), ", the list has none"));
    }
  }
}

constexpr auto table = std::to_array<CheckedRule>({
    {{"reference-self", Severity::warning, "the cable refers to itself",
      "A reference has the id of the cable in which it stands. It is a misprint, or another line was read "
      "as a reference.",
      "Canonical ids: the cable's own year, post and serial",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
SUBJECT: A TITLE
REF: NOWHERE 731
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
SUBJECT: A TITLE
REF: NOWHERE 732
)"},
     self},
    {{"reference-future", Severity::warning, "a reference is later than the cable",
      "Serials of a post ascend through the year. A reference to the cable's own post, in the cable's "
      "year, with a higher serial is to a cable that was not yet sent; so is one to a later year. In "
      "January to March a reference without year may be of the year before, and is found by "
      "reference-year-guess.",
      "5 FAH-1 H-200; observed in published telegrams",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
SUBJECT: A TITLE
REF: NOWHERE 699
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
SUBJECT: A TITLE
REF: NOWHERE 899
)"},
     future},
    {{"reference-year-guess", Severity::info, "a reference without year may be of the year before",
      "A reference without year is of the cable's own year. In January to March that can be told to be "
      "wrong where its serial is higher than the cable's own at the same post: then it is of the year "
      "before, and the id that was made is not.",
      "Observed in published telegrams",
      R"(P 161019Z JAN 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000032
SUBJECT: A TITLE
REF: 07 NOWHERE 1899
)",
      R"(P 161019Z JAN 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000032
SUBJECT: A TITLE
REF: NOWHERE 1899
)"},
     year_guess},
    {{"reference-unknown-post", Severity::info, "no table of posts has the post of a reference",
      "Posts of references are often abbreviated, cut or misspelt; the id keeps them as they are written, "
      "and finds no cable then. `mend_id` knows many of them. The cable's own post is known.",
      "The posts of published ids, 1966-2010",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
SUBJECT: A TITLE
REF: STATE 120931
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732
SUBJECT: A TITLE
REF: STTAE 120931
)"},
     unknown_post},
    {{"reference-duplicate", Severity::info, "a cable stands twice in the reference list",
      "Post, year and serial of two items are the same.", "5 FAH-1 H-200",
      R"(SUBJECT: A TITLE
REF: A. NOWHERE 12
     B. NOWHERE 15
)",
      R"(SUBJECT: A TITLE
REF: A. NOWHERE 12
     B. NOWHERE 12
)"},
     duplicate},
    {{"reference-label-order", Severity::warning, "a letter of the reference list is out of order",
      "Items have the letters A, B, C and so on. A letter that is skipped tells of a line that is missing "
      "or was not understood.",
      "5 FAH-1 H-200", R"(SUBJECT: A TITLE
REF: A. NOWHERE 12
     B. NOWHERE 15
)",
      R"(SUBJECT: A TITLE
REF: A. NOWHERE 12
     C. NOWHERE 15
)"},
     label_order},
    {{"undefined-reference-label", Severity::info, "the text speaks of a reference that the list does not have",
      "\"Ref C\" in the text is an item of the reference list, by its letter, or by its place where the "
      "items have none. Each letter is reported once.",
      "5 FAH-1 H-200",
      R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE
REF: A. NOWHERE 12
     B. NOWHERE 15

1. (U) As in ref B, nothing came of it.
)",
      R"(UNCLAS NOWHERE 000732
SUBJECT: A TITLE
REF: A. NOWHERE 12
     B. NOWHERE 15

1. (U) As in ref C, nothing came of it.
)"},
     undefined_label},
});

}  // namespace

std::span<const CheckedRule> reference_rules() { return table; }

}  // namespace cablegram::inline v1::checks
