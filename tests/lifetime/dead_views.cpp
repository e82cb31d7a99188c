// Views of a cable that has ended. Only clang sees these.
#include <cstddef>
#include <string>
#include <string_view>

#include "cablegram/parse.hpp"

std::string slurp();

std::size_t texts_outlive_their_views() {
  const std::string text = slurp();
  const cablegram::Cable cable = cablegram::parse(text);
  const std::string_view subject = cable.text(cable.subject);
  std::size_t size = subject.size() + cablegram::parse(slurp()).text({0, 0}).size();
#if defined(BAD_TEXT)
  const std::string_view bad = cablegram::parse(slurp()).text({0, 0});
  size += bad.size();
#endif
  return size;
}
