#include "archive_pages.hpp"

#include <array>

#include "spelling.hpp"

namespace cablegram::bench {

namespace {

// Before these many letters, and with these many left, a word is cut.
constexpr std::size_t least_cut = 3;

bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }

// Where a word that crosses the line's end may be cut; 0 where it may not.
std::size_t cut_of(std::string_view words, std::size_t begin, std::size_t width) {
  std::size_t end = begin;
  while (end < words.size() && is_letter(words[end])) ++end;
  const bool long_enough = width > begin + least_cut && end >= width + least_cut;
  return long_enough && end - begin >= 2 * least_cut ? width - 1 : 0;
}

}  // namespace

void ArchivePages::open(std::uint32_t section) {
  section_ = section;
  page_ = 1;
  lines_ = 0;
  line(plan_.level_name());
  blank();
  page_line();
}

void ArchivePages::close() {
  blank();
  foot();
  blank();
  constexpr std::array<std::string_view, 3> ends{"NNN", "NNNN", "NNNNMAFVVZCZ"};
  line(random_.pick(ends));
}

void ArchivePages::line(std::string_view words) {
  text_ += words;
  text_ += '\n';
  ++lines_;
}

void ArchivePages::blank() {
  if (!plan_.compact) text_ += '\n';
}

void ArchivePages::wrapped(std::string_view words) {
  while (words.size() > plan_.width) {
    std::size_t end = words.rfind(' ', plan_.width);
    if (end == std::string_view::npos) end = words.find(' ');
    if (end == std::string_view::npos) break;
    line(words.substr(0, end));
    words.remove_prefix(end + 1);
  }
  line(words);
}

void ArchivePages::prose(std::string_view words) {
  while (words.size() > plan_.width) {
    turn_if_due();
    const std::size_t end = words.rfind(' ', plan_.width);
    const std::size_t cut = plan_.hyphens && random_.chance(30) ? cut_of(words, end + 1, plan_.width) : 0;
    if (cut != 0) {
      line(std::string(words.substr(0, cut)) + "-");
      words.remove_prefix(cut);
    } else {
      line(words.substr(0, end));
      words.remove_prefix(end + 1);
    }
  }
  turn_if_due();
  line(words);
}

// PAGE 02        NOWHER  02077  01 OF 02  121302Z: posts are cut after six letters.
void ArchivePages::page_line() {
  std::string place(plan_.post_name().substr(0, 6));
  if (place.back() == ' ') place.pop_back();
  place += plan_.compact ? " " : "  ";
  place += plan_.padded_serial();
  if (plan_.sections > 1) place += "  " + digits(section_, 2) + " OF " + digits(plan_.sections, 2);
  if (!plan_.outgoing) place += "  " + plan_.time_group(plan_.minutes_under_way);
  const std::string page = "PAGE " + digits(page_, 2);
  if (plan_.broken_page_lines) {
    line(page);
    blank();
    line(place);
  } else {
    line(page + (plan_.compact ? " " : "        ") + place);
  }
}

void ArchivePages::foot() {
  line(plan_.level_name());
  if (!plan_.footers) return;
  blank();
  if (plan_.year >= 1978) {
    line("Jane Q. Public Declassified/Released US Department of State EO Systematic Review 20 Mar 2014");
  } else {
    line("Declassified/Released US Department of State EO Systematic Review 30 JUN 2005");
  }
}

void ArchivePages::turn_if_due() {
  if (lines_ < plan_.page_lines) return;
  blank();
  foot();
  blank();
  ++page_;
  lines_ = 0;
  line(plan_.level_name());
  blank();
  page_line();
  blank();
  blank();
}

}  // namespace cablegram::bench
