"""What is said of texts that could not be read."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sources import Rejected, Source

__all__ = ["NothingReadError", "Unread", "UnreadError", "UnreadWarning"]

# So many causes are told.
_TOLD = 3


class UnreadWarning(UserWarning):
    """Something of a source could not be read, and is missing in what was read."""


class UnreadError(ValueError):
    """Something of a source could not be read, where nothing may be missing."""


class NothingReadError(ValueError):
    """A source of which nothing could be read: what was made of it before is worth more."""

    def __init__(self) -> None:
        super().__init__("nothing was read, and nothing was written")


class Unread:
    """Collects what could not be read of a source."""

    def __init__(self, source: Source, *, strict: bool, rejects: list[Rejected] | None) -> None:
        from .sources import Rejects

        self._strict = strict
        self._found: list[Rejected] = [] if rejects is None else rejects
        self._begin = len(self._found)
        self._told = source.rejects
        # Whoever takes what could not be read needs no warning.
        self._is_silent = rejects is not None or source.rejects.report is not None
        self._path = source.path
        self.source = replace(source, rejects=Rejects(self._take))

    def _take(self, rejected: Rejected) -> None:
        self._found.append(rejected)
        self._told(*rejected)

    def check(self) -> None:
        """Raises UnreadError when nothing may be missing, and something is."""
        if self._strict and len(self._found) > self._begin:
            raise UnreadError(self._words())

    def warn(self, stacklevel: int) -> None:
        """Warns when something is missing, and nobody took it."""
        if len(self._found) > self._begin and not self._is_silent:
            words = f"{self._words()} (rejects=[] collects all, strict=True raises)"
            warnings.warn(words, UnreadWarning, stacklevel)

    def _words(self) -> str:
        found = self._found[self._begin :]
        told = [f"{rejected.name}: {rejected.cause}" for rejected in found[:_TOLD]]
        if len(found) > _TOLD:
            told.append(f"and {len(found) - _TOLD:,} more")
        return f"{len(found):,} not read of {self._path}: {'; '.join(told)}"
