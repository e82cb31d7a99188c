"""The source text, cut wherever a node, a tile or a diagnostic begins or ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from cablegram._core import Cable, Diagnostic, Severity, TileKind

from ._tree import Node, Span

__all__ = ["Chunk", "Piece", "Text", "cut"]


@dataclass(slots=True, frozen=True)
class Chunk:
    """What a piece is made of: text, the begin of a line, or a character that has no look."""

    text: str = ""
    line: int = 0
    """The number of the line that begins here, or 0."""
    code_point: str = ""
    """U+001B of a character for which `text` stands in, or nothing."""


@dataclass(slots=True)
class Piece:
    """A stretch of the text in which nothing begins or ends."""

    begin: int
    """Byte offset."""
    end: int
    tile: TileKind
    node: int | None = None
    """Index of the innermost node that covers it."""
    severity: Severity | None = None
    """Severity of the gravest diagnostic on it."""
    flags: list[tuple[int, Diagnostic]] = field(default_factory=list)
    """Diagnostics on the place before it, that are on no text, with the indices of their nodes."""
    chunks: list[Chunk] = field(default_factory=list)


@dataclass(slots=True)
class Text:
    """All pieces, and where byte offsets are among them."""

    pieces: list[Piece]
    """The last one is empty: the end of the text."""
    cuts: list[int]
    characters: list[int]
    """Characters before each piece."""
    places: list[tuple[int, int]]
    """Line and column of each piece, both from 1, in characters."""

    def index(self, offset: int) -> int:
        """The number of the piece that begins at a byte offset, which must be one of the cuts."""
        return bisect_left(self.cuts, offset)


def cut(cable: Cable, nodes: list[Node], diagnostics: list[tuple[int, Diagnostic]]) -> Text:
    """Cuts the text of a cable.

    nodes: all nodes, parents first.
    diagnostics: those of the cable, with the indices of their nodes.
    """
    tiles = cable.tiles()
    end = tiles[-1][2] if tiles else 0
    cuts = {0, end}
    cuts.update(offset for _, *span in tiles for offset in span)
    cuts.update(offset for node in nodes if node.span for offset in node.span)
    text = _pieces(cable, sorted(cuts), tiles)
    _cover(text, nodes, {index for index, _ in diagnostics})
    _mark(text, diagnostics)
    return text


def _pieces(cable: Cable, cuts: list[int], tiles: list[tuple[TileKind, int, int]]) -> Text:
    text = Text([], cuts, [], [])
    kinds = iter(tiles)
    kind, _, tile_end = next(kinds, (TileKind.SEPARATOR, 0, 0))
    characters, line, column = 0, 1, 1
    for begin, end in pairwise(cuts):
        if begin >= tile_end:
            kind, _, tile_end = next(kinds)
        written = cable.span_text((begin, end))
        text.characters.append(characters)
        text.places.append((line, column))
        begins_line = line if column == 1 else 0
        text.pieces.append(Piece(begin, end, kind, chunks=list(_chunks(written, begins_line))))
        characters += len(written)
        breaks = written.count("\n")
        line += breaks
        column = len(written) - written.rfind("\n") if breaks else column + len(written)
        if breaks:
            _number(text.pieces[-1], line - breaks)
    text.characters.append(characters)
    text.places.append((line, column))
    text.pieces.append(Piece(cuts[-1], cuts[-1], TileKind.SEPARATOR))
    return text


# Characters that have no look, or that turn the direction of writing: what a reader sees must be
# what the text says. Carriage returns at the end of a line are part of the line's end.
_ODD = re.compile(
    r"\r*\n|[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


def _chunks(written: str, begins_line: int) -> Iterator[Chunk]:
    if begins_line:
        yield Chunk(line=begins_line)
    at = 0
    for odd in _ODD.finditer(written):
        if odd.start() > at:
            yield Chunk(written[at : odd.start()])
        at = odd.end()
        if odd[0][-1] == "\n":
            yield Chunk("\n")
        else:
            code = ord(odd[0])
            picture = chr(0x2400 + code) if code < 0x20 else "\N{SYMBOL FOR DELETE}"
            shown = picture if code < 0x80 else "\N{REPLACEMENT CHARACTER}"
            yield Chunk(shown, code_point=f"U+{code:04X}")
    if at < len(written):
        yield Chunk(written[at:])


def _number(piece: Piece, line: int) -> None:
    """Puts the begins of lines behind the line ends of a piece, where something follows."""
    numbered: list[Chunk] = []
    for chunk in piece.chunks:
        numbered.append(chunk)
        if chunk.text == "\n":
            line += 1
            numbered.append(Chunk(line=line))
    # The next piece begins with the line that begins at its begin.
    piece.chunks = numbered[:-1] if numbered[-1].line else numbered


def _cover(text: Text, nodes: list[Node], diagnostics: set[int]) -> None:
    """Gives each piece the innermost node: the smallest; of equals the deepest, then the first."""
    inmost_last = sorted(
        (index for index, node in enumerate(nodes) if node.span and index not in diagnostics),
        key=lambda index: (-_size(nodes[index].span), nodes[index].depth, -index),
    )
    for index in inmost_last:
        span = nodes[index].span
        if span:
            for piece in text.pieces[text.index(span[0]) : text.index(span[1])]:
                piece.node = index


def _size(span: Span | None) -> int:
    return span[1] - span[0] if span else 0


def _mark(text: Text, diagnostics: list[tuple[int, Diagnostic]]) -> None:
    for index, diagnostic in diagnostics:
        first, last = text.index(diagnostic.begin), text.index(diagnostic.end)
        if first == last:
            text.pieces[first].flags.append((index, diagnostic))
        for piece in text.pieces[first:last]:
            if piece.severity is None or diagnostic.severity > piece.severity:
                piece.severity = diagnostic.severity
