// What a made cable holds. Its source is nothing but its values, one a line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/cable.hpp"
#include "cablegram/values.hpp"

namespace cablegram::test {

struct Storage {
  std::string text;
  std::vector<Span> routing_indicators;
  std::vector<OperatingSignal> signals;
  std::vector<OfficeCopies> offices;
  std::vector<Span> desired;
  std::vector<Clearance> drafting;
  std::vector<Addressee> addressees;
  std::vector<CaptionMark> captions;
  std::vector<Span> attention;
  std::vector<Tag> tags;
  std::vector<Reference> references;
  std::vector<Reason> reasons;
  std::vector<Block> body;
  std::vector<SectionMark> marks;
  std::vector<Attribute> attributes;
  std::vector<Span> exemptions;

  /// The place of a value, which is appended.
  Span put(std::string_view value) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text.append(value);
    const auto end = static_cast<std::uint32_t>(text.size());
    text += '\n';
    return {begin, end};
  }
};

/// The cable gets the lists and the text, and owns them.
inline void hand_over(const std::shared_ptr<Storage>& held, Cable& cable) {
  const auto list = [](const auto& values) { return List(values.data(), values.size()); };
  cable.transmission.routing_indicators = list(held->routing_indicators);
  cable.transmission.operating_signals = list(held->signals);
  cable.distribution.offices = list(held->offices);
  cable.distribution.desired = list(held->desired);
  cable.drafting = list(held->drafting);
  cable.addressees = list(held->addressees);
  cable.captions = list(held->captions);
  cable.attention = list(held->attention);
  cable.tags = list(held->tags);
  cable.references = list(held->references);
  cable.classified_by.reasons = list(held->reasons);
  cable.body = list(held->body);
  cable.section_marks = list(held->marks);
  cable.attributes = list(held->attributes);
  cable.release.exemptions = list(held->exemptions);
  cable.source = held->text;
  cable.owner = held;
}

[[nodiscard]] inline std::string padded(std::uint32_t number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

[[nodiscard]] inline std::string capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), values::to_upper);
  return text;
}

}  // namespace cablegram::test
