#include "archive.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "archive_attributes.hpp"
#include "archive_head.hpp"
#include "archive_pages.hpp"
#include "archive_plan.hpp"
#include "ids.hpp"
#include "prose.hpp"
#include "spelling.hpp"
#include "words.hpp"

namespace cablegram::bench {

namespace {

class ArchiveBody {
 public:
  ArchiveBody(const ArchivePlan& plan, const ArchiveFacts& facts, Random& random, Prose& prose, ArchivePages& pages,
              GeneratedCable& cable)
      : plan_(plan), facts_(facts), random_(random), prose_(prose), pages_(pages), cable_(cable) {}

  void write() {
    const bool summary = plan_.numbered && random_.chance(60);
    paragraph(summary ? "SUMMARY: " : "", summary ? " END SUMMARY." : "");
    while (room() > 500) {
      next_section_if_due();
      paragraph("", "");
      if (plan_.numbered && !plan_.compact && random_.chance(10)) outline();
    }
    if (room() > 0 && random_.chance(60)) paragraph("COMMENT: ", " END COMMENT.");
  }

 private:
  [[nodiscard]] std::size_t room() const {
    return cable_.text.size() < plan_.size ? plan_.size - cable_.text.size() : 0;
  }

  void paragraph(std::string_view opening, std::string_view closing) {
    std::string text;
    if (plan_.numbered) text = std::to_string(++cable_.paragraphs) + (plan_.bare_numbers ? "   " : ". ");
    text += opening;
    const std::size_t bytes = random_.between(120, 900);
    text += upper(prose_.sentences(std::min(bytes, room() > 100 ? room() - 100 : 0)));
    pages_.prose(text += closing);
    pages_.blank();
  }

  void outline() {
    char label = 'A';
    for (std::uint32_t count = random_.between(2, 3); count > 0 && room() > 300; --count) {
      pages_.prose(std::string("   ") + label++ + ". " + upper(prose_.sentences(random_.between(20, 150))));
      pages_.blank();
    }
  }

  void next_section_if_due() {
    if (section_ == plan_.sections || cable_.text.size() < plan_.size / plan_.sections * section_) return;
    ++section_;
    pages_.close();
    pages_.blank();
    pages_.open(section_);
    write_section_head(plan_, facts_, section_, random_, pages_);
  }

  const ArchivePlan& plan_;
  const ArchiveFacts& facts_;
  Random& random_;
  Prose& prose_;
  ArchivePages& pages_;
  GeneratedCable& cable_;
  std::uint32_t section_ = 1;
};

}  // namespace

GeneratedCable generate_archive_cable(std::uint64_t seed, std::uint64_t index) {
  Random random(seed, index);
  const ArchivePlan plan(random, index);
  GeneratedCable cable;
  cable.form = Form::aad;
  cable.id = id_of(plan.year, plan.post_name(), plan.serial);
  cable.classification = plan.level == ArchiveLevel::limited ? "LIMITED_OFFICIAL_USE" : plan.level_name();
  cable.date_time = date_time_of(plan.year, plan.month, plan.day, plan.hour, plan.minute);

  Prose prose(random, Prose::Marks::teletype);
  ArchivePages pages(plan, random, cable.text);
  if (plan.attributes) cable.text += "Message Text\n\n\n";
  pages.open(1);
  const ArchiveFacts facts = write_archive_head(plan, random, prose, pages, cable);
  ArchiveBody(plan, facts, random, prose, pages, cable).write();
  cable.signature = upper(random.pick(words::surnames));
  pages.line(cable.signature);
  pages.close();
  if (plan.attributes) write_attributes(plan, facts, random, cable);
  return cable;
}

}  // namespace cablegram::bench
