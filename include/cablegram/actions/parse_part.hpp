// Runs one rule over a part of the text: a field's value is read by a grammar of its own, so damage stays in its part.
#pragma once

#include "../control.hpp"
#include "action.hpp"

namespace cablegram::inline v1::actions {

/// Reads a part of the text by a rule, with the same actions and builder. True when the rule matched.
template <class Rule>
bool parse_part(Builder& builder, Span part) {
  const char* base = builder.source().data();
  grammar::Input in(base + part.begin, base + part.end, "");
  return tao::pegtl::parse<Rule, action, Control>(in, builder);
}

}  // namespace cablegram::inline v1::actions
