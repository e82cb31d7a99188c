// Pieces of the format: what random texts and fuzzed ones are made of.
#pragma once

#include <array>
#include <string_view>

namespace cablegram::test {

// clang-format off
inline constexpr std::array pieces = std::to_array<std::string_view>({
    // transmission header
    "VZCZCXRO2417\n", "PP RUEHAA RUEHBB\n", "RUEHCC RUEHDD\n", "DE RUEHZZ #0732/01 0141019\n", "ZNY CCCCC ZZH\n",
    "P R 141019Z JAN 08 ZDK\n", "FM AMEMBASSY NOWHERE\n", "TO RUEHC/SECSTATE WASHDC PRIORITY 5120\n", "INFO ",
    "XMT AMCONSUL B\n", "RUEKJCS/SECDEF WASHDC//OFC-A//\n", "BT\n",
    // banner, captions, passing lines
    "C O N F I D E N T I A L ", "SECTION 01 OF 02 ", "NOWHERE 000732\n", "SIPDIS ", "NOFORN\n", "DEPT FOR X,\n",
    // heading
    "E.O. 12958: ", "DECL: 01/14/2018 ", "TAGS: ", "PREL, NATO ", "[KZ](#) ", "(DOE, JANE) ", "SUBJECT: ", "A TITLE ",
    "REF: ", "A. ", "(B) ", "NOWHERE 12 ", "AND 13 ", "(NOTAL) ", "Classified By: ", "(U) ", "J. Doe, ", "DCM ",
    "reasons 1.4 (b) and (d)\n",
    // body
    "\n", "\n\n", "1. (C) ", "\xC2\xB6\x32. ", "(C) 3. ", "a) ", "-- ", "Summary: ", "End summary. ", "(Note: ",
    "HEADING\n", "-------\n", "//HEAD//\n", "---- a ----\n", "a   b   c\n", "prose goes on ", "lower case words\n",
    "\xE2\x80\xA2 ", "\xC2\xB6", "(SBU) ", "(C - ENTIRE TEXT) ", "Comment: ", "End comment.\n", "(iv) ", "o  item\n", "7, (C) ",
    "*****\n", "\xE2\x80\x94\xE2\x80\x94\xE2\x80\x94\n", "\xC2\xA0",
    // what the transmission system left in it
    "NOWHERE 00000732  002 OF 002\n", "PAGE 02 NOWHERE 00012 01 OF 03 121302Z\n", "CONFIDENTIAL\n", "Q", " \\\n", "\t", "\r\n",
    "UNCLAS SECTION 02 OF 03 NOWHERE 000732\n",
    // ending
    "DOE\n", "#0732\n", "NNNN\n", "XXXXXXXXXXXX", "MINIMIZE CONSIDERED\n", "Visit the classified website: \n",
    // archive form of 1973-79
    "LIMITED OFFICIAL USE\n\nPAGE 01        EREWHO  02077  01 OF 02  121302Z\n\n", "ACTION AF-00\n", "INFO  LOG-00\n", "/045 W\n",
    "------------------1A2B3C\n", "                     --------------------- 012345\n", "43\n", "R 121130Z JUL 74\n",
    "DRAFTED BY EUR/XY:JDOE:EO\n", "APPROVED BY EUR:JROE\n", "S/S - MR. DOE\n", "DESIRED DISTRIBUTION\n", "E.O. 11652: GDS\n",
    "SUBJ: ", "Message Text\n", "*** Current Classification *** UNCLASSIFIED\n", "Message Attributes\n", "Automatic Decaptioning: X\n",
    "Draft Date: 12 JUL 1974\n", "Document Number: 1974EREWHO02077\n", "Subject: A TITLE\n", "TAGS: ETRD, XX\n", "To: STATE\n",
    "Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\n",
    // SMART messages, the view form, stamps of releases
    "MRN: 12 NOWHERE 1098\n", "Date/DTG: Aug 16, 2012 / 161547Z AUG 12\n", "From: AMEMBASSY NOWHERE\n",
    "Action: WASHDC, SECSTATE ROUTINE\n", "Info: ERE TOWN, AMCONSUL ROUTINE; B, C PRIORITY\n", "E.O.: 13526\n",
    "Captions: SENSITIVE, SIPDIS\n", "Reference: A) 12 STATE 81\n", "Pass Line: EUR FOR J. DOE\n", "Classification: SECRET\n",
    "Declassify On: 2022/08/16\n", "Signature: Doe\n", "Drafted By: NOWHERE:Roe, John\n", "Cleared By: POL:Penn, Ann; B:Quill, M\n",
    "Attachments: A.jpg, B.jpg\n", "Dissemination Rule: ARCHIVE COPY\n", "Page 1 of 2\n", "TELEGRAM   June 2, 2001\n",
    "From: SECSTATE WASHDC (STATE 012345 - ROUTINE)\n", "Origin: VO\n", "RELEASE IN PART B6\n", "C01234567\n", "B6\n",
    "REVIEW AUTHORITY: Jane Roe\n",
    "UNCLASSIFIED U.S. Department of State Case No. F-2015-00000 Doc No. C01234567 Date: 01/02/2015\n",
});
// clang-format on

}  // namespace cablegram::test
