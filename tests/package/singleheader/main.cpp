// A program with the single header, which two of its files include.
#include "cablegram.hpp"

std::size_t count_blocks(const cablegram::Cable& cable);

int main() {
  const cablegram::Cable cable = cablegram::parse("SUBJECT: A TITLE\n\n1. (U) Text.\n");
  return cable.normalised(cable.subject) == "A TITLE" && count_blocks(cable) == 1 ? 0 : 1;
}
