// What must not make a difference: rules that only save time, carriage returns before line ends, threads and what a
// parser read before, and whether a cable is exported as JSON or as columns.
#include <rapidjson/document.h>

#include <string>
#include <string_view>
#include <vector>

#include "arrow_rows.hpp"
#include "cablegram/columns.hpp"
#include "cablegram/parse_many.hpp"
#include "grammar/plain_rules.hpp"
#include "require.hpp"
#include "said.hpp"

using namespace cablegram;

namespace {

void compare_rules(std::string_view text) {
  fuzz::require(test::says_the_same(test::read<test::whole_message, Control>(text),
                                    test::read<test::whole_message, test::PlainControl>(text)),
                "plain rules and fast rules agree");
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += line_end;
    } else if (c != '\r') {
      out.push_back(c);
    }
  }
  return out;
}

// A text with NULs may look like UTF-16, whose bytes a carriage return moves.
void compare_line_ends(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return;
  const std::string lines = with_line_ends(text, "\n");
  const std::string returns = with_line_ends(text, "\r\n");
  fuzz::require(fuzz::said(parse(std::string_view(lines))) == fuzz::said(parse(std::string_view(returns))),
                "carriage returns make no difference");
}

void compare_threads(std::string_view text) {
  const std::vector<std::string_view> texts{text, text.substr(text.size() / 2), text.substr(text.size() / 3),
                                            text.substr(0, text.size() / 2)};
  const std::vector<Cable> on_one = parse_many(texts, 1);
  const std::vector<Cable> on_two = parse_many(texts, 2);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string json = to_json(parse(texts[i]));
    fuzz::require(to_json(on_one[i]) == json && to_json(on_two[i]) == json, "threads make no difference");
  }
}

void compare_exports(std::string_view text) {
  const Cable cable = parse(text);
  ArrowSchema schema{};
  ArrowArray batch{};
  export_schema({}, schema);
  to_columns({&cable, 1}, {}, batch);
  rapidjson::Document json;
  json.Parse(to_json(cable).c_str());
  const test::ArrowRows rows(json.GetAllocator());
  for (std::int64_t column = 0; column < schema.n_children; ++column) {
    const std::string name = schema.children[column]->name;
    if (name == "coverage") continue;  // the JSON does not have it
    const rapidjson::Value value = rows.value(*schema.children[column], *batch.children[column], 0);
    fuzz::require(value == json[name.c_str()], "columns say what the JSON says");
  }
  batch.release(&batch);
  schema.release(&schema);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  compare_rules(text);
  compare_line_ends(text);
  compare_threads(text);
  compare_exports(text);
  return 0;
}
