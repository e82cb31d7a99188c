"""A cable in two lines: which it is and what about, then from whom to whom and how much."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from ._core import BlockKind, Cable
from ._render import level_text
from ._terminal import clean

__all__ = ["brief"]


def brief(cable: Cable) -> Text:
    """Two lines, however long."""
    name = clean(cable.id or cable.source or "cable")
    first = [Text(name, "bold")]
    if cable.datetime:
        first.append(Text(f"{cable.datetime:%Y-%m-%d %H:%M}"))
    if cable.classification:
        first.append(level_text(cable.classification))
    if cable.subject:
        first.append(Text(clean(cable.subject)))
    second = Text("  " + "  ".join(clean(part) for part in _parts(cable)), "dim")
    return Text("\n").join([Text("  ").join(first), second])


def _parts(cable: Cable) -> Iterator[str]:
    if cable.from_ and cable.from_.name:
        yield f"from {cable.from_.name}"
    if cable.to:
        others = len(cable.to) + len(cable.info) - 1
        first = cable.to[0].name or cable.to[0].routing_indicator or ""
        yield f"to {first} and {others} more" if others else f"to {first}"
    paragraphs = sum(block.kind in (BlockKind.PARAGRAPH, BlockKind.TEXT) for block in cable.body)
    yield ", ".join(
        counted
        for number, word in (
            (paragraphs, "paragraph"),
            (len(cable.references), "reference"),
            (len(cable.diagnostics), "diagnostic"),
        )
        if number and (counted := f"{number} {word}" + "s" * (number != 1))
    )
