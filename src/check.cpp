// The checker: all rules over one cable.
#include "cablegram/check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "check_rule.hpp"

namespace cablegram {
inline namespace v1 {

namespace {

using checks::CheckedRule;
using checks::Report;

// The parts of a cable, in their order.
template <class Visitor>
void each_rule(Visitor&& visit) {
  struct Part {
    std::string_view name;
    std::span<const CheckedRule> (*rules)();
  };
  constexpr auto parts = std::to_array<Part>({
      {"Text", checks::text_rules},
      {"Transmission header", checks::transmission_rules},
      {"Addresses", checks::address_rules},
      {"Banner", checks::banner_rules},
      {"Sections", checks::section_rules},
      {"Captions", checks::caption_rules},
      {"Executive order", checks::order_rules},
      {"TAGS and subject", checks::tag_rules},
      {"References", checks::reference_rules},
      {"Classification statement", checks::statement_rules},
      {"Portion marks", checks::portion_rules},
      {"Body", checks::body_rules},
      {"Archive, SMART and releases", checks::archive_rules},
  });
  for (const Part& part : parts) {
    for (const CheckedRule& rule : part.rules()) visit(rule, part.name);
  }
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> list;
    each_rule([&](const CheckedRule& rule, std::string_view part) {
      list.push_back(rule.rule);
      list.back().part = part;
    });
    return list;
  }();
  return all;
}

std::vector<Finding> check(const Cable& cable) {
  std::vector<Finding> findings;
  for (const Diagnostic& diagnostic : cable.diagnostics) {
    const DiagnosticInfo& info = diagnostic.info();
    findings.push_back({info.code, info.severity, std::string(info.message), diagnostic.span, {}});
  }
  each_rule([&](const CheckedRule& rule, std::string_view /*part*/) {
    if (rule.find == nullptr) return;
    Report report(rule.rule, cable.options.max_diagnostics, findings);
    rule.find(cable, report);
    report.close();
  });
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return finding.span.begin; });
  for (Finding& finding : findings) finding.where = cable.line_column(finding.span.begin);
  return findings;
}

}  // namespace v1
}  // namespace cablegram
