"""Bytes of a file to text, whatever encoding they are in."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

__all__ = ["Decoded", "decode", "utf16_of"]

_UNDEFINED_IN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


class Decoded(NamedTuple):
    """A text, and what it was decoded from."""

    text: bytes
    """The text in UTF-8. Offsets of a cable count bytes of it."""
    encoding: str
    """The encoding, by a name that `bytes.decode` takes: utf-8, utf-8-sig (with a byte order mark),
    utf-16 (with one), utf-16-le, utf-16-be or windows-1252."""


def decode(data: bytes) -> Decoded:
    """The text of a file, in UTF-8. Its encoding is recognised by rule, none is guessed by words.

    A byte order mark decides, then zeros at every second byte (UTF-16). What is no UTF-8 is
    Windows-1252, if all its bytes are letters there and most of them are no UTF-8; else it is UTF-8
    with damaged bytes, which stay as they are: the parser reports the first as `invalid-utf8`.

    >>> decode("CAFÉ".encode("utf-16"))
    Decoded(text=b'CAF\\xc3\\x89', encoding='utf-16')
    >>> decode(b"CAF\\xc9")
    Decoded(text=b'CAF\\xc3\\x89', encoding='windows-1252')
    """
    if encoding := utf16_of(data):
        return Decoded(_recoded(data, encoding), encoding)
    if data.startswith(codecs.BOM_UTF8):
        return Decoded(data[len(codecs.BOM_UTF8) :], "utf-8-sig")
    if data.isascii() or _is_utf8(data) or not _is_windows_1252(data):
        return Decoded(data, "utf-8")
    return Decoded(_recoded(data, "windows-1252"), "windows-1252")


def utf16_of(data: bytes) -> str | None:
    """Which UTF-16 a text is in by its beginning, if any."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # The parser's rule (`looks_like_utf16`): of ASCII every second byte is zero, and no other one.
    sample = data[: min(len(data) & ~1, 64)]
    zeros = (sample[::2].count(0), sample[1::2].count(0))
    if len(sample) < 8 or min(zeros) > 0 or max(zeros) * 4 < len(sample):
        return None
    return "utf-16-be" if zeros[0] else "utf-16-le"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        # A character that the end of the text cuts is damage, and no letters of another encoding;
        # its first byte alone may be a letter.
        return error.reason == "unexpected end of data" and len(data) - error.start > 1
    return True


def _is_windows_1252(data: bytes) -> bool:
    if b"\0" in data or _UNDEFINED_IN_1252.search(data):
        return False
    beyond_ascii: list[str] = re.findall("[^\\0-\\x7f]", data.decode("utf-8", "surrogateescape"))
    odd: int = sum("\udc80" <= character <= "\udcff" for character in beyond_ascii)
    return odd * 2 > len(beyond_ascii)


def _recoded(data: bytes, encoding: str) -> bytes:
    """The same text in UTF-8. A half of a pair of UTF-16 becomes a replacement character."""
    return data.decode(encoding, "replace").encode()
