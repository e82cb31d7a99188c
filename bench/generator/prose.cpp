#include "prose.hpp"

#include <array>

#include "words.hpp"

namespace cablegram::bench {

namespace {

// A percent sign and a letter stand for a word or phrase, see Prose::slot. No sentence ends in a number: wrapped to the
// begin of a line, it would be taken for the label of a paragraph.
constexpr std::array<std::string_view, 40> patterns{{
    "%T told %U on %d that %P had %v %P, %j %P %v %P %L.",
    "%P %r %v %P %L, %j %P would %b %P.",
    "According to %T, %P %v %P; %P would not %b %P %L.",
    R"(%T said that "%P is %a" and that %B would %b %P %L.)",
    "%O, %P %v the %a %n that %B had %v %L.",
    "%B %v %P on %d, %j %U %v %T to %b %P.",
    "%P, %P and %P were %a, %T %v, %j %P %L %v %P.",
    "Some %m of %P %L was %a %j %B %v it.",
    "%U %r %v the %a %n %L and %v %T %A%n in %S%q %n.",
    "The %N%p %n (%B) %r %v %P %L.",
    "%O, %T %v %P %L.",
    "%P was %a, %T %v; %P was not.",
    "In %l, the %n between %B and %B %r %v %P %L.",
    "%T doubted that %B could %b %P without %P, %j %U %v.",
    "%P %v %P.",
    "Most of the %n%p we spoke to %v %P %L, but few would %b %P.",
    "The %a-%n %n, which %B %v on %d, would %b %m.",
    R"(%B %r %v %P as "%a," "%a," and "%a.")",
    "%T (%l) and %T (%l) %v %P %L.",
    "He %r %v that %P would %b %P %L.",
    "She %v %P, %v %P and %r %v %U to %b %P.",
    "It was %a %j %P %v %P %L.",
    "There was no %n of %P %L, %T %v.",
    "%U asked whether %B would %b %P %j %P %v %P.",
    "%T replied that it %v %P, %j the %n was %a.",
    "On %d, neither %B nor %P %r %v %P %L.",
    "The %N press %v that %P had %v %m %L.",
    "%P (ref A) %r %v the %n%q %n %L.",
    "%T%q %A%n, %S, %v %P %L.",
    "%P: %a, %a and %A%n.",
    "The %n of %P %r %v %P, in part because %P %L had %v the %n/%n %n.",
    "%O, the %N %n would %b %P %L, %P and %P.",
    "Embassy contacts %L %v that %P %r %v %P.",
    "At %c local time on %d, %P %v %P %L.",
    R"(%B would %b %P "in %a terms" %j %T %v the %n.)",
    "%P did not %b %P, %j %P had %v it %L.",
    "The %n%p, %n%p and %n%p of %l %r %v %P.",
    "%T%q %A%n was %a: %P had to %b %P %L.",
    "%U %v that the United States would %b %P, and %v %T to %b %P.",
    "%P %v %P %L (%m), %T %v.",
}};

// Makes the noun at the end a plural.
void append_plural(std::string& out) {
  if (out.back() == 'y') {
    out.back() = 'i';
    out += "es";
  } else {
    out += out.back() == 's' || out.back() == 'h' ? "es" : "s";
  }
}

void append_number(std::string& out, std::uint32_t number) { out += std::to_string(number); }

}  // namespace

void Prose::sentence(std::string& out) {
  const std::size_t begin = out.size();
  expand(out, random_.pick(patterns));
  if (out[begin] >= 'a' && out[begin] <= 'z') out[begin] = static_cast<char>(out[begin] - 'a' + 'A');
}

std::string Prose::sentences(std::size_t bytes) {
  std::string text;
  do {
    if (!text.empty()) text += ' ';
    sentence(text);
  } while (text.size() < bytes);
  return text;
}

// Adjective, noun, and what leads to the next two.
void Prose::title(std::string& out, std::uint32_t words) {
  constexpr std::array<std::string_view, 6> links{"and the", "on", "in the", "of", "with", "for"};
  for (std::uint32_t word = 1; word <= words; ++word) {
    const bool last = word == words;
    if (word % 3 == 0 && !last) {
      out.append(random_.pick(links)).push_back(' ');
      continue;
    }
    const std::size_t begin = out.size();
    out += word % 3 == 1 && !last ? random_.pick(words::adjectives) : random_.pick(words::nouns);
    out[begin] = static_cast<char>(out[begin] - 'a' + 'A');
    if (!last) out += ' ';
  }
}

void Prose::person(std::string& out) {
  out += random_.pick(words::given);
  out += ' ';
  out += static_cast<char>('A' + static_cast<char>(random_.below(26)));
  out += ". ";
  out += random_.pick(words::surnames);
}

void Prose::expand(std::string& out, std::string_view pattern) {
  bool quote_opens = true;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '%') {
      slot(out, pattern[++at]);
    } else if (pattern[at] == '"' && curly_) {
      out += quote_opens ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
      quote_opens = !quote_opens;
    } else {
      out += pattern[at];
    }
  }
}

void Prose::slot(std::string& out, char kind) {
  switch (kind) {
    case 'A':  // an adjective and a blank, or nothing
      if (random_.chance(40)) out.append(random_.pick(words::adjectives)).push_back(' ');
      break;
    case 'B':
      out += random_.pick(words::bodies);
      break;
    case 'L':
      out.append(random_.pick(words::prepositions)).push_back(' ');
      random_.chance(15) ? out += random_.pick(words::places) : (noun_phrase(out), out);
      break;
    case 'N':
      out += random_.pick(words::nations);
      break;
    case 'O':
      out += random_.pick(words::openers);
      break;
    case 'P':
      noun_phrase(out);
      break;
    case 'S':
      out += random_.pick(words::surnames);
      break;
    case 'T':
      official(out);
      break;
    case 'U':
      out += random_.pick(words::ours);
      break;
    case 'a':
      out += random_.pick(words::adjectives);
      break;
    case 'b':
      out += random_.pick(words::bases);
      break;
    case 'c':
      append_number(out, random_.between(10, 23));
      append_number(out, random_.between(10, 59));
      break;
    case 'd':
      date(out);
      break;
    case 'j':
      out += random_.pick(words::joins);
      break;
    case 'l':
      out += random_.pick(words::places);
      break;
    case 'm':
      amount(out);
      break;
    case 'n':
      out += random_.pick(words::nouns);
      break;
    case 'p':
      append_plural(out);
      break;
    case 'q':
      out += curly_ ? "\xE2\x80\x99s" : "'s";
      break;
    case 'r':
      out += random_.pick(words::adverbs);
      break;
    default:  // 'v'
      out += random_.pick(words::pasts);
  }
}

void Prose::noun_phrase(std::string& out) {
  const std::uint32_t form = random_.below(100);
  if (form < 12) {
    out += random_.pick(words::bodies);
    return;
  }
  out += form < 60 ? "the " : form < 75 ? "its " : form < 90 ? "any " : "this ";
  if (random_.chance(35)) out.append(random_.pick(words::adjectives)).push_back(' ');
  if (random_.chance(6)) out.append(random_.pick(words::nations)).push_back(' ');
  out += random_.pick(words::nouns);
  if (random_.chance(12)) out.append(" of the ").append(random_.pick(words::nouns));
}

void Prose::official(std::string& out) {
  if (redacted_ && random_.chance(30)) {
    out += "XXXXXXXXXXXX";
    return;
  }
  out.append(random_.pick(words::titles)).push_back(' ');
  out += random_.pick(words::surnames);
}

void Prose::date(std::string& out) {
  const std::string_view month = random_.pick(words::months);
  const std::uint32_t day = random_.between(1, 28);
  if (british_dates_) {
    append_number(out, day);
    out.append(" ").append(month);
  } else {
    out.append(month).push_back(' ');
    append_number(out, day);
  }
}

void Prose::amount(std::string& out) {
  switch (random_.below(4)) {
    case 0:
      append_number(out, random_.between(2, 98));
      out += " percent";
      break;
    case 1:
      out += "USD ";
      append_number(out, random_.between(1, 900));
      out += " million";
      break;
    case 2:
      append_number(out, random_.between(1, 99));
      out += ',';
      append_number(out, random_.between(100, 999));
      out += " tons";
      break;
    default:
      out += '$';
      append_number(out, random_.between(1, 9));
      out += '.';
      append_number(out, random_.between(0, 9));
      out += " billion";
  }
}

}  // namespace cablegram::bench
