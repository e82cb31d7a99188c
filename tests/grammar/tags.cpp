// grammar/tags.hpp: section 3.12 of the format.
#include "cablegram/grammar/tags.hpp"

#include "verify_rule.hpp"

namespace g = cablegram::grammar;
using cablegram::test::refused;
using cablegram::test::verify;
using cablegram::test::verify_behind;
using cablegram::test::verify_taken;

BOOST_AUTO_TEST_CASE(labels) {
  verify<g::tags_label>({{"TAGS: PREL", 5},
                         {"TAGS:PREL", 4},
                         {"TAGS : PREL", 5},
                         {"TAGS PREL", 5},
                         {"TAGS. PREL", 5},
                         {"TAG: PREL", 5},
                         {"TAGES: PREL", 5},
                         {"TAS: PREL", 5},
                         {"TGS: PREL", 5},
                         {"AGS: PREL", 5},
                         {"tags: prel", 5},
                         {"TAGSPREL", refused},
                         {"tag him", refused}});
  verify_behind<g::tags_label>("PRE", {{"TAGS: PREL", refused}});
  // In the middle of a line only with a colon, or before two capitals.
  verify<g::tags_inline_label>({{"TAGS: PREL", 5}, {"TAGS PREL", 5}, {"TAGS were", refused}});
}

BOOST_AUTO_TEST_CASE(items) {
  verify<g::tag_item>({{"PREL,", 1},
                       {"(DOE, JANE A.),", 1},
                       {"(DOE, JANE\nALICE), XX", 4},
                       {"(DOE, JANE\nSUBJECT: X\n", 12},
                       {"(DOE", 0},
                       {"[KZ](#) ", 1},
                       {"[KZ", refused},
                       {"SIPDIS", 0},
                       {"N O F O R N ", 1},
                       {"(PRIMARY TAG)", 0},
                       {"PAGE 02 STATE 012345 182333Z", 0},
                       {"CONFIDENTIAL PAGE 02 STATE 012345", 0},
                       {"SUBJECT: X", refused},
                       {"REF: X", refused},
                       {", PREL", refused},
                       {"\n", refused}});
  verify<g::tag_word>(
      {{"K-TAG ", 1}, {"R&D,", 1}, {"PREL. X", 3}, {"PREL:", 1}, {"PREL\xC2\xA0X", 3}, {"U.S. X", 3}, {"PREL \\", 2}});
}

BOOST_AUTO_TEST_CASE(separators) {
  verify<g::tag_separator>({{", PREL", 4},
                            {"; PREL", 4},
                            {" , , PREL", 4},
                            {". PREL", 4},
                            {" PREL", 4},
                            {"PREL", 4},
                            {",\nPREL", 4},
                            {",\nNOWHERE 00000012  002 OF 002\nPREL", 4},
                            {",\n\nSECRET\n\nPAGE 02 STATE 012345\n\nPREL", 4},
                            {"\n\nSECRET\n\nPAGE 02 STATE 012345\n\nPREL PGOV\n", 10},
                            {",\nSUBJECT: X", 11},
                            {"\nPREL PGOV\n", 10}});
}

BOOST_AUTO_TEST_CASE(fields_and_their_wraps) {
  verify<g::tags_field>({{"TAGS: PREL, PGOV\n", 1},
                         {"TAGS: PREL;PGOV.\n", 1},
                         {"TAGS:\nPREL PGOV\nSUBJECT: X", 11},
                         {"TAGS: PREL PGOV\nNOWHERE\n\n", 10},
                         {"TAGS: PREL PGOV\nPREL XX\nA TITLE\n", 9},
                         {"TAGS: PREL PGOV\n\nXX ECON\n", 1},
                         {"TAGS: PREL,\n\nXX ECON\n", 10},
                         {"TAGS:\n\nX", 3},
                         {"TAGS: PREL E.O. 12958: X", 14}});
}

BOOST_AUTO_TEST_CASE(parts_of_lists) {
  verify<g::tag_word>({{"PREL.,X", 3}, {"PREL.X", 0}});
  verify_taken<g::tag_rider>({"(PRIMARY TAG)", "(ADDED TAGS)"});
  verify_taken<g::caption_in_tags>({"SIPDIS", "NOFORN", "NODIS", "EXDIS"});
  verify<g::tag_shape>({{"AB", 0}, {"ABC", refused}, {"ABCD", 0}, {"ABCDE", refused}, {"A", refused}});
  verify<g::tags_only_line>(
      {{"AFL-CIO\n", 8}, {"QZQZ QZ\n", 8}, {"PREL, PGOV\n", 11}, {"PREL,\n", 6}, {"PREL TALKS\n", refused}});
  verify<g::tag_conjunction>({{"AND X", 2}, {"AND\nX", 2}, {"ANDX", refused}});
  verify<g::tag_joint>({{"AND POE", 3}, {"AND\nPOE", 3}, {"AND\nSUBJECT: X", refused}});
}
