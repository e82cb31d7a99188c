// All short texts over a small alphabet: what a rule written by hand is compared on with its plain form.
#pragma once

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>

namespace cablegram::test {

/// Calls `function(string_view)` with every text of at most `length` bytes of the alphabet, the empty one included.
template <class Function>
void each_text(std::string_view alphabet, std::size_t length, Function&& function) {
  std::string text;
  const auto grow = [&](const auto& self) -> void {
    function(std::string_view(text));
    if (text.size() == length) return;
    for (const char c : alphabet) {
      text.push_back(c);
      self(self);
      text.pop_back();
    }
  };
  grow(grow);
}

}  // namespace cablegram::test
