// Actions of grammar/classified_by.hpp.
#pragma once

#include "../grammar/classified_by.hpp"
#include "../person.hpp"
#include "value.hpp"

namespace cablegram::inline v1::actions {

/// The label tells whether the text behind it names a person.
template <bool NamesPerson>
struct statement_label {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    builder.tile(TileKind::field_label, builder.span(in));
    builder.in_classified_by = NamesPerson;
  }
};
template <>
struct action<grammar::classified_by_label> : statement_label<true> {};
template <>
struct action<grammar::statement_line_label> : statement_label<false> {};

template <>
struct action<grammar::statement_lead> {
  // (U) before the statement
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
    if (!builder.in_classified_by) return;  // Derived From names a source
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
    builder.reason_paragraph =
        static_cast<std::uint8_t>((text.back() == '.' ? text[text.size() - 2] : text.back()) - '0');
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

/// Takes a statement apart: person, title, reasons.
inline void read_statement(Builder& builder, Span text) {
  ClassifiedBy& statement = builder.cable.classified_by;
  statement = ClassifiedBy{};
  statement.text = text;
  statement.span = text;
  (void)parse_part<grammar::classification_statement>(builder, text);
}

template <>
struct action<grammar::classified_by_text> {
  template <class ActionInput>
  static void apply(const ActionInput& in, Builder& builder) {
    const Span text = builder.span(in);
    value_tile(builder, TileKind::classified_by, text);
    ClassifiedBy& statement = builder.cable.classified_by;
    if (statement.text.empty() || (builder.in_classified_by && builder.reasons.empty())) {
      read_statement(builder, text);
    } else if (builder.reasons.empty()) {
      // Reason: 1.4 (b) on a line of its own.
      (void)parse_part<grammar::reasons_only>(builder, text);
      statement.span.end = text.end;
    }
  }
};

}  // namespace cablegram::inline v1::actions
