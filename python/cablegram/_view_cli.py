"""The command that shows a cable in a browser."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from ._limits import MAX_PAGE_TEXT
from ._one_cable import DASH, CableFile, ReadAs, read_cable, refuse_folder, write_out
from ._terminal import say
from ._urls import is_url
from ._words import cause_of

__all__ = ["view"]


def view(
    path: CableFile,
    out: Annotated[
        str | None,
        typer.Option(
            "--out",
            "-o",
            metavar="OUT.html",
            help="The page to write, or - for standard output.",
            show_default=False,
        ),
    ] = None,
    open_: Annotated[
        bool,
        typer.Option(
            "--open", help="Open the page in the browser. Without --out it is a temporary file."
        ),
    ] = False,
    max_size: Annotated[
        int,
        typer.Option(
            "--max-size",
            metavar="BYTES",
            min=0,
            help="Make no page of a larger text, which browsers would show slowly.",
        ),
    ] = MAX_PAGE_TEXT,
    dialect: ReadAs = None,
) -> None:
    """Make a page of a cable: its text beside its typed tree.

    \b
    Examples:
      cablegram view cable.txt -o cable.html
      cablegram view cable.txt --open
      cat cable.txt | cablegram view - -o - > cable.html

    The page holds all it needs, and fetches nothing.

    Exit status: 0 when it was written, 1 when FILE could not be read or the
    page not be written or opened, 2 when the command was used wrongly.
    """
    _check_usage(path, out, open_)
    cable = read_cable(path, dialect, max_size)
    # Loaded for this command alone.
    import webbrowser

    from .view import page

    # Its size was looked at before it was read.
    made = page(cable, max_size=sys.maxsize).encode()
    if out is not None:
        write_out(made, out)
        written = out
    else:
        written = _write_temporary(made)
    if open_ and not webbrowser.open(Path(written).resolve().as_uri()):
        say(f"{written}: no browser could be started; open the file in one")
        raise typer.Exit(1)


def _check_usage(path: str, out: str | None, open_: bool) -> None:
    refuse_folder(path, "a page shows one cable")
    if out is None and not open_:
        raise typer.BadParameter(
            "say where the page goes: -o OUT.html, -o - for standard output, or --open.",
            param_hint="--out",
        )
    if out == DASH and open_:
        raise typer.BadParameter(
            "a page on standard output cannot be opened: give -o OUT.html.", param_hint="--open"
        )
    if out is not None and is_url(out) and open_:
        raise typer.BadParameter(
            "a page at a URL cannot be opened from here: give -o OUT.html.", param_hint="--open"
        )
    if out is not None and out != DASH and _same(path, out):
        raise typer.BadParameter(
            "OUT.html is FILE, which would be lost: give another.", param_hint="--out"
        )


def _same(path: str, out: str) -> bool:
    try:
        return Path(path).samefile(out)
    except OSError:
        return False


def _write_temporary(made: bytes) -> str:
    """Writes the page into a temporary file that stays."""
    try:
        handle, name = tempfile.mkstemp(prefix="cablegram-", suffix=".html")
        with os.fdopen(handle, "wb") as file:
            file.write(made)
    except OSError as error:
        say(f"{tempfile.gettempdir()}: {cause_of(error)}")
        raise typer.Exit(1) from None
    say(f"the page is {name}")
    return name
