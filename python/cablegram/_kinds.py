"""What a file is, by its first bytes or its name: only a plain text can be parsed as a cable."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from ._encodings import Decoded, decode

__all__ = ["PAGES", "TABLES", "TEXT_COLUMNS", "WrongKindError", "text_of_file"]

TABLES = (".csv", ".jsonl", ".ndjson", ".parquet")
"""Endings of tables."""

PAGES = (".html", ".htm")
"""Endings of web pages."""

TEXT_COLUMNS = ("text", "body", "content")
"""Names of columns that hold the texts, where none is given; the first that a table has counts."""

_ARCHIVE = "cablegram convert reads the texts in it"
_PACKED = "unpack it, or read it by cablegram convert"
_TABLE = "cablegram convert reads the texts in it"
_DOCUMENT = "save it as plain text"

# What a file begins with, what it is then, and what to do.
_BEGINNINGS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF document", "take the text out of it, by pdftotext or OCR"),
    (b"{\\rtf", "an RTF document", _DOCUMENT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of Microsoft Office", _DOCUMENT),
    (b"\x1f\x8b", "packed (gzip)", _PACKED),
    (b"BZh", "packed (bzip2)", _PACKED),
    (b"\xfd7zXZ\0", "packed (xz)", _PACKED),
    (b"\x28\xb5\x2f\xfd", "packed (zstd)", _PACKED),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it"),
    (b"PAR1", "a table (Parquet)", _TABLE),
    (b"ARROW1\0\0", "a table (Arrow)", "read it by pyarrow and cablegram.arrow.parse_array"),
    (b"SQLite format 3\0", "a database (SQLite)", "write its texts to a table (.csv, .jsonl)"),
    (b"\x89PNG\r\n\x1a\n", "an image (PNG)", "take the text out of it, by OCR"),
    (b"\xff\xd8\xff", "an image (JPEG)", "take the text out of it, by OCR"),
    (b"II*\0", "an image (TIFF)", "take the text out of it, by OCR"),
    (b"MM\0*", "an image (TIFF)", "take the text out of it, by OCR"),
)
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)

# A row of Cablegate's cables.csv: a number, a date and an id, all in quotes.
_CABLEGATE_ROW = re.compile(rb'"\d+","\d+/\d+/\d{4} \d+:\d+","\d{2}[A-Z0-9-]+",')

# More of a head line or of a record than this is not looked at.
_LOOKED_AT = 65_536


class WrongKindError(OSError):
    """A file that is no plain text: its words say what it is, and what to do."""


def text_of_file(name: str, data: bytes) -> Decoded:
    """The text of a file, decoded. Raises WrongKindError for what is none."""
    _refuse_wrong_kind(name, data)
    decoded = decode(data)
    if decoded.encoding != "utf-8":  # now that there are letters to look at
        _refuse_wrong_kind(name, decoded.text)
    return decoded


def _refuse_wrong_kind(name: str, data: bytes) -> None:
    """Raises WrongKindError for a file whose text would be misread as that of one cable."""
    if found := _kind_of_bytes(data):
        what, remedy = found
    elif (ending := PurePath(name).suffix.lower()) in TABLES:
        what, remedy = f"a table ({ending})", _TABLE
    else:
        return
    raise WrongKindError(f"{what}, not the text of a cable: {remedy}")


def _kind_of_bytes(data: bytes) -> tuple[str, str] | None:
    """What a file is and what to do with it, or None for a plain text, as far as it is known."""
    for beginning, what, remedy in _BEGINNINGS:
        if data.startswith(beginning):
            return what, remedy
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    if data[257:262] == b"ustar":
        return "an archive (tar)", _ARCHIVE
    if _PAGE.match(data):
        return "a web page", "cablegram convert reads it, under a name that ends in .html"
    if _is_json_line(data):
        return "a table (JSON Lines)", _TABLE
    if _CABLEGATE_ROW.match(data) or _has_head_line(data):
        return "a table (CSV)", _TABLE
    return None


def _kind_of_zip(data: bytes) -> tuple[str, str]:
    if b"word/document.xml" in data:
        return "a Word document (DOCX)", _DOCUMENT
    if b"[Content_Types].xml" in data or b"application/vnd.oasis.opendocument" in data[:200]:
        return "an office document", _DOCUMENT
    return "an archive (ZIP)", _ARCHIVE


def _first_line(data: bytes) -> bytes:
    return data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0].strip()


def _is_json_line(data: bytes) -> bool:
    line = _first_line(data)
    if not line.startswith(b'{"'):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return len(line) > _LOOKED_AT - 4  # a record that is longer than what was looked at


def _has_head_line(data: bytes) -> bool:
    """Whether the first line names columns, one of which holds texts."""
    names = [name.strip(b' "').lower() for name in _first_line(data).split(b",")]
    is_names = all(re.fullmatch(rb"[a-z_][\w -]{0,63}", name) for name in names)
    return len(names) > 1 and is_names and any(name.encode() in names for name in TEXT_COLUMNS)
