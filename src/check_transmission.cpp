// The transmission header against itself and against the text: ACP-127 format lines 1 to 5 and 15.
#include <array>
#include <chrono>
#include <cstdlib>
#include <optional>

#include "cablegram/tables/stations.hpp"
#include "cablegram/tables/titles.hpp"
#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

using std::chrono::minutes;

constexpr minutes much_later = std::chrono::hours(6);

std::chrono::sys_days new_year(std::chrono::sys_days day) {
  return {std::chrono::year_month_day(day).year() / std::chrono::January / 1};
}
int day_of_year(std::chrono::sys_days day) { return static_cast<int>((day - new_year(day)).count()) + 1; }

// How much later than the date-time group the DE line is, in the year that brings both closest. Without a time in the
// DE line, that of the group is taken.
std::optional<minutes> filing_delay(const Cable& cable) {
  const Transmission& header = cable.transmission;
  if (header.filed_day == 0 || !cable.date_time_group.time) return std::nullopt;
  const auto sent = *cable.date_time_group.time;
  const auto day = std::chrono::floor<std::chrono::days>(sent);
  const std::chrono::year year = std::chrono::year_month_day(day).year();
  std::optional<minutes> closest;
  for (const int shift : {-1, 0, 1}) {
    const std::chrono::sys_days begin{(year + std::chrono::years(shift)) / std::chrono::January / 1};
    const auto filed = begin + std::chrono::days(header.filed_day - 1) + header.filed_time.value_or(sent - day);
    const minutes delay = filed - sent;
    if (!closest || std::abs(delay.count()) < std::abs(closest->count())) closest = delay;
  }
  return closest;
}

bool is_another_day(const Cable& cable, minutes delay) {
  return (delay > much_later || delay < -much_later) && cable.transmission.filed_day != day_of_year(*day_of(cable));
}

void de_day(const Cable& cable, Report& report) {
  const auto delay = filing_delay(cable);
  if (!delay || !is_another_day(cable, *delay)) return;
  report.find(first_tile(cable, TileKind::filing_time),
              words("the DE line is of day ", cable.transmission.filed_day, " of the year, the date-time group of day ",
                    day_of_year(*day_of(cable))));
}

void de_time(const Cable& cable, Report& report) {
  const auto delay = filing_delay(cable);
  if (!delay || *delay == minutes(0) || is_another_day(cable, *delay)) return;
  const bool much = *delay > much_later || *delay < -much_later;
  report.find(first_tile(cable, TileKind::filing_time),
              words("the DE line is ", std::abs(delay->count()),
                    delay->count() == 1 || delay->count() == -1 ? " minute " : " minutes ",
                    *delay > minutes(0) ? "later" : "earlier", " than the date-time group"),
              much ? Severity::warning : Severity::info);
}

void de_section(const Cable& cable, Report& report) {
  if (cable.transmission.station_serial.empty() || cable.transmission.section) return;
  if (cable.banner.section && cable.banner.section->of > 1) report.find(cable.transmission.station_serial);
}

void serial(const Cable& cable, Report& report) {
  const Span station_serial = cable.transmission.station_serial;
  if (station_serial.empty() || !cable.banner.serial || cable.banner.serial_text.empty()) return;
  if (*cable.banner.serial % 10000 == values::number(cable.text(station_serial))) return;
  report.find(cable.banner.serial_text,
              words("the serial ", *cable.banner.serial, " does not end in the station serial ",
                    cable.text(station_serial), " of the DE line"));
}

void security(const Cable& cable, Report& report) {
  const Classification said = cable.transmission.security;
  Classification stated = banner_level(cable);
  // Five letters know no LIMITED OFFICIAL USE: it went as unclassified, encrypted.
  if (stated == Classification::limited_official_use) stated = Classification::unclassified;
  if (said == Classification::none || stated == Classification::none || said == stated) return;
  report.find(cable.transmission.security_text,
              words("the security line says ", name(said), ", the banner ", name(stated)));
}

void security_signal(const Cable& cable, Report& report) {
  const Span letters = cable.transmission.security_text;
  if (letters.empty() || cable.transmission.operating_signals.empty()) return;
  const Span signal = cable.transmission.operating_signals[0].name;
  const bool plain = cable.text(letters) == "UUUUU";
  if (plain && cable.text(signal) == "ZNY") {
    report.find(signal, "ZNY, for classified or encrypted messages, stands before UUUUU");
  } else if (cable.transmission.security >= Classification::confidential && cable.text(signal) == "ZNR") {
    report.find(signal, words("ZNR, for messages sent in the clear, stands before ", cable.text(letters)));
  }
}

// NIACT is a matter of the addressee: the message itself goes as IMMEDIATE.
Precedence of_message(Precedence value) { return value == Precedence::niact_immediate ? Precedence::immediate : value; }

void precedence(const Cable& cable, Report& report) {
  const Precedence highest = std::max(cable.action_precedence, cable.info_precedence);
  if (highest == Precedence::none) return;
  const Precedence routed = cable.transmission.routing_precedence;
  if (routed != Precedence::none && routed != highest) {
    report.find(cable.transmission.routing_precedence_text,
                words("the routing line says ", name(routed), ", the date-time line ", name(highest)));
  }
  for (const Addressee& addressee : cable.addressees) {
    if (of_message(addressee.precedence) <= highest) continue;
    report.find(addressee.precedence_text,
                words("an addressee has ", name(addressee.precedence), ", the message only ", name(highest)));
  }
}

void originator(const Cable& cable, Report& report) {
  const std::string_view known = tables::station_post(cable.text(cable.transmission.originator));
  if (known.empty() || cable.from.name.empty()) return;
  const std::string sender = detail::canonical_post(cable.text(cable.from.name));
  if (same_post(known, sender) || tables::one_letter_off(known, sender)) return;
  report.find(cable.transmission.originator,
              words(cable.text(cable.transmission.originator), " is the station of ", known, ", not of ", sender));
}

void end_serial(const Cable& cable, Report& report) {
  const Span station_serial = cable.transmission.station_serial;
  if (station_serial.empty()) return;
  each_tile(cable, TileKind::end_mark, [&](Span mark) {
    const std::string_view text = cable.text(mark);
    const bool is_serial = text.size() == 5 && text[0] == '#';
    if (!is_serial || values::number(text) == values::number(cable.text(station_serial))) return;
    report.find(mark, words("the end of message has ", text, ", the DE line #", cable.text(station_serial)));
  });
}

constexpr auto table = std::to_array<CheckedRule>({
    diagnosed(DiagnosticCode::som_malformed,
              {"A telegram begins with V, ZCZC, three letters that name the channel, and three or four digits that "
               "count the messages on it. What begins like that and goes on in another way was damaged in "
               "transmission.",
               "ACP-127, format line 1; 5 FAH-2 H-321.1", R"(VZCZCXRO0417
DE RUEHNWR #0732 1071019
P 161019Z APR 08
)",
               R"(VZCZX0417
DE RUEHNWR #0732 1071019
P 161019Z APR 08
)"}),
    diagnosed(DiagnosticCode::routing_mixed,
              {"The routing line begins with the highest precedence of the message as a doubled letter: PP. Two "
               "different letters are read as action and information precedence, as in a date-time line.",
               "5 FAH-2 H-321.2", R"(PP RUEHERE
DE RUEHNWR #0732 1071019
P 161019Z APR 08
)",
               R"(OP RUEHERE
DE RUEHNWR #0732 1071019
O P 161019Z APR 08
)"}),
    {{"de-day-mismatch", Severity::warning, "the DE line and the date-time group are of different days",
      "The DE line gives the day of the year on which the station filed the message; it is the day of the "
      "date-time group. A message filed after midnight is taken for one of the same day, if not more than "
      "six hours lie between. Other differences are misprints, or messages that were sent again days "
      "later.",
      "ACP-127, format lines 3 and 5", R"(DE RUEHNWR #0732 1071019
P 161019Z APR 08
FM AMEMBASSY NOWHERE
)",
      R"(DE RUEHNWR #0732 1701019
P 161019Z APR 08
FM AMEMBASSY NOWHERE
)"},
     de_day},
    {{"de-time-mismatch", Severity::info, "the DE line and the date-time group give different times",
      "Both times are set when a message is released, and agree in most messages. A later time in the DE "
      "line tells that the message was sent again, or waited. More than six hours are a warning.",
      "ACP-127, format lines 3 and 5", R"(DE RUEHNWR #0732 1071019
P 161019Z APR 08
FM AMEMBASSY NOWHERE
)",
      R"(DE RUEHNWR #0732 1071144
P 161019Z APR 08
FM AMEMBASSY NOWHERE
)"},
     de_time},
    {{"de-section-mismatch", Severity::info, "the DE line has no section, the banner has several",
      "The station serial of a message in sections is followed by a slash and the section. The suffix may "
      "stand in a message of one section, too; but one without it is not expected to have several.",
      "ACP-127, format line 3",
      R"(DE RUEHNWR #0732/01 1071019
P 161019Z APR 08
UNCLAS SECTION 01 OF 02 NOWHERE 000732
)",
      R"(DE RUEHNWR #0732 1071019
P 161019Z APR 08
UNCLAS SECTION 01 OF 02 NOWHERE 000732
)"},
     de_section},
    {{"serial-mismatch", Severity::warning, "the serial does not end in the station serial of the DE line",
      "The DE line gives the last four digits of the serial that the banner has. Where they differ, the "
      "text is a corrected or retransmitted copy under a new number, or one of the two is misprinted.",
      "ACP-127, format line 3; 5 FAH-1 H-200", R"(DE RUEHNWR #0732 1071019
P 161019Z APR 08
UNCLAS NOWHERE 000732
)",
      R"(DE RUEHNWR #0733 1071019
P 161019Z APR 08
UNCLAS NOWHERE 000732
)"},
     serial},
    diagnosed(DiagnosticCode::security_letters_garbled,
              {"The security line repeats one letter five times, so that a damaged one is recognised. The letter "
               "that stands there most often counts.",
               "ACP-127, format line 4", R"(DE RUEHNWR #0732 1071019
ZNY CCCCC ZZH
P 161019Z APR 08
)",
               R"(DE RUEHNWR #0732 1071019
ZNY CCCDC ZZH
P 161019Z APR 08
)"}),
    {{"security-mismatch", Severity::error, "the security line and the banner state different levels",
      "The letters of the security line tell the network how the message is to be protected: U and E "
      "(encrypted for transmission) for unclassified, C, S and T for the levels above. They say the same "
      "as the banner; a reader should trust neither before knowing which is wrong.",
      "ACP-127, format line 4; Navy training module 14226, format line 4",
      R"(DE RUEHNWR #0732 1071019
ZNY CCCCC ZZH
P 161019Z APR 08
C O N F I D E N T I A L NOWHERE 000732
)",
      R"(DE RUEHNWR #0732 1071019
ZNR UUUUU ZZH
P 161019Z APR 08
C O N F I D E N T I A L NOWHERE 000732
)"},
     security},
    {{"security-signal", Severity::warning, "the operating signal does not fit the letters of the security line",
      "ZNY announces a message that is classified, or encrypted for transmission (EEEEE); ZNR one that is "
      "sent in the clear (UUUUU).",
      "Navy training module 14226, format line 4; ACP-131",
      R"(DE RUEHNWR #0732 1071019
ZNR UUUUU ZZH
P 161019Z APR 08
)",
      R"(DE RUEHNWR #0732 1071019
ZNY UUUUU ZZH
P 161019Z APR 08
)"},
     security_signal},
    diagnosed(DiagnosticCode::dtg_invalid,
              {"The date-time group gives day, hour and minute in UTC, the zone Z, month and year. One that names "
               "no day of the calendar, or no minute of the day, leaves the cable without date, and without id.",
               "ACP-127, format line 5", R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
)",
               R"(P 311019Z APR 08
FM AMEMBASSY NOWHERE
)"}),
    diagnosed(DiagnosticCode::dtg_zone,
              {"Date-time groups are in UTC, zone Z. Other letters are the military time zones, A to Z without J; "
               "the time was converted.",
               "ACP-127, format line 5", R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
)",
               R"(P 161019C APR 08
FM AMEMBASSY NOWHERE
)"}),
    diagnosed(DiagnosticCode::dtg_2400,
              {"Midnight is 0000 of the day that begins, and was read so where 2400 of the day that ends is "
               "written.",
               "ACP-127, format line 5", R"(P 170000Z APR 08
FM AMEMBASSY NOWHERE
)",
               R"(P 162400Z APR 08
FM AMEMBASSY NOWHERE
)"}),
    {{"precedence-mismatch", Severity::warning, "the precedences of the header contradict each other",
      "The routing line gives the highest precedence of a message that has two. What a single addressee "
      "has is never higher than that of the message; NIACT IMMEDIATE counts as IMMEDIATE.",
      "5 FAH-2 H-321.2; ACP-127, format lines 2 and 5 to 8",
      R"(PP RUEHERE
DE RUEHNWR #0732 1071019
P R 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHERE/AMEMBASSY ERE TOWN
)",
      R"(OO RUEHERE
DE RUEHNWR #0732 1071019
P R 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHERE/AMEMBASSY ERE TOWN
)"},
     precedence},
    {{"originator-unknown", Severity::info, "the DE line names the station of another post",
      "The routing indicator of the DE line belongs to the post that the FM line names. The table of "
      "stations is of 2010: a post that moved or was served by another station before is found, too. "
      "Indicators that the table lacks are passed over.",
      "ACP-117; 5 FAH-2 H-231", R"(DE RUEHC #0732 1071019
P 161019Z APR 08
FM SECSTATE WASHDC
)",
      R"(DE RUEHC #0732 1071019
P 161019Z APR 08
FM AMEMBASSY NOWHERE
)"},
     originator},
    {{"eom-serial-mismatch", Severity::warning, "the serial at the end of the message is not that of the DE line",
      "A message closes with the station serial of its DE line, so that the receiver knows that beginning "
      "and end belong together. Where they differ, one message broke off and another goes on.",
      "ACP-127, format line 15; Navy training module 14226",
      R"(DE RUEHNWR #0732 1071019
P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732

SUBJECT: A TITLE

1. (U) Text.
DOE
BT
#0732

NNNN
)",
      R"(DE RUEHNWR #0732 1071019
P 161019Z APR 08
FM AMEMBASSY NOWHERE
UNCLAS NOWHERE 000732

SUBJECT: A TITLE

1. (U) Text.
DOE
BT
#0741

NNNN
)"},
     end_serial},
});

}  // namespace

std::span<const CheckedRule> transmission_rules() { return table; }

}  // namespace cablegram::inline v1::checks
