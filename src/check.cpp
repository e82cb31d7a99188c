// The checker: all rules over one cable.
#include "cablegram/check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "check_rule.hpp"

namespace cablegram {
inline namespace v1 {

namespace {

using checks::CheckedRule;
using checks::Report;

// The parts of a cable, in their order.
template <class Visitor>
void each_rule(Visitor&& visit) {
  for (const auto part :
       {checks::text_rules, checks::transmission_rules, checks::address_rules, checks::banner_rules,
        checks::section_rules, checks::caption_rules, checks::order_rules, checks::tag_rules, checks::reference_rules,
        checks::statement_rules, checks::portion_rules, checks::body_rules, checks::archive_rules}) {
    for (const CheckedRule& rule : part()) visit(rule);
  }
}

// Counts lines and columns once over the text: the findings stand in its order.
void place(std::string_view text, std::vector<Finding>& findings) {
  LineColumn where;
  std::size_t at = 0;
  for (Finding& finding : findings) {
    for (; at < finding.span.begin && at < text.size(); ++at) {
      if (text[at] == '\n') {
        ++where.line;
        where.column = 1;
      } else {
        ++where.column;
      }
    }
    finding.where = where;
  }
}

}  // namespace

std::span<const Rule> rules() {
  static const std::vector<Rule> all = [] {
    std::vector<Rule> list;
    each_rule([&](const CheckedRule& rule) { list.push_back(rule.rule); });
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
  each_rule([&](const CheckedRule& rule) {
    if (rule.find == nullptr) return;
    Report report(rule.rule, findings);
    rule.find(cable, report);
  });
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return finding.span.begin; });
  place(cable.source, findings);
  return findings;
}

}  // namespace v1
}  // namespace cablegram
