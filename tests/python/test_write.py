"""Cables as text: what `write` makes, and the command `format`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import cablegram
from conftest import CABLE, CABLES, Run
from test_properties import ANY

LAYOUT = {"source", "encoding", "diagnostics"}


def said(text: str | bytes) -> dict[str, Any]:
    """What a cable says, without what its layout alone decides."""
    fields = cablegram.parse(text).to_dict()
    return {name: value for name, value in fields.items() if name not in LAYOUT}


def test_a_written_cable_says_the_same() -> None:
    written = cablegram.write(cablegram.parse(CABLE))
    assert said(written) == said(CABLE)
    assert cablegram.write(cablegram.parse(written)) == written


def test_damage_is_written_clean() -> None:
    cable = cablegram.parse("SS E C R E T NOWHERE 12\nsipdis\nTAGS PREL XX\nSUBJ: A TITLE\n")
    assert cablegram.write(cable) == (
        "S E C R E T NOWHERE 000012\n\nSIPDIS\n\nTAGS: PREL, XX\nSUBJECT: A TITLE\n"
    )


def test_width() -> None:
    cable = cablegram.parse((CABLES / "08NOWHERE732.txt").read_text())
    for width in (40, 55, 65):
        lines = cablegram.write(cable, width=width).splitlines()
        prose = lines[lines.index("SIPDIS") + 1 :]
        assert width - 5 < max(map(len, prose)) <= width + 20
        assert said("\n".join(lines)) == said(cable.text)


def test_line_ends() -> None:
    written = cablegram.write(cablegram.parse(CABLE), line_end="\r\n")
    assert written.count("\r\n") == written.count("\n") > 5
    assert said(written) == said(CABLE)


def test_sections_and_pages() -> None:
    cable = cablegram.parse((CABLES / "08NOWHERE732.txt").read_text())
    assert (cable.section and cable.section.of, len(cable.section_marks)) == (3, 2)
    cut = cablegram.parse(cablegram.write(cable, section_lines=20, page_lines=10))
    assert cut.section is not None
    assert cut.section.of > 3
    assert [mark.section for mark in cut.section_marks if mark.page is None] == list(
        range(2, cut.section.of + 1)
    )
    assert any(mark.page == 2 for mark in cut.section_marks)
    assert cut.to_dict()["body"] == cable.to_dict()["body"]
    assert cablegram.parse(cablegram.write(cable, section_lines=500)).section is None


def test_a_cable_is_written_in_the_form_of_its_dialect() -> None:
    archive = cablegram.parse((CABLES / "78STATE251006.txt").read_text())
    message = cablegram.parse((CABLES / "12NOWHERE1098.txt").read_text())
    signs = {archive: "PAGE 01        STATE  251006  031544Z", message: "MRN: 12 NOWHERE 1098"}
    for cable, sign in signs.items():
        written = cablegram.write(cable)
        assert sign in written.splitlines()
        assert said(written) == said(cable.text)
    assert said(cablegram.write(archive, page_lines=20)) == said(archive.text)


def test_the_form_can_be_asked_for() -> None:
    cable = cablegram.parse((CABLES / "12NOWHERE1098.txt").read_text())
    for form in (cablegram.Dialect.TELEGRAM, "telegram"):
        written = cablegram.write(cable, form=form)
        assert "UNCLAS NOWHERE 001098" in written.splitlines()
        assert cablegram.parse(written).dialect == "telegram"
    assert cablegram.write(cable, form=None) == cablegram.write(cable, form="smart")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"form": "letter"}, "no dialect is named 'letter'"),
        ({"width": 39}, "at least 40 columns, not 39"),
        ({"line_end": "\r"}, "line_end is"),
        ({"page_lines": 10}, "page_lines needs section_lines"),
    ],
)
def test_wrong_options(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        cablegram.write(cablegram.parse(CABLE), **options)


def test_bytes_that_are_no_text_do_not_matter() -> None:
    cable = cablegram.parse(CABLE.encode().replace(b"ERE TOWN", b"ER\x81 TOWN"))
    assert "\N{REPLACEMENT CHARACTER}" in cablegram.write(cable)


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_any_text_can_be_written(text: str) -> None:
    assert isinstance(cablegram.write(cablegram.parse(text)), str)


# --- The command ----------------------------------------------------------------------------------


def test_format_prints_what_write_gives(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cable.txt"
    path.write_text(CABLE)
    done = run("format", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == cablegram.write(cablegram.parse(CABLE))
    done = run("format", path, "--width", "50", "--section-lines", "10")
    assert done.stdout == cablegram.write(cablegram.parse(CABLE), width=50, section_lines=10)


def test_format_in_a_form_that_is_named(run: Run) -> None:
    path = CABLES / "78STATE251006.txt"
    cable = cablegram.parse(path.read_text())
    assert run("format", path).stdout == cablegram.write(cable)
    done = run("format", path, "--form", "telegram", "--section-lines", "50")
    assert done.stdout == cablegram.write(cable, form="telegram", section_lines=50)
    # The archive has pages without sections.
    done = run("format", path, "--page-lines", "20")
    assert (done.returncode, done.stdout) == (0, cablegram.write(cable, page_lines=20))
    assert done.stdout.count("PAGE 02") == 1


def test_format_reads_standard_input(run: Run) -> None:
    done = run("format", "-", input=CABLE)
    assert (done.returncode, done.stdout) == (0, cablegram.write(cablegram.parse(CABLE)))


def test_format_writes_a_file_that_may_be_the_one_it_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cable.txt"
    path.write_bytes(CABLE.encode().replace(b"ERE TOWN", b"ER\x81 TOWN"))
    done = run("format", path, "-o", path, "--line-end", "crlf")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    written = path.read_bytes()
    assert written.count(b"\r\n") == written.count(b"\n") > 5
    # Nothing is lost: the byte that is no text is still there.
    assert b"\x81" in written


def test_what_cannot_be_read_or_written(run: Run, tmp_path: Path) -> None:
    done = run("format", tmp_path / "none.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert "No such file" in done.stderr
    path = tmp_path / "cable.txt"
    path.write_text(CABLE)
    done = run("format", path, "-o", tmp_path / "none" / "out.txt")
    assert done.returncode == 1
    assert "No such file" in done.stderr


def test_wrong_use(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cable.txt"
    path.write_text(CABLE)
    for arguments, word in (
        ((tmp_path,), "folder"),
        ((path, "--width", "39"), "40"),
        ((path, "--page-lines", "9"), "--section-lines"),
        ((path, "--line-end", "cr"), "cr"),
        ((path, "--form", "letter"), "letter"),
    ):
        done = run("format", *arguments)
        assert done.returncode == 2, arguments
        assert word in done.stderr
