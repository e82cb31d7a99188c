"""The Python of the README and the guides runs, and prints what its comments say."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import sys

import pytest

from conftest import ROOT

PATHS = ("README.md", "docs/pipelines.md", "docs/view.md", "docs/write.md")
PAGES = {path: (ROOT / path).read_text(encoding="utf-8") for path in PATHS}
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
BLOCKS = [
    pytest.param(block, id=f"{path}-{number}")
    for path, page in PAGES.items()
    for number, block in enumerate(PYTHON.findall(page))
]


def test_there_are_blocks() -> None:
    assert BLOCKS


@pytest.mark.parametrize("block", BLOCKS)
def test_block(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for module in set(re.findall(r"^(?:import|from) (\w+)", block, re.MULTILINE)):
        pytest.importorskip(module, reason=f"{module} is not installed")
    if "pyspark" in block:
        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        if not shutil.which("java"):
            pytest.skip("Spark needs Java 17")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(block, "README.md", "exec"), {})
    expected = re.findall(r"^print\(.*\)  # (.*)$", block, re.MULTILINE)
    assert expected
    assert printed.getvalue().splitlines() == expected


def test_links_lead_somewhere() -> None:
    for path, page in PAGES.items():
        for target in re.findall(r"\]\(([^)#]+)\)", page):
            if not target.startswith("https:"):
                assert (ROOT / path).parent.joinpath(target).exists(), target
