// RapidJSON's writer, spoken to in the terms of a cable: spans, names, optional values.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "cablegram/cable.hpp"
#include "cablegram/text.hpp"
#include "rapidjson.hpp"
#include "utf8.hpp"

namespace cablegram {
inline namespace v1 {
namespace detail {

class JsonWriter {
 public:
  JsonWriter(const Cable& cable, std::string& out)
      : cable_(cable),
        ascii_(find_non_ascii(cable.source) == cable.source.size()),
        // Keys and null take room beside the text.
        appender_(out, cable.source.size() + cable.source.size() / 4 + 4096),
        writer_(appender_) {}

  template <class Members>
  void object(Members members) {
    writer_.StartObject();
    members();
    writer_.EndObject();
  }
  template <class Items>
  void array(Items items) {
    writer_.StartArray();
    items();
    writer_.EndArray();
  }
  // A list of the range's values, each written by `write`.
  template <class Range, class Write>
  void array(const Range& range, Write write) {
    array([&] {
      for (const auto& value : range) {
        write(value);
      }
    });
  }

  void key(std::string_view name) { constant(name); }
  void null() { writer_.Null(); }
  void boolean(bool value) { writer_.Bool(value); }
  void integer(std::uint32_t value) { writer_.Uint(value); }

  // A text of our own tables, which are ASCII.
  void constant(std::string_view value) { writer_.String(value.data(), static_cast<unsigned>(value.size())); }
  // A text that may hold any bytes.
  void bytes(std::string_view value) { constant(replace_invalid_utf8(value, repaired_)); }
  void bytes_or_null(std::string_view value) { value.empty() ? null() : bytes(value); }

  // The name of an enumeration's value; null where it is empty.
  template <class Enum>
  void code(Enum value) {
    name(value).empty() ? null() : constant(name(value));
  }

  // The normalised text of a span.
  void text(Span span) {
    made([&](std::string& out) { append_normalised(cable_, span, out); });
  }
  void text_or_null(Span span) {
    made_or_null([&](std::string& out) { append_normalised(cable_, span, out); });
  }

  // A text that `make` appends to the empty string it is given.
  template <class Make>
  void made(Make make) {
    scratch_.clear();
    make(scratch_);
    write_scratch();
  }
  template <class Make>
  void made_or_null(Make make) {
    scratch_.clear();
    make(scratch_);
    scratch_.empty() ? null() : write_scratch();
  }

 private:
  // What is made of ASCII is ASCII: most cables never look at their bytes again.
  void write_scratch() { ascii_ ? constant(scratch_) : bytes(scratch_); }

  const Cable& cable_;
  bool ascii_;
  std::string scratch_;
  std::string repaired_;
  Appender appender_;
  cablegram_rapidjson::Writer<Appender> writer_;
};

}  // namespace detail
}  // namespace v1
}  // namespace cablegram
