#include "codes.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "text.hpp"

namespace cablegram::python {
namespace {

// "N/A" -> N_A, "action_request" -> ACTION_REQUEST
std::string member_name(std::string_view spelling) {
  std::string member;
  for (const char c : spelling) {
    if (c >= 'a' && c <= 'z') {
      member.push_back(static_cast<char>(c - 'a' + 'A'));
    } else {
      member.push_back((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_');
    }
  }
  return member;
}

// Makes the class `name` from the spellings of an enumeration's values. `base` is a class of cablegram._codes.
template <class Enum, class Names>
void add_code(py::module_& module, const py::object& base, const char* name, const Names& names, const char* doc) {
  py::list pairs;
  for (const std::string_view spelling : names) {
    if (!spelling.empty()) {
      pairs.append(py::make_tuple(member_name(spelling), spelling));
    }
  }
  const py::object made = base(name, pairs, py::arg("module") = "cablegram");
  made.attr("__doc__") = doc;
  module.attr(name) = made;

  std::vector<py::handle>& members = code_members<Enum>();
  members.clear();
  for (const std::string_view spelling : names) {
    members.push_back(spelling.empty() ? py::none().release() : made(spelling).release());
  }
}

}  // namespace

std::optional<Dialect> take_dialect(const py::object& value) {
  if (value.is_none()) {
    return std::nullopt;
  }
  if (!py::isinstance<py::str>(value)) {
    throw py::type_error("the dialect must be a Dialect, its name or None");
  }
  const auto wanted = encode(py::reinterpret_borrow<py::str>(value)).cast<std::string>();
  const auto found = std::find(dialect_names.begin(), dialect_names.end(), wanted);
  if (found == dialect_names.end()) {
    throw py::value_error("no dialect is named " + std::string(py::repr(value)));
  }
  return static_cast<Dialect>(found - dialect_names.begin());
}

void add_codes(py::module_& module) {
  const py::module_ codes = py::module_::import("cablegram._codes");
  const py::object plain = codes.attr("Code");
  const py::object ordered = codes.attr("OrderedCode");

  add_code<Dialect>(module, plain, "Dialect", dialect_names, "The form of a text.");
  add_code<Precedence>(module, ordered, "Precedence", precedence_names,
                       "How fast a message is handled, ACP-127. Precedences compare: FLASH is greatest.");
  add_code<Classification>(module, ordered, "Classification", classification_names,
                           "Level of classification. Levels compare: TOP_SECRET is greatest.");
  add_code<Caption>(module, plain, "Caption", caption_names, "Known captions and handling words.");
  add_code<ReferenceKind>(module, plain, "ReferenceKind", reference_kind_names, "What a reference points to.");
  add_code<TagKind>(module, plain, "TagKind", tag_kind_names, "Kinds of TAGS.");
  add_code<BlockKind>(module, plain, "BlockKind", block_kind_names, "Kinds of blocks of the body.");
  add_code<Role>(module, plain, "Role", role_names, "What a block does in the cable.");
  add_code<DeclassificationScheme>(module, plain, "DeclassificationScheme", declassification_scheme_names,
                                   "How an executive order line schedules declassification.");
  add_code<AddresseeList>(module, plain, "AddresseeList", addressee_list_names,
                          "The list of a telegram that an addressee stands in.");
  add_code<TileKind>(module, plain, "TileKind", tile_kind_names, "The elements that tile a text.");
  add_code<Severity>(module, ordered, "Severity", severity_names,
                     "How much a diagnostic matters. Severities compare: error is greatest.");
}

}  // namespace cablegram::python
