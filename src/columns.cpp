// Cables as columns: which are wanted, and who fills them.
#include "cablegram/columns.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/fields.hpp"
#include "cablegram/parse_many.hpp"
#include "column.hpp"
#include "column_export.hpp"
#include "column_writer.hpp"

namespace cablegram {
inline namespace v1 {
namespace {

using detail::Column;
using detail::Columns;
using detail::ColumnWriter;

// Places in the field table.
std::vector<std::size_t> wanted_fields(const ColumnOptions& options) {
  std::vector<std::size_t> wanted;
  for (const std::string& name : options.columns) {
    const auto* const found = std::find_if(column_fields.begin(), column_fields.end(),
                                           [&](const Field& field) { return field.name == name; });
    if (found == column_fields.end()) {
      throw std::invalid_argument("no column is named '" + name + "'");
    }
    const auto place = static_cast<std::size_t>(found - column_fields.begin());
    if (std::find(wanted.begin(), wanted.end(), place) != wanted.end()) {
      throw std::invalid_argument("the column '" + name + "' is asked for twice");
    }
    wanted.push_back(place);
  }
  if (wanted.empty()) {
    for (std::size_t place = 0; place < column_fields.size(); ++place) {
      wanted.push_back(place);
    }
  }
  return wanted;
}

Columns make_columns(const std::vector<std::size_t>& wanted, bool dictionaries) {
  Columns columns(column_fields.size());
  for (const std::size_t place : wanted) {
    columns[place].emplace(column_fields[place], dictionaries);
  }
  return columns;
}

void append_columns(Columns& columns, const Columns& others) {
  for (std::size_t place = 0; place < columns.size(); ++place) {
    if (columns[place]) {
      columns[place]->append(*others[place]);
    }
  }
}

std::vector<Column> in_order(Columns columns, const std::vector<std::size_t>& wanted) {
  std::vector<Column> ordered;
  ordered.reserve(wanted.size());
  for (const std::size_t place : wanted) {
    ordered.push_back(std::move(*columns[place]));
  }
  return ordered;
}

// Whether any wanted field has something of what follows the heading.
bool need_body(const std::vector<std::size_t>& wanted) {
  constexpr std::array<std::string_view, 8> fields{"is_partial", "classified_by", "body",        "summary",
                                                   "signature",  "release",       "diagnostics", "coverage"};
  return std::any_of(wanted.begin(), wanted.end(), [&](std::size_t place) {
    return std::find(fields.begin(), fields.end(), column_fields[place].name) != fields.end();
  });
}

// Parts of the work, large enough to be worth a thread and small enough to be shared out evenly.
std::size_t count_parts(std::span<const std::string_view> texts, unsigned threads) {
  constexpr std::size_t least_bytes = 65'536;
  std::size_t bytes = 0;
  for (const std::string_view text : texts) {
    bytes += text.size();
  }
  return threads == 1 ? 1 : std::clamp<std::size_t>(bytes / least_bytes, 1, std::size_t{threads} * 4);
}

void parse_rows(std::span<const std::string_view> texts, std::span<const std::string_view> names, Parser& parser,
                Columns& columns) {
  ColumnWriter writer(columns);
  for (std::size_t row = 0; row < texts.size(); ++row) {
    if (texts[row].data() == nullptr) {
      writer.append_null();
      continue;
    }
    Cable cable = parser.parse(texts[row]);
    if (!names.empty()) {
      cable.name = names[row];
    }
    writer.append(cable);
  }
}

}  // namespace

void export_schema(const ColumnOptions& options, ArrowSchema& out) {
  const std::vector<std::size_t> wanted = wanted_fields(options);
  detail::export_batch_schema(in_order(make_columns(wanted, options.dictionaries), wanted), out);
}

void parse_columns(std::span<const std::string_view> texts, std::span<const std::string_view> names,
                   const ColumnOptions& options, ArrowArray& out) {
  if (!names.empty() && names.size() != texts.size()) {
    throw std::invalid_argument("there are " + std::to_string(texts.size()) + " texts, but " +
                                std::to_string(names.size()) + " names");
  }
  const std::vector<std::size_t> wanted = wanted_fields(options);
  Options parse_options = options.parse;
  parse_options.heading_only = parse_options.heading_only || !need_body(wanted);

  const std::size_t part_count = count_parts(texts, detail::thread_count(options.threads, texts.size()));
  std::vector<Columns> parts(part_count);
  detail::share_out(part_count, detail::thread_count(options.threads, part_count), [&] {
    return [&, parser = Parser(parse_options)](std::size_t part) mutable {
      const std::size_t begin = texts.size() * part / part_count;
      const std::size_t count = texts.size() * (part + 1) / part_count - begin;
      parts[part] = make_columns(wanted, options.dictionaries);
      parse_rows(texts.subspan(begin, count), names.empty() ? names : names.subspan(begin, count), parser, parts[part]);
    };
  });
  for (std::size_t part = 1; part < part_count; ++part) {
    append_columns(parts.front(), parts[part]);
    parts[part] = Columns();
  }
  detail::export_batch(in_order(std::move(parts.front()), wanted), texts.size(), out);
}

void to_columns(std::span<const Cable> cables, const ColumnOptions& options, ArrowArray& out) {
  const std::vector<std::size_t> wanted = wanted_fields(options);
  Columns columns = make_columns(wanted, options.dictionaries);
  ColumnWriter writer(columns);
  for (const Cable& cable : cables) {
    writer.append(cable);
  }
  detail::export_batch(in_order(std::move(columns), wanted), cables.size(), out);
}

}  // namespace v1
}  // namespace cablegram
