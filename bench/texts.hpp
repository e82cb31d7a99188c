// All normalised texts of a cable, one after another: every field and every block of the body.
#pragma once

#include <string>

#include "cablegram/cable.hpp"
#include "cablegram/text.hpp"

namespace cablegram::bench {

inline void append_all_texts(const Cable& cable, std::string& out) {
  append_normalised(cable, cable.from.name, out);
  for (const Addressee& addressee : cable.addressees) append_normalised(cable, addressee.name, out);
  for (const CaptionMark& caption : cable.captions) out += caption_text(cable, caption);
  for (const Span attention : cable.attention) append_normalised(cable, attention, out);
  append_normalised(cable, cable.executive_order.text, out);
  for (const Tag& tag : cable.tags) append_normalised(cable, tag.span, out);
  append_normalised(cable, cable.subject, out);
  for (const Reference& reference : cable.references) append_normalised(cable, reference.text, out);
  append_normalised(cable, cable.classified_by.text, out);
  for (const Block& block : cable.body) append_block_text(cable, block, out);
  append_normalised(cable, cable.signature, out);
}

}  // namespace cablegram::bench
