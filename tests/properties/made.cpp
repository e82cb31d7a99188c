#include "made.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/plan.hpp"
#include "generator/prose.hpp"
#include "generator/random.hpp"
#include "made_beside.hpp"
#include "made_storage.hpp"

namespace cablegram::test {
namespace {

using bench::Prose;
using bench::Random;

class Maker {
 public:
  Maker(Dialect dialect, std::uint64_t seed, std::uint64_t index)
      : dialect_(dialect),
        random_(seed, index),
        prose_(random_, dialect == Dialect::aad ? Prose::Marks::teletype : Prose::Marks::published),
        own_(random_.pick(bench::posts)),
        serial_(static_cast<std::uint32_t>(random_.between(1, 9999))),
        marked_(random_.chance(dialect == Dialect::aad ? 20 : 80)) {}

  Cable make() {
    cable_.dialect = dialect_;
    dates();
    if (dialect_ == Dialect::telegram && random_.chance(80)) transmission();
    addressees();
    heading();
    body();
    cable_.signature = put(archive() || random_.chance(50) ? "DOE" : "Quill");
    if (archive()) make_archive_parts(random_, *held_, cable_);
    if (message()) make_message_parts(random_, *held_);
    if (!archive() && random_.chance(20)) make_release_stamps(random_, *held_, cable_);
    return whole();
  }

 private:
  [[nodiscard]] bool archive() const { return dialect_ == Dialect::aad; }
  [[nodiscard]] bool message() const { return dialect_ == Dialect::smart; }

  Span put(std::string_view value) { return held_->put(value); }
  // The archive's telegrams are all capitals.
  [[nodiscard]] std::string spelt(const std::string& text) const { return archive() ? capitals(text) : text; }

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
    return spelt(text);
  }
  std::string title(std::uint32_t words) {
    std::string text;
    prose_.title(text, words);
    return spelt(text);
  }

  // --- Above the text
  void dates() {
    using namespace std::chrono;
    struct Years {
      std::uint32_t first;
      std::uint32_t last;
    };
    const Years years = archive() ? Years{1973, 1979} : message() ? Years{2009, 2019} : Years{1985, 2012};
    const sys_days day = sys_days(year(static_cast<int>(random_.between(years.first, years.last))) / January / 1) +
                         days(static_cast<int>(random_.below(365)));
    time_ = time_point_cast<minutes>(day) + minutes(random_.below(24 * 60));
    day_ = year_month_day(day);
    constexpr std::array<Precedence, 4> precedences{Precedence::routine, Precedence::priority, Precedence::immediate,
                                                    Precedence::flash};
    cable_.action_precedence = random_.pick(precedences);
    if (message()) {
      // The message system's own date, too; the precedence is the sender's.
      if (random_.chance(50)) cable_.date_time_group.date = day_;
      if (random_.chance(50)) cable_.action_precedence = Precedence::none;
    } else if (cable_.action_precedence > Precedence::routine && random_.chance(30)) {
      cable_.info_precedence = Precedence::routine;
    }
  }

  void transmission() {
    using namespace std::chrono;
    Transmission& head = cable_.transmission;
    head.start_of_message = put("VZCZCXRO" + padded(random_.below(10000), 4));
    head.routing_precedence = cable_.action_precedence;
    const std::uint32_t count = random_.between(1, 14);
    for (std::uint32_t i = 0; i < count; ++i) {
      held_->routing_indicators.push_back(put(random_.pick(bench::posts).routing_indicator));
    }
    head.originator = put(own_.routing_indicator);
    head.station_serial = put(padded(serial_, 4));
    if (random_.chance(80)) head.section = std::uint8_t{1};
    const auto midnight = floor<days>(time_);
    head.filed_day = static_cast<std::uint16_t>((midnight - sys_days(day_.year() / January / 1)).count() + 1);
    head.filed_time = time_ - midnight;
    head.security_text = put("CCCCC");
    head.security = Classification::confidential;
    held_->signals.push_back({put("ZNY"), {}});
    held_->signals.push_back({put("ZZH"), {}});
    head.span = {0, head.security_text.end};
  }

  void addressees() {
    cable_.date_time_group.span = put("group");
    cable_.date_time_group.time = time_;
    if (!held_->signals.empty() && random_.chance(20)) held_->signals.push_back({put("ZDK"), {}});

    cable_.from.name = put(address(own_));
    addressee(AddresseeList::action, message() ? "WASHDC, SECSTATE" : "SECSTATE WASHDC");
    const std::uint32_t informed = random_.below(9);
    for (std::uint32_t i = 0; i < informed; ++i) addressee(AddresseeList::info, address(random_.pick(bench::posts)));
    if (random_.chance(20)) {
      held_->addressees.push_back({});
      held_->addressees.back().list = AddresseeList::exempt;
      held_->addressees.back().name = put("AMCONSUL LOWER STEPPE");
    }
  }

  // AMEMBASSY NOWHERE, which the message system mostly turns round
  std::string address(const bench::Post& post) {
    if (message() && random_.chance(80)) return std::string(post.name) + ", " + std::string(post.mission);
    return std::string(post.mission) + ' ' + std::string(post.name);
  }

  void addressee(AddresseeList list, const std::string& name) {
    Addressee made;
    made.list = list;
    if (dialect_ == Dialect::telegram && random_.chance(70)) {
      made.routing_indicator = put(random_.pick(bench::posts).routing_indicator);
    }
    made.name = put(name);
    if (!message() && random_.chance(15)) made.office_symbols = put("//OSD-A/ISA//DP//");
    if (random_.chance(40)) made.precedence = random_.chance(20) ? Precedence::niact_immediate : Precedence::priority;
    if (!message() && random_.chance(50)) made.mcn = put(padded(random_.below(10000), 4));
    held_->addressees.push_back(made);
  }

  // --- Heading
  void heading() {
    banner();
    captions();
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
    const std::string subject = title(random_.between(2, 16));
    cable_.subject = put(message() && random_.chance(70) ? subject : capitals(subject));
    references();
    if (!archive() && random_.chance(80)) statement();
  }

  void banner() {
    constexpr std::array<Classification, 5> levels{Classification::unclassified, Classification::limited_official_use,
                                                   Classification::confidential, Classification::secret,
                                                   Classification::top_secret};
    Banner& banner = cable_.banner;
    banner.post = put(own_.name);
    banner.serial_text = put(padded(serial_, 6));
    banner.serial = serial_;
    if (message()) banner.year = static_cast<std::int16_t>(static_cast<int>(day_.year()) % 100);
    // Other forms than the telegram's state post and serial elsewhere, too.
    if (dialect_ != Dialect::telegram && random_.chance(15)) return;
    banner.classification = random_.pick(levels);
    banner.level_text = put("level");
    banner.span = banner.level_text;
    if (!message() && random_.chance(40)) {
      banner.section = Section{1, static_cast<std::uint16_t>(random_.between(2, 5))};
    }
  }

  void captions() {
    constexpr std::array<Caption, 4> of_archive{Caption::exdis, Caption::limdis, Caption::nodis, Caption::noforn};
    constexpr std::array<Caption, 4> of_others{Caption::noforn, Caption::sipdis, Caption::sensitive, Caption::sbu};
    for (const Caption caption : archive() ? of_archive : of_others) {
      if (random_.chance(35)) held_->captions.push_back({put("caption"), caption});
    }
    if (random_.chance(10)) held_->captions.push_back({put("TOSEC 080123"), Caption::other});
    if (!archive() && random_.chance(10)) held_->captions.push_back({put("REL TO USA, GBR"), Caption::other});
  }

  void order() {
    ExecutiveOrder& order = cable_.executive_order;
    if (archive()) return archive_order();
    if (message()) {
      // The day stands in the statement.
      order.span = order.number = put("13526");
      if (random_.chance(20)) {
        order.number = {};
        order.text = order.span = put("N/A");
        order.scheme = DeclassificationScheme::not_applicable;
      }
      return;
    }
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

  void archive_order() {
    struct Instruction {
      std::string_view text;
      DeclassificationScheme scheme;
      std::optional<std::chrono::year_month_day> day = std::nullopt;
    };
    using namespace std::chrono;
    constexpr std::array<Instruction, 5> instructions{
        {{"GDS", DeclassificationScheme::gds},
         {"N/A", DeclassificationScheme::not_applicable},
         {"XGDS-2", DeclassificationScheme::xgds},
         {"GDS 8/14/85 (DOE, JANE P.) OR-P", DeclassificationScheme::gds, 1985y / August / 14},
         {"RDS-3 6/18/99 (ROE, JOHN) OR-M", DeclassificationScheme::rds, 1999y / June / 18}}};
    const Instruction& instruction = random_.pick(instructions);
    ExecutiveOrder& order = cable_.executive_order;
    order.number = put(random_.chance(50) ? "11652" : "12065");
    order.text = put(instruction.text);
    order.scheme = instruction.scheme;
    order.declassify_on = instruction.day;
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
    const std::string_view officer = message() ? "Deputy Chief of Mission, State" : "Pol/Econ Chief";
    constexpr std::string_view name = "Jane Q. Marchbanks";
    std::string text;
    if (message()) {
      const auto day = std::chrono::year_month_day(day_.year() + std::chrono::years(10), day_.month(), day_.day());
      text = std::string(name) + ", " + std::string(officer) + " Reason: 1.4 (b), (d)";
      if (day.ok() && cable_.executive_order.text.empty() && random_.chance(70)) {
        text += " Declassify On: " + padded(static_cast<std::uint32_t>(static_cast<int>(day.year())), 4) + '/' +
                padded(static_cast<unsigned>(day.month()), 2) + '/' + padded(static_cast<unsigned>(day.day()), 2);
        cable_.executive_order.declassify_on = day;
      }
    } else {
      text = std::string(officer) + ' ' + std::string(name) + " for reasons 1.4 (b) and (d).";
    }
    ClassifiedBy& statement = cable_.classified_by;
    statement.text = put(text);
    statement.span = statement.text;
    const auto part = [&](std::string_view words) {
      const std::uint32_t begin = statement.text.begin + static_cast<std::uint32_t>(text.find(words));
      return Span{begin, begin + static_cast<std::uint32_t>(words.size())};
    };
    statement.title = part(officer);
    statement.name = part(name);
    held_->reasons.push_back({statement.text, 1, 4, 'b'});
    held_->reasons.push_back({statement.text, 1, 4, 'd'});
  }

  // --- Body
  void body() {
    const std::uint32_t paragraphs = random_.between(1, 12);
    for (std::uint32_t i = 0; i < paragraphs; ++i) {
      if (i != 0 && random_.chance(30)) block(BlockKind::heading, {}, heading_title());
      paragraph(i, paragraphs);
    }
    // The archive's sections have pages of their own.
    if (cable_.banner.section && !archive()) marks(cable_.banner.section->of);
  }

  // Under the heading "Note" all would be a note.
  std::string heading_title() {
    std::string text = title(random_.between(1, 5));
    while (values::starts_with(text, "NOTE")) text = title(random_.between(1, 5));
    return text;
  }

  void paragraph(std::uint32_t index, std::uint32_t count) {
    std::string text = sentences(random_.between(1, 8));
    Role role = Role::none;
    if (index == 0) {
      text = spelt("Summary: ") + text + spelt(" End summary.");
      role = Role::summary;
    } else if (index + 1 == count) {
      text = spelt("Comment: ") + text + spelt(" End comment.");
      role = Role::comment;
    }
    const std::string label = std::to_string(index + 1);
    if (role != Role::none) {
      block(BlockKind::paragraph, label, text, role);
      return;
    }
    switch (random_.below(5)) {
      case 0:
        block(BlockKind::paragraph, label, text + spelt(" The points are these:"));
        for (int i = 0; i < 3; ++i) block(BlockKind::item, "--", sentences(1), Role::none, 1);
        break;
      case 1:
        block(BlockKind::paragraph, label, text);
        for (const char* letter : {"A", "B", "C"}) {
          block(BlockKind::paragraph, letter, sentences(random_.between(1, 3)), Role::none, 1);
        }
        break;
      case 2:
        block(BlockKind::paragraph, label, text + spelt(" In millions of crowns:"));
        block(BlockKind::preformatted, {},
              spelt("Ferries      1998      1999\nLamps        12.5      13.1\nTurnips       8.0       7.9"));
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
    hand_over(held_, cable_);
    return std::move(cable_);
  }

  std::shared_ptr<Storage> held_ = std::make_shared<Storage>();
  Cable cable_;
  Dialect dialect_;
  Random random_;
  Prose prose_;
  const bench::Post& own_;
  std::uint32_t serial_;
  bool marked_;  // paragraphs have portion marks
  std::chrono::sys_time<std::chrono::minutes> time_;
  std::chrono::year_month_day day_;
};

}  // namespace

Cable made_cable(Dialect dialect, std::uint64_t seed, std::uint64_t index) {
  return Maker(dialect, seed, index).make();
}

}  // namespace cablegram::test
