"""Docstrings for the reference of the Python package: an extension of griffe, which reads it.

The lines of docstrings that explain an argument become the items of a list.
"""

from __future__ import annotations

import re
from typing import Any

import griffe


class Docstrings(griffe.Extension):
    """What mkdocs.yml names."""

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        """Called when all of a package has been read."""
        if pkg.name == "cablegram":
            _lay_out(pkg)


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
