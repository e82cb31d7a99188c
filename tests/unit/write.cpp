// What the writer makes of small cables, letter by letter.
#include "cablegram/write.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cablegram/parse.hpp"

using namespace cablegram;

namespace {

std::string rewritten(std::string_view text, const WriteOptions& options = {}) { return write(parse(text), options); }

struct Example {
  std::string_view name;
  std::string_view given;
  std::string_view written;
};

const std::vector<Example> examples{
    {"nothing", "", ""},
    {"routing and security lines in normal form",
     "VZCZCXRO2417\nPP RUEHAA\nRUEHBB\nDE RUEHZZ 0732 0141019\nZNY CCXCC ZZH\n",
     "VZCZCXRO2417\nPP RUEHAA RUEHBB\nDE RUEHZZ #0732 0141019\nZNY CCCCC ZZH\n\nBT\n#0732\nNNNN\n"},
    {"garbled letters of a level", "ZNY SSXSS ZZH\n", "ZNY SSSSS ZZH\n\nBT\nNNNN\n"},
    {"garbled letters of the highest level", "ZNY TTTTS\n", "ZNY TTTTT\n\nBT\nNNNN\n"},
    {"garbled letters of no level", "ZNR UUUXU\n", "ZNR UUUUU\n\nBT\nNNNN\n"},
    {"unclassified letters of another kind", "ZNY EEEEE\n", "ZNY EEEEE\n\nBT\nNNNN\n"},
    {"a group that names no time", "R 141099Z JAN 08\n", "R 141099Z JAN 08\n"},
    {"distribution of the Department",
     "ACTION EUR-12\nORIGIN NEA-01\nINFO LOG-00 EEB-03 /016W\n------------------0A12F9 141019Z /38\nR 141019Z JAN 08\n",
     "ACTION EUR-12\nORIGIN NEA-01\nINFO LOG-00 EEB-03 /016W\n------------------ 0A12F9 141019Z\nR 141019Z JAN 08\n"},
    {"date-time line with two precedences and a signal", "P R 141019Z January 08 ZDK\nFM AMEMBASSY NOWHERE\n",
     "P R 141019Z JAN 08 ZDK\nFM AMEMBASSY NOWHERE\n"},
    {"addressees",
     "R 141019Z JAN 08\nFM AMEMBASSY NOWHERE\nTO RUEHC/SECSTATE WASHDC PIORITY 5120\n"
     "RUEKJCS/SECDEF WASHDC//OSD-A/ISA//DP\nINFO ZEN/AMEMBASSY ERE TOWN NIACT IMMEDIATE\nXMT AMCONSUL LA RIBERA\n",
     "R 141019Z JAN 08\nFM AMEMBASSY NOWHERE\nTO RUEHC/SECSTATE WASHDC PRIORITY 5120\n"
     "RUEKJCS/SECDEF WASHDC//OSD-A/ISA//DP//\nINFO ZEN/AMEMBASSY ERE TOWN NIACT IMMEDIATE\nXMT AMCONSUL LA "
     "RIBERA\nBT\n"},
    {"a damaged banner is written clean", "SS E C R E T NOWHERE 12\nnoforn\nSIPDIS\nSIPDIS\nSUBJECT: A TITLE\n",
     "S E C R E T NOWHERE 000012\n\nNOFORN\nSIPDIS\n\nSUBJECT: A TITLE\n"},
    {"banner of a section", "unclas section 01 of 02 nowhere 001177\nsubject: a title\n",
     "UNCLAS SECTION 01 OF 02 NOWHERE 001177\n\nSUBJECT: a title\n"},
    {"fields of one line, in order",
     "C O N F I D E N T I A L NOWHERE 000001\nSUBJECT: A TITLE\nTAGS PREL XX OVIP (DOE, JANE)\nEO 12958 DECL: 1/9/19\n",
     "C O N F I D E N T I A L NOWHERE 000001\n\nE.O. 12958: DECL: 1/9/19\nTAGS: PREL, XX, OVIP (DOE, JANE)\nSUBJECT: A "
     "TITLE\n"},
    {"references",
     "C O N F I D E N T I A L NOWHERE 000001\nSUBJECT: A TITLE\nREF: A) NOWHERE 12 B) (B) 05 STATE 17 AND 19 C) "
     "SEPTEL\n",
     "C O N F I D E N T I A L NOWHERE 000001\n\nSUBJECT: A TITLE\n\nREF: A. NOWHERE 12\n     B. 05 STATE 17 AND 19\n"
     "     C. SEPTEL\n"},
    {"paragraphs, a heading, items",
     "C O N F I D E N T I A L NOWHERE 000001\nSUBJECT: A TITLE\n\nA HEADING\n--\n\n1.(C)The text\nin two lines:\n"
     "-- (U) one; and\n-- two.\n",
     "C O N F I D E N T I A L NOWHERE 000001\n\nSUBJECT: A TITLE\n\nA HEADING\n---------\n\n1. (C) The text in two "
     "lines:\n\n"
     "-- (U) one; and\n\n-- two.\n"},
    {"a table keeps its columns",
     "UNCLAS NOWHERE 000001\nSUBJECT: A TITLE\n\n1. Prices:\n\n   Lamps        1.5      2.0  \n   Turnips      8.0     "
     " 7.9\n   Hats        12.0     13.1\n\n2. That is all.\n",
     "UNCLAS NOWHERE 000001\n\nSUBJECT: A TITLE\n\n1. Prices:\n\n   Lamps        1.5      2.0\n   Turnips      8.0     "
     " 7.9\n   Hats        12.0     13.1\n\n"
     "2. That is all.\n"},
    {"a section mark stays in its sentence",
     "C O N F I D E N T I A L SECTION 01 OF 02 NOWHERE 000732\nSUBJECT: A TITLE\n\n1. (C) This sentence of the report "
     "is "
     "cut\nNOWHERE 00000732  002 OF 002\nby a mark, and it then goes on for some more words.\n\nDOE\n",
     "C O N F I D E N T I A L SECTION 01 OF 02 NOWHERE 000732\n\nSUBJECT: A TITLE\n\n1. (C) This sentence of the "
     "report is "
     "cut by a mark, and it then\nNOWHERE 00000732  002 OF 002\ngoes on for some more words.\n\nDOE\n"},
};

}  // namespace

// In lines, for what is long.
std::string lines(std::initializer_list<std::string_view> all) {
  std::string text;
  for (const std::string_view line : all) text.append(line).append(1, '\n');
  return text;
}

BOOST_AUTO_TEST_CASE(exact_texts) {
  for (const Example& example : examples) {
    BOOST_TEST_CONTEXT(example.name) { BOOST_TEST(rewritten(example.given) == example.written); }
  }
}

// A caller may make one; the parser makes none.
BOOST_AUTO_TEST_CASE(a_heading_without_words) {
  Cable cable = parse(std::string_view("UNCLAS NOWHERE 000001\n\nSUBJECT: A TITLE\n"));
  const std::string without = write(cable);
  Block heading;
  heading.kind = BlockKind::heading;
  cable.body = List<Block>(&heading, 1);
  BOOST_TEST(write(cable) == without);
}

// "4." after a full stop would be a paragraph, "Comment:" a block of its own, and after a hyphen no blank is read.
BOOST_AUTO_TEST_CASE(no_line_begins_like_something_else) {
  const std::string head = "UNCLAS NOWHERE 000001\n\nSUBJECT: A TITLE\n\n";
  for (const std::string_view words : {"4. More", "A. More", "Comment: More", "- more", "SIPDIS again", "(C) more"}) {
    for (std::size_t before = 50; before < 64; ++before) {
      std::string text = head + "1. ";
      while (text.size() < head.size() + before) text += text.size() % 7 == 0 ? ' ' : 'a';
      text.back() = '.';
      text.append(1, ' ').append(words).append(" words of the same paragraph stand here.\n");
      const std::string written = rewritten(text);
      BOOST_TEST(written.find('\n' + std::string(words)) == std::string::npos);
    }
  }
  const std::string written =
      rewritten(head + "1. Here are some words that fill the line up to the sixty- first column and beyond.\n");
  BOOST_TEST(written.find("sixty- first") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lines_are_no_wider_than_asked_for) {
  std::string text = "UNCLAS NOWHERE 000001\n\nSUBJECT: A TITLE\n\n1.";
  for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? " caf\xC3\xA9" : " words";
  for (const std::size_t width : {40U, 55U, 65U, 120U}) {
    WriteOptions options;
    options.width = width;
    const std::string written = rewritten(text + ".\n", options);
    std::size_t longest = 0;
    std::size_t line = 0;
    for (const char c : written) {
      if (c == '\n') {
        longest = std::max(longest, line);
        line = 0;
      } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
        ++line;
      }
    }
    BOOST_TEST(longest <= width);
    BOOST_TEST(longest > width - 6);
  }
}

BOOST_AUTO_TEST_CASE(sections_and_pages) {
  std::string text = "C O N F I D E N T I A L SECTION 01 OF 09 LOWER STEPPE 000732\nSUBJECT: A TITLE\n";
  for (int i = 1; i <= 9; ++i) text.append(1, '\n').append(std::to_string(i)).append(". (C) A paragraph.\n");
  WriteOptions options;
  options.section_lines = 12;
  options.page_lines = 6;
  BOOST_TEST(
      rewritten(text, options) ==
      "C O N F I D E N T I A L SECTION 01 OF 02 LOWER STEPPE 000732\n\nSUBJECT: A TITLE\n\n1. (C) A paragraph.\n\n"
      "LOWER STEP 00000732  001.2 OF 002\n\n2. (C) A paragraph.\n\n3. (C) A paragraph.\n\n4. (C) A paragraph.\n\n"
      "LOWER STEP 00000732  002 OF 002\n\n5. (C) A paragraph.\n\n6. (C) A paragraph.\n\n7. (C) A paragraph.\n\n"
      "LOWER STEP 00000732  002.2 OF 002\n\n8. (C) A paragraph.\n\n9. (C) A paragraph.\n");
  options.section_lines = 100;
  options.page_lines = 0;
  BOOST_TEST(rewritten(text, options).starts_with("C O N F I D E N T I A L LOWER STEPPE 000732\n"));
}

BOOST_AUTO_TEST_CASE(the_archive_form) {
  const std::string given =
      lines({"Message Text",
             "CONFIDENTIAL",
             "PAGE 01  SAN AL  01509  01 OF 02  220944Z",
             "20",
             "ORIGIN CU-04",
             "INFO  OCT-01  AF-06  /011 R",
             "66011",
             "DRAFTED BY: CU/AF:JDOE:EO",
             "APPROVED BY CU/AF - MR. ROE",
             "AF/W:BPENN  S/S:CLARK",
             "DESIRED DISTRIBUTION",
             "CU, AF",
             "--------------------- 091277",
             "R 220845Z AUG 75",
             "FM AMCONSUL SAN ALBANO",
             "TO SECSTATE WASHDC 6127",
             "C O N F I D E N T I A L SECTION 1 OF 2 SAN ALBANO 1509",
             "EXDIS",
             "EO 11652: GDS",
             "TAGS: OEXC, XX (DOE, JANE)",
             "SUBJ: A TITLE",
             "REF: STATE 190337",
             "1. SUMMARY: TEXT. END SUMMARY.",
             "Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014",
             "2. MORE TEXT.",
             "ROE",
             "CONFIDENTIAL",
             "NNN",
             "Message Attributes",
             "Capture Date: 01 JAN 1994",
             "Channel Indicators: n/a",
             "Subject: A TITLE THAT",
             "  GOES ON"});
  const std::string head = lines({"Message Text",
                                  "",
                                  "CONFIDENTIAL",
                                  "",
                                  "PAGE 01        SAN AL  01509  01 OF 02  220845Z",
                                  "",
                                  "ORIGIN CU-04",
                                  "INFO OCT-01 AF-06 /011W",
                                  "DRAFTED BY CU/AF:JDOE:EO",
                                  "APPROVED BY CU/AF:MR. ROE",
                                  "AF/W:BPENN",
                                  "S/S:CLARK",
                                  "DESIRED DISTRIBUTION",
                                  "CU, AF",
                                  "",
                                  "------------------ 091277",
                                  "R 220845Z AUG 75",
                                  "FM AMCONSUL SAN ALBANO",
                                  "TO SECSTATE WASHDC 6127",
                                  "",
                                  "C O N F I D E N T I A L SECTION 01 OF 02 SAN ALBANO 01509",
                                  "",
                                  "EXDIS",
                                  "",
                                  "E.O. 11652: GDS",
                                  "TAGS: OEXC, XX (DOE, JANE)",
                                  "SUBJECT: A TITLE",
                                  "",
                                  "REF: STATE 190337",
                                  "",
                                  "1. SUMMARY: TEXT. END SUMMARY.",
                                  ""});
  const std::string page =
      lines({"CONFIDENTIAL", "", "CONFIDENTIAL", "", "PAGE 02        SAN AL  01509  01 OF 02  220845Z", ""});
  const std::string tail =
      lines({"2. MORE TEXT.", "", "ROE", "",
             "Jane Roe Declassified/Released US Department of State EO Systematic Review 20 Mar 2014", "",
             "CONFIDENTIAL", "NNNN", "", "Message Attributes", "", "Capture Date: 01 JAN 1994",
             "Channel Indicators: n/a", "Subject: A TITLE THAT GOES ON"});
  BOOST_TEST(rewritten(given) == head + tail);
  WriteOptions pages;
  pages.page_lines = 26;
  BOOST_TEST(rewritten(given, pages) == head + page + tail);
}

// The page line alone tells post and serial; without both the title of the text tells the form.
BOOST_AUTO_TEST_CASE(the_archive_form_without_a_banner) {
  BOOST_TEST(
      rewritten("PAGE 01  SAN ALBANO  01509\nFM AMCONSUL SAN ALBANO\nSUBJ: A TITLE\n\n1. SOME TEXT.\n\nROE\n") ==
      "PAGE 01        SAN ALBANO  01509\n\nFM AMCONSUL SAN ALBANO\n\nSUBJECT: A TITLE\n\n1. SOME TEXT.\n\nROE\n\n"
      "NNNN\n");
  BOOST_TEST(rewritten("Message Text\nUNCLASSIFIED\nSUBJ: A TITLE\n\n1. SOME TEXT.\n\nROE\n") ==
             "Message Text\n\nUNCLAS\n\nSUBJECT: A TITLE\n\n1. SOME TEXT.\n\nROE\n\nUNCLASSIFIED\nNNNN\n");
}

BOOST_AUTO_TEST_CASE(the_form_of_smart_messages) {
  const std::string given = lines({"RELEASED IN FULL",
                                   "CONFIDENTIAL",
                                   "captions: noforn, A NEW ONE",
                                   "mrn: 2012 NOWHERE 0098",
                                   "DTG: 161547Z AUG 12",
                                   "FROM: NOWHERE, AMEMBASSY - PRIORITY",
                                   "ACTION: WASHDC, SECSTATE ROUTINE",
                                   "  ERE TOWN, AMCONSUL",
                                   "XMT: LA RIBERA, AMCONSUL",
                                   "E.O.: 13526",
                                   "TAGS: PREL, XX",
                                   "REF: 12 STATE 81",
                                   "SUBJECT: (C) A title",
                                   "PASS LINE: NSC FOR J. ROE",
                                   "CLASSIFIED BY: Jane Doe, Charge d'Affaires, State REASON: 1.4 (b), (d)",
                                   "DECLASSIFY ON: 2022/08/16",
                                   "1. (C) Some text of the message.",
                                   "C01234567",
                                   "Signature: Doe",
                                   "Drafted By: POL:Roe, John",
                                   "Cleared By: None",
                                   "Released By: SAN ALBANO:Doe, Jane; MGT:Penn, Ann",
                                   "Info: SAN ALBANO, AMEMBASSY",
                                   "Attachments:",
                                   "Dissemination Rule: ARCHIVE COPY"});
  BOOST_TEST(rewritten(given) == lines({"RELEASED IN FULL",
                                        "C01234567",
                                        "",
                                        "CONFIDENTIAL",
                                        "",
                                        "MRN: 12 NOWHERE 98",
                                        "Date/DTG: Aug 16, 2012 / 161547Z AUG 12",
                                        "From: NOWHERE, AMEMBASSY PRIORITY",
                                        "Action: WASHDC, SECSTATE ROUTINE; ERE TOWN, AMCONSUL",
                                        "Info: SAN ALBANO, AMEMBASSY",
                                        "XMT: LA RIBERA, AMCONSUL",
                                        "E.O.: 13526",
                                        "TAGS: PREL, XX",
                                        "Captions: NOFORN, A NEW ONE",
                                        "Reference: 12 STATE 81",
                                        "Pass Line: NSC FOR J. ROE",
                                        "Subject: (C) A title",
                                        "Classified By: Jane Doe, Charge d'Affaires, State",
                                        "REASON: 1.4 (b), (d)",
                                        "DECLASSIFY ON: 2022/08/16",
                                        "",
                                        "1. (C) Some text of the message.",
                                        "",
                                        "Signature: Doe",
                                        "",
                                        "Drafted By: POL:Roe, John",
                                        "Released By: SAN ALBANO:Doe, Jane; MGT:Penn, Ann",
                                        "Attachments: n/a",
                                        "Dissemination Rule: ARCHIVE COPY",
                                        "",
                                        "CONFIDENTIAL"}));
}

BOOST_AUTO_TEST_CASE(parts_of_a_smart_message_that_are_seldom_there) {
  // A date in words alone, a caption with a comma, no level, no signature above the lines of the tail.
  BOOST_TEST(rewritten("MRN: 12 NOWHERE 98\nDate: 16 August 2012\nREL TO USA, GBR\nE.O.: N/A\nSubject: A title\n\n"
                       "1. (U) Some text of it.\n\nDrafted By: Roe\n") ==
             "MRN: 12 NOWHERE 98\nDate/DTG: Aug 16, 2012\nE.O.: N/A\n\nREL TO USA, GBR\nSubject: A title\n\n"
             "1. (U) Some text of it.\n\nSignature:\n\nDrafted By: Roe\n");
  // A group that names no time is written as it stands, a section behind the level.
  BOOST_TEST(rewritten("SECRET SECTION 01 OF 02\nDate/DTG: 991547Z AUG 12\nE.O. 13526: DECL: 08/16/2022\n") ==
             "SECRET SECTION 01 OF 02\n\nDate/DTG: 991547Z AUG 12\nE.O. 13526: DECL: 08/16/2022\n\nSECRET\n");
  // The day of declassification without a statement has its line.
  BOOST_TEST(rewritten("MRN: 12 NOWHERE 98\nE.O.: 13526\nTAGS: XX\nReason: 1.4 (b)\n\nDeclassify On: 2022/08/16\n\n"
                       "1. (C) Text.\n") ==
             "MRN: 12 NOWHERE 98\nE.O.: 13526\nTAGS: XX\nClassified By: 1.4 (b)\n\nDeclassify On: 08/16/2022\n\n"
             "1. (C) Text.\n");
}

BOOST_AUTO_TEST_CASE(stamps_of_a_release) {
  const std::string message = "MRN: 12 NOWHERE 98\nSubject: A title\n";
  const std::string footer =
      "UNCLASSIFIED U.S. Department of State Case No. F-2015-00012 Doc No. C01234567 Date: 01/02/2015\n";
  BOOST_TEST(rewritten(footer + "REVIEW AUTHORITY: Jane Roe\nB6\n1.4(D)\n" + message) ==
             "B6, 1.4(D)\nREVIEW AUTHORITY: Jane Roe\n" + footer + "\n" + message);
  BOOST_TEST(rewritten("REVIEW AUTHORITY: Jane Roe\n" + message) == "REVIEW AUTHORITY: Jane Roe\n\n" + message);
  BOOST_TEST(rewritten("RELEASE IN PART B6\nUNCLAS NOWHERE 000001\n") ==
             "RELEASE IN PART B6\n\nUNCLAS NOWHERE 000001\n");
}

BOOST_AUTO_TEST_CASE(the_form_that_is_asked_for) {
  const std::string telegram =
      "R 121302Z JUL 74\nFM AMEMBASSY NOWHERE\nTO SECSTATE WASHDC\nBT\n\nUNCLAS NOWHERE 002077\n\n"
      "SUBJECT: A TITLE\n\n1. SOME TEXT.\n\nROE\n";
  WriteOptions options;
  const auto as = [&](Dialect form) {
    options.form = form;
    return rewritten(telegram, options);
  };
  BOOST_TEST(as(Dialect::telegram) == telegram);
  BOOST_TEST(as(Dialect::unknown) == telegram);
  BOOST_TEST(as(Dialect::aad) ==
             "UNCLASSIFIED\n\nPAGE 01        NOWHER  02077  121302Z\n\nR 121302Z JUL 74\nFM AMEMBASSY NOWHERE\n"
             "TO SECSTATE WASHDC\n\nUNCLAS NOWHERE 02077\n\nSUBJECT: A TITLE\n\n1. SOME TEXT.\n\nROE\n\n"
             "UNCLASSIFIED\nNNNN\n");
  BOOST_TEST(as(Dialect::smart) ==
             "UNCLASSIFIED\n\nMRN: 74 NOWHERE 2077\nDate/DTG: Jul 12, 1974 / 121302Z JUL 74\n"
             "From: AMEMBASSY NOWHERE ROUTINE\nAction: SECSTATE WASHDC\nSubject: A TITLE\n\n1. SOME TEXT.\n\n"
             "Signature: ROE\n\nUNCLASSIFIED\n");
}

BOOST_AUTO_TEST_CASE(line_ends) {
  WriteOptions options;
  options.line_end = LineEnd::crlf;
  BOOST_TEST(rewritten("UNCLAS NOWHERE 000001\nSUBJECT: A TITLE\n", options) ==
             "UNCLAS NOWHERE 000001\r\n\r\nSUBJECT: A TITLE\r\n");
}

BOOST_AUTO_TEST_CASE(wrong_options) {
  const Cable cable = parse(std::string_view("UNCLAS NOWHERE 000001\n"));
  WriteOptions narrow;
  narrow.width = 39;
  BOOST_CHECK_THROW((void)write(cable, narrow), std::invalid_argument);
  WriteOptions pages;
  pages.page_lines = 10;
  BOOST_CHECK_THROW((void)write(cable, pages), std::invalid_argument);
  // The archive's pages need no sections.
  pages.form = Dialect::aad;
  BOOST_CHECK_NO_THROW((void)write(cable, pages));
}
