"""The commands that read a whole corpus: convert, stats, graph."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from ._inputs import given_limits
from ._interrupts import interrupted
from ._outputs import OutputError, ending_of, open_output, replacing
from ._terminal import reading, say
from ._words import cause_of, counted, one_line

if TYPE_CHECKING:
    from .sources import Source

__all__ = ["add_commands"]

_Corpus = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help="A file, folder, pattern, archive (.zip, .tar.gz), table (.csv, .jsonl, .parquet) or "
        "URL; what is packed (.gz, .zst, .bz2, .xz) is unpacked.",
        show_default=False,
    ),
]
_Include = Annotated[
    list[str] | None,
    typer.Option(
        "--include",
        metavar="PATTERN",
        help="Which files of folders and archives are read; *.html for web pages. May be given "
        "more than once. [default: *.txt; where there is none, tables]",
        show_default=False,
    ),
]
_TextColumn = Annotated[
    str | None,
    typer.Option(
        "--text-column",
        metavar="NAME",
        help="Column of a table that holds the texts. [default: text, body or content; header and "
        "body of Cablegate's cables.csv]",
        show_default=False,
    ),
]
_NameColumn = Annotated[
    str | None,
    typer.Option(
        "--name-column",
        metavar="NAME",
        help="Column of a table that holds names of the texts.",
        show_default=False,
    ),
]
_MaxSize = Annotated[
    int | None,
    typer.Option(
        "--max-size",
        metavar="BYTES",
        min=0,
        help="Reject texts and records that are larger, unpacked. [default: 64 MB]",
        show_default=False,
    ),
]
_MaxRatio = Annotated[
    int | None,
    typer.Option(
        "--max-ratio",
        metavar="NUMBER",
        min=1,
        help="Read an archive up to so many times its own size, unpacked. [default: 200]",
        show_default=False,
    ),
]
_MaxMembers = Annotated[
    int | None,
    typer.Option(
        "--max-members",
        metavar="NUMBER",
        min=0,
        help="Read so many files of an archive at most. [default: 10 million]",
        show_default=False,
    ),
]
_RejectsFile = Annotated[
    str | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="Write what could not be read to FILE, one JSON object a line.",
        show_default=False,
    ),
]


class _TerminatedError(Exception):
    """The run is to end, after it has cleaned up."""


def _terminate(*_: object) -> NoReturn:
    raise _TerminatedError


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Ends at once when told to, and not when a thread has read what it is reading."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    except _TerminatedError:
        os._exit(128 + signal.SIGTERM)
    except KeyboardInterrupt:
        os._exit(interrupted())


@contextmanager
def _corpus(
    path: str,
    include: list[str] | None,
    text_column: str | None,
    name_column: str | None,
    limits: Mapping[str, Any],
    rejects_file: str | None,
) -> Iterator[Source]:
    """A source that says what it could not read, and ends the command with status 1 then."""
    from .sources import Rejected, Rejects, Source

    with _ended_by_signals(), ExitStack() as stack:
        out = stack.enter_context(open_output(rejects_file)) if rejects_file else None

        def report(rejected: Rejected) -> None:
            if out is None:
                say(f"{rejected.name}: {rejected.cause}")
            else:
                out.write(json.dumps(rejected._asdict()).encode() + b"\n")

        rejects = Rejects(report)
        try:
            yield Source(
                path,
                include=include,
                text_column=text_column,
                name_column=name_column,
                **limits,
                rejects=rejects,
            )
        except (BrokenPipeError, OutputError):  # not of the source
            raise
        except (OSError, ValueError) as error:
            say(f"{path}: {cause_of(error)}")
            raise typer.Exit(1) from None
    if rejects.count:
        where = f", see {rejects_file}" if rejects_file else ""
        say(f"{rejects.count:,} not read{where}")
        raise typer.Exit(1)


@contextmanager
def _watched(source: Source) -> Iterator[Source]:
    """The source, with a bar on a terminal while it is read."""
    from .sources import size

    with reading(lambda: size(source)) as progress:
        yield replace(source, progress=progress)


def _kinds() -> list[str]:
    """What a shell offers for --to; nothing, where tables cannot be written."""
    with suppress(ModuleNotFoundError):
        from ._convert import ENDINGS

        return list(ENDINGS)
    return []


def convert(
    source: _Corpus,
    out: Annotated[
        str, typer.Option("--out", "-o", metavar="OUT", help="The file or URL to write.")
    ],
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="KIND",
            help="parquet, arrow, jsonl or csv. [default: the end of OUT]",
            autocompletion=_kinds,
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option("--columns", metavar="A,B,C", help="Only these columns, in this order."),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Threads. [default: one a core]")
    ] = None,
    include: _Include = None,
    text_column: _TextColumn = None,
    name_column: _NameColumn = None,
    max_size: _MaxSize = None,
    max_ratio: _MaxRatio = None,
    max_members: _MaxMembers = None,
    rejects: _RejectsFile = None,
) -> None:
    """Make a table of a corpus.

    \b
    Examples:
      cablegram convert cables/ -o cables.parquet
      cablegram convert cables.csv -o cables.parquet --rejects rejects.jsonl
      cablegram convert cables.zip -o heads.csv --columns id,datetime,tags,subject

    OUT is there when all is written, and stays as it was before that, or when
    nothing could be read.

    Exit status: 0 when all was read and written, 1 when something could not be
    read (the rest is written all the same) or OUT could not be written, 2 when
    the command was used wrongly.
    """
    limits = given_limits(max_size=max_size, max_ratio=max_ratio, max_members=max_members)
    with _corpus(source, include, text_column, name_column, limits, rejects) as corpus:
        from . import _convert
        from .arrow import schema

        kind = to or ending_of(out).lstrip(".")
        if kind not in _convert.ENDINGS:
            known = ", ".join(_convert.ENDINGS)
            raise typer.BadParameter(f"{kind!r} is none of {known}.", param_hint="--to")
        wanted = columns.split(",") if columns else None
        try:
            schema(wanted)
        except ValueError as error:
            raise typer.BadParameter(f"{error}.", param_hint="--columns") from None
        with _watched(corpus) as watched:
            number = _convert.convert(watched, out, kind, wanted, jobs)
        say(f"{out}: {counted(number, 'cable')}")


def stats(
    source: _Corpus,
    plot: Annotated[
        str | None,
        typer.Option("--plot", metavar="OUT.png|OUT.svg", help="Draw the counts, too."),
    ] = None,
    include: _Include = None,
    text_column: _TextColumn = None,
    name_column: _NameColumn = None,
    max_size: _MaxSize = None,
    max_ratio: _MaxRatio = None,
    max_members: _MaxMembers = None,
    rejects: _RejectsFile = None,
) -> None:
    """Count the cables of each year, post, classification, tag...

    \b
    Examples:
      cablegram stats cables/
      cablegram stats cables.csv --plot cables.svg | grep ^tag

    On a terminal the counts are tables of the most frequent; else a line is
    WHAT, VALUE and COUNT with tabs between, and nothing is left out.

    Exit status: 0 when all was read, 1 when something was not.
    """
    limits = given_limits(max_size=max_size, max_ratio=max_ratio, max_members=max_members)
    with _corpus(source, include, text_column, name_column, limits, rejects) as corpus:
        from . import _stats

        # Whatever is wrong with the picture is told before the work.
        with ExitStack() as stack:
            picture = None
            if plot is not None:
                if ending_of(plot) not in (known := _stats.endings()):
                    words = f"the name must end in one of {', '.join(known)}."
                    raise typer.BadParameter(words, param_hint="--plot")
                picture = stack.enter_context(replacing(plot))
            with _watched(corpus) as watched:
                counts = _stats.count(watched)
            _print_counts(counts)
            if plot is not None and picture is not None:
                _stats.plot(counts, picture, ending_of(plot))


def _print_counts(counts: dict[str, Counter[str]]) -> None:
    if not sys.stdout.isatty():
        for name, counter in counts.items():
            for value, number in counter.most_common():
                print(name, one_line(value), number, sep="\t")
        return
    from rich.console import Console
    from rich.table import Table

    for name, counter in counts.items():
        table = Table(title=name.capitalize(), title_justify="left", show_header=False)
        table.add_column(justify="left")
        table.add_column(justify="right")
        for value, number in counter.most_common(15):
            table.add_row(one_line(value), f"{number:,}")
        if len(counter) > 15:
            table.add_row(counted(len(counter) - 15, "other"), "")
        Console().print(table)


def graph(
    source: _Corpus,
    out: Annotated[
        str,
        typer.Option("--out", "-o", metavar="OUT", help="OUT.graphml, or OUT.parquet for edges."),
    ],
    include: _Include = None,
    text_column: _TextColumn = None,
    name_column: _NameColumn = None,
    max_size: _MaxSize = None,
    max_ratio: _MaxRatio = None,
    max_members: _MaxMembers = None,
    rejects: _RejectsFile = None,
) -> None:
    """Write which cable refers to which.

    \b
    Examples:
      cablegram graph cables/ -o references.graphml
      cablegram graph cables.csv -o references.parquet

    Exit status: 0 when all was read and written, 1 when something was not.
    """
    if ending_of(out) not in (".graphml", ".parquet"):
        raise typer.BadParameter("OUT must end in .graphml or .parquet.", param_hint="--out")
    limits = given_limits(max_size=max_size, max_ratio=max_ratio, max_members=max_members)
    with _corpus(source, include, text_column, name_column, limits, rejects) as corpus:
        from ._graph import write_graph

        with _watched(corpus) as watched:
            number = write_graph(watched, out)
        say(f"{out}: {counted(number, 'reference')}")


def add_commands(app: typer.Typer) -> None:
    """Adds the commands of this module."""
    for command in (convert, stats, graph):
        app.command()(command)
