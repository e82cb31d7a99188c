"""The formats in which the command line writes findings."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import typer

from ._core import __version__, rules
from ._records import Finding
from ._tally import Tally
from ._terminal import clean, colours, keep_names_whole
from ._words import one_line

__all__ = ["FindingWriter", "GithubWriter", "JsonWriter", "SarifWriter", "TextWriter"]


class FindingWriter(Protocol):
    """Takes the findings of texts, text by text, and writes each as soon as it has it."""

    def write(self, source: str, text: bytes, findings: Iterable[Finding]) -> None: ...

    def close(self, complete: bool) -> None:
        """Ends what was written. complete: whether all texts could be read."""


@dataclass(frozen=True)
class _Place:
    """Where a finding stands, its columns in characters, from 1, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class _Places:
    """Places of the findings of a text, which come in order: no line is counted twice."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._line_begin = 0
        self._at = 0
        self._characters = 0  # from the one to the other

    def of(self, finding: Finding) -> _Place:
        begin, end = finding.span
        column = self._column(begin - (finding.column - 1), begin)
        last_begin = self._text.rfind(b"\n", begin, end) + 1
        return _Place(
            finding.line,
            column,
            finding.line + self._text.count(b"\n", begin, end),
            _characters(self._text[last_begin or begin : end]) + (1 if last_begin else column),
        )

    def _column(self, line_begin: int, at: int) -> int:
        if line_begin != self._line_begin or at < self._at:
            self._line_begin, self._at, self._characters = line_begin, line_begin, 0
        self._characters += _characters(self._text[self._at : at])
        self._at = at
        return self._characters + 1


def _characters(part: bytes) -> int:
    return len(part.decode("utf-8", "replace"))


# --- Text -----------------------------------------------------------------------------------------

_COLOURS = {"info": typer.colors.CYAN, "warning": typer.colors.YELLOW, "error": typer.colors.RED}

# Lines of unwrapped texts are long: this many characters around a finding are shown, with those
# before it.
_WIDTH = 110
_BEFORE = 40
_CUT = "..."
# Bytes that hold so many characters in any case: more of a line is not looked at.
_MOST_BYTES = 4 * _WIDTH


class TextWriter:
    """PATH:LINE:COLUMN: SEVERITY CODE MESSAGE, then the line with the place marked below it; at the
    end how many there are.

    Columns are in bytes. What is missing has no place to mark.
    """

    def __init__(self) -> None:
        keep_names_whole(sys.stdout)
        self._coloured = colours(sys.stdout)
        self._tally = Tally()

    def write(self, source: str, text: bytes, findings: Iterable[Finding]) -> None:
        self._tally.add_cable()
        for finding in findings:
            self._tally.add(finding)
            place = f"{_at_begin_of_line(source)}:{finding.line}:{finding.column}"
            severity = self._in_colour(str(finding.severity), finding)
            print(f"{place}: {severity} {finding.code} {one_line(finding.message)}")
            if finding.span[0] < finding.span[1]:
                shown, mark = _marked_line(text, finding)
                # The bar keeps the text from the begin of a line, where it could steer a workflow.
                print(f"  | {shown}\n  | {self._in_colour(mark, finding)}")

    def close(self, complete: bool) -> None:  # noqa: ARG002 - standard error says so
        self._tally.print_sentence()
        sys.stdout.flush()

    def _in_colour(self, text: str, finding: Finding) -> str:
        if not self._coloured:
            return text
        lead = len(text) - len(text.lstrip())
        return text[:lead] + typer.style(text[lead:], fg=_COLOURS[finding.severity])


def _at_begin_of_line(source: str) -> str:
    """The name of a text, of which a workflow takes no part for a command of its own."""
    name = one_line(source)
    return f"./{name}" if name.lstrip().startswith(("::", "##[")) else name


def _marked_line(text: bytes, finding: Finding) -> tuple[str, str]:
    """The line of a finding, and below it ^~~~ at its place."""
    begin, end = finding.span
    line_begin = begin - (finding.column - 1)
    farthest = min(end, begin + _MOST_BYTES) + _MOST_BYTES
    line_end = text.find(b"\n", begin, farthest)
    line_end = farthest if line_end < 0 else line_end
    before = _shown(text[max(line_begin, begin - _MOST_BYTES) : begin])
    marked = _shown(text[begin : min(end, line_end)])
    after = _shown(text[min(end, line_end) : line_end]).rstrip()
    if len(before) + len(marked) + len(after) > _WIDTH and len(before) > _BEFORE:
        before = _CUT + before[len(_CUT) - _BEFORE :]
    room = _WIDTH - len(before)
    rest = marked + after
    if len(rest) > room:
        rest = rest[: room - len(_CUT)] + _CUT
    mark = "^" + "~" * (min(len(marked), len(rest)) - 1)
    return before + rest, " " * len(before) + mark


def _shown(part: bytes) -> str:
    return clean(part.decode("utf-8", "replace").replace("\r", "").replace("\t", " "))


# --- JSON -----------------------------------------------------------------------------------------


class JsonWriter:
    """One JSON array of objects, one a line.

    Offsets and `column` are in bytes; `end_line` and `end_column` say where the finding ends.
    """

    def __init__(self) -> None:
        self._array = _Array(_print)

    def write(self, source: str, text: bytes, findings: Iterable[Finding]) -> None:
        for finding in findings:
            begin, end = finding.span
            last_begin = text.rfind(b"\n", begin, end) + 1 or begin - (finding.column - 1)
            self._array.add(
                {
                    "source": source,
                    "code": finding.code,
                    "severity": finding.severity,
                    "message": finding.message,
                    "line": finding.line,
                    "column": finding.column,
                    "end_line": finding.line + text.count(b"\n", begin, end),
                    "end_column": end - last_begin + 1,
                    "begin": begin,
                    "end": end,
                }
            )

    def close(self, complete: bool) -> None:  # noqa: ARG002 - standard error says so
        self._array.close()
        _print("\n")
        sys.stdout.flush()


class _Array:
    """A JSON array that is written item by item."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._before = "[\n"

    def add(self, item: dict[str, Any]) -> None:
        self._write(self._before + _json(item))
        self._before = ",\n"

    def close(self) -> None:
        self._write("[]" if self._before == "[\n" else "\n]")


def _json(value: Any) -> str:
    # ASCII: names of files may hold bytes that are no UTF-8.
    return json.dumps(value)


def _print(text: str) -> None:
    sys.stdout.write(text)


# --- SARIF ----------------------------------------------------------------------------------------

_SARIF_LEVELS = {"info": "note", "warning": "warning", "error": "error"}
_SARIF_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


class SarifWriter:
    """A SARIF log, version 2.1.0 (OASIS), of one run: the rules, then the results."""

    def __init__(self) -> None:
        self._index = {rule.code: index for index, rule in enumerate(rules())}
        driver = {
            "name": "cablegram",
            "semanticVersion": __version__,
            "rules": [
                {
                    "id": rule.code,
                    "shortDescription": {"text": f"{rule.message[0].upper()}{rule.message[1:]}."},
                    "fullDescription": {"text": rule.meaning},
                    "help": {"text": f"{rule.meaning}\n\nSource: {rule.source}."},
                    "defaultConfiguration": {"level": _SARIF_LEVELS[rule.severity]},
                }
                for rule in rules()
            ],
        }
        _print(
            f'{{"$schema": {_json(_SARIF_SCHEMA)}, "version": "2.1.0", "runs": [\n'
            f'{{"tool": {_json({"driver": driver})},\n'
            '"columnKind": "unicodeCodePoints",\n"results": '
        )
        self._results = _Array(_print)

    def write(self, source: str, text: bytes, findings: Iterable[Finding]) -> None:
        uri = _uri(source)
        places = _Places(text)
        for finding in findings:
            begin, end = finding.span
            place = places.of(finding)
            region = {
                "startLine": place.line,
                "startColumn": place.column,
                "endLine": place.end_line,
                "endColumn": place.end_column,
                "byteOffset": begin,
                "byteLength": end - begin,
            }
            location = {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
            self._results.add(
                {
                    "ruleId": finding.code,
                    "ruleIndex": self._index[finding.code],
                    "level": _SARIF_LEVELS[finding.severity],
                    "message": {"text": finding.message},
                    "locations": [location],
                }
            )

    def close(self, complete: bool) -> None:
        self._results.close()
        _print(f',\n"invocations": {_json([{"executionSuccessful": complete}])}}}\n]}}\n')
        sys.stdout.flush()


def _uri(source: str) -> str:
    """A path as a URI: relative ones stay relative."""
    if Path(source).is_absolute():
        return Path(source).as_uri()
    return quote(os.fsencode(source))


# --- GitHub ---------------------------------------------------------------------------------------

_GITHUB_LEVELS = {"info": "notice", "warning": "warning", "error": "error"}


class GithubWriter:
    """Workflow commands of GitHub Actions, which annotate the lines of a pull request."""

    def __init__(self) -> None:
        keep_names_whole(sys.stdout)

    def write(self, source: str, text: bytes, findings: Iterable[Finding]) -> None:
        places = _Places(text)
        for finding in findings:
            place = places.of(finding)
            properties = {
                "file": one_line(source),
                "line": place.line,
                "endLine": place.end_line,
                "title": finding.code,
            }
            if place.line == place.end_line:  # columns are refused otherwise
                properties |= {"col": place.column, "endColumn": place.end_column}
            listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
            print(
                f"::{_GITHUB_LEVELS[finding.severity]} {listed}::{_data(one_line(finding.message))}"
            )

    def close(self, complete: bool) -> None:  # noqa: ARG002 - standard error says so
        sys.stdout.flush()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")
