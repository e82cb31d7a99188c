// Files as cables.
#include "cablegram/parse_file.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include "cablegram/path_like.hpp"

using namespace cablegram;
namespace fs = std::filesystem;

namespace {

fs::path written(const std::string& name, const std::string& text) {
  fs::path path = fs::path(CABLEGRAM_BINARY_DIR) / name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

bool has(const Cable& cable, DiagnosticCode code) {
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    if (diagnostic.code == code) return true;
  }
  return false;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_file_is_parsed_and_owned) {
  const fs::path path = written("parse_file.txt", std::string("TAGS: PREL\r\nSUBJECT: A\0B\n", 25));
  const Cable cable = parse_file(path);
  fs::remove(path);
  BOOST_TEST(cable.name == path.string());
  BOOST_TEST(cable.owner != nullptr);
  BOOST_TEST(cable.source == std::string_view("TAGS: PREL\r\nSUBJECT: A\0B\n", 25));
}

BOOST_AUTO_TEST_CASE(files_of_any_size) {
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 200000U}) {
    const fs::path path = written("parse_file.txt", std::string(size, 'x'));
    BOOST_TEST(parse_file(path).source.size() == size);
    const Cable cut = parse_file(path, {.max_size = 1000});
    BOOST_TEST(cut.source.size() == std::min<std::size_t>(size, 1000));
    BOOST_TEST(has(cut, DiagnosticCode::text_too_large) == (size > 1000));
  }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_an_error_with_its_path) {
  const fs::path folder = CABLEGRAM_BINARY_DIR;
  for (const fs::path& path : {folder / "no such file", folder}) {
    BOOST_CHECK_EXCEPTION((void)parse_file(path), fs::filesystem_error, [&](const fs::filesystem_error& error) {
      return error.path1() == path && error.code() &&
             std::string(error.what()).find("cannot read") != std::string::npos;
    });
  }
}

// A path that was given for a text.
BOOST_AUTO_TEST_CASE(paths_are_told_from_texts) {
  for (const char* path : {"cable.txt", "cables/08NOWHERE732.txt", "/tmp/cable", "./cable", "../a b/c", "~/cables",
                           "C:\\cables\\a", "c:/a", "\\\\server\\share", "s3://bucket/key", "my cables/one more.txt",
                           "My cable.HTML", "cable.txt\n", "a.tar.gz"}) {
    BOOST_TEST_CONTEXT(path) {
      BOOST_TEST(detail::is_path_like(path));
      BOOST_TEST(has(parse(path), DiagnosticCode::looks_like_path));
    }
  }
  for (const char* text : {"",
                           "\n",
                           " ",
                           ".",
                           "/",
                           "A",
                           "Hello there.",
                           "A title. Another",
                           "U.S.",
                           "U.S.A",
                           "N/A",
                           "SECRET//NOFORN",
                           "12.50",
                           "/s/ John Doe",
                           "// a remark",
                           "cable.txt\nother.txt",
                           "DOE.",
                           "See cable.txt for more",
                           "EUR/ACE",
                           "... and",
                           "the end .txt",
                           "12:30/45"}) {
    BOOST_TEST_CONTEXT(text) {
      BOOST_TEST(!detail::is_path_like(text));
      BOOST_TEST(!has(parse(text), DiagnosticCode::looks_like_path));
    }
  }
  BOOST_TEST(!detail::is_path_like(std::string(5000, 'a') + ".txt"));
  // One line that is a line of a cable is none, whatever it ends in.
  BOOST_TEST(!has(parse("UNCLAS NOWHERE 000012 cable.txt"), DiagnosticCode::looks_like_path));
}
