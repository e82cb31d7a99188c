#include "signatures.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace py = pybind11;

namespace cablegram::python {
namespace {

// "(x: int, *, y: str = 'a')" is "(x, *, y='a')": Python reads no annotations there.
std::string without_annotations(std::string_view parameters) {
  std::string out;
  int depth = 0;
  char quote = '\0';
  bool in_annotation = false;
  for (std::size_t at = 0; at < parameters.size(); ++at) {
    const char c = parameters[at];
    if (quote != '\0') {
      out.push_back(c);
      if (c == '\\' && at + 1 < parameters.size()) {
        out.push_back(parameters[++at]);
      } else if (c == quote) {
        quote = '\0';
      }
      continue;
    }
    if (c == ')' || c == ']' || c == '}') {
      --depth;
    }
    if (in_annotation && ((depth == 1 && (c == ',' || c == '=')) || depth == 0)) {
      in_annotation = false;
    }
    if (c == ':' && depth == 1) {
      in_annotation = true;
    } else if (!in_annotation) {
      out.push_back(c);
      if (c == '=' && at + 1 < parameters.size() && parameters[at + 1] == ' ') {
        ++at;
      }
      quote = c == '\'' || c == '"' ? c : '\0';
    }
    if (c == '(' || c == '[' || c == '{') {
      ++depth;
    }
  }
  return out;
}

// "f(x: int) -> str\n\nWords." is "f(x)\n--\n\nWords.": what pybind11 writes, in the form in which Python's own
// compiled functions have their signatures. Empty where it is something else.
std::string with_text_signature(std::string_view name, std::string_view doc) {
  if (!doc.starts_with(name) || !doc.substr(name.size()).starts_with('(')) {
    return {};
  }
  const std::string_view first_line = doc.substr(0, doc.find('\n'));
  const std::size_t result = first_line.rfind(") -> ");
  if (result == std::string_view::npos) {
    return {};
  }
  std::string_view words = doc.substr(first_line.size());
  words.remove_prefix(std::min(words.find_first_not_of('\n'), words.size()));
  return std::string(name)
      .append(without_annotations(first_line.substr(name.size(), result + 1 - name.size())))
      .append("\n--\n\n")
      .append(words);
}

void publish(PyObject* function) {
  if (PyInstanceMethod_Check(function) != 0) {
    function = PyInstanceMethod_Function(function);
  }
  if (PyCFunction_Check(function) == 0) {
    return;
  }
  PyMethodDef& definition = *reinterpret_cast<PyCFunctionObject*>(function)->m_ml;
  const std::string doc =
      definition.ml_doc == nullptr ? std::string() : with_text_signature(definition.ml_name, definition.ml_doc);
  if (doc.empty()) {
    return;
  }
  // pybind11 has both from malloc, too, and frees what stands here with the function.
  auto* const copy = static_cast<char*>(std::malloc(doc.size() + 1));
  if (copy == nullptr) {
    throw std::bad_alloc();
  }
  std::memcpy(copy, doc.c_str(), doc.size() + 1);
  std::free(const_cast<char*>(std::exchange(definition.ml_doc, copy)));
}

}  // namespace

void publish_signatures(const py::module_& module) {
  for (const auto& [name, value] : py::reinterpret_borrow<py::dict>(module.attr("__dict__"))) {
    publish(value.ptr());
    if (PyType_Check(value.ptr()) != 0 && py::detail::get_type_info(reinterpret_cast<PyTypeObject*>(value.ptr()))) {
      for (const auto& [member, method] : py::dict(value.attr("__dict__"))) {
        publish(method.ptr());
      }
    }
  }
}

}  // namespace cablegram::python
