"""The command `cablegram`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

import typer
import typer.core

from . import __version__, check, parse
from ._completion import completion
from ._core import Cable, Dialect
from ._corpus_cli import add_commands
from ._findings import FindingWriter, GithubWriter, SarifWriter
from ._findings import JsonWriter as JsonFindingWriter
from ._findings import TextWriter as TextFindingWriter
from ._format_cli import format_command
from ._formats import (
    BesideWriter,
    BriefWriter,
    CsvWriter,
    JsonLinesWriter,
    JsonWriter,
    TextWriter,
    Writer,
)
from ._inputs import INCLUDED, STDIN, find, given_limits
from ._rules_cli import rules_command
from ._selection import Selection, codes_of_rules
from ._tally import JsonStatistics, TextStatistics
from ._terminal import Failures, ending, say, take_standard_output, with_progress
from ._view_cli import view

__all__ = ["app", "main"]


class _Commands(typer.core.TyperGroup):
    """The commands, all of which end in the same ways."""

    def make_context(self, *arguments: Any, **options: Any) -> Any:
        with ending():  # help and the version are printed in it
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: Any) -> Any:
        with ending():
            return super().invoke(ctx)


app = typer.Typer(
    cls=_Commands,
    name="cablegram",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    # Help and errors are plain lines, as wide as the terminal, in pipes and files as well.
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(str, Enum):
    """What `parse` writes."""

    text = "text"
    beside = "beside"
    brief = "brief"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


_FOR_PEOPLE: dict[Format, type[Writer]] = {
    Format.text: TextWriter,
    Format.beside: BesideWriter,
    Format.brief: BriefWriter,
}


class FindingFormat(str, Enum):
    """What `check` writes."""

    text = "text"
    json = "json"
    sarif = "sarif"
    github = "github"


_FINDING_WRITERS: dict[FindingFormat, type[FindingWriter]] = {
    FindingFormat.text: TextFindingWriter,
    FindingFormat.json: JsonFindingWriter,
    FindingFormat.sarif: SarifWriter,
    FindingFormat.github: GithubWriter,
}

_STATISTICS_WRITERS: dict[FindingFormat, type[FindingWriter]] = {
    FindingFormat.text: TextStatistics,
    FindingFormat.json: JsonStatistics,
}

# The greatest value of the limits of a parse.
_MOST = 2**32 - 2

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
        autocompletion=lambda: list(Dialect),
    ),
]

MaxSize = Annotated[
    int | None,
    typer.Option(
        "--max-size",
        metavar="BYTES",
        min=0,
        max=_MOST,
        help="Read so many bytes of a text at most. [default: 4 GB]",
        show_default=False,
    ),
]
MaxNodes = Annotated[
    int | None,
    typer.Option(
        "--max-nodes",
        metavar="NUMBER",
        min=0,
        max=_MOST,
        help="Read so many elements, blocks, references... of a cable at most. "
        "[default: 10 million]",
        show_default=False,
    ),
]
MaxDiagnostics = Annotated[
    int | None,
    typer.Option(
        "--max-diagnostics",
        metavar="NUMBER",
        min=0,
        max=_MOST,
        help="Keep so many diagnostics of a cable at most. [default: 10,000]",
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
    """Reads US diplomatic cables.

    \b
    Examples:
      cablegram parse cable.txt
      cablegram parse cables/ > cables.jsonl
      cablegram check cables/
      cablegram view cable.txt --open
      cablegram convert cables.zip -o cables.parquet

    `cablegram COMMAND --help` tells of each command. Data goes to standard
    output, everything else to standard error. Colours are for terminals alone,
    and there only while NO_COLOR is not set.
    """


def _check_dialect(name: str | None) -> Dialect | None:
    if name is None:
        return None
    try:
        return Dialect(name)
    except ValueError:
        known = ", ".join(Dialect)
        raise typer.BadParameter(f"{name!r} is none of {known}.", param_hint="--dialect") from None


def _writer(wanted: Format) -> Writer:
    if wanted in _FOR_PEOPLE:
        return _FOR_PEOPLE[wanted]()
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
            help="text, beside and brief are for people: a page, the cable as it came beside its "
            "fields, two lines; json is one indented array, jsonl one object a line, csv one "
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
    mend_hyphens: Annotated[
        bool,
        typer.Option(
            "--mend-hyphens",
            help="Leave out the hyphens of words cut at line ends, in texts of the archive form.",
        ),
    ] = False,
    unwrap: Annotated[
        bool,
        typer.Option(
            "--unwrap/--no-unwrap", help="Join the lines of the body's blocks, or keep them."
        ),
    ] = True,
    max_size: MaxSize = None,
    max_nodes: MaxNodes = None,
    max_diagnostics: MaxDiagnostics = None,
) -> None:
    """Print what cables say.

    \b
    Examples:
      cablegram parse cable.txt
      cablegram parse cable.txt --format beside
      cablegram parse cables/ --format brief
      cablegram parse cables/ > cables.jsonl
      cablegram parse cables/ --format csv > cables.csv
      cat cable.txt | cablegram parse - --format json

    Exit status: 0 when all was read, 1 when a path could not be read (the
    others are printed all the same), 2 when the command was used wrongly.
    """
    chosen = format or (Format.text if sys.stdout.isatty() else Format.jsonl)
    as_dialect = _check_dialect(dialect)
    failures = Failures()
    writer = _writer(chosen)
    limits = given_limits(max_size=max_size, max_nodes=max_nodes, max_diagnostics=max_diagnostics)
    wanted = Wanted(as_dialect, mend_quotes, unwrap, mend_hyphens, limits)
    for cable, _ in _cables(paths, include, wanted, failures, bar=chosen not in _FOR_PEOPLE):
        writer.write(cable)
    writer.close()
    raise typer.Exit(1 if failures.count else 0)


@app.command("check")
def check_command(
    paths: Paths,
    format: Annotated[
        FindingFormat,
        typer.Option(
            "--format",
            "-f",
            help="text is for people; json is one array, sarif a log of SARIF 2.1.0, github the "
            "annotations of a workflow.",
        ),
    ] = FindingFormat.text,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            metavar="CODES",
            help="Only rules whose codes begin so, parted by commas. May be given more than once.",
            show_default=False,
            autocompletion=codes_of_rules,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="CODES",
            help="No rules whose codes begin so. Where both options fit, the longer one counts.",
            show_default=False,
            autocompletion=codes_of_rules,
        ),
    ] = None,
    statistics: Annotated[
        bool,
        typer.Option(
            "--statistics",
            help="Print how often each rule found something instead of the findings; as text or "
            "json.",
        ),
    ] = False,
    include: Include = INCLUDED,
    dialect: AsDialect = None,
    max_size: MaxSize = None,
    max_nodes: MaxNodes = None,
    max_diagnostics: MaxDiagnostics = None,
) -> None:
    """Print what is odd about cables, and what contradicts itself.

    \b
    Examples:
      cablegram check cable.txt
      cablegram check cables/ --select missing,decl --ignore missing-sipdis
      cablegram check cables/ --format sarif > cables.sarif
      cablegram check cables/ --statistics

    In text, a line is PATH:LINE:COLUMN: SEVERITY CODE MESSAGE, the column in
    bytes; the line of the cable follows, with the place marked. The last line
    says how many findings there are. `cablegram rules` lists the codes.

    Exit status: 0 when there is no error among the findings, 1 when there is
    one or a path could not be read, 2 when the command was used wrongly.
    """
    as_dialect = _check_dialect(dialect)
    if statistics and format not in _STATISTICS_WRITERS:
        known = " or ".join(_STATISTICS_WRITERS)
        raise typer.BadParameter(f"they are written as {known}.", param_hint="--statistics")
    try:
        selection = Selection(select or (), ignore or ())
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--select/--ignore") from None
    limits = given_limits(max_size=max_size, max_nodes=max_nodes, max_diagnostics=max_diagnostics)
    wanted = Wanted(as_dialect, limits=limits)
    failures = Failures()
    errors = 0
    writer = (_STATISTICS_WRITERS if statistics else _FINDING_WRITERS)[format]()
    for cable, text in _cables(paths, include, wanted, failures, bar=True):
        findings = [finding for finding in check(cable) if finding.code in selection]
        errors += sum(finding.severity == "error" for finding in findings)
        writer.write(cable.source or STDIN, text, findings)
    writer.close(not failures.count)
    raise typer.Exit(1 if errors or failures.count else 0)


class Wanted(NamedTuple):
    """How texts are to be parsed."""

    dialect: Dialect | None = None
    mend_quotes: bool = False
    unwrap: bool = True
    mend_hyphens: bool = False
    limits: Mapping[str, int] = MappingProxyType({})
    """Those of `parse` that are not its defaults, by the names of its arguments."""


def _cables(
    paths: list[str],
    include: list[str],
    wanted: Wanted,
    failures: Failures,
    bar: bool,
) -> Iterator[tuple[Cable, bytes]]:
    """The cables at the paths with their texts. What cannot be read is counted and passed over."""
    for source in with_progress(find(paths, include, failures, say), bar):
        try:
            text, encoding = source.read()
        except OSError as error:
            failures(source.name, error)
            continue
        cable = parse(
            text,
            source=source.name,
            encoding=encoding,
            dialect=wanted.dialect,
            mend_quotes=wanted.mend_quotes,
            unwrap=wanted.unwrap,
            mend_hyphens=wanted.mend_hyphens,
            **wanted.limits,
        )
        yield cable, text


app.command("rules")(rules_command)
app.command()(view)
app.command("format")(format_command)
add_commands(app)
app.command()(completion)


def main() -> None:
    """Runs the command."""
    take_standard_output()
    with ending():
        # The name that is shown, and completed, however Python was started.
        app(prog_name="cablegram")
