#include <cablegram/cablegram.hpp>

int main() {
  const cablegram::Cable cable = cablegram::parse("SUBJECT: A TITLE");
#if defined(CABLEGRAM_COMPILED)
  if (!cable.to_json().starts_with('{')) return 1;
#endif
  return cable.normalised(cable.subject) == "A TITLE" ? 0 : 1;
}
