"""Sections of one cable that arrive as separate texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ._core import Cable, _join_texts, parse

__all__ = ["Joined", "join"]


class Joined(NamedTuple):
    """What `join` makes of sections."""

    cable: Cable
    """The joined cable."""
    missing: tuple[int, ...]
    """Numbers of sections that no text holds."""
    doubled: tuple[int, ...]
    """Numbers that several texts hold; the first of them was taken."""


def join(
    cables: Iterable[Cable],
    *,
    source: str | None = None,
    mend_quotes: bool = False,
    unwrap: bool = True,
    mend_hyphens: bool = False,
) -> Joined:
    """Join the sections of one cable, in the order of their numbers.

    They may come in any order. The result has the header and heading of the first section, the
    bodies of all with section marks between them, and the ending of the last.

    Raises ValueError when there is no section, when one has no SECTION n OF m in its banner, or
    when they are not of the same cable.
    """
    text, missing, doubled = _join_texts(cables)
    cable = parse(
        text, source=source, mend_quotes=mend_quotes, unwrap=unwrap, mend_hyphens=mend_hyphens
    )
    return Joined(cable, missing, doubled)
