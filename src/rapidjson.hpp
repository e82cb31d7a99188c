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

// An output stream in the sense of RapidJSON.
class Appender {
 public:
  using Ch = char;

  explicit Appender(std::string& out) : out_(out) {}
  void Put(char c) { out_.push_back(c); }
  void Flush() {}
  void append(const char* begin, const char* end) { out_.append(begin, end); }

 private:
  std::string& out_;
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
