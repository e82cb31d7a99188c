"""Texts of files, folders, archives and web pages."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePath, PurePosixPath
from typing import IO, Any, NamedTuple

from cablegram._extras import needs
from cablegram._inputs import any_case_ending
from cablegram._urls import file_system, is_url, is_web, remote
from cablegram._words import counted

from ._source import FAILURES, PACKED_TARS, Source, kind_of, open_source, without_packing

__all__ = ["PAGE_FIELDS", "Text", "files", "has_pages", "paths", "size"]

PAGE_FIELDS = ("reference_id", "created", "released", "classification", "origin")
"""What the table of a Cablegate page says of its cable, in the order of the table."""

_TAR = {".tar", *PACKED_TARS}
_PAGES = {".html", ".htm"}

_CELLS = '//table[contains(concat(" ", @class, " "), " cable ")]//td'

# The flag of a member of a .zip file that only a password opens (APPNOTE.TXT, 4.4.4).
_ENCRYPTED = 0x1

# An archive may unpack to this, however small it is.
_ALWAYS_ALLOWED = 256_000_000


class Text(NamedTuple):
    """One text, and what stands beside it."""

    name: str
    text: bytes
    meta: dict[str, str] | None = None


def has_pages(source: Source) -> bool:
    """Whether web pages are among what is asked for."""
    return any(kind_of(one) in _PAGES for one in (source.path, *source.include))


def size(source: Source | str) -> int:
    """How many bytes the files of a source have together, as far as their file systems know."""
    wanted = Source(source) if isinstance(source, str) else source
    sizes = []
    for path in paths(wanted):
        with contextlib.suppress(OSError), remote(path):
            sizes.append(_size(path))
    return sum(sizes)


def _size(path: str) -> int:
    system, local = file_system(path)
    return int(system.size(local) or 0)


def files(source: Source) -> Iterator[Text]:
    """The texts of a path, those of a folder in the order of their names."""
    found = False
    for path in paths(source):
        found = True
        try:
            yield from _texts_of(path, source)
        except FAILURES as error:
            source.rejects(path, error)
    if not found:
        raise ValueError(f"holds no file whose name fits {' or '.join(source.include)}")


def paths(source: Source) -> Iterator[str]:
    """The files of a source, those of a folder in the order of their names."""
    system, path = file_system(source.path)
    with remote(source.path):
        found = _found(system, path, source)
    if is_url(source.path):
        return map(system.unstrip_protocol, found)
    return (_as_given(one, source) for one in found)


def _as_given(path: str, source: Source) -> str:
    """A path as the caller wrote it, not as an absolute one."""
    return path if PurePath(source.path).is_absolute() else os.path.relpath(path)


def _found(system: Any, path: str, source: Source) -> list[str]:
    on_web = is_web(source.path)
    # What stands behind a question mark in the address of a page is part of it.
    is_pattern = any(character in path for character in ("*[" if on_web else "*?["))
    # Every page can be listed, by its links: only what ends in a stroke is taken for a folder.
    if on_web and not is_pattern and not path.endswith("/"):
        return [path]
    if system.isdir(path):
        return [one for one in _below(system, path, source) if _fits(one, source)]
    if system.exists(path):
        return [path]
    if is_pattern:
        if found := sorted(system.glob(any_case_ending(path))):
            return found
        raise FileNotFoundError(errno.ENOENT, "matches no file", source.path)
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), source.path)


def _below(system: Any, path: str, source: Source) -> list[str]:
    """The files of a folder and below, in the order of their names."""
    if is_url(source.path):
        return sorted(system.find(path))

    def reject(error: OSError) -> None:
        folder = str(error.filename or path)
        if folder == path:
            raise error
        source.rejects(_as_given(folder, source), error)

    walked = os.walk(path, onerror=reject)  # find() tells of the outermost folder alone
    return sorted(str(PurePath(folder, name)) for folder, _, names in walked for name in names)


def _fits(path: str, source: Source) -> bool:
    names = {PurePosixPath(path), without_packing(path)}
    patterns = map(any_case_ending, source.include)
    return any(name.match(pattern) for pattern in patterns for name in names)


def _texts_of(path: str, source: Source) -> Iterator[Text]:
    kind = kind_of(path)
    if kind == ".zip":
        yield from _texts_of_zip(path, source)
    elif kind in _TAR:
        yield from _texts_of_tar(path, source)
    else:
        with open_source(path, source.progress) as file:
            yield _text(path, file, source.max_size)


class _Budget:
    """What an archive may still hold: a bomb is stopped, whatever it says of itself."""

    def __init__(self, path: str, source: Source) -> None:
        with remote(path):
            packed = _size(path)
        self._left = max(_ALWAYS_ALLOWED, source.max_ratio * packed)
        self._members = source.max_members
        self._source = source

    def take(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise _BombError(
                f"unpacks to more than {self._source.max_ratio} times its size: not read further"
            )

    def take_member(self) -> None:
        self._members -= 1
        if self._members < 0:
            raise _BombError(
                f"holds more than {counted(self._source.max_members, 'file')}: not read further"
            )


class _BombError(ValueError):
    """An archive that holds too much."""


class _Within(io.RawIOBase):
    """A file of which no more than a budget is read."""

    def __init__(self, file: IO[bytes], budget: _Budget) -> None:
        self._file = file
        self._budget = budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._file.read(len(buffer))
        self._budget.take(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._file.close()
        super().close()


def _texts_of_zip(path: str, source: Source) -> Iterator[Text]:
    budget = _Budget(path, source)
    with open_source(path, source.progress) as file, zipfile.ZipFile(file) as archive:
        for member in archive.infolist():
            budget.take_member()
            if member.flag_bits & _ENCRYPTED:
                source.rejects(f"{path}/{member.filename}", "encrypted: a password is needed")
            elif not member.is_dir():
                yield from _member(
                    f"{path}/{member.filename}", partial(_of_zip, archive, member, budget), source
                )


def _of_zip(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: _Budget) -> IO[bytes]:
    return io.BufferedReader(_Within(archive.open(member), budget))


def _texts_of_tar(path: str, source: Source) -> Iterator[Text]:
    # All is unpacked to get at what is wanted, the heads of members and what they say of names.
    budget = _Budget(path, source)
    with (
        open_source(path, source.progress) as file,
        tarfile.open(fileobj=io.BufferedReader(_Within(file, budget)), mode="r|") as archive,
    ):
        for member in archive:
            budget.take_member()
            if member.isfile():
                yield from _member(
                    f"{path}/{member.name}", partial(archive.extractfile, member), source
                )


def _member(name: str, open_member: Callable[[], Any], source: Source) -> Iterator[Text]:
    """A file of an archive, if it is wanted. One that is damaged does not end the archive."""
    if not _fits(name, source):
        return
    try:
        with open_member() as file:
            text = _text(name, file, source.max_size)
    except _BombError:
        raise
    except FAILURES as error:
        source.rejects(name, error)
    else:
        yield text


def _text(name: str, file: IO[bytes], max_size: int) -> Text:
    data = file.read(max_size + 1)
    if len(data) > max_size:
        raise ValueError(f"larger than {max_size:,} bytes, the limit for one text")
    if kind_of(name) in _PAGES:
        return _text_of_page(name, data)
    if b"\0" in data[:8192]:
        raise ValueError("a binary file, not a text")
    return Text(name, data)


def _text_of_page(name: str, page: bytes) -> Text:
    """The cable of a page: its <pre> elements, header and body; else all text of its body."""
    with needs("html"):
        import lxml.etree
        import lxml.html

    try:
        page.decode()
        encoding = "utf-8"
    except UnicodeDecodeError:
        encoding = None  # what the page says, or Latin-1
    try:
        parser = lxml.html.HTMLParser(encoding=encoding)
        document: Any = lxml.html.document_fromstring(page, parser=parser)
    except lxml.etree.LxmlError as error:
        raise ValueError(f"not a web page: {error}") from None
    parts = [element.text_content() for element in document.iter("pre")]
    if not parts:
        parts = [element.text_content() for element in document.iter("body")]
    cells = [cell.text_content().strip() for cell in document.xpath(_CELLS)]
    meta = dict(zip(PAGE_FIELDS, cells, strict=False)) if cells else None
    return Text(name, "\n\n".join(parts).encode(errors="replace"), meta)
