"""The formats of `cablegram parse` for people who compare or look for cables: beside and brief."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

import cablegram
from cablegram._beside import Beside
from cablegram._render import console_for
from conftest import CABLES, SAMPLES, Run
from test_cli import on_terminal

# The column of the text as it came, and the other one.
BAR = " │ "


def shown(cable: cablegram.Cable, width: int) -> list[str]:
    stream = io.StringIO()
    console = console_for(stream, width)
    console.width = width
    console.print(Beside(cable))
    return [line.rstrip() for line in stream.getvalue().splitlines()]


def columns(cable: cablegram.Cable, width: int = 120) -> list[tuple[str, str]]:
    """The lines of both columns, below the names of the columns."""
    parts = [line.partition("│") for line in shown(cable, width)]
    assert all(bar for _, bar, _ in parts[3:])
    return [(left.rstrip(), right.strip()) for left, _, right in parts[3:]]


def test_fields_stand_beside_the_lines_that_say_them(text: str) -> None:
    rows = columns(cablegram.parse(text))
    assert ("FM AMEMBASSY NOWHERE", "from AMEMBASSY NOWHERE") in rows
    assert ("TAGS: PREL, XX", "tags PREL, XX") in rows
    assert ("     B. SEPTEL", "references B. SEPTEL") in rows
    assert ("-- a dinner; and", "item -- a dinner; and") in rows
    assert ("NOWHERE 00000732  002 OF 002", "section_marks 2 of 2") in rows
    assert ("DOE", "signature DOE") in rows
    # A value of two lines stands beside the first of them.
    (at,) = (at for at, (left, _) in enumerate(rows) if left.startswith("SUBJECT:"))
    assert rows[at][1] == "subject THE MINISTER'S PHOTOCOPIER"
    assert rows[at + 1][0] == "PHOTOCOPIER"
    # What stands nowhere stands at the top.
    top = [right for _, right in rows[: [left for left, _ in rows].index("PP RUEHERE")]]
    assert "id 08NOWHERE732" in top
    assert "dialect telegram" in top


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("width", [60, 120])
def test_the_text_is_whole(name: str, width: int) -> None:
    """Whatever the width, all characters of the text are there, in their order."""
    text = (CABLES / f"{name}.txt").read_text(encoding="utf-8")
    cable = cablegram.parse(text, source=name)
    if width == 120:
        left = [line for line, _ in columns(cable)]
    else:
        lines = shown(cable, width)
        left = lines[1 : next(at for at, line in enumerate(lines) if at and line.startswith("─"))]
    assert re.sub(r"\s+", "", "".join(left)) == re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_field_is_there(name: str) -> None:
    cable = cablegram.parse((CABLES / f"{name}.txt").read_bytes(), source=name)
    right = "".join(re.sub(r"\s+", "", field) for _, field in columns(cable))
    values = [cable.id, cable.subject, cable.signature, *cable.tags, *cable.captions]
    values += [addressee.name for addressee in (*cable.to, *cable.info)]
    values += [reference.id for reference in cable.references]
    values += [block.text for block in cable.body]
    values += [diagnostic.code for diagnostic in cable.diagnostics]
    for value in values:
        if value:
            assert re.sub(r"\s+", "", value) in right, value


def test_a_narrow_console_has_one_after_the_other(text: str) -> None:
    lines = shown(cablegram.parse(text), 80)
    assert "as it came" in lines[0]
    assert "FM AMEMBASSY NOWHERE" in lines
    assert "From           AMEMBASSY NOWHERE" in lines
    assert not any("│" in line for line in lines)


@pytest.mark.parametrize("text", ["", "\n", "x", "\n\n\nx", "a\r\nb", "SUBJECT: \x1b[31mRED\n"])
def test_texts_that_are_hardly_cables(text: str) -> None:
    lines = [left for left, _ in columns(cablegram.parse(text))]
    assert "\x1b" not in "".join(lines)
    assert [line for line in lines if line] == [
        line.replace("\x1b", "\N{REPLACEMENT CHARACTER}") for line in text.splitlines() if line
    ]


def test_places_are_those_of_bytes() -> None:
    rows = columns(cablegram.parse("SUBJECT: DÉJÀ VU À L'ÉLYSÉE\nTAGS: PREL\n\n1. (U) É.\n"))
    assert ("TAGS: PREL", "tags PREL") in rows
    assert ("1. (U) É.", "paragraph 1 (U) É.") in rows


# --- The command ----------------------------------------------------------------------------------


def test_beside(run: Run) -> None:
    done = run("parse", CABLES / "10NOWHERE9.txt", "-f", "beside", env={"COLUMNS": "110"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "what was understood" in done.stdout
    assert max(map(len, done.stdout.splitlines())) == 110


def test_brief(run: Run) -> None:
    done = run("parse", CABLES, "--format", "brief")
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr, len(lines)) == (0, "", 2 * len(SAMPLES))
    at = next(at for at, line in enumerate(lines) if line.startswith("08NOWHERE732  "))
    assert lines[at : at + 2] == [
        "08NOWHERE732  2008-04-16 10:19  CONFIDENTIAL  "
        "NOWHERE: THE PIPELINE THAT GOES NOWHERE MAY YET GO SOMEWHERE",
        "  from AMEMBASSY NOWHERE  to SECSTATE WASHDC and 6 more  5 paragraphs, 2 references",
    ]


def test_brief_of_nothing(run: Run) -> None:
    done = run("parse", "-", "-f", "brief", input="")
    assert len(done.stdout.splitlines()) == 2


def test_brief_fits_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("SUBJECT: " + "LONG " * 100, encoding="utf-8")
    arguments = ["parse", str(tmp_path / "a.txt"), "-f", "brief"]
    lines = on_terminal(arguments, stdout=True, stderr=False, env={"NO_COLOR": "1"}).splitlines()
    assert len(lines) == 2
    assert len(re.sub(r"\x1b\[[0-9;]*m", "", lines[0])) == 80
    assert "…" in lines[0]
