"""The formats in which the command line writes cables."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol

from ._core import Addressee, Cable, Reference

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = [
    "CSV_COLUMNS",
    "BesideWriter",
    "BriefWriter",
    "CsvWriter",
    "JsonLinesWriter",
    "JsonWriter",
    "TextWriter",
    "Writer",
]


class Writer(Protocol):
    """Takes cables one by one, and writes each as soon as it has it."""

    def write(self, cable: Cable) -> None: ...
    def close(self) -> None: ...


class JsonLinesWriter:
    """One JSON object a line."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, cable: Cable) -> None:
        self._out.write(cable.to_json().encode() + b"\n")

    def close(self) -> None:
        self._out.flush()


class JsonWriter:
    """One JSON array of all cables, indented; an array also when there is one cable or none."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._before = "[\n"

    def write(self, cable: Cable) -> None:
        lines = json.dumps(cable.to_dict(), indent=2, ensure_ascii=False).split("\n")
        self._out.write((self._before + "\n".join("  " + line for line in lines)).encode())
        self._before = ",\n"

    def close(self) -> None:
        self._out.write(b"[]\n" if self._before == "[\n" else b"\n]\n")
        self._out.flush()


def _joined(values: Iterable[object]) -> str:
    return ";".join("" if value is None else str(value) for value in values)


def _names(addressees: Iterable[Addressee]) -> str:
    return _joined(addressee.name for addressee in addressees)


def _references(references: Iterable[Reference]) -> str:
    return _joined(reference.id or reference.text for reference in references)


# The columns: the scalar fields of the public JSON under their names, lists joined by ";", and of
# records the members that a table has use for.
CSV_COLUMNS: dict[str, Callable[[Cable], object]] = {
    "source": lambda cable: cable.source,
    "encoding": lambda cable: cable.encoding,
    "id": lambda cable: cable.id,
    "dialect": lambda cable: cable.dialect,
    "is_partial": lambda cable: "true" if cable.is_partial else "false",
    "precedence": lambda cable: _joined(cable.precedence),
    "datetime": lambda cable: cable.datetime and f"{cable.datetime:%Y-%m-%dT%H:%M:%SZ}",
    "from": lambda cable: cable.from_ and cable.from_.name,
    "to": lambda cable: _names(cable.to),
    "info": lambda cable: _names(cable.info),
    "exempt": lambda cable: _joined(cable.exempt),
    "classification": lambda cable: cable.classification,
    "post": lambda cable: cable.post,
    "serial": lambda cable: cable.serial,
    "section": lambda cable: cable.section and f"{cable.section.number}/{cable.section.of}",
    "captions": lambda cable: _joined(cable.captions),
    "attention": lambda cable: _joined(cable.attention),
    "executive_order": lambda cable: cable.executive_order and cable.executive_order.number,
    "declassify_on": lambda cable: cable.executive_order and cable.executive_order.declassify_on,
    "tags": lambda cable: _joined(cable.tags),
    "subject": lambda cable: cable.subject,
    "subject_portion": lambda cable: cable.subject_portion,
    "references": lambda cable: _references(cable.references),
    "classified_by": lambda cable: cable.classified_by and cable.classified_by.name,
    "reasons": lambda cable: _joined(cable.classified_by.reasons if cable.classified_by else ()),
    "summary": lambda cable: cable.summary,
    "signature": lambda cable: cable.signature,
    "diagnostics": lambda cable: _joined(diagnostic.code for diagnostic in cable.diagnostics),
    "body": lambda cable: "\n\n".join(block.text for block in cable.body),
}


class CsvWriter:
    """A head line, then one row a cable (RFC 4180, UTF-8)."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._write(CSV_COLUMNS)

    def write(self, cable: Cable) -> None:
        self._write(column(cable) for column in CSV_COLUMNS.values())

    def _write(self, cells: Iterable[object]) -> None:
        row = io.StringIO(newline="")
        csv.writer(row).writerow(cells)
        # Names of files may hold bytes that are no UTF-8: those are written as they are.
        self._out.write(row.getvalue().encode("utf-8", "surrogateescape"))

    def close(self) -> None:
        self._out.flush()


class TextWriter:
    """For people: see `_render`."""

    def __init__(self) -> None:
        from ._render import console_for, render

        self._console = console_for(sys.stdout)
        self._render: Callable[[Cable], RenderableType] = render
        self._first = True

    def write(self, cable: Cable) -> None:
        if not self._first:
            self._console.print()
        self._first = False
        self._console.print(self._render(cable))

    def close(self) -> None:
        sys.stdout.flush()


class BesideWriter(TextWriter):
    """For people who want to compare: see `_beside`."""

    def __init__(self) -> None:
        from ._beside import WIDEST, Beside
        from ._render import console_for

        self._console = console_for(sys.stdout, WIDEST)
        self._render = Beside
        self._first = True


class BriefWriter:
    """For people who look for a cable: see `_brief`. Only a terminal cuts the lines."""

    def __init__(self) -> None:
        from ._brief import brief
        from ._render import console_for

        self._console = console_for(sys.stdout, sys.maxsize)
        self._render = brief

    def write(self, cable: Cable) -> None:
        cut = self._console.is_terminal
        overflow: Literal["ellipsis", "ignore"] = "ellipsis" if cut else "ignore"
        self._console.print(self._render(cable), no_wrap=True, overflow=overflow, crop=cut)

    def close(self) -> None:
        sys.stdout.flush()
