"""The command `cablegram`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from . import __version__, parse
from ._core import Cable, Dialect
from ._formats import CsvWriter, JsonLinesWriter, JsonWriter, TextWriter, Writer
from ._inputs import INCLUDED, STDIN, find
from ._terminal import (
    Failures,
    clean,
    colours,
    counting,
    keep_names_whole,
    quiet_end,
    say,
    with_progress,
)

if TYPE_CHECKING:
    from .sources import Source

__all__ = ["app", "main"]

app = typer.Typer(
    name="cablegram",
    help="Reads US diplomatic cables.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Format(str, Enum):
    """What `parse` writes."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Files, folders (the files in them and below, in the order of their names), or - for "
        "standard input.",
        show_default=False,
    ),
]
Include = Annotated[
    list[str],
    typer.Option(
        "--include",
        metavar="PATTERN",
        help="Which files of folders are read: those whose names fit. May be given more than once.",
    ),
]
AsDialect = Annotated[
    str | None,
    typer.Option(
        "--dialect",
        metavar="DIALECT",
        help=f"Read all texts as this dialect ({', '.join(Dialect)}) instead of recognising it.",
        show_default=False,
    ),
]


def _version(wanted: bool) -> None:
    if wanted:
        print(f"cablegram {__version__}")
        raise typer.Exit


@app.callback()
def cablegram(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """Reads US diplomatic cables."""


def _check_dialect(name: str | None) -> Dialect | None:
    if name is None:
        return None
    try:
        return Dialect(name)
    except ValueError:
        known = ", ".join(Dialect)
        raise typer.BadParameter(f"{name!r} is none of {known}.", param_hint="--dialect") from None


def _writer(wanted: Format) -> Writer:
    if wanted is Format.text:
        return TextWriter()
    out = sys.stdout.buffer
    if wanted is Format.csv:
        return CsvWriter(out)
    return JsonWriter(out) if wanted is Format.json else JsonLinesWriter(out)


@app.command("parse")
def parse_command(
    paths: Paths,
    format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            help="text is for people; json is one indented array, jsonl one object a line, csv one "
            "row a cable with lists joined by ';'. [default: text on a terminal, else jsonl]",
            show_default=False,
        ),
    ] = None,
    include: Include = INCLUDED,
    dialect: AsDialect = None,
    mend_quotes: Annotated[
        bool,
        typer.Option("--mend-quotes", help="Put back quotation marks lost in transmission."),
    ] = False,
    unwrap: Annotated[
        bool,
        typer.Option(
            "--unwrap/--no-unwrap", help="Join the lines of the body's blocks, or keep them."
        ),
    ] = True,
) -> None:
    """Print what cables say.

    \b
    Examples:
      cablegram parse cable.txt
      cablegram parse cables/ > cables.jsonl
      cablegram parse cables/ --format csv > cables.csv
      cat cable.txt | cablegram parse - --format json

    Exit status: 0 when all was read, 1 when a path could not be read (the
    others are printed all the same), 2 when the command was used wrongly.
    """
    chosen = format or (Format.text if sys.stdout.isatty() else Format.jsonl)
    as_dialect = _check_dialect(dialect)
    failures = Failures()
    with quiet_end():
        writer = _writer(chosen)
        wanted = Wanted(as_dialect, mend_quotes, unwrap)
        for cable in _cables(paths, include, wanted, failures, bar=chosen is not Format.text):
            writer.write(cable)
        writer.close()
    raise typer.Exit(1 if failures.count else 0)


@app.command()
def check(paths: Paths, include: Include = INCLUDED, dialect: AsDialect = None) -> None:
    """Print what is odd about cables, one line a finding.

    \b
    Examples:
      cablegram check cable.txt
      cablegram check cables/ | grep missing-subject

    A line is PATH:LINE:COLUMN: SEVERITY CODE MESSAGE, the column in bytes.

    Exit status: 0 when there is no error among the findings, 1 when there is
    one or a path could not be read, 2 when the command was used wrongly.
    """
    as_dialect = _check_dialect(dialect)
    failures = Failures()
    errors = 0
    with quiet_end():
        keep_names_whole(sys.stdout)
        for cable in _cables(paths, include, Wanted(as_dialect), failures, bar=True):
            errors += _print_diagnostics(cable)
    raise typer.Exit(1 if errors or failures.count else 0)


_SEVERITY_COLOURS = {"info": None, "warning": typer.colors.YELLOW, "error": typer.colors.RED}


def _print_diagnostics(cable: Cable) -> int:
    """Prints the findings of a cable, and counts the errors among them."""
    errors = 0
    for diagnostic in cable.diagnostics:
        line, column = cable.line_column(diagnostic.begin)
        severity = str(diagnostic.severity)
        errors += severity == "error"
        if colours(sys.stdout):
            severity = typer.style(severity, fg=_SEVERITY_COLOURS[severity])
        place = f"{clean(cable.source or STDIN)}:{line}:{column}"
        print(f"{place}: {severity} {diagnostic.code} {diagnostic.message}")
    return errors


Corpus = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help="A file, folder, pattern, archive (.zip, .tar.gz), table (.csv, .jsonl, .parquet) or "
        "URL; what is packed (.gz, .zst) is unpacked.",
        show_default=False,
    ),
]
TextColumn = Annotated[
    str | None,
    typer.Option(
        "--text-column",
        metavar="NAME",
        help="Column of a table that holds the texts. [default: text; a CSV file is then "
        "Cablegate's cables.csv]",
        show_default=False,
    ),
]
RejectsFile = Annotated[
    Path | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="Write what could not be read to FILE, one JSON object a line.",
        show_default=False,
    ),
]


@contextmanager
def _corpus(path: str, text_column: str | None, rejects_file: Path | None) -> Iterator[Source]:
    """A source that says what it could not read, and ends the command with status 1 then."""
    try:
        from .sources import Rejected, Rejects, Source
    except ModuleNotFoundError as error:
        say(f"{error}: install cablegram[sources]")
        raise typer.Exit(1) from None
    with quiet_end(), ExitStack() as stack:
        out = stack.enter_context(rejects_file.open("w")) if rejects_file else None

        def report(rejected: Rejected) -> None:
            if out is None:
                say(f"{rejected.name}: {rejected.cause}")
            else:
                print(json.dumps(rejected._asdict()), file=out)

        rejects = Rejects(report)
        try:
            yield Source(path, text_column=text_column, rejects=rejects)
        except (OSError, ValueError) as error:
            if isinstance(error, BrokenPipeError):
                raise
            say(f"{path}: {error}")
            raise typer.Exit(1) from None
        if rejects.count:
            say(f"{rejects.count} not read")
            raise typer.Exit(1)


@app.command()
def convert(
    source: Corpus,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="OUT", help="The file to write.")],
    to: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="KIND", help="parquet, arrow, jsonl or csv. [default: by OUT]"
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option("--columns", metavar="A,B,C", help="Only these columns, in this order."),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Threads. [default: one a core]")
    ] = None,
    text_column: TextColumn = None,
    rejects: RejectsFile = None,
) -> None:
    """Make a table of a corpus.

    \b
    Examples:
      cablegram convert cables/ -o cables.parquet
      cablegram convert cables.csv -o cables.parquet --rejects rejects.jsonl
      cablegram convert cables.zip -o heads.csv --columns id,datetime,tags,subject

    OUT is there when all is written, and stays as it was before that.

    Exit status: 0 when all was read and written, 1 when something could not be
    read (the rest is written all the same) or OUT could not be written, 2 when
    the command was used wrongly.
    """
    with _corpus(source, text_column, rejects) as corpus:
        from ._convert import ENDINGS
        from ._convert import convert as run

        kind = to or out.suffix.lstrip(".").lower()
        if kind not in ENDINGS:
            raise typer.BadParameter(f"{kind!r} is none of {', '.join(ENDINGS)}.")
        with counting() as progress:
            run(corpus, out, kind, columns.split(",") if columns else None, jobs, progress)


@app.command()
def stats(
    source: Corpus,
    plot: Annotated[
        Path | None,
        typer.Option("--plot", metavar="OUT.png|OUT.svg", help="Draw the counts, too."),
    ] = None,
    text_column: TextColumn = None,
    rejects: RejectsFile = None,
) -> None:
    """Count the cables of each year, post, classification, tag and diagnostic.

    A line is WHAT, VALUE and COUNT with tabs between, the most frequent first.
    """
    with _corpus(source, text_column, rejects) as corpus:
        from . import _stats

        counts = _stats.count(corpus)
        for name, counter in counts.items():
            for value, number in counter.most_common():
                print(name, clean(value), number, sep="\t")
        if plot is not None:
            _stats.plot(counts, plot)


@app.command()
def graph(
    source: Corpus,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="OUT", help="OUT.graphml, or OUT.parquet for edges."),
    ],
    text_column: TextColumn = None,
    rejects: RejectsFile = None,
) -> None:
    """Write which cable refers to which."""
    if out.suffix not in (".graphml", ".parquet"):
        raise typer.BadParameter("OUT must end in .graphml or .parquet.")
    with _corpus(source, text_column, rejects) as corpus:
        from ._convert import graph as run

        run(corpus, out)


class Wanted(NamedTuple):
    """How texts are to be parsed."""

    dialect: Dialect | None = None
    mend_quotes: bool = False
    unwrap: bool = True


def _cables(
    paths: list[str],
    include: list[str],
    wanted: Wanted,
    failures: Failures,
    bar: bool,
) -> Iterator[Cable]:
    """The cables at the paths, one by one. What cannot be read is counted and passed over."""
    for source in with_progress(find(paths, include, failures, say), bar):
        try:
            text = source.read()
        except OSError as error:
            failures(source.name, error)
            continue
        yield parse(
            text,
            source=source.name,
            dialect=wanted.dialect,
            mend_quotes=wanted.mend_quotes,
            unwrap=wanted.unwrap,
        )


def main() -> None:
    """Runs the command; the entry point of the package."""
    app()
