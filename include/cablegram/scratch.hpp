// A list that grows while a text is read: what a Parser keeps between texts.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>

namespace cablegram::inline v1 {

/// As std::vector, for plain values: its size is a number, not a difference of pointers, and to shorten it is to set
/// that number. The grammar asks for the size before every rule that may be taken back.
template <class T>
class Scratch {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  using value_type = T;

  Scratch() = default;
  Scratch(const Scratch& other) { append(other); }
  Scratch(Scratch&& other) noexcept
      : items_(std::move(other.items_)),
        count_(std::exchange(other.count_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  Scratch& operator=(const Scratch& other) {
    if (this != &other) {
      clear();
      append(other);
    }
    return *this;
  }
  Scratch& operator=(Scratch&& other) noexcept {
    items_ = std::move(other.items_);
    count_ = std::exchange(other.count_, 0);
    capacity_ = std::exchange(other.capacity_, 0);
    return *this;
  }
  ~Scratch() = default;

  [[nodiscard]] std::size_t size() const noexcept { return count_; }
  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
  [[nodiscard]] T* data() noexcept { return items_.get(); }
  [[nodiscard]] const T* data() const noexcept { return items_.get(); }
  [[nodiscard]] T* begin() noexcept { return items_.get(); }
  [[nodiscard]] T* end() noexcept { return items_.get() + count_; }
  [[nodiscard]] const T* begin() const noexcept { return items_.get(); }
  [[nodiscard]] const T* end() const noexcept { return items_.get() + count_; }
  [[nodiscard]] T& operator[](std::size_t index) noexcept { return items_[index]; }
  [[nodiscard]] const T& operator[](std::size_t index) const noexcept { return items_[index]; }
  [[nodiscard]] T& back() noexcept { return items_[count_ - 1]; }
  [[nodiscard]] const T& back() const noexcept { return items_[count_ - 1]; }
  [[nodiscard]] std::span<const T> from(std::size_t first) const noexcept {
    return {items_.get() + first, count_ - first};
  }

  T& push_back(const T& item) {
    if (count_ == capacity_) [[unlikely]] {
      const T copy = item;  // it may stand in this list
      grow();
      return items_[count_++] = copy;
    }
    return items_[count_++] = item;
  }
  /// Room for so many more items, which `extend` makes part of the list.
  [[nodiscard]] T* spare(std::size_t count) {
    while (count_ + count > capacity_) grow();
    return items_.get() + count_;
  }
  void extend(std::size_t count) noexcept { count_ += count; }
  void pop_back() noexcept { --count_; }
  /// Puts an item before another.
  void insert(T* before, const T& item) {
    const auto place = static_cast<std::size_t>(before - begin());
    push_back(item);
    for (std::size_t i = count_ - 1; i > place; --i) std::swap(items_[i], items_[i - 1]);
  }
  void shorten(std::size_t count) noexcept { count_ = count; }
  void clear() noexcept { count_ = 0; }

 private:
  void append(const Scratch& other) {
    if (other.empty()) return;
    std::memcpy(static_cast<void*>(spare(other.size())), other.data(), other.size() * sizeof(T));
    extend(other.size());
  }
  void grow() {
    const std::size_t capacity = capacity_ == 0 ? 16 : capacity_ * 2;
    auto items = std::make_unique_for_overwrite<T[]>(capacity);
    if (count_ != 0) std::memcpy(static_cast<void*>(items.get()), items_.get(), count_ * sizeof(T));
    items_ = std::move(items);
    capacity_ = capacity;
  }

  std::unique_ptr<T[]> items_;
  std::size_t count_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace cablegram::inline v1
