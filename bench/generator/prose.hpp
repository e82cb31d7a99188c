// Sentences of fictional reporting: they mean little, and have the letters, lengths and marks of real ones.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "random.hpp"

namespace cablegram::bench {

class Prose {
 public:
  explicit Prose(Random& random)
      : random_(random), curly_(random.chance(30)), redacted_(random.chance(16)), british_dates_(random.chance(10)) {}

  /// Appends a sentence with its full stop.
  void sentence(std::string& out);
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
