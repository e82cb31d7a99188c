// The parser at work: runs the grammar over a text, and says what only the whole text can tell.
//
// The one header that pulls in the grammar with its actions, which take a compiler a while: see parse.hpp.
#pragma once

#include <string_view>

#include "actions/body.hpp"
#include "actions/ending.hpp"
#include "actions/heading.hpp"
#include "control.hpp"
#include "encoding.hpp"
#include "envelope.hpp"
#include "identity.hpp"
#include "inline_candidate.hpp"
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
    read();
    conclude();
    return builder_.finish();
  }

 private:
  void read() {
    const std::string_view text = builder_.source();
    const char* const end = text.data() + text.size();
    grammar::Input head(text.data(), end, "");
    tao::pegtl::parse<grammar::message_head, actions::action, Control>(head, builder_);
    if (options_.heading_only) return;
    const auto body_begin = static_cast<std::size_t>(head.current() - text.data());
    const char* const ending = text.data() + ending_begin(text, body_begin);
    grammar::Input body(head.current(), ending, "");
    tao::pegtl::parse<grammar::body, actions::action, Control>(body, builder_);
    grammar::Input rest(ending, end, "");
    tao::pegtl::parse<grammar::ending, actions::action, Control>(rest, builder_);
  }

  // What can be said only when all has been read.
  void conclude() {
    Cable& cable = builder_.cable;
    if (cable.classified_by.text.empty()) find_statement_in_body();
    assign_roles(cable.source, builder_.blocks);
    // Without a banner the security line of the transmission still states the level.
    const bool no_banner = cable.banner.classification == Classification::none;
    if (no_banner) cable.banner.classification = cable.transmission.security;
    const bool telegram = !cable.transmission.empty() || !cable.date_time_group.span.empty() ||
                          !cable.from.name.empty() || !cable.banner.span.empty() ||
                          !cable.executive_order.number.empty() || !builder_.tags.empty();
    cable.dialect = options_.dialect.value_or(telegram ? Dialect::telegram : Dialect::unknown);
    if (cable.banner.section && cable.banner.section->number < cable.banner.section->of) report_missing_sections();
    const auto end = static_cast<std::uint32_t>(cable.source.size());
    const auto missing = [&](bool is_missing, DiagnosticCode code) {
      if (is_missing) builder_.diagnose(code, {end, end});
    };
    missing(no_banner, DiagnosticCode::missing_banner);
    missing(cable.date_time_group.span.empty(), DiagnosticCode::missing_dtg);
    missing(cable.executive_order.number.empty(), DiagnosticCode::missing_eo);
    missing(builder_.tags.empty(), DiagnosticCode::missing_tags);
    missing(cable.subject.empty(), DiagnosticCode::missing_subject);
  }

  // A classification statement that is one of the first paragraphs, or stands in one after its label and a colon.
  void find_statement_in_body() {
    for (std::size_t i = 0; i < builder_.blocks.size() && i < 3; ++i) {
      const Span block = builder_.blocks[i].text;
      const char* const base = builder_.source().data();
      grammar::Input in(base + block.begin, base + block.end, "");
      // The label inside a paragraph has a colon: most have none, and are not searched.
      const bool searched = builder_.text(block).find(':') != std::string_view::npos;
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
