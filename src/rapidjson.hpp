// RapidJSON's writer, set up for us: in a namespace of its own, and appending to a std::string.
#pragma once

// A program that uses another RapidJSON, or other settings, can link this library.
#define RAPIDJSON_NAMESPACE cablegram_rapidjson
#define RAPIDJSON_NAMESPACE_BEGIN namespace cablegram_rapidjson {
#define RAPIDJSON_NAMESPACE_END }
#include <rapidjson/writer.h>

#include <bit>
#include <cstddef>
#include <cstring>
#include <string>

#include "cablegram/sixteen_bytes.hpp"

namespace cablegram {
inline namespace v1 {
namespace detail {

// An output stream in the sense of RapidJSON that appends to a string. The string is made longer in large steps, and
// cut to what was written at the end: most of JSON is single characters, too many to let each ask for room.
class Appender {
 public:
  using Ch = char;

  // `expected` is how much will be written, roughly.
  Appender(std::string& out, std::size_t expected) : out_(out) { make_room(out.size(), expected); }
  ~Appender() { out_.resize(size()); }
  Appender(const Appender&) = delete;
  Appender& operator=(const Appender&) = delete;

  void Put(char c) {
    if (at_ == end_) [[unlikely]] {
      grow(1);
    }
    *at_++ = c;
  }
  void Flush() {}
  void append(const char* begin, const char* end) {
    const auto count = static_cast<std::size_t>(end - begin);
    if (count > static_cast<std::size_t>(end_ - at_)) [[unlikely]] {
      grow(count);
    }
    std::memcpy(at_, begin, count);
    at_ += count;
  }

 private:
  [[nodiscard]] std::size_t size() const noexcept { return static_cast<std::size_t>(at_ - out_.data()); }
  void make_room(std::size_t size, std::size_t count) {
    out_.resize(size + count);
    at_ = out_.data() + size;
    end_ = out_.data() + out_.size();
  }
  [[gnu::noinline]] void grow(std::size_t count) { make_room(size(), out_.size() + count); }

  std::string& out_;
  char* at_ = nullptr;   // where the next character comes
  char* end_ = nullptr;  // of the room in the string
};

// The first character that JSON must escape: a control character, a quotation mark or a backslash.
[[nodiscard]] inline const char* find_escaped(const char* at, const char* end) noexcept {
#if defined(CABLEGRAM_HAS_SIXTEEN_BYTES)
  for (; end - at >= 16; at += 16) {
    const SixteenBytes bytes(at);
    const SixteenFlags found = bytes.at_most('\x1F') | bytes.equal('"') | bytes.equal('\\');
    if (found.mask() != 0) {
      return at + std::countr_zero(found.mask());
    }
  }
#endif
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
