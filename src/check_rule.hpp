// How a rule of the checker is written: its documentation, and the function that finds.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/check.hpp"

namespace cablegram::inline v1::checks {

/// Takes what one rule finds, up to a number of findings.
class Report {
 public:
  Report(const Rule& rule, std::size_t limit, std::vector<Finding>& findings)
      : rule_(rule), room_(limit), findings_(findings) {}

  void find(Span span) { find(span, std::string(rule_.message)); }
  void find(Span span, std::string message) { find(span, std::move(message), rule_.severity); }
  void find(Span span, std::string message, Severity severity) {
    if (room_ == 0) {
      leave_out(span, severity);
      return;
    }
    --room_;
    findings_.push_back({rule_.code, severity, std::move(message), span, {}});
  }

  /// Says what was left out, if anything was: as grave as the gravest of it.
  void close() {
    if (!left_out_) return;
    const DiagnosticInfo& info = diagnostic_table[static_cast<std::size_t>(DiagnosticCode::too_many_diagnostics)];
    std::string message = "there is more to say than the limit allows; the rest of ";
    message.append(rule_.code).append(" was left out");
    findings_.push_back({info.code,
                         std::max(info.severity, left_out_->severity),
                         std::move(message),
                         {left_out_->place, left_out_->place},
                         {}});
  }

 private:
  struct LeftOut {
    std::uint32_t place;  // of the first
    Severity severity;    // of the gravest
  };
  void leave_out(Span span, Severity severity) {
    if (!left_out_) left_out_ = {span.begin, severity};
    left_out_->severity = std::max(left_out_->severity, severity);
  }

  const Rule& rule_;
  std::size_t room_;
  std::vector<Finding>& findings_;
  std::optional<LeftOut> left_out_;
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
