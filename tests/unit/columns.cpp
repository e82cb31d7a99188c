// Columns by the Arrow C data interface, as a consumer in C++ reads them. What they hold is compared with the JSON in
// tests/python/test_arrow.py, where Arrow itself is at hand.
#include "cablegram/columns.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/fields.hpp"
#include "cablegram/parse_many.hpp"
#include "samples/samples.hpp"

namespace cg = cablegram;

namespace {

template <class Struct>
struct Released {
  Struct value{};
  Released() = default;
  Released(const Released&) = delete;
  Released& operator=(const Released&) = delete;
  ~Released() {
    if (value.release != nullptr) value.release(&value);
  }
};

cg::ColumnOptions only(std::vector<std::string> columns) {
  cg::ColumnOptions options;
  options.columns = std::move(columns);
  return options;
}

// The texts of a utf8 column.
std::vector<std::string> texts_of(const ArrowArray& column) {
  std::vector<std::string> texts;
  const auto* const offsets = static_cast<const std::int32_t*>(column.buffers[1]);
  const auto* const data = static_cast<const char*>(column.buffers[2]);
  for (std::int64_t row = 0; row < column.length; ++row) {
    texts.emplace_back(data + offsets[row], data + offsets[row + 1]);
  }
  return texts;
}

// A field of the schema has the name of its field in the table, and so have its members.
void check_schema(const ArrowSchema& schema, const cg::Field& field) {
  BOOST_TEST(schema.name == field.name);
  const ArrowSchema& value = field.list ? *schema.children[0] : schema;
  BOOST_TEST((std::string_view(schema.format) == "+l") == field.list);
  BOOST_REQUIRE_EQUAL(static_cast<std::size_t>(value.n_children), field.members().size());
  for (std::size_t at = 0; at < field.members().size(); ++at) {
    check_schema(*value.children[at], field.members()[at]);
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(columns)

BOOST_AUTO_TEST_CASE(the_schema_is_the_field_table) {
  Released<ArrowSchema> schema;
  cg::export_schema({}, schema.value);
  BOOST_REQUIRE_EQUAL(static_cast<std::size_t>(schema.value.n_children), cg::column_fields.size());
  for (std::size_t at = 0; at < cg::column_fields.size(); ++at) {
    check_schema(*schema.value.children[at], cg::column_fields[at]);
  }
}

BOOST_AUTO_TEST_CASE(cables_and_texts_give_the_same_columns) {
  std::vector<std::string> samples;
  for (const auto& path : cg::test::sample_cables()) samples.push_back(cg::test::read_file(path));
  const std::vector<std::string_view> texts(samples.begin(), samples.end());
  Released<ArrowArray> parsed;
  Released<ArrowArray> made;
  cg::parse_columns(texts, {}, only({"subject", "id"}), parsed.value);
  cg::to_columns(cg::parse_many(texts), only({"subject", "id"}), made.value);
  for (const std::size_t column : {0U, 1U}) {
    BOOST_TEST(texts_of(*parsed.value.children[column]) == texts_of(*made.value.children[column]),
               boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(a_child_lives_on_by_itself) {
  const std::vector<std::string_view> texts{"SUBJECT: ONE\n", {}, "SUBJECT: TWO\n"};
  ArrowArray batch{};
  cg::parse_columns(texts, {}, only({"body", "subject"}), batch);
  Released<ArrowArray> subject;
  subject.value = std::exchange(*batch.children[1], ArrowArray{});
  batch.release(&batch);
  BOOST_TEST((batch.release == nullptr));
  const std::vector<std::string> expected{"ONE", "", "TWO"};
  BOOST_TEST(texts_of(subject.value) == expected, boost::test_tools::per_element());
  BOOST_TEST(subject.value.null_count == 1);
}

BOOST_AUTO_TEST_CASE(made_columns_are_read_again) {
  Released<ArrowSchema> schema;
  Released<ArrowArray> batch;
  const std::vector<std::string_view> texts{"SUBJECT: ONE\n", {}, ""};
  cg::export_schema(only({"dialect"}), schema.value);
  cg::parse_columns(texts, {}, only({"dialect"}), batch.value);
  std::vector<std::string_view> views;
  cg::append_texts(*schema.value.children[0], *batch.value.children[0], views);
  BOOST_REQUIRE_EQUAL(views.size(), 3U);
  BOOST_TEST(views[0] == "unknown");
  BOOST_TEST((views[1].data() == nullptr));
  BOOST_CHECK_THROW(cg::append_texts(schema.value, batch.value, views), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(wrong_columns_are_refused) {
  ArrowSchema schema{};
  ArrowArray batch{};
  const std::vector<std::string_view> texts{"a"};
  const std::vector<std::string_view> names{"a", "b"};
  BOOST_CHECK_THROW(cg::export_schema(only({"colour"}), schema), std::invalid_argument);
  BOOST_CHECK_THROW(cg::export_schema(only({"id", "id"}), schema), std::invalid_argument);
  BOOST_CHECK_THROW(cg::parse_columns(texts, names, {}, batch), std::invalid_argument);
  BOOST_TEST((schema.release == nullptr && batch.release == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
