// person.hpp: name and title in a classification statement, section 3.15 of the format.
#include "cablegram/person.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace cablegram;

namespace {

struct Row {
  std::string_view text, name, title;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    // The person stands inside a longer text.
    const std::string source = "By: " + std::string(row.text) + " for reasons";
    const Person person = read_person(source, {4, 4 + static_cast<std::uint32_t>(row.text.size())});
    const auto view = [&](Span span) { return std::string_view(source).substr(span.begin, span.size()); };
    BOOST_TEST_CONTEXT(row.text) {
      BOOST_TEST(view(person.name) == row.name);
      BOOST_TEST(view(person.title) == row.title);
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(title_before_the_name) {
  check({{"Ambassador Jane Doe", "Jane Doe", "Ambassador"},
         {"Charge d'Affaires a.i. Jane Doe", "Jane Doe", "Charge d'Affaires a.i."},
         {"Charge d'Affaires, a.i., Jane Doe", "Jane Doe", "Charge d'Affaires, a.i."},
         {"A/DCM Jane Doe", "Jane Doe", "A/DCM"},
         {"Pol/Econ Chief J. Roe", "J. Roe", "Pol/Econ Chief"},
         {"Deputy Chief of Mission Richard A. Roe", "Richard A. Roe", "Deputy Chief of Mission"},
         {"Political Counselor Jane van der Doe", "Jane van der Doe", "Political Counselor"},
         {"AMBASSADOR JANE Q. DOE", "JANE Q. DOE", "AMBASSADOR"},
         {"Acting Deputy Assistant Secretary Jane Doe-Roe", "Jane Doe-Roe", "Acting Deputy Assistant Secretary"},
         {"Ambassador: Jane Doe", "Jane Doe", "Ambassador"}});
}

BOOST_AUTO_TEST_CASE(title_behind_the_name) {
  check({{"Jane Doe, DCM", "Jane Doe", "DCM"},
         {"Jane Doe, Ambassador", "Jane Doe", "Ambassador"},
         {"Jane Doe, DCM, EXEC, STATE", "Jane Doe", "DCM, EXEC, STATE"},
         {"Jane Doe (DCM)", "Jane Doe", "DCM"},
         {"Jane Doe, DCM (acting)", "Jane Doe", "DCM (acting)"},
         {"Jane Doe - Ambassador", "Jane Doe", "Ambassador"},
         {"Jane Doe DCM", "Jane Doe", "DCM"},
         {"JANE DOE, POLITICAL SECTION CHIEF, AMEMBASSY NOWHERE", "JANE DOE",
          "POLITICAL SECTION CHIEF, AMEMBASSY NOWHERE"}});
}

BOOST_AUTO_TEST_CASE(suffixes_belong_to_the_name) {
  check({{"Ambassador Richard Roe, Jr.", "Richard Roe, Jr.", "Ambassador"},
         {"Richard Roe, Jr., DCM", "Richard Roe, Jr.", "DCM"},
         {"Consul General Richard Roe III", "Richard Roe III", "Consul General"}});
}

BOOST_AUTO_TEST_CASE(name_or_title_alone) {
  check({{"Jane Doe", "Jane Doe", ""},
         {"J. Q. Doe", "J. Q. Doe", ""},
         {"Ambassador", "", "Ambassador"},
         {"DCM", "", "DCM"}});
}

BOOST_AUTO_TEST_CASE(marks_labels_and_punctuation_around_are_dropped) {
  check({{"(U) Ambassador Jane Doe", "Jane Doe", "Ambassador"},
         {"(U) Classified by: Ambassador Jane Doe", "Jane Doe", "Ambassador"},
         {"This message is classified by Ambassador Jane Doe", "Jane Doe", "Ambassador"},
         {"CLASSIFIED SECRET BY ACTING DCM JANE DOE", "JANE DOE", "ACTING DCM"},
         {"Jane Doe, Charge d'Affaires, a.i.;", "Jane Doe", "Charge d'Affaires, a.i."},
         {": Ambassador Jane Doe,", "Jane Doe", "Ambassador"},
         {" Ambassador Jane Doe.", "Jane Doe", "Ambassador"},
         {"Ambassador\nJane Doe", "Jane Doe", "Ambassador"}});
}

BOOST_AUTO_TEST_CASE(a_letter_is_no_name) { BOOST_TEST(read_person("A...", {0, 4}).name.empty()); }

BOOST_AUTO_TEST_CASE(empty_and_hostile) {
  check({{"", "", ""}, {" ,;:-.", "", ""}, {"(((", "", ""}, {")", "", ""}, {"12", "12", ""}});
}
