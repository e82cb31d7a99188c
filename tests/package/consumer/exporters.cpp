// Uses the compiled exporters and the checker.
#include <cablegram/cablegram.hpp>
#include <cablegram/check.hpp>

int main() {
  const cablegram::Cable cable = cablegram::parse("SUBJECT: NOTHING");
  const bool is_checked = !cablegram::check(cable).empty() && !cablegram::rules().empty();
  return is_checked && cable.to_json().starts_with('{') ? 0 : 1;
}
