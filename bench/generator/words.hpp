// The words that fictional cables are made of: ordinary English, and people and places that do not exist.
#pragma once

#include <array>
#include <string_view>

namespace cablegram::bench::words {

/// Things that cables are about.
inline constexpr std::array<std::string_view, 393> nouns{
    {"agreement",    "airport",       "alliance",       "ambassador",  "amendment",    "announcement",  "appointment",
     "approach",     "army",          "article",        "assembly",    "assessment",   "assistance",    "attack",
     "attention",    "audience",      "authority",      "balance",     "bank",         "bargain",       "border",
     "bridge",       "budget",        "building",       "business",    "cabinet",      "campaign",      "candidate",
     "capital",      "case",          "ceasefire",      "century",     "ceremony",     "chairman",      "challenge",
     "change",       "channel",       "choice",         "citizen",     "city",         "claim",         "climate",
     "coalition",    "coast",         "colleague",      "commission",  "commitment",   "committee",     "company",
     "competition",  "concern",       "condition",      "conference",  "confidence",   "conflict",      "congress",
     "consultation", "contract",      "control",        "convoy",      "cooperation",  "corruption",    "council",
     "country",      "court",         "crisis",         "criticism",   "currency",     "customs",       "deadline",
     "deal",         "debate",        "debt",           "decision",    "decree",       "defense",       "delay",
     "delegation",   "demand",        "demonstration",  "department",  "deputy",       "detail",        "development",
     "dialogue",     "difference",    "difficulty",     "director",    "discussion",   "dispute",       "district",
     "doctrine",     "document",      "dollar",         "donor",       "drought",      "economy",       "education",
     "effort",       "election",      "embargo",        "employee",    "energy",       "engagement",    "environment",
     "equipment",    "evidence",      "exchange",       "executive",   "exercise",     "expectation",   "expert",
     "export",       "failure",       "faction",        "family",      "farmer",       "ferry",         "festival",
     "figure",       "fisherman",     "flight",         "food",        "force",        "forecast",      "forum",
     "freedom",      "friend",        "fuel",           "funding",     "future",       "garrison",      "gas",
     "gesture",      "goal",          "governor",       "grain",       "group",        "growth",        "guarantee",
     "harbor",       "harvest",       "headline",       "hospital",    "hour",         "idea",          "impact",
     "import",       "incident",      "income",         "increase",    "independence", "industry",      "inflation",
     "influence",    "information",   "infrastructure", "initiative",  "inspection",   "institution",   "interest",
     "interview",    "investigation", "investment",     "investor",    "invitation",   "island",        "issue",
     "journalist",   "judge",         "judgment",       "labor",       "land",         "law",           "lawyer",
     "leader",       "leadership",    "league",         "legislation", "letter",       "level",         "library",
     "license",      "list",          "loan",           "majority",    "manager",      "mandate",       "market",
     "mayor",        "measure",       "mechanism",      "media",       "meeting",      "member",        "message",
     "meter",        "mill",          "mine",           "minister",    "ministry",     "minority",      "mission",
     "model",        "mood",          "morning",        "motion",      "mountain",     "museum",        "nation",
     "negotiation",  "neighbor",      "network",        "newspaper",   "note",         "obligation",    "observer",
     "office",       "officer",       "official",       "operation",   "opinion",      "opportunity",   "opposition",
     "order",        "organization",  "outcome",        "paper",       "parliament",   "participation", "partner",
     "party",        "passport",      "payment",        "peace",       "people",       "period",        "permit",
     "personnel",    "pipeline",      "plan",           "platform",    "player",       "plenary",       "point",
     "police",       "policy",        "population",     "port",        "position",     "power",         "practice",
     "preference",   "prefect",       "presence",       "pressure",    "price",        "principle",     "prison",
     "priority",     "problem",       "procedure",      "process",     "product",      "program",       "progress",
     "project",      "promise",       "proposal",       "prospect",    "protest",      "province",      "purchase",
     "quarter",      "question",      "railway",        "rally",       "reaction",     "reality",       "reason",
     "rebel",        "reform",        "refugee",        "regime",      "region",       "regulation",    "relation",
     "release",      "remark",        "representative", "republic",    "request",      "resident",      "resolution",
     "resource",     "response",      "responsibility", "result",      "revenue",      "review",        "right",
     "river",        "road",          "role",           "rule",        "rumor",        "salary",        "sanction",
     "schedule",     "scheme",        "school",         "seat",        "secretary",    "sector",        "security",
     "senate",       "service",       "session",        "settlement",  "share",        "shipment",      "ship",
     "shortage",     "sign",          "situation",      "soldier",     "solution",     "source",        "speech",
     "spokesman",    "stability",     "staff",          "stage",       "statement",    "station",       "strategy",
     "street",       "strike",        "student",        "subsidy",     "success",      "succession",    "summit",
     "supply",       "support",       "tariff",         "tax",         "team",         "tension",       "term",
     "territory",    "threat",        "ticket",         "timber",      "topic",        "town",          "trade",
     "trader",       "training",      "transition",     "transport",   "treaty",       "trial",         "tribe",
     "trip",         "trust",         "union",          "university",  "valley",       "vessel",        "victory",
     "view",         "village",       "visa",           "visit",       "visitor",      "vote",          "wage",
     "warehouse",    "warning",       "water",          "weapon",      "week",         "weekend",       "wheat",
     "window",       "winter",        "witness",        "work",        "worker",       "workshop",      "year",
     "zone"}};

/// What they are like.
inline constexpr std::array<std::string_view, 241> adjectives{
    {"able",         "absent",        "active",         "additional",   "aging",         "agricultural",
     "ambitious",    "ancient",       "angry",          "annual",       "armed",         "available",
     "bilateral",    "bitter",        "blunt",          "broad",        "brief",         "calm",
     "careful",      "cautious",      "central",        "civil",        "civilian",      "clear",
     "close",        "coastal",       "cold",           "commercial",   "common",        "complete",
     "concrete",     "confident",     "constitutional", "constructive", "controversial", "critical",
     "current",      "daily",         "dangerous",      "decisive",     "deep",          "defensive",
     "diplomatic",   "direct",        "distant",        "domestic",     "double",        "early",
     "eastern",      "economic",      "effective",      "electoral",    "entire",        "essential",
     "ethnic",       "excellent",     "expensive",      "external",     "fair",          "familiar",
     "final",        "financial",     "firm",           "flexible",     "foreign",       "formal",
     "former",       "fragile",       "frank",          "free",         "frequent",      "fresh",
     "friendly",     "full",          "general",        "generous",     "genuine",       "global",
     "gradual",      "heavy",         "helpful",        "high",         "historic",      "honest",
     "humanitarian", "illegal",       "important",      "impossible",   "independent",   "industrial",
     "informal",     "initial",       "inland",         "internal",     "international", "joint",
     "judicial",     "key",           "large",          "late",         "legal",         "legislative",
     "lengthy",      "likely",        "limited",        "local",        "logistical",    "long",
     "loud",         "low",           "loyal",          "major",        "maritime",      "military",
     "minor",        "moderate",      "modest",         "monetary",     "multilateral",  "municipal",
     "mutual",       "narrow",        "national",       "natural",      "necessary",     "neutral",
     "new",          "nervous",       "nominal",        "northern",     "numerous",      "obvious",
     "official",     "old",           "open",           "optimistic",   "ordinary",      "overdue",
     "painful",      "parliamentary", "patient",        "peaceful",     "permanent",     "persistent",
     "personal",     "political",     "poor",           "popular",      "positive",      "possible",
     "powerful",     "practical",     "pragmatic",      "preliminary",  "present",       "presidential",
     "principal",    "private",       "productive",     "promising",    "proper",        "prominent",
     "provincial",   "public",        "quick",          "quiet",        "rapid",         "rare",
     "ready",        "realistic",     "recent",         "regional",     "regular",       "relative",
     "reliable",     "religious",     "reluctant",      "remaining",    "remote",        "responsible",
     "rich",         "rigid",         "rival",          "rural",        "senior",        "separate",
     "serious",      "severe",        "sharp",          "short",        "significant",   "similar",
     "simple",       "skeptical",     "slow",           "small",        "social",        "soft",
     "solid",        "southern",      "special",        "stable",       "steady",        "strategic",
     "strict",       "strong",        "structural",     "sudden",       "sufficient",    "technical",
     "temporary",    "tense",         "thorough",       "traditional",  "transparent",   "trilateral",
     "troubled",     "unable",        "uncertain",      "unclear",      "unhappy",       "unlikely",
     "unusual",      "urban",         "urgent",         "useful",       "usual",         "vague",
     "valuable",     "various",       "vast",           "visible",      "vital",         "vocal",
     "voluntary",    "vulnerable",    "weak",           "weekly",       "western",       "wide",
     "willing"}};

/// What somebody did to something.
inline constexpr std::array<std::string_view, 173> pasts{
    {"abandoned",   "accepted",  "accused",     "acknowledged", "addressed",   "admitted",   "adopted",    "advanced",
     "agreed",      "announced", "answered",    "anticipated",  "applauded",   "approached", "approved",   "argued",
     "arranged",    "asked",     "assessed",    "assured",      "attacked",    "attended",   "avoided",    "backed",
     "blamed",      "blocked",   "canceled",    "carried",      "challenged",  "changed",    "chaired",    "cited",
     "claimed",     "clarified", "closed",      "commended",    "commented",   "compared",   "completed",  "concluded",
     "condemned",   "confirmed", "considered",  "contested",    "continued",   "controlled", "criticized", "debated",
     "decided",     "declined",  "defended",    "delayed",      "delivered",   "demanded",   "denied",     "described",
     "detailed",    "discussed", "dismissed",   "doubted",      "drafted",     "dropped",    "echoed",     "emphasized",
     "encouraged",  "ended",     "endorsed",    "estimated",    "examined",    "exceeded",   "expanded",   "expected",
     "explained",   "expressed", "extended",    "faced",        "favored",     "finished",   "followed",   "forced",
     "funded",      "granted",   "halted",      "handled",      "highlighted", "hosted",     "identified", "ignored",
     "implemented", "improved",  "inaugurated", "increased",    "influenced",  "informed",   "insisted",   "inspected",
     "introduced",  "invited",   "issued",      "joined",       "judged",      "launched",   "limited",    "maintained",
     "managed",     "measured",  "mentioned",   "missed",       "monitored",   "moved",      "negotiated", "noted",
     "observed",    "offered",   "opened",      "opposed",      "ordered",     "organized",  "outlined",   "passed",
     "pledged",     "postponed", "praised",     "predicted",    "prepared",    "presented",  "pressed",    "prevented",
     "promised",    "promoted",  "proposed",    "protected",    "protested",   "provided",   "published",  "questioned",
     "raised",      "reached",   "received",    "recommended",  "reduced",     "refused",    "regretted",  "rejected",
     "released",    "renewed",   "replaced",    "reported",     "requested",   "resisted",   "resolved",   "respected",
     "reversed",    "reviewed",  "revised",     "rewarded",     "signed",      "stressed",   "studied",    "submitted",
     "suggested",   "supported", "suspended",   "threatened",   "tolerated",   "took",       "underlined", "urged",
     "used",        "voiced",    "warned",      "welcomed",     "won"}};

/// What somebody would do.
inline constexpr std::array<std::string_view, 115> bases{
    {"abandon", "accept",   "address", "adopt",    "advance",   "approve", "arrange", "assess",     "attend",
     "avoid",   "back",     "balance", "block",    "build",     "cancel",  "change",  "check",      "clarify",
     "close",   "complete", "confirm", "consider", "continue",  "control", "cover",   "defend",     "delay",
     "deliver", "demand",   "discuss", "drop",     "encourage", "end",     "endorse", "examine",    "expand",
     "explain", "extend",   "face",    "finance",  "finish",    "follow",  "fund",    "grant",      "handle",
     "help",    "hold",     "host",    "ignore",   "implement", "improve", "include", "increase",   "invite",
     "issue",   "join",     "keep",    "launch",   "lead",      "leave",   "limit",   "maintain",   "manage",
     "meet",    "mention",  "monitor", "move",     "offer",     "open",    "oppose",  "organize",   "pass",
     "plan",    "postpone", "prepare", "present",  "press",     "prevent", "promote", "propose",    "protect",
     "prove",   "provide",  "publish", "pursue",   "raise",     "reach",   "receive", "reconsider", "reduce",
     "reform",  "reject",   "release", "renew",    "replace",   "report",  "resist",  "resolve",    "review",
     "revise",  "share",    "sign",    "solve",    "study",     "submit",  "support", "suspend",    "take",
     "test",    "train",    "use",     "visit",    "welcome",   "win",     "withdraw"}};

/// How.
inline constexpr std::array<std::string_view, 58> adverbs{
    {"again",      "already",    "also",        "always",       "apparently", "certainly",  "clearly",    "closely",
     "constantly", "eventually", "explicitly",  "finally",      "firmly",     "frankly",    "frequently", "fully",
     "generally",  "gradually",  "immediately", "increasingly", "initially",  "largely",    "lately",     "merely",
     "mostly",     "nearly",     "often",       "once",         "only",       "openly",     "otherwise",  "partly",
     "perhaps",    "personally", "plainly",     "privately",    "probably",   "promptly",   "publicly",   "quickly",
     "quietly",    "rarely",     "readily",     "recently",     "reportedly", "repeatedly", "seldom",     "separately",
     "seriously",  "sharply",    "simply",      "slowly",       "soon",       "still",      "strongly",   "suddenly",
     "twice",      "usually"}};

/// What joins two clauses.
inline constexpr std::array<std::string_view, 15> joins{{"although", "and", "as", "because", "but", "even though", "if",
                                                         "in part because", "so that", "since", "unless", "until",
                                                         "when", "where", "while"}};

/// What opens a phrase of place or manner.
inline constexpr std::array<std::string_view, 44> prepositions{{"about",
                                                                "across",
                                                                "after",
                                                                "against",
                                                                "ahead of",
                                                                "along",
                                                                "among",
                                                                "around",
                                                                "as part of",
                                                                "at",
                                                                "because of",
                                                                "before",
                                                                "behind",
                                                                "between",
                                                                "beyond",
                                                                "by",
                                                                "despite",
                                                                "during",
                                                                "following",
                                                                "for",
                                                                "from",
                                                                "in",
                                                                "in light of",
                                                                "in response to",
                                                                "in the course of",
                                                                "instead of",
                                                                "near",
                                                                "of",
                                                                "on",
                                                                "on behalf of",
                                                                "on the eve of",
                                                                "outside",
                                                                "over",
                                                                "regarding",
                                                                "since",
                                                                "through",
                                                                "to",
                                                                "toward",
                                                                "under",
                                                                "until",
                                                                "with",
                                                                "with regard to",
                                                                "within",
                                                                "without"}};

/// What officials are called. The names behind them are made up.
inline constexpr std::array<std::string_view, 31> titles{{"Prime Minister",
                                                          "Foreign Minister",
                                                          "Deputy Foreign Minister",
                                                          "Interior Minister",
                                                          "Finance Minister",
                                                          "Defense Minister",
                                                          "Director General",
                                                          "Permanent Secretary",
                                                          "Deputy Director",
                                                          "National Security Advisor",
                                                          "Governor",
                                                          "Deputy Governor",
                                                          "Central Bank Governor",
                                                          "Speaker",
                                                          "Party Chairman",
                                                          "Opposition Leader",
                                                          "MP",
                                                          "Senator",
                                                          "General",
                                                          "Colonel",
                                                          "Mayor",
                                                          "Professor",
                                                          "Ambassador",
                                                          "President",
                                                          "First Vice President",
                                                          "Counselor",
                                                          "Minister of Trade",
                                                          "Minister of Transport",
                                                          "Chief of Staff",
                                                          "Parliamentarian",
                                                          "MFA Desk Officer"}};

/// Made-up people.
inline constexpr std::array<std::string_view, 71> surnames{
    {"Anvil",      "Ash",          "Barrow",  "Bellweather", "Birdsong", "Brickfield",  "Cadwallader", "Candle",
     "Cobbler",    "Dimple",       "Doe",     "Drizzle",     "Dusk",     "Fairweather", "Farthing",    "Fell",
     "Fennel",     "Fiddler",      "Gable",   "Gosling",     "Gristle",  "Hark",        "Hazelnut",    "Hollow",
     "Inkwell",    "Jessamine",    "Kettle",  "Kindling",    "Lantern",  "Larkspur",    "Loach",       "Loam",
     "Marrow",     "Merriweather", "Mildmay", "Nettle",      "Oakapple", "Pebble",      "Penny",       "Pickle",
     "Plume",      "Puddle",       "Pye",     "Quill",       "Quince",   "Rafter",      "Ramble",      "Roe",
     "Rookery",    "Rusk",         "Sallow",  "Shingle",     "Snell",    "Sorrel",      "Spindle",     "Stubble",
     "Tansy",      "Teasel",       "Thimble", "Thistle",     "Tinder",   "Tumble",      "Turnip",      "Umber",
     "Vanterpool", "Vetch",        "Wick",    "Willow",      "Wren",     "Yarrow",      "Yurt"}};

/// Their first names.
inline constexpr std::array<std::string_view, 30> given{
    {"Araminta", "Balthus",  "Bartholomew", "Basil",     "Clementine", "Cordelia", "Erasmus",  "Eustace",
     "Felicity", "Gideon",   "Hector",      "Ignatius",  "Jane",       "John",     "Leopold",  "Lucinda",
     "Magnus",   "Martin",   "Octavia",     "Ophelia",   "Percival",   "Philippa", "Prudence", "Rupert",
     "Septimus", "Thaddeus", "Ursula",      "Valentine", "Wilhelmina", "Winifred"}};

/// Who of the mission speaks.
inline constexpr std::array<std::string_view, 16> ours{
    {"the Ambassador", "Ambassador", "poloff", "econoff", "the DCM", "DCM", "PolCouns", "EconCouns", "the Charge",
     "emboffs", "poloffs", "A/S Rafter", "Pol/Econ chief", "CODEL Larkspur", "RSO and LEGAT", "DATT"}};

/// Institutions, as they are shortened.
inline constexpr std::array<std::string_view, 30> bodies{{"GON",
                                                          "GOE",
                                                          "MFA",
                                                          "MOD",
                                                          "MOI",
                                                          "NGO",
                                                          "EU",
                                                          "UN",
                                                          "USG",
                                                          "WTO",
                                                          "IMF",
                                                          "NGOs",
                                                          "MPs",
                                                          "UNDP",
                                                          "ICRC",
                                                          "NATO",
                                                          "GOE and GON",
                                                          "MOD/MOI",
                                                          "USAID/OTI",
                                                          "OSCE",
                                                          "IAEA",
                                                          "PM's office",
                                                          "Central Bank",
                                                          "Supreme Court",
                                                          "National Assembly",
                                                          "Ministry of Trade",
                                                          "Council of Elders",
                                                          "Senate Committee",
                                                          "Customs Service",
                                                          "People's Party"}};

/// Places that are on no map.
inline constexpr std::array<std::string_view, 19> places{
    {"Nowhere", "Erewhon", "San Albano", "Port Loren", "Lower Steppe", "Ere Town", "Kettle Rock", "Upper Marsh",
     "Low Ferry", "Saint Obscura", "Candle Bay", "North Hollow", "Fort Thimble", "the Salt Islands",
     "the Nettle Valley", "the Upland Union", "Washington", "Brussels", "Geneva"}};

/// And who lives there.
inline constexpr std::array<std::string_view, 8> nations{
    {"Nowherean", "Erewhonian", "Albanan", "Lorenese", "Steppe", "Uplander", "American", "European"}};

/// Months.
inline constexpr std::array<std::string_view, 12> months{{"January", "February", "March", "April", "May", "June",
                                                          "July", "August", "September", "October", "November",
                                                          "December"}};

/// What leads into a sentence.
inline constexpr std::array<std::string_view, 18> openers{
    {"However", "Moreover", "In addition", "At the same time", "As a result", "In our view", "For now", "Nevertheless",
     "In this context", "According to press reports", "On the other hand", "Not surprisingly", "Asked about this",
     "In private", "In response", "Turning to the region", "For example", "Still"}};

}  // namespace cablegram::bench::words
