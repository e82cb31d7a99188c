// Which texts of a list have been seen: lists without repeats, in linear time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "values.hpp"

namespace cablegram::inline v1 {

/// Texts by their letters, regardless of case, blanks and punctuation. Lists are short in nearly all cables: a few
/// texts are compared one by one, and only more are hashed.
class SeenTexts {
 public:
  void clear() noexcept {
    few_.clear();
    many_.clear();
  }

  /// Whether the text is new. It must outlive the set's use.
  [[nodiscard]] bool add(std::string_view text) {
    if (many_.empty()) {
      for (const std::string_view known : few_) {
        if (values::same_letters(known, text)) return false;
      }
      few_.push_back(text);
      if (few_.size() > few_at_most) {
        for (const std::string_view known : few_) many_.insert(values::squeezed(known));
      }
      return true;
    }
    return many_.insert(values::squeezed(text)).second;
  }

 private:
  static constexpr std::size_t few_at_most = 16;

  std::vector<std::string_view> few_;
  std::unordered_set<std::string> many_;
};

}  // namespace cablegram::inline v1
