// A read-only list inside a cable's one block of storage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "language.hpp"

namespace cablegram {
inline namespace v1 {

/// A view of consecutive values that the cable's storage owns. Copying it copies no values; it is valid for as long
/// as any copy of its cable lives. Satisfies std::ranges::contiguous_range.
template <class T>
class List {
  static_assert(std::is_trivially_copyable_v<T>, "the storage of a cable is copied as bytes");

 public:
  using value_type = T;
  using const_iterator = const T*;

  constexpr List() noexcept = default;
  constexpr List(const T* first, std::size_t count) noexcept
      : first_(first), count_(static_cast<std::uint32_t>(count)) {}

  [[nodiscard]] constexpr const T* begin() const noexcept { return first_; }
  [[nodiscard]] constexpr const T* end() const noexcept { return first_ + count_; }
  [[nodiscard]] constexpr const T* data() const noexcept { return first_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return count_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return count_ == 0; }
  [[nodiscard]] constexpr const T& operator[](std::size_t index) const noexcept { return first_[index]; }
  [[nodiscard]] constexpr const T& front() const noexcept { return first_[0]; }
  [[nodiscard]] constexpr const T& back() const noexcept { return first_[count_ - 1]; }

 private:
  const T* first_ = nullptr;
  std::uint32_t count_ = 0;
};

}  // namespace v1
}  // namespace cablegram
