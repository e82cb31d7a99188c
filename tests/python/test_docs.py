"""The code of the README and of all pages runs and does what they say; their links lead somewhere.

tests/docs/pages.py tells how blocks are run.
"""

from __future__ import annotations

import re
import shutil
import sys
from enum import EnumMeta
from pathlib import Path

import pages
import pytest

import cablegram
from conftest import ROOT

NAMES = [str(page.relative_to(ROOT)) for page in pages.PAGES]


@pytest.mark.parametrize("name", NAMES)
def test_page(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = ROOT / name
    blocks = pages.blocks(page)
    if pages.needs_compiler(page):
        pytest.skip("ctest runs it")
    if any(block.language == "python" and "pyspark" in block.code for block in blocks):
        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        if not shutil.which("java"):
            pytest.skip("Spark needs Java 17")
    for module in needed(blocks):
        pytest.importorskip(module, reason=f"{module} is not installed")
    with pages.folder(page):
        for block in blocks:
            pages.run(block)


def needed(blocks: list[pages.Block]) -> set[str]:
    """The modules that the programs of a page import."""
    programs = "\n".join(
        block.code for block in blocks if block.language == "python" and not block.reason
    )
    return set(re.findall(r"^(?:import|from) (\w+)", programs, re.MULTILINE))


def test_most_blocks_are_run() -> None:
    blocks = [block for page in pages.PAGES for block in pages.blocks(page)]
    code = [block for block in blocks if block.language != "text"]
    assert len(code) > 60
    assert sum(block.reason is None for block in code) > 0.8 * len(code)


@pytest.mark.parametrize(
    ("language", "code", "shown"),
    [
        ("console", "$ echo one\ntwo\n", None),
        ("console", "$ echo one\none ... three\n", None),
        ("console", "echo one\n", None),
        ("json", "{'a': 1}", None),
        ("python", "print(1)  # 2\n", None),
        ("python", "print(1)\n", None),
        ("python", "print(1)\n", "2\n"),
        ("ruby", "puts 1\n", None),
        ("sh", "false\ntrue\n", None),
        ("sh", "echo (\n", None),
    ],
)
def test_a_wrong_block_fails(language: str, code: str, shown: str | None) -> None:
    with pytest.raises((pages.PageError, ValueError)):
        pages.run(pages.Block(language, None, code, None, 1, shown))


@pytest.mark.parametrize(
    ("language", "code", "shown"),
    [
        ("console", "$ echo one two three\none ... three\n$ true\n", None),
        ("python", "print(1)  # 1\n", None),
        ("python", "print(\n    1\n)  # 1\n", None),
        ("python", "print(1)\n", "1\n"),
        ("sh", "true\n", None),
    ],
)
def test_a_right_block_passes(language: str, code: str, shown: str | None) -> None:
    pages.run(pages.Block(language, None, code, None, 1, shown))


@pytest.mark.parametrize("text", ["```\nx\n```\n", "  ```sh\n  x\n  ```\n", "```sh\nx\n"])
def test_a_fence_that_is_none_of_ours_fails(text: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    with pytest.raises(pages.PageError):
        pages.blocks(page)


def test_the_reference_of_python_names_all() -> None:
    """All but the enumerations, which are among the fields."""
    page = (ROOT / "docs/reference/python.md").read_text(encoding="utf-8")
    for name in cablegram.__all__:
        if not name.startswith("_") and not isinstance(getattr(cablegram, name), EnumMeta):
            assert re.search(rf"\b{name}\b", page), name


LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
# Pages that are made with the site.
MADE = {"docs/reference/cpp.md", "docs/reference/cli.md"}


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    page = ROOT / name
    for target in LINK.findall(FENCED.sub("", page.read_text(encoding="utf-8"))):
        if target.startswith("https:"):
            continue
        path, _, anchor = target.partition("#")
        other = page.parent.joinpath(path).resolve() if path else page
        if str(other.relative_to(ROOT)) in MADE:
            continue
        assert other.exists(), target
        if anchor:
            assert anchor in anchors(other), target


def anchors(page: Path) -> set[str]:
    """The anchors of the headings of a page, as the site and others make them."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    words = (re.sub(r"[^\w\s-]", "", heading).strip().lower() for heading in headings)
    return {re.sub(r"[\s-]+", "-", heading) for heading in words}
