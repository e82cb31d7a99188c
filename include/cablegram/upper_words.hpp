// The words of a short text in upper case, to compare texts by.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "values.hpp"

namespace cablegram::inline v1::detail {

/// Runs of letters and digits in upper case; an apostrophe does not part them. Holds as many words and letters as any
/// real list or title has, and says when a text had more.
class UpperWords {
 public:
  UpperWords() = default;
  explicit UpperWords(std::string_view text) { add(text); }

  /// Adds the words of a text that `is_wanted` takes.
  template <class Predicate>
  void add(std::string_view text, Predicate&& is_wanted) {
    for (std::size_t at = 0; at < text.size() && !is_cut_;) {
      const std::string_view word = take_word(text, at);
      if (word.empty() || !is_wanted(word)) continue;
      letters_ += word.size();
      ends_[words_++] = static_cast<std::uint16_t>(letters_);
    }
  }
  void add(std::string_view text) {
    add(text, [](std::string_view /*word*/) { return true; });
  }

  [[nodiscard]] std::size_t size() const noexcept { return words_; }
  [[nodiscard]] bool empty() const noexcept { return words_ == 0; }
  /// Whether there were more words or letters than it can hold.
  [[nodiscard]] bool is_cut() const noexcept { return is_cut_; }
  /// All words without anything between them.
  [[nodiscard]] std::string_view letters() const noexcept { return {buffer_.data(), letters_}; }

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = std::string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::string_view*;
    using reference = std::string_view;

    Iterator(const UpperWords& words, std::size_t word) noexcept : words_(&words), word_(word) {}
    [[nodiscard]] std::string_view operator*() const noexcept {
      const std::size_t begin = word_ == 0 ? 0 : words_->ends_[word_ - 1];
      return {words_->buffer_.data() + begin, words_->ends_[word_] - begin};
    }
    Iterator& operator++() noexcept {
      ++word_;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const UpperWords* words_;
    std::size_t word_;
  };
  [[nodiscard]] Iterator begin() const noexcept { return {*this, 0}; }
  [[nodiscard]] Iterator end() const noexcept { return {*this, words_}; }

 private:
  static constexpr std::size_t most_words = 64;
  static constexpr std::size_t most_letters = 2048;

  // The next word of a text, behind the letters that are kept; empty where none is left or has room.
  std::string_view take_word(std::string_view text, std::size_t& at) noexcept {
    const auto is_part = [](char c) { return values::is_letter(c) || values::is_digit(c); };
    while (at < text.size() && !is_part(text[at])) ++at;
    if (at < text.size() && words_ == most_words) is_cut_ = true;
    std::size_t end = letters_;
    for (; at < text.size() && !is_cut_ && (is_part(text[at]) || text[at] == '\''); ++at) {
      if (text[at] == '\'') continue;
      if (end == most_letters) {
        is_cut_ = true;
      } else {
        buffer_[end++] = values::to_upper(text[at]);
      }
    }
    return is_cut_ ? std::string_view() : std::string_view(buffer_.data() + letters_, end - letters_);
  }

  std::size_t words_ = 0;
  std::size_t letters_ = 0;
  bool is_cut_ = false;
  // Not initialised: only what words_ and letters_ count is read.
  std::array<std::uint16_t, most_words> ends_;
  std::array<char, most_letters> buffer_;
};

}  // namespace cablegram::inline v1::detail
