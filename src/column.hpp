// A column that grows value by value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/fields.hpp"

namespace cablegram {
inline namespace v1 {
namespace detail {

// The physical types that fields take.
enum class ColumnType : std::uint8_t { text, code, int32, int64, real, boolean, date, timestamp, list, record };

// Bits, least significant first, as Arrow keeps them.
class Bits {
 public:
  void append(bool bit) {
    if (size_ % 8 == 0) {
      bytes_.push_back(0);
    }
    bytes_.back() |= static_cast<std::uint8_t>(static_cast<unsigned>(bit) << (size_ % 8));
    ++size_;
  }
  void append(const Bits& other) {
    if (size_ % 8 == 0) {
      bytes_.insert(bytes_.end(), other.bytes_.begin(), other.bytes_.end());
      size_ += other.size_;
      return;
    }
    for (std::size_t at = 0; at < other.size_; ++at) {
      append((static_cast<unsigned>(other.bytes_[at / 8]) >> (at % 8) & 1U) != 0);
    }
  }
  [[nodiscard]] const std::uint8_t* data() const noexcept { return bytes_.data(); }

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t size_ = 0;
};

struct Column {
  // The column of a field; of the items of a list where `item`.
  Column(const Field& of, bool dictionaries, bool item = false) : field(&of), type(type_of(of, dictionaries, item)) {
    if (type == ColumnType::text || type == ColumnType::list) {
      offsets.push_back(0);
    }
    if (type == ColumnType::list) {
      children.emplace_back(of, dictionaries, true);
    } else if (type == ColumnType::record) {
      children.reserve(of.members().size());
      for (const Field& member : of.members()) {
        children.emplace_back(member, dictionaries);
      }
    }
  }

  static ColumnType type_of(const Field& field, bool dictionaries, bool item) {
    if (field.list && !item) {
      return ColumnType::list;
    }
    switch (field.type) {
      case FieldType::integer:
        return field.maximum > std::numeric_limits<std::int32_t>::max() ? ColumnType::int64 : ColumnType::int32;
      case FieldType::boolean:
        return ColumnType::boolean;
      case FieldType::date:
        return ColumnType::date;
      case FieldType::timestamp:
        return ColumnType::timestamp;
      case FieldType::record:
        return ColumnType::record;
      case FieldType::number:
        return ColumnType::real;
      case FieldType::string:
      case FieldType::time:
        break;
    }
    return dictionaries && !field.values.empty() ? ColumnType::code : ColumnType::text;
  }

  // Each of these ends a value. A text has been appended to `text`, the items of a list to its child.
  void end_text() {
    offsets.push_back(checked_offset(text.size()));
    end_value(true);
  }
  void end_list() {
    offsets.push_back(checked_offset(children.front().length));
    end_value(true);
  }
  void end_value(bool valid) {
    validity.append(valid);
    null_count += valid ? 0 : 1;
    ++length;
  }
  void append_number(std::int64_t value) {
    if (type == ColumnType::int64 || type == ColumnType::timestamp) {
      wide.push_back(value);
    } else {
      narrow.push_back(static_cast<std::int32_t>(value));
    }
    end_value(true);
  }
  void append_real(double value) {
    real.push_back(value);
    end_value(true);
  }
  void append_null() {
    switch (type) {
      case ColumnType::text:
      case ColumnType::list:
        offsets.push_back(offsets.back());
        break;
      case ColumnType::int64:
      case ColumnType::timestamp:
        wide.push_back(0);
        break;
      case ColumnType::real:
        real.push_back(0);
        break;
      case ColumnType::code:
      case ColumnType::int32:
      case ColumnType::date:
        narrow.push_back(0);
        break;
      case ColumnType::boolean:
        bits.append(false);
        break;
      case ColumnType::record:
        for (Column& child : children) {
          child.append_null();
        }
        break;
    }
    end_value(false);
  }

  // All values of another column of the same field.
  void append(const Column& other) {
    const std::int64_t base = offsets.empty() ? 0 : offsets.back();
    for (std::size_t at = 1; at < other.offsets.size(); ++at) {
      offsets.push_back(checked_offset(static_cast<std::size_t>(base + other.offsets[at])));
    }
    text.append(other.text);
    narrow.insert(narrow.end(), other.narrow.begin(), other.narrow.end());
    wide.insert(wide.end(), other.wide.begin(), other.wide.end());
    real.insert(real.end(), other.real.begin(), other.real.end());
    bits.append(other.bits);
    for (std::size_t at = 0; at < children.size(); ++at) {
      children[at].append(other.children[at]);
    }
    validity.append(other.validity);
    null_count += other.null_count;
    length += other.length;
  }

  const Field* field;
  ColumnType type;
  std::size_t length = 0;
  std::size_t null_count = 0;
  Bits validity;
  std::vector<std::int32_t> offsets;  // of texts and lists
  std::string text;
  std::vector<std::int32_t> narrow;
  std::vector<std::int64_t> wide;
  std::vector<double> real;
  Bits bits;
  std::vector<Column> children;

 private:
  [[nodiscard]] static std::int32_t checked_offset(std::size_t offset) {
    if (offset > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
      throw std::length_error("a column of one record batch would be larger than 2 GB: parse fewer texts at once");
    }
    return static_cast<std::int32_t>(offset);
  }
};

}  // namespace detail
}  // namespace v1
}  // namespace cablegram
