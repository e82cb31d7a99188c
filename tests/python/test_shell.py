"""The command in a shell: help, completion, colours, the man page."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from cablegram.cli import app
from conftest import CABLE, ROOT, Run
from test_cli import on_terminal

GROUP: Any = typer.main.get_command(app)
COMMANDS = sorted(GROUP.commands)
PAGE = ROOT / "docs" / "cablegram.1"

# What sets a colour, of letters or of their ground (ECMA-48, SGR).
COLOUR = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m")


def options(command: str) -> set[str]:
    return {name for parameter in GROUP.commands[command].params for name in parameter.opts}


# --- Help -----------------------------------------------------------------------------------------


def test_there_are_commands() -> None:
    assert {"parse", "check", "view", "convert", "stats", "graph", "completion"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help(run: Run, command: str) -> None:
    done = run(command, "--help", env={"COLUMNS": "80"})
    assert (done.returncode, done.stderr) == (0, "")
    assert run(command, "-h", env={"COLUMNS": "80"}).stdout == done.stdout
    assert done.stdout.startswith(f"Usage: cablegram {command} ")
    for name in options(command):
        if name.startswith("-"):
            assert name in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_examples_of_help_are_right_usage(run: Run, command: str | None) -> None:
    shown = run(*filter(None, [command]), "--help").stdout
    _, _, below = shown.partition("Examples:\n")
    examples = re.findall(r"\bcablegram (\w+)\b([^|>\n)]*)", below.partition("\n\n")[0])
    assert examples
    for name, arguments in examples:
        assert command in (None, name)
        # Raises what is said of wrong usage.
        GROUP.commands[name].make_context(name, shlex.split(arguments))


def test_help_of_all(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    for command in COMMANDS:
        assert re.search(rf"^  {command} +[A-Z]", done.stdout, re.MULTILINE)
    assert "..." not in done.stdout.partition("Commands:")[2].replace("tag...", "")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["prase", "a.txt"], "Did you mean 'parse'?"),
        (["parse", "a.txt", "--fromat", "csv"], "Possible options: --format"),
        (["parse", "a.txt", "--format", "xml"], "'jsonl'"),
        (["parse"], "PATH"),
        (["completion", "tcsh"], "'fish'"),
    ],
)
def test_errors_say_what_to_do(run: Run, arguments: list[str], says: str) -> None:
    done = run(*arguments, env={"COLUMNS": "80"})
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert re.search(r"Try 'cablegram( \w+)? (-h|--help)' for help\.", done.stderr)
    assert not re.search(r"[\u2500-\u257f]", done.stderr)  # no boxes


# --- Completion -----------------------------------------------------------------------------------


def complete(run: Run, line: str) -> list[str]:
    """What a shell is told to offer for a line."""
    words = shlex.split(line) + ([""] if line.endswith(" ") else [])
    env = {
        "_CABLEGRAM_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = run(env=env)
    assert done.returncode == 0
    return done.stdout.split()


def test_what_is_completed(run: Run) -> None:
    assert complete(run, "cablegram ") == list(GROUP.commands)
    assert complete(run, "cablegram par") == ["parse"]
    assert complete(run, "cablegram parse --fo") == ["--format"]
    assert complete(run, "cablegram parse --format ") == [
        "text",
        "beside",
        "brief",
        "json",
        "jsonl",
        "csv",
    ]
    assert complete(run, "cablegram parse --format js") == ["json", "jsonl"]
    for command in ("parse", "check", "view"):
        assert complete(run, f"cablegram {command} --dialect a") == ["aad"]
    if importlib.util.find_spec("pyarrow"):
        assert complete(run, "cablegram convert a --to p") == ["parquet"]
    # Names of files are the shell's own.
    assert complete(run, "cablegram parse ") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts(run: Run, shell: str, tmp_path: Path) -> None:
    done = run("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"_CABLEGRAM_COMPLETE=complete_{shell}" in done.stdout
    if shutil.which(shell):
        script = tmp_path / "script"
        script.write_text(done.stdout)
        subprocess.run([shell, "-n", script], check=True)


# What each shell is given, and what it offers then.
OFFERS = {
    "bash": (
        "source ./script; COMP_WORDS=(cablegram parse --mend); COMP_CWORD=2; "
        "_cablegram_completion cablegram; printf '%s\\n' ${COMPREPLY[@]}; complete -p cablegram",
        [
            "--mend-quotes",
            "--mend-hyphens",
            "complete -o default -F _cablegram_completion cablegram",
        ],
    ),
    "fish": (
        "source ./script; complete -C 'cablegram parse --mend' | cut -f 1",
        ["--mend-hyphens", "--mend-quotes"],
    ),
}


@pytest.mark.parametrize("shell", OFFERS)
def test_shells_complete(run: Run, shell: str, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("cablegram")
    if shutil.which(shell) is None or not program.exists():
        pytest.skip(f"{shell}, or the installed command, is not here")
    (tmp_path / "script").write_text(run("completion", shell).stdout)
    given, offered = OFFERS[shell]
    done = subprocess.run(
        [shell, "-c", given],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == offered


# --- Colours --------------------------------------------------------------------------------------

BAD = "P 999999Z APR 08\nFM AMEMBASSY NOWHERE\nCONFIDENTIAL NOWHERE 000001\nSUBJECT: A\n"


@pytest.mark.parametrize(
    "arguments", [["parse"], ["check"], ["stats"], ["parse", "--help"], ["--help"], ["prase"]]
)
@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_no_colours(tmp_path: Path, arguments: list[str], env: dict[str, str]) -> None:
    if "stats" in arguments:
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    (tmp_path / "a.txt").write_text(BAD)
    (tmp_path / "b.txt").write_text(CABLE)
    seen = on_terminal([*arguments, str(tmp_path)], stdout=True, stderr=True, env=env)
    assert len(seen) > 100
    assert not COLOUR.search(seen)


def test_colours_of_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD)
    # So the test above sees what there is to see.
    for command in ("parse", "check"):
        assert COLOUR.search(on_terminal([command, str(tmp_path)], stdout=True, stderr=True))
    seen = on_terminal(["check", str(tmp_path)], stdout=True, stderr=True, env={"NO_COLOR": ""})
    assert COLOUR.search(seen)  # an empty one says nothing, by https://no-color.org


# --- The man page ---------------------------------------------------------------------------------


def test_man_page_is_fresh() -> None:
    pytest.importorskip("docutils", reason="docutils is not installed")
    script = ROOT / "scripts" / "generate_man.py"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_man_page_tells_of_all() -> None:
    page = PAGE.read_text().replace("\\-", "-").replace("\\fB", "").replace("\\fP", "")
    for command in COMMANDS:
        assert f"\n.SS cablegram {command}\n" in page
        for name in options(command):
            if name.startswith("-"):
                assert name in page
    for section in ("SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT"):
        assert f".SH {section}\n" in page or f'.SH "{section}"\n' in page


def test_man_page_is_good_roff() -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("groff is not installed")
    done = subprocess.run(
        [groff, "-man", "-ww", "-Tascii", "-z", PAGE], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
