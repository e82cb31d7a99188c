// Writes cables into columns, one row a cable (see write_fields.hpp).
#pragma once

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/cable.hpp"
#include "cablegram/text.hpp"
#include "cablegram/tiles.hpp"
#include "column.hpp"
#include "utf8.hpp"
#include "write_fields.hpp"

namespace cablegram {
inline namespace v1 {
namespace detail {

// The columns of a batch in the order of `column_fields`, nothing for those that are not wanted.
using Columns = std::vector<std::optional<Column>>;

class ColumnWriter {
 public:
  explicit ColumnWriter(Columns& columns) : columns_(columns) {}

  void append(const Cable& cable) {
    cable_ = &cable;
    ascii_ = find_non_ascii(cable.source) == cable.source.size();
    next_ = nullptr;
    next_column_ = 0;
    write_fields(*this, cable);
    field("coverage", [&] { at_->append_real(cable.coverage()); });
  }
  void append_null() {
    for (std::optional<Column>& column : columns_) {
      if (column) {
        column->append_null();
      }
    }
  }

  template <class Members>
  void object(Members members) {
    Column* const record = at_;
    Column* const next = next_;
    next_ = record->children.data();
    members();
    next_ = next;
    at_ = record;
    at_->end_value(true);
  }
  template <class Write>
  void field([[maybe_unused]] std::string_view name, Write write) {
    if (next_ == nullptr) {
      std::optional<Column>& column = columns_[next_column_++];
      assert(column_fields[next_column_ - 1].name == name);
      if (!column) {
        return;
      }
      at_ = &*column;
    } else {
      at_ = next_++;
      assert(at_->field->name == name);
    }
    write();
  }
  template <class Items>
  void array(Items items) {
    Column* const list = at_;
    at_ = &list->children.front();
    items();
    at_ = list;
    at_->end_list();
  }
  template <class Range, class Write>
  void array(const Range& range, Write write) {
    array([&] {
      for (const auto& value : range) {
        write(value);
      }
    });
  }

  void null() { at_->append_null(); }
  void boolean(bool value) {
    at_->bits.append(value);
    at_->end_value(true);
  }
  void integer(std::uint32_t value) { at_->append_number(value); }
  void date(std::chrono::year_month_day value) {
    at_->append_number(std::chrono::sys_days(value).time_since_epoch().count());
  }
  void time(std::chrono::minutes after_midnight) {
    const auto digits = [this](std::int64_t number) {
      at_->text.push_back(static_cast<char>('0' + number / 10 % 10));
      at_->text.push_back(static_cast<char>('0' + number % 10));
    };
    digits(after_midnight.count() / 60);
    at_->text.push_back(':');
    digits(after_midnight.count() % 60);
    at_->end_text();
  }
  void timestamp(std::chrono::sys_time<std::chrono::minutes> value) {
    at_->append_number(std::chrono::microseconds(value.time_since_epoch()).count());
  }

  void constant(std::string_view value) {
    if (at_->type == ColumnType::code) {
      const auto& names = at_->field->values;
      at_->append_number(std::find(names.begin(), names.end(), value) - names.begin());
    } else {
      at_->text.append(value);
      at_->end_text();
    }
  }
  template <class Enum>
  void code(Enum value) {
    name(value).empty() ? null() : constant(name(value));
  }
  void bytes(std::string_view value) {
    at_->text.append(replace_invalid_utf8(value, repaired_));
    at_->end_text();
  }
  void bytes_or_null(std::string_view value) { value.empty() ? null() : bytes(value); }

  void text(Span span) {
    appended([&](std::string& out) { append_normalised(*cable_, span, out); });
  }
  void text_or_null(Span span) {
    if (span.empty() || !append_to_column([&](std::string& out) { append_normalised(*cable_, span, out); })) {
      null();
    } else {
      at_->end_text();
    }
  }
  template <class Append>
  void appended(Append append) {
    append_to_column(append);
    at_->end_text();
  }
  template <class Make>
  void made(Make make) {
    scratch_.clear();
    make(scratch_);
    bytes(scratch_);
  }
  template <class Make>
  void made_or_null(Make make) {
    scratch_.clear();
    make(scratch_);
    bytes_or_null(scratch_);
  }

 private:
  // Whether there was anything to append. The column holds UTF-8 only.
  template <class Append>
  bool append_to_column(Append append) {
    const std::size_t begin = at_->text.size();
    append(at_->text);
    if (!ascii_) {
      scratch_.assign(at_->text, begin);
      at_->text.resize(begin);
      at_->text.append(replace_invalid_utf8(scratch_, repaired_));
    }
    return at_->text.size() != begin;
  }

  Columns& columns_;
  const Cable* cable_ = nullptr;
  bool ascii_ = true;
  std::size_t next_column_ = 0;
  Column* next_ = nullptr;  // the next member of the record that is written; null for the cable itself
  Column* at_ = nullptr;    // where the next value goes
  std::string scratch_;
  std::string repaired_;
};

}  // namespace detail
}  // namespace v1
}  // namespace cablegram
