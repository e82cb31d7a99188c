// What a parser cannot be faster than, and what a quick hand-written one does.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>
#include <vector>

namespace cablegram::bench {

/// Looks for line ends and does nothing with them.
inline std::size_t count_lines(std::string_view text) noexcept {
  std::size_t lines = 0;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end; ++at, ++lines) {
    at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    if (at == nullptr) break;
  }
  return lines;
}

/// The lines of a text, and the paragraph numbers and portion marks that open lines.
struct LinesAndLabels {
  std::vector<std::string_view> lines;
  std::vector<std::string_view> labels;
  std::vector<std::string_view> marks;

  void read(std::string_view text) {
    lines.clear();
    labels.clear();
    marks.clear();
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      const std::string_view line = text.substr(0, end);
      lines.push_back(line);
      read_line(line);
      if (end == std::string_view::npos) break;
      text.remove_prefix(end + 1);
    }
  }

 private:
  // ¶12. (C) or 12. or (C)
  void read_line(std::string_view line) {
    constexpr std::string_view pilcrow = "\xC2\xB6";
    if (line.starts_with(pilcrow)) line.remove_prefix(pilcrow.size());
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
    if (digits >= 1 && digits <= 3 && line.substr(digits, 2) == ". ") {
      labels.push_back(line.substr(0, digits));
      line.remove_prefix(digits + 2);
    }
    if (!line.starts_with('(')) return;
    const std::size_t end = line.find(')');
    if (end <= longest_mark) marks.push_back(line.substr(1, end - 1));
  }

  static constexpr std::size_t longest_mark = 16;
};

}  // namespace cablegram::bench
