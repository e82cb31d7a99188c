"""The types: of the package, and of the stubs against the module."""

from __future__ import annotations

import os
import site
import subprocess
import sys
from pathlib import Path

import pages

import cablegram
from conftest import ROOT

# What the stubs cannot say, or need not.
ALLOWED = """\
# pybind11's metaclass, and its __init__ that raises.
cablegram\\._core\\.[A-Z][A-Za-z]*
cablegram\\._core\\.[A-Z][A-Za-z]*\\.__init__
# What enum makes of classes.
cablegram\\._codes\\.[A-Za-z]+\\.__new__
cablegram\\._core\\.[A-Z][A-Za-z]*\\.__new__
cablegram\\.[A-Z][A-Za-z]*\\.__new__
# A keyword.
cablegram\\._core\\.Attributes\\.from
cablegram\\._core\\.Cable\\.from
"""


def environment() -> dict[str, str]:
    """mypy finds an installed package by itself, and must be told of one that is not."""
    folder = str(Path(cablegram.__file__).parent.parent)
    if folder in (*site.getsitepackages(), site.getusersitepackages()):
        return dict(os.environ)
    return {**os.environ, "MYPYPATH": folder}


def mypy_in(folder: Path, module: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs mypy, or a module of it, in a folder that is not the checkout."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )


def test_package_is_strictly_typed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_stubs_say_what_the_module_has(tmp_path: Path) -> None:
    allowed = tmp_path / "allowed"
    allowed.write_text(ALLOWED)
    done = mypy_in(
        tmp_path,
        *("mypy.stubtest", "--concise", "--ignore-unused-allowlist"),
        *("--allowlist", allowed, "cablegram._core", "cablegram._codes"),
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_users_get_types(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        """\
import datetime
import cablegram

cable = cablegram.parse(b"")
reveal_type(cable.subject)
reveal_type(cable.datetime)
reveal_type([block.role for block in cable.body])
if cable.classification is not None and cable.classification > cablegram.Classification.SECRET:
    reveal_type(cable.classification)
"""
    )
    done = mypy_in(tmp_path, "mypy", "--strict", "--config-file=", program)
    assert done.returncode == 0, done.stdout
    assert '"str | None"' in done.stdout
    assert '"datetime.datetime | None"' in done.stdout
    assert '"list[cablegram._core.Role | None]"' in done.stdout


def test_programs_of_the_documentation_are_strictly_typed(tmp_path: Path) -> None:
    programs = []
    for page in pages.PAGES:
        for block in pages.blocks(page):
            if block.language == "python":
                programs.append(tmp_path / f"{page.stem}_{block.line}.py")
                programs[-1].write_text(block.code, encoding="utf-8")
    assert len(programs) > 30
    config = f"--config-file={ROOT / 'pyproject.toml'}"
    done = mypy_in(tmp_path, "mypy", "--strict", config, *programs)
    assert done.returncode == 0, done.stdout + done.stderr
