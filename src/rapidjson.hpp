// RapidJSON's writer, set up for us: in a namespace of its own, and appending to a std::string.
#pragma once

// A program that uses another RapidJSON, or other settings, can link this library.
#define RAPIDJSON_NAMESPACE cablegram_rapidjson
#define RAPIDJSON_NAMESPACE_BEGIN namespace cablegram_rapidjson {
#define RAPIDJSON_NAMESPACE_END }
#include <rapidjson/writer.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

namespace cablegram {
inline namespace v1 {
namespace detail {

// An output stream in the sense of RapidJSON that appends to a string. The string is made longer in large steps, and
// cut to what was written at the end: most of JSON is single characters, too many to let each ask for room.
class Appender {
 public:
  using Ch = char;

  // `expected` is how much will be written, roughly.
  Appender(std::string& out, std::size_t expected) : out_(out), size_(out.size()) { out_.resize(size_ + expected); }
  ~Appender() { out_.resize(size_); }
  Appender(const Appender&) = delete;
  Appender& operator=(const Appender&) = delete;

  void Put(char c) {
    if (size_ == out_.size()) {
      grow(1);
    }
    out_[size_++] = c;
  }
  void Flush() {}
  void append(const char* begin, const char* end) {
    const auto count = static_cast<std::size_t>(end - begin);
    if (count > out_.size() - size_) {
      grow(count);
    }
    std::memcpy(out_.data() + size_, begin, count);
    size_ += count;
  }

 private:
  void grow(std::size_t count) { out_.resize(2 * out_.size() + count); }

  std::string& out_;
  std::size_t size_;
};

// The first character that JSON must escape: a control character, a quotation mark or a backslash.
[[nodiscard]] inline const char* find_escaped(const char* at, const char* end) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t high_bits = ones * 0x80U;
  // Eight bytes at a time, by the subtraction that borrows into the high bit of bytes below a limit. A borrow may go on
  // into the next byte: so the place is looked for byte by byte.
  while (end - at >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    const std::uint64_t quote = word ^ (ones * '"');
    const std::uint64_t backslash = word ^ (ones * '\\');
    const std::uint64_t found =
        ((word - ones * 0x20U) & ~word) | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash);
    if ((found & high_bits) != 0) {
      break;
    }
    at += 8;
  }
  while (at != end && static_cast<unsigned char>(*at) >= 0x20U && *at != '"' && *at != '\\') {
    ++at;
  }
  return at;
}

}  // namespace detail
}  // namespace v1
}  // namespace cablegram

RAPIDJSON_NAMESPACE_BEGIN

// RapidJSON's own place for a fast path: copies all up to the next character to escape. (Its SSE2 one, in
// release 1.1.0, leaves the control characters from 0x1A to 0x1F as they are.)
template <>
inline bool Writer<cablegram::detail::Appender>::ScanWriteUnescapedString(StringStream& is, std::size_t length) {
  const char* const end = is.head_ + length;
  const char* const stop = cablegram::detail::find_escaped(is.src_, end);
  os_->append(is.src_, stop);
  is.src_ = stop;
  return stop != end;
}

RAPIDJSON_NAMESPACE_END
