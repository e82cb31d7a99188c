"""The page, made of the tree and the text by a template."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from cablegram import __version__
from cablegram._core import Cable, TileKind
from cablegram._limits import MAX_PAGE_TEXT, larger_than

from ._text import Text, cut
from ._tree import Node, build, walk

__all__ = ["frame", "page"]


def page(cable: Cable, *, max_size: int = MAX_PAGE_TEXT) -> str:
    """One HTML page that holds all it needs: no part of it is fetched.

    The text is on the left, the tree of attributes on the right; a click on either side finds the
    other. It is light or dark as the reader's system is, and can be printed. Nothing that stands in
    the cable can run: all of it is escaped, and the page's policy lets only its own script run.

    max_size: greatest number of bytes of the text.

    Raises ValueError for a larger text.
    """
    if _size(cable) > max_size:
        raise ValueError(larger_than(max_size))
    tree = build(cable)
    nodes = list(walk(tree))
    of_diagnostics = [index for index, node in enumerate(nodes) if node.type == "Diagnostic"]
    text = cut(cable, nodes, list(zip(of_diagnostics, cable.diagnostics, strict=True)))
    others = _others(cable, text, len(nodes) + 1)
    if others:
        tree.append(_group(others))
        nodes += walk(tree[-1:])
    for number, node in enumerate(nodes):
        node.number = number
    # Names of files may hold bytes that are no text.
    source = re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", cable.source or "")
    style, script = _resource("view.css"), _resource("view.js")
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            cable=cable,
            source=source,
            tree=tree,
            pieces=text.pieces,
            data=_data(nodes, text),
            counts=_counts(cable),
            style=style,
            style_hash=_hash(style),
            script=script,
            script_hash=_hash(script),
            version=__version__,
        )
    )


def frame(cable: Cable, height: str = "36rem") -> str:
    """The page in a frame of its own, for a notebook: styles and names of one cannot reach another.

    height: how high the frame is, as CSS says it.
    """
    if _size(cable) > MAX_PAGE_TEXT:
        # A notebook shows many cables: one that is too large does not end the others.
        return f"<p>{escape(cable.id or 'A cable')}: {larger_than(MAX_PAGE_TEXT)}.</p>"
    template = _environment().get_template("frame.html.jinja")
    return template.render(page=page(cable), title=cable.id or "cable", height=height)


def _size(cable: Cable) -> int:
    tiles = cable.tiles()
    return tiles[-1][2] if tiles else 0


def _others(cable: Cable, text: Text, first: int) -> list[Node]:
    """Nodes of the tiles that no attribute tells of: labels of fields, prosigns, what is left out.

    first: the index of the first of them. The pieces of a tile get the index of its node.
    """
    nodes: list[Node] = []
    for number, (kind, begin, end) in enumerate(cable.tiles()):
        bare = [
            piece
            for piece in text.pieces[text.index(begin) : text.index(end)]
            if piece.node is None
        ]
        if kind is TileKind.SEPARATOR or not bare:
            continue
        for piece in bare:
            piece.node = first + len(nodes)
        words = " ".join(cable.span_text((begin, end)).split())
        meaning = "An element of the text that no attribute tells of."
        nodes.append(
            Node(str(kind), f"tiles()[{number}]", "TileKind", words, meaning, (begin, end))
        )
    return nodes


def _group(others: list[Node]) -> Node:
    meaning = "Elements of the text that no attribute tells of: labels, prosigns, what is left out."
    kinds = ", ".join(dict.fromkeys(node.name for node in others))
    return Node("other tiles", "tiles()", "list", kinds, meaning, children=others)


def _data(nodes: list[Node], text: Text) -> dict[str, Any]:
    """What the script needs to know of the nodes, in the order of their numbers."""
    meanings = {meaning: at for at, meaning in enumerate(dict.fromkeys(n.meaning for n in nodes))}
    return {
        "meanings": list(meanings),
        "nodes": [_described(node, text, meanings[node.meaning]) for node in nodes],
    }


def _described(node: Node, text: Text, meaning: int) -> dict[str, Any]:
    described: dict[str, Any] = {"path": node.path, "type": node.type, "meaning": meaning}
    if node.span is not None:
        first, last = (text.index(offset) for offset in node.span)
        described |= {
            "pieces": (first, last),
            "bytes": node.span,
            "place": text.places[first],
        }
        characters = (text.characters[first], text.characters[last])
        # Only where they are not the bytes: most texts are ASCII.
        if characters != node.span:
            described["characters"] = characters
    if node.type == "Diagnostic":
        (described["severity"],) = (part.value for part in node.children if part.name == "severity")
    return described


def _counts(cable: Cable) -> list[tuple[str, int]]:
    """How many diagnostics there are of each severity, the gravest first."""
    severities = [str(one.severity) for one in cable.diagnostics]
    return [
        (one, severities.count(one)) for one in ("error", "warning", "info") if one in severities
    ]


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("cablegram.view", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _resource(name: str) -> str:
    return files("cablegram.view").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The hash by which the page's policy knows its own script and style."""
    return b64encode(sha256(text.encode()).digest()).decode()
