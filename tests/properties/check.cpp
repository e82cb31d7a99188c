// Any text can be checked: findings stand in order inside it, and the time is linear in its size.
#include "cablegram/check.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "../samples/samples.hpp"
#include "cablegram/cablegram.hpp"
#include "damage.hpp"

using namespace cablegram;

namespace {

bool findings_hold(const Cable& cable) {
  std::uint32_t last = 0;
  for (const Finding& finding : check(cable)) {
    const bool holds = finding.span.begin >= last && finding.span.begin <= finding.span.end &&
                       finding.span.end <= cable.source.size() && !finding.message.empty() && finding.where.line > 0 &&
                       finding.where.column > 0;
    if (!holds) BOOST_ERROR(finding.code << " at " << finding.span.begin << " does not hold");
    if (!holds) return false;
    last = finding.span.begin;
  }
  return true;
}

// Seconds that the check of a cable takes: the best of three.
double seconds(const Cable& cable) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    const std::size_t count = check(cable).size();
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    BOOST_TEST(count < 10'000'000U);
    best = std::min(best, time.count());
  }
  return best;
}

}  // namespace

BOOST_AUTO_TEST_CASE(samples_cut_at_any_line) {
  Parser parser;
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    for (std::size_t at = 0; at != std::string::npos; at = text.find('\n', at + 1)) {
      if (!findings_hold(parser.parse(std::string_view(text).substr(0, at)))) return;
      if (!findings_hold(parser.parse(std::string_view(text).substr(at)))) return;
    }
  }
}

BOOST_AUTO_TEST_CASE(samples_with_damage) {
  std::mt19937 random(20080416);
  Parser parser;
  for (const auto& path : test::sample_cables()) {
    const std::string whole = test::read_file(path);
    for (int round = 0; round < 40; ++round) {
      const std::string text = test::damaged(whole, random);
      if (!findings_hold(parser.parse(text))) return;
    }
  }
}

BOOST_AUTO_TEST_CASE(random_bytes) {
  std::mt19937 random(20080114);
  Parser parser;
  for (int round = 0; round < 1000; ++round) {
    std::string text(random() % 600, '\0');
    for (char& c : text) c = static_cast<char>(random());
    if (!findings_hold(parser.parse(text))) return;
  }
}

// What a rule has most work with, many times over. Eight times as much would take 64 times as long, were it quadratic;
// many findings leave the caches, and take some 20 times as long.
BOOST_AUTO_TEST_CASE(time_is_linear) {
  const std::string head =
      "DE RUEHNWR #0732/01 1071019\nZNY CCCCC ZZH\nP 161019Z APR 08\nFM AMEMBASSY NOWHERE\nTO RUEHC/SECSTATE WASHDC\n";
  const std::string banner = "C O N F I D E N T I A L SECTION 01 OF 99 NOWHERE 000732\n";
  const auto times = [](std::size_t count, const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += text;
    return out;
  };
  struct Stress {
    std::string before;
    std::string unit;
  };
  const std::vector<Stress> cases{
      {head, "RUEHERE/AMEMBASSY ERE TOWN IMMEDIATE\n"},
      {head + banner + "TAGS: ", "PRELPGOV ZZZZZ PREL "},
      {head + banner + "SUBJECT: A TITLE\nREF: ", "NOWHERE 999; "},
      {head + banner + "SUBJECT: A TITLE\n\nClassified By: ", "rea\nsons a\nnd 1.5 (d) "},
      {head + banner + "SUBJECT: A TITLE\n\n", "1. Summary: refs A, B and C. End comment. (Note: x\n\n"},
      {head + banner + "SUBJECT: A TITLE\n\n1. (C) Text\n", "of NOWHERE\nNOWHERE 00000732  002 OF 099\n"},
      {"PAGE 01  NOWHERE  02077  121302Z\nR 121302Z JUL 74\nFM AMEMBASSY NOWHERE\nC O N F I D E N T I A L NOWHERE "
       "2077\n1. TEXT.\n",
       "CONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02  NOWHERE  02077  121302Z\nTEXT.\n"},
      {head + banner, "EXDIS\nNODIS\n"},
  };
  for (const Stress& stress : cases) {
    const std::size_t count = 200'000 / stress.unit.size();
    const Cable small = parse(stress.before + times(count, stress.unit));
    const Cable large = parse(stress.before + times(8 * count, stress.unit));
    BOOST_TEST_CONTEXT(stress.unit) { BOOST_TEST(seconds(large) < 40 * seconds(small) + 0.02); }
  }
}
