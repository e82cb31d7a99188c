#include "smart_pages.hpp"

#include <array>

#include "spelling.hpp"

namespace cablegram::bench {

void SmartPages::line(std::string_view words) {
  lines_.emplace_back(words);
  bytes_ += words.size() + 1;
}

void SmartPages::prose(std::string_view words) {
  while (plan_.width != 0 && words.size() > plan_.width) {
    std::size_t end = words.rfind(' ', plan_.width);
    if (end == std::string_view::npos) end = words.find(' ');
    if (end == std::string_view::npos) break;
    line(words.substr(0, end));
    words.remove_prefix(end + 1);
  }
  line(words);
}

void SmartPages::banner(std::string& text) const {
  text.append(plan_.level_name()).append("\n");
  if (plan_.sensitive) text += "SBU\n";
}

std::string SmartPages::case_line() const {
  return "UNCLASSIFIED U.S. Department of State Case No. F-" + std::to_string(plan_.year + 2) + "-" +
         digits(plan_.case_number, 5) + " Doc No. C" + digits(plan_.document_number, 8) + " Date: 03/02/" +
         std::to_string(plan_.year + 4) + "\n";
}

void SmartPages::print(Random& random, std::string& text) const {
  constexpr std::size_t page_lines = 46;
  const std::size_t pages = (lines_.size() + page_lines - 1) / page_lines;
  if (plan_.released) {
    constexpr std::array<std::string_view, 4> dispositions{"RELEASE IN FULL\n", "RELEASE IN PART B6\n",
                                                           "RELEASE IN PART\nB5, B6\n", "RELEASED IN FULL\n"};
    text += case_line();
    text += '\n';
    text += random.pick(dispositions);
    text += '\n';
  }
  if (plan_.banners) {
    banner(text);
    text += '\n';
  }
  for (std::size_t at = 0; at < lines_.size(); ++at) {
    if (plan_.released && at > 0 && at % page_lines == 0) {
      // Pages end between any two lines, in sentences, too.
      text += '\n';
      banner(text);
      if (plan_.case_first) text += case_line();
      text += "Page " + std::to_string(at / page_lines) + " of " + std::to_string(pages) + "\n";
      if (!plan_.case_first) text += case_line();
      banner(text);
      text += '\n';
    }
    // What stands in the margin of a page is a line to the programs that scan it.
    const bool margin = plan_.released && !lines_[at].empty() && at > 20 && random.chance(1);
    if (margin) text += random.chance(50) ? "B6\n" : "REVIEW AUTHORITY: Jane Q. Public, Senior Reviewer\n";
    text += lines_[at];
    text += '\n';
  }
  if (plan_.banners) {
    text += '\n';
    banner(text);
  }
}

}  // namespace cablegram::bench
