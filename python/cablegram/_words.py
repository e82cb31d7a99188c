"""Numbers, names and causes, as messages say them: each on one line."""

from __future__ import annotations

import errno
import os

__all__ = ["STEERING", "cause_of", "counted", "one_line"]

STEERING = (
    *range(0x20),
    *range(0x7F, 0xA0),
    *(0x200E, 0x200F, 0x2028, 0x2029),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
"""Characters that steer a terminal: control characters, and those that turn the direction of
writing or end a line."""

_ESCAPES = {code: ascii(chr(code))[1:-1] for code in STEERING}


def one_line(text: str) -> str:
    """The text on one line: what steers a terminal, or a line that it begins, is escaped.

    >>> one_line("a\\n::error::b")
    'a\\\\n::error::b'
    """
    return text.translate(_ESCAPES)


def counted(number: int, one: str, several: str | None = None) -> str:
    """A number of things: 1 cable, 2 cables.

    several: the plural, where it is not made by an s.
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def cause_of(error: BaseException) -> str:
    """Why something failed, without the name of the file, which stands before it."""
    if isinstance(error, OSError):
        if error.strerror:
            return str(error.strerror)
        # Remote file systems give such errors the name alone, also where no server was reached or
        # it answered something else.
        cause = error.__cause__
        if cause is not None and (
            isinstance(cause, OSError) or getattr(cause, "status", 404) != 404
        ):
            return cause_of(cause)
        for kind, number in ((FileNotFoundError, errno.ENOENT), (PermissionError, errno.EACCES)):
            if isinstance(error, kind):
                return os.strerror(number)
    return str(error) or type(error).__name__
