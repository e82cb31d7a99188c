#include "smart.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ids.hpp"
#include "prose.hpp"
#include "random.hpp"
#include "smart_pages.hpp"
#include "smart_plan.hpp"
#include "spelling.hpp"
#include "words.hpp"

namespace cablegram::bench {

namespace {

constexpr std::array<std::string_view, 16> subject_tags{"PREL", "PGOV", "ECON", "ETRD", "PHUM", "PTER", "CVIS", "CMGT",
                                                        "AMGT", "ENRG", "SENV", "SNAR", "MARR", "OIIP", "KPAO", "KDEM"};
constexpr std::array<std::string_view, 4> officials{"Ambassador", "Charge d'Affaires", "Deputy Chief of Mission",
                                                    "Consul General"};

class SmartMessage {
 public:
  SmartMessage(const SmartPlan& plan, Random& random, Prose& prose, SmartPages& pages, GeneratedCable& cable)
      : plan_(plan), random_(random), prose_(prose), pages_(pages), cable_(cable) {}

  void write() {
    write_number_and_addresses();
    write_fields();
    pages_.blank();
    write_body();
    write_tail();
  }

 private:
  void write_number_and_addresses() {
    const std::string year = digits(plan_.year % 100, 2);
    pages_.line("MRN: " + year + " " + std::string(plan_.post_name()) + " " + std::to_string(plan_.serial));
    const std::string_view month = words::months[plan_.month - 1].substr(0, 3);
    const std::string day = digits(plan_.day, 2);
    std::string date = "Date/DTG: " + std::string(month) + " " + day + ", " + std::to_string(plan_.year);
    date += " / " + day + digits(plan_.hour, 2) + digits(plan_.minute, 2) + "Z " + upper(month) + " " + year;
    pages_.line(date);
    pages_.line("From: " + plan_.sender());
    std::string action = "Action: ";
    for (std::uint32_t count = plan_.from_department ? random_.between(1, 6) : 1; count > 0; --count) {
      action += plan_.from_department ? address() : "WASHDC, SECSTATE";
      action += precedence();
      if (count > 1) action += "; ";
      ++cable_.addressees;
    }
    pages_.line(action);
    if (!random_.chance(45)) return;
    std::string info = "Info: ";
    for (std::uint32_t count = random_.between(1, 4); count > 0; --count) {
      info += address();
      info += precedence();
      if (count > 1) info += "; ";
      ++cable_.addressees;
    }
    pages_.line(info);
  }

  void write_fields() {
    pages_.line("E.O.: 13526");
    for (std::uint32_t count = random_.between(1, 4); count > 0; --count) add_tag(random_.pick(subject_tags));
    add_tag(plan_.post.tag);
    std::string tags;
    for (const std::string& tag : cable_.tags) tags += (tags.empty() ? "TAGS: " : ", ") + tag;
    pages_.line(tags);
    if (random_.chance(80)) {
      constexpr std::array<std::string_view, 3> captions{"NOFORN", "EXDIS, SIPDIS", "SIPDIS"};
      const std::string_view classified = random_.pick(captions);
      pages_.line("Captions: " + std::string(plan_.classified() ? classified
                                             : plan_.sensitive  ? "SENSITIVE, SIPDIS"
                                                                : "SIPDIS"));
    }
    if (random_.chance(60)) write_references();
    if (random_.chance(15)) pages_.line("Pass Line: NSC FOR J. QUILL");
    std::string title;
    prose_.title(title, random_.between(4, 16));
    cable_.subject = random_.chance(30) ? upper(title) : title;
    pages_.line("Subject: " + cable_.subject);
    if (!plan_.classified()) return;
    std::string statement = "Classified By: ";
    prose_.person(statement);
    statement += ", ";
    statement += random_.pick(officials);
    pages_.line(statement + ", State");
    pages_.line("Reason: 1.4 (b), (d)");
    pages_.line("Declassify On: " + std::to_string(plan_.year + 10) + "/" + digits(plan_.month, 2) + "/" +
                digits(plan_.day, 2));
  }

  void write_references() {
    cable_.references = random_.between(1, 4);
    for (std::size_t at = 0; at < cable_.references; ++at) {
      const bool department = random_.chance(30);
      std::string line(at == 0 ? "Reference: " : "           ");
      line += static_cast<char>('A' + static_cast<char>(at));
      line += ") " + digits((plan_.year - random_.below(2)) % 100, 2) + " ";
      line += department ? "STATE" : random_.pick(posts).name;
      pages_.line(line + " " + std::to_string(random_.between(1, 99'999)));
    }
  }

  void write_body() {
    paragraph("Summary: ", " End summary.");
    while (room() > 600) {
      if (cable_.paragraphs % 3 == 1) {
        std::string heading;
        prose_.title(heading, random_.between(2, 5));
        pages_.line(heading);
        pages_.blank();
      }
      paragraph("", "");
      if (random_.chance(10)) items();
    }
    if (random_.chance(70)) paragraph("Comment: ", " End comment.");
    if (random_.chance(15)) {
      pages_.line("MINIMIZE CONSIDERED");
      pages_.blank();
    }
  }

  void write_tail() {
    cable_.signature = std::string(random_.pick(words::surnames));
    pages_.line("Signature: " + cable_.signature);
    pages_.blank();
    pages_.line("Drafted By: " + officer(plan_.post_name()));
    std::string cleared = "Cleared By: ";
    const std::uint32_t count = random_.between(1, 3);
    for (std::uint32_t at = 0; at < count; ++at) {
      constexpr std::array<std::string_view, 3> sections{"POL", "ECON", "MGT"};
      if (at > 0) cleared += "; ";
      cleared += officer(sections[at]);
    }
    pages_.line(cleared);
    pages_.line("Approved By: " + officer(plan_.post_name()));
    pages_.line("Released By: " + officer(plan_.post_name()));
    cable_.officers = 3 + count;
    if (random_.chance(25)) {
      pages_.line("Attachments: Figures.pdf, Map.jpg");
      ++cable_.attributes;
    }
    pages_.line("Dissemination Rule: ARCHIVE COPY, POL_ACTION");
    ++cable_.attributes;
  }

  void paragraph(std::string_view opening, std::string_view closing) {
    const std::string_view mark = plan_.level == Level::secret         ? "S"
                                  : plan_.level == Level::confidential ? "C"
                                  : plan_.sensitive                    ? "SBU"
                                                                       : "U";
    const std::string_view own = random_.chance(80) ? mark : "U";
    std::string text = std::to_string(++cable_.paragraphs) + ". (" + std::string(own) + ") " + std::string(opening);
    const std::size_t bytes = random_.between(150, 1350);
    text += prose_.sentences(std::min(bytes, room() > 140 ? room() - 140 : 0));
    pages_.prose(text += closing);
    pages_.blank();
  }

  void items() {
    for (std::uint32_t count = random_.between(2, 4); count > 0 && room() > 400; --count) {
      pages_.prose("-- " + prose_.sentences(random_.between(20, 160)));
      pages_.blank();
    }
  }

  [[nodiscard]] std::size_t room() const { return pages_.size() < plan_.size ? plan_.size - pages_.size() : 0; }

  void add_tag(std::string_view tag) {
    if (std::find(cable_.tags.begin(), cable_.tags.end(), tag) == cable_.tags.end()) cable_.tags.emplace_back(tag);
  }
  // NOWHERE, AMEMBASSY
  std::string address() {
    const Post& post = random_.pick(posts);
    return std::string(post.name).append(", ").append(post.mission);
  }
  std::string precedence() {
    const std::uint32_t at = random_.below(100);
    return at < 70 ? " ROUTINE" : at < 95 ? " PRIORITY" : " IMMEDIATE";
  }
  // POL:Doe, Jane
  std::string officer(std::string_view office) {
    std::string text(office);
    text.append(":").append(random_.pick(words::surnames)).append(", ");
    return text.append(random_.pick(words::given));
  }

  const SmartPlan& plan_;
  Random& random_;
  Prose& prose_;
  SmartPages& pages_;
  GeneratedCable& cable_;
};

}  // namespace

GeneratedCable generate_smart_cable(std::uint64_t seed, std::uint64_t index) {
  Random random(seed, index);
  const SmartPlan plan(random, index);
  GeneratedCable cable;
  cable.form = Form::smart;
  cable.id = id_of(plan.year, plan.post_name(), plan.serial);
  if (plan.banners) cable.classification = plan.level_name();
  cable.date_time = date_time_of(plan.year, plan.month, plan.day, plan.hour, plan.minute);

  Prose prose(random);
  SmartPages pages(plan);
  SmartMessage(plan, random, prose, pages, cable).write();
  pages.print(random, cable.text);
  return cable;
}

}  // namespace cablegram::bench
