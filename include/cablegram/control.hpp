// How the grammar is run: rules marked `whole` take back what their parts did when they fail.
#pragma once

#include "builder.hpp"
#include "grammar/pegtl.hpp"

namespace cablegram::inline v1 {

template <class Rule>
struct Control : tao::pegtl::normal<Rule> {
  template <class In>
  static void start(const In& /*unused*/, Builder& builder) {
    if constexpr (grammar::Whole<Rule>) builder.mark();
  }
  template <class In>
  static void success(const In& /*unused*/, Builder& builder) noexcept {
    if constexpr (grammar::Whole<Rule>) builder.commit();
  }
  template <class In>
  static void failure(const In& /*unused*/, Builder& builder) noexcept {
    if constexpr (grammar::Whole<Rule>) builder.rewind();
  }
};

}  // namespace cablegram::inline v1
