// Parses with the headers alone.
#include <cablegram/cablegram.hpp>

int main() {
  const cablegram::Cable cable = cablegram::parse("SUBJECT: NOTHING");
  return cable.source.empty() ? 1 : 0;
}
