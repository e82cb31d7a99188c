// Columns handed over by the Arrow C data interface.
#pragma once

#include <cstddef>
#include <vector>

#include "cablegram/arrow_abi.hpp"
#include "column.hpp"

namespace cablegram {
inline namespace v1 {
namespace detail {

// The schema of a record batch with these columns.
void export_batch_schema(const std::vector<Column>& columns, ArrowSchema& out);

// The record batch itself. Nothing is copied: `out` owns the columns.
void export_batch(std::vector<Column> columns, std::size_t rows, ArrowArray& out);

}  // namespace detail
}  // namespace v1
}  // namespace cablegram
