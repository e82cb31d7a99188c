// The executive order line: which order, and when the cable is to be declassified.
#include <array>
#include <optional>

#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

/// An order on classification, and the days on which cables cite it.
struct Order {
  std::uint32_t number;
  sys_days begin;
  sys_days end;  ///< the first day after
};

// Cables went on printing 12958 through 2010, though 13526 had replaced it in June.
constexpr auto orders = std::to_array<Order>({
    {10501, sys_days{year(1953) / 12 / 15}, sys_days{year(1972) / 6 / 1}},
    {11652, sys_days{year(1972) / 6 / 1}, order_12065},
    {12065, order_12065, sys_days{year(1982) / 8 / 1}},
    {12356, sys_days{year(1982) / 8 / 1}, order_12958},
    {12958, order_12958, sys_days{year(2011) / 1 / 1}},
    {13292, order_13292, sys_days{year(2011) / 1 / 1}},
    {13526, sys_days{year(2009) / 12 / 29}, sys_days{year(2100) / 1 / 1}},
});

const Order* known_order(std::uint32_t number) {
  const auto found = std::ranges::find(orders, number, &Order::number);
  return found == orders.end() ? nullptr : &*found;
}

// DECLASSIFIED JUNE 2, 2006: what was done to the cable later, and not what it said of itself.
bool was_declassified(const Cable& cable) {
  const Span text = cable.executive_order.text;
  for (std::uint32_t at = text.begin; at < text.end; ++at) {
    if (values::starts_with(cable.text({at, text.end}), "DECLASSIFIED")) return true;
  }
  return false;
}

void number_unknown(const Cable& cable, Report& report) {
  const Span number = cable.executive_order.number;
  if (number.empty() || known_order(order_number(cable)) != nullptr) return;
  report.find(number, words(cable.text(number), " is no order on classification"));
}

void anachronism(const Cable& cable, Report& report) {
  const Order* order = known_order(order_number(cable));
  const auto day = day_of(cable);
  if (order == nullptr || !day || (*day >= order->begin && *day < order->end) || was_declassified(cable)) return;
  report.find(cable.executive_order.number,
              *day < order->begin ? words("E.O. ", order->number, " came into force on ", iso(order->begin))
                                  : words("E.O. ", order->number, " was replaced before ", iso(order->end)));
}

// The day so many years later; the last of February for its 29th.
sys_days years_after(sys_days day, int count) {
  const std::chrono::year_month_day date = std::chrono::year_month_day(day) + std::chrono::years(count);
  return date.ok() ? sys_days(date) : sys_days(date.year() / date.month() / std::chrono::last);
}

void too_late(const Cable& cable, Report& report) {
  const auto day = day_of(cable);
  const auto& until = cable.executive_order.declassify_on;
  if (!day || !until || !under_12958(cable) || sys_days(*until) <= years_after(*day, 25)) return;
  if (was_declassified(cable)) return;
  report.find(cable.executive_order.text,
              words("declassification on ", iso(*until), " is more than 25 years after the cable"));
}

void before_cable(const Cable& cable, Report& report) {
  const auto day = day_of(cable);
  const auto& until = cable.executive_order.declassify_on;
  if (!day || !until || sys_days(*until) >= *day) return;
  report.find(cable.executive_order.text,
              words("declassification on ", iso(*until), " is before the cable, of ", iso(*day)));
}

void not_applicable(const Cable& cable, Report& report) {
  const ExecutiveOrder& order = cable.executive_order;
  if (is_classified(cable) && order.scheme == DeclassificationScheme::not_applicable) {
    report.find(order.text, words("the cable is ", name(banner_level(cable)), ", but the order is said not to apply"));
  } else if (banner_level(cable) == Classification::unclassified && order.declassify_on && !was_declassified(cable)) {
    report.find(order.text, "an unclassified cable has a date of declassification", Severity::warning);
  }
}

void missing_instruction(const Cable& cable, Report& report) {
  const ExecutiveOrder& order = cable.executive_order;
  if (is_classified(cable) && is_whole(cable) && !order.number.empty() && order.text.empty()) report.find(order.span);
}

/// X1 to X8, but not 25X1.
bool has_x_code(std::string_view text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const bool begins = at == 0 || (!values::is_digit(text[at - 1]) && !values::is_letter(text[at - 1]));
    const bool ends = at + 2 == text.size() || !values::is_digit(text[at + 2]);
    if (begins && ends && values::to_upper(text[at]) == 'X' && text[at + 1] >= '1' && text[at + 1] <= '8') return true;
  }
  return false;
}

// What is wrong with the scheme under the order; empty when nothing is.
std::string scheme_fault(const Cable& cable) {
  using Scheme = DeclassificationScheme;
  const std::uint32_t number = order_number(cable);
  const Scheme scheme = cable.executive_order.scheme;
  const bool recent = number == 12958 || number == 13292 || number == 13526;
  if (known_order(number) == nullptr) return {};
  std::uint32_t of = 0;  // the order that the scheme is of
  switch (scheme) {
    case Scheme::xgds:
    case Scheme::ads:
      of = 11652;
      break;
    case Scheme::gds:
      of = number == 12065 ? 12065 : 11652;
      break;
    case Scheme::rds:
    case Scheme::xds:
      of = 12065;
      break;
    case Scheme::oadr:
      of = 12356;
      break;
    case Scheme::exemption: {
      if (!recent) return words("exemption codes are of E.O. 12958, not of ", number);
      const auto day = day_of(cable);
      const bool abolished = number != 12958 || (day && *day >= reasons_in_1_4);
      if (abolished && has_x_code(cable.text(cable.executive_order.text))) {
        return "exemptions X1 to X8 were abolished on 2003-09-22";
      }
      return {};
    }
    default:
      return {};
  }
  return of == number ? std::string() : words(name(scheme), " is of E.O. ", of, ", not of ", number);
}

void scheme(const Cable& cable, Report& report) {
  if (std::string fault = scheme_fault(cable); !fault.empty()) {
    report.find(cable.executive_order.text, std::move(fault));
  }
}

constexpr auto table = std::to_array<CheckedRule>({
    diagnosed(DiagnosticCode::missing_eo,
              {"Every cable cites the order under which it is classified; an unclassified one with N/A.",
               "5 FAH-1 H-200", R"(UNCLAS NOWHERE 000732
E.O. 12958: N/A
TAGS: PREL, XX
SUBJECT: A TITLE
)",
               R"(UNCLAS NOWHERE 000732
TAGS: PREL, XX
SUBJECT: A TITLE
)"}),
    {{"eo-number-unknown", Severity::warning, "the number is that of no order on classification",
      "The orders on classification are 10501 (1953), 11652 (1972), 12065 (1978), 12356 (1982), 12958 "
      "(1995), its amendment 13292 (2003) and 13526 (2009). Other numbers are misprints of these.",
      "The Federal Register's tables of executive orders; ISOO", R"(E.O. 12958: DECL: 04/16/2018
TAGS: PREL, XX
)",
      R"(E.O. 12598: DECL: 04/16/2018
TAGS: PREL, XX
)"},
     number_unknown},
    {{"eo-anachronism", Severity::warning, "the order was not in force when the cable was sent",
      "Each order replaced the one before it on a day: 11652 in June 1972, 12065 in December 1978, 12356 "
      "in August 1982, 12958 in October 1995, 13526 in 2010. Cables went on citing 12958 to the end of "
      "that year, and are not found for it; nor are lines that tell of a declassification later on.",
      "The orders' own sections on their effective dates; ISOO",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: 04/16/2018
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12356: DECL: OADR
)"},
     anachronism},
    diagnosed(DiagnosticCode::decl_date_dmy,
              {"Dates of declassification are written month first. One whose first number is above 12 was read as "
               "day, month, year; others may be meant so, too, and nobody can tell.",
               "5 FAH-1 H-200", R"(E.O. 12958: DECL: 04/25/2018
TAGS: PREL, XX
)",
               R"(E.O. 12958: DECL: 25/04/2018
TAGS: PREL, XX
)"}),
    diagnosed(DiagnosticCode::decl_date_invalid,
              {"The calendar has no such day, in either order of day and month. The cable has no date of "
               "declassification then.",
               "5 FAH-1 H-200", R"(E.O. 12958: DECL: 02/28/2018
TAGS: PREL, XX
)",
               R"(E.O. 12958: DECL: 02/30/2018
TAGS: PREL, XX
)"}),
    {{"decl-before-dtg", Severity::error, "the cable is declassified before it was sent",
      "A date of declassification lies behind the day of the cable. One before it is a misprint, mostly "
      "of the year.",
      "E.O. 12958, section 1.5 (1.6 of its original form)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: 04/16/2018
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: 04/16/1998
)"},
     before_cable},
    {{"decl-too-late", Severity::warning, "declassification is more than 25 years after the cable",
      "Under E.O. 12958 and its successors a date of declassification is ten years ahead, or up to 25; "
      "longer only by an exemption (25X1 and so on) that the line names.",
      "E.O. 12958 as amended, section 1.5; ISOO, Marking Classified National Security Information",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: 04/16/2033
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: 04/16/2038
)"},
     too_late},
    {{"decl-scheme-mismatch", Severity::warning, "the declassification scheme is not one of the order that is cited",
      "Each order has its own schemes: GDS, XGDS and ADS those of 11652; GDS, RDS and XDS those of 12065; "
      "OADR that of 12356. 12958 knows dates, events and exemptions; those from ten years, X1 to X8, were "
      "abolished on 22 September 2003.",
      "E.O. 11652, section 5; E.O. 12065, section 1-4; E.O. 12356, section 1.4; ISOO",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: 25X1
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
E.O. 12958: DECL: OADR
)"},
     scheme},
    {{"eo-na-classified", Severity::error, "the level and the executive order line contradict each other",
      "N/A stands in the executive order line of unclassified cables, a date or event of declassification "
      "in that of classified ones. A classified cable with N/A is an error; an unclassified one with a "
      "date a warning.",
      "5 FAH-1 H-200", R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: DECL: 04/16/2018
)",
      R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: N/A
)"},
     not_applicable},
    {{"missing-declassification", Severity::warning, "a classified cable does not say when it is declassified",
      "The executive order line of a classified cable goes on with a date, an event or an exemption.",
      "5 FAH-1 H-200; E.O. 12958, section 1.6 (1.7 of its original form)",
      R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958: DECL: 04/16/2018
TAGS: PREL, XX
)",
      R"(C O N F I D E N T I A L NOWHERE 000732
E.O. 12958:
TAGS: PREL, XX
)"},
     missing_instruction},
});

}  // namespace

std::span<const CheckedRule> order_rules() { return table; }

}  // namespace cablegram::inline v1::checks
