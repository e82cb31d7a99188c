"""Limits of what is shown to people."""

from __future__ import annotations

__all__ = ["MAX_PAGE_TEXT", "larger_than"]

MAX_PAGE_TEXT = 1_000_000
"""Greatest number of bytes of a text that a page shows: a hundred times a common cable. A page may
be seventy times as large as its text, and a browser holds all of it."""


def larger_than(most: int) -> str:
    """What is said of a text of which no page is made."""
    return f"larger than {most:,} bytes, the limit for a page"
