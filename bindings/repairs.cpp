// Readable titles, and repairs that a caller asks for.
#include "repairs.hpp"

#include <string>

#include "cablegram/mend.hpp"
#include "cablegram/quotes.hpp"
#include "cablegram/title.hpp"
#include "text.hpp"

namespace cablegram::python {

void add_repairs(py::module_& module) {
  module.def(
      "title_case", [](const py::str& subject) { return decode(title_case(encode(subject).cast<std::string>())); },
      py::arg("subject"),
      "A subject in capitals as a readable title: small words small, acronyms kept. One with small letters stays as it "
      "is.");
  module.def(
      "mend_quotes", [](const py::str& text) { return decode(mend_quotes(encode(text).cast<std::string>())); },
      py::arg("text"), "Puts back quotation marks that were lost in transmission: &word8 and country,s.");
  module.def(
      "mend_id",
      [](const py::str& id) -> py::object {
        const auto mended = mend_id(encode(id).cast<std::string>());
        return mended ? py::object(decode(mended->id)) : py::none();
      },
      py::arg("id"),
      "The canonical id that a malformed one stands for, by a table of known spellings or one post a letter away; None "
      "when the id is good, or nothing is known of it.");
}

}  // namespace cablegram::python
