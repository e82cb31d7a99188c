// No top rule can loop without taking a byte.
#include <tao/pegtl/contrib/analyze.hpp>

#include "cablegram/grammar/ending.hpp"
#include "cablegram/grammar/roles.hpp"
#include "verify_rule.hpp"

namespace g = cablegram::grammar;
namespace peg = tao::pegtl;

namespace {

template <class Rule>
void analyse() {
  BOOST_TEST(peg::analyze<Rule>() == 0U);
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_rule_loops) {
  analyse<g::message_head>();
  analyse<g::body>();
  analyse<g::ending>();
  analyse<g::instruction>();
  analyse<g::reference_list>();
  analyse<g::classification_statement>();
  analyse<g::reasons_only>();
  analyse<g::statement_in_paragraph>();
  analyse<g::value_noise>();
  analyse<g::leading_role>();
  analyse<g::heading_role>();
  analyse<g::role_end>();
  analyse<g::aside_begin>();
}
