// Columns handed over by the Arrow C data interface. Consumers may move children away and release them by themselves:
// each array owns its own memory and no other's.
#include "column_export.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cablegram {
inline namespace v1 {
namespace detail {
namespace {

// --- Both
// ------------------------------------------------------------------------------------------------------------

// A struct of the interface with what it owns. Its children are made by the caller.
template <class Struct, class Owned>
struct Holder {
  Owned owned;
  std::vector<Struct> children;
  std::vector<Struct*> pointers;
  std::optional<Struct> dictionary;

  static void release(Struct* self) {
    const std::unique_ptr<Holder> holder(static_cast<Holder*>(self->private_data));
    for (Struct& child : holder->children) {
      if (child.release != nullptr) {
        child.release(&child);
      }
    }
    if (holder->dictionary && holder->dictionary->release != nullptr) {
      holder->dictionary->release(&*holder->dictionary);
    }
    self->release = nullptr;
  }
  static void hand_over(std::unique_ptr<Holder> holder, Struct& out) {
    for (Struct& child : holder->children) {
      holder->pointers.push_back(&child);
    }
    out.n_children = static_cast<std::int64_t>(holder->pointers.size());
    out.children = holder->pointers.empty() ? nullptr : holder->pointers.data();
    out.dictionary = holder->dictionary ? &*holder->dictionary : nullptr;
    out.release = &release;
    out.private_data = holder.release();
  }
};

// --- Schema
// ----------------------------------------------------------------------------------------------------------

using SchemaHolder = Holder<ArrowSchema, std::string>;

const char* format_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "u";
    case ColumnType::code:
    case ColumnType::int32:
      return "i";
    case ColumnType::int64:
      return "l";
    case ColumnType::real:
      return "g";
    case ColumnType::boolean:
      return "b";
    case ColumnType::date:
      return "tdD";
    case ColumnType::timestamp:
      return "tsu:UTC";
    case ColumnType::list:
      return "+l";
    case ColumnType::record:
      break;
  }
  return "+s";
}

ArrowSchema schema_of(const char* format, std::string_view name, std::unique_ptr<SchemaHolder> holder) {
  holder->owned = name;
  ArrowSchema schema{};
  schema.format = format;
  schema.name = holder->owned.c_str();
  schema.flags = ARROW_FLAG_NULLABLE;
  SchemaHolder::hand_over(std::move(holder), schema);
  return schema;
}

ArrowSchema schema_of(const Column& column, std::string_view name) {
  auto holder = std::make_unique<SchemaHolder>();
  for (const Column& child : column.children) {
    holder->children.push_back(
        schema_of(child, column.type == ColumnType::list ? std::string_view("item") : child.field->name));
  }
  if (column.type == ColumnType::code) {
    holder->dictionary = schema_of("u", {}, std::make_unique<SchemaHolder>());
  }
  return schema_of(format_of(column.type), name, std::move(holder));
}

// --- Array
// -----------------------------------------------------------------------------------------------------------

struct OwnedColumn {
  std::optional<Column> column;
  std::vector<const void*> buffers;
};
using ArrayHolder = Holder<ArrowArray, OwnedColumn>;

// Empty buffers have a place too: not every reader takes a null.
template <class Buffer>
const void* address(const Buffer& buffer) {
  static constexpr std::int64_t nothing = 0;
  return buffer.data() == nullptr ? static_cast<const void*>(&nothing) : static_cast<const void*>(buffer.data());
}

std::vector<const void*> buffers_of(const Column& column) {
  std::vector<const void*> buffers{column.null_count == 0 ? nullptr : address(column.validity)};
  switch (column.type) {
    case ColumnType::text:
      buffers.push_back(address(column.offsets));
      buffers.push_back(address(column.text));
      break;
    case ColumnType::list:
      buffers.push_back(address(column.offsets));
      break;
    case ColumnType::code:
    case ColumnType::int32:
    case ColumnType::date:
      buffers.push_back(address(column.narrow));
      break;
    case ColumnType::int64:
    case ColumnType::timestamp:
      buffers.push_back(address(column.wide));
      break;
    case ColumnType::real:
      buffers.push_back(address(column.real));
      break;
    case ColumnType::boolean:
      buffers.push_back(address(column.bits));
      break;
    case ColumnType::record:
      break;
  }
  return buffers;
}

ArrowArray array_of(Column column);

// The names of a closed vocabulary.
ArrowArray dictionary_of(const Field& field) {
  Column names(detail::text_field(field.name, field.meaning), false);
  for (const std::string_view value : field.values) {
    names.text.append(value);
    names.end_text();
  }
  return array_of(std::move(names));
}

ArrowArray array_of(Column column) {
  auto holder = std::make_unique<ArrayHolder>();
  for (Column& child : column.children) {
    holder->children.push_back(array_of(std::move(child)));
  }
  column.children.clear();
  if (column.type == ColumnType::code) {
    holder->dictionary = dictionary_of(*column.field);
  }
  OwnedColumn& owned = holder->owned;
  owned.column.emplace(std::move(column));
  owned.buffers = buffers_of(*owned.column);

  ArrowArray array{};
  array.length = static_cast<std::int64_t>(owned.column->length);
  array.null_count = static_cast<std::int64_t>(owned.column->null_count);
  array.n_buffers = static_cast<std::int64_t>(owned.buffers.size());
  array.buffers = owned.buffers.data();
  ArrayHolder::hand_over(std::move(holder), array);
  return array;
}

}  // namespace

void export_batch_schema(const std::vector<Column>& columns, ArrowSchema& out) {
  auto holder = std::make_unique<SchemaHolder>();
  for (const Column& column : columns) {
    holder->children.push_back(schema_of(column, column.field->name));
  }
  out = schema_of("+s", {}, std::move(holder));
  out.flags = 0;
}

void export_batch(std::vector<Column> columns, std::size_t rows, ArrowArray& out) {
  auto holder = std::make_unique<ArrayHolder>();
  for (Column& column : columns) {
    holder->children.push_back(array_of(std::move(column)));
  }
  holder->owned.buffers.push_back(nullptr);
  out = ArrowArray{};
  out.length = static_cast<std::int64_t>(rows);
  out.n_buffers = 1;
  out.buffers = holder->owned.buffers.data();
  ArrayHolder::hand_over(std::move(holder), out);
}

}  // namespace detail
}  // namespace v1
}  // namespace cablegram
