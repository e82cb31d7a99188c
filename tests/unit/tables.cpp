// The tables: sorted where they are searched, without repeats, names and enumerations in step.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>
#include <string_view>

#include "cablegram/codes.hpp"
#include "cablegram/diagnostic.hpp"
#include "cablegram/tables/captions.hpp"
#include "cablegram/tables/posts.hpp"
#include "cablegram/tables/stations.hpp"
#include "cablegram/tables/tags.hpp"
#include "cablegram/tables/titles.hpp"

using namespace cablegram;

namespace {

template <class Table>
void sorted_without_repeats(const Table& table) {
  for (std::size_t i = 1; i < table.size(); ++i) BOOST_TEST((table[i - 1] < table[i]), table[i]);
}

bool is_kebab_case(std::string_view code) {
  return !code.empty() && std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

}  // namespace

BOOST_AUTO_TEST_CASE(searched_tables_are_sorted) {
  sorted_without_repeats(tables::subject_tags);
  sorted_without_repeats(tables::geographic_tags);
  sorted_without_repeats(tables::posts);
}

BOOST_AUTO_TEST_CASE(every_code_is_found) {
  for (const std::string_view code : tables::subject_tags)
    BOOST_TEST((tables::tag_kind(code) == TagKind::subject), code);
  for (const std::string_view code : tables::geographic_tags)
    BOOST_TEST((tables::tag_kind(code) == TagKind::geographic), code);
  for (const std::string_view post : tables::posts) BOOST_TEST(tables::is_post(post), post);
  for (const std::string_view word : tables::title_words) BOOST_TEST(tables::is_title_word(word), word);
  BOOST_TEST((tables::tag_kind("") == TagKind::unknown));
  BOOST_TEST((tables::tag_kind("prel") == TagKind::unknown));
  BOOST_TEST(!tables::is_post(""));
  BOOST_TEST(!tables::is_title_word("DOE"));
}

BOOST_AUTO_TEST_CASE(misspelt_by_a_letter) {
  BOOST_TEST(tables::one_letter_off("AMBASSADOR", "AMBASSAOR"));
  BOOST_TEST(tables::one_letter_off("CHIEF", "CHEIF"));
  BOOST_TEST(tables::one_letter_off("CHIEF", "CHIEFF"));
  BOOST_TEST(tables::one_letter_off("CHIEF", "CHIXF"));
  BOOST_TEST(!tables::one_letter_off("CHIEF", "CHEFI"));
  BOOST_TEST(!tables::one_letter_off("CHIEF", "CHIEFTN"));
}

BOOST_AUTO_TEST_CASE(stations) {
  std::string_view last;
  for (const tables::Station& station : tables::stations) {
    BOOST_TEST((last < station.indicator), station.indicator << " is out of order");
    BOOST_TEST(station.indicator.starts_with('R'), station.indicator);
    BOOST_TEST(tables::station_post(station.indicator) == station.post, station.indicator);
    last = station.indicator;
  }
  BOOST_TEST(tables::station_post("RUEHC") == "STATE");
  BOOST_TEST(tables::station_post("RUEHQT") == "QUITO");
  BOOST_TEST(tables::station_post("RUEHDIR") == "RPODUBAI");
  BOOST_TEST(tables::station_post("RUEHNWR").empty());
  BOOST_TEST(tables::station_post("").empty());
}

BOOST_AUTO_TEST_CASE(diagnostics) {
  std::set<std::string_view> codes;
  for (const DiagnosticInfo& info : diagnostic_table) {
    BOOST_TEST(is_kebab_case(info.code), info.code);
    BOOST_TEST(!info.message.empty());
    BOOST_TEST(codes.insert(info.code).second, info.code << " stands twice");
  }
  BOOST_TEST((Diagnostic{DiagnosticCode::missing_banner, {}}.info().code == "missing-banner"));
  BOOST_TEST((Diagnostic{DiagnosticCode::text_too_large, {}}.info().code == "text-too-large"));
}

BOOST_AUTO_TEST_CASE(names) {
  BOOST_TEST(name(Dialect::smart) == "smart");
  BOOST_TEST(name(Precedence::flash) == "FLASH");
  BOOST_TEST(name(Precedence::none).empty());
  BOOST_TEST(name(Classification::top_secret) == "TOP_SECRET");
  BOOST_TEST(name(ReferenceKind::other) == "other");
  BOOST_TEST(name(TagKind::term) == "term");
  BOOST_TEST(name(BlockKind::preformatted) == "preformatted");
  BOOST_TEST(name(Role::note) == "note");
  BOOST_TEST(name(DeclassificationScheme::manual_review) == "MR");
  BOOST_TEST(name(AddresseeList::exempt) == "exempt");
  BOOST_TEST(name(TileKind::release_footer) == "release_footer");
  BOOST_TEST(name(TileKind::section_mark) == "section_mark");
  BOOST_TEST(name(Severity::error) == "error");
  BOOST_TEST(name(Caption::specat_exclusive) == "SPECAT EXCLUSIVE");
  BOOST_TEST(!is_noise(TileKind::unknown));
  BOOST_TEST(is_noise(TileKind::echo));
}
