"""Records that are made of texts and numbers alone, and keep no cable alive."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ._core import Severity

__all__ = ["Attribute", "Finding", "Office", "Officer"]


class Office(NamedTuple):
    """An office on a distribution list."""

    office: str
    """The office, such as EUR."""
    copies: int
    """How many copies it gets; 0 where the text has none."""


class Officer(NamedTuple):
    """Who drafted, approved, cleared or released a cable."""

    office: str | None
    """The officer's office or post."""
    name: str
    """The officer, as written."""
    typist: str | None
    """Initials of the typist."""


class Attribute(NamedTuple):
    """A key that an archive or message system states beside the text."""

    key: str
    """The key, as written."""
    value: str | None
    """The value; None where nothing, or n/a, is written."""


class Finding(NamedTuple):
    """Something that a rule of the checker found at a place in a cable."""

    code: str
    """The code of the rule, such as de-day-mismatch; see `rules`."""
    severity: Severity
    """How much it matters."""
    message: str
    """What is odd, as a clause with the values at hand."""
    span: tuple[int, int]
    """Byte offsets (begin, end) into the UTF-8 form of the text; empty, at its end, where something
    is missing."""
    line: int
    """The line of the first byte, from 1."""
    column: int
    """The column of the first byte, from 1, in bytes."""
