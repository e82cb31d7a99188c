"""What the command line reads: files, folders and standard input."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from ._encodings import Decoded
from ._kinds import text_of_file
from ._limits import larger_than

__all__ = ["INCLUDED", "STDIN", "Input", "any_case_ending", "find", "given_limits"]

# What is read of a folder, unless other patterns are given.
INCLUDED = ["*.txt"]

# How standard input is given, and how it is named in what is written.
_DASH = "-"
STDIN = "<stdin>"

Report = Callable[[str, OSError], None]
Notice = Callable[[str], None]


@dataclass(frozen=True)
class Input:
    """One text to parse. It is not opened before it is read."""

    name: str
    is_stdin: bool = False

    def read(self, page_size: int | None = None) -> Decoded:
        """The text, decoded. Raises OSError for what cannot be read, or is no text at all.

        page_size: greatest number of bytes, where a page is made of it; a larger text is not read
        to its end, and raises OSError, too.
        """
        return text_of_file(self.name, self._bytes(page_size))

    def _bytes(self, most: int | None) -> bytes:
        size = -1 if most is None else most + 1
        if not self.is_stdin:
            with Path(self.name).open("rb") as file:
                data = file.read(size)
        elif sys.stdin is not None:
            data = sys.stdin.buffer.read(size)
        else:  # the program was started without one
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        if most is not None and len(data) > most:
            raise OSError(errno.EFBIG, f"{larger_than(most)}; --max-size raises it")
        return data


def given_limits(**limits: int | None) -> dict[str, int]:
    """The limits that were given, as arguments; the others have their defaults."""
    return {name: limit for name, limit in limits.items() if limit is not None}


def find(
    paths: Iterable[str], include: Sequence[str], report: Report, notice: Notice
) -> Iterator[Input]:
    """The texts at the paths, those of folders in the order of their names.

    `include` holds patterns of names, one of which a file in a folder must fit; endings fit in
    small letters and in capitals. A path that cannot be looked at is reported, and the others are
    still found.
    """
    for path in paths:
        if path == _DASH:
            yield Input(STDIN, is_stdin=True)
            continue
        try:
            is_folder = stat.S_ISDIR(Path(path).stat().st_mode)
        except OSError as error:
            report(path, error)
            continue
        if is_folder:
            yield from _find_some(path, include, report, notice)
        else:
            yield Input(path)


def _find_some(
    folder: str, include: Sequence[str], report: Report, notice: Notice
) -> Iterator[Input]:
    """The texts in a folder and below; says so where nothing is there."""
    is_empty = True

    def report_one(name: str, error: OSError) -> None:
        nonlocal is_empty
        is_empty = False
        report(name, error)

    for found in _find_in(folder, include, report_one):
        is_empty = False
        yield found
    if is_empty:
        notice(f"{folder}: holds no file whose name fits {' or '.join(include)}")


def _find_in(folder: str, include: Sequence[str], report: Report) -> Iterator[Input]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        report(folder, error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        # Links to folders are not followed: they may lead back.
        if entry.is_dir(follow_symlinks=False):
            yield from _find_in(entry.path, include, report)
        elif entry.is_file() and _fits(entry.name, include):
            yield Input(entry.path)


def _fits(name: str, include: Sequence[str]) -> bool:
    return any(fnmatchcase(name, any_case_ending(pattern)) for pattern in include)


def any_case_ending(pattern: str) -> str:
    """The pattern with an ending that fits in capitals, too: *.txt becomes *.[tT][xX][tT]."""
    before, dot, ending = pattern.rpartition(".")
    if not dot or "/" in ending or "[" in ending:
        return pattern
    either = (
        f"[{one.lower()}{one.upper()}]" if one.isascii() and one.isalpha() else one
        for one in ending
    )
    return before + dot + "".join(either)
