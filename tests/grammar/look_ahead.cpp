// The quick looks at the next bytes against the sets that they stand for.
#include <string_view>

#include "../each_text.hpp"
#include "cablegram/grammar/may_match.hpp"

namespace g = cablegram::grammar;
using cablegram::test::each_text;

namespace {

struct letter_of_either_case {
  static constexpr g::NextSet value = g::first<g::lit<"s">>.takes;
};
struct letters_of_both_cases {
  static constexpr g::NextSet value = g::NextSet::range('a', 'f') | g::NextSet::range('A', 'F');
};
struct digits {
  static constexpr g::NextSet value = g::NextSet::range('0', '9');
};
struct all_but_line_end {
  static constexpr g::NextSet value = g::NextSet::bytes_but('\n');
};
struct halves_that_differ {
  static constexpr g::NextSet value = g::NextSet::range('a', 'f') | g::NextSet::range('A', 'E');
};
struct scattered {
  static constexpr g::NextSet value = g::first<g::one<'-', '=', '*', '\xE2'>>.takes;
};
struct any_byte {
  static constexpr g::NextSet value = g::NextSet::any_byte();
};
struct no_byte {
  static constexpr g::NextSet value = {};
};

template <class Set>
void is_tested_as_its_set() {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<unsigned char>(byte);
    BOOST_TEST(g::is_of<Set>(c) == Set::value.has(c), "byte " << byte);
  }
}

// The look for a rule at every place of all short texts: its sets say the same, place by place.
template <class Rule>
void looks_as_its_sets(std::string_view alphabet, std::size_t length) {
  std::size_t passed = 0;
  each_text(alphabet, length, [&](std::string_view text) {
    bool may_match = true;
    for (std::size_t place = 0; place < g::Ahead::places; ++place) {
      const g::NextSet set = g::may_stand<Rule>(place);
      const bool has = place < text.size() ? set.has(static_cast<unsigned char>(text[place])) : set.end;
      may_match = may_match && has;
    }
    passed += may_match ? 1U : 0U;
    BOOST_TEST(g::may_match_at<Rule>(text.data(), text.data() + text.size()) == may_match, "before: " << text);
  });
  BOOST_TEST(passed > 0U);
}

// clang-format off
struct word        : g::lit<"Ref"> {};
struct spelt       : g::seq<g::lit<"SUBJ">, g::one<':'>> {};
struct short_word  : g::seq<g::lit<"Re">, g::one<':'>> {};
struct number      : g::seq<g::rep<2, g::range<'0', '9'>>, g::lit<"Re">> {};
struct maybe_empty : g::seq<g::opt<g::lit<"Re">>, g::eof> {};
struct lone_look   : g::at<g::lit<"Re">, g::one<':'>> {};
// clang-format on

}  // namespace

BOOST_AUTO_TEST_CASE(sets_of_bytes) {
  is_tested_as_its_set<letter_of_either_case>();
  is_tested_as_its_set<letters_of_both_cases>();
  is_tested_as_its_set<digits>();
  is_tested_as_its_set<all_but_line_end>();
  is_tested_as_its_set<halves_that_differ>();
  is_tested_as_its_set<scattered>();
  is_tested_as_its_set<any_byte>();
  is_tested_as_its_set<no_byte>();
}

BOOST_AUTO_TEST_CASE(rules) {
  looks_as_its_sets<word>("rReEfF:", 5);
  looks_as_its_sets<spelt>("SsUuBJ:", 5);
  looks_as_its_sets<short_word>("rReE:f", 5);
  looks_as_its_sets<number>("09rReE", 5);
  looks_as_its_sets<maybe_empty>("rReE:", 5);
  looks_as_its_sets<lone_look>("rReE:", 5);
}

// What has been looked at for a sequence is not looked at again for its first part.
BOOST_AUTO_TEST_CASE(looks_that_say_more) {
  static_assert(g::is_looked_at_with<g::opt<word>, spelt>);
  static_assert(g::is_looked_at_with<g::seq<g::lit<"SU">, g::lit<"B">>, spelt>);
  static_assert(!g::is_looked_at_with<spelt, g::seq<g::lit<"SU">, g::lit<"B">>>);
  BOOST_TEST((g::is_looked_at_with<spelt, spelt>));
}
