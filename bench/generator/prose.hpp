// Sentences of fictional reporting: they mean little, and have the letters, lengths and marks of real ones.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "random.hpp"

namespace cablegram::bench {

class Prose {
 public:
  /// Which marks the text may hold: those of published cables, or the capitals and plain signs of a teletype.
  enum class Marks : std::uint8_t { published, teletype };

  explicit Prose(Random& random, Marks marks = Marks::published)
      : random_(random),
        curly_(marks == Marks::published && random.chance(30)),
        redacted_(marks == Marks::published && random.chance(16)),
        british_dates_(random.chance(10)) {}

  /// Appends a sentence with its full stop.
  void sentence(std::string& out);
  /// As many sentences as it takes to have so many bytes.
  [[nodiscard]] std::string sentences(std::size_t bytes);
  /// Appends a title of some words, each with a capital.
  void title(std::string& out, std::uint32_t words);
  /// Appends a first name, an initial and a surname.
  void person(std::string& out);

 private:
  void expand(std::string& out, std::string_view pattern);
  void slot(std::string& out, char kind);
  void noun_phrase(std::string& out);
  void official(std::string& out);
  void date(std::string& out);
  void amount(std::string& out);

  Random& random_;
  bool curly_;     // typographic quotation marks and apostrophes
  bool redacted_;  // some names are blacked out
  bool british_dates_;
};

}  // namespace cablegram::bench
