// What the writer makes of small cables, letter by letter.
#include "cablegram/write.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
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

BOOST_AUTO_TEST_CASE(exact_texts) {
  for (const Example& example : examples) {
    BOOST_TEST_CONTEXT(example.name) { BOOST_TEST(rewritten(example.given) == example.written); }
  }
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
  for (int i = 1; i <= 9; ++i) text += "\n" + std::to_string(i) + ". (C) A paragraph.\n";
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
}
