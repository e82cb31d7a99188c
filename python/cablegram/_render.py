"""A cable as a page for people, by rich."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ._core import (
    Addressee,
    Block,
    BlockKind,
    Cable,
    Classification,
    ClassifiedBy,
    ExecutiveOrder,
    Reference,
)
from ._terminal import clean
from ._words import one_line

__all__ = [
    "addressee_line",
    "classified_by_line",
    "console_for",
    "executive_order_line",
    "level_text",
    "reference_line",
    "render",
    "title",
]

# Lines longer than this are hard to read.
_WIDEST = 100

# The colours of the cover sheets.
_LEVELS = {
    "UNCLASSIFIED": "green",
    "LIMITED_OFFICIAL_USE": "green",
    "CONFIDENTIAL": "blue",
    "SECRET": "red",
    "TOP_SECRET": "dark_orange",
}
_SEVERITIES = {"info": "dim", "warning": "yellow", "error": "bold red"}


class _Page(Console):
    def on_broken_pipe(self) -> None:
        """Leaves it to the command, which ends then, instead of ending the program."""
        raise BrokenPipeError


def console_for(stream: TextIO, widest: int = _WIDEST) -> Console:
    """A console that takes texts as they are, and styles only a terminal."""
    console = _Page(file=stream, markup=False, highlight=False, emoji=False, soft_wrap=False)
    console.width = min(console.width, widest)
    return console


def render(cable: Cable) -> RenderableType:
    """The whole page: title, header, body, signature, diagnostics."""
    return Group(*_parts(cable))


def _parts(cable: Cable) -> Iterator[RenderableType]:
    yield Rule(title(cable), style="dim")
    yield _header(cable)
    if cable.subject:
        yield Padding(_marked(cable.subject_portion, cable.subject, "bold"), (1, 0, 0, 0))
    for block in cable.body:
        # Items stand close to each other and to their paragraph.
        if block.kind is not BlockKind.ITEM:
            yield Text()
        yield _block(cable, block)
    if cable.signature:
        yield Padding(Text(clean(cable.signature), "bold"), (1, 0, 0, 0))
    if cable.diagnostics:
        yield Padding(_diagnostics(cable), (1, 0, 0, 0))


def title(cable: Cable) -> Text:
    line = Text(one_line(cable.id or cable.source or "cable"), "bold")
    if cable.classification:
        line.append("  ").append_text(level_text(cable.classification))
    return line


def level_text(level: Classification) -> Text:
    return Text(level.replace("_", " "), f"bold {_LEVELS[level]}")


# --- Header ---------------------------------------------------------------------------------------


def _header(cable: Cable) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="cyan", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in _header_rows(cable):
        if value:
            table.add_row(label, Text(clean(value)))
    return table


def _header_rows(cable: Cable) -> Iterator[tuple[str, str | None]]:
    yield "Source", cable.source and one_line(cable.source)
    yield "Dialect", str(cable.dialect) + (", an extract" if cable.is_partial else "")
    yield "Date", f"{cable.datetime:%Y-%m-%d %H:%M} UTC" if cable.datetime else None
    yield "Precedence", ", ".join(cable.precedence)
    yield "From", cable.from_ and cable.from_.name
    yield "To", "\n".join(addressee_line(addressee) for addressee in cable.to)
    yield "Info", "\n".join(addressee_line(addressee) for addressee in cable.info)
    yield "Exempt", "\n".join(cable.exempt)
    yield "Section", cable.section and f"{cable.section.number} of {cable.section.of}"
    yield "Captions", ", ".join(cable.captions)
    yield "Attention", "\n".join(cable.attention)
    yield "E.O.", executive_order_line(cable.executive_order)
    yield "TAGS", ", ".join(cable.tags)
    yield "References", "\n".join(reference_line(reference) for reference in cable.references)
    yield "Classified by", classified_by_line(cable.classified_by)


def addressee_line(addressee: Addressee) -> str:
    parts = [addressee.name or addressee.routing_indicator or ""]
    if addressee.office_symbols:
        parts.append(" for " + ", ".join(addressee.office_symbols))
    if addressee.precedence:
        parts.append(f" ({addressee.precedence.replace('_', ' ')})")
    return "".join(parts)


def executive_order_line(order: ExecutiveOrder | None) -> str | None:
    if order is None:
        return None
    text = ", ".join(part for part in (order.number, order.text) if part)
    if order.declassify_on:
        text += f" (declassify on {order.declassify_on.isoformat()})"
    return text


def reference_line(reference: Reference) -> str:
    label = f"{reference.label}. " if reference.label else ""
    meant = f" [{reference.id}]" if reference.id else ""
    return f"{label}{reference.text}{meant}"


def classified_by_line(statement: ClassifiedBy | None) -> str | None:
    if statement is None:
        return None
    if not statement.name:
        return statement.text
    who = f"{statement.name}, {statement.title}" if statement.title else statement.name
    return f"{who}; {', '.join(statement.reasons)}" if statement.reasons else who


# --- Body -----------------------------------------------------------------------------------------


def _block(cable: Cable, block: Block) -> RenderableType:
    if block.kind is BlockKind.HEADING:
        return Text(clean(block.text), "bold magenta")
    if block.kind is BlockKind.PREFORMATTED:
        # As it stands in the source: its columns are made of blanks.
        source = cable.span_text(block.span).replace("\r\n", "\n")
        table = Text(clean(source), no_wrap=True, overflow="ignore")
        return Padding(table, (0, 0, 0, 4))
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, style="cyan")
    grid.add_column(overflow="fold")
    grid.add_row(_label(block), _marked(block.portion, block.text, ""))
    return Padding(grid, (0, 0, 0, 4 * block.depth))


def _label(block: Block) -> Text:
    label = clean(block.label or "")
    return Text(f"{label}." if label and block.kind is BlockKind.PARAGRAPH else label)


def _marked(portion: str | None, text: str, style: str) -> Text:
    line = Text()
    if portion:
        line.append(f"({clean(portion)}) ", "dim")
    return line.append(clean(text), style)


def _diagnostics(cable: Cable) -> Table:
    table = Table.grid(padding=(0, 2))
    for diagnostic in cable.diagnostics:
        line, column = cable.line_column(diagnostic.begin)
        severity = str(diagnostic.severity)
        table.add_row(
            Text(f"{line}:{column}", "dim"),
            Text(severity, _SEVERITIES[severity]),
            Text(f"{diagnostic.message} [{diagnostic.code}]"),
        )
    return table
