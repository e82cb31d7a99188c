"""Records that are made of texts and numbers alone, without a place of their own in the cable."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Attribute", "Office", "Officer"]


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
