"""The bytes of files: unpacked, counted, in UTF-8."""

from __future__ import annotations

import codecs
import io
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import IO, Any

from fsspec.compression import compr

from cablegram._encodings import utf16_of
from cablegram._urls import file_system, is_web, remote

from ._source import PACKED, PACKED_TARS

__all__ = ["in_utf8", "open_path", "seekable", "unpacked"]

# Blocks that stay in the cache are read three times as fast.
_BUFFER = 1 << 20


def open_path(path: str, progress: Callable[[int], None]) -> IO[bytes]:
    """The bytes of a file, unpacked. `progress` is told how many are read of the packed file."""
    files, local = file_system(path)
    # Not every web server sends parts of a file: all of it is asked for at once.
    whole = {"block_size": 0} if is_web(path) else {}
    with remote(path):
        file: IO[bytes] = files.open(local, "rb", **whole)
    return unpacked(path, io.BufferedReader(_Counted(path, file, progress), _BUFFER))


def unpacked(name: str, file: IO[bytes]) -> IO[bytes]:
    """What is in a file whose name may end in that of a packing."""
    packing = (PACKED | PACKED_TARS).get(PurePosixPath(name).suffix.lower())
    found: IO[bytes] = compr[packing](file, mode="rb") if packing else file
    return found


@contextmanager
def seekable(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """The same bytes, in any order: a copy where the file can be read in one direction only."""
    if file.seekable():
        yield file
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(file, copy, _BUFFER)
        copy.seek(0)
        yield copy


def in_utf8(file: IO[bytes]) -> tuple[IO[bytes], str | None]:
    """The bytes of a table, and its encoding if that is UTF-16; its cells may be in any other."""
    head = _Ahead(file)
    if encoding := utf16_of(head.first):
        return io.BufferedReader(_Recoded(head, encoding), _BUFFER), encoding
    return io.BufferedReader(head, _BUFFER), None


class _Raw(io.RawIOBase):
    """A file that does something to the bytes of another."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._file.close()
        super().close()


class _Counted(_Raw):
    """A file that tells how much is read of it."""

    def __init__(self, path: str, file: IO[bytes], progress: Callable[[int], None]) -> None:
        super().__init__(file)
        self._path = path
        self._progress = progress

    def seekable(self) -> bool:
        return not is_web(self._path) and self._file.seekable()

    def readinto(self, buffer: Any) -> int:
        with remote(self._path):
            size: int = self._file.readinto(buffer)  # type: ignore[attr-defined] # of all its files
        self._progress(size)
        return size

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()


class _Ahead(_Raw):
    """A file whose first bytes were looked at."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file)
        self.first = file.read(64)
        self._left = self.first

    def readinto(self, buffer: Any) -> int:
        data = self._left[: len(buffer)] or self._file.read(len(buffer))
        self._left = self._left[len(data) :]
        buffer[: len(data)] = data
        return len(data)


class _Recoded(_Raw):
    """A file in UTF-8 that was in another encoding."""

    def __init__(self, file: Any, encoding: str) -> None:
        super().__init__(file)
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._ready = b""

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            data = self._file.read(_BUFFER)
            self._ready = self._decoder.decode(data, final=not data).encode()
            if not data:
                break
        data, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
