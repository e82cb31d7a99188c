// The parser at work: runs the grammar over a text, and says what only the whole text can tell.
//
// The one header that pulls in the grammar with its actions, which take a compiler a while: see parse.hpp.
#pragma once

#include <algorithm>
#include <string_view>
#include <type_traits>

#include "actions/body.hpp"
#include "actions/ending.hpp"
#include "actions/heading.hpp"
#include "actions/smart.hpp"
#include "attribute_checks.hpp"
#include "control.hpp"
#include "encoding.hpp"
#include "envelope.hpp"
#include "grammar/dialect.hpp"
#include "identity.hpp"
#include "path_like.hpp"
#include "recognise.hpp"
#include "roles.hpp"
#include "text.hpp"

namespace cablegram::inline v1::detail {

/// Reads one text into a builder.
class Reading {
 public:
  Reading(Builder& builder, const Options& options) : builder_(builder), options_(options) {}

  [[nodiscard]] Cable parse(std::string_view text) {
    const bool cut = text.size() > options_.max_size;
    builder_.begin(text.substr(0, options_.max_size), options_);
    if (cut) builder_.diagnose(DiagnosticCode::text_too_large, {options_.max_size, options_.max_size});
    report_encoding(builder_);
    const Form form = recognised_form();
    builder_.cable.dialect = dialect_of(form);
    switch (form) {
      case Form::telegram:
        read<grammar::message_head>();
        break;
      case Form::view:
        read<grammar::view_head>();
        break;
      case Form::aad:
        read<grammar::archive_head, grammar::before_attributes, grammar::attributes>();
        break;
      case Form::smart:
        read<grammar::smart_head, grammar::before_tail, grammar::smart_tail>();
        break;
    }
    conclude(form);
    return builder_.finish();
  }

 private:
  // The forms that texts come in; the view form is one of the telegram dialect.
  enum class Form : std::uint8_t { telegram, view, aad, smart };

  // The form of the dialect that the caller asked for, or else by its signs.
  [[nodiscard]] Form recognised_form() const {
    const auto has = [&]<class Rule>(std::type_identity<Rule> /*unused*/) {
      const std::string_view text = builder_.source();
      grammar::Input in(text.data(), text.data() + text.size(), "");
      return recognise<Rule>(in, builder_);
    };
    const auto asked = options_.dialect;
    const auto may_be = [&](Dialect dialect) { return !asked || *asked == dialect; };
    if (asked == Dialect::smart || (!asked && has(std::type_identity<grammar::smart_text>()))) return Form::smart;
    if (asked == Dialect::aad || (!asked && has(std::type_identity<grammar::archive_text>()))) return Form::aad;
    const bool view = may_be(Dialect::telegram) && has(std::type_identity<grammar::view_text>());
    return view ? Form::view : Form::telegram;
  }

  // Head, body, ending, and what a dialect has behind them.
  template <class Head, class BeforeTail = void, class Tail = void>
  void read() {
    const std::string_view text = builder_.source();
    const char* const end = text.data() + text.size();
    grammar::Input head(text.data(), end, "");
    tao::pegtl::parse<Head, actions::action, Control>(head, builder_);
    if (builder_.is_full()) return;
    if constexpr (std::is_void_v<Tail>) {
      if (!options_.heading_only) read_body(head.current(), end, false);
    } else {
      grammar::Input message(head.current(), end, "");
      (void)recognise<BeforeTail>(message, builder_);
      const char* const tail_begin = message.current();
      grammar::Input tail(tail_begin, end, "");
      const bool signed_tail = recognise<grammar::labelled_signature>(tail);
      if (!options_.heading_only) read_body(head.current(), tail_begin, signed_tail);
      if (!builder_.is_full()) read_part<Tail>(tail_begin, end);
    }
  }
  // A labelled signature behind the body leaves none to look for in it.
  void read_body(const char* begin, const char* end, bool is_signed) {
    const std::string_view text = builder_.source();
    const std::string_view message(text.data(), static_cast<std::size_t>(end - text.data()));
    const auto body_begin = static_cast<std::size_t>(begin - text.data());
    const char* const ending = is_signed ? end : text.data() + ending_begin(message, body_begin);
    read_part<grammar::body>(begin, ending);
    if (!builder_.is_full()) read_part<grammar::ending>(ending, end);
  }
  template <class Rule>
  void read_part(const char* begin, const char* end) {
    grammar::Input in(begin, end, "");
    tao::pegtl::parse<Rule, actions::action, Control>(in, builder_);
  }

  // What can be said only when all has been read.
  void conclude(Form form) {
    Cable& cable = builder_.cable;
    builder_.end_reading();
    if (form == Form::aad && !cable.banner.serial && !builder_.first_page_line.empty()) {
      actions::parse_part<grammar::page_values>(builder_, builder_.first_page_line);
    }
    if (cable.classified_by.text.empty()) find_statement_in_body();
    actions::merge_repeated_addressees(builder_);
    assign_roles(cable.source, builder_.lines.end_words(), {builder_.blocks.data(), builder_.blocks.size()});
    // Without a banner the security line of the transmission still states the level.
    const bool no_banner = cable.banner.classification == Classification::none;
    if (no_banner) cable.banner.classification = cable.transmission.security;
    const bool known = form != Form::telegram || !cable.transmission.empty() || !cable.date_time_group.span.empty() ||
                       !cable.from.name.empty() || !cable.banner.span.empty() || !cable.executive_order.span.empty() ||
                       !builder_.tags.empty();
    cable.dialect = options_.dialect.value_or(known ? dialect_of(form) : Dialect::unknown);
    const auto end = static_cast<std::uint32_t>(cable.source.size());
    if (!known && is_path_like(cable.source)) builder_.diagnose(DiagnosticCode::looks_like_path, {0, end});
    check_distribution();
    AttributeChecks(builder_).run();
    if (cable.banner.section && cable.banner.section->number < cable.banner.section->of) report_missing_sections();
    const auto missing = [&](bool is_missing, DiagnosticCode code) {
      if (is_missing) builder_.diagnose(code, {end, end});
    };
    missing(no_banner, DiagnosticCode::missing_banner);
    missing(cable.date_time_group.span.empty(), DiagnosticCode::missing_dtg);
    missing(cable.executive_order.span.empty(), DiagnosticCode::missing_eo);
    missing(builder_.tags.empty(), DiagnosticCode::missing_tags);
    missing(cable.subject.empty(), DiagnosticCode::missing_subject);
  }

  [[nodiscard]] static Dialect dialect_of(Form form) noexcept {
    return form == Form::aad ? Dialect::aad : form == Form::smart ? Dialect::smart : Dialect::telegram;
  }

  // The sum of copies that the text gives is that of its offices.
  void check_distribution() {
    const Distribution& distribution = builder_.cable.distribution;
    if (!distribution.total) return;
    std::uint32_t sum = 0;
    for (const OfficeCopies& office : builder_.offices) sum += office.copies;
    if (sum != *distribution.total) builder_.diagnose(DiagnosticCode::aad_office_sum, distribution.span);
  }

  [[nodiscard]] static bool has_by_and_colon(std::string_view text) noexcept {
    for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1)) {
      const std::string_view before = values::without_trailing_blanks(text.substr(0, colon));
      // A no-break space may stand there, too.
      if (before.ends_with('\xA0') ||
          values::starts_with(before.substr(std::max<std::size_t>(before.size(), 2) - 2), "BY"))
        return true;
    }
    return false;
  }

  // A classification statement that is one of the first paragraphs, or stands in one after its label and a colon.
  void find_statement_in_body() {
    for (std::size_t i = 0; i < builder_.blocks.size() && i < 3; ++i) {
      const Span block = builder_.blocks[i].text;
      const char* const base = builder_.source().data();
      grammar::Input in(base + block.begin, base + block.end, "");
      // The label inside a paragraph ends in BY and a colon: most have none, and are not searched.
      const bool searched = has_by_and_colon(builder_.text(block));
      if (!searched && !recognise<tao::pegtl::at<grammar::classified_by_label>>(in)) continue;
      if (!recognise<grammar::statement_in_paragraph>(in)) continue;
      const Span text = builder_.trimmed({builder_.offset(in.current()), block.end});
      if (text.empty()) continue;
      builder_.in_classified_by = true;
      actions::read_statement(builder_, text);
      return;
    }
  }

  // SECTION n OF m without a mark of the last section and without a signature: the rest is missing.
  void report_missing_sections() {
    Cable& cable = builder_.cable;
    for (const SectionMark& mark : builder_.section_marks) {
      if (mark.section == cable.banner.section->of) return;
    }
    if (!cable.signature.empty()) return;
    cable.is_partial = true;
    builder_.diagnose(DiagnosticCode::partial_sections, cable.banner.section_text);
  }

  Builder& builder_;
  const Options& options_;
};

}  // namespace cablegram::inline v1::detail
