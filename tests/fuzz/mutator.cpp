// Mutations that know the format: pieces of it are put in, and lines are moved, doubled, joined and broken. Without
// them a fuzzer spends its time on bytes that are prose whatever they are.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>

#include "properties/vocabulary.hpp"
#include "require.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace {

using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t count) { return count == 0 ? 0 : random() % count; }

std::size_t any_place(Random& random, std::string_view text) { return below(random, text.size() + 1); }

// The begin of a line near a place drawn at random.
std::size_t line_begin(Random& random, std::string_view text) {
  const std::size_t end = text.rfind('\n', any_place(random, text));
  return end == std::string_view::npos ? 0 : std::min(end + 1, text.size());
}

// From one line's begin to another's, at most a few lines.
std::string_view some_lines(Random& random, std::string_view text) {
  const std::size_t begin = line_begin(random, text);
  std::size_t end = begin;
  for (std::size_t lines = 1 + below(random, 4); lines != 0 && end != text.size(); --lines) {
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  }
  return text.substr(begin, end - begin);
}

void put_in_piece(Random& random, std::string& text) {
  const std::string_view piece = cablegram::test::pieces.at(below(random, cablegram::test::pieces.size()));
  text.insert(random() % 2 == 0 ? line_begin(random, text) : any_place(random, text), piece);
}

void double_lines(Random& random, std::string& text) {
  const std::string lines(some_lines(random, text));
  text.insert(line_begin(random, text), lines);
}

void move_lines(Random& random, std::string& text) {
  const std::string_view lines = some_lines(random, text);
  const std::string moved(lines);
  text.erase(static_cast<std::size_t>(lines.data() - text.data()), lines.size());
  text.insert(line_begin(random, text), moved);
}

void drop_lines(Random& random, std::string& text) {
  const std::string_view lines = some_lines(random, text);
  text.erase(static_cast<std::size_t>(lines.data() - text.data()), lines.size());
}

void join_lines(Random& random, std::string& text) {
  const std::size_t begin = line_begin(random, text);
  if (begin != 0) text[begin - 1] = ' ';
}

void break_line(Random& random, std::string& text) { text.insert(any_place(random, text), 1, '\n'); }

void change_number(Random& random, std::string& text) {
  const std::size_t digit = text.find_first_of("0123456789", any_place(random, text));
  if (digit != std::string::npos) text[digit] = static_cast<char>('0' + below(random, 10));
}

void cut(Random& random, std::string& text) { text.resize(any_place(random, text)); }

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned int seed) {
  Random random(seed);
  if (random() % 4 == 0) return LLVMFuzzerMutate(data, size, max_size);
  std::string text(cablegram::fuzz::text_of(data, size));
  constexpr auto mutations = std::to_array(
      {put_in_piece, put_in_piece, double_lines, move_lines, drop_lines, join_lines, break_line, change_number, cut});
  for (std::size_t count = 1 + below(random, 3); count != 0; --count) {
    mutations.at(below(random, mutations.size()))(random, text);
  }
  text.resize(std::min(text.size(), max_size));
  std::memcpy(data, text.data(), text.size());
  return text.size();
}
