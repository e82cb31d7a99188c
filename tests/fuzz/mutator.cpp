// Mutations that know the format: pieces of it and words of its tables are put in, lines are moved, doubled, joined and
// broken, pilcrows put and taken away, pages broken; two texts are crossed line by line. Without them a fuzzer spends
// its time on bytes that are prose whatever they are.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <span>
#include <string>
#include <string_view>

#include "cablegram/tables/captions.hpp"
#include "cablegram/tables/posts.hpp"
#include "cablegram/tables/tags.hpp"
#include "cablegram/tables/titles.hpp"
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

// A caption, a tag, a post or a title in place of the word that stands there.
void put_known_word(Random& random, std::string& text) {
  namespace tables = cablegram::tables;
  constexpr auto known = std::to_array<std::span<const std::string_view>>(
      {cablegram::caption_names, tables::subject_tags, tables::geographic_tags, tables::organisation_tags,
       tables::terms, tables::posts, tables::title_words});
  const std::span<const std::string_view> words = known.at(below(random, known.size()));
  constexpr std::string_view ends = " \n,;:./()";
  const std::size_t begin = std::min(text.find_first_not_of(ends, any_place(random, text)), text.size());
  const std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
  text.replace(begin, end - begin, words[below(random, words.size())]);
}

// Between lines, or in the middle of one.
void break_page(Random& random, std::string& text) {
  constexpr auto breaks = std::to_array<std::string_view>(
      {"\nCONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02        NOWHER  00732  01 OF 02  121302Z\n\n",
       "\nNOWHERE 00000732  002 OF 002\n\n", "\nUNCLASSIFIED\nSBU\nPage 1 of 2\nUNCLASSIFIED\nSBU\n",
       "\nUNCLAS SECTION 02 OF 02 NOWHERE 000732\n\nSIPDIS\n\n", "\nRELEASED IN PART\nB6\n"});
  const std::string_view one = breaks.at(below(random, breaks.size()));
  text.insert(random() % 2 == 0 ? line_begin(random, text) : any_place(random, text), one);
}

// Takes a pilcrow away where one stands, or puts one before a line.
void move_pilcrow(Random& random, std::string& text) {
  constexpr std::string_view pilcrow = "\xC2\xB6";
  const std::size_t found = text.find(pilcrow, any_place(random, text));
  if (found != std::string::npos) text.erase(found, pilcrow.size());
  if (found == std::string::npos || random() % 2 == 0) text.insert(line_begin(random, text), pilcrow);
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
  constexpr auto mutations =
      std::to_array({put_in_piece, put_in_piece, put_known_word, break_page, move_pilcrow, double_lines, move_lines,
                     drop_lines, join_lines, break_line, change_number, cut});
  for (std::size_t count = 1 + below(random, 3); count != 0; --count) {
    mutations.at(below(random, mutations.size()))(random, text);
  }
  text.resize(std::min(text.size(), max_size));
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

// The first lines of one text and the last lines of another: a header of one form over a body of the other.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* first, std::size_t first_size,
                                                 const std::uint8_t* second, std::size_t second_size, std::uint8_t* out,
                                                 std::size_t max_size, unsigned int seed) {
  Random random(seed);
  const std::string_view head = cablegram::fuzz::text_of(first, first_size);
  const std::string_view tail = cablegram::fuzz::text_of(second, second_size);
  std::string text(head.substr(0, line_begin(random, head)));
  text += tail.substr(line_begin(random, tail));
  text.resize(std::min(text.size(), max_size));
  std::memcpy(out, text.data(), text.size());
  return text.size();
}
