"""What the command line says to people, beside the data."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

import typer

from ._inputs import Input

__all__ = [
    "Failures",
    "clean",
    "colours",
    "keep_names_whole",
    "quiet_end",
    "reading",
    "say",
    "with_progress",
]

# Fewer texts than these are read before a bar could be looked at.
_MANY = 50

# Bytes of a text must not steer the terminal: control characters, and those that turn the direction
# of writing, are shown as what they are, something odd.
_ODD = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if code not in (0x09, 0x0A)
}


def clean(text: str) -> str:
    """The text without characters that a terminal would obey."""
    return text.translate(_ODD)


def colours(stream: object) -> bool:
    """Whether to write in colours (https://no-color.org)."""
    isatty = getattr(stream, "isatty", None)
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return isatty is not None and bool(isatty()) and not plain


def keep_names_whole(stream: object) -> None:
    """Lets a stream of text write the names of files that are not valid in its encoding."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="surrogateescape")


def say(message: str) -> None:
    """A line for people, on standard error."""
    print(f"cablegram: {clean(message)}", file=sys.stderr)


class Failures:
    """Says on standard error what could not be read, and remembers that there was something."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, name: str, error: OSError) -> None:
        self.count += 1
        cause = error.strerror or str(error)
        say(f"{name}: {cause}")


def with_progress(inputs: Iterable[Input], wanted: bool) -> Iterator[Input]:
    """The same inputs; with a bar on standard error where that is a terminal and they are many."""
    if not (wanted and sys.stderr.isatty()):
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
def reading(total: int) -> Iterator[Callable[[int], None]]:
    """Takes numbers of bytes, and shows how much of the total is read, on a terminal."""
    if not sys.stderr.isatty():
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
    with Progress(*columns, console=Console(stderr=True), redirect_stdout=False) as progress:
        task = progress.add_task("", total=total)
        yield lambda size: progress.advance(task, size)


@contextmanager
def quiet_end() -> Iterator[None]:
    """Ends without a traceback when the reader goes away or the user interrupts."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes the stream once more at exit: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(141) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
