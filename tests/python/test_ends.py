"""How the command ends where it cannot go on: in one line, with the status that shells expect."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from cablegram.cli import app
from conftest import CABLES, heed_interrupts

COMMAND = [sys.executable, "-m", "cablegram"]
CABLE = str(CABLES / "08NOWHERE732.txt")

# What each command writes to standard output.
WRITES = {
    "parse": [[CABLE, "-f", form] for form in ("text", "json", "jsonl", "csv")],
    "check": [[CABLE, "-f", form] for form in ("text", "json", "sarif", "github")],
    "rules": [[], ["decl"]],
    "view": [[CABLE, "-o", "-"]],
    "format": [[CABLE]],
    "convert": [[str(CABLES), "-o", "/dev/stdout", "--to", "jsonl"]],
    "stats": [[str(CABLES)]],
    "graph": [["--help"]],
    "completion": [["bash"], ["fish"]],
}
WRITING = [
    ["--help"],
    ["--version"],
    ["check", CABLE, "--statistics"],
    *([command, *arguments] for command, several in WRITES.items() for arguments in several),
]


def needs_sources(arguments: list[str]) -> None:
    if {"convert", "stats"} & set(arguments):
        pytest.importorskip("fsspec", reason="the extra cablegram[sources] is not installed")


def test_every_command_is_here() -> None:
    assert set(WRITES) == set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("arguments", WRITING, ids=" ".join)
def test_a_full_disk_behind_standard_output(arguments: list[str]) -> None:
    needs_sources(arguments)
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    name = "/dev/stdout" if "/dev/stdout" in arguments else "standard output"
    assert done.stderr == f"cablegram: {name}: No space left on device\n"
    assert done.returncode == 1


def in_shell(line: str) -> subprocess.CompletedProcess[str]:
    shell = ["sh", "-c", f'"$@" {line}', "sh", *COMMAND]
    return subprocess.run(shell, capture_output=True, text=True, check=False)


def test_closed_streams(tmp_path: Path) -> None:
    done = in_shell(f"parse {CABLE} >&-")
    assert (done.returncode, done.stderr) == (
        1,
        "cablegram: standard output: Bad file descriptor\n",
    )
    done = in_shell("parse - <&-")
    assert (done.returncode, done.stderr) == (1, "cablegram: <stdin>: Bad file descriptor\n")
    # Nobody is told, but the status tells.
    for stderr in ("2>&-", "2>/dev/full"):
        done = in_shell(f"parse {tmp_path / 'none'} {stderr}")
        assert (done.returncode, done.stdout) == (1, "")
    # What writes no data needs no standard output.
    done = in_shell(f"format {CABLE} -o {tmp_path / 'out.txt'} >&-")
    assert (done.returncode, done.stderr) == (0, "")


# --- Interrupts -----------------------------------------------------------------------------------

# Runs the command; the user interrupts when the module that the first argument names is imported.
INTERRUPTED = """
import os, runpy, signal, sys
wanted = sys.argv.pop(1)
class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == wanted:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupt())
sys.orig_argv[1:] = ["-m", "cablegram", *sys.argv[1:]]
runpy.run_module("cablegram", run_name="__main__", alter_sys=True)
"""


@pytest.mark.parametrize(
    ("module", "arguments"),
    [
        ("cablegram._core", ["--version"]),
        ("cablegram._read", ["--version"]),
        ("cablegram.cli", ["--version"]),
        ("typer", ["--version"]),
        ("cablegram._corpus_cli", ["--version"]),
        ("rich.console", ["parse", CABLE, "-f", "text"]),
        ("jinja2", ["view", CABLE, "-o", "-"]),
        ("pyarrow", ["stats", str(CABLES)]),
        ("fsspec", ["stats", str(CABLES)]),
        ("cablegram._stats", ["stats", str(CABLES)]),
        ("pyarrow.parquet", ["convert", str(CABLES), "-o", "out.parquet"]),
        ("matplotlib", ["stats", str(CABLES), "--plot", "out.svg"]),
        ("networkx", ["graph", str(CABLES), "-o", "out.graphml"]),
    ],
)
def test_interrupts_while_modules_are_imported(
    module: str, arguments: list[str], tmp_path: Path
) -> None:
    pytest.importorskip(module, reason=f"{module} is not installed")
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, module, *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=heed_interrupts,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "cablegram: interrupted\n")
    assert not list(tmp_path.iterdir())


def test_the_package_leaves_interrupts_to_other_programs(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import signal, cablegram\n"
        "print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)\n"
        "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        "import cablegram.__main__\n"
        "print(signal.getsignal(signal.SIGINT) is signal.SIG_IGN)\n"
    )
    for name in ("program.py", "cablegram"):
        done = subprocess.run(
            [sys.executable, program.rename(tmp_path / name)],
            capture_output=True,
            text=True,
            check=True,
            preexec_fn=heed_interrupts,
        )
        assert done.stdout == "True\nTrue\n"
        program = tmp_path / name
    # A background job of a shell ignores interrupts, and goes on doing so.
    shell = ["sh", "-c", 'trap "" INT; "$@"', "sh", sys.executable, "-c", INTERRUPTED, "typer"]
    assert subprocess.run([*shell, "--version"], check=False).returncode == 0
