#include "write_wrap.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/sentence.hpp"
#include "cablegram/values.hpp"

namespace cablegram {
inline namespace v1 {
namespace writer {
namespace {

// Words that open a line of another kind: labels, captions, prosigns, levels, what passes a message on, and the words
// of stamps (format sections 3.1 to 3.20, 2.4).
constexpr std::array<std::string_view, 67> openers{
    "ACTION",     "AGREMENT",     "APPROVED",   "ATTACHMENT", "BT",           "CABLE",     "CAPTION",  "CAPTIONS",
    "CLASSIFIED", "CLEARED",      "CODEL",      "COMMENT",    "CONFIDENTIAL", "CORRECTED", "DATE",     "DECLASSIFIED",
    "DECLASSIFY", "DEPARTMENT",   "DEPT",       "DERIVED",    "DISSENT",      "DRAFTED",   "DTG",      "EFTO",
    "END",        "EO",           "EXDIS",      "FM",         "FOR",          "FOUO",      "FROM",     "INFO",
    "INFORM",     "LIMDIS",       "LIMITED",    "MRN",        "NODIS",        "NOFORN",    "NOTE",     "NSC",
    "ORIGIN",     "PAGE",         "PASS",       "PLEASE",     "PLS",          "QUOTE",     "REASON",   "REASONS",
    "REF",        "REFERENCE",    "REFERENCES", "REFS",       "REFTEL",       "RELEASE",   "RELEASED", "REVIEW",
    "SBU",        "SECRET",       "SENSITIVE",  "SIPDIS",     "SUBJ",         "SUBJECT",   "TAGS",     "TO",
    "UNCLAS",     "UNCLASSIFIED", "XMT"};

bool is_opener(std::string_view word) noexcept {
  // In small letters it is a word like any other.
  if (word.empty() || values::is_lower(word.front())) return false;
  const auto opens = [&](std::string_view opener) {
    return values::starts_with(word.substr(0, opener.size()), opener) &&
           (word.size() == opener.size() || !values::is_letter(word[opener.size()]));
  };
  return std::any_of(openers.begin(), openers.end(), opens);
}

// "4.", "A.", "(iv)", "U.S.": short and with a dot or a bracket, or a bullet.
bool like_a_label(std::string_view word) noexcept {
  if (word == "o" || word == "Q") return true;
  return word.substr(0, 6).find_first_of(".):") != std::string_view::npos;
}

bool may_begin_line(std::string_view word) noexcept {
  if (word.empty() || word.back() == ':' || like_a_label(word) || is_opener(word)) return false;
  const char first = word.front();
  if (values::is_lower(first)) return true;
  if (values::is_upper(first)) return word.size() > 1 && first != 'Q';
  if (first == '"' || first == '\'') return word.size() > 2 && values::is_letter(word[1]);
  if (first == '(') return word.size() > 6 && values::is_letter(word[1]);
  return word.substr(0, 3) == "\xE2\x80\x9C" || word.substr(0, 3) == "\xE2\x80\x98";  // curly opening quotes
}

}  // namespace

std::size_t columns(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool may_part(std::string_view before, std::string_view after) noexcept {
  return !before.ends_with('-') && may_begin_line(after);
}

bool may_part_statement(std::string_view before, std::string_view after) noexcept {
  const bool open = before.ends_with(',') || before.ends_with('/') || before == "AND" || before == "OR";
  return open && may_part(before, after);
}

std::vector<std::string> wrapped(std::string_view text, const Wrapping& wrapping) {
  const auto parts = wrapping.may_part != nullptr ? wrapping.may_part : &may_part;
  // The pieces between places where a line may end, each of one word or more.
  struct Piece {
    std::string_view text;
    std::size_t columns;
    std::size_t words;
  };
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  std::size_t words = 1;
  std::string_view before;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (at != 0) {
      if (parts(before, word)) {
        const std::string_view piece = text.substr(begin, at - 1 - begin);
        pieces.push_back({piece, columns(piece), words});
        begin = at;
        words = 1;
      } else {
        ++words;
      }
    }
    before = word;
    at = end + 1;
  }
  pieces.push_back({text.substr(begin), columns(text.substr(begin)), words});

  struct Range {
    std::size_t begin;
    std::size_t end;
  };
  std::vector<Range> lines;
  for (std::size_t at = 0; at < pieces.size();) {
    Range line{at, at + 1};
    std::size_t filled = pieces[at].columns;
    // A line that ends with a sentence, although the next word would have fitted, ends a paragraph.
    const auto next_fits = [&] {
      const Piece& next = pieces[line.end];
      const bool full = (wrapping.full_first && lines.empty()) || ends_a_sentence(pieces[line.end - 1].text);
      const std::size_t needed = full ? columns(next.text.substr(0, next.text.find(' '))) : next.columns;
      return filled + 1 + needed <= wrapping.width;
    };
    while (line.end < pieces.size() && next_fits()) {
      filled += 1 + pieces[line.end].columns;
      ++line.end;
    }
    lines.push_back(line);
    at = line.end;
  }
  const auto size_of = [&](Range line, auto member) {
    std::size_t sum = line.end - line.begin - 1;
    for (std::size_t at = line.begin; at < line.end; ++at) sum += pieces[at].*member;
    return sum;
  };
  // A last line that is too long gives its last piece to one more line; one of too few words takes some from above.
  const Range last = lines.back();
  if (size_of(last, &Piece::columns) > wrapping.longest_last && last.end - last.begin > 1) {
    lines.back().end = last.end - 1;
    lines.push_back({last.end - 1, last.end});
  }
  const auto words_of = [&](Range line) {
    std::size_t sum = 0;
    for (std::size_t at = line.begin; at < line.end; ++at) sum += pieces[at].words;
    return sum;
  };
  while (lines.size() > 1 && words_of(lines.back()) < wrapping.fewest_last_words) {
    Range& above = lines[lines.size() - 2];
    --above.end;
    --lines.back().begin;
    if (above.begin == above.end) lines.erase(lines.end() - 2);
  }

  std::vector<std::string> out;
  out.reserve(lines.size());
  for (const Range line : lines) {
    const char* const first = pieces[line.begin].text.data();
    const std::string_view piece = pieces[line.end - 1].text;
    out.emplace_back(first, piece.data() + piece.size());
  }
  return out;
}

void add_wrapped(Lines& lines, const std::string& text, bool (*may_part)(std::string_view, std::string_view)) {
  Wrapping wrapping;
  wrapping.width = lines.width();
  wrapping.may_part = may_part;
  for (std::string& line : wrapped(text, wrapping)) lines.add(std::move(line));
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
