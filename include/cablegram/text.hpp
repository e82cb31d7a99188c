// Normalised text: how the public JSON spells a span (format section 3.21).
//
// Runs of white space become one blank, none after a hyphen that ends a line; both ends are trimmed; noise and pilcrows
// are left out. Nothing is respelt.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cable.hpp"
#include "quotes.hpp"
#include "sixteen_bytes.hpp"
#include "values.hpp"

namespace cablegram::inline v1 {

namespace detail {

/// The end of the text from `at` on that is normalised as it stands: words with single blanks between them. It stops
/// at control characters, at two blanks, at a blank before either, and at 0xC2, which begins no-break spaces and
/// pilcrows. The plain form of `plain_end`.
[[nodiscard]] constexpr std::size_t plain_end_by_bytes(std::string_view text, std::size_t at) noexcept {
  for (; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 0x20U || c == 0xC2U) break;
    if (c == 0x20U) {
      const auto after = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
      if (after <= 0x20U || after == 0xC2U) break;
    }
  }
  return at;
}

/// The same, sixteen bytes at a time where the processor can; tests prove both equal.
[[nodiscard]] inline std::size_t plain_end(std::string_view text, std::size_t at) noexcept {
#if defined(CABLEGRAM_HAS_SIXTEEN_BYTES)
  for (; at + 17 <= text.size(); at += 16) {
    const SixteenBytes bytes(text.data() + at);
    const SixteenBytes after(text.data() + at + 1);
    const SixteenFlags before_blank = after.at_most(' ') | after.equal('\xC2');
    const SixteenFlags stops = bytes.at_most('\x1F') | bytes.equal('\xC2') | (bytes.equal(' ') & before_blank);
    if (const unsigned mask = stops.mask(); mask != 0) return at + static_cast<std::size_t>(std::countr_zero(mask));
  }
#endif
  return plain_end_by_bytes(text, at);
}

/// Appends text piece by piece; white space between pieces counts like any other.
class Normaliser {
 public:
  Normaliser(std::string& out, bool mend_hyphens) : out_(out), start_(out.size()), mend_hyphens_(mend_hyphens) {}

  void append(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
      if (const std::size_t blank = blank_at(piece, at); blank != 0) {
        pending_ = true;
        if (piece[at] == '\n') line_end_ = true;
        at += blank;
      } else if (piece[at] == '\xC2' && at + 1 < piece.size() && piece[at + 1] == '\xB6') {
        at += 2;  // a pilcrow
      } else {
        const std::size_t end = plain_end(piece, at + 1);
        join(piece[at]);
        out_.append(piece.substr(at, end - at));
        at = end;
      }
    }
  }

 private:
  [[nodiscard]] static std::size_t blank_at(std::string_view piece, std::size_t at) noexcept {
    if (values::is_blank(piece[at])) return 1;
    return piece[at] == '\xC2' && at + 1 < piece.size() && piece[at + 1] == '\xA0' ? 2 : 0;
  }
  void join(char next) {
    if (pending_ && out_.size() > start_) {
      if (!line_end_ || !ends_in_hyphen()) {
        out_.push_back(' ');
      } else if (mend_hyphens_ && values::is_letter(next) && values::is_letter(out_[out_.size() - 2])) {
        out_.pop_back();
      }
    }
    pending_ = false;
    line_end_ = false;
  }
  // A hyphen has a letter before it; a dash has a blank or another dash.
  [[nodiscard]] bool ends_in_hyphen() const noexcept {
    if (out_.back() != '-' || out_.size() < start_ + 2) return false;
    const char before = out_[out_.size() - 2];
    return before != '-' && before != ' ';
  }

  std::string& out_;
  std::size_t start_;
  bool mend_hyphens_;
  bool pending_ = false;
  bool line_end_ = false;
};

/// Calls `piece(string_view)` for every stretch of a span that is neither noise nor a portion mark: "Summary: (C)
/// Text".
template <class Function>
void each_piece(const Cable& cable, Span span, Function&& piece) {
  std::uint32_t at = span.begin;
  const TileList::const_iterator end = cable.tiles.end();
  for (auto next = cable.tiles.lower_bound(span.begin); next != end; ++next) {
    const Tile tile = *next;
    if (tile.begin >= span.end) break;
    if (!is_noise(tile.kind) && tile.kind != TileKind::portion_mark) continue;
    piece(cable.source.substr(at, tile.begin - at));
    at = std::min(tile.span().end, span.end);
  }
  piece(cable.source.substr(at, span.end - at));
}

}  // namespace detail

/// Appends the normalised text of a span.
inline void append_normalised(const Cable& cable, Span span, std::string& out) {
  const std::size_t start = out.size();
  detail::Normaliser normaliser(out, cable.options.mend_hyphens && cable.dialect == Dialect::aad);
  detail::each_piece(cable, span, [&](std::string_view piece) { normaliser.append(piece); });
  if (cable.options.mend_quotes) out.replace(start, out.size() - start, mend_quotes(out.substr(start)));
}

/// Appends the text of a span line by line: each line is normalised, the breaks between lines are kept.
inline void append_preformatted(const Cable& cable, Span span, std::string& out) {
  bool first = true;
  for (std::uint32_t at = span.begin; at < span.end;) {
    const std::size_t found = cable.source.find('\n', at);
    const std::uint32_t end = found < span.end ? static_cast<std::uint32_t>(found) : span.end;
    if (!first) out.push_back('\n');
    first = false;
    append_normalised(cable, {at, end}, out);
    at = end + 1;
  }
}

/// Appends the text of a block: line by line where it is preformatted or the caller wants its lines kept.
inline void append_block_text(const Cable& cable, const Block& block, std::string& out) {
  if (block.kind == BlockKind::preformatted || !cable.options.unwrap) {
    append_preformatted(cable, block.text, out);
  } else {
    append_normalised(cable, block.text, out);
  }
}

/// The normalised text of a span.
[[nodiscard]] inline std::string normalise(const Cable& cable, Span span) {
  std::string out;
  append_normalised(cable, span, out);
  return out;
}

inline std::string Cable::normalised(Span span) const { return normalise(*this, span); }

/// What stands between the // of an addressee's office symbols; empty parts are dropped.
[[nodiscard]] inline std::vector<Span> office_symbols(const Cable& cable, const Addressee& addressee) {
  std::vector<Span> parts;
  const Span all = addressee.office_symbols;
  std::uint32_t begin = all.begin;
  for (std::uint32_t at = all.begin; at < all.end;) {
    const bool parting = cable.source[at] == '/' && at + 1 < all.end && cable.source[at + 1] == '/';
    if (!parting) {
      ++at;
      continue;
    }
    if (at > begin) parts.push_back({begin, at});
    at += 2;
    begin = at;
  }
  if (all.end > begin) parts.push_back({begin, all.end});
  return parts;
}

/// A caption in its canonical spelling; one that no table knows as written, in upper case.
[[nodiscard]] inline std::string caption_text(const Cable& cable, const CaptionMark& mark) {
  if (mark.caption != Caption::other) return std::string(name(mark.caption));
  return values::in_capitals(normalise(cable, mark.span));
}

}  // namespace cablegram::inline v1
