#include "lines.hpp"

namespace cablegram::bench {

void Lines::line(std::string_view words) {
  text_ += words;
  if (plan_.trailing_blanks) text_ += ' ';
  text_ += '\n';
}

template <class Between>
void Lines::wrap(std::string_view words, std::size_t width, Between&& between) {
  while (width != 0 && words.size() > width) {
    std::size_t end = words.rfind(' ', width);
    if (end == std::string_view::npos) end = words.find(' ');
    if (end == std::string_view::npos) break;
    line(words.substr(0, end));
    words.remove_prefix(end + 1);
    between();
  }
  line(words);
}

void Lines::wrapped(std::string_view words, std::size_t width) {
  wrap(words, width, [] {});
}

void Lines::prose(std::string_view words) {
  mark_if_due();
  wrap(words, plan_.width, [this] { mark_if_due(); });
}

// NOWHERE 00000732  002 OF 003: the post is cut after ten characters.
void Lines::mark_if_due() {
  if (section_ == plan_.sections || text_.size() < plan_.size / plan_.sections * section_) return;
  ++section_;
  const auto three = [](std::uint32_t number) {
    const std::string digits = std::to_string(number);
    return std::string(3 - digits.size(), '0') + digits;
  };
  const std::string page = plan_.decimal_marks ? ".2" : "";
  if (plan_.blanks_round_marks) blank();
  line(std::string(plan_.post.name.substr(0, 10)) + " " + plan_.padded_serial(8) + "  " + three(section_) + page +
       " OF " + three(plan_.sections));
  if (plan_.blanks_round_marks) text_ += "\n\n";
}

}  // namespace cablegram::bench
