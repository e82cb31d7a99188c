// Cables as Arrow columns: the fields of the public JSON under their names, with their nesting, and "coverage" (see
// `Cable::coverage`). Compiled into cablegram::io.
//
// Texts and codes are utf8, `date` is date32, `timestamp` is timestamp[us, UTC], `time` is utf8 ("10:19"), integers are
// int32, or int64 where their range needs it; coverage is float64; records are structs. Every field may be null: a text
// that is null gives a row of nulls.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "arrow_abi.hpp"
#include "cable.hpp"
#include "export.hpp"
#include "options.hpp"

namespace cablegram {
inline namespace v1 {

/// Which columns to make, and how.
struct ColumnOptions {
  std::vector<std::string> columns;  ///< names of `column_fields`, in the order wanted; empty for all
  bool dictionaries = false;         ///< closed vocabularies as dictionaries of utf8, with int32 indices
  unsigned threads = 0;              ///< how many threads parse; 0 for one a core
  Options parse;
};

/// The schema of a record batch with these columns. The caller releases `out`. Throws std::invalid_argument for a
/// column that does not exist or is asked for twice.
CABLEGRAM_API void export_schema(const ColumnOptions& options, ArrowSchema& out);

/// Parses texts to a record batch (a struct array), one row a text. A text whose `data()` is null is a null. `names`
/// holds the names of the texts (the field "source"), or nothing. What the columns do not need is not parsed. The
/// caller releases `out`. Throws std::invalid_argument as `export_schema` does and for another number of names, and
/// std::length_error when a column would be larger than 2 GB: give fewer texts at once.
CABLEGRAM_API void parse_columns(std::span<const std::string_view> texts, std::span<const std::string_view> names,
                                 const ColumnOptions& options, ArrowArray& out);

/// The same of cables that have been parsed; the options of the parse are their own.
CABLEGRAM_API void to_columns(std::span<const Cable> cables, const ColumnOptions& options, ArrowArray& out);

/// The texts of an array of strings or bytes (utf8, large_utf8, string_view, binary, large_binary, binary_view, null),
/// appended to `texts` as views of the array, which must outlive them; a null is a view whose `data()` is null. Throws
/// std::invalid_argument for an array of another type.
CABLEGRAM_API void append_texts(const ArrowSchema& schema, const ArrowArray& array,
                                std::vector<std::string_view>& texts);

}  // namespace v1
}  // namespace cablegram
