// Lines and columns of many places in one text: its lines are counted once.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "span.hpp"

namespace cablegram {
inline namespace v1 {

namespace detail {

/// The place of an offset among the begins of lines, of which the first is 0. A search by halves.
template <std::random_access_iterator Iterator>
[[nodiscard]] constexpr LineColumn place_among_lines(Iterator first, Iterator last, std::size_t offset) {
  const Iterator line = std::prev(std::upper_bound(first, last, offset));
  return {static_cast<std::size_t>(line - first) + 1, offset - *line + 1};
}

}  // namespace detail

/// Where byte offsets stand in a text. Made in one pass over it, and gives each place in O(log n) steps. Keeps four
/// bytes a line, and nothing of the text. Of a text beyond 4 GiB, as no cable has, it knows the first 4 GiB.
class LineColumns {
 public:
  explicit LineColumns(std::string_view text)
      : size_(std::min<std::size_t>(text.size(), std::numeric_limits<std::uint32_t>::max())) {
    text = text.substr(0, size_);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      begins_.push_back(static_cast<std::uint32_t>(at + 1));
    }
    begins_.shrink_to_fit();
  }

  /// The line and column of an offset; of the end of the text for one behind it.
  [[nodiscard]] LineColumn operator()(std::size_t offset) const noexcept {
    return detail::place_among_lines(begins_.begin(), begins_.end(), std::min(offset, size_));
  }
  /// How many lines the text has; behind a last line end there is an empty one.
  [[nodiscard]] std::size_t lines() const noexcept { return begins_.size(); }

 private:
  std::size_t size_;
  std::vector<std::uint32_t> begins_{0};
};

namespace detail {

/// The lines of a cable's text, counted when a place is asked for first, by however many threads at a time. A copy
/// counts for itself.
class CountedLines {
 public:
  CountedLines() noexcept = default;
  CountedLines(const CountedLines& /*other*/) noexcept {}
  CountedLines(CountedLines&& other) noexcept : counted_(other.counted_.exchange(nullptr)) {}
  CountedLines& operator=(const CountedLines& other) noexcept {
    if (this != &other) set(nullptr);
    return *this;
  }
  CountedLines& operator=(CountedLines&& other) noexcept {
    if (this != &other) set(other.counted_.exchange(nullptr));
    return *this;
  }
  ~CountedLines() { set(nullptr); }

  /// The place of an offset in a text, which is the same one each time; another one is searched from its begin.
  [[nodiscard]] LineColumn place(std::string_view text, std::size_t offset) const {
    const Counted* counted = counted_.load(std::memory_order_acquire);
    if (counted == nullptr) counted = count(text);
    const bool is_same = counted->text.data() == text.data() && counted->text.size() == text.size();
    return is_same ? counted->lines(offset) : line_column(text, offset);
  }

 private:
  struct Counted {
    explicit Counted(std::string_view of) : text(of), lines(of) {}
    std::string_view text;  // to be compared, never read
    LineColumns lines;
  };

  // Of threads that count at the same time, the first one's work is kept.
  const Counted* count(std::string_view text) const {
    auto made = std::make_unique<const Counted>(text);
    const Counted* expected = nullptr;
    const bool is_first = counted_.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel);
    return is_first ? made.release() : expected;
  }
  void set(const Counted* counted) noexcept { const std::unique_ptr<const Counted> last(counted_.exchange(counted)); }

  mutable std::atomic<const Counted*> counted_ = nullptr;
};

}  // namespace detail

}  // namespace v1
}  // namespace cablegram
