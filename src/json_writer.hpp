// RapidJSON's writer, spoken to in the terms of a cable: spans, names, optional values.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
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

inline void append_digits(std::string& out, std::int64_t value, int width) {
  const std::string digits = std::to_string(value);
  out.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0').append(digits);
}

inline void append_date(std::string& out, std::chrono::year_month_day date) {
  append_digits(out, int{date.year()}, 4);
  append_digits(out.append(1, '-'), unsigned{date.month()}, 2);
  append_digits(out.append(1, '-'), unsigned{date.day()}, 2);
}

inline void append_time(std::string& out, std::chrono::minutes after_midnight) {
  append_digits(out, after_midnight.count() / 60, 2);
  append_digits(out.append(1, ':'), after_midnight.count() % 60, 2);
}

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

  // A member of an object.
  template <class Write>
  void field(std::string_view name, Write write) {
    constant(name);
    write();
  }
  void null() { writer_.Null(); }
  void boolean(bool value) { writer_.Bool(value); }
  void integer(std::uint32_t value) { writer_.Uint(value); }

  // JSON has no dates: ISO 8601, in UTC.
  void date(std::chrono::year_month_day value) {
    made([&](std::string& out) { append_date(out, value); });
  }
  void time(std::chrono::minutes after_midnight) {
    made([&](std::string& out) { append_time(out, after_midnight); });
  }
  void timestamp(std::chrono::sys_time<std::chrono::minutes> value) {
    made([&](std::string& out) {
      const auto day = std::chrono::floor<std::chrono::days>(value);
      append_date(out, std::chrono::year_month_day{day});
      append_time(out.append(1, 'T'), value - day);
      out.append(":00Z");
    });
  }

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

  // A text that `append` appends to a string.
  template <class Append>
  void appended(Append append) {
    made(append);
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
