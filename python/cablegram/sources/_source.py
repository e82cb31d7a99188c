"""What to read, and what could not be read."""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO, NamedTuple

import zstandard

from cablegram._inputs import any_case_ending
from cablegram._words import cause_of

__all__ = [
    "ARCHIVES",
    "FAILURES",
    "MAX_MEMBERS",
    "MAX_RATIO",
    "MAX_SIZE",
    "PACKED",
    "PACKED_TARS",
    "Entry",
    "Rejected",
    "Rejects",
    "Source",
    "fits",
    "is_packed",
    "kind_of",
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

ARCHIVES = (".zip", ".tar", *PACKED_TARS)
"""Endings of archives."""

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
    """Counts what could not be read, and hands each to a function, if there is one."""

    report: Callable[[Rejected], None] | None = None
    count: int = 0

    def __call__(self, name: str, cause: object) -> None:
        self.count += 1
        if self.report:
            words = cause_of(cause) if isinstance(cause, Exception) else str(cause)
            self.report(Rejected(name, words))


class Entry(NamedTuple):
    """A file that is to be read: one of a file system, or one in an archive."""

    name: str
    """Its path, as texts are named."""
    open: Callable[[], IO[bytes]]
    """Gives its bytes, unpacked. A file of an archive is open before the next one is asked for."""


@dataclass(frozen=True)
class Source:
    """What to read, and how.

    path: a path or URL that fsspec knows: of a text, a web page (.html), an archive (.zip, .tar,
    .tgz...), a table (.csv, .jsonl, .parquet), each maybe packed (.gz, .zst, .bz2, .xz), of a
    folder with all below, or a pattern (cables/*.txt).
    include: which files of folders and archives are read, as patterns of their names. None for
    *.txt; where there is none, for all tables, and the archives of a folder. Give *.html for web
    pages. Archives in archives are read in any case.
    text_column: the column of a table that holds the texts. If None: text, body or content; a CSV
    file may also be Cablegate's cables.csv, with or without a head line.
    name_column: the column that holds the names of the texts.
    part: one of the `paths` of the source, to read that alone, in the form that the whole has.
    max_size: greatest number of bytes of a text, unpacked; also of a line of a table.
    max_ratio: how many times its own size an archive may hold unpacked; any may hold 256 MB.
    max_members: greatest number of files in an archive.
    rejects: takes what could not be read.
    progress: is called with numbers of bytes, as they are read of files; see `size`.
    """

    path: str
    include: Sequence[str] | None = None
    text_column: str | None = None
    name_column: str | None = None
    part: str | None = None
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


def is_packed(path: str) -> bool:
    """Whether a path ends in that of a packing."""
    return PurePosixPath(path).suffix.lower() in PACKED | PACKED_TARS


def fits(path: str, patterns: Sequence[str]) -> bool:
    """Whether a name fits one of some patterns, as it is or without its packing."""
    names = {PurePosixPath(path), without_packing(path)}
    return any(name.match(any_case_ending(pattern)) for pattern in patterns for name in names)
