// From bytes to a cable.
//
// Header-only by default. Where CABLEGRAM_COMPILED is defined, as it is for users of cablegram::io, the parser is the
// one in that library, and the grammar need not be compiled again.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "builder.hpp"
#include "cable.hpp"
#include "export.hpp"
#include "identity.hpp"
#include "lifetime.hpp"
#include "options.hpp"
#include "roles.hpp"
#include "text.hpp"
#if !defined(CABLEGRAM_COMPILED)
#include "parser.hpp"
#endif

namespace cablegram::inline v1 {

/// Parses a text that the caller keeps alive for as long as the cable. Never fails: what no rule knows becomes a tile
/// of its own kind, and what is odd becomes a diagnostic.
[[nodiscard]] Cable parse(std::string_view text CABLEGRAM_LIFETIMEBOUND, const Options& options = {});

namespace detail {

/// What `read` makes of a text that the cable then owns.
template <class Read>
[[nodiscard]] Cable parse_owned(std::string&& text, Read&& read) {
  auto owned = std::make_shared<const std::string>(std::move(text));
  Cable cable = read(std::string_view(*owned));
  cable.owner = std::move(owned);
  return cable;
}

}  // namespace detail

/// Parses cables one after another and keeps its scratch memory between them. Not for use by two threads at a time.
class Parser {
 public:
  explicit Parser(const Options& options = {}) : options_(options) {}

  /// Parses a text that the caller keeps alive for as long as the cable; as the function `parse` does.
  [[nodiscard]] CABLEGRAM_API Cable parse(std::string_view text CABLEGRAM_LIFETIMEBOUND);
  /// The same for a literal.
  [[nodiscard]] Cable parse(const char* text CABLEGRAM_LIFETIMEBOUND) { return parse(std::string_view(text)); }
  /// Parses a text that the cable then owns.
  [[nodiscard]] Cable parse(std::string&& text) {
    return detail::parse_owned(std::move(text), [this](std::string_view view) { return parse(view); });
  }
  /// A string that is about to end, and cannot be taken over.
  Cable parse(const std::string&& text) = delete;

 private:
  friend Cable parse(std::string_view text, const Options& options);

  Options options_;
  Builder builder_;
};

#if !defined(CABLEGRAM_COMPILED)
inline Cable Parser::parse(std::string_view text) { return detail::Reading(builder_, options_).parse(text); }
#endif

inline Cable parse(std::string_view text, const Options& options) {
  // Each thread keeps the scratch memory of one parser; that of a large text is given back.
  constexpr std::size_t large = std::size_t{1} << 20U;
  if (text.size() > large) return Parser(options).parse(text);
  thread_local Parser parser;
  parser.options_ = options;
  return parser.parse(text);
}

/// The same for a literal.
[[nodiscard]] inline Cable parse(const char* text CABLEGRAM_LIFETIMEBOUND, const Options& options = {}) {
  return parse(std::string_view(text), options);
}

/// Parses a text that the cable then owns.
[[nodiscard]] inline Cable parse(std::string&& text, const Options& options = {}) {
  return detail::parse_owned(std::move(text), [&](std::string_view view) { return parse(view, options); });
}

/// A string that is about to end, and cannot be taken over.
Cable parse(const std::string&& text, const Options& options = {}) = delete;

}  // namespace cablegram::inline v1
