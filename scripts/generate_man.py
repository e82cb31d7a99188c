"""Writes the man page, as the command line of the installed package has it.

python scripts/generate_man.py           writes docs/cablegram.1
python scripts/generate_man.py --check   fails when it is not what it would write
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import Any

import docutils.core
import typer

from cablegram import __version__
from cablegram.cli import app

PAGE = Path(__file__).resolve().parent.parent / "docs" / "cablegram.1"

HEAD = f"""\
=========
cablegram
=========

----------------------------
reads US diplomatic cables
----------------------------

:Manual section: 1
:Manual group: User Commands
:Version: cablegram {__version__}

SYNOPSIS
========

| **cablegram** *COMMAND* [*OPTION*]... *ARGUMENT*...
| **cablegram** *COMMAND* **--help**

DESCRIPTION
===========

**cablegram** parses US diplomatic cables, the teletype telegrams of the State Department: into
JSON, tables, pages for people, and diagnostics of what is odd about them. Every text is read; none
is refused.

Folders are read with all folders below, in the order of names.
"""

FOOT = """\
EXIT STATUS
===========

0
    All was read and written.
1
    A path could not be read (the others still are), something could not be written, or **check**
    found an error.
2
    The command was used wrongly.
130
    The user interrupted it.
141
    What read its standard output went away.

ENVIRONMENT
===========

NO_COLOR
    When set and not empty, nothing is written in colours.
BROWSER
    The browser that **cablegram view --open** starts.
COLUMNS
    How wide a page for people is, where the terminal does not tell.
"""


def page() -> str:
    """The man page, as roff."""
    settings = {
        "report_level": 2,
        "halt_level": 2,
        "datestamp": None,
        "generator": False,
        "output_encoding": "unicode",
    }
    made: str = docutils.core.publish_string(
        "\n".join(_source()), writer="manpage", settings_overrides=settings
    )
    return made


def _source() -> Iterator[str]:
    """The man page, as reStructuredText."""
    group = typer.main.get_command(app)
    context = group.make_context("cablegram", [], resilient_parsing=True)
    yield HEAD
    yield from _options(group, context)
    yield from _title("COMMANDS", "=")
    for name, command in group.commands.items():
        if not command.hidden:
            yield from _command(name, command, context)
    yield FOOT


def _title(text: str, rule: str) -> Iterator[str]:
    yield from ("", text, rule * len(text), "")


def _command(name: str, command: Any, parent: Any) -> Iterator[str]:
    context = command.make_context(name, [], parent=parent, resilient_parsing=True)
    yield from _title(f"cablegram {name}", "-")
    yield from _prose(command.help)
    yield from _options(command, context)


def _prose(text: str) -> Iterator[str]:
    """A docstring. What stands indented below a line that ends in a colon is shown as it stands."""
    for paragraph in cleandoc(text).replace("\b\n", "").split("\n\n"):
        first, *others = paragraph.split("\n")
        if others and others[0].startswith("  "):
            yield from (f"{_escaped(first)}:", "", *others, "")
        else:
            yield from (_escaped(paragraph), "")


def _options(command: Any, context: Any) -> Iterator[str]:
    if command is context.find_root().command:
        yield from _title("OPTIONS", "=")
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            shown, meaning = record
            # An argument has its type beside its name.
            name = shown if shown.startswith("-") else shown.partition(" ")[0]
            # Without the backslash it would be an option list, in which nothing can be escaped.
            yield from (f"\\{_escaped(name)}", f"    {_escaped(meaning)}", "")


def _escaped(text: str) -> str:
    return re.sub(r"([\\*`|_])", r"\\\1", text)


def main() -> int:
    made = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(made, encoding="utf-8")
        return 0
    if PAGE.read_text(encoding="utf-8") == made:
        return 0
    print(f"{PAGE} is old: run scripts/generate_man.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
