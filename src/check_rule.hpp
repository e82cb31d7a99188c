// How a rule of the checker is written: its documentation, and the function that finds.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/check.hpp"

namespace cablegram::inline v1::checks {

/// Takes what one rule finds.
class Report {
 public:
  Report(const Rule& rule, std::vector<Finding>& findings) : rule_(rule), findings_(findings) {}

  void find(Span span) { find(span, std::string(rule_.message)); }
  void find(Span span, std::string message) { find(span, std::move(message), rule_.severity); }
  void find(Span span, std::string message, Severity severity) {
    findings_.push_back({rule_.code, severity, std::move(message), span, {}});
  }

 private:
  const Rule& rule_;
  std::vector<Finding>& findings_;
};

/// A rule, and the function that reports what it finds in a cable; none where the parser finds it all.
struct CheckedRule {
  Rule rule;
  void (*find)(const Cable&, Report&) = nullptr;
};

/// What a diagnostic of the parser does not say of itself.
struct Documentation {
  std::string_view meaning;
  std::string_view source;
  std::string_view good;
  std::string_view bad;
};

/// The rule of a diagnostic. Where `find` is given, the checker finds more of its kind than the parser.
[[nodiscard]] constexpr CheckedRule diagnosed(DiagnosticCode code, const Documentation& is,
                                              void (*find)(const Cable&, Report&) = nullptr) {
  const DiagnosticInfo& info = diagnostic_table[static_cast<std::size_t>(code)];
  return {{info.code, info.severity, info.message, is.meaning, is.source, is.good, is.bad}, find};
}

// The rules, part by part.
[[nodiscard]] std::span<const CheckedRule> text_rules();
[[nodiscard]] std::span<const CheckedRule> transmission_rules();
[[nodiscard]] std::span<const CheckedRule> address_rules();
[[nodiscard]] std::span<const CheckedRule> banner_rules();
[[nodiscard]] std::span<const CheckedRule> section_rules();
[[nodiscard]] std::span<const CheckedRule> caption_rules();
[[nodiscard]] std::span<const CheckedRule> order_rules();
[[nodiscard]] std::span<const CheckedRule> statement_rules();
[[nodiscard]] std::span<const CheckedRule> tag_rules();
[[nodiscard]] std::span<const CheckedRule> reference_rules();
[[nodiscard]] std::span<const CheckedRule> portion_rules();
[[nodiscard]] std::span<const CheckedRule> body_rules();
[[nodiscard]] std::span<const CheckedRule> archive_rules();

}  // namespace cablegram::inline v1::checks
