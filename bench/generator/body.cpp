#include "body.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "spelling.hpp"
#include "words.hpp"

namespace cablegram::bench {

namespace {

// The last entries are the banner's own level, which most paragraphs have.
std::string_view portion(Level level, Random& random) {
  constexpr std::array<std::string_view, 4> unclassified{"U", "SBU", "SBU", "SBU"};
  constexpr std::array<std::string_view, 8> confidential{"U", "SBU", "C/NF", "C", "C", "C", "C", "C"};
  constexpr std::array<std::string_view, 8> secret{"U", "C", "C", "S//NF", "S/NF", "S/NF", "S", "S"};
  return level == Level::unclassified   ? random.pick(unclassified)
         : level == Level::confidential ? random.pick(confidential)
                                        : random.pick(secret);
}

class Body {
 public:
  Body(const Plan& plan, Random& random, Prose& prose, Lines& lines, GeneratedCable& cable)
      : plan_(plan), random_(random), prose_(prose), lines_(lines), cable_(cable) {}

  void write() {
    paragraph("Summary: ", " End summary.");
    while (room() > 700) {
      if (cable_.paragraphs % 3 == 1) heading();
      paragraph("", "");
      if (random_.chance(8)) {
        parts('a');
      } else if (random_.chance(8)) {
        parts('-');
      }
    }
    if (room() > 0) paragraph("Comment: ", " End comment.");
  }

 private:
  [[nodiscard]] std::size_t room() const {
    return cable_.text.size() < plan_.size ? plan_.size - cable_.text.size() : 0;
  }

  void paragraph(std::string_view opening, std::string_view closing) {
    std::string text = plan_.pilcrows ? "\xC2\xB6" : "";
    // Numbers have at most three digits; a text of megabytes begins again.
    text += std::to_string(cable_.paragraphs++ % 999 + 1) + ". (" + std::string(portion(plan_.level, random_)) + ") ";
    text += opening;
    text += prose_.sentences(std::min<std::size_t>(random_.between(150, 1350), room() > 140 ? room() - 140 : 0));
    if (random_.chance(10)) text += " (Note: " + prose_.sentences(60) + " End note.)";
    lines_.prose(text += closing);
    lines_.blank();
  }

  void heading() {
    std::string text;
    prose_.title(text, random_.between(2, 5));
    if (plan_.ruled_headings) {
      const std::string rule(text.size(), '-');
      if (random_.chance(50)) lines_.line(rule);
      lines_.line(text);
      lines_.line(rule);
    } else {
      lines_.line("//" + text + "//");
    }
    lines_.blank();
  }

  // Two to four sub-paragraphs (a), (b), or items behind two hyphens.
  void parts(char label) {
    for (std::uint32_t count = random_.between(2, 4); count > 0 && room() > 500; --count) {
      std::string text = "-- ";
      if (label != '-') text = std::string("(") + label++ + ") ";
      lines_.prose(text + prose_.sentences(random_.between(20, 200)));
      lines_.blank();
    }
  }

  const Plan& plan_;
  Random& random_;
  Prose& prose_;
  Lines& lines_;
  GeneratedCable& cable_;
};

}  // namespace

void write_body(const Plan& plan, Random& random, Prose& prose, Lines& lines, GeneratedCable& cable) {
  Body(plan, random, prose, lines, cable).write();
}

void write_ending(const Plan& plan, Random& random, Lines& lines, GeneratedCable& cable) {
  cable.signature = upper(random.pick(words::surnames));
  lines.line(cable.signature);
  if (random.chance(25)) {
    lines.line("BT");
    lines.line(std::string("#").append(plan.padded_serial(4)));
    lines.line("NNNN");
  }
}

}  // namespace cablegram::bench
