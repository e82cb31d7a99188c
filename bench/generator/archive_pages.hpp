// The pages of a cable of the archive: lines, and what is printed where a page ends and the next begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "archive_plan.hpp"
#include "random.hpp"

namespace cablegram::bench {

class ArchivePages {
 public:
  ArchivePages(const ArchivePlan& plan, Random& random, std::string& text)
      : plan_(plan), random_(random), text_(text) {}

  /// The head of the first page of a section.
  void open(std::uint32_t section);
  /// The foot of its last page, and the end of the message.
  void close();

  void line(std::string_view words);
  /// Nothing in a compact cable.
  void blank();
  /// Lines of the plan's width, without hyphens.
  void wrapped(std::string_view words);
  /// The same for the text of the message: words may be cut, and pages end between any two lines.
  void prose(std::string_view words);

 private:
  void page_line();
  void foot();
  void turn_if_due();

  const ArchivePlan& plan_;
  Random& random_;
  std::string& text_;
  std::uint32_t section_ = 0;
  std::uint32_t page_ = 0;
  std::uint32_t lines_ = 0;  // of the page
};

}  // namespace cablegram::bench
