"""Docstrings for the reference of the Python package: an extension of griffe, which reads it.

The stub of the extension module has types and no docstrings, the module has docstrings and no
types: each name gets both. In all docstrings the lines that explain an argument become the items of
a list.
"""

from __future__ import annotations

import importlib
import re
from typing import Any

import griffe

COMPILED = "cablegram._core"


class Docstrings(griffe.Extension):
    """What mkdocs.yml names."""

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        """Called when all of a package has been read."""
        if pkg.name == "cablegram":
            _take_over(pkg["_core"], importlib.import_module(COMPILED))
            _lay_out(pkg)


def _take_over(stub: Any, live: Any) -> None:
    """Gives what a stub declares the docstrings of what is there."""
    for name, member in stub.members.items():
        found = getattr(live, name, None)
        if member.is_alias or found is None:
            continue
        if text := _words(name, found):
            member.docstring = griffe.Docstring(text, parent=member)
        if member.is_class:
            _take_over(member, found)


def _words(name: str, found: Any) -> str:
    """A docstring without the signature that pybind11 writes above it."""
    text = getattr(found, "__doc__", None) if not isinstance(found, str | int | tuple) else None
    if not text or name.startswith("__"):
        return ""
    return re.sub(rf"\A{name}\(.*\n+", "", text).strip()


def _lay_out(parent: Any) -> None:
    for member in parent.members.values():
        if member.is_alias:
            continue
        if member.docstring:
            # The attributes of a class stand for the arguments of its __init__.
            names = list(member.members) if member.is_class else []
            names += [one.name for one in getattr(member, "parameters", [])]
            member.docstring.value = laid_out(member.docstring.value, names)
        if member.is_module or member.is_class:
            _lay_out(member)


def laid_out(text: str, names: list[str]) -> str:
    """A docstring as Markdown: examples are fenced, lines that explain arguments are items."""
    paragraphs = text.replace("\b\n", "").split("\n\n")
    text = "\n\n".join(
        f"```pycon\n{one}\n```" if one.startswith(">>> ") else one for one in paragraphs
    )
    if not names:
        return text
    item = re.compile(rf"^({'|'.join(map(re.escape, names))}): ", re.MULTILINE)
    return item.sub(r"- `\1`: ", text)
