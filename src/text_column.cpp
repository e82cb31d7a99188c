// Texts as other libraries hand them over by the Arrow C data interface. Nothing is copied.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/columns.hpp"

namespace cablegram {
inline namespace v1 {
namespace {

template <class Value>
const Value* buffer(const ArrowArray& array, std::int64_t index) {
  return static_cast<const Value*>(array.buffers[index]);
}

bool is_null(const ArrowArray& array, std::int64_t row) {
  const auto* const validity = buffer<std::uint8_t>(array, 0);
  return validity != nullptr && (validity[row / 8] >> (row % 8) & 1) == 0;
}

// A text that is there has a place, even when it is empty.
std::string_view present(const char* data, std::size_t size) {
  return size == 0 ? std::string_view("") : std::string_view(data, size);
}

// utf8 and binary, with 32 or 64 bits an offset.
template <class Offset>
std::string_view offset_text(const ArrowArray& array, std::int64_t row) {
  const auto* const offsets = buffer<Offset>(array, 1) + row;
  return present(buffer<char>(array, 2) + offsets[0], static_cast<std::size_t>(offsets[1] - offsets[0]));
}

// A view of 16 bytes: the size, then up to 12 bytes of text, or their first four, the buffer and the place in it.
std::string_view view_text(const ArrowArray& array, std::int64_t row) {
  constexpr std::int32_t most_inline = 12;
  const auto* const view = buffer<char>(array, 1) + row * 16;
  const auto number = [&](std::size_t at) {
    std::int32_t value = 0;
    std::memcpy(&value, view + at, sizeof value);
    return value;
  };
  const std::int32_t size = number(0);
  if (size <= most_inline) {
    return present(view + 4, static_cast<std::size_t>(size));
  }
  return {buffer<char>(array, 2 + number(8)) + number(12), static_cast<std::size_t>(size)};
}

template <class TextOf>
void append_rows(const ArrowArray& array, std::vector<std::string_view>& texts, TextOf text_of) {
  texts.reserve(texts.size() + static_cast<std::size_t>(array.length));
  for (std::int64_t row = array.offset; row < array.offset + array.length; ++row) {
    texts.push_back(is_null(array, row) ? std::string_view() : text_of(array, row));
  }
}

}  // namespace

void append_texts(const ArrowSchema& schema, const ArrowArray& array, std::vector<std::string_view>& texts) {
  const std::string_view format = schema.format;
  if (schema.dictionary != nullptr) {
    throw std::invalid_argument("a column of strings or bytes is needed, not of a dictionary: cast it first");
  }
  if (format == "u" || format == "z") {
    append_rows(array, texts, offset_text<std::int32_t>);
  } else if (format == "U" || format == "Z") {
    append_rows(array, texts, offset_text<std::int64_t>);
  } else if (format == "vu" || format == "vz") {
    append_rows(array, texts, view_text);
  } else if (format == "n") {
    texts.resize(texts.size() + static_cast<std::size_t>(array.length));
  } else {
    throw std::invalid_argument("a column of strings or bytes is needed, not one of the Arrow format '" +
                                std::string(format) + "'");
  }
}

}  // namespace v1
}  // namespace cablegram
