// What only saves time against the plain rules: prose_lines, which takes many lines at one look each, the looks at a
// line, and the look at the next byte.
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/parser.hpp"
#include "samples/samples.hpp"

using namespace cablegram;

namespace {

// As Control, but without what only saves time: no look at the next byte, none at the line, and no prose_lines.
template <class Rule>
struct PlainControl : tao::pegtl::normal<Rule> {
  template <tao::pegtl::apply_mode Apply, tao::pegtl::rewind_mode Rewind, template <class...> class Action,
            template <class...> class HowToRun, class In>
  [[nodiscard]] static bool match(In& in, Builder& builder) {
    if constexpr (std::is_same_v<Rule, grammar::prose_lines>) {
      return false;
    } else if constexpr (is_look(static_cast<const Rule*>(nullptr))) {
      return true;
    } else {
      const Builder::Mark mark = builder.mark();
      if (tao::pegtl::match<Rule, Apply, Rewind, Action, HowToRun>(in, builder)) return true;
      if constexpr (grammar::Whole<Rule>) builder.rewind(mark);
      return false;
    }
  }

 private:
  template <bool (*Question)(const LineScan&, const char*, const char*)>
  static constexpr bool is_look(const grammar::look<Question>* /*unused*/) {
    return true;
  }
  static constexpr bool is_look(const void* /*unused*/) { return false; }
};

template <class Rule, template <class...> class HowToRun>
Cable read(std::string_view text) {
  Builder builder;
  builder.begin(text, {});
  grammar::Input in(text.data(), text.data() + text.size(), "");
  tao::pegtl::parse<Rule, actions::action, HowToRun>(in, builder);
  return builder.finish();
}

struct whole_message : tao::pegtl::seq<grammar::message_head, grammar::body> {};

template <class Rule = grammar::body>
bool same(std::string_view text) {
  const Cable fast = read<Rule, Control>(text);
  const Cable plain = read<Rule, PlainControl>(text);
  const bool equal = std::ranges::equal(fast.tiles, plain.tiles) && std::ranges::equal(fast.body, plain.body) &&
                     std::ranges::equal(fast.diagnostics, plain.diagnostics) &&
                     std::ranges::equal(fast.references, plain.references) &&
                     std::ranges::equal(fast.tags, plain.tags) && fast.subject == plain.subject;
  if (!equal) {
    BOOST_ERROR("differs on: " << text);
    for (const Cable* cable : {&fast, &plain}) {
      for (const Block& block : cable->body)
        BOOST_TEST_MESSAGE(name(block.kind) << ": " << cable->normalised(block.text));
    }
  }
  return equal;
}

const std::vector<std::string> lines{
    "lower case words go on in this line\n",
    "Capital words go on in this line\n",
    "it ends a sentence in this line.\n",
    "a line of more than one hundred and twenty bytes, which is what a paragraph that nobody has wrapped looks like to "
    "the rules of the body\n",
    "a line of more than one hundred and twenty bytes, which is what a paragraph that nobody has wrapped looks like to "
    "the rules of the body.\n",
    "\n",
    "SECRET\n",
    "Secret talks were held there\n",
    "CONFIDENTIAL\n",
    "Unclas. it was\n",
    "PAGE 02 NOWHERE 02077 01 OF 02 121302Z\n",
    "Page two of the paper\n",
    "NOWHERE 00000012  002 OF 002\n",
    "Qlower case words go on in this line\n",
    "QSECRET\n",
    "o bullet of the list\n",
    "a) first of the outline\n",
    "iv. fourth of the outline\n",
    "J. Doe was there too\n",
    "-- an item\n",
    "-----\n",
    "A Short Heading\n",
    "DOE\n",
    "12 percent of it\n",
    "it was (in part) so\n",
    "(C) a marked text\n",
    "2. (C) The second.\n",
    "a   b   c\n",
    "1   2   3\n",
    "it was so. -------- Training --------\n",
    "SIPDIS\n",
    "Info was thin\n",
    "INFO LOG-00 EEB-00\n",
    "UNCLAS NOWHERE 000012\n",
    "Action was taken\n",
    "Jane Doe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n",
    "Summary: it was so\n",
    "\"quoted words\" were said\n",
    "=====\n",
    "\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94\n",
    "trailing blanks follow here   \n",
    "  leading blanks stand before\n",
};

}  // namespace

BOOST_AUTO_TEST_CASE(samples) {
  for (const auto& path : test::sample_cables()) {
    const std::string text = test::read_file(path);
    BOOST_TEST(same(text));
    BOOST_TEST(same<whole_message>(text));
  }
}

BOOST_AUTO_TEST_CASE(a_release_line_after_prose) {
  BOOST_TEST(same(
      "1. (C) The paragraph opens\nand ends Declassified/Released US Department of State EO Systematic Review 2\nx\n"));
}

BOOST_AUTO_TEST_CASE(all_runs_of_three_lines) {
  BOOST_TEST_REQUIRE(lines.size() > 40U);
  std::string text;
  for (const std::string& first : lines) {
    for (const std::string& second : lines) {
      for (const std::string& third : lines) {
        text = "1. (C) The paragraph opens and goes on\n";
        text.append(first).append(second).append(third);
        if (!same(text)) return;
        text.pop_back();  // a text may end without a line end
        if (!same(text)) return;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(longer_runs) {
  BOOST_TEST_REQUIRE(lines.size() > 40U);
  std::mt19937 random(19850301);
  std::string text;
  for (int round = 0; round < 3000; ++round) {
    text = "1. (C) The paragraph opens\n";
    for (auto left = random() % 24; left > 0; --left) text += lines[random() % lines.size()];
    if (!same(text)) return;
  }
}
