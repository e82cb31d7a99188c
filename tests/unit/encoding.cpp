// encoding.hpp: what is wrong with the bytes of a text, section 3.22 of the format.
#include "cablegram/encoding.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/parse.hpp"

using namespace cablegram;

BOOST_AUTO_TEST_CASE(utf8) {
  for (const std::string_view good :
       {"", "plain", "\xC2\xB6", "\xE2\x80\x9D", "\xF0\x9F\x98\x80", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"}) {
    BOOST_TEST(find_wrong_bytes(good).not_utf8 == std::string_view::npos);
  }
  for (const std::string_view bad :
       {"\x80", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2 ", "\xE0\x80\x80", "\xE2\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    BOOST_TEST(find_wrong_bytes(bad).not_utf8 == 0U);
    // The fast form looks at eight bytes at a time.
    for (std::size_t before = 0; before <= 17; ++before) {
      const std::string text = std::string(before, 'a') + std::string(bad) + "and so on";
      BOOST_TEST(find_wrong_bytes(text).not_utf8 == before);
    }
  }
}

BOOST_AUTO_TEST_CASE(nul) {
  const auto nul_of = [](std::string_view text) { return find_wrong_bytes(text).nul; };
  BOOST_TEST(nul_of("plain \xC2\xB6") == std::string_view::npos);
  BOOST_TEST(nul_of(std::string_view("\xC2\xB6\0\0", 4)) == 2U);
  BOOST_TEST(nul_of(std::string_view("\xFF a\0", 4)) == 3U);
  BOOST_TEST(nul_of(std::string_view("a\0\xFF\0", 4)) == 1U);
  BOOST_TEST(nul_of("\xFF") == std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(utf16) {
  const auto wide = [](std::string_view text, bool little, std::string_view mark) {
    std::string out(mark);
    for (const char c : text) {
      if (!little) out.push_back('\0');
      out.push_back(c);
      if (little) out.push_back('\0');
    }
    return out;
  };
  for (const bool little : {true, false}) {
    BOOST_TEST(looks_like_utf16(wide("UNCLAS NOWHERE 000012", little, "")));
    BOOST_TEST(looks_like_utf16(wide("UNCL", little, "")));
  }
  BOOST_TEST(looks_like_utf16("\xFF\xFEU"));
  BOOST_TEST(looks_like_utf16("\xFE\xFF"));
  BOOST_TEST(!looks_like_utf16(""));
  BOOST_TEST(!looks_like_utf16("UNCLAS NOWHERE 000012"));
  BOOST_TEST(!looks_like_utf16(std::string(100, '\0')));
  BOOST_TEST(!looks_like_utf16(std::string_view("UNCLAS NOWHERE \0 000012", 23)));

  // One error, and no further remarks on its bytes.
  const std::string text = wide("UNCLAS NOWHERE 000012\n\nTAGS: PREL\n", true, "\xFF\xFE");
  const Cable cable = parse(std::string_view(text));
  BOOST_TEST_REQUIRE(!cable.diagnostics.empty());
  BOOST_TEST((cable.diagnostics[0].code == DiagnosticCode::encoding_utf16));
  BOOST_TEST((cable.diagnostics[0].info().severity == Severity::error));
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    BOOST_TEST((diagnostic.code != DiagnosticCode::nul_bytes && diagnostic.code != DiagnosticCode::invalid_utf8));
  }
}

BOOST_AUTO_TEST_CASE(the_first_bad_byte_is_reported) {
  const Cable cable = parse(std::string_view("TAGS: PREL \xFF\n\nx\0\0", 17));
  std::vector<Diagnostic> found;
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    if (diagnostic.code == DiagnosticCode::invalid_utf8 || diagnostic.code == DiagnosticCode::nul_bytes)
      found.push_back(diagnostic);
  }
  BOOST_TEST_REQUIRE(found.size() == 2U);
  BOOST_TEST((found[0] == Diagnostic{DiagnosticCode::invalid_utf8, {11, 12}}));
  BOOST_TEST((found[1] == Diagnostic{DiagnosticCode::nul_bytes, {15, 16}}));
}
