// Actions of grammar/classified_by.hpp.
#pragma once

#include "../grammar/classified_by.hpp"
#include "../person.hpp"
#include "value.hpp"

namespace cablegram::inline v1::actions {

template <>
struct action<grammar::classified_by_label> : element<TileKind::field_label> {};
template <>
struct action<grammar::statement_line_label> : element<TileKind::field_label> {};

template <>
struct action<grammar::statement_lead> {
  // (U) or a paragraph's number before the statement; a statement that is a numbered paragraph is in the body too.
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span lead = builder.trimmed(builder.span(in));
    if (!lead.empty()) builder.tile(TileKind::paragraph_label, lead);
  }
};

template <>
struct action<grammar::person_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Person person = read_person(builder.source(), builder.span(in));
    builder.cable.classified_by.name = person.name;
    builder.cable.classified_by.title = person.title;
  }
};

template <>
struct action<grammar::reason_section> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const std::string_view text = in.string_view();
    builder.reason_part = static_cast<std::uint8_t>(text.front() - '0');
    builder.reason_paragraph = static_cast<std::uint8_t>(text.back() - '0');
  }
};

template <>
struct action<grammar::reason_item> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    for (const char c : in.string_view()) {
      if (!values::is_letter(c)) continue;
      const auto letter = static_cast<char>(values::to_upper(c) - 'A' + 'a');
      for (const Reason& known : builder.reasons) {
        if (known.letter == letter && known.paragraph == builder.reason_paragraph) return;
      }
      builder.reasons.push_back({builder.span(in), builder.reason_part, builder.reason_paragraph, letter});
    }
  }
};

template <>
struct action<grammar::classified_by_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span text = builder.span(in);
    value_tile(builder, TileKind::classified_by, text);
    ClassifiedBy& statement = builder.cable.classified_by;
    if (statement.text.empty()) {
      statement.text = text;
      statement.span = text;
      (void)parse_part<grammar::classification_statement>(builder, text);
    } else if (builder.reasons.empty()) {
      // Reason: 1.4 (b) on a line of its own.
      (void)parse_part<grammar::reasons_only>(builder, text);
      statement.span.end = text.end;
    }
  }
};

}  // namespace cablegram::inline v1::actions
