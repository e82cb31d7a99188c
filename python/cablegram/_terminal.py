"""What the command line says to people, beside the data."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from ._inputs import Input
from ._interrupts import interrupted
from ._outputs import NamedOutput, OutputError
from ._words import STEERING, cause_of, one_line

__all__ = [
    "Failures",
    "clean",
    "colours",
    "ending",
    "keep_names_whole",
    "reading",
    "say",
    "take_standard_output",
    "with_progress",
]

# Fewer texts than these are read before a bar could be looked at.
_MANY = 50

# Bytes of a text must not steer the terminal: control characters, and those that turn the direction
# of writing, are shown as what they are, something odd.
_ODD = {code: "\N{REPLACEMENT CHARACTER}" for code in STEERING if code not in (0x09, 0x0A)}


def clean(text: str) -> str:
    """The text without characters that a terminal would obey."""
    return text.translate(_ODD)


def colours(stream: object) -> bool:
    """Whether to write in colours (https://no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return _is_terminal(stream) and not plain


def keep_names_whole(stream: object) -> None:
    """Lets a stream of text write the names of files that are not valid in its encoding."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="surrogateescape")


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    return isatty is not None and bool(isatty())


def say(message: str) -> None:
    """A line for people, on standard error. Where nobody can read it, the exit status tells."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"cablegram: {one_line(message)}", file=sys.stderr)


class Failures:
    """Says on standard error what could not be read, and remembers that there was something."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, name: str, error: OSError) -> None:
        self.count += 1
        say(f"{name}: {cause_of(error)}")


def with_progress(inputs: Iterable[Input], wanted: bool) -> Iterator[Input]:
    """The same inputs; with a bar on standard error where that is a terminal and they are many."""
    if not (wanted and _is_terminal(sys.stderr)):
        yield from inputs
        return
    known = list(inputs)
    if len(known) < _MANY:
        yield from known
        return
    yield from _with_bar(known)


def _with_bar(inputs: Sequence[Input]) -> Iterator[Input]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Standard output is the data's: it stays as it is.
    with Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=False
    ) as progress:
        yield from progress.track(inputs)


@contextmanager
def reading(size: Callable[[], int]) -> Iterator[Callable[[int], None]]:
    """Takes numbers of bytes, and shows how much of the size is read, on a terminal.

    The bar is gone at the end: what is printed then has the terminal for itself.
    """
    if not _is_terminal(sys.stderr):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (BarColumn(), DownloadColumn(), TransferSpeedColumn(), TimeRemainingColumn())
    with Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=False
    ) as progress:
        task = progress.add_task("", total=size())
        yield lambda read: progress.advance(task, read)


# --- Ends -----------------------------------------------------------------------------------------

_STANDARD_OUTPUT = "standard output"


@contextmanager
def ending() -> Iterator[None]:
    """Ends the program, with a line where one helps and the status that shells expect, when the
    reader of its output goes away, the output cannot be written, an extra is missing, or the user
    interrupts.
    """
    try:
        try:
            yield
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except BrokenPipeError:
        raise SystemExit(128 + signal.SIGPIPE) from None
    except OutputError as error:
        say(f"{error.filename}: {error.strerror}")
        raise SystemExit(1) from None
    except ModuleNotFoundError as error:
        say(str(error))
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(interrupted()) from None


def take_standard_output() -> None:
    """Lets errors of standard output be told from those of other files."""
    old = sys.stdout
    kept: dict[str, Any] = {"encoding": "utf-8"}
    raw: io.RawIOBase = _Closed()
    if isinstance(old, io.TextIOWrapper):
        kept = {"encoding": old.encoding, "errors": old.errors, "line_buffering": old.isatty()}
        raw = io.FileIO(old.fileno(), "wb", closefd=False)
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(_StandardOutput(raw)), **kept)


class _StandardOutput(NamedOutput):
    """Standard output, which fails once: Python tries to write the rest at its exit."""

    def __init__(self, file: io.RawIOBase) -> None:
        super().__init__(file, _STANDARD_OUTPUT)
        self._file: io.RawIOBase = file
        self._has_failed = False

    def write(self, data: Any) -> int | None:
        if self._has_failed:
            return len(data)
        try:
            return super().write(data)
        except OSError:
            self._has_failed = True
            raise

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()


class _Closed(io.RawIOBase):
    """Stands for standard output where the program was started without one."""

    def writable(self) -> bool:
        return True

    def write(self, _: Any) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
