// Which texts of a list have been seen: lists without repeats, in linear time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "values.hpp"

namespace cablegram::inline v1 {

/// Texts by their letters, regardless of case, blanks and punctuation. Lists are short in nearly all cables: a few
/// texts are compared one by one, and only more are hashed.
class SeenTexts {
 public:
  void clear() noexcept {
    texts_.clear();
    slots_.clear();
  }

  /// Whether the text is new. It must outlive the set's use.
  [[nodiscard]] bool add(std::string_view text) {
    if (slots_.empty()) {
      for (const std::string_view known : texts_) {
        if (values::same_letters(known, text)) return false;
      }
      texts_.push_back(text);
      if (texts_.size() > few_at_most) make_slots(8 * few_at_most);
      return true;
    }
    const std::uint32_t hash = hash_of(text);
    Slot* const slot = find(text, hash);
    if (slot->text != 0) return false;
    texts_.push_back(text);
    *slot = {static_cast<std::uint32_t>(texts_.size()), hash};
    if (2 * texts_.size() > slots_.size()) make_slots(4 * slots_.size());
    return true;
  }

 private:
  static constexpr std::size_t few_at_most = 16;

  struct Slot {
    std::uint32_t text = 0;  // its number in the list, from 1; 0 where the slot is free
    std::uint32_t hash = 0;
  };

  // Of the letters and digits (FNV-1a), the high bits stirred into the low ones.
  [[nodiscard]] static std::uint32_t hash_of(std::string_view text) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) {
      if (values::is_letter(c) || values::is_digit(c))
        hash = (hash ^ static_cast<unsigned char>(values::to_upper(c))) * 0x100000001B3U;
    }
    return static_cast<std::uint32_t>((hash * 0x9E3779B97F4A7C15U) >> 32U);
  }
  // The slot of a text, or the free one where it belongs.
  [[nodiscard]] Slot* find(std::string_view text, std::uint32_t hash) noexcept {
    const std::size_t last = slots_.size() - 1;
    std::size_t at = hash & last;
    while (slots_[at].text != 0 &&
           (slots_[at].hash != hash || !values::same_letters(texts_[slots_[at].text - 1], text))) {
      at = (at + 1) & last;
    }
    return &slots_[at];
  }
  // Anew, with so many slots, a power of two.
  void make_slots(std::size_t count) {
    slots_.assign(count, {});
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      const std::uint32_t hash = hash_of(texts_[i]);
      *find(texts_[i], hash) = {static_cast<std::uint32_t>(i + 1), hash};
    }
  }

  std::vector<std::string_view> texts_;
  std::vector<Slot> slots_;  // empty while the texts are few
};

}  // namespace cablegram::inline v1
