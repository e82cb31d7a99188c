"""The scripts of the project: what each of them asks for, and what the demo shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import CABLES, ROOT

SCRIPTS = sorted((ROOT / "scripts").glob("*.sh"))
# Those that install something: lib.sh is read by the others.
INSTALLERS = [script.stem for script in SCRIPTS if script.stem != "lib"]

# What only some tests or measurements need.
HEAVY = {"chromium", "openjdk-17-jre-headless", "clang-14", "llvm-14", "pyspark", "pandas"}


def needs(script: str) -> set[str]:
    """The packages that a script installs where they are missing."""
    command = ["bash", ROOT / "scripts/setup.sh", "--list", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not done.stderr
    return set(done.stdout.splitlines())


@pytest.mark.parametrize("script", INSTALLERS)
def test_each_script_says_what_it_needs(script: str) -> None:
    assert needs(script)
    for line in needs(script):
        assert re.fullmatch(r"(debian|python) [A-Za-z0-9.+_-]+", line)


def test_the_demo_needs_little() -> None:
    demo = needs("demo")
    assert {"debian g++", "debian cmake", "python rich", "python pybind11"} <= demo
    assert demo < needs("test")
    assert not {line.split()[1] for line in demo} & HEAVY
    assert {"debian chromium", "debian clang-14", "python pyspark"} <= needs("test")


@pytest.mark.parametrize("script", ["check_packages", "docs", "fuzz"])
def test_the_tests_install_what_their_parts_need(script: str) -> None:
    assert needs(script) <= needs("test")


def test_an_unknown_group_is_an_error() -> None:
    command = "source scripts/lib.sh; SETUP=list setup --debian python no-such-group"
    done = subprocess.run(
        ["bash", "-c", command, "scripts/x.sh"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode
    assert "[no-such-group]" in done.stderr


def test_shellcheck() -> None:
    if not (shellcheck := shutil.which("shellcheck")):
        pytest.skip("shellcheck is not installed")
    files = [*SCRIPTS, *(ROOT / ".ci").glob("*")]
    done = subprocess.run([shellcheck, *files], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout == ""
    assert done.returncode == 0


# --- The demo -------------------------------------------------------------------------------------


def demo(tmp_path: Path, *arguments: str) -> str:
    """What the demo prints with the package that is here, into a pipe."""
    command = tmp_path / "cablegram"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cablegram "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    environment = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    environment["PATH"] = f"{tmp_path}:{environment['PATH']}"
    done = subprocess.run(
        ["bash", ROOT / "scripts/demo.sh", "--installed", *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_demo_shows_one_cable_and_names_the_others(tmp_path: Path) -> None:
    lines = demo(tmp_path).splitlines()
    sections = [at for at, line in enumerate(lines) if line.startswith("== ")]
    one, others, page = (
        lines[begin + 1 : end]
        for begin, end in zip(sections, [*sections[1:], len(lines)], strict=True)
    )

    # As it came on the left, what was understood on the right.
    raw = (CABLES / "07EREWHON203.txt").read_text(encoding="utf-8")
    for line in raw.splitlines():
        if len(line) <= 72:
            assert any(shown.startswith(line) for shown in one), line
    assert any(re.search(r"^FM AMEMBASSY EREWHON +│ from AMEMBASSY EREWHON", line) for line in one)

    # Two lines on each of the others.
    ids = {path.stem for path in CABLES.glob("*.txt")} - {"07EREWHON203"}
    others = [line for line in others if line]
    assert [line.split()[0] for line in others[::2]] == sorted(ids)
    assert all(line.startswith("  ") for line in others[1::2])

    shown = [Path(line) for line in page if line]
    assert shown == [ROOT / "build/demo.html"]
    assert "07EREWHON203" in shown[0].read_text(encoding="utf-8")
    assert len(lines) < 200


def test_the_demo_can_show_all(tmp_path: Path) -> None:
    shown = demo(tmp_path, "--all")
    heads = re.findall(r"^as it came .*what was understood", shown, re.MULTILINE)
    assert len(heads) == len(list(CABLES.glob("*.txt")))


def test_the_demo_refuses_other_arguments() -> None:
    command = ["bash", ROOT / "scripts/demo.sh", "--every"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: ")
