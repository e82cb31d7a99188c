"""What is said of files, outputs, columns and counts: names, causes and numbers."""

from __future__ import annotations

import importlib.util
import json
import re
import zipfile
from pathlib import Path

import pytest

from cablegram._words import cause_of, counted, one_line
from conftest import CABLE, CABLES, Run, heed_permissions
from test_cli import BAD, on_terminal

needs_sources = pytest.mark.skipif(
    importlib.util.find_spec("fsspec") is None,
    reason="the extra cablegram[sources] is not installed",
)

# --- Words ----------------------------------------------------------------------------------------


def test_counts() -> None:
    assert [counted(n, "cable") for n in (0, 1, 2, 1000)] == [
        "0 cables",
        "1 cable",
        "2 cables",
        "1,000 cables",
    ]
    assert counted(2, "info", "info") == "2 info"


def test_causes_have_no_names() -> None:
    assert cause_of(FileNotFoundError(2, "No such file or directory", "a")) == (
        "No such file or directory"
    )
    # As fsspec raises it.
    assert cause_of(FileNotFoundError("s3://bucket/a")) == "No such file or directory"
    refused = FileNotFoundError("http://host/a")
    refused.__cause__ = ConnectionRefusedError(111, "Connection refused")
    assert cause_of(refused) == "Connection refused"
    missing = FileNotFoundError("memory://a")
    missing.__cause__ = KeyError("a")
    assert cause_of(missing) == "No such file or directory"
    assert cause_of(EOFError()) == "EOFError"


def test_one_line() -> None:
    every = "".join(map(chr, range(0x2100)))
    shown = one_line(every)
    assert len(shown.splitlines()) == 1
    assert shown.isprintable() or not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e]", shown)
    assert one_line("a\nb\x1b[31m\u202e") == "a\\nb\\x1b[31m\\u202e"
    assert one_line("caf\u00e9 \U0001f4e0") == "caf\u00e9 \U0001f4e0"


# --- Names of files -------------------------------------------------------------------------------

NASTY = "a\n::error::hit\r\x1b[31m\u202e\x85::warning::.txt"


def commands_in(output: str) -> list[str]:
    """The lines that a workflow of GitHub takes for commands (actions/runner, ActionCommand.cs)."""
    lines = re.split(r"[\r\n]", output)
    return [line for line in lines if line.lstrip().startswith(("::", "##["))]


@pytest.mark.parametrize("name", [NASTY, "::error::hit.txt", " ::error::hit.txt", "##[error]a.txt"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "-f", "text"],
        ["check", "-f", "json"],
        ["check", "-f", "sarif"],
        ["parse", "-f", "text"],
        ["parse", "-f", "json"],
    ],
    ids=" ".join,
)
def test_names_start_no_command(run: Run, tmp_path: Path, name: str, arguments: list[str]) -> None:
    (tmp_path / name).write_text(BAD)
    done = run(*arguments, name)
    assert not commands_in(done.stdout + done.stderr)
    assert done.stdout
    if arguments[-1] == "text":
        assert not re.search(r"[\x1b\u202e\x85]", done.stdout + done.stderr)


def test_annotations_escape_names(run: Run, tmp_path: Path) -> None:
    (tmp_path / NASTY).write_text(BAD)
    done = run("check", "-f", "github", NASTY)
    found = commands_in(done.stdout)
    assert found == done.stdout.splitlines()
    escaped = one_line(NASTY).replace(":", "%3A")
    assert all(f" file={escaped},line=" in line for line in found)


def test_texts_start_no_command(run: Run) -> None:
    text = "CONFIDENTIAL NOWHERE 000001\nSUBJECT: A\nTAGS: PREL\n::error::hit PREL\n1. (S) A.\n"
    done = run("check", "-", input=text + "::warning::hit\nTAGS: ::error::hit\n\x1e::error::hit\n")
    assert not commands_in(done.stdout)
    assert "| " in done.stdout


@pytest.mark.parametrize("command", ["parse", "check", "view", "format"])
def test_missing_files_are_named_on_one_line(run: Run, command: str) -> None:
    done = run(command, NASTY, *(["-o", "out.html"] if command == "view" else []))
    assert done.returncode == 1
    assert done.stderr == f"cablegram: {one_line(NASTY)}: No such file or directory\n"


@needs_sources
def test_sources_with_odd_names(run: Run, tmp_path: Path) -> None:
    names = ["a::b.txt", "file:c.txt", "local:d.txt", "e[1].txt", "f*?.txt", "~g.txt", NASTY]
    for name in names:
        (tmp_path / name).write_text(CABLE)
        done = run("convert", name, "-o", "out.jsonl")
        assert (done.returncode, done.stderr) == (0, "cablegram: out.jsonl: 1 cable\n"), name
        row = json.loads((tmp_path / "out.jsonl").read_text())
        assert row["source"] == name
    folder = tmp_path / "x::y"
    folder.mkdir()
    for name in names:
        (tmp_path / name).rename(folder / name)
    for path in ("x::y", "x::*", folder):
        done = run("convert", path, "-o", "out.jsonl")
        if path == "x::*":
            assert "::y: " in done.stderr  # a folder that a pattern fits
            continue
        assert done.stderr == "cablegram: out.jsonl: 7 cables\n"
    (tmp_path / "bad\n::error::.txt").write_bytes(b"\0")
    done = run("convert", ".", "-o", "out.jsonl")
    assert done.returncode == 1
    assert not commands_in(done.stderr)
    assert "cablegram: bad\\n::error::.txt: " in done.stderr


# --- What is said of sources ----------------------------------------------------------------------


@needs_sources
def test_patterns_that_match_nothing_are_named(run: Run, tmp_path: Path) -> None:
    done = run("convert", "cables/*.txt", "-o", "out.jsonl")
    assert (done.returncode, done.stderr) == (1, "cablegram: cables/*.txt: matches no file\n")
    (tmp_path / "cables").mkdir()
    (tmp_path / "cables" / "a.TXT").write_text(CABLE)
    for source in ("cables/*.txt", "cables/a.t?T", "cables"):
        done = run("convert", source, "-o", "out.jsonl")
        assert (done.returncode, done.stderr) == (0, "cablegram: out.jsonl: 1 cable\n")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(tmp_path / "cables" / "a.TXT")
    assert run("convert", "a.zip", "-o", "out.jsonl").stderr == "cablegram: out.jsonl: 1 cable\n"


@needs_sources
def test_folders_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    below = tmp_path / "cables" / "below"
    below.mkdir(parents=True)
    (below / "a.txt").write_text(CABLE)
    (below.parent / "b.txt").write_text(CABLE)
    below.chmod(0)
    done = run("convert", "cables", "-o", "out.jsonl", preexec_fn=heed_permissions)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "cablegram: cables/below: Permission denied",
        "cablegram: out.jsonl: 1 cable",
        "cablegram: 1 not read",
    ]
    below.chmod(0o755)
    below.parent.chmod(0)
    done = run("convert", "cables", "-o", "out.jsonl", preexec_fn=heed_permissions)
    assert (done.returncode, done.stderr) == (1, "cablegram: cables: Permission denied\n")
    below.parent.chmod(0o755)
    below.with_name("b.txt").chmod(0)
    done = run("convert", "cables", "-o", "out.jsonl", preexec_fn=heed_permissions)
    assert done.stderr.splitlines()[0] == "cablegram: cables/b.txt: Permission denied"


@needs_sources
def test_bad_lines_have_words(run: Run, tmp_path: Path) -> None:
    lines = ['{"prose": 1, "id": 2}', "[]", "{", '{"text": 3}', "[" * 100_000, "{}"]
    (tmp_path / "in.jsonl").write_text("\n".join([json.dumps({"text": CABLE}), *lines]))
    done = run("convert", "in.jsonl", "-o", "out.jsonl")
    said = [line.partition(": ")[2] for line in done.stderr.splitlines()]
    assert said[0] == "in.jsonl:2: no member 'text' or 'body' or 'content' among prose, id"
    assert said[1] == "in.jsonl:3: no JSON object"
    assert said[2].startswith("in.jsonl:4: not JSON: ")
    assert said[3] == "in.jsonl:5: the member 'text' is no string"
    assert said[4].startswith("in.jsonl:6: n")
    assert said[5] == "in.jsonl:7: no member 'text' or 'body' or 'content' among none"
    assert not re.search(r"Error|object at 0x|<\w+ ", done.stderr)


@needs_sources
def test_members_that_need_a_password(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", CABLE)
    data = bytearray(path.read_bytes())
    for head, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(head) + flags] |= 1
    path.write_bytes(data)
    done = run("convert", path, "-o", "out.jsonl")
    assert done.returncode == 1
    cause = f"cablegram: {path}/a.txt: encrypted: a password is needed"
    assert done.stderr.splitlines()[0] == cause


# --- What is said of outputs ----------------------------------------------------------------------


@needs_sources
@pytest.mark.parametrize("ending", ["parquet", "arrow", "jsonl", "csv"])
def test_outputs_are_named(run: Run, tmp_path: Path, ending: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / f"full.{ending}").symlink_to("/dev/full")
    for out, cause in (
        (f"none/out.{ending}", "No such file or directory"),
        ("folder", "Is a directory"),
        (f"full.{ending}", "No space left on device"),
    ):
        done = run("convert", CABLES, "-o", out, "--to", ending)
        assert (done.returncode, done.stderr) == (1, f"cablegram: {out}: {cause}\n")
    folder = tmp_path / "folder"
    folder.chmod(0o555)
    done = run("convert", CABLES, "-o", f"folder/a.{ending}", preexec_fn=heed_permissions)
    assert (done.returncode, done.stderr) == (
        1,
        f"cablegram: folder/a.{ending}: Permission denied\n",
    )
    folder.chmod(0o755)


@needs_sources
@pytest.mark.parametrize(
    "arguments",
    [
        ["graph", CABLES, "-o", "no/a.graphml"],
        ["graph", CABLES, "-o", "no/a.parquet"],
        ["stats", CABLES, "--plot", "no/a.svg"],
        ["stats", CABLES, "--rejects", "no/a.svg"],
        ["view", CABLES / "08NOWHERE732.txt", "-o", "no/a.html"],
        ["format", CABLES / "08NOWHERE732.txt", "-o", "no/a.txt"],
    ],
    ids=lambda arguments: f"{arguments[0]} {arguments[-1]}",
)
def test_other_outputs_are_named(run: Run, arguments: list[str | Path]) -> None:
    if "no/a.graphml" in arguments:
        pytest.importorskip("networkx")
    done = run(*arguments)
    said = f"cablegram: {arguments[-1]}: No such file or directory\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


@needs_sources
def test_a_long_name_of_an_output(run: Run, tmp_path: Path) -> None:
    name = "\N{CYRILLIC SMALL LETTER A}" * 120 + ".jsonl"
    assert run("convert", CABLES, "-o", name).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == [name]


@needs_sources
@pytest.mark.parametrize("out", ["x.xyz", "x", "x.svg.bak"])
def test_pictures_of_no_kind_are_refused_before_the_work(run: Run, out: str) -> None:
    pytest.importorskip("matplotlib")
    # The source is not even looked for.
    done = run("stats", "none", "--plot", out)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Invalid value for --plot: the name must end in one of" in done.stderr
    assert ".svg" in done.stderr
    assert "none" not in done.stderr


@needs_sources
def test_unknown_columns_are_refused_before_the_work(run: Run) -> None:
    done = run("convert", "none", "-o", "out.jsonl", "--columns", "id,colour")
    assert done.returncode == 2
    words = " ".join(done.stderr.split())
    assert "Invalid value for --columns: no column is named 'colour'; the columns are" in words
    assert " subject," in words


# --- Counts ---------------------------------------------------------------------------------------


@needs_sources
def test_one_is_no_plural(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("UNCLAS NOWHERE 000001\nSUBJECT: A\nREF: ERE TOWN 2\n")
    (tmp_path / "a.zip").touch()
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt", CABLE)
        archive.writestr("b.txt", CABLE)
    done = run("convert", "a.txt", "-o", "out.jsonl")
    assert done.stderr == "cablegram: out.jsonl: 1 cable\n"
    done = run("graph", "a.txt", "-o", "out.parquet")
    assert re.fullmatch(r"cablegram: out.parquet: (0 references|1 reference)\n", done.stderr)
    done = run("stats", "a.zip", "--max-members", "1")
    assert "holds more than 1 file: not read further" in done.stderr


def test_check_ends_with_a_count(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(BAD)
    found = [json.loads(run("check", name, "-f", "json").stdout) for name in (".", "a.txt")]
    both, one = (len(findings) for findings in found)
    assert both == 2 * one > 2
    last = run("check", ".").stdout.splitlines()[-1]
    severities = [finding["severity"] for finding in found[0]]
    listed = [
        counted(severities.count(kind), kind, kind if kind == "info" else None)
        for kind in ("error", "warning", "info")
        if kind in severities
    ]
    assert last == f"Found {both} findings in 2 cables: {', '.join(listed)}."
    last = run("check", "a.txt", "--select", "dtg-invalid").stdout.splitlines()[-1]
    assert last == "Found 1 finding in 1 cable: 1 error."
    done = run("check", "a.txt", "--select", "nul-bytes")
    assert (done.returncode, done.stdout) == (0, "Found nothing odd in 1 cable.\n")
    # Formats for programs hold findings alone.
    for form in ("json", "sarif", "github"):
        assert "Found" not in run("check", "a.txt", "-f", form).stdout


def test_statistics(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD)
    (tmp_path / "b.txt").write_text(BAD.replace("999999", "161019"))
    findings = json.loads(run("check", ".", "-f", "json").stdout)
    codes = [finding["code"] for finding in findings]
    done = run("check", ".", "--statistics", "-f", "json")
    rows = json.loads(done.stdout)
    assert {row["code"]: row["count"] for row in rows} == {c: codes.count(c) for c in codes}
    assert [row["count"] for row in rows] == sorted(map(codes.count, set(codes)), reverse=True)
    assert set(rows[0]) == {"code", "severity", "message", "count"}
    assert done.returncode == 1
    done = run("check", ".", "--statistics")
    assert done.returncode == 1
    *lines, last = done.stdout.splitlines()
    assert [line.split()[:3] for line in lines] == [
        [str(row["count"]), row["code"], row["severity"]] for row in rows
    ]
    assert last.startswith(f"Found {len(findings)} findings in 2 cables: ")
    done = run("check", ".", "--statistics", "--select", "nul-bytes", "-f", "json")
    assert (done.returncode, done.stdout) == (0, "[]\n")
    for form in ("sarif", "github"):
        done = run("check", ".", "--statistics", "-f", form)
        assert (done.returncode, done.stdout) == (2, "")
        assert "they are written as text or json" in done.stderr


# --- The bar of progress --------------------------------------------------------------------------

BAR = re.compile(r"\d+:\d\d:\d\d|-:--:--")  # the time that remains


def screens(seen: str) -> list[list[str]]:
    """The lines of a terminal after each line or movement that is written to it."""
    lines, row, column = [""], 0, 0
    history = []
    for part in re.findall(r"\x1b\[[?\d;]*[A-Za-z]|[\r\n]|[^\x1b\r\n]+", seen):
        if part == "\n":
            row, lines = row + 1, lines if row + 1 < len(lines) else [*lines, ""]
        elif part == "\r":
            column = 0
        elif part.endswith("A") and part.startswith("\x1b"):
            row = max(0, row - int(part[2:-1] or 1))
        elif part == "\x1b[2K":
            lines[row] = ""
        elif not part.startswith("\x1b"):
            lines[row] = lines[row][:column].ljust(column) + part + lines[row][column + len(part) :]
            column += len(part)
        history.append(list(lines))
    return history


@needs_sources
def test_the_bar_is_drawn_once_and_not_through_tables(tmp_path: Path) -> None:
    with (tmp_path / "in.jsonl").open("w") as out:
        for number in range(3000):
            text = CABLE.replace("000732", f"{number:06}")
            out.write(json.dumps({"text": text}) + "\n")
        out.write("{}\n")
    # Wide enough for what is said of the last line.
    wide = {"COLUMNS": "300"}
    seen = on_terminal(["stats", str(tmp_path / "in.jsonl")], stdout=True, stderr=True, env=wide)
    history = screens(seen)
    bars = [sum(bool(BAR.search(line)) for line in screen) for screen in history]
    assert max(bars) == 1
    tables = [any("Year" in line for line in screen) for screen in history]
    assert not any(bar for bar, table in zip(bars, tables, strict=True) if table)
    # What is left is what is printed where standard error is no terminal.
    alone = on_terminal(["stats", str(tmp_path / "in.jsonl")], stdout=True, stderr=False, env=wide)
    tables_alone = screens(alone)[-1]
    left = [line.rstrip() for line in history[-1] if not line.startswith("cablegram: ")]
    assert [line for line in left if line] == [
        line.rstrip() for line in tables_alone if line.strip()
    ]
