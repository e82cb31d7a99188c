// Uses the tree and its helpers, which need no grammar: they compile in a second.
#include <cablegram/cable.hpp>
#include <cablegram/mend.hpp>
#include <cablegram/title.hpp>
#include <cablegram/version.hpp>

int main() {
  const cablegram::Cable nothing;
  const bool good = nothing.body.empty() && cablegram::title_case("A TITLE") == "A Title" &&
                    !cablegram::mend_id("08NOWHERE732").has_value() && !cablegram::version.empty();
  return good ? 0 : 1;
}
