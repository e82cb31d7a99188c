// Any cable can be written, and what was written is a cable. Where that says the same, it is written the same.
#include "cablegram/write.hpp"

#include <string>
#include <string_view>

#include "properties/whole.hpp"
#include "require.hpp"
#include "said.hpp"

using namespace cablegram;

namespace {

Cable read(std::string_view text) {
  Cable cable = parse(text);
  fuzz::require(test::is_whole(cable), "the elements tile the text");
  return cable;
}

// Damaged texts may say something else when their lines are wrapped anew: a heading where one happens to stand alone.
void write_again(const Cable& cable, const WriteOptions& options) {
  const std::string once = write(cable, options);
  const Cable again = read(once);
  const std::string twice = write(again, options);
  const Cable last = read(twice);
  if (fuzz::said(again) == fuzz::said(last)) {
    fuzz::require(write(last, options) == twice, "what says the same is written the same");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Cable cable = read(fuzz::text_of(data, size));
  write_again(cable, {});
  WriteOptions options;
  options.width = 40 + size % 40;
  options.line_end = LineEnd::crlf;
  options.section_lines = 5;
  options.page_lines = 3;
  write_again(cable, options);
  return 0;
}
