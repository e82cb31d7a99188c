"""Which files a source has, and the texts of files and web pages."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import IO, Any, NamedTuple

from cablegram._encodings import utf16_of
from cablegram._extras import needs
from cablegram._inputs import any_case_ending
from cablegram._kinds import PAGES, TABLES, text_of_file
from cablegram._urls import file_system, is_url, is_web, remote

from ._source import ARCHIVES, Rejects, Source, fits, kind_of

__all__ = [
    "PAGE_FIELDS",
    "TABLE_PATTERNS",
    "TEXT_PATTERNS",
    "Text",
    "is_many",
    "is_pattern",
    "paths",
    "size",
    "text_of",
]

PAGE_FIELDS = ("reference_id", "created", "released", "classification", "origin")
"""What the table of a Cablegate page says of its cable, in the order of the table."""

TEXT_PATTERNS = ("*.txt",)
"""What is read of folders and archives where nothing else is asked for."""

TABLE_PATTERNS = tuple(f"*{ending}" for ending in TABLES)
"""The same where there is no text."""

_ARCHIVE_PATTERNS = tuple(f"*{ending}" for ending in ARCHIVES)

_CELLS = '//table[contains(concat(" ", @class, " "), " cable ")]//td'


class Text(NamedTuple):
    """One text, and what stands beside it."""

    name: str
    text: bytes
    encoding: str
    meta: dict[str, str] | None = None


def size(source: Source | str) -> int:
    """How many bytes the files of a source have together, as far as their file systems know."""
    wanted = Source(source) if isinstance(source, str) else source
    sizes = []
    # What cannot be listed is rejected by who reads it.
    for path in paths(replace(wanted, rejects=Rejects())):
        system, local = file_system(path)
        with contextlib.suppress(OSError), remote(path):
            sizes.append(system.size(local) or 0)
    return sum(sizes)


def paths(source: Source) -> list[str]:
    """The files of a source, those of a folder in the order of their names."""
    system, path = file_system(source.path)
    with remote(source.path):
        if is_pattern(source):
            found = sorted(system.glob(any_case_ending(path)))
        elif _is_page(source):
            found = [path]
        elif system.isdir(path):
            found = _chosen(_below(system, path, source), source.include)
        elif system.exists(path):
            found = [path]
        else:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), source.path)
    if is_url(source.path):
        return [system.unstrip_protocol(one) for one in found]
    return [_as_given(one, source) for one in found]


def _as_given(path: str, source: Source) -> str:
    """A path as the caller wrote it, not as an absolute one."""
    return path if PurePath(source.path).is_absolute() else os.path.relpath(path)


def _is_page(source: Source) -> bool:
    """Whether it is one file of a web server.

    Every page can be listed, by its links: only what ends in a stroke is taken for a folder.
    """
    return is_web(source.path) and not source.path.endswith("/") and not is_pattern(source)


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


def is_pattern(source: Source) -> bool:
    """Whether a path stands for those that fit it, and is not itself the name of a file."""
    # The addresses of pages hold the others as they are.
    wild = "*" if is_web(source.path) else "*?["
    if not any(character in source.path for character in wild):
        return False
    system, path = file_system(source.path)
    return is_url(source.path) or not system.exists(path)


def is_many(source: Source) -> bool:
    """Whether a path stands for files, and not for one."""
    if is_pattern(source):
        return True
    system, path = file_system(source.path)
    with remote(source.path):
        return not _is_page(source) and bool(system.isdir(path))


def _chosen(found: list[str], include: Sequence[str] | None) -> list[str]:
    if include is not None:
        return [one for one in found if fits(one, include)]
    texts = [one for one in found if fits(one, TEXT_PATTERNS)]
    return texts or [one for one in found if fits(one, TABLE_PATTERNS + _ARCHIVE_PATTERNS)]


def text_of(name: str, file: IO[bytes], max_size: int) -> Text:
    """The text of a file. Raises ValueError or OSError for what is none."""
    data = file.read(max_size + 1)
    if len(data) > max_size:
        raise ValueError(f"larger than {max_size:,} bytes, the limit for one text")
    if kind_of(name) in PAGES:
        return _text_of_page(name, data)
    text, encoding = text_of_file(name, data)
    if b"\0" in text[:8192]:
        raise ValueError("a binary file, not a text")
    return Text(name, text, encoding)


def _text_of_page(name: str, page: bytes) -> Text:
    """The cable of a page: its <pre> elements, header and body; else all text of its body."""
    with needs("html"):
        import lxml.etree
        import lxml.html

    # What the page says of itself, or Latin-1, where it is none of these.
    encoding = utf16_of(page) or _utf8_or_none(page)
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
    stated = encoding or document.getroottree().docinfo.encoding or "iso-8859-1"
    return Text(name, "\n\n".join(parts).encode(errors="replace"), stated.lower(), meta)


def _utf8_or_none(page: bytes) -> str | None:
    try:
        page.decode()
    except UnicodeDecodeError:
        return None
    return "utf-8"
