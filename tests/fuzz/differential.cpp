// What must not make a difference: rules that only save time, threads, and what a parser read before.
#include <string>
#include <vector>

#include "cablegram/json.hpp"
#include "cablegram/parse_many.hpp"
#include "grammar/plain_rules.hpp"
#include "require.hpp"

using namespace cablegram;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  fuzz::require(test::says_the_same(test::read<test::whole_message, Control>(text),
                                    test::read<test::whole_message, test::PlainControl>(text)),
                "plain rules and fast rules agree");

  const std::vector<std::string_view> texts{text, text.substr(size / 2), text.substr(size / 3),
                                            text.substr(0, size / 2)};
  const std::vector<Cable> on_one = parse_many(texts, 1);
  const std::vector<Cable> on_two = parse_many(texts, 2);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string json = to_json(parse(texts[i]));
    fuzz::require(to_json(on_one[i]) == json && to_json(on_two[i]) == json, "threads make no difference");
  }
  return 0;
}
