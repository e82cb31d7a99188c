// Tiles: which rule accounts for which bytes of a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

#include "codes.hpp"
#include "span.hpp"

namespace cablegram {
inline namespace v1 {

/// A stretch of the source that one element of the grammar accounts for. Tiles stand in text order and never overlap;
/// the bytes between two tiles are separators (white space and punctuation), which `walk_tiles` gives as tiles too.
struct Tile {
  static constexpr std::uint32_t max_size = 0xFFFF;

  std::uint32_t begin = 0;
  std::uint16_t length = 0;
  TileKind kind = TileKind::separator;

  constexpr Tile() noexcept = default;
  /// A tile of at most `max_size` bytes.
  constexpr Tile(TileKind what, Span where) noexcept
      : begin(where.begin), length(static_cast<std::uint16_t>(where.size())), kind(what) {}

  [[nodiscard]] constexpr Span span() const noexcept { return {begin, begin + length}; }
  friend constexpr bool operator==(const Tile&, const Tile&) = default;
};

/// The tiles of a cable, in text order: a std::ranges::forward_range of values. A cable has a hundred of them, and they
/// are a third of the tree, so each is kept in four bytes: its distance from the one before, its length and its kind.
class TileList {
  struct Packed {
    std::uint8_t distance;
    TileKind kind;
    std::uint16_t length;
  };
  static_assert(sizeof(Packed) == 4);

 public:
  class const_iterator {
   public:
    using iterator_concept = std::forward_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = Tile;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Tile;

    constexpr const_iterator() noexcept = default;
    [[nodiscard]] Tile operator*() const noexcept { return {at_->kind, span()}; }
    const_iterator& operator++() noexcept {
      step();
      skip_separators();
      return *this;
    }
    const_iterator operator++(int) noexcept {
      const const_iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const const_iterator& left, const const_iterator& right) noexcept {
      return left.at_ == right.at_;
    }

   private:
    friend class TileList;
    // `place` is where the tile before ends.
    const_iterator(const Packed* at, const Packed* end, std::uint32_t place) noexcept
        : at_(at), end_(end), place_(place) {
      skip_separators();
    }
    [[nodiscard]] Span span() const noexcept {
      const std::uint32_t begin = place_ + at_->distance;
      return {begin, begin + at_->length};
    }
    void step() noexcept {
      place_ = span().end;
      ++at_;
    }
    void skip_separators() noexcept {
      while (at_ != end_ && at_->kind == TileKind::separator) step();
    }

    const Packed* at_ = nullptr;
    const Packed* end_ = nullptr;
    std::uint32_t place_ = 0;
  };
  using iterator = const_iterator;
  using value_type = Tile;

  constexpr TileList() noexcept = default;

  [[nodiscard]] const_iterator begin() const noexcept { return from_group(0); }
  [[nodiscard]] const_iterator end() const noexcept { return {packed() + count_, packed() + count_, 0}; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  /// The first tile that begins at a place or behind it. As fast as a search by halves.
  [[nodiscard]] const_iterator lower_bound(std::uint32_t place) const noexcept {
    const std::uint32_t* const group = std::upper_bound(places_, places_ + groups(count_), place);
    const_iterator at = from_group(group == places_ ? 0 : static_cast<std::size_t>(group - places_) - 1);
    while (at != end() && (*at).begin < place) ++at;
    return at;
  }

  /// How many of four bytes the tiles are when they are packed, and the bytes of a list of so many.
  [[nodiscard]] static std::size_t packed_count(std::span<const Tile> tiles) noexcept {
    std::size_t count = tiles.size();
    std::uint32_t place = 0;
    for (const Tile& tile : tiles) {
      count += separators_before(tile, place);
      place = tile.span().end;
    }
    return count;
  }
  [[nodiscard]] static std::size_t bytes_of(std::size_t packed_count) noexcept {
    return groups(packed_count) * sizeof(std::uint32_t) + packed_count * sizeof(Packed);
  }
  /// Packs tiles into so many bytes, which must outlive the list and be aligned as a std::uint32_t is.
  TileList(std::span<const Tile> tiles, std::size_t packed_count, std::byte* bytes) noexcept
      : places_(reinterpret_cast<std::uint32_t*>(bytes)),
        count_(static_cast<std::uint32_t>(packed_count)),
        size_(static_cast<std::uint32_t>(tiles.size())) {
    auto* place_of_group = reinterpret_cast<std::uint32_t*>(bytes);
    auto* const first = reinterpret_cast<Packed*>(place_of_group + groups(packed_count));
    Packed* next = first;
    std::uint32_t place = 0;
    const auto put = [&](Packed tile) {
      if (static_cast<std::size_t>(next - first) % group_size == 0) *place_of_group++ = place;
      *next++ = tile;
    };
    for (const Tile& tile : tiles) {
      for (std::size_t left = separators_before(tile, place); left != 0; --left) {
        const std::uint32_t length = std::min(tile.begin - place, Tile::max_size);
        put({0, TileKind::separator, static_cast<std::uint16_t>(length)});
        place += length;
      }
      put({static_cast<std::uint8_t>(tile.begin - place), tile.kind, tile.length});
      place = tile.span().end;
    }
  }

 private:
  static constexpr std::uint32_t max_distance = 0xFF;
  // The place of every sixteenth is kept, too.
  static constexpr std::size_t group_size = 16;

  // How many separators stand before a tile that is too far from where the one before ends.
  [[nodiscard]] static std::size_t separators_before(const Tile& tile, std::uint32_t place) noexcept {
    const std::uint32_t distance = tile.begin - place;
    if (distance <= max_distance) [[likely]]
      return 0;
    return (distance - max_distance + Tile::max_size - 1) / Tile::max_size;
  }
  [[nodiscard]] static std::size_t groups(std::size_t count) noexcept { return (count + group_size - 1) / group_size; }
  [[nodiscard]] const Packed* packed() const noexcept {
    return reinterpret_cast<const Packed*>(places_ + groups(count_));
  }
  [[nodiscard]] const_iterator from_group(std::size_t group) const noexcept {
    if (count_ == 0) return end();
    return {packed() + group * group_size, packed() + count_, places_[group]};
  }

  const std::uint32_t* places_ = nullptr;  // where the tile before each group ends; the packed tiles stand behind
  std::uint32_t count_ = 0;                // of packed tiles
  std::uint32_t size_ = 0;
};

}  // namespace v1
}  // namespace cablegram
