#include "write_marks.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace cablegram {
inline namespace v1 {
namespace writer {

std::vector<Beginning> beginnings(const std::vector<Line>& lines, std::size_t first, const Pace& pace) {
  std::vector<Beginning> found;
  Beginning open{first, 1, 1};
  std::size_t section_begin = first;
  std::size_t last_cut = first;  // the last line before which a mark may stand
  for (std::size_t at = first; at < lines.size(); ++at) {
    if (lines[at].before != Cut::none) last_cut = at;
    const bool section_full = at - section_begin >= pace.section_lines;
    const bool page_full = open.page < pace.most_pages && at - open.line >= pace.page_lines;
    if (last_cut <= open.line || (!section_full && !page_full)) continue;
    open.line = last_cut;
    open.section = static_cast<std::uint16_t>(open.section + (section_full ? 1 : 0));
    open.page = section_full ? std::uint16_t{1} : static_cast<std::uint16_t>(open.page + 1);
    if (section_full) section_begin = last_cut;
    found.push_back(open);
  }
  return found;
}

void insert_marks(const std::vector<Beginning>& found,
                  const std::function<std::vector<std::string>(const Beginning&)>& mark, Lines& lines) {
  std::vector<Line> out;
  auto next = found.begin();
  for (std::size_t at = 0; at < lines.all().size(); ++at) {
    Line& line = lines.all()[at];
    if (next != found.end() && next->line == at) {
      for (std::string& text : mark(*next)) out.push_back({std::move(text), Cut::none});
      if (line.before == Cut::between) out.emplace_back();
      ++next;
    }
    out.push_back(std::move(line));
  }
  lines.all() = std::move(out);
}

}  // namespace writer
}  // namespace v1
}  // namespace cablegram
