"""A cable as it came, beside what was understood: fields stand next to the lines that say them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from rich.box import MINIMAL
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ._core import Block, Cable, Diagnostic, Section, SectionMark
from ._render import (
    addressee_line,
    classified_by_line,
    executive_order_line,
    reference_line,
    render,
    title,
)
from ._terminal import clean
from .view._tree import Node, build, walk

__all__ = ["WIDEST", "Beside"]

# Wider than this, the eye does not find its line on the other side.
WIDEST = 140

# A telegram has 69 characters a line at most; longer lines are folded.
_TEXT = 72
# Fields need so much. Where that is not left, they follow the text.
_FIELDS = 40

_CAME = "as it came"
_UNDERSTOOD = "what was understood"


class Beside:
    """Two columns, or one after the other where the console is too narrow for both."""

    def __init__(self, cable: Cable) -> None:
        self._cable = cable

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        rows = list(_rows(self._cable))
        lines = [line for row in rows for line in row.lines]
        width = min(max(map(len, [_CAME, *lines])), _TEXT)
        if options.max_width - width < _FIELDS:
            yield Rule(_CAME, style="dim")
            yield Text("\n".join(lines))
            yield render(self._cable)
            return
        yield Rule(title(self._cable), style="dim")
        table = Table(box=MINIMAL, show_edge=False, pad_edge=False, expand=True, border_style="dim")
        table.add_column(_CAME, width=width, overflow="fold", header_style="dim")
        table.add_column(_UNDERSTOOD, ratio=1, overflow="fold", header_style="dim")
        for row in rows:
            table.add_row(Text("\n".join(row.lines)), _fields(row))
        yield table


# --- Rows -----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Row:
    """Lines of the text, up to those of the next row, and the fields that begin in the first."""

    lines: list[str] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)


def _rows(cable: Cable) -> Iterator[_Row]:
    """The text from top to bottom; the first row has the fields that stand at no place, too."""
    begins, lines = _lines(cable)
    found = {0: _Row()}
    for name, value, offset in _entries(cable):
        at = 0 if offset is None else bisect_right(begins, offset) - 1
        found.setdefault(at, _Row()).fields.setdefault(name, []).append(value)
    for at, end in pairwise([*sorted(found), len(lines)]):
        found[at].lines = lines[at:end]
        yield found[at]


def _lines(cable: Cable) -> tuple[list[int], list[str]]:
    """The byte offsets at which lines begin, and the lines."""
    tiles = cable.tiles()
    text = cable.span_text((0, tiles[-1][2] if tiles else 0))
    begins, lines, end = [], [], 0
    for line in text.removesuffix("\n").split("\n"):
        begins.append(end)
        lines.append(clean(line.removesuffix("\r").expandtabs()))
        end += len(line.encode()) + 1
    return begins, lines


def _fields(row: _Row) -> RenderableType:
    return Group(
        *(
            Text.assemble((name, "cyan"), " ", clean(", ".join(values)))
            for name, values in row.fields.items()
        )
    )


# --- Fields ---------------------------------------------------------------------------------------

# Their names in the JSON, where the tree has others.
_NAMES = {"from_": "from", "caption_marks": "captions", "tag_marks": "tags"}

# What says again what other fields say.
_TWICE = {"summary"}

# Records that stand in several lines: each of their parts is a field.
_WIDE = {"attributes", "drafting", "offices", "release", "transmission"}

# What records say in one line, where the tree's own preview does not read as well.
_LINES: dict[str, Callable[[Any], str | None]] = {
    "caption_marks": lambda mark: mark.text,
    "classified_by": classified_by_line,
    "diagnostics": lambda one: _diagnostic(one),
    "executive_order": executive_order_line,
    "info": addressee_line,
    "references": reference_line,
    "section": lambda section: _section(section),
    "section_marks": lambda mark: _section(mark),
    "tag_marks": lambda mark: mark.text,
    "to": addressee_line,
}


def _entries(cable: Cable) -> Iterator[tuple[str, str, int | None]]:
    """Names of fields, what they say, and the byte offsets at which they stand."""
    for node in build(cable):
        if node.name == "body":
            blocks = (part for part in walk(node.children) if part.type == "Block")
            for part, block in zip(blocks, cable.body, strict=True):
                yield _kind(block), _block(block), _begin(part)
        elif node.name in _WIDE:
            begin = _begin(node)
            for part in node.children:
                for name, value, place in _entry(part, None):
                    # A part without a place of its own was read from that of the part before.
                    begin = begin if place is None else place
                    yield f"{node.name}.{name}", value, begin
        elif node.name not in _TWICE:
            yield from _entry(node, getattr(cable, node.name))


def _entry(node: Node, value: Any) -> Iterator[tuple[str, str, int | None]]:
    """One field, or one for each item of a list whose items have places of their own.

    value: that of the node, None if its own preview is to be shown.
    """
    name = _NAMES.get(node.name, node.name)
    line = _LINES.get(node.name) if value is not None else None
    if node.type != "tuple":
        yield name, (line and line(value)) or node.value, _begin(node)
    elif node.span:
        yield name, ", ".join(item.value for item in node.children), _begin(node)
    else:
        for at, item in enumerate(node.children):
            yield name, (line and line(value[at])) or item.value, _begin(item)


def _begin(node: Node) -> int | None:
    return node.span and node.span[0]


def _kind(block: Block) -> str:
    return f"{block.kind} {block.label}" if block.label else str(block.kind)


def _block(block: Block) -> str:
    said = (f"({block.portion})" if block.portion else None, block.role, block.text)
    return " ".join(filter(None, said))


def _section(section: Section | SectionMark) -> str:
    number = section.number if isinstance(section, Section) else section.section
    return f"{number} of {section.of}"


def _diagnostic(diagnostic: Diagnostic) -> str:
    return f"{diagnostic.severity} {diagnostic.code}: {diagnostic.message}"
