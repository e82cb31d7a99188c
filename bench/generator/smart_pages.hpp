// The lines of a SMART message, and the printed pages that they are laid out on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "random.hpp"
#include "smart_plan.hpp"

namespace cablegram::bench {

class SmartPages {
 public:
  explicit SmartPages(const SmartPlan& plan) : plan_(plan) {}

  void line(std::string_view words);
  void blank() { line(""); }
  /// Lines of the plan's width; one line when it is 0.
  void prose(std::string_view words);
  [[nodiscard]] std::size_t size() const noexcept { return bytes_; }

  /// All lines, with the level and stamps around them, and where a page ends in a message that was released.
  void print(Random& random, std::string& text) const;

 private:
  void banner(std::string& text) const;
  [[nodiscard]] std::string case_line() const;

  const SmartPlan& plan_;
  std::vector<std::string> lines_;
  std::size_t bytes_ = 0;
};

}  // namespace cablegram::bench
