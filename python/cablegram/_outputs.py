"""Files that are written whole or not at all, and errors that name them."""

from __future__ import annotations

import errno
import io
import os
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import IO, Any

from ._urls import file_system, is_url, remote, scheme_of
from ._words import cause_of

__all__ = ["NamedOutput", "OutputError", "ending_of", "open_output", "replacing"]


class OutputError(OSError):
    """An output that cannot be written; `filename` is the name that the user gave it."""


@contextmanager
def _naming(out: str, part: str = "") -> Iterator[None]:
    """Inside, errors are those of this output, whatever it is called until it is whole.

    part: this temporary name of its last part, which some causes have, too.
    """
    try:
        with remote(out):
            yield
    except (BrokenPipeError, OutputError):
        raise
    except OSError as error:
        cause = cause_of(error)
        if part:
            cause = cause.replace(part, posixpath.basename(out))
        raise OutputError(error.errno or errno.EIO, cause, out) from None


class NamedOutput(io.RawIOBase):
    """A file whose errors name it."""

    def __init__(self, file: IO[bytes] | io.RawIOBase, name: str, part: str = "") -> None:
        self._file = file
        self._names = (name, part)

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int | None:
        with _naming(*self._names):
            return self._file.write(data)

    def tell(self) -> int:
        return self._file.tell()

    def close(self) -> None:
        if not self.closed:
            super().close()
            with _naming(*self._names):
                self._file.close()


def ending_of(out: str) -> str:
    """The ending of an output's name in small letters, with its dot; it says what is written."""
    return PurePosixPath(out).suffix.lower()


def open_output(out: str) -> io.BufferedWriter:
    """A file or URL that is written as it comes, such as a list of what went wrong."""
    with _naming(out):
        if is_url(out):
            return _buffered(_open_url(*_place_of(out), out), out)
        return _buffered(Path(out).open("wb", 0), out)


@contextmanager
def replacing(out: str | os.PathLike[str]) -> Iterator[io.BufferedWriter]:
    """A new file that takes the place of a path or URL when all went well.

    Until then it has a temporary name beside it. Where the path is a link, what it leads to is
    replaced. What is no file, such as a pipe or a device, is written itself.

    Raises OutputError.
    """
    out = os.fspath(out)
    if is_url(out):
        yield from _replacing_url(out)
        return
    path = Path(out).resolve()
    if path.exists() and not path.is_file():
        with open_output(out) as file:
            yield file
        return
    part = path.with_name(_part_of(path.name))
    try:
        with _naming(out):
            raw = part.open("wb", 0)
        yield from _whole(_buffered(raw, out))
        with _naming(out):
            part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _part_of(name: str) -> str:
    """The name of a file while it is written: hidden, and never too long for a file system."""
    return f".{name[:50]}.{os.getpid()}.part"


def _replacing_url(out: str) -> Iterator[io.BufferedWriter]:
    files, path = _place_of(out)
    folder, name = posixpath.split(path)
    part = _part_of(name)
    at = posixpath.join(folder, part)
    with _naming(out, part):
        raw = _open_url(files, at, out)
    try:
        yield from _whole(_buffered(raw, out, part))
        with _naming(out, part):
            files.mv(at, path)
    except BaseException:
        with suppress(Exception):  # what went wrong before is what is told
            files.rm(at)
        raise


def _place_of(url: str) -> tuple[Any, str]:
    try:
        return file_system(url)
    except ValueError as error:
        raise OutputError(errno.EINVAL, cause_of(error), url) from None


def _open_url(files: Any, path: str, out: str) -> IO[bytes]:
    try:
        file: IO[bytes] = files.open(path, "wb")
    except (NotImplementedError, ValueError):
        words = f"{scheme_of(out)}:// can be read, but not written"
        raise OutputError(errno.EROFS, words, out) from None
    return file


def _buffered(file: IO[bytes] | io.RawIOBase, out: str, part: str = "") -> io.BufferedWriter:
    return io.BufferedWriter(NamedOutput(file, out, part), 1 << 20)


def _whole(file: io.BufferedWriter) -> Iterator[io.BufferedWriter]:
    """Closes a file at the end. An error on the way is not hidden by one of closing it."""
    try:
        yield file
    except BaseException:
        with suppress(OSError):
            file.close()
        raise
    file.close()
