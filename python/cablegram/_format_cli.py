"""The command that writes a cable in clean form."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from ._core import Dialect, _write_bytes
from ._one_cable import DASH, CableFile, ReadAs, read_cable, refuse_folder, write_out

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
    form: Annotated[
        Dialect | None,
        typer.Option(
            "--form",
            help="Write it in the form of this dialect instead of its own.",
            show_default=False,
        ),
    ] = None,
    width: Annotated[
        int, typer.Option("--width", "-w", min=40, help="Columns of the longest line.")
    ] = 65,
    section_lines: Annotated[
        int,
        typer.Option(
            "--section-lines",
            min=0,
            metavar="N",
            help="Cut a telegram into sections of N lines; 0 keeps the sections it has.",
        ),
    ] = 0,
    page_lines: Annotated[
        int,
        typer.Option(
            "--page-lines",
            min=0,
            metavar="N",
            help="Pages of N lines, in these sections or in the archive form; 0 for none.",
        ),
    ] = 0,
    line_end: Annotated[
        LineEnd, typer.Option("--line-end", help="How lines end: lf or crlf.")
    ] = LineEnd.lf,
    dialect: ReadAs = None,
) -> None:
    """Write a cable in clean form: a text that says the same.

    \b
    Examples:
      cablegram format cable.txt
      cablegram format cable.txt -o clean.txt --width 55
      cablegram format cable.txt --form telegram
      cat cable.txt | cablegram format - --section-lines 100 --line-end crlf

    Every element stands in its place, lines are wrapped at blanks, and what
    the networks left in the text is gone. A telegram of the archive and a
    SMART message are written in their own forms, unless --form names another.

    Exit status: 0 when it was written, 1 when FILE could not be read or OUT
    not be written, 2 when the command was used wrongly.
    """
    refuse_folder(path, "one cable is written")
    try:
        written = _write_bytes(
            read_cable(path, dialect),
            form=form,
            width=width,
            line_end="\r\n" if line_end is LineEnd.crlf else "\n",
            section_lines=section_lines,
            page_lines=page_lines,
        )
    except ValueError:  # the other options were checked
        raise typer.BadParameter(
            "pages of a telegram are marked only in sections: give --section-lines too.",
            param_hint="--page-lines",
        ) from None
    write_out(written, out)
