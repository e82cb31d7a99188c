"""The command, run as a shell runs it."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cablegram
from conftest import CABLE, Run, heed_interrupts, heed_permissions

COMMAND = [sys.executable, "-m", "cablegram"]
BAD = "P 999999Z APR 08\nFM AMEMBASSY NOWHERE\nCONFIDENTIAL NOWHERE 000001\nSUBJECT: A\n"


@pytest.fixture
def cables(tmp_path: Path) -> Path:
    """A folder with cables, folders, and files that are none."""
    folder = tmp_path / "cables"
    (folder / "b").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name in ("c.txt", "a.txt", "b/two.txt", "b/one.txt"):
        (folder / name).write_text(CABLE.replace("NOWHERE 000732", f"NOWHERE {len(name):06}"))
    for name in ("README.md", ".hidden.txt", ".hidden/a.txt", "b/notes"):
        (folder / name).write_text("not a cable")
    return folder


def sources(output: str) -> list[str]:
    return [json.loads(line)["source"] for line in output.splitlines()]


# --- Formats --------------------------------------------------------------------------------------


def test_jsonl_is_the_format_of_a_pipe(run: Run, cables: Path) -> None:
    done = run("parse", cables / "a.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == cablegram.parse((cables / "a.txt").read_bytes(), source=cables / "a.txt").to_json()
        + "\n"
    )
    assert run("parse", cables / "a.txt", "--format", "jsonl").stdout == done.stdout


def test_json_is_an_array(run: Run, cables: Path, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in run("parse", cables).stdout.splitlines()]
    done = run("parse", cables, "-f", "json")
    assert json.loads(done.stdout) == lines
    assert done.stdout.startswith('[\n  {\n    "schema": 1,\n')
    assert done.stdout.endswith("\n  }\n]\n")
    assert json.loads(run("parse", cables / "a.txt", "-f", "json").stdout) == lines[:1]
    assert run("parse", tmp_path / "none", "-f", "json").stdout == "[]\n"


def test_csv(run: Run, cables: Path) -> None:
    done = run("parse", cables, "-f", "csv", text=False)
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
    assert [row["source"] for row in rows] == sources(run("parse", cables).stdout)
    row = rows[0]
    assert row["id"] == "08NOWHERE5"
    assert row["precedence"] == "PRIORITY;ROUTINE"
    assert row["datetime"] == "2008-04-16T10:19:00Z"
    assert row["from"] == "AMEMBASSY NOWHERE"
    assert row["info"] == "SECDEF WASHDC;AMEMBASSY ERE TOWN"
    assert row["section"] == "1/2"
    assert row["declassify_on"] == "2018-04-16"
    assert row["tags"] == "PREL;XX"
    assert row["references"] == "08ERETOWN291;SEPTEL"
    assert row["classified_by"] == "Jane Q. Marchbanks"
    assert row["reasons"] == "1.4(b);1.4(d)"
    assert row["summary"] == "The Minister asked for a photocopier."
    assert row["is_partial"] == "false"
    assert row["subject"] == "THE MINISTER'S PHOTOCOPIER"
    assert "A Ministry Without a Map\n\nThe Minister received us" in row["body"]


def test_text_is_for_people(run: Run, cables: Path) -> None:
    done = run("parse", cables / "a.txt", "-f", "text")
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    assert "08NOWHERE5  CONFIDENTIAL" in lines[0]
    assert "Date           2008-04-16 10:19 UTC" in lines
    assert "To             SECSTATE WASHDC (PRIORITY)" in lines
    assert "(C) THE MINISTER'S PHOTOCOPIER" in lines
    assert "1. (C) Summary: The Minister asked for a photocopier. End Summary." in lines
    assert "A Ministry Without a Map" in lines
    assert "    -- one photocopier." in lines
    assert "DOE" in lines
    assert "\x1b" not in done.stdout


def test_text_does_not_steer_the_terminal(run: Run) -> None:
    nasty = "SUBJECT: A \x1b[31mRED\x1b[0m [bold]\u202eEGASSEM\x07\n"
    done = run("parse", "-", "-f", "text", input=nasty)
    assert "A \ufffd[31mRED\ufffd[0m [bold]\ufffdEGASSEM\ufffd" in done.stdout


# --- What is read ---------------------------------------------------------------------------------


def test_folders_in_order(run: Run, cables: Path) -> None:
    names = ["a.txt", "b/one.txt", "b/two.txt", "c.txt"]
    assert sources(run("parse", cables).stdout) == [str(cables / name) for name in names]
    # The names are as they were given.
    assert sources(run("parse", "cables/b", cwd=cables.parent).stdout) == [
        "cables/b/one.txt",
        "cables/b/two.txt",
    ]
    several = sources(run("parse", cables / "c.txt", cables / "b").stdout)
    assert several == [str(cables / name) for name in ("c.txt", "b/one.txt", "b/two.txt")]


def test_patterns(run: Run, cables: Path) -> None:
    every = sources(run("parse", cables, "--include", "*").stdout)
    assert str(cables / "README.md") in every
    assert str(cables / "b/notes") in every
    assert not any("hidden" in name for name in every)
    some = sources(run("parse", cables, "--include", "*.md", "--include", "two.*").stdout)
    assert some == [str(cables / "README.md"), str(cables / "b/two.txt")]
    # A path that is given is read whatever its name is.
    assert sources(run("parse", cables / "README.md").stdout) == [str(cables / "README.md")]


def test_endings_in_capitals(run: Run, tmp_path: Path) -> None:
    for name in ("a.TXT", "b.Txt", "c.txt", "d.md", "txt"):
        (tmp_path / name).write_text(CABLE)
    names = ["a.TXT", "b.Txt", "c.txt"]
    assert sources(run("parse", tmp_path).stdout) == [str(tmp_path / name) for name in names]
    # The rest of a name is as it is written.
    some = run("parse", tmp_path, "--include", "A.*", "--include", "b.tX?").stdout
    assert sources(some) == [str(tmp_path / "b.Txt")]


def test_a_folder_without_cables(run: Run, tmp_path: Path) -> None:
    done = run("parse", tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"cablegram: {tmp_path}: holds no file whose name fits *.txt\n"


def test_links(run: Run, cables: Path) -> None:
    (cables / "again").symlink_to(cables)
    (cables / "b" / "link.txt").symlink_to(cables / "a.txt")
    assert len(sources(run("parse", cables).stdout)) == 5


def test_standard_input(run: Run) -> None:
    (cable,) = (json.loads(line) for line in run("parse", "-", input=CABLE).stdout.splitlines())
    assert cable["source"] == "<stdin>"
    assert cable["id"] == "08NOWHERE732"
    empty = json.loads(run("parse", "-", input="").stdout)
    assert empty["dialect"] == "unknown"


def test_bytes_that_are_no_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"SUBJECT: CAF\xe9 \x00 \r\n")
    for form in ("jsonl", "json", "csv", "text"):
        done = run("parse", path, "-f", form)
        assert (done.returncode, done.stderr) == (0, "")
        assert "CAF\ufffd" in done.stdout


def test_names_that_are_no_text(run: Run, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text(BAD)
    for form in ("csv", "jsonl", "json", "text"):
        done = run("parse", os.fsdecode(path), "-f", form, text=False)
        assert (done.returncode, done.stderr) == (0, b"")
        # A table is for programs, that open files by it.
        assert (b"/caf\xe9.txt" if form == "csv" else b"SUBJECT: A"[9:]) in done.stdout
    assert b"/caf\xe9.txt:1:3: error" in run("check", os.fsdecode(path), text=False).stdout


def test_unreadable_paths(run: Run, cables: Path) -> None:
    (cables / "broken.txt").symlink_to("nowhere")
    done = run("parse", cables / "none.txt", cables / "a.txt", cables / "broken.txt", cables)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 5
    assert done.stderr.splitlines() == [
        f"cablegram: {cables / 'none.txt'}: No such file or directory",
        f"cablegram: {cables / 'broken.txt'}: No such file or directory",
    ]


def test_forbidden_files(run: Run, cables: Path) -> None:
    (cables / "a.txt").chmod(0)
    (cables / "b").chmod(0)
    done = run("parse", cables, preexec_fn=heed_permissions)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"cablegram: {cables / 'a.txt'}: Permission denied",
        f"cablegram: {cables / 'b'}: Permission denied",
    ]
    assert len(done.stdout.splitlines()) == 1
    cables.chmod(0)
    # Not that it holds no cable.
    done = run("parse", cables, preexec_fn=heed_permissions)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"cablegram: {cables}: Permission denied\n"
    cables.chmod(0o755)
    (cables / "b").chmod(0o755)


def test_dialect(run: Run, cables: Path) -> None:
    done = run("parse", cables / "a.txt", "--dialect", "smart")
    assert json.loads(done.stdout)["dialect"] == "smart"


# --- check ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("option", "limit", "code"),
    [
        ("--max-size", 30, "text-too-large"),
        ("--max-nodes", 3, "too-many-nodes"),
        ("--max-diagnostics", 0, "too-many-diagnostics"),
    ],
)
def test_limits(run: Run, tmp_path: Path, option: str, limit: int, code: str) -> None:
    cable = tmp_path / "bad.txt"
    cable.write_text(BAD)
    assert code not in run("check", cable).stdout
    assert code in run("check", cable, option, str(limit)).stdout
    found = json.loads(run("parse", cable, option, str(limit)).stdout)
    assert code in [one["code"] for one in found["diagnostics"]]
    assert run("parse", cable, option, "-1").returncode == 2


def test_check(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BAD)
    done = run("check", path)
    assert done.returncode == 1
    cable = cablegram.parse(BAD)
    expected = [
        f"{path}:{one.line}:{one.column}: {one.severity} {one.code} {one.message}"
        for one in cablegram.check(cable)
    ]
    assert {one.code for one in cable.diagnostics} <= {line.split()[2] for line in expected}
    lines = [line for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert lines[:-1] == expected
    assert lines[-1].startswith(f"Found {len(expected)} findings in 1 cable: ")
    assert any(": error dtg-invalid " in line for line in expected)
    assert done.stderr == ""


def test_check_without_errors(run: Run) -> None:
    done = run("check", "-", input=BAD.replace("999999", "161019"))
    assert done.returncode == 0
    assert "<stdin>:5:1: warning missing-tags no TAGS line was found" in done.stdout.splitlines()


def test_check_of_unreadable_paths(run: Run, tmp_path: Path) -> None:
    done = run("check", tmp_path / "none.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert "No such file or directory" in done.stderr


# --- Usage ----------------------------------------------------------------------------------------


def test_version(run: Run) -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"cablegram {cablegram.__version__}\n")


@pytest.mark.parametrize("arguments", [["--help"], ["parse", "--help"], ["check", "--help"]])
def test_help(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 0
    if len(arguments) > 1:
        assert "Examples:" in done.stdout
        assert f"cablegram {arguments[0]} " in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse"],
        ["check"],
        ["print", "a.txt"],
        ["parse", "a.txt", "--format", "xml"],
        ["parse", "a.txt", "--dialect", "klingon"],
        ["parse", "a.txt", "--colour"],
    ],
    ids=" ".join,
)
def test_wrong_usage(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_start_is_light() -> None:
    script = "import sys, cablegram.cli; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert not {name for name in loaded if name.split(".")[0] in {"rich", "pandas", "pyarrow"}}
    script = "import sys, cablegram; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert not {"typer", "json", "csv"} & set(done.stdout.split())


# --- Ends -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "text"])
def test_a_reader_that_goes_away(tmp_path: Path, form: str) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(CABLE)
    command = subprocess.Popen(
        [*COMMAND, "parse", tmp_path, "-f", form], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout is not None
    assert command.stderr is not None
    command.stdout.read(10)
    command.stdout.close()
    errors = command.stderr.read().decode()
    command.stderr.close()
    assert (command.wait(timeout=60), errors) == (141, "")


def test_a_user_who_interrupts() -> None:
    command = subprocess.Popen(
        [*COMMAND, "parse", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_interrupts,
    )
    # It waits for its input by then.
    time.sleep(1)
    command.send_signal(signal.SIGINT)
    out, errors = command.communicate(timeout=60)
    assert (command.returncode, out, errors) == (130, "", "cablegram: interrupted\n")


# --- Terminals ------------------------------------------------------------------------------------


def on_terminal(
    arguments: list[str], *, stdout: bool, stderr: bool, env: dict[str, str] | None = None
) -> str:
    """What a terminal gets to see when these streams of the command are it."""
    ours, theirs = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    environment |= {"TERM": "xterm-256color", "COLUMNS": "80", **(env or {})}
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs if stdout else subprocess.DEVNULL,
        stderr=theirs if stderr else subprocess.DEVNULL,
        env=environment,
    ) as command:
        os.close(theirs)
        seen = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux says so when the other side is closed
                break
            if not part:
                break
            seen += part
        command.wait(timeout=60)
    os.close(ours)
    return seen.decode("utf-8", "replace")


def test_a_terminal_gets_text_in_colours(cables: Path) -> None:
    seen = on_terminal(["parse", str(cables / "a.txt")], stdout=True, stderr=True)
    assert "2008-04-16 10:19 UTC" in seen
    assert "\x1b[1;34mCONFIDENTIAL" in seen


def test_no_color(cables: Path) -> None:
    arguments = ["parse", str(cables / "a.txt")]
    seen = on_terminal(arguments, stdout=True, stderr=True, env={"NO_COLOR": "1"})
    assert "2008-04-16 10:19 UTC" in seen
    assert "\x1b[1;34m" not in seen
    assert "\x1b[36m" not in seen


def test_check_in_colours(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BAD)
    assert "\x1b[31merror\x1b[0m" in on_terminal(["check", str(path)], stdout=True, stderr=True)
    plain = on_terminal(["check", str(path)], stdout=True, stderr=True, env={"NO_COLOR": "1"})
    assert "\x1b" not in plain


def test_progress_of_long_work(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / f"{number}.txt").write_text(CABLE)
    arguments = ["parse", str(tmp_path), "-f", "jsonl"]
    assert "100/100" in on_terminal(arguments, stdout=False, stderr=True)
    # Not in a pipe, and not for a few files.
    few = on_terminal(["parse", str(tmp_path / "1.txt"), "-f", "jsonl"], stdout=False, stderr=True)
    assert few == ""
