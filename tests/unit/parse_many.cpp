// Many texts on several threads give what each gives alone.
#include "cablegram/parse_many.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/json.hpp"
#include "samples/samples.hpp"

namespace cg = cablegram;

namespace {

std::vector<std::string> all_samples() {
  std::vector<std::string> texts;
  for (const auto& path : cg::test::sample_cables()) {
    texts.push_back(cg::test::read_file(path));
  }
  return texts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parse_many)

BOOST_AUTO_TEST_CASE(cables_come_in_order_from_any_number_of_threads) {
  const std::vector<std::string> samples = all_samples();
  std::vector<std::string_view> texts;
  for (std::size_t round = 0; round < 20; ++round) {
    texts.insert(texts.end(), samples.begin(), samples.end());
  }
  for (const unsigned threads : {0U, 1U, 2U, 7U}) {
    const std::vector<cg::Cable> cables = cg::parse_many(texts, threads);
    BOOST_REQUIRE_EQUAL(cables.size(), texts.size());
    for (std::size_t at = 0; at < texts.size(); ++at) {
      BOOST_TEST((cables[at].source.data() == texts[at].data()));
      BOOST_TEST(cables[at].to_json() == cg::parse(texts[at]).to_json());
    }
  }
}

BOOST_AUTO_TEST_CASE(no_texts_give_no_cables) { BOOST_TEST(cg::parse_many({}, 3).empty()); }

BOOST_AUTO_TEST_CASE(options_hold_for_all) {
  const std::vector<std::string_view> texts(100, "1. A line\nand another.\n");
  cg::Options options;
  options.unwrap = false;
  for (const cg::Cable& cable : cg::parse_many(texts, 2, options)) {
    BOOST_TEST((cable.options == options));
  }
}

// The tasks that other threads have begun are finished, no more are begun, and the exception reaches the caller.
BOOST_AUTO_TEST_CASE(exceptions_are_passed_on) {
  for (const unsigned threads : {1U, 4U}) {
    std::atomic<std::size_t> done = 0;
    const auto make_worker = [&] {
      return [&](std::size_t task) {
        if (task == 10) throw std::runtime_error("task 10");
        ++done;
      };
    };
    BOOST_CHECK_EXCEPTION(cg::detail::share_out(1'000'000'000, threads, make_worker), std::runtime_error,
                          [](const std::runtime_error& error) { return error.what() == std::string("task 10"); });
    BOOST_TEST(done < 1'000'000'000U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
