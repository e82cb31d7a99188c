// Texts to columns: a text and its halves as three rows, of all columns and of a few.
#include "cablegram/columns.hpp"

#include <array>
#include <string_view>

#include "require.hpp"

using namespace cablegram;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const std::array rows{text.substr(0, size / 2), std::string_view(), text, text.substr(size / 2)};
  const auto read = [&rows](const ColumnOptions& options) {
    ArrowArray batch{};
    parse_columns(rows, {}, options, batch);
    fuzz::require(batch.length == static_cast<std::int64_t>(rows.size()), "a row a text");
    fuzz::require(options.columns.empty() || batch.n_children == static_cast<std::int64_t>(options.columns.size()),
                  "a column for each that was asked for");
    batch.release(&batch);
  };
  ColumnOptions options;
  options.threads = 1;
  read(options);
  options.dictionaries = true;
  read(options);
  options.columns = {"id", "tags", "subject", "references"};
  read(options);
  return 0;
}
