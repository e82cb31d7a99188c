// What must not make a difference: rules that only save time, line ends, threads, and what a parser read before.
#include <string>
#include <vector>

#include "cablegram/json.hpp"
#include "cablegram/parse_many.hpp"
#include "grammar/plain_rules.hpp"
#include "require.hpp"

using namespace cablegram;

namespace {

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

bool same_text(const Cable& one, const Cable& other) {
  if (one.id() != other.id() || one.body.size() != other.body.size()) return false;
  if (one.normalised(one.subject) != other.normalised(other.subject)) return false;
  for (std::size_t i = 0; i < one.body.size(); ++i) {
    if (one.body[i].kind != other.body[i].kind) return false;
    if (one.normalised(one.body[i].text) != other.normalised(other.body[i].text)) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::require(test::says_the_same(test::read<test::whole_message, Control>(text),
                                    test::read<test::whole_message, test::PlainControl>(text)),
                "plain rules and fast rules agree");

  const std::string lines = with_line_ends(text, "\n");
  const std::string returns = with_line_ends(text, "\r\n");
  fuzz::require(same_text(parse(std::string_view(lines)), parse(std::string_view(returns))),
                "carriage returns make no difference");

  const std::vector<std::string_view> texts{text, text.substr(size / 2), lines, text.substr(0, size / 2)};
  const std::vector<Cable> on_one = parse_many(texts, 1);
  const std::vector<Cable> on_two = parse_many(texts, 2);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string json = to_json(parse(texts[i]));
    fuzz::require(to_json(on_one[i]) == json && to_json(on_two[i]) == json, "threads make no difference");
  }
  return 0;
}
