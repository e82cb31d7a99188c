"""What to read, and what could not be read."""

from __future__ import annotations

import io
import lzma
import shutil
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO, Any, NamedTuple

import zstandard
from fsspec.compression import compr

from cablegram._urls import file_system, is_web, remote
from cablegram._words import cause_of

__all__ = [
    "FAILURES",
    "MAX_MEMBERS",
    "MAX_RATIO",
    "MAX_SIZE",
    "PACKED",
    "PACKED_TARS",
    "Rejected",
    "Rejects",
    "Source",
    "kind_of",
    "open_source",
    "without_packing",
]

MAX_SIZE = 64_000_000
"""Greatest number of bytes of one text, unpacked; a larger one is rejected."""

MAX_MEMBERS = 10_000_000
"""Greatest number of files in one archive, wanted or not."""

MAX_RATIO = 200
"""How many times its own size an archive may hold unpacked. Cables shrink to a third or so."""

PACKED = {".gz": "gzip", ".zst": "zstd", ".bz2": "bz2", ".xz": "xz"}
"""Endings of packed files, and what fsspec calls their packing."""

PACKED_TARS = {".tgz": "gzip", ".tbz2": "bz2", ".txz": "xz"}
"""The same of archives whose ending tells both."""

# What is read from its end, where the table of contents stands.
_READ_FROM_THE_END = {".zip", ".parquet"}

# What reading can fail with. Nothing of the parser is among them: it reads any text.
FAILURES = (
    OSError,
    EOFError,
    ValueError,
    zlib.error,
    lzma.LZMAError,
    zstandard.ZstdError,
    zipfile.BadZipFile,
    tarfile.TarError,
    NotImplementedError,  # an unknown packing in a .zip file
    RuntimeError,  # a .zip file with a password
)


class Rejected(NamedTuple):
    """Something that could not be read."""

    name: str
    """Path or name, as texts are named."""
    cause: str
    """Why."""


@dataclass
class Rejects:
    """Counts what could not be read, and hands each to a function."""

    report: Callable[[Rejected], None] = lambda _: None
    count: int = 0

    def __call__(self, name: str, cause: object) -> None:
        self.count += 1
        self.report(Rejected(name, cause_of(cause) if isinstance(cause, Exception) else str(cause)))


@dataclass(frozen=True)
class Source:
    """What to read, and how.

    path: a path or URL that fsspec knows: of a text, a web page (.html), an archive (.zip, .tar,
    .tgz...), a table (.csv, .jsonl, .parquet), each maybe packed (.gz, .zst, .bz2, .xz), of a
    folder with all below, or a pattern (cables/*.txt).
    include: which files of folders and archives are read, as patterns of their names. Give *.html
    for web pages.
    text_column: the column of a table that holds the texts; `text` if None, but a CSV file is then
    read as Cablegate's cables.csv, which has eight columns and no head line.
    name_column: the column that holds the names of the texts.
    max_size: greatest number of bytes of a text, unpacked.
    max_ratio: how many times its own size an archive may hold unpacked; any may hold 256 MB.
    max_members: greatest number of files in an archive.
    rejects: takes what could not be read.
    progress: is called with numbers of bytes, as they are read of files; see `size`.
    """

    path: str
    include: Sequence[str] = ("*.txt",)
    text_column: str | None = None
    name_column: str | None = None
    max_size: int = MAX_SIZE
    max_ratio: int = MAX_RATIO
    max_members: int = MAX_MEMBERS
    rejects: Rejects = field(default_factory=Rejects)
    progress: Callable[[int], None] = lambda _: None


def without_packing(path: str) -> PurePosixPath:
    """The path without the ending that tells its packing."""
    pure = PurePosixPath(path)
    return pure.with_suffix("") if pure.suffix.lower() in PACKED else pure


def kind_of(path: str) -> str:
    """The ending that says what a path holds."""
    return without_packing(path).suffix.lower()


def open_source(path: str, progress: Callable[[int], None]) -> IO[bytes]:
    """The bytes of a file, unpacked."""
    files, local = file_system(path)
    # Not every web server sends parts of a file: all of it is asked for at once.
    whole = {"block_size": 0} if is_web(path) else {}
    with remote(path):
        file: IO[bytes] = files.open(local, "rb", **whole)
    counted: IO[bytes] = io.BufferedReader(_Counted(path, file, progress), 1 << 20)
    if whole and kind_of(path) in _READ_FROM_THE_END:
        counted = _copied(counted)
    packing = (PACKED | PACKED_TARS).get(PurePosixPath(path).suffix.lower())
    return compr[packing](counted, mode="rb") if packing else counted


def _copied(file: IO[bytes]) -> IO[bytes]:
    """A temporary file with the same bytes."""
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
    with file:
        shutil.copyfileobj(file, copy, 1 << 20)
    copy.seek(0)
    return copy


class _Counted(io.RawIOBase):
    """A file that tells how much is read of it."""

    def __init__(self, path: str, file: IO[bytes], progress: Callable[[int], None]) -> None:
        self._path = path
        self._file = file
        self._progress = progress

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._file.seekable()

    def readinto(self, buffer: Any) -> int:
        with remote(self._path):
            size: int = self._file.readinto(buffer)  # type: ignore[attr-defined] # of all its files
        self._progress(size)
        return size

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def close(self) -> None:
        self._file.close()
        super().close()
