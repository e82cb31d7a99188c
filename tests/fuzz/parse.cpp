// Any text parses, in the dialect that it is recognised as and in one that is forced; its elements tile it; everything
// that is made on demand can be made; the work is within a bound for each byte. Built once for each dialect:
// CABLEGRAM_FUZZ_DIALECT is the one that is forced.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>

#include "properties/whole.hpp"
#include "require.hpp"
#include "work.hpp"

using namespace cablegram;

namespace {

void make_all(const Cable& cable) {
  std::size_t made = 0;
  for (const Block& block : cable.body) made += cable.normalised(block.text).size();
  made += cable.normalised(cable.subject).size() + title_case(cable.normalised(cable.subject)).size();
  made += cable.id().size() + cable.summary().size();
  for (const Reference& reference : cable.references) made += cable.id(reference).size();
  fuzz::require(made <= 64 * (cable.source.size() + 64), "texts made of a cable are not much larger than it");
}

Cable whole(std::string_view text, const Options& options) {
  const std::uint64_t before = fuzz::work();
  Cable cable = parse(text, options);
  const std::uint64_t done = fuzz::work() - before;
  fuzz::require(done >= fuzz::least_work, "the work is counted");
  fuzz::require(done <= fuzz::most_work(text.size()), "the work grows no faster than the text");
  fuzz::require(test::is_whole(cable), "the elements tile the text");
  make_all(cable);
  return cable;
}

// The heading alone says what it says in the whole text. Fields that the body may give are not looked at.
void compare_heading(const Cable& cable, const Cable& heading) {
  fuzz::require(heading.body.empty(), "a heading has no body");
  fuzz::require(heading.subject == cable.subject && heading.banner.span == cable.banner.span &&
                    heading.date_time_group.span == cable.date_time_group.span,
                "the heading alone says what it says in the whole text");
  fuzz::require(std::ranges::equal(heading.tags, cable.tags) &&
                    std::ranges::equal(heading.references, cable.references) &&
                    std::ranges::equal(heading.addressees, cable.addressees),
                "the lists of the heading alone are those of the whole text");
}

// A limit that is met somewhere in the text: lists have no more entries, and what stands before is as ever.
void compare_limited(const Cable& cable, Options options) {
  if (cable.tiles.empty()) return;
  // Any number will do, but the same text has to give the same one.
  options.max_nodes = static_cast<std::uint32_t>(cable.source.size() * 7919 % cable.tiles.size());
  options.max_diagnostics = options.max_nodes % 4;
  const Cable limited = whole(cable.source, options);
  fuzz::require(limited.tiles.size() <= options.max_nodes + 1, "there are no more elements than the limit");
  fuzz::require(limited.body.size() <= options.max_nodes && limited.references.size() <= options.max_nodes,
                "lists have no more entries than the limit");
  fuzz::require(std::ranges::count(limited.diagnostics, DiagnosticCode::too_many_nodes, &Diagnostic::code) == 1,
                "that the limit was met is said once");
}

void read(std::string_view text, std::optional<Dialect> dialect) {
  Options options{.dialect = dialect};
  const Cable cable = whole(text, options);
  options.heading_only = true;
  compare_heading(cable, parse(text, options));
  options.heading_only = false;
  compare_limited(cable, options);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  read(text, std::nullopt);
  read(text, Dialect::CABLEGRAM_FUZZ_DIALECT);
  return 0;
}
