// The time that parsing takes, beside what it cannot be faster than. One iteration goes once over all cables of an
// input, so that every text comes from memory and not from a cache.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "allocations.hpp"
#include "baselines.hpp"
#include "cablegram/json.hpp"
#include "cablegram/parse.hpp"
#include "context.hpp"
#include "inputs.hpp"
#include "texts.hpp"

#if __has_include("cablegram/parse_many.hpp")
#include "cablegram/parse_many.hpp"
#endif

namespace {

using cablegram::bench::AllocationCounter;
using cablegram::bench::Form;
using cablegram::bench::Input;
using Work = std::function<void(std::string_view)>;

constexpr int repetitions = 5;

// Means of the cables of an input.
struct Heap {
  double allocations = 0;
  double peak_bytes = 0;
};

Heap heap_of(const Input& input, const Work& work) {
  Heap heap;
  for (const std::string& text : input.texts) {
    const AllocationCounter counter;
    work(text);
    heap.allocations += static_cast<double>(counter.so_far().count);
    heap.peak_bytes += static_cast<double>(counter.so_far().peak_bytes);
  }
  heap.allocations /= static_cast<double>(input.texts.size());
  heap.peak_bytes /= static_cast<double>(input.texts.size());
  return heap;
}

// What a cable holds on to, in percent of its text.
double tree_percent(const Input& input) {
  std::size_t bytes = 0;
  for (const std::string& text : input.texts) {
    const AllocationCounter counter;
    const cablegram::Cable cable = cablegram::parse(std::string_view(text));
    bytes += sizeof cable + counter.so_far().live_bytes;
  }
  return 100.0 * static_cast<double>(bytes) / static_cast<double>(input.bytes());
}

void set_rates(benchmark::State& state, const Input& input) {
  state.SetBytesProcessed(static_cast<std::int64_t>(input.bytes()));
  state.SetItemsProcessed(static_cast<std::int64_t>(input.texts.size()));
}

template <class Function>
benchmark::internal::Benchmark* add_pass(const Input& input, const std::string& row, Function&& function) {
  return benchmark::RegisterBenchmark((input.name + "/" + row).c_str(), std::forward<Function>(function))
      ->Iterations(1)
      ->Repetitions(repetitions)
      ->ReportAggregatesOnly()
      ->UseRealTime()
      ->Unit(benchmark::kMillisecond);
}

void add(const Input& input, const std::string& row, const Work& work, benchmark::UserCounters counters = {}) {
  const Heap heap = heap_of(input, work);
  counters["allocations"] = heap.allocations;
  counters["peak_bytes"] = heap.peak_bytes;
  add_pass(input, row, [&input, work, counters](benchmark::State& state) {
    for ([[maybe_unused]] auto iteration : state) {
      for (const std::string& text : input.texts) work(text);
    }
    set_rates(state, input);
    for (const auto& [name, counter] : counters) state.counters[name] = counter;
  });
}

void add_baselines(const Input& input) {
  add(input, "a: line ends",
      [](std::string_view text) { benchmark::DoNotOptimize(cablegram::bench::count_lines(text)); });
  add(input, "b: lines and labels", [found = cablegram::bench::LinesAndLabels()](std::string_view text) mutable {
    found.read(text);
    benchmark::DoNotOptimize(found);
  });
}

void add_parses(const Input& input) {
  const auto parse = [](std::string_view text) {
    const cablegram::Cable cable = cablegram::parse(text);
    benchmark::DoNotOptimize(&cable);
  };
  add(input, "c: parse", parse, {{"tree_percent", tree_percent(input)}});
  add(input, "c: parse, one Parser", [parser = cablegram::Parser()](std::string_view text) mutable {
    const cablegram::Cable cable = parser.parse(text);
    benchmark::DoNotOptimize(&cable);
  });
  add(input, "d: parse, all texts", [out = std::string()](std::string_view text) mutable {
    out.clear();
    cablegram::bench::append_all_texts(cablegram::parse(text), out);
    benchmark::DoNotOptimize(out.data());
  });
  add(input, "e: parse, to_json", [](std::string_view text) {
    const std::string json = cablegram::to_json(cablegram::parse(text));
    benchmark::DoNotOptimize(json.data());
  });
}

#if __has_include("cablegram/parse_many.hpp")
void add_threads(const Input& input) {
  for (const unsigned threads : {1U, 2U}) {
    const std::string row = "j: parse_many, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
    add_pass(input, row, [&input, threads](benchmark::State& state) {
      const std::vector<std::string_view> texts(input.texts.begin(), input.texts.end());
      for ([[maybe_unused]] auto iteration : state) {
        const auto cables = cablegram::parse_many(std::span<const std::string_view>(texts), threads);
        benchmark::DoNotOptimize(cables.data());
      }
      set_rates(state, input);
    });
  }
}
#else
void add_threads(const Input& input) {
  benchmark::AddCustomContext("no rows j on " + input.name, "there is no cablegram/parse_many.hpp");
}
#endif

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2 && argc != 3) {
    std::cerr << "usage: measure_parse MEGABYTES [FOLDER] [--benchmark_...]\n";
    return 2;
  }
  const std::size_t bytes = std::stoul(argv[1]) * 1'000'000;

  // A quarter is enough for the other dialects: it is in no cache, either.
  std::vector<Input> inputs{cablegram::bench::generated_cables(Form::telegram, bytes)};
  for (const Form form : {Form::aad, Form::smart}) {
    inputs.push_back(cablegram::bench::generated_cables(form, bytes / 4));
  }
  if (argc == 3) inputs.push_back(cablegram::bench::published_telegrams(argv[2], bytes));

  cablegram::bench::add_context();
  for (const Input& input : inputs) {
    if (input.texts.empty()) {
      benchmark::AddCustomContext("no rows on " + input.name, "there are no such cables here");
      continue;
    }
    add_baselines(input);
    add_parses(input);
    add_threads(input);
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
