// The block of attributes that the archive prints behind a message of 1973-79 (format section 2.3).
#pragma once

#include <array>

#include "../tables/attribute_keys.hpp"
#include "aad.hpp"
#include "once.hpp"

namespace cablegram::inline v1::grammar {

namespace detail {
/// Letters in upper case, a blank for blanks, 0 for what stands in no key.
inline constexpr auto letters_of_keys = [] {
  std::array<char, 256> letters{};
  for (unsigned char c = 'A'; c <= 'Z'; ++c) letters[c] = letters[c + 0x20U] = static_cast<char>(c);
  letters[' '] = letters['\t'] = ' ';
  return letters;
}();
}  // namespace detail

// The longest run of letters and blanks, if the table of keys has it, whatever its case and however wide its blanks.
// Plain form: a sor<> over all keys; looked up because there are 81.
struct listed_key {
  using rule_t = listed_key;
  using subs_t = peg::empty_list;
  static constexpr First begins = First::taking(NextSet::range('A', 'Z') | NextSet::range('a', 'z'));
  template <class In>
  static bool match(In& in) noexcept {
    if (in.empty()) return false;
    const auto letter_at = [](const char* at) { return detail::letters_of_keys[static_cast<unsigned char>(*at)]; };
    const char* at = in.current();
    std::array<char, tables::UpperKeys::longest + 1> key;  // not initialised: what `size` counts is read
    key[0] = letter_at(at);
    std::size_t size = 1;
    while (++at != in.end() && letter_at(at) != 0 && size < key.size()) {
      key[size] = letter_at(at);
      const bool blank_again = key[size] == ' ' && key[size - 1] == ' ';
      size += blank_again ? 0U : 1U;
    }
    while (at != in.current() && letter_at(at - 1) == ' ') --at;
    if (key[size - 1] == ' ') --size;
    if (!tables::attribute_key_set.has({key.data(), size})) return false;
    in.bump(static_cast<std::size_t>(at - in.current()));
    return true;
  }
};

// clang-format off

struct attribute_key      : find_once<listed_key> {};
struct attribute_start    : seq<ows, attribute_key, ows, label_colon> {};

// A value goes on in indented or plain lines up to the next key.          Subject: A TITLE THAT
//                                                                                  IS WRAPPED
struct attribute_gap      : seq<trail, line_end, star<blank_line>, not_at<attribute_start>, not_at<ows, sor<archive_notice, release_footer>>, ows> {};
struct attribute_text     : seq<word_char, rest_of_text> {};
struct attribute_value    : seq<attribute_text, star<attribute_gap, attribute_text>> {};
struct attribute          : whole<ows, attribute_key, ows, label_colon, ows, opt<attribute_value>, end_of_line> {};

struct attributes_words   : seq<lit<"Message">, ws, lit<"Attributes">, at_line_end> {};
struct attributes_title   : whole<ows, attributes_words, end_of_line> {};
struct attributes         : seq<attributes_title, star<sor<blank_lines, archive_notice_line, attribute, noise_line, unknown_line>>> {};
// Behind the lines of the message.
struct before_attributes  : lines_before<attributes_title> {};

// No value: n/a, NONE
struct not_given          : sor<seq<lit<"N/A">, eof>, seq<lit<"NONE">, eof>> {};

// clang-format on

}  // namespace cablegram::inline v1::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name>
struct analyze_traits<Name, cablegram::grammar::listed_key> : analyze_any_traits<> {};
}  // namespace TAO_PEGTL_NAMESPACE
