// Rows of columns in the form of the public JSON, to compare the two.
#pragma once

#include <rapidjson/document.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>

#include "cablegram/arrow_abi.hpp"

namespace cablegram::test {

class ArrowRows {
 public:
  explicit ArrowRows(rapidjson::Document::AllocatorType& allocator) : allocator_(allocator) {}

  /// The value of a column in a row, by the formats that columns.hpp names.
  [[nodiscard]] rapidjson::Value value(const ArrowSchema& schema, const ArrowArray& column, std::int64_t row) const {
    const std::int64_t at = row + column.offset;
    if (!is_set(column, 0, at)) return {};
    const std::string_view format = schema.format;
    if (format == "+s") {
      rapidjson::Value record(rapidjson::kObjectType);
      for (std::int64_t child = 0; child < schema.n_children; ++child) {
        record.AddMember(text(schema.children[child]->name),
                         value(*schema.children[child], *column.children[child], at), allocator_);
      }
      return record;
    }
    if (format == "+l") {
      rapidjson::Value list(rapidjson::kArrayType);
      const auto* const offsets = values<std::int32_t>(column);
      for (std::int32_t item = offsets[at]; item < offsets[at + 1]; ++item) {
        list.PushBack(value(*schema.children[0], *column.children[0], item), allocator_);
      }
      return list;
    }
    if (format == "u") {
      const auto* const offsets = values<std::int32_t>(column);
      const auto* const bytes = static_cast<const char*>(column.buffers[2]);
      return text({bytes + offsets[at], static_cast<std::size_t>(offsets[at + 1] - offsets[at])});
    }
    if (format == "b") return rapidjson::Value(is_set(column, 1, at));
    if (format == "i") return rapidjson::Value(values<std::int32_t>(column)[at]);
    if (format == "l") return rapidjson::Value(values<std::int64_t>(column)[at]);
    if (format == "g") return rapidjson::Value(values<double>(column)[at]);
    if (format == "tdD") return text(date(std::chrono::days(values<std::int32_t>(column)[at])));
    if (format == "tsu:UTC") return text(time(std::chrono::microseconds(values<std::int64_t>(column)[at])));
    throw std::invalid_argument("no column has the format " + std::string(format));
  }

 private:
  template <class T>
  [[nodiscard]] static const T* values(const ArrowArray& column) {
    return static_cast<const T*>(column.buffers[1]);
  }
  // A bit of a buffer; of one that is not there all are set.
  [[nodiscard]] static bool is_set(const ArrowArray& column, std::size_t buffer, std::int64_t at) {
    const auto* const bits = static_cast<const std::uint8_t*>(column.buffers[buffer]);
    return bits == nullptr || (bits[at / 8] >> (at % 8) & 1) != 0;
  }
  [[nodiscard]] rapidjson::Value text(std::string_view bytes) const {
    return {bytes.data(), static_cast<rapidjson::SizeType>(bytes.size()), allocator_};
  }
  [[nodiscard]] static std::string date(std::chrono::days since_1970) {
    const std::chrono::year_month_day day{std::chrono::sys_days(since_1970)};
    std::string out(sizeof "-2147483648-12-31", '\0');
    out.resize(static_cast<std::size_t>(std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", int(day.year()),
                                                      unsigned(day.month()), unsigned(day.day()))));
    return out;
  }
  [[nodiscard]] static std::string time(std::chrono::microseconds since_1970) {
    const auto days = std::chrono::floor<std::chrono::days>(since_1970);
    const std::chrono::hh_mm_ss of_day{std::chrono::floor<std::chrono::seconds>(since_1970 - days)};
    std::string out(sizeof "T23:59:59Z", '\0');
    out.resize(static_cast<std::size_t>(
        std::snprintf(out.data(), out.size(), "T%02d:%02d:%02dZ", static_cast<int>(of_day.hours().count()),
                      static_cast<int>(of_day.minutes().count()), static_cast<int>(of_day.seconds().count()))));
    return date(days) + out;
  }

  rapidjson::Document::AllocatorType& allocator_;
};

}  // namespace cablegram::test
