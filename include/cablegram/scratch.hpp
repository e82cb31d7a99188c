// A list that grows while a text is read: what a Parser keeps between texts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>

#include "language.hpp"

namespace cablegram::inline v1 {

namespace detail {
/// What operator new does when there is no memory; the program ends where it is compiled without exceptions.
[[noreturn]] inline void fail_to_allocate() {
#if defined(__cpp_exceptions)
  throw std::bad_alloc();
#else
  std::abort();
#endif
}
}  // namespace detail

/// As std::vector, for plain values: its size is a number, not a difference of pointers, and to shorten it is to set
/// that number. The grammar asks for the size before every rule that may be taken back.
///
/// A list may have a limit. What is pushed to it beyond is lost: it can be written to where it was put, until the next
/// one is lost. The limit costs no time, since it is part of the capacity.
template <class T>
class Scratch {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

 public:
  using value_type = T;
  static constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

  Scratch() = default;
  Scratch(const Scratch& other) { append(other); }
  Scratch(Scratch&& other) noexcept
      : items_(std::move(other.items_)),
        count_(std::exchange(other.count_, 0)),
        capacity_(std::exchange(other.capacity_, 0)),
        room_(std::exchange(other.room_, 0)),
        limit_(other.limit_),
        first_lost_(other.first_lost_) {}
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
    room_ = std::exchange(other.room_, 0);
    limit_ = other.limit_;
    first_lost_ = other.first_lost_;
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
    if (count_ == capacity_) [[unlikely]]
      return push_back_at_capacity(item);
    return items_[count_++] = item;
  }
  /// Room for so many more items, which `extend` makes part of the list; for lists without a limit.
  [[nodiscard]] T* spare(std::size_t count) {
    if (count_ + count > capacity_) allocate(room_with(count_ + count));
    return items_.get() + count_;
  }
  void extend(std::size_t count) noexcept { count_ += count; }
  void pop_back() noexcept { --count_; }
  /// Puts an item before another.
  void insert(T* before, const T& item) {
    const auto place = static_cast<std::size_t>(before - begin());
    const std::size_t last = count_;
    push_back(item);
    for (std::size_t i = last; i > place && count_ > last; --i) std::swap(items_[i], items_[i - 1]);
  }
  void shorten(std::size_t count) noexcept { count_ = count; }
  void clear() noexcept { count_ = 0; }

  /// The list takes so many items from here on, or as many as it has, when they are more.
  void set_limit(std::size_t limit) noexcept {
    limit_ = limit;
    capacity_ = std::max(count_, std::min(room_, limit_));
    first_lost_.reset();
  }
  /// The first item that was lost since the limit was set.
  [[nodiscard]] const std::optional<T>& first_lost() const noexcept { return first_lost_; }

 private:
  void append(const Scratch& other) {
    if (other.empty()) return;
    std::memcpy(static_cast<void*>(spare(other.size())), other.data(), other.size() * sizeof(T));
    extend(other.size());
  }
  [[gnu::noinline]] T& push_back_at_capacity(const T& item) {
    const T copy = item;  // it may stand in this list
    if (count_ >= limit_) {
      if (!first_lost_) first_lost_ = copy;
      if (items_ == nullptr) allocate(0);
      return items_[count_] = copy;
    }
    allocate(std::min(room_with(count_ + 1), limit_));
    return items_[count_++] = copy;
  }
  // Twice the room, or what is needed.
  [[nodiscard]] std::size_t room_with(std::size_t count) const noexcept {
    return std::max({room_ * 2, std::size_t{16}, count});
  }
  // Behind the room for items there is a place for one that is lost. Large lists grow where they are, or are moved by
  // the system without being copied, which new and delete cannot do.
  void allocate(std::size_t room) {
    void* const grown = std::realloc(items_.get(), (room + 1) * sizeof(T));
    if (grown == nullptr) detail::fail_to_allocate();
    (void)items_.release();  // realloc has freed it, or gives it back
    items_.reset(static_cast<T*>(grown));
    capacity_ = room_ = room;
  }

  struct Free {
    void operator()(T* items) const noexcept { std::free(static_cast<void*>(items)); }
  };
  std::unique_ptr<T[], Free> items_;
  std::size_t count_ = 0;
  std::size_t capacity_ = 0;  // of items that may be pushed: the room, or less where the limit is less
  std::size_t room_ = 0;
  std::size_t limit_ = no_limit;
  std::optional<T> first_lost_;
};

}  // namespace cablegram::inline v1
