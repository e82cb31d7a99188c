// Uses everything that is compiled into cablegram::io, so that a shared library must offer it.
#include <array>
#include <cablegram/cablegram.hpp>
#include <cablegram/check.hpp>
#include <cablegram/columns.hpp>
#include <cablegram/json.hpp>
#include <string>
#include <string_view>
#include <vector>

int main() {
  const cablegram::Cable cable = cablegram::parse("SUBJECT: NOTHING");
  std::string json = cable.to_json();
  if (!json.starts_with('{') || json != cablegram::to_json(cable)) return 1;
  cablegram::append_json(cable, json);

  const std::array<std::string_view, 2> texts{"SUBJECT: A", "SUBJECT: B"};
  cablegram::ColumnOptions options;
  options.columns = {"subject"};
  ArrowSchema schema;
  ArrowArray array;
  cablegram::export_schema(options, schema);
  cablegram::parse_columns(texts, {}, options, array);
  std::vector<std::string_view> subjects;
  cablegram::append_texts(*schema.children[0], *array.children[0], subjects);
  const bool good = subjects == std::vector<std::string_view>{"A", "B"};
  array.release(&array);
  schema.release(&schema);

  cablegram::to_columns({&cable, 1}, options, array);
  array.release(&array);
  if (cablegram::check(cable).empty() || cablegram::rules().empty()) return 3;
  return good ? 0 : 2;
}
