// Whether the time for a byte stays the same: in one cable of 64 KB and one of 64 MB, and in texts that are made to be
// slow. Each of those stands beside prose of its size.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/parse.hpp"
#include "context.hpp"
#include "generator/cable.hpp"

namespace {

constexpr std::size_t kilobyte = 1024;
constexpr std::size_t megabyte = kilobyte * kilobyte;
constexpr int repetitions = 5;

struct Hostile {
  std::string name;
  std::string text;
};

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

// AAAA, AAAB, ...: tags that are all different, as far as four letters go.
std::string different_tags(std::size_t count) {
  constexpr std::size_t letters = 26;
  std::string text = "TAGS:";
  for (std::size_t tag = 0; tag < count; ++tag) {
    text += ' ';
    for (std::size_t place = letters * letters * letters; place > 0; place /= letters) {
      text += static_cast<char>('A' + static_cast<char>(tag / place % letters));
    }
  }
  return text += '\n';
}

std::string references(std::size_t count) {
  std::string text = "REF: ";
  for (std::size_t item = 0; item < count; ++item) {
    text += static_cast<char>('A' + static_cast<char>(item % 26));
    text += ". NOWHERE " + std::to_string(item % 10'000) + "\n     ";
  }
  return text += '\n';
}

std::string headings(std::size_t count) {
  std::string text = "1. (C) It opens.\n\n";
  for (std::size_t heading = 0; heading < count; ++heading) {
    text += "The Road to Number " + std::to_string(heading) + "\n---------\n\n";
  }
  return text;
}

// Sizes are divided for a trial.
std::vector<Hostile> hostile_texts(std::size_t divisor) {
  const std::size_t size = 16 * megabyte / divisor;
  return {{"paragraph labels", repeated("\xC2\xB6"
                                        "1.",
                                        size)},
          {"slashes", repeated("//", size)},
          {"brackets", repeated("(", size)},
          {"one line of 64 MB", repeated("The minister said so. ", 64 * megabyte / divisor)},
          {"a million TAGS", "TAGS:" + repeated(" PREL", 5'000'000 / divisor)},
          {"30,000 different TAGS", different_tags(30'000 / divisor)},
          {"a million references", references(1'000'000 / divisor)},
          {"100,000 headings", headings(100'000 / divisor)},
          {"blank lines", repeated("\n", size)},
          {"CR and LF by turns", repeated("\r\n", size)},
          {"banners", repeated("C O N F I D E N T I A L NOWHERE 000012\n", size)}};
}

void add(const std::string& name, std::string text) {
  benchmark::RegisterBenchmark(name.c_str(),
                               [text = std::move(text)](benchmark::State& state) {
                                 for ([[maybe_unused]] auto iteration : state) {
                                   const cablegram::Cable cable = cablegram::parse(std::string_view(text));
                                   benchmark::DoNotOptimize(&cable);
                                 }
                                 state.counters["text_bytes"] = static_cast<double>(text.size());
                               })
      ->Repetitions(repetitions)
      ->ReportAggregatesOnly()
      ->Unit(benchmark::kMillisecond);
}

std::string prose(std::size_t bytes) { return cablegram::bench::generate_cable_of_size(1, 0, bytes).text; }

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::cerr << "usage: measure_linearity DIVISOR [--benchmark_...]\n"
                 "DIVISOR: 1 for the sizes that count; a greater number makes smaller texts, for a trial.\n";
    return 2;
  }
  const std::size_t divisor = std::stoul(argv[1]);
  cablegram::bench::add_context();

  add("prose/64 KB", prose(64 * kilobyte));
  add("prose/64 MB", prose(64 * megabyte / divisor));
  std::vector<Hostile> texts = hostile_texts(divisor);
  for (Hostile& hostile : texts) {
    add("prose for " + hostile.name, prose(hostile.text.size()));
    add("hostile/" + hostile.name, std::move(hostile.text));
  }
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
