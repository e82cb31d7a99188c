// Sender and addressees: ACP-127 format lines 6 to 9.
#include <array>
#include <string>
#include <unordered_set>

#include "check_facts.hpp"
#include "check_rule.hpp"

namespace cablegram::inline v1::checks {
namespace {

bool is_collective(std::string_view squeezed_name) {
  return squeezed_name.find("COLLECTIVE") != std::string_view::npos ||
         squeezed_name.find("POSTS") != std::string_view::npos;
}

// A list in which some have a routing indicator, and this one has none. A collective need not have one.
void no_indicator(const Cable& cable, Report& report) {
  const auto routed = [](const Addressee& addressee) { return !addressee.routing_indicator.empty(); };
  if (std::ranges::none_of(cable.addressees, routed)) return;
  for (const Addressee& addressee : cable.addressees) {
    if (routed(addressee) || addressee.by_other_means || addressee.list == AddresseeList::exempt) continue;
    if (!is_collective(values::squeezed(cable.text(addressee.name)))) report.find(addressee.name);
  }
}

void duplicate(const Cable& cable, Report& report) {
  std::unordered_set<std::string> seen;
  for (const Addressee& addressee : cable.addressees) {
    const std::string key = words(static_cast<int>(addressee.list), values::squeezed(cable.text(addressee.name)), "/",
                                  values::squeezed(cable.text(addressee.office_symbols)));
    if (seen.insert(key).second) continue;
    report.find(addressee.name, words(cable.normalised(addressee.name), " stands in the list before"));
  }
}

void sender(const Cable& cable, Report& report) {
  const Span post = cable.banner.post;
  if (cable.from.name.empty() || post.empty() || detail::is_redacted(cable.text(post))) return;
  const std::string from = detail::canonical_post(cable.text(cable.from.name));
  const std::string stated = detail::canonical_post(cable.text(post));
  if (from.empty() || stated.empty() || same_post(from, stated)) return;
  report.find(post, words("the banner is of ", stated, ", the FM line of ", from));
}

void exempt(const Cable& cable, Report& report) {
  bool collective = false;
  const Addressee* first = nullptr;
  for (const Addressee& addressee : cable.addressees) {
    if (addressee.list == AddresseeList::exempt) {
      if (first == nullptr) first = &addressee;
    } else if (is_collective(values::squeezed(cable.text(addressee.name)))) {
      collective = true;
    }
  }
  if (first != nullptr && !collective) report.find(first->name);
}

constexpr auto table = std::to_array<CheckedRule>({
    {{"from-banner-mismatch", Severity::warning, "the banner and the FM line name different posts",
      "The post that sends the message is the one whose serial the banner has. Names are compared without "
      "mission and country: USMISSION USNATO BRUSSELS is USNATO. A difference tells of a misprint, or of "
      "a text that was put together from two.",
      "ACP-127, format line 6; 5 FAH-1 H-200",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC
UNCLAS NOWHERE 000732
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO SECSTATE WASHDC
UNCLAS EREWHON 000732
)"},
     sender},
    diagnosed(DiagnosticCode::precedence_spelling,
              {"The precedence of an addressee is one of FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY and ROUTINE. "
               "What is close to one of them was read as it.",
               "ACP-127, format lines 7 and 8",
               R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC PRIORITY 5120
)",
               R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC PIORITY 5120
)"}),
    diagnosed(DiagnosticCode::symbols_unclosed,
              {"Office symbols stand between two slashes at either side: //OFC-A/OFC-B//. Where the closing "
               "slashes are missing, all up to the precedence is taken for symbols.",
               "ACP-127, format line 7; 5 FAH-2 H-200",
               R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEKJCS/SECDEF WASHDC//OFC-A// PRIORITY
)",
               R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEKJCS/SECDEF WASHDC//OFC-A PRIORITY
)"}),
    {{"addressee-no-indicator", Severity::info, "an addressee has no routing indicator, though others have one",
      "The network delivers by routing indicators. An addressee without one, in a message whose other "
      "addressees have theirs, was reached in another way (ZEN would say so), or not at all. Collectives "
      "often have none.",
      "ACP-127, format lines 7 and 8",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC
INFO RUEHERE/AMEMBASSY ERE TOWN
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC
INFO AMEMBASSY ERE TOWN
)"},
     no_indicator},
    {{"addressee-duplicate", Severity::info, "an addressee stands twice in one list",
      "Each address stands once in the list for action and once in that for information. The same office "
      "symbols belong to the same address; other symbols are another address.",
      "ACP-127, format lines 7 and 8",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC
INFO RUEHERE/AMEMBASSY ERE TOWN
RUEHERW/AMEMBASSY EREWHON
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC
INFO RUEHERE/AMEMBASSY ERE TOWN
RUEHERE/AMEMBASSY ERE TOWN
)"},
     duplicate},
    {{"xmt-without-collective", Severity::info, "a post is exempted, but no collective is addressed",
      "XMT takes a post out of a collective address, which stands for many. Without a collective among "
      "the addressees there is nothing to be taken out of.",
      "ACP-127, format line 9; 5 FAH-2 H-200",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUCNCIS/CIS COLLECTIVE
XMT AMCONSUL ERE TOWN
UNCLAS NOWHERE 000732
)",
      R"(P 161019Z APR 08
FM AMEMBASSY NOWHERE
TO RUEHC/SECSTATE WASHDC
XMT AMCONSUL ERE TOWN
UNCLAS NOWHERE 000732
)"},
     exempt},
});

}  // namespace

std::span<const CheckedRule> address_rules() { return table; }

}  // namespace cablegram::inline v1::checks
