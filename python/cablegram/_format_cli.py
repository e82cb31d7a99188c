"""The command that writes a cable in clean form."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from ._core import _write_bytes
from ._one_cable import DASH, CableFile, ReadAs, read_cable, refuse_folder
from ._outputs import replacing
from ._terminal import quiet_end, say

__all__ = ["format_command"]


class LineEnd(str, Enum):
    """How lines end."""

    lf = "lf"
    crlf = "crlf"


def format_command(
    path: CableFile,
    out: Annotated[
        str,
        typer.Option(
            "--out",
            "-o",
            metavar="OUT.txt",
            help="The file to write, which may be FILE itself, or - for standard output.",
        ),
    ] = DASH,
    width: Annotated[
        int, typer.Option("--width", "-w", min=40, help="Columns of the longest line.")
    ] = 65,
    section_lines: Annotated[
        int,
        typer.Option(
            "--section-lines",
            min=0,
            metavar="N",
            help="Cut the text into sections of N lines; 0 keeps the sections it has.",
        ),
    ] = 0,
    page_lines: Annotated[
        int,
        typer.Option(
            "--page-lines",
            min=0,
            metavar="N",
            help="Mark pages of N lines in these sections; 0 for none.",
        ),
    ] = 0,
    line_end: Annotated[
        LineEnd, typer.Option("--line-end", help="How lines end: lf or crlf.")
    ] = LineEnd.lf,
    dialect: ReadAs = None,
) -> None:
    """Write a cable in clean form: a telegram that says the same.

    \b
    Examples:
      cablegram format cable.txt
      cablegram format cable.txt -o clean.txt --width 55
      cat cable.txt | cablegram format - --section-lines 100 --line-end crlf

    Every element stands in its place, lines are wrapped at blanks, and what
    the networks left in the text is gone. A cable of another dialect is
    written as a telegram too.

    Exit status: 0 when it was written, 1 when FILE could not be read or OUT
    not be written, 2 when the command was used wrongly.
    """
    _check_usage(path, section_lines, page_lines)
    with quiet_end():
        written = _write_bytes(
            read_cable(path, dialect),
            width=width,
            line_end="\r\n" if line_end is LineEnd.crlf else "\n",
            section_lines=section_lines,
            page_lines=page_lines,
        )
        if out == DASH:
            sys.stdout.buffer.write(written)
        else:
            _save(written, out)


def _check_usage(path: str, section_lines: int, page_lines: int) -> None:
    refuse_folder(path, "one cable is written")
    if page_lines and not section_lines:
        raise typer.BadParameter(
            "pages are marked only in sections: give --section-lines too.",
            param_hint="--page-lines",
        )


def _save(written: bytes, out: str) -> None:
    try:
        with replacing(Path(out)) as part:
            part.write_bytes(written)
    except OSError as error:
        say(f"{out}: {error.strerror or error}")
        raise typer.Exit(1) from None
