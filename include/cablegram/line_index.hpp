// Where the lines of a text begin, and what each holds that could begin something other than prose.
//
// The first of two stages: one pass over the bytes, 64 at a time (byte_masks.hpp), so that the grammar need not search
// a line for what most lines lack. The index is made as far as it is asked for: who reads the heading only does not
// pay for the body.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "byte_masks.hpp"
#include "scratch.hpp"

namespace cablegram::inline v1 {

/// What a line holds, as bits.
struct LineMarks {
  std::uint8_t bits = 0;

  static constexpr std::uint8_t bracket = 1;  ///< a '('
  static constexpr std::uint8_t digit = 2;    ///< a digit
  static constexpr std::uint8_t release = 4;  ///< a '/' behind a D, as in Declassified/Released
  static constexpr std::uint8_t columns = 8;  ///< three blanks in a row, as between the columns of a table
  static constexpr std::uint8_t dashes = 16;  ///< three dashes in a row, as in a rule
  static constexpr std::uint8_t serial = 32;  ///< eight digits in a row, as in a section mark

  [[nodiscard]] constexpr bool has(unsigned any_of) const noexcept { return (bits & any_of) != 0; }
  friend constexpr bool operator==(LineMarks, LineMarks) = default;
};

/// A line of the text, or what of it an input holds.
struct LineScan {
  const char* end = nullptr;  ///< the '\n', or the end of the input
  LineMarks marks;

  /// How many bytes stand from a place in it to its end, without the white space there.
  [[nodiscard]] constexpr std::size_t width_from(const char* at) const noexcept {
    const char* last = end;
    while (last != at && (last[-1] == ' ' || (last[-1] >= '\t' && last[-1] <= '\r'))) --last;
    return static_cast<std::size_t>(last - at);
  }
};

class LineIndex {
 public:
  /// Begins with a text, which must outlive the use of the index, at a line or another place in it.
  void begin(std::string_view text, std::uint32_t from = 0) {
    text_ = text;
    read_ = from;
    last_ = 0;
    before_ = {};
    lines_.clear();
    lines_.push_back({from, {}, 0});
    end_words_.clear();
    seen_begin_ = from;
    seen_end_ = end_of(0);
  }

  /// The number of the line that holds an offset; a line end belongs to its line.
  [[nodiscard]] std::size_t line_of(std::uint32_t offset) {
    see(text_.data() + offset);
    return last_;
  }
  /// Where a line begins; behind the last line, where the text ends.
  [[nodiscard]] std::uint32_t begin_of(std::size_t line) {
    while (line >= closed_lines() && read_ < text_.size()) read_more();
    return line < lines_.size() ? lines_[line].begin : size();
  }
  /// Its '\n', or the end of the text.
  [[nodiscard]] std::uint32_t end_of(std::size_t line) {
    const std::uint32_t next = begin_of(line + 1);
    return line + 1 < lines_.size() ? next - 1 : size();
  }

  /// What of the line at a place stands in an input that ends at `end`.
  [[nodiscard]] LineScan look(const char* at, const char* end) {
    see(at);
    return {std::min(text_.data() + seen_end_, end), lines_[last_].marks};
  }

  /// Where the line behind that of a place begins, or an input ends that ends at `end`.
  [[nodiscard]] const char* behind_line(const char* at, const char* end) {
    see(at);
    return std::min(text_.data() + seen_end_ + 1, end);
  }

  /// Notes of the grammar about the line that begins at a place; null where none begins, or where the input, which ends
  /// at `end`, does not hold all of it: what is true of the line need not be so of its part.
  [[nodiscard]] std::uint8_t* notes_at(const char* at, const char* end) {
    see(at);
    const bool is_whole = text_.data() + seen_begin_ == at && text_.data() + seen_end_ < end;
    return is_whole ? &lines_[last_].notes : nullptr;
  }

  /// The places of all words that begin with "end", in any case.
  [[nodiscard]] std::span<const std::uint32_t> end_words() {
    while (read_ < text_.size()) read_more();
    return end_words_.from(0);
  }

 private:
  // Makes the line of a place the one that was seen last. Most are that line already, or the next one.
  void see(const char* at) {
    const auto offset = static_cast<std::uint32_t>(at - text_.data());
    if (offset - seen_begin_ <= seen_end_ - seen_begin_) return;
    if (offset == seen_end_ + 1 && last_ + 2 < lines_.size()) [[likely]] {
      ++last_;
      seen_begin_ = offset;
      seen_end_ = lines_[last_ + 1].begin - 1;
      return;
    }
    see_other(offset);
  }
  [[gnu::noinline]] void see_other(std::uint32_t offset) {
    while (!knows(offset)) read_more();
    last_ = find(offset);
    seen_begin_ = lines_[last_].begin;
    seen_end_ = end_of(last_);
  }
  // The line of an offset that has been read: most are one of the next few. Others by halves, in the lines from there
  // on, or before the last one.
  [[nodiscard]] std::size_t find(std::uint32_t offset) const noexcept {
    constexpr int near = 6;
    const Line* from = lines_.begin() + last_;
    const bool ahead = offset >= from->begin;
    for (int step = 0; ahead && step < near; ++step, ++from) {
      if (from + 1 == lines_.end() || offset < from[1].begin) return static_cast<std::size_t>(from - lines_.begin());
    }
    const Line* const behind =
        std::upper_bound(ahead ? from : lines_.begin(), ahead ? lines_.end() : from, offset,
                         [](std::uint32_t place, const Line& line) { return place < line.begin; });
    return static_cast<std::size_t>(behind - lines_.begin()) - 1;
  }

  struct Line {
    std::uint32_t begin;
    LineMarks marks;
    std::uint8_t notes = 0;
  };
  static constexpr std::size_t chunk_blocks = 16;

  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(text_.size()); }
  // The last line is open until its end, or that of the text, has been read.
  [[nodiscard]] std::size_t closed_lines() const noexcept { return lines_.size() - 1; }
  [[nodiscard]] bool knows(std::uint32_t offset) const noexcept {
    return offset < lines_.back().begin || read_ >= text_.size();
  }
  void read_more() {
    std::array<detail::ByteMasks, chunk_blocks + 1> masks;  // of the block before, and of those that are read now
    std::array<char, detail::block_size> rest;
    const char* from = text_.data() + read_;
    std::size_t blocks = std::min((text_.size() - read_) / detail::block_size, chunk_blocks);
    if (blocks == 0) {
      // The last bytes of the text, in a block filled up with zeros.
      rest.fill('\0');
      std::memcpy(rest.data(), from, text_.size() - read_);
      from = rest.data();
      blocks = 1;
    }
    masks[0] = before_;
    detail::mask_blocks(from, blocks, &masks[1]);
    Line* open = room_for(2 * blocks);
    for (std::size_t block = 0; block < blocks; ++block) {
      open = take(masks[block], masks[block + 1], open, blocks - block);
      read_ = std::min(read_ + detail::block_size, text_.size());
    }
    keep(open);
    before_ = masks[blocks];
  }

  // Bytes that stand so many places before others: of a sequence, its last byte is marked.
  static std::uint64_t behind(std::uint64_t last, std::uint64_t mask, unsigned places) noexcept {
    return mask << places | last >> (64U - places);
  }
  static bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  // Digits in a row, without those at the block's begin that go on from the block before.
  static std::uint64_t two_digits(std::uint64_t digit) noexcept { return digit & digit << 1U; }
  static std::uint64_t four_digits(std::uint64_t digit) noexcept { return two_digits(digit) & two_digits(digit) << 2U; }

  // Where in a block something stands that marks its line.
  struct Finds {
    std::uint64_t bracket, digit, release, gap, dashes, serial;

    [[nodiscard]] bool any() const noexcept { return (bracket | digit) != 0 || is_odd(); }
    // Few blocks have one of these.
    [[nodiscard]] bool is_odd() const noexcept { return (release | gap | dashes | serial) != 0; }
    // The marks of a line that has this part of the block.
    [[nodiscard]] LineMarks in(std::uint64_t part) const noexcept {
      const auto bit = [part](std::uint64_t found, unsigned mark) { return (found & part) != 0 ? mark : 0U; };
      unsigned bits = bit(bracket, LineMarks::bracket) | bit(digit, LineMarks::digit);
      if (is_odd()) [[unlikely]] {
        bits |= bit(release, LineMarks::release) | bit(gap, LineMarks::columns) | bit(dashes, LineMarks::dashes) |
                bit(serial, LineMarks::serial);
      }
      return {static_cast<std::uint8_t>(bits)};
    }
  };
  // The line that is open, with room for so many behind it.
  [[nodiscard]] Line* room_for(std::size_t lines) { return lines_.spare(lines) - 1; }
  // All lines up to this one count.
  void keep(const Line* open) noexcept { lines_.extend(static_cast<std::size_t>(open + 1 - lines_.end())); }

  // Takes the lines of a block, of which the first is open; behind it there is room for two of each block that is left,
  // this one included. Gives the line that is open then.
  [[nodiscard]] Line* take(const detail::ByteMasks& last, const detail::ByteMasks& masks, Line* open,
                           std::size_t blocks_left) {
    const auto begin = static_cast<std::uint32_t>(read_);
    // No sequence runs over a line's end.
    const std::uint64_t gap = masks.blank & behind(last.blank, masks.blank, 1) & behind(last.blank, masks.blank, 2);
    const std::uint64_t dashes = masks.dash & behind(last.dash, masks.dash, 1) & behind(last.dash, masks.dash, 2);
    const std::uint64_t two = masks.digit & behind(last.digit, masks.digit, 1);
    const std::uint64_t four = two & behind(two_digits(last.digit), two, 2);
    const std::uint64_t serial = four & behind(four_digits(last.digit), four, 4);
    const std::uint64_t release = masks.slash & behind(last.letter_d, masks.letter_d, 1);
    std::uint64_t hits =
        masks.letter_d & behind(last.letter_n, masks.letter_n, 1) & behind(last.letter_e, masks.letter_e, 2);
    for (; hits != 0; hits &= hits - 1) {
      if (const std::uint32_t at = place(begin, hits) - 2; at == 0 || !is_letter(text_[at - 1]))
        end_words_.push_back(at);
    }

    const Finds finds{masks.bracket, masks.digit, release, gap, dashes, serial};
    // Most blocks end one line, some none, some two: two lines are begun in each, whether they count or not, which is
    // cheaper than to guess.
    const std::uint64_t first = masks.line_end;
    const std::uint64_t second = first & (first - 1);
    const std::uint64_t to_first = first ^ (first - 1);  // all bytes where there is no end
    const std::uint64_t to_second = second ^ (second - 1);
    open[0].marks.bits |= finds.in(to_first).bits;
    open[1] = {place(begin, first) + 1, finds.in(to_second & ~to_first), 0};
    open[2] = {place(begin, second) + 1, finds.in(~to_second), 0};
    open += (first != 0 ? 1 : 0) + (second != 0 ? 1 : 0);
    const std::uint64_t more = second & (second - 1);
    return more == 0 ? open : take_more_lines(more, ~to_second, finds, open, blocks_left);
  }
  // The lines of a block behind its second: blank ones, most often.
  [[nodiscard, gnu::noinline]] Line* take_more_lines(std::uint64_t ends, std::uint64_t left, Finds finds, Line* open,
                                                     std::size_t blocks_left) {
    keep(open);
    open = room_for(static_cast<std::size_t>(std::popcount(ends)) + 2 * blocks_left);
    const auto begin = static_cast<std::uint32_t>(read_);
    const bool any = finds.any();
    for (; ends != 0; ends &= ends - 1) {
      const std::uint64_t to_end = ends ^ (ends - 1);
      open->marks = any ? finds.in(to_end & left) : LineMarks{};
      left = ~to_end;
      *++open = {place(begin, ends) + 1, {}, 0};
    }
    open->marks = finds.in(left);
    return open;
  }
  // The place of the lowest bit of a block.
  [[nodiscard]] static std::uint32_t place(std::uint32_t begin, std::uint64_t bits) noexcept {
    return begin + static_cast<std::uint32_t>(std::countr_zero(bits));
  }

  std::string_view text_;
  std::size_t read_ = 0;
  std::size_t last_ = 0;  // the line that was asked for last
  // The line that was looked at last.
  std::uint32_t seen_begin_ = 0;
  std::uint32_t seen_end_ = 0;
  detail::ByteMasks before_{};  // of the block that was read last
  Scratch<Line> lines_;
  Scratch<std::uint32_t> end_words_;
};

}  // namespace cablegram::inline v1
