// Sections of a message that arrive apart: the text in three parts, each with the banner of a section, in another
// order.
#include "cablegram/join.hpp"

#include <string>
#include <vector>

#include "properties/whole.hpp"
#include "require.hpp"

using namespace cablegram;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  std::vector<Cable> sections;
  for (const std::size_t number : {std::size_t{2}, std::size_t{1}, std::size_t{3}}) {
    const std::size_t begin = (number - 1) * size / 3;
    std::string section = "UNCLAS SECTION 0" + std::to_string(number) + " OF 03 NOWHERE 000732\n\n";
    section += text.substr(begin, number * size / 3 - begin);
    sections.push_back(parse(std::move(section)));
  }
  const Joined joined = join(sections);
  fuzz::require(test::is_whole(joined.cable), "the elements of the joined text tile it");
  fuzz::require(joined.missing.empty() && joined.doubled.empty(), "three sections are all there");
  return 0;
}
