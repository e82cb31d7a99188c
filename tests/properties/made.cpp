#include "made.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/plan.hpp"
#include "generator/prose.hpp"
#include "generator/random.hpp"

namespace cablegram::test {
namespace {

using bench::Prose;
using bench::Random;

// What a made cable holds. Its source is nothing but its values, one a line.
struct Storage {
  std::string text;
  std::vector<Span> routing_indicators;
  std::vector<OperatingSignal> signals;
  std::vector<Addressee> addressees;
  std::vector<CaptionMark> captions;
  std::vector<Span> attention;
  std::vector<Tag> tags;
  std::vector<Reference> references;
  std::vector<Reason> reasons;
  std::vector<Block> body;
  std::vector<SectionMark> marks;
};

template <class T>
List<T> list(const std::vector<T>& values) {
  return {values.data(), values.size()};
}

std::string padded(std::uint32_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

class Maker {
 public:
  Maker(std::uint64_t seed, std::uint64_t index)
      : random_(seed, index),
        prose_(random_),
        own_(random_.pick(bench::posts)),
        serial_(static_cast<std::uint32_t>(random_.between(1, 9999))),
        marked_(random_.chance(80)) {}

  Cable make() {
    envelope();
    heading();
    body();
    cable_.signature = put(random_.chance(50) ? "DOE" : "Quill");
    return whole();
  }

 private:
  Span put(std::string_view value) {
    const auto begin = static_cast<std::uint32_t>(held_->text.size());
    held_->text.append(value);
    const auto end = static_cast<std::uint32_t>(held_->text.size());
    held_->text += '\n';
    return {begin, end};
  }

  PortionMark portion() {
    constexpr std::array<std::string_view, 5> marks{"C", "U", "SBU", "C/NF", "S//NF"};
    PortionMark mark;
    if (marked_) mark.span = put(random_.pick(marks));
    return mark;
  }

  std::string sentences(std::uint32_t count) {
    std::string text;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i != 0) text += ' ';
      prose_.sentence(text);
    }
    return text;
  }
  std::string title(std::uint32_t words) {
    std::string text;
    prose_.title(text, words);
    return text;
  }

  // --- Transmission header
  void envelope() {
    constexpr std::array<Precedence, 4> precedences{Precedence::routine, Precedence::priority, Precedence::immediate,
                                                    Precedence::flash};
    const Precedence precedence = random_.pick(precedences);
    using namespace std::chrono;
    const sys_days day = sys_days(year(static_cast<int>(random_.between(1985, 2012))) / January / 1) +
                         days(static_cast<int>(random_.below(365)));
    const minutes time(random_.below(24 * 60));
    const year_month_day date(day);
    cable_.dialect = Dialect::telegram;
    cable_.action_precedence = precedence;
    if (precedence > Precedence::routine && random_.chance(30)) cable_.info_precedence = Precedence::routine;

    if (random_.chance(80)) {
      Transmission& head = cable_.transmission;
      head.start_of_message = put("VZCZCXRO" + padded(random_.below(10000), 4));
      head.routing_precedence = precedence;
      const std::uint32_t count = random_.between(1, 14);
      for (std::uint32_t i = 0; i < count; ++i) {
        held_->routing_indicators.push_back(put(random_.pick(bench::posts).routing_indicator));
      }
      head.originator = put(own_.routing_indicator);
      head.station_serial = put(padded(serial_, 4));
      if (random_.chance(80)) head.section = std::uint8_t{1};
      head.filed_day = static_cast<std::uint16_t>((day - sys_days(date.year() / January / 1)).count() + 1);
      head.filed_time = time;
      head.security_text = put("CCCCC");
      head.security = Classification::confidential;
      held_->signals.push_back({put("ZNY"), {}});
      held_->signals.push_back({put("ZZH"), {}});
      head.span = {0, head.security_text.end};
    }
    cable_.date_time_group.span = put("group");
    cable_.date_time_group.time = time_point_cast<minutes>(day) + time;
    if (!held_->signals.empty() && random_.chance(20)) held_->signals.push_back({put("ZDK"), {}});

    cable_.from.name = put(std::string(own_.mission) + ' ' + std::string(own_.name));
    addressee(AddresseeList::action, "SECSTATE WASHDC");
    const std::uint32_t informed = random_.below(9);
    for (std::uint32_t i = 0; i < informed; ++i) {
      const bench::Post& post = random_.pick(bench::posts);
      addressee(AddresseeList::info, std::string(post.mission) + ' ' + std::string(post.name));
    }
    if (random_.chance(20)) {
      held_->addressees.push_back({});
      held_->addressees.back().list = AddresseeList::exempt;
      held_->addressees.back().name = put("AMCONSUL LOWER STEPPE");
    }
  }

  void addressee(AddresseeList list, const std::string& name) {
    Addressee made;
    made.list = list;
    if (random_.chance(70)) made.routing_indicator = put(random_.pick(bench::posts).routing_indicator);
    made.name = put(name);
    if (random_.chance(15)) made.office_symbols = put("//OSD-A/ISA//DP//");
    if (random_.chance(40)) made.precedence = random_.chance(20) ? Precedence::niact_immediate : Precedence::priority;
    if (random_.chance(50)) made.mcn = put(padded(random_.below(10000), 4));
    held_->addressees.push_back(made);
  }

  // --- Heading
  void heading() {
    constexpr std::array<Classification, 4> levels{Classification::unclassified, Classification::confidential,
                                                   Classification::secret, Classification::top_secret};
    Banner& banner = cable_.banner;
    banner.classification = random_.pick(levels);
    banner.level_text = put("level");
    banner.span = banner.level_text;
    banner.post = put(own_.name);
    banner.serial_text = put(padded(serial_, 6));
    banner.serial = serial_;
    if (random_.chance(40)) banner.section = Section{1, static_cast<std::uint16_t>(random_.between(2, 5))};

    for (const Caption caption : {Caption::noforn, Caption::sipdis, Caption::sensitive}) {
      if (random_.chance(40)) held_->captions.push_back({put("caption"), caption});
    }
    constexpr std::array<std::string_view, 4> statements{
        "DEPT FOR SCA/CEN J. MARLOWE, EUR/ERA, EUR/PPD, INR/B, PM/RSAT, OES/ENV AND S/CT FOR R. ROE", "NSC FOR QUILL",
        "EREWHON PASS TO LOWER STEPPE", "TREASURY FOR OASIA"};
    for (const std::string_view statement : statements) {
      if (random_.chance(25)) held_->attention.push_back(put(statement));
    }

    order();
    constexpr std::array<std::string_view, 9> codes{"PREL", "PGOV", "ENRG", "ETRD", "MARR",
                                                    "PTER", "KNNP", "NATO", "XX"};
    const std::uint32_t tags = random_.between(1, static_cast<std::uint32_t>(codes.size()));
    for (std::uint32_t i = 0; i < tags; ++i) held_->tags.push_back({put(codes[i]), TagKind::subject});
    if (random_.chance(20)) {
      held_->tags.push_back({put("OVIP"), TagKind::subject});
      held_->tags.push_back({put("DOE, JANE A."), TagKind::person});
    }
    if (random_.chance(30)) cable_.subject_portion = portion();
    std::string subject = title(random_.between(2, 16));
    std::transform(subject.begin(), subject.end(), subject.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    cable_.subject = put(subject);
    references();
    if (random_.chance(80)) statement();
  }

  void order() {
    ExecutiveOrder& order = cable_.executive_order;
    order.number = put("12958");
    if (random_.chance(20)) {
      order.text = put("N/A");
      order.scheme = DeclassificationScheme::not_applicable;
    } else if (random_.chance(25)) {
      order.text = put("DECL: TEN YEARS AFTER THE UNIFICATION OF UPPER AND LOWER EREWHON OR THE NEXT ELECTION THERE");
      order.scheme = DeclassificationScheme::event;
    } else {
      const std::chrono::year_month_day date(std::chrono::year(2018), std::chrono::month(random_.between(1, 12)),
                                             std::chrono::day(random_.between(1, 28)));
      order.text = put("DECL: " + padded(static_cast<unsigned>(date.month()), 2) + '/' +
                       padded(static_cast<unsigned>(date.day()), 2) + "/2018");
      order.declassify_on = date;
      order.scheme = DeclassificationScheme::date;
    }
    order.span = {order.number.begin, order.text.end};
  }

  void references() {
    const std::uint32_t count = random_.below(6);
    for (std::uint32_t i = 0; i < count; ++i) {
      Reference reference;
      if (count > 1) reference.label = put(std::string(1, static_cast<char>('A' + i)));
      if (random_.chance(20)) {
        constexpr std::array<std::string_view, 3> others{"SEPTEL", "DOE/ROE E-MAIL OF SEPTEMBER 6", "DOE/ROE TELCON"};
        reference.text = put(random_.pick(others));
        held_->references.push_back(reference);
        continue;
      }
      const bench::Post& post = random_.pick(bench::posts);
      reference.kind = ReferenceKind::cable;
      reference.serial = random_.between(1, 99999);
      std::string text;
      if (random_.chance(40)) {
        reference.year = static_cast<std::int16_t>(random_.below(10));
        text = padded(static_cast<std::uint32_t>(reference.year), 2) + ' ';
      }
      const std::size_t post_begin = text.size();
      text += std::string(post.name) + ' ' + std::to_string(reference.serial);
      if (random_.chance(20)) text += " (NOTAL)";
      reference.text = put(text);
      reference.post.begin = reference.text.begin + static_cast<std::uint32_t>(post_begin);
      reference.post.end = reference.post.begin + static_cast<std::uint32_t>(post.name.size());
      held_->references.push_back(reference);
      if (text.back() != ')' && random_.chance(20)) {
        Reference next = reference;
        next.serial = random_.between(1, 99999);
        next.text = put(std::to_string(next.serial));
        held_->references.push_back(next);
      }
    }
  }

  void statement() {
    constexpr std::string_view officer = "Pol/Econ Chief";
    constexpr std::string_view name = "Jane Q. Marchbanks";
    const std::string text = std::string(officer) + ' ' + std::string(name) + " for reasons 1.4 (b) and (d).";
    ClassifiedBy& statement = cable_.classified_by;
    statement.text = put(text);
    statement.span = statement.text;
    const std::uint32_t begin = statement.text.begin;
    statement.title = {begin, begin + static_cast<std::uint32_t>(officer.size())};
    statement.name = {statement.title.end + 1, statement.title.end + 1 + static_cast<std::uint32_t>(name.size())};
    held_->reasons.push_back({statement.text, 1, 4, 'b'});
    held_->reasons.push_back({statement.text, 1, 4, 'd'});
  }

  // --- Body
  void body() {
    const std::uint32_t paragraphs = random_.between(1, 12);
    for (std::uint32_t i = 0; i < paragraphs; ++i) {
      if (i != 0 && random_.chance(30)) block(BlockKind::heading, {}, title(random_.between(1, 5)));
      paragraph(i, paragraphs);
    }
    if (cable_.banner.section) marks(cable_.banner.section->of);
  }

  void paragraph(std::uint32_t index, std::uint32_t count) {
    std::string text = sentences(random_.between(1, 8));
    Role role = Role::none;
    if (index == 0) {
      text = "Summary: " + text + " End summary.";
      role = Role::summary;
    } else if (index + 1 == count) {
      text = "Comment: " + text + " End comment.";
      role = Role::comment;
    }
    const std::string label = std::to_string(index + 1);
    if (role != Role::none) {
      block(BlockKind::paragraph, label, text, role);
      return;
    }
    switch (random_.below(5)) {
      case 0:
        block(BlockKind::paragraph, label, text + " The points are these:");
        for (int i = 0; i < 3; ++i) block(BlockKind::item, "--", sentences(1), Role::none, 1);
        break;
      case 1:
        block(BlockKind::paragraph, label, text);
        for (const char* letter : {"A", "B", "C"}) {
          block(BlockKind::paragraph, letter, sentences(random_.between(1, 3)), Role::none, 1);
        }
        break;
      case 2:
        block(BlockKind::paragraph, label, text + " In millions of crowns:");
        block(BlockKind::preformatted, {},
              "Ferries      1998      1999\nLamps        12.5      13.1\nTurnips       8.0       7.9");
        break;
      default:
        block(BlockKind::paragraph, label, text);
    }
  }

  void block(BlockKind kind, std::string_view label, const std::string& text, Role role = Role::none,
             std::uint8_t depth = 0) {
    Block block;
    block.kind = kind;
    if (!label.empty()) block.label = put(label);
    // An item is marked less often than a paragraph.
    if (kind == BlockKind::paragraph) block.portion = portion();
    block.text = put(text);
    block.role = role;
    block.depth = depth;
    held_->body.push_back(block);
  }

  // A mark of each later section, in order, anywhere in the body. It takes no bytes of the source.
  void marks(std::uint16_t sections) {
    std::vector<std::uint32_t> places;
    const std::uint32_t begin = held_->body.front().text.begin;
    const std::uint32_t end = held_->body.back().text.end;
    for (std::uint16_t i = 1; i < sections; ++i) places.push_back(begin + random_.below(end - begin));
    std::sort(places.begin(), places.end());
    for (std::uint16_t i = 1; i < sections; ++i) {
      const std::uint32_t at = places[i - 1U];
      held_->marks.push_back({{at, at}, serial_, static_cast<std::uint16_t>(i + 1), 0, sections});
    }
  }

  Cable whole() {
    cable_.transmission.routing_indicators = list(held_->routing_indicators);
    cable_.transmission.operating_signals = list(held_->signals);
    cable_.addressees = list(held_->addressees);
    cable_.captions = list(held_->captions);
    cable_.attention = list(held_->attention);
    cable_.tags = list(held_->tags);
    cable_.references = list(held_->references);
    cable_.classified_by.reasons = list(held_->reasons);
    cable_.body = list(held_->body);
    cable_.section_marks = list(held_->marks);
    cable_.source = held_->text;
    cable_.owner = held_;
    return std::move(cable_);
  }

  std::shared_ptr<Storage> held_ = std::make_shared<Storage>();
  Cable cable_;
  Random random_;
  Prose prose_;
  const bench::Post& own_;
  std::uint32_t serial_;
  bool marked_;
};

}  // namespace

Cable made_cable(std::uint64_t seed, std::uint64_t index) { return Maker(seed, index).make(); }

}  // namespace cablegram::test
