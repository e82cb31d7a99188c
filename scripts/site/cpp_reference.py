"""The reference of the C++ headers, as one page of Markdown. Doxygen reads the headers.

A header is public when cablegram.hpp includes it or when it declares what is compiled into
cablegram::io (CABLEGRAM_API); of each, all that has a comment is shown, but the namespace detail.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, parse

ROOT = Path(__file__).resolve().parents[2]
HEADERS = ROOT / "include" / "cablegram"

# The filter: Doxygen does not know "namespace a::inline b".
DOXYGEN = """\
INPUT = {headers}
FILE_PATTERNS = *.hpp
OUTPUT_DIRECTORY = {out}
GENERATE_XML = YES
GENERATE_HTML = NO
GENERATE_LATEX = NO
XML_PROGRAMLISTING = NO
QUIET = YES
WARN_IF_UNDOCUMENTED = NO
MACRO_EXPANSION = YES
EXPAND_ONLY_PREDEF = YES
PREDEFINED = CABLEGRAM_API= CABLEGRAM_LIFETIMEBOUND=
INPUT_FILTER = "sed \
-e 's/^namespace \\(\\w*\\)::inline v1 {{/namespace \\1 {{ inline namespace v1 {{/' \
-e 's/^}}  .. namespace \\w*::inline v1/}}}}/'"
"""

# What a reader looks for first; the others follow.
FIRST = ("parse.hpp", "options.hpp", "cable.hpp", "span.hpp", "text.hpp")

HEAD = """\
# The C++ interface

All names are in the namespace `cablegram`. Include `<cablegram/cablegram.hpp>` for everything that
needs no compiled part, or the headers below one by one. `<cablegram/cable.hpp>` alone has the tree,
and compiles in a moment; `parse.hpp` has the parser, and compiles quickly too where `cablegram::io`
is linked ([how to link it](../install.md)).

What is in the namespace `detail`, and headers that this page does not name, may change at any time;
the rest follows [the rules for versions](../abi.md).
"""


def page() -> str:
    """The page. Raises RuntimeError where Doxygen is missing or complains."""
    with tempfile.TemporaryDirectory() as out:
        config = DOXYGEN.format(headers=HEADERS, out=out)
        try:
            run = subprocess.run(["doxygen", "-"], input=config, capture_output=True, text=True)
        except FileNotFoundError:
            raise RuntimeError("the reference of the headers needs doxygen") from None
        if run.returncode or run.stderr:
            raise RuntimeError(f"doxygen: {run.stderr}")
        return HEAD + "".join(_headers(Path(out) / "xml"))


def public_headers() -> list[str]:
    """The names of the public headers: FIRST, those of cablegram.hpp, the compiled ones behind."""
    all_of_it = (HEADERS / "cablegram.hpp").read_text(encoding="utf-8")
    names = re.findall(r'#include "(\w+\.hpp)"', all_of_it)
    marked = re.compile(r"^(?:\[\[nodiscard\]\] )?CABLEGRAM_API", re.MULTILINE)
    compiled = (
        path.name
        for path in sorted(HEADERS.glob("*.hpp"))
        if marked.search(path.read_text(encoding="utf-8"))
    )
    return list(dict.fromkeys([*FIRST, *names, *compiled]))


def _headers(xml: Path) -> Iterator[str]:
    compounds = {path.stem: parse(path).getroot()[0] for path in sorted(xml.glob("*.xml"))}
    index = compounds.pop("index", None)
    if index is None:
        raise RuntimeError("doxygen wrote no index")
    documented = [one for one in compounds.values() if one.tag == "compounddef"]
    for name in public_headers():
        parts = list(_parts(documented, name))
        if parts:
            yield f"\n## {name}\n\n{_opening(HEADERS / name)}\n"
            yield from parts


def _opening(header: Path) -> str:
    """The comment that opens a header."""
    lines = []
    for line in header.read_text(encoding="utf-8").splitlines():
        if not line.startswith("//"):
            break
        lines.append(line.removeprefix("//").strip())
    return "\n".join(lines)


def _parts(compounds: list[Element], header: str) -> Iterator[str]:
    """What a header declares: its types, then its enumerations, functions and constants."""
    here = [
        one
        for one in compounds
        if one.get("kind") in ("struct", "class")
        and _is_in(one, header)
        and "detail" not in _text(one, "compoundname")
    ]
    for one in sorted(here, key=_line):
        if _comment(one) or any(map(_comment, one.iter("memberdef"))):
            yield from _type(one)
    members = [
        member
        for one in compounds
        if one.get("kind") == "namespace" and "detail" not in _text(one, "compoundname")
        for member in one.iter("memberdef")
        if _is_in(member, header) and _comment(member)
    ]
    for member in sorted(members, key=_line):
        yield from _member(member)


def _type(one: Element) -> Iterator[str]:
    name = _text(one, "compoundname").rpartition("::")[2]
    template = _template(one)
    yield f"\n### {name}\n\n"
    if template:
        yield f"`{template} {one.get('kind')} {name}`\n\n"
    yield f"{_comment(one)}\n"
    public = [member for member in one.iter("memberdef") if member.get("prot") == "public"]
    values = [one for one in public if one.get("kind") == "variable"]
    if values:
        yield "\n| member | type | meaning |\n|---|---|---|\n"
        for member in values:
            # Doxygen puts a full stop behind some.
            meaning = _comment(member).rstrip(".").replace("\n", " ").replace("|", r"\|")
            yield f"| `{_text(member, 'name')}` | `{_declared(member)}` | {meaning} |\n"
    for member in public:
        if member.get("kind") == "function" and _comment(member):
            yield f"\n```cpp\n{_signature(member)}\n```\n\n{_comment(member)}\n"


def _member(member: Element) -> Iterator[str]:
    name = _text(member, "name")
    if member.get("kind") == "enum":
        values = ", ".join(f"`{_text(value, 'name')}`" for value in member.iter("enumvalue"))
        yield f"\n### {name}\n\n{_comment(member)}\n\nValues: {values}.\n"
    elif member.get("kind") == "function":
        yield f"\n### {name}\n\n```cpp\n{_signature(member)}\n```\n\n{_comment(member)}\n"
    elif member.get("kind") == "variable":
        yield f"\n### {name}\n\n`{_declared(member)} {name}`\n\n{_comment(member)}\n"


def _declared(member: Element) -> str:
    return _spaced(_text(member, "type")).replace("inline ", "").replace("|", r"\|")


def _spaced(code: str) -> str:
    """Blanks as we set them: `List<Span>`, `const Cable& cable`."""
    code = code.replace("< ", "<").replace(" >", ">").replace("[[nodiscard]]", "")
    return re.sub(r" ([&*]+)(?=\w)", r"\1 ", code).replace(" &", "&").strip()


def _signature(member: Element) -> str:
    template = _template(member)
    start = f"{template}\n" if template else ""
    kind = _spaced(_text(member, "type"))
    rest = _spaced(_text(member, "argsstring").removesuffix("=default"))
    return f"{start}{kind} {_text(member, 'name')}{rest};".lstrip()


def _template(one: Element) -> str:
    found = one.find("templateparamlist")
    if found is None:
        return ""
    parts = (" ".join(filter(None, (_text(p, "type"), _text(p, "declname")))) for p in found)
    return f"template <{', '.join(parts)}>"


def _is_in(one: Element, header: str) -> bool:
    place = one.find("location")
    return place is not None and place.get("file", "").endswith(f"cablegram/{header}")


def _line(one: Element) -> int:
    place = one.find("location")
    return 0 if place is None else int(place.get("line", "0"))


def _text(one: Element, tag: str) -> str:
    found = one.find(tag)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def _comment(one: Element) -> str:
    """A comment as Markdown."""
    tags = ("briefdescription", "detaileddescription")
    parts = [_paragraph(found) for tag in tags for found in one.findall(f"{tag}/para")]
    return "\n\n".join(part for part in parts if part)


def _paragraph(paragraph: Element) -> str:
    text = paragraph.text or ""
    for child in paragraph:
        inner = "".join(child.itertext())
        if child.tag == "computeroutput":
            text += f"`{inner}`"
        elif child.tag in ("verbatim", "programlisting"):
            text += f"\n\n```cpp\n{inner.strip()}\n```\n\n"
        else:
            text += inner
        text += child.tail or ""
    # An angle bracket of a type in running text is no tag.
    return text.strip().replace("<", "&lt;") if "```" not in text else text.strip()


if __name__ == "__main__":
    sys.stdout.write(page())
