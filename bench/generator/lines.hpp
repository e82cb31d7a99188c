// The lines of a cable: wrapping, blanks at their ends, and the marks that sections leave between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "plan.hpp"

namespace cablegram::bench {

class Lines {
 public:
  Lines(const Plan& plan, std::string& text) : plan_(plan), text_(text) {}

  void line(std::string_view words);
  void blank() { text_ += '\n'; }
  /// Lines of at most `width` characters; one line when it is 0.
  void wrapped(std::string_view words, std::size_t width);
  /// Lines of the cable's prose, with a section mark between two of them where the next section is due.
  void prose(std::string_view words);

 private:
  template <class Between>
  void wrap(std::string_view words, std::size_t width, Between&& between);
  void mark_if_due();

  const Plan& plan_;
  std::string& text_;
  std::uint32_t section_ = 1;
};

}  // namespace cablegram::bench
