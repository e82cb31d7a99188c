// No top rule can loop without taking a byte.
#include <tao/pegtl/contrib/analyze.hpp>

#include "cablegram/grammar/dialect.hpp"
#include "cablegram/grammar/ending.hpp"
#include "cablegram/grammar/roles.hpp"
#include "cablegram/grammar/smart_tail.hpp"
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
  analyse<g::archive_head>();
  analyse<g::smart_head>();
  analyse<g::smart_instruction>();
  analyse<g::view_head>();
  analyse<g::smart_text>();
  analyse<g::archive_text>();
  analyse<g::view_text>();
  analyse<g::before_attributes>();
  analyse<g::attributes>();
  analyse<g::before_tail>();
  analyse<g::smart_tail>();
  analyse<g::distribution_parts>();
  analyse<g::control_parts>();
  analyse<g::page_values>();
  analyse<g::release_statement>();
  analyse<g::stamp>();
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
