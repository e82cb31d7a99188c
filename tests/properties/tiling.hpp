// The elements of a text tile it.
#pragma once

#include <boost/test/unit_test.hpp>

#include "whole.hpp"

namespace cablegram::test {

/// As `is_whole`; where it does not hold, an error too.
inline bool tiles_hold(const Cable& cable) {
  const bool holds = is_whole(cable);
  if (!holds) BOOST_ERROR("the tiles do not hold on: " << cable.source.substr(0, 400));
  return holds;
}

}  // namespace cablegram::test
