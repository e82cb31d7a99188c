"""What the commands share that read one cable and write one file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from ._core import Cable, Dialect, parse
from ._inputs import STDIN, Input
from ._outputs import replacing
from ._terminal import say
from ._words import cause_of

__all__ = ["DASH", "CableFile", "ReadAs", "read_cable", "refuse_folder", "write_out"]

DASH = "-"

CableFile = Annotated[
    str,
    typer.Argument(metavar="FILE", help="The cable, or - for standard input.", show_default=False),
]
ReadAs = Annotated[
    Dialect | None,
    typer.Option(
        "--dialect",
        help="Read the text as this dialect instead of recognising it.",
        show_default=False,
    ),
]


def refuse_folder(path: str, because: str) -> None:
    """A usage error where the path is a folder."""
    if Path(path).is_dir():
        raise typer.BadParameter(
            f"{path!r} is a folder, and {because}: give one of its files.", param_hint="FILE"
        )


def read_cable(path: str, dialect: Dialect | None, page_size: int | None = None) -> Cable:
    """The cable of a file, or of standard input; exits with 1 when it cannot be read.

    page_size: greatest number of bytes of its text, where it goes onto a page.
    """
    source = Input(STDIN, is_stdin=True) if path == DASH else Input(path)
    try:
        text, encoding = source.read(page_size)
    except OSError as error:
        say(f"{source.name}: {cause_of(error)}")
        raise typer.Exit(1) from None
    return parse(text, source=source.name, encoding=encoding, dialect=dialect)


def write_out(made: bytes, out: str) -> None:
    """Writes a whole file or URL, or standard output."""
    if out == DASH:
        sys.stdout.buffer.write(made)
    else:
        with replacing(out) as file:
            file.write(made)
