"""The files in archives, and in archives in them, within limits."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import IO, Any, NamedTuple

from cablegram._urls import file_system, remote
from cablegram._words import counted

from ._source import (
    ARCHIVES,
    FAILURES,
    Entry,
    Rejects,
    Source,
    fits,
    is_packed,
    kind_of,
)
from ._streams import open_path, seekable, unpacked

__all__ = ["BombError", "members"]

# An archive may unpack to this, however small it is.
_ALWAYS_ALLOWED = 256_000_000

# The flag of a member of a .zip file that only a password opens (APPNOTE.TXT, 4.4.4).
_ENCRYPTED = 0x1

# How deep archives may lie in archives.
_MAX_DEPTH = 2


class BombError(ValueError):
    """An archive that holds too much: not read further."""


def members(path: str, source: Source, patterns: Sequence[str]) -> Iterator[Entry]:
    """The files of an archive whose names fit, and those of archives in it.

    Each is open before the next one is asked for. What cannot be read is rejected, and so is an
    archive in which nothing fits.
    """
    budget = _Budget(path, source)
    entry = Entry(path, lambda: open_path(path, source.progress))
    # Where a packed one ends when it is unpacked is not known.
    end = None if is_packed(path) else budget.packed
    yield from _members(entry, end, _Wanted(patterns, budget, source.rejects), 1)


class _Budget:
    """What an archive may still hold: a bomb is stopped, whatever it says of itself."""

    def __init__(self, path: str, source: Source) -> None:
        with remote(path):
            files, local = file_system(path)
            self.packed = int(files.size(local) or 0)
        self._left = max(_ALWAYS_ALLOWED, source.max_ratio * self.packed)
        self._members = source.max_members
        self._source = source

    def check(self, size: int) -> None:
        if size > self._left:
            raise BombError(
                f"unpacks to more than {self._source.max_ratio} times its size: not read further"
            )

    def take(self, size: int) -> None:
        self.check(size)
        self._left -= size

    def take_member(self) -> None:
        self._members -= 1
        if self._members < 0:
            most = counted(self._source.max_members, "file")
            raise BombError(f"holds more than {most}: not read further")


class _Wanted(NamedTuple):
    patterns: Sequence[str]
    budget: _Budget
    rejects: Rejects


class _Within(io.RawIOBase):
    """A file that is read in one direction, of which no more than a budget is read."""

    def __init__(self, file: IO[bytes], budget: _Budget | None) -> None:
        self._file = file
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._file.read(len(buffer))
        if self._budget:
            self._budget.take(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()


# Names of files in an archive, and how they are opened.
_Files = Iterator[tuple[str, Callable[[], IO[bytes]]]]


def _members(archive: Entry, end: int | None, wanted: _Wanted, depth: int) -> Iterator[Entry]:
    found = False
    is_empty = True
    with archive.open() as file:
        is_zip = kind_of(archive.name) == ".zip"
        files = _of_zip(file, wanted) if is_zip else _of_tar(file, end, wanted)
        for name, open_member in files:
            is_empty = False
            entry = Entry(f"{archive.name}/{name}", open_member)
            if kind_of(name) in ARCHIVES:
                found = True
                yield from _nested(entry, wanted, depth + 1)
            elif fits(entry.name, wanted.patterns):
                found = True
                yield entry
    if not found:
        fitting = "" if is_empty else f" whose name fits {' or '.join(wanted.patterns)}"
        wanted.rejects(archive.name, f"holds no file{fitting}")


def _nested(entry: Entry, wanted: _Wanted, depth: int) -> Iterator[Entry]:
    if depth > _MAX_DEPTH:
        words = f"an archive that lies deeper than {_MAX_DEPTH} archives: not read"
        wanted.rejects(entry.name, words)
        return
    try:
        with entry.open() as packed, seekable(packed) as file:
            end = file.seek(0, io.SEEK_END)
            file.seek(0)
            yield from _members(Entry(entry.name, lambda: file), end, wanted, depth)
    except BombError:
        raise
    except FAILURES as error:
        wanted.rejects(entry.name, error)


def _of_zip(file: IO[bytes], wanted: _Wanted) -> _Files:
    with seekable(file) as whole, zipfile.ZipFile(whole) as archive:
        for member in archive.infolist():
            wanted.budget.take_member()
            if not member.is_dir():
                yield member.filename, partial(_open_in_zip, archive, member, wanted.budget)


def _open_in_zip(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: _Budget) -> IO[bytes]:
    if member.flag_bits & _ENCRYPTED:
        raise ValueError("encrypted: a password is needed")
    file = unpacked(member.filename, archive.open(member))
    return io.BufferedReader(_Within(file, budget))


def _of_tar(file: IO[bytes], end: int | None, wanted: _Wanted) -> _Files:
    # All is unpacked to get at what is wanted, the heads of members and what they say of names.
    within = io.BufferedReader(_Within(file, wanted.budget))
    with tarfile.open(fileobj=within, mode="r|") as archive:
        for member in archive:
            wanted.budget.take_member()
            _check_size(member, end, wanted.budget)
            if member.isfile():
                yield member.name, partial(_open_in_tar, archive, member, wanted.budget)


def _open_in_tar(archive: tarfile.TarFile, member: tarfile.TarInfo, budget: _Budget) -> IO[bytes]:
    file = archive.extractfile(member)
    assert file is not None  # it is for files
    # Its bytes are counted as those of the archive; what comes out of a packed one is not yet.
    inner = unpacked(member.name, file)
    return io.BufferedReader(_Within(inner, None if inner is file else budget))


def _check_size(member: tarfile.TarInfo, end: int | None, budget: _Budget) -> None:
    """A size that cannot be is told at once: it would be looked for in vain, for hours."""
    if member.issparse():
        return
    if end is not None and member.offset_data + member.size > end:
        raise tarfile.ReadError(
            f"unexpected end of data: {member.name!r} is said to have {member.size:,} bytes"
        )
    budget.check(member.size)
