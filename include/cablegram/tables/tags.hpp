// TAGS codes: 5 FAH-3 H-110 (subjects, organisations), FIPS 10-4 (two-letter countries; XA to XZ are regions).
// Sorted, so that a look-up is a binary search.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "../codes.hpp"

namespace cablegram::inline v1::tables {

/// Subject TAGS, those of 1973-90 included.
inline constexpr std::array<std::string_view, 114> subject_tags{{
    "AADP", "ABLD", "ABUD", "ACKM", "ACOA", "ADCO", "ADPM", "AEMR", "AFIN", "AFSI", "AFSN", "AFSP", "AGAO", "AINF",
    "AINR", "AINT", "ALOW", "AMED", "AMGT", "AMTC", "ANET", "AODE", "AOMS", "AORC", "APCS", "APER", "ASCH", "ASEC",
    "ASIG", "BBSR", "BEXP", "BMGT", "BTIO", "CASC", "CFED", "CGEN", "CJAN", "CLOK", "CMGT", "CPAS", "CVIS", "EAGR",
    "EAID", "EAIR", "EALR", "ECON", "ECPS", "EFIN", "EFIS", "EGEN", "EIND", "EINT", "EINV", "ELAB", "ELTN", "EMIN",
    "ENRG", "EPET", "EREL", "ETRD", "ETTC", "EWWT", "MARR", "MASS", "MCAP", "MNUC", "MOPS", "OCON", "ODIP", "OEXC",
    "OFDP", "OGEN", "OIIP", "OPDC", "OPRC", "OREP", "OSCI", "OTRA", "OVIP", "PARM", "PBTS", "PDEV", "PDIP", "PEPR",
    "PFOR", "PGOV", "PHSA", "PHUM", "PINR", "PINS", "PINT", "PNAT", "PORG", "PPDC", "PREF", "PREL", "PROP", "PSDC",
    "PTBS", "PTER", "SCUL", "SENV", "SHUM", "SMIG", "SNAR", "SOCI", "TBIO", "TINT", "TNGD", "TPHY", "TRGY", "TSPA",
    "TSPL", "TTRC",
}};

/// Geographic TAGS.
inline constexpr std::array<std::string_view, 297> geographic_tags{{
    "AA", "AC", "AE", "AF", "AG", "AJ", "AL", "AM", "AN", "AO", "AR", "AS", "AT", "AU", "AV", "AX", "AY", "BA", "BB",
    "BC", "BD", "BE", "BF", "BG", "BH", "BK", "BL", "BM", "BN", "BO", "BP", "BR", "BS", "BT", "BU", "BV", "BX", "BY",
    "CA", "CB", "CC", "CD", "CE", "CF", "CG", "CH", "CI", "CJ", "CK", "CM", "CN", "CO", "CR", "CS", "CT", "CU", "CV",
    "CW", "CY", "DA", "DJ", "DO", "DR", "EC", "EG", "EI", "EK", "EN", "ER", "ES", "ET", "EU", "EZ", "FI", "FJ", "FK",
    "FM", "FO", "FP", "FR", "FS", "GA", "GB", "GC", "GE", "GG", "GH", "GI", "GJ", "GK", "GL", "GM", "GO", "GP", "GQ",
    "GR", "GT", "GV", "GY", "GZ", "HA", "HK", "HM", "HO", "HR", "HU", "IC", "ID", "IM", "IN", "IO", "IP", "IR", "IS",
    "IT", "IV", "IZ", "JA", "JE", "JM", "JN", "JO", "JU", "KE", "KG", "KN", "KQ", "KR", "KS", "KT", "KU", "KV", "KZ",
    "LA", "LE", "LG", "LH", "LI", "LO", "LQ", "LS", "LT", "LU", "LY", "MA", "MB", "MC", "MD", "MF", "MG", "MH", "MI",
    "MJ", "MK", "ML", "MN", "MO", "MP", "MQ", "MR", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NC", "NE", "NF", "NG",
    "NH", "NI", "NL", "NO", "NP", "NR", "NS", "NT", "NU", "NZ", "OD", "PA", "PC", "PE", "PF", "PG", "PK", "PL", "PM",
    "PO", "PP", "PS", "PU", "QA", "RB", "RE", "RI", "RM", "RN", "RO", "RP", "RQ", "RS", "RW", "SA", "SB", "SC", "SE",
    "SF", "SG", "SH", "SI", "SL", "SM", "SN", "SO", "SP", "ST", "SU", "SV", "SW", "SX", "SY", "SZ", "TB", "TC", "TD",
    "TE", "TH", "TI", "TK", "TL", "TN", "TO", "TP", "TS", "TT", "TU", "TV", "TW", "TX", "TZ", "UC", "UG", "UK", "UN",
    "UP", "US", "UV", "UY", "UZ", "VC", "VE", "VI", "VM", "VQ", "VT", "WA", "WE", "WF", "WI", "WQ", "WS", "WZ", "XA",
    "XB", "XC", "XD", "XE", "XF", "XG", "XH", "XI", "XJ", "XK", "XL", "XM", "XN", "XO", "XP", "XQ", "XR", "XS", "XT",
    "XU", "XV", "XW", "XX", "XY", "XZ", "YM", "YO", "YS", "ZA", "ZI", "ZU",
}};

/// Organisation TAGS.
inline constexpr std::array<std::string_view, 590> organisation_tags{{
    "AAA", "AAFLI", "AAI", "AALC", "ABA", "ABC", "ABMC", "ACABQ", "ACTU", "ADB", "ADB-1", "ADF", "ADPSEC", "AEC",
    "AEDF", "AER LINGUS", "AEROFLOT", "AEROLINEAS ARGENTINAS", "AEROPERU", "AFDB", "AFDF", "AFL-CIO", "AFP", "AFSA",
    "AGR", "AI", "AID", "AIFLD", "AKB", "AL", "AL-1", "ALIA", "ALITALIA", "ALP", "AMAL", "AMAX", "AMCHAMS", "AMOCO",
    "ANC", "ANZUS", "AP", "APAG", "APCAC", "APECO", "ARAMCO", "ARC", "ARCO", "ARDE", "ARENA", "ARIANA", "ASALA",
    "ASEAN", "ASPAC", "AT&T", "ATA", "AU-1", "AUB", "AUCCTU", "AVENSA", "AVIANCA", "BA'ATH", "BASC", "BBC", "BBG",
    "BDC", "BENDIX", "BIE", "BIS", "BLS", "BOS", "BP", "BP-1", "BQG", "BUNDESBANK", "BWIA", "CAA", "CAAC", "CACM",
    "CAPC", "CARE", "CBC", "CBS", "CCC-1", "CCC-3", "CCD", "CCIR", "CCITT", "CCMS", "CCNAA", "CCUS", "CDB", "CDC",
    "CDG", "CDI", "CDU", "CEA", "CEAC", "CEC", "CEMA", "CEP", "CEQ", "CIA", "CIEC", "CIL", "CIME", "CIP", "CIPEC",
    "CIS", "CITEL", "CITIBANK", "COE", "COLOMBO PLAN", "COM", "COMIBOL", "CONDECA", "CONOCO", "CONTRIB", "COPUOS",
    "COSEP", "CPC", "CPSU", "CRS", "CSIS", "CSTP", "CSU", "CTM", "CWC", "CWS", "DAC", "DC", "DCA", "DCI", "DEA",
    "DHS", "DIA", "DJP", "DOD", "DOE", "DOT", "DPC", "DPP", "DPR", "EAC", "EAL", "EALG", "EAPC", "EBRD", "ECA",
    "ECAC", "ECDC", "ECE", "ECG", "ECLAC", "ECMT", "ECOSOC", "ECOWAS", "ECWA", "ED", "EDC", "EDRC", "EDU", "EEOC",
    "EFTA", "EL AL", "ELF", "ELN", "EP", "EPA", "EPC", "ESA", "ESCAP", "ESDI", "ETA", "EUCOM", "EUN", "EUROCONTROL",
    "EXIM", "FAA", "FAO", "FAPC", "FAPLA", "FARC", "FAS", "FBI", "FBIS", "FCC", "FCIA", "FCSC", "FDA", "FDIC", "FDN",
    "FDR", "FEMA", "FHWA", "FINNAIR", "FLN", "FMC", "FMLN", "FNLA", "FPC", "FRB", "FRELIMO", "FSCADP", "FSLN", "FTC",
    "FTUI", "FWS", "G-77", "G-8", "GAO", "GATT", "GCC", "GENERAL MOTORS", "GM-1", "GPO", "GREENS", "GSA", "HCOPIL",
    "HHS", "HKA", "HUD", "IA-ECOSOC", "IACI", "IACW", "IADB", "IAEA", "IAF", "IAHRC", "IAII", "IAJC", "IARC", "IATA",
    "IATTC", "IBC", "IBM", "IBPCA", "IBPCT", "IBRD", "IBWC", "IBWM", "ICAC", "ICAF", "ICAO", "ICBL", "ICC", "ICCAT",
    "ICCROM", "ICES", "ICFTU", "ICJ", "ICMC", "ICO", "ICO-1", "ICRC", "ICSC", "ICTR", "ICTY", "IDA", "IDB", "IEA",
    "IFAD", "IFC", "IFRB", "IFRC", "IHB", "IIC", "IICA", "IJC", "IJO", "ILA", "ILC", "ILO", "ILZSG", "IMC", "IMF",
    "IMH", "IMO", "INCB", "INFCE", "INMARSAT", "INPFC", "INRA", "INRO", "INS", "INT", "INTELSAT", "INTERPOL", "IOC",
    "IOLM", "IOM", "IOVW", "IPDC", "IPHC", "IPU", "IRA", "IRC", "IRC-2", "IRC-3", "IREX", "IRS", "IRSG", "ISCON",
    "ISO", "ISTA", "ITC", "ITT", "ITTO", "ITU", "IUCNNR", "IWBC", "IWC-1", "IWC-2", "IWSG", "IYC", "JAL", "JAT",
    "JCIC", "JDL", "JLP", "JUS", "KAL", "KANU", "KGB", "KLM", "KMT", "KOC", "KPNLF", "LAB", "LBAR", "LDP", "LLTE",
    "LOC", "LOT", "MAB", "MARAD", "MAS", "MCG", "MCLRS", "MEA", "MFO", "MINURSO", "MIR", "MNLF", "MONUC", "MPEAA",
    "MPLA", "MTCRE", "MTN", "NAA", "NAC", "NACB", "NAFO", "NAMSA", "NAS", "NASA", "NASCO", "NATO", "NBC", "NBCCA",
    "NBS", "NDR", "NDU", "NEB", "NGA", "NIAG", "NICSMA", "NIDA", "NIH", "NIOC", "NKDP", "NMFS", "NNPC", "NOAA", "NPC",
    "NPFSC", "NPG", "NRC-5", "NSA", "NSC", "NSF", "NTIA", "NTIS", "NTSB", "NTT", "NUC", "NWC", "OAPEC", "OAS", "OATU",
    "OAU", "OECD", "OECS", "OIC-2", "OIE", "OMB", "OMSN", "OPEC", "OPIC", "OPM", "ORIT-ICFTU", "OSCE", "OSHA", "OSIA",
    "OVP", "PAC", "PAHO", "PAIGH", "PAL", "PAN", "PARCA", "PBEIST", "PBOS", "PBS", "PCC", "PCI", "PDC", "PEMEX",
    "PETROBRAS", "PFLP", "PFP", "PHALANAGE PARTY", "PHALANGE PARTY", "PHS", "PIA", "PIARC", "PICES", "PJC", "PKFK",
    "PLA", "PLN", "PLO", "PNC", "PNDC", "PNP", "PPD", "PPP", "PRI", "PSD", "PSI", "PSOE", "PUAS", "QANTAS", "RDP",
    "RENAMO", "RFE", "RL", "RRB", "SAARC", "SAS", "SBA", "SCC", "SCEPC", "SDFCU", "SEC", "SELA", "SFOR", "SMI",
    "SOCINT", "SPC", "SPD", "SPF", "SPLA", "SPLM", "SSA", "SSOD", "STAT", "SVC", "SWAPO", "TAPLINE", "TDB", "TGC",
    "THY", "TNC", "TPLF", "TRSY", "TUAC", "TUC", "TVA", "UANC", "UAW", "UCD", "UDEAC", "UIL", "UMNO", "UMOA", "UN",
    "UNAMSIL", "UNAUS", "UNBRO", "UNC", "UNCHC", "UNCHS", "UNCITRAL", "UNCND", "UNCRED", "UNCRIME", "UNCSD", "UNCSW",
    "UNCTAD", "UNDC", "UNDOF", "UNDP", "UNDRO", "UNEF", "UNEP", "UNESCO", "UNETPSA", "UNFDAC", "UNFICYP", "UNFPA",
    "UNGA", "UNGA/C-1", "UNGA/C-2", "UNGA/C-3", "UNGA/C-4", "UNGA/C-5", "UNGA/C-6", "UNGA/SPC", "UNGOMAP", "UNHCR",
    "UNHRC-1", "UNHRC-2", "UNICEF", "UNIDCP", "UNIDO", "UNIDROIT", "UNIFIL", "UNIKOM", "UNITA", "UNITAR", "UNMEE",
    "UNMIBH", "UNMIK", "UNMOGIP", "UNMOP", "UNO", "UNOMIG", "UNPOP", "UNPUOS", "UNRWA", "UNSC", "UNSCEAR", "UNTAT",
    "UNTC", "UNTER", "UNTFSA", "UNTNC", "UNTSO", "UPD", "UPI", "UPOV", "UPU", "USEGJC", "USEM", "USGS", "USINJC",
    "USIS", "USISJC", "USNRC", "USPS", "USSAEC", "USSS", "USTR", "USTTA", "VA", "VARIG", "VFW", "VIASA", "VOA",
    "WARC", "WCC", "WCL", "WEO", "WEU", "WFC-2", "WFP", "WFTU", "WHC", "WHO", "WILPF", "WIPO", "WJC", "WMO", "WPO",
    "WTO", "WTRO", "YPFB", "ZANU", "ZANU-PF", "ZAPU",
}};

/// What kind of tag a word in upper case is; `unknown` where no table knows it. Precedence of a code that stands in
/// two tables: subject, geographic, organisation, program.
[[nodiscard]] constexpr TagKind tag_kind(std::string_view word) noexcept {
  const auto in = [word](const auto& table) { return std::binary_search(table.begin(), table.end(), word); };
  if (word.size() == 4 && in(subject_tags)) return TagKind::subject;
  if (word.size() == 2 && in(geographic_tags)) return TagKind::geographic;
  if (in(organisation_tags)) return TagKind::organisation;
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (word.size() == 4 && word[0] == 'K' && std::all_of(word.begin(), word.end(), is_upper)) return TagKind::program;
  return TagKind::unknown;
}

/// Terms of several words that stand among TAGS of older posts (5 FAH-3 terms). Longest first where one begins another.
inline constexpr std::array<std::string_view, 24> terms{{
    "ISRAELI PALESTINIAN AFFAIRS", "ECONOMY AND FINANCE", "LAW ENFORCEMENT AND CRIME", "COUNTER TERRORISM", "COUNTER NARCOTICS",
    "HUMAN RIGHTS", "ECONOMIC AFFAIRS", "MILITARY RELATIONS", "MILITARY AFFAIRS", "DOMESTIC POLITICS", "FOREIGN RELATIONS",
    "EXTERNAL RELATIONS", "INTERNAL POLITICS", "GOI EXTERNAL", "GOI INTERNAL", "POLITICAL PARTIES", "POLITICAL AFFAIRS",
    "PUBLIC AFFAIRS", "LABOR AFFAIRS", "NATIONAL SECURITY", "CIVIL AVIATION", "DRUG TRAFFICKING", "PEACE PROCESS", "REGIONAL ISSUES",
}};

/// The size of the term of several words that a text begins with; 0 when no table knows one.
[[nodiscard]] constexpr std::size_t known_term(std::string_view text) noexcept {
  for (const std::string_view term : terms) {
    if (text.starts_with(term) && (text.size() == term.size() || text[term.size()] == ' ')) return term.size();
  }
  return 0;
}

}  // namespace cablegram::inline v1::tables
