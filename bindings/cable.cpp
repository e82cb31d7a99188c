// The class Cable, and the function that makes one.
#include "cable.hpp"

#include <pybind11/stl.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cablegram/cable.hpp"
#include "cablegram/identity.hpp"
#include "cablegram/join.hpp"
#include "cablegram/json.hpp"
#include "cablegram/parse.hpp"
#include "cablegram/parse_many.hpp"
#include "cablegram/roles.hpp"
#include "cablegram/text.hpp"
#include "cablegram/tiles.hpp"
#include "codes.hpp"
#include "held.hpp"
#include "parts.hpp"
#include "text.hpp"
#include "values.hpp"

namespace cablegram::python {
namespace {

// --- Parsing
// ----------------------------------------------------------------------------------------------------------

// A str from a str or a path.
py::object take_source(const py::object& value) {
  if (value.is_none()) {
    return value;
  }
  const auto path = py::reinterpret_steal<py::object>(PyOS_FSPath(value.ptr()));
  if (!path) {
    throw py::error_already_set();
  }
  if (!py::isinstance<py::str>(path)) {
    throw py::type_error("the source must be a str, a path of str or None");
  }
  return path;
}

struct Limits {
  std::uint32_t size;
  std::uint32_t nodes;
  std::uint32_t diagnostics;
};

Options take_options(const py::object& dialect, bool mend_quotes, bool unwrap, bool mend_hyphens,
                     const Limits& limits) {
  Options options;
  options.dialect = take_dialect(dialect);
  options.mend_quotes = mend_quotes;
  options.unwrap = unwrap;
  options.mend_hyphens = mend_hyphens;
  options.max_size = limits.size;
  options.max_nodes = limits.nodes;
  options.max_diagnostics = limits.diagnostics;
  return options;
}

std::shared_ptr<Held> parse_text(const py::object& text, const py::object& source, const std::string& encoding,
                                 const py::object& dialect, bool mend_quotes, bool unwrap, bool mend_hyphens,
                                 std::uint32_t max_size, std::uint32_t max_nodes, std::uint32_t max_diagnostics) {
  auto held = std::make_shared<Held>();
  const Options options =
      take_options(dialect, mend_quotes, unwrap, mend_hyphens, {max_size, max_nodes, max_diagnostics});
  held->source = take_source(source);
  held->input = take_text(text);
  {
    const py::gil_scoped_release release;
    held->cable = parse(held->input.bytes, options);
  }
  if (!held->source.is_none()) {
    held->cable.name = encode(py::reinterpret_borrow<py::str>(held->source)).cast<std::string>();
  }
  held->cable.encoding = encoding;
  return held;
}

py::list parse_texts(const py::iterable& texts, const std::optional<unsigned>& threads, const py::object& dialect,
                     bool mend_quotes, bool unwrap, bool mend_hyphens, std::uint32_t max_size, std::uint32_t max_nodes,
                     std::uint32_t max_diagnostics) {
  if (threads && *threads == 0) {
    throw py::value_error("threads must be 1 or more, or None");
  }
  const Options options =
      take_options(dialect, mend_quotes, unwrap, mend_hyphens, {max_size, max_nodes, max_diagnostics});
  std::vector<std::shared_ptr<Held>> held;
  std::vector<std::string_view> views;
  for (const py::handle text : texts) {
    held.push_back(std::make_shared<Held>());
    held.back()->input = take_text(py::reinterpret_borrow<py::object>(text));
    held.back()->source = py::none();
    views.push_back(held.back()->input.bytes);
  }
  {
    const py::gil_scoped_release release;
    std::vector<Cable> cables = parse_many(views, threads.value_or(0), options);
    for (std::size_t at = 0; at < held.size(); ++at) {
      held[at]->cable = std::move(cables[at]);
    }
  }
  py::list list(held.size());
  for (std::size_t at = 0; at < held.size(); ++at) {
    list[at] = py::cast(std::move(held[at]));
  }
  return list;
}

// --- Sections and repairs
// ----------------------------------------------------------------------------------------------------

py::tuple joined_text(const py::iterable& sections) {
  std::vector<Cable> cables;
  for (const py::handle section : sections) {
    cables.push_back(section.cast<const Held&>().cable);
  }
  const JoinedText joined = join_texts(cables);
  const auto number = [](std::uint16_t section) { return py::int_(section); };
  return py::make_tuple(py::bytes(joined.text), tuple_of(joined.missing, number), tuple_of(joined.doubled, number));
}

// --- Pickling and parts
// -----------------------------------------------------------------------------------------------

// The arguments of `_restore`. Views of buffers cannot be pickled: their bytes can.
py::tuple state(const Held& held) {
  const bool plain = py::isinstance<py::str>(held.input.given) || py::isinstance<py::bytes>(held.input.given);
  const py::object text = plain ? held.input.given : py::bytes(held.input.bytes.data(), held.input.bytes.size());
  const Options& options = held.cable.options;
  const py::object dialect = options.dialect ? py::object(decode(name(*options.dialect))) : py::none();
  return py::make_tuple(text, held.source, held.cable.encoding, dialect, options.mend_quotes, options.unwrap,
                        options.mend_hyphens, options.max_size, options.max_nodes, options.max_diagnostics);
}

py::object part_of(const py::object& cable, const py::str& attribute, std::size_t index) {
  py::object value = cable.attr(attribute);
  return py::isinstance<py::tuple>(value) ? py::object(value[py::int_(index)]) : value;
}

// --- Methods
// ----------------------------------------------------------------------------------------------------------

bool equal(const Held& left, const Held& right) {
  return left.cable.name == right.cable.name && left.cable.encoding == right.cable.encoding &&
         left.cable.options == right.cable.options && left.input.bytes == right.input.bytes;
}

std::size_t hash(const Held& held) {
  return std::hash<std::string_view>{}(held.input.bytes) ^ (std::hash<std::string>{}(held.cable.name) << 1U);
}

py::str json_of(const Held& held) {
  std::string json;
  {
    const py::gil_scoped_release release;
    append_json(held.cable, json);
  }
  return decode(json);
}

Span take_span(const Held& held, const py::object& offsets) {
  const auto [begin, end] = offsets.cast<std::pair<std::size_t, std::size_t>>();
  if (begin > end || end > held.cable.source.size()) {
    throw py::value_error("offsets must be 0 <= begin <= end <= " + std::to_string(held.cable.source.size()));
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

py::tuple position(const Held& held, std::size_t offset) {
  if (offset > held.cable.source.size()) {
    throw py::value_error("the offset must be 0 to " + std::to_string(held.cable.source.size()));
  }
  const LineColumn where = line_column(held.cable.source, offset);
  return py::make_tuple(where.line, where.column);
}

py::list tiles(const Held& held) {
  py::list list;
  walk_tiles(held.cable, [&](const Tile& tile) {
    list.append(py::make_tuple(code(tile.kind), tile.span().begin, tile.span().end));
  });
  return list;
}

// <Cable 08ASTANA64 CONFIDENTIAL 'SUBJECT', 12 blocks>
py::str represent(const Held& held) {
  const Cable& cable = held.cable;
  const std::string id = cable.id();
  std::string out = "<Cable " + (id.empty() ? std::string("without id") : id);
  if (cable.banner.classification != Classification::none) {
    out.append(" ").append(name(cable.banner.classification));
  }
  if (!cable.subject.empty()) {
    out.append(" ").append(py::repr(decode(cable.normalised(cable.subject))));
  }
  out.append(", ").append(std::to_string(cable.body.size())).append(cable.body.size() == 1 ? " block>" : " blocks>");
  return decode(out);
}

// --- Attributes
// -------------------------------------------------------------------------------------------------------

py::tuple precedence(const Cable& cable) {
  py::list list;
  for (const Precedence value : {cable.action_precedence, cable.info_precedence}) {
    if (value != Precedence::none) {
      list.append(code(value));
    }
  }
  return py::tuple(list);
}

// The captions as strings: members of Caption, which are strings, where they are known words.
py::tuple captions(const Cable& cable) {
  return tuple_of(cable.captions, [&](const CaptionMark& mark) {
    return mark.caption == Caption::other ? py::object(decode(caption_text(cable, mark))) : code(mark.caption);
  });
}

py::tuple exempt(const Cable& cable) {
  py::list names;
  for (const Addressee& addressee : cable.addressees) {
    if (addressee.list == AddresseeList::exempt) {
      names.append(decode(cable.normalised(addressee.name)));
    }
  }
  return py::tuple(names);
}

py::tuple addressees(const HeldPtr& held, AddresseeList list, const char* attribute) {
  return parts(held, held->cable.addressees, attribute,
               [list](const Addressee& addressee) { return addressee.list == list; });
}

// A record of which the cable has one or none.
template <class T>
py::object part_or_none(const HeldPtr& held, const T& value, const char* attribute, bool present) {
  return present ? part(held, value, attribute) : py::none();
}

// Where the value of an attribute that is no record stands in the text.
std::optional<Span> place_of(const Cable& cable, const std::string& attribute) {
  const std::pair<std::string_view, Span> places[] = {
      {"precedence", cable.precedence_text},
      {"datetime", cable.date_time_group.span},
      {"from_", cable.from.name},
      {"classification", cable.banner.level_text},
      {"post", cable.banner.post},
      {"serial", cable.banner.serial_text},
      {"section", cable.banner.section_text},
      {"subject", cable.subject},
      {"subject_portion", cable.subject_portion.span},
      {"signature", cable.signature},
  };
  for (const auto& [known, span] : places) {
    if (attribute == known) {
      return span;
    }
  }
  return std::nullopt;
}

py::object span_of(const Held& held, const std::string& attribute) {
  const std::optional<Span> span = place_of(held.cable, attribute);
  if (!span) {
    throw py::value_error("no place is kept for '" + attribute + "'");
  }
  return offsets_or_none(*span);
}

// The same for attributes that are lists, too: one place an item.
py::tuple spans_of(const py::object& self, const std::string& attribute) {
  const Held& held = self.cast<const Held&>();
  const Cable& cable = held.cable;
  if (attribute == "attention") {
    return offsets_of(places(cable.attention, [](Span span) { return span; }));
  }
  if (attribute == "captions") {
    return offsets_of(places(cable.captions, [](const CaptionMark& mark) { return mark.span; }));
  }
  if (attribute == "tags") {
    return offsets_of(places(cable.tags, [](const Tag& tag) { return tag.span; }));
  }
  if (attribute == "exempt") {
    std::vector<Span> names;
    for (const Addressee& addressee : cable.addressees) {
      if (addressee.list == AddresseeList::exempt) {
        names.push_back(addressee.name);
      }
    }
    return offsets_of(names);
  }
  const std::optional<Span> span = place_of(cable, attribute);
  return span ? offsets_of({*span}) : no_place(self, attribute);
}

using CableClass = py::class_<Held, std::shared_ptr<Held>>;

// A read-only attribute, made from the cable or from what holds it.
template <class Get>
void attribute(CableClass& cls, const char* name, Get get, const char* doc) {
  if constexpr (std::is_invocable_v<Get, const Cable&>) {
    cls.def_property_readonly(
        name, [get](const Held& self) { return py::object(get(self.cable)); }, doc);
  } else {
    cls.def_property_readonly(
        name, [get](const std::shared_ptr<Held>& self) { return py::object(get(HeldPtr(self))); }, doc);
  }
}

void add_envelope_attributes(CableClass& cls) {
  attribute(
      cls, "source", [](const HeldPtr& held) { return held->cable.name.empty() ? py::none() : held->source; },
      "Path or name of the text, as given to parse, or None.");
  attribute(
      cls, "encoding", [](const Cable& cable) { return decode(cable.encoding); },
      "What the text was decoded from, as given to parse; else utf-8.");
  attribute(
      cls, "id", [](const Cable& cable) { return decode_or_none(cable.id()); },
      "Canonical reference id: two-digit year, post, serial (08ASTANA64), or None.");
  attribute(
      cls, "dialect", [](const Cable& cable) { return code(cable.dialect); }, "The form of the text: a Dialect.");
  attribute(
      cls, "is_partial", [](const Cable& cable) { return py::bool_(cable.is_partial); },
      "Whether the text says it is an extract, or lacks its ending sections.");
  attribute(
      cls, "transmission",
      [](const HeldPtr& held) {
        const Transmission& value = held->cable.transmission;
        return part_or_none(held, value, "transmission", !value.empty());
      },
      "The Transmission header, or None.");
  attribute(cls, "precedence", precedence,
            "Precedence of the date-time line, for action, then for information when dual: a tuple of Precedence.");
  attribute(
      cls, "datetime", [](const Cable& cable) { return datetime(cable.date_time_group.time); },
      "The date-time group as an aware datetime.datetime in UTC, or None.");
  // `from` is a keyword: the attribute of that name needs getattr.
  for (const char* name : {"from_", "from"}) {
    attribute(
        cls, name,
        [](const HeldPtr& held) {
          const Originator& value = held->cable.from;
          return part_or_none(held, value, "from_", !value.name.empty() || !value.routing_indicator.empty());
        },
        "The Originator, or None. Also reachable as getattr(cable, \"from\").");
  }
  attribute(
      cls, "to", [](const HeldPtr& held) { return addressees(held, AddresseeList::action, "to"); },
      "Action addressees, as a tuple of Addressee.");
  attribute(
      cls, "info", [](const HeldPtr& held) { return addressees(held, AddresseeList::info, "info"); },
      "Information addressees, as a tuple of Addressee.");
  attribute(cls, "exempt", exempt, "Names of addressees exempted from a collective (XMT), as a tuple of str.");
}

void add_heading_attributes(CableClass& cls) {
  attribute(
      cls, "classification", [](const Cable& cable) { return code(cable.banner.classification); },
      "The Classification of the banner line, or None.");
  attribute(
      cls, "post", [](const Cable& cable) { return decode_or_none(upper(cable.normalised(cable.banner.post))); },
      "Post of the banner line, in upper case, or None.");
  attribute(
      cls, "serial", [](const Cable& cable) { return number(cable.banner.serial); },
      "Serial number of the banner line, or None.");
  attribute(
      cls, "section",
      [](const HeldPtr& held) -> py::object {
        const std::optional<Section>& value = held->cable.banner.section;
        return value ? part(held, *value, "section") : py::none();
      },
      "Which Section of a cable in several sections, or None.");
  attribute(cls, "captions", captions,
            "Captions and handling words, without repeats, as a tuple of str; known words are members of Caption.");
  attribute(
      cls, "caption_marks", [](const HeldPtr& held) { return parts(held, held->cable.captions, "caption_marks"); },
      "The captions with their places, as a tuple of CaptionMark.");
  attribute(
      cls, "attention",
      [](const Cable& cable) { return tuple_of(cable.attention, [&](Span span) { return text(cable, span); }); },
      "Passing and attention statements, as a tuple of str.");
  attribute(
      cls, "executive_order",
      [](const HeldPtr& held) {
        const ExecutiveOrder& value = held->cable.executive_order;
        return part_or_none(held, value, "executive_order", !value.span.empty());
      },
      "The ExecutiveOrder line, or None.");
  attribute(
      cls, "tags",
      [](const Cable& cable) {
        return tuple_of(cable.tags, [&](const Tag& tag) { return decode(upper(cable.normalised(tag.span))); });
      },
      "TAGS in text order, in upper case, without repeats, as a tuple of str.");
  attribute(
      cls, "tag_marks", [](const HeldPtr& held) { return parts(held, held->cable.tags, "tag_marks"); },
      "The TAGS with their kinds and places, as a tuple of TagMark.");
  attribute(
      cls, "subject", [](const Cable& cable) { return text_or_none(cable, cable.subject); },
      "Subject without its portion mark, or None.");
  attribute(
      cls, "subject_portion", [](const Cable& cable) { return portion(cable, cable.subject_portion); },
      "Portion mark of the subject, or None.");
  attribute(
      cls, "references", [](const HeldPtr& held) { return parts(held, held->cable.references, "references"); },
      "The reference list, as a tuple of Reference.");
  attribute(
      cls, "classified_by",
      [](const HeldPtr& held) {
        const ClassifiedBy& value = held->cable.classified_by;
        return part_or_none(held, value, "classified_by", !value.span.empty());
      },
      "The ClassifiedBy statement, or None.");
}

void add_text_attributes(CableClass& cls) {
  attribute(
      cls, "body", [](const HeldPtr& held) { return parts(held, held->cable.body, "body"); },
      "The blocks of the text in reading order, as a tuple of Block.");
  attribute(
      cls, "summary", [](const Cable& cable) { return decode_or_none(cable.summary()); },
      "Text of the summary, without labels, marks and the words that open and close it, or None.");
  attribute(
      cls, "signature", [](const Cable& cable) { return text_or_none(cable, cable.signature); },
      "Surname that closes the cable, or None.");
  attribute(
      cls, "offices",
      [](const HeldPtr& held) {
        const Distribution& value = held->cable.distribution;
        return part_or_none(held, value, "offices", !value.span.empty() || !value.control_number.empty());
      },
      "The Offices that get copies inside the Department, or None.");
  attribute(
      cls, "drafting",
      [](const HeldPtr& held) {
        const List<Clearance>& value = held->cable.drafting;
        return part_or_none(held, value, "drafting", !value.empty());
      },
      "The Drafting: who drafted, approved, cleared and released the cable, or None.");
  attribute(
      cls, "attributes",
      [](const HeldPtr& held) {
        const List<Attribute>& value = held->cable.attributes;
        return part_or_none(held, value, "attributes", !value.empty());
      },
      "The Attributes that the archive or the message system states beside the text, or None.");
  attribute(
      cls, "release",
      [](const HeldPtr& held) {
        const Release& value = held->cable.release;
        return part_or_none(held, value, "release", !value.span.empty());
      },
      "The Release that stamps and footers tell of, or None.");
  attribute(
      cls, "coverage", [](const Cable& cable) { return py::float_(cable.coverage()); },
      "The share of bytes that a named rule accounts for, 0 to 1: all but what no rule knows.");
  attribute(
      cls, "section_marks", [](const HeldPtr& held) { return parts(held, held->cable.section_marks, "section_marks"); },
      "Marks that the transmission system left in the text, as a tuple of SectionMark.");
  attribute(
      cls, "diagnostics", [](const HeldPtr& held) { return parts(held, held->cable.diagnostics, "diagnostics"); },
      "What is odd about the text, as a tuple of Diagnostic.");
  attribute(
      cls, "text",
      [](const HeldPtr& held) -> py::object {
        return py::isinstance<py::str>(held->input.given) ? held->input.given : decode(held->input.bytes);
      },
      "The text that was parsed, as str. Offsets are not into it, but into its UTF-8 form.");
}

void add_methods(CableClass& cls) {
  cls.def(
      "span_of", &span_of, py::arg("attribute"),
      "Byte offsets (begin, end) of the value of an attribute that is no record, such as \"subject\"; None where it "
      "is absent. Raises ValueError for an attribute without a place.");
  cls.def("spans_of", &spans_of, py::arg("attribute"), spans_of_doc);
  cls.def(
      "span_text",
      [](const Held& self, const py::object& span) { return decode(self.cable.text(take_span(self, span))); },
      py::arg("span"),
      "What stands between the byte offsets (begin, end), as str. Raises ValueError for offsets outside the text.");
  cls.def("line_column", &position, py::arg("offset"),
          "Line and column of a byte offset, both from 1, the column in bytes. Raises ValueError for an offset outside "
          "the text.");
  cls.def("tiles", &tiles,
          "The elements that tile the text, as a list of (TileKind, begin, end) with byte offsets: without gap or "
          "overlap from the first byte to the last.");
  cls.def("to_json", &json_of, "The cable as one JSON object in the public form, as str without a line end.");
  cls.def(
      "to_dict", [](const Held& self) { return py::module_::import("json").attr("loads")(json_of(self)); },
      "The public JSON as a dict of str, int, bool, None, dict and list.");
  cls.def("__repr__", &represent);
  cls.def(
      "_repr_html_", [](const py::object& self) { return py::module_::import("cablegram.view").attr("frame")(self); },
      "The cable for a notebook: the page of `cablegram view` in a frame of its own.");
  cls.def("__eq__", &equal, py::is_operator());
  cls.def("__hash__", &hash);
  // A cable never changes: a copy is the cable itself.
  cls.def("__copy__", [](const py::object& self) { return self; });
  cls.def(
      "__deepcopy__", [](const py::object& self, const py::object&) { return self; }, py::arg("memo"));
  cls.def("__reduce__", [](const Held& self) {
    return py::make_tuple(py::module_::import("cablegram._core").attr("_restore"), state(self));
  });
}

}  // namespace

void add_cable(py::module_& module) {
  CableClass cls(module, "Cable", py::is_final(),
                 "A parsed cable. Made by parse; never changes. Equal to another when the texts, their sources and the "
                 "options of the parse are equal. Pickled as its text, and parsed again when loaded.");
  add_envelope_attributes(cls);
  add_heading_attributes(cls);
  add_text_attributes(cls);
  add_methods(cls);

  module.def("parse", &parse_text, py::arg("text"), py::kw_only(), py::arg("source") = py::none(),
             py::arg("encoding") = "utf-8", py::arg("dialect") = py::none(), py::arg("mend_quotes") = false,
             py::arg("unwrap") = true, py::arg("mend_hyphens") = false, py::arg("max_size") = Options{}.max_size,
             py::arg("max_nodes") = Options{}.max_nodes, py::arg("max_diagnostics") = Options{}.max_diagnostics,
             "Parses the text of one cable.\n\n"
             "text: str, bytes or another buffer of bytes, UTF-8 or nearly so. Every text can be parsed: what is odd "
             "about it is in the diagnostics of the cable. It is not copied, but kept with the cable; a writable "
             "buffer is copied.\n"
             "source: path or name of the text, for the attribute source.\n"
             "encoding: what the text was decoded from, for the attribute encoding; see decode.\n"
             "dialect: reads the text as this Dialect instead of recognising it.\n"
             "mend_quotes: puts back quotation marks that were lost in transmission, in all texts of the cable.\n"
             "unwrap: joins the lines of the body's blocks; else their line breaks are kept.\n"
             "mend_hyphens: leaves out the hyphens of words that are cut at a line's end, in all texts of a cable of "
             "the archive form of 1973-79.\n"
             "max_size: greatest number of bytes that are read; a larger text is cut there.\n"
             "max_nodes: greatest number of elements, blocks, references... of the cable; what stands behind is one "
             "unknown element.\n"
             "max_diagnostics: greatest number of diagnostics, those about the text as a whole not counted.\n"
             "Where a limit is met, a diagnostic says so.\n\n"
             "Threads may parse at the same time. Raises TypeError for other types and for limits that are negative or "
             "beyond 32 bits, and ValueError for a dialect that does not exist.");
  module.def("parse_many", &parse_texts, py::arg("texts"), py::arg("threads") = py::none(), py::kw_only(),
             py::arg("dialect") = py::none(), py::arg("mend_quotes") = false, py::arg("unwrap") = true,
             py::arg("mend_hyphens") = false, py::arg("max_size") = Options{}.max_size,
             py::arg("max_nodes") = Options{}.max_nodes, py::arg("max_diagnostics") = Options{}.max_diagnostics,
             "Parses the texts of many cables on several threads, and lists the cables in the order of the texts.\n\n"
             "texts: an iterable of str, bytes or other buffers of bytes, as parse takes them.\n"
             "threads: how many threads work; None for one a core.\n\n"
             "The other options are those of parse, for all texts. Other threads of Python run meanwhile. Raises "
             "TypeError and ValueError as parse does, before any text is parsed, and ValueError for less than one "
             "thread.");
  module.def("_join_texts", &joined_text, py::arg("cables"), "Joins the texts of sections: (text, missing, doubled).");
  module.def("_restore", &parse_text, "Parses a pickled cable again.");
  module.def("_part", &part_of, "Finds a pickled part of a cable again.");
}

}  // namespace cablegram::python
