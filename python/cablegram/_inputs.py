"""What the command line reads: files, folders and standard input."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from ._encodings import Decoded
from ._kinds import text_of_file

__all__ = ["INCLUDED", "STDIN", "Input", "find", "given_limits"]

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

    def read(self) -> Decoded:
        """The text, decoded. Raises OSError for what cannot be read, or is no text at all."""
        data = sys.stdin.buffer.read() if self.is_stdin else Path(self.name).read_bytes()
        return text_of_file(self.name, data)


def given_limits(**limits: int | None) -> dict[str, int]:
    """The limits that were given, as arguments; the others have their defaults."""
    return {name: limit for name, limit in limits.items() if limit is not None}


def find(
    paths: Iterable[str], include: Sequence[str], report: Report, notice: Notice
) -> Iterator[Input]:
    """The texts at the paths, those of folders in the order of their names.

    `include` holds patterns of names, one of which a file in a folder must fit. A path that cannot
    be looked at is reported, and the others are still found.
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
            found = False
            for found_input in _find_in(path, include, report):
                found = True
                yield found_input
            if not found:
                notice(f"{path}: holds no file whose name fits {' or '.join(include)}")
        else:
            yield Input(path)


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
    return any(fnmatch(name, pattern) for pattern in include)
