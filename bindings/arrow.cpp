// Columns in and out, by the capsules of the Arrow PyCapsule interface.
#include "arrow.hpp"

#include <pybind11/stl.h>

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/columns.hpp"
#include "text.hpp"

namespace cablegram::python {

namespace py = pybind11;

namespace {

// A struct of the Arrow interfaces that is released with its holder, unless it is handed on.
template <class Struct>
class Owned {
 public:
  Owned() = default;
  Owned(Owned&& other) noexcept : value_(std::exchange(other.value_, Struct{})) {}
  Owned(const Owned&) = delete;
  Owned& operator=(Owned&&) = delete;
  ~Owned() {
    if (value_.release != nullptr) {
      value_.release(&value_);
    }
  }
  Struct& operator*() noexcept { return value_; }
  Struct* operator->() noexcept { return &value_; }

  // Takes the struct out of a capsule; the capsule is empty then.
  static Owned from_capsule(const py::object& capsule, const char* name) {
    auto* const held = static_cast<Struct*>(PyCapsule_GetPointer(capsule.ptr(), name));
    if (held == nullptr) {
      throw py::error_already_set();
    }
    Owned owned;
    *owned = *held;
    held->release = nullptr;
    return owned;
  }

  py::object to_capsule(const char* name) && {
    auto* const held = new Struct(std::exchange(value_, Struct{}));
    PyObject* capsule = PyCapsule_New(held, name, [](PyObject* self) {
      auto* const left = static_cast<Struct*>(PyCapsule_GetPointer(self, PyCapsule_GetName(self)));
      if (left->release != nullptr) {
        left->release(left);
      }
      delete left;
    });
    if (capsule == nullptr) {
      Owned<Struct> again;
      *again = *held;
      delete held;
      throw py::error_already_set();
    }
    return py::reinterpret_steal<py::object>(capsule);
  }

 private:
  Struct value_{};
};

// A column that Python gave, in one piece or several.
struct Given {
  Owned<ArrowSchema> schema;
  std::vector<Owned<ArrowArray>> chunks;
};

Given take_stream(const py::object& column) {
  auto stream =
      Owned<ArrowArrayStream>::from_capsule(py::object(column.attr("__arrow_c_stream__")()), "arrow_array_stream");
  const auto check = [&](int error) {
    if (error != 0) {
      const char* const message = stream->get_last_error(&*stream);
      throw std::runtime_error(message != nullptr ? message : "the stream of the column failed");
    }
  };
  Given given;
  check(stream->get_schema(&*stream, &*given.schema));
  while (true) {
    Owned<ArrowArray> chunk;
    check(stream->get_next(&*stream, &*chunk));
    if (chunk->release == nullptr) {
      return given;
    }
    given.chunks.push_back(std::move(chunk));
  }
}

Given take_column(const py::object& column) {
  if (py::hasattr(column, "__arrow_c_array__")) {
    const py::tuple pair = column.attr("__arrow_c_array__")();
    Given given{Owned<ArrowSchema>::from_capsule(pair[0], "arrow_schema"), {}};
    given.chunks.push_back(Owned<ArrowArray>::from_capsule(pair[1], "arrow_array"));
    return given;
  }
  if (py::hasattr(column, "__arrow_c_stream__")) {
    return take_stream(column);
  }
  throw py::type_error("an Arrow array is needed (an object with __arrow_c_array__ or __arrow_c_stream__), not " +
                       type_name(column));
}

std::vector<std::string_view> views_of(Given& given) {
  std::vector<std::string_view> texts;
  for (Owned<ArrowArray>& chunk : given.chunks) {
    append_texts(*given.schema, *chunk, texts);
  }
  return texts;
}

ColumnOptions take_options(std::vector<std::string> columns, bool dictionaries, unsigned threads) {
  ColumnOptions options;
  options.columns = std::move(columns);
  options.dictionaries = dictionaries;
  options.threads = threads;
  return options;
}

py::object arrow_schema(std::vector<std::string> columns, bool dictionaries) {
  Owned<ArrowSchema> schema;
  export_schema(take_options(std::move(columns), dictionaries, 0), *schema);
  return std::move(schema).to_capsule("arrow_schema");
}

py::tuple parse_arrow(const py::object& column, const py::object& names, std::vector<std::string> columns,
                      bool dictionaries, unsigned threads) {
  const ColumnOptions options = take_options(std::move(columns), dictionaries, threads);
  Owned<ArrowSchema> schema;
  Owned<ArrowArray> batch;
  export_schema(options, *schema);
  Given texts = take_column(column);
  std::optional<Given> sources;
  if (!names.is_none()) {
    sources.emplace(take_column(names));
  }
  {
    const py::gil_scoped_release release;
    const std::vector<std::string_view> source_views = sources ? views_of(*sources) : std::vector<std::string_view>();
    parse_columns(views_of(texts), source_views, options, *batch);
  }
  return py::make_tuple(std::move(schema).to_capsule("arrow_schema"), std::move(batch).to_capsule("arrow_array"));
}

}  // namespace

void add_arrow(py::module_& module) {
  module.def("_arrow_schema", &arrow_schema, py::arg("columns"), py::arg("dictionaries"),
             "The schema of a record batch, as a capsule.");
  module.def("_parse_arrow", &parse_arrow, py::arg("column"), py::arg("names"), py::arg("columns"),
             py::arg("dictionaries"), py::arg("threads"), "Parses a column of texts: capsules of schema and array.");
}

}  // namespace cablegram::python
