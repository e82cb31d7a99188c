"""The typed tree of a cable: one node for each value that its attributes give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cablegram._codes import Code
from cablegram._core import Addressee, Block, Cable, Originator, Reference

__all__ = ["Node", "Span", "build", "walk"]

Span = tuple[int, int]

# Attributes that are no nodes: the places themselves, second names of others, what the page shows
# elsewhere.
_LEFT_OUT = {
    "Attributes": {"from"},  # is from_
    "Block": {"depth", "span"},  # is how deep it stands in the tree
    "Cable": {"captions", "from", "source", "tags", "text"},  # there are caption_marks, tag_marks
    "Diagnostic": {"begin", "end", "span"},
}

# Records whose own span is that of one of their parts. They stand from the first part to the last.
_OF_PARTS = (Addressee, Block, Originator, Reference)

# A preview longer than this is cut off on every screen.
_PREVIEW = 160


@dataclass(slots=True)
class Node:
    """A value of the tree."""

    name: str
    """The attribute, or the index in a list."""
    path: str
    """How Python reaches it from the cable: to[0].mcn."""
    type: str
    """Name of its Python type."""
    value: str
    """What it says, for people; of records and lists a preview."""
    meaning: str
    """What the attribute means, as documented."""
    span: Span | None = None
    """Byte offsets (begin, end) of its place, None for what stands at no place or at several."""
    is_code: bool = False
    """Whether the value is one of a closed vocabulary, a number or a time, and no text."""
    children: list[Node] = field(default_factory=list)
    number: int = -1
    """Its place among all nodes of the page."""

    @property
    def depth(self) -> int:
        return self.path.count(".") + self.path.count("[")


def build(cable: Cable) -> list[Node]:
    """The attributes of the cable, without those that say nothing (None, (), False, 0)."""
    return list(_attributes(cable, ""))


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes and all below them, parents first."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def _attributes(record: object, path: str) -> Iterator[Node]:
    for name, meaning in _documented(type(record)):
        value = getattr(record, name)
        if value:
            yield _attribute(record, name, value, f"{path}.{name}" if path else name, meaning)


def _documented(cls: type) -> tuple[tuple[str, str], ...]:
    """Names and meanings of the attributes of a class of records, as they are defined."""
    names = getattr(cls, "_fields", None)
    if names is not None:
        return tuple((name, cls.__doc__ or "") for name in names)
    left_out = _LEFT_OUT.get(cls.__name__, {"span"})
    return tuple(
        (name, value.__doc__ or "")
        for name, value in vars(cls).items()
        if isinstance(value, property) and name not in left_out
    )


def _attribute(record: object, name: str, value: object, path: str, meaning: str) -> Node:
    spans = _spans_of(record, name)
    if not isinstance(value, tuple) or hasattr(value, "_fields"):
        return _value(name, value, path, meaning, spans[0] if spans else None)
    # A list. Where its items have no places of their own, one place is that of all.
    known = spans if len(spans) == len(value) else [None] * len(value)
    items = [
        _value(str(at), item, f"{path}[{at}]", meaning, span)
        for at, (item, span) in enumerate(zip(value, known, strict=True))
    ]
    whole = spans[0] if len(spans) == 1 and len(value) != 1 else None
    preview = f"{len(value)}: " + ", ".join(item.value for item in items)
    if name == "body":
        items = list(_nested(value, items))
    return Node(name, path, "tuple", _cut(preview), meaning, whole, children=items)


def _nested(blocks: tuple[Block, ...], nodes: list[Node]) -> Iterator[Node]:
    """Blocks below the block that they belong to, as their depth says."""
    above: list[tuple[int, Node]] = []
    for block, node in zip(blocks, nodes, strict=True):
        while above and above[-1][0] >= block.depth:
            above.pop()
        if above:
            above[-1][1].children.append(node)
        else:
            yield node
        above.append((block.depth, node))


def _value(name: str, value: object, path: str, meaning: str, span: Span | None) -> Node:
    kind = type(value).__name__
    if isinstance(value, dt.datetime | dt.time):
        return Node(name, path, kind, value.isoformat().replace("+00:00", "Z"), meaning, span, True)
    if isinstance(value, str | int | float | dt.date):
        is_code = not isinstance(value, str) or isinstance(value, Code)
        shown = f"{value:.4g}" if isinstance(value, float) else str(value)
        return Node(name, path, kind, shown, meaning, span, is_code)
    children = list(_attributes(value, path))
    preview = " ".join(_said_once(children))
    record_span = _span_of_record(value, children) or span
    return Node(name, path, kind, _cut(preview), meaning, record_span, children=children)


def _cut(preview: str) -> str:
    return preview if len(preview) <= _PREVIEW else preview[:_PREVIEW] + "\N{HORIZONTAL ELLIPSIS}"


def _said_once(parts: list[Node]) -> Iterator[str]:
    """The values of parts, without those that another one says again, or that stand inside one."""
    said: set[str] = set()
    for at, part in enumerate(parts):
        twice = part.value in said or any(
            _inside(part.span, other.span) and (part.span != other.span or before < at)
            for before, other in enumerate(parts)
            if other is not part
        )
        if not (part.children or part.type == "bool" or twice):
            said.add(part.value)
            yield part.value


def _inside(inner: Span | None, outer: Span | None) -> bool:
    return inner is not None and outer is not None and outer[0] <= inner[0] <= inner[1] <= outer[1]


def _span_of_record(record: object, parts: list[Node]) -> Span | None:
    own: Span | None = getattr(record, "span", None)
    if not isinstance(record, _OF_PARTS):
        return own
    spans = [span for span in (own, *(part.span for part in parts)) if span]
    return (min(begin for begin, _ in spans), max(end for _, end in spans)) if spans else None


def _spans_of(record: object, name: str) -> list[Span | None]:
    spans_of = getattr(record, "spans_of", None)
    return list(spans_of(name)) if spans_of else []
