"""Runs the code of the documentation, page by page.

    python tests/docs/pages.py PAGE...

The blocks of a page are run one after another, in a folder of the page's own:

- a block with a title is written to the file of that name: ```python title="count.py"
- `console`: what stands behind `$ ` is typed, the lines below are what it prints, `...` is anything
- `sh`: the commands are run, and succeed (`cablegram check` may find something)
- `python`: run by itself from the folder; prints what the comments behind its `print` say, or what
  the block `text` right below it shows
- `json`: is JSON
- `cpp` and `cmake` without a title: tests/docs/CMakeLists.txt builds them
- `text`: no code

A comment right above a block says why it is not run: <!-- not run: it installs packages -->. The
folder of a tutorial is empty, since its readers begin so, and $CABLEGRAM is the checkout; that of
another page has what its readers have: examples/, a folder cables/, cable.txt, cables.csv. A page
with the line <!-- needs a compiler and an installed cablegram --> is run by ctest, the others by
pytest.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))

NEEDS_COMPILER = "<!-- needs a compiler and an installed cablegram -->"
BLOCK = re.compile(
    r"(?:^<!-- not run: (?P<reason>[^\n]+) -->\n)?"
    r'^```(?P<language>\w+)(?: title="(?P<title>[^"\n]+)")?\n(?P<code>.*?)^```$',
    re.DOTALL | re.MULTILINE,
)
BUILT_BY_CTEST = {"cpp", "cmake"}


class Block(NamedTuple):
    """A block of code, and where it stands."""

    language: str
    title: str | None
    code: str
    reason: str | None
    line: int
    # The text of the block `text` right below.
    shown: str | None


class PageError(AssertionError):
    """A block that does not do what its page says."""


def blocks(page: Path) -> list[Block]:
    """The blocks of a page. Raises PageError for a fence that is none of them."""
    text = page.read_text(encoding="utf-8")
    found = list(BLOCK.finditer(text))
    fences = re.findall(r"^ *(?:```|~~~)", text, re.MULTILINE)
    if len(fences) != 2 * len(found):
        raise PageError(f"{page}: a fence that does not end, is indented, or names no language")
    made = []
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        near = after is not None and not text[one.end() : after.start()].strip()
        shown = after["code"] if near and after and after["language"] == "text" else None
        line = text.count("\n", 0, one.start("language")) + 1
        made.append(Block(one["language"], one["title"], one["code"], one["reason"], line, shown))
    return made


def needs_compiler(page: Path) -> bool:
    """Whether ctest runs the page."""
    return NEEDS_COMPILER in page.read_text(encoding="utf-8")


@contextlib.contextmanager
def folder(page: Path) -> Iterator[Path]:
    """A folder for the page, which is the current one meanwhile."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        if page.parent.name != "tutorials":
            furnish(Path(name))
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(before)


def furnish(place: Path) -> None:
    """Puts there what the readers of a guide are thought to have."""
    (place / "examples").symlink_to(EXAMPLES)
    shutil.copytree(EXAMPLES / "cables", place / "cables")
    shutil.copy(EXAMPLES / "cables" / "08NOWHERE732.txt", place / "cable.txt")
    lines = (
        json.dumps({"id": path.stem, "text": path.read_text(encoding="utf-8")})
        for path in sorted((EXAMPLES / "cables").glob("*.txt"))
    )
    subprocess.run(
        [sys.executable, ROOT / "bench" / "make_cables_csv.py", place / "cables.csv"],
        input="\n".join(lines),
        text=True,
        check=True,
        capture_output=True,
    )


def run(block: Block) -> None:
    """Runs a block in the current folder. Raises PageError when it does something else."""
    if block.reason:
        return
    if block.title:
        Path(block.title).parent.mkdir(parents=True, exist_ok=True)
        Path(block.title).write_text(block.code, encoding="utf-8")
    elif block.language == "console":
        run_console(block)
    elif block.language == "sh":
        run_shell(block)
    elif block.language == "python":
        run_python(block)
    elif block.language == "json":
        json.loads(block.code)
    elif block.language != "text" and block.language not in BUILT_BY_CTEST:
        raise PageError(f"line {block.line}: nobody runs blocks of {block.language}")


def run_console(block: Block) -> None:
    """Types the commands and compares what they print."""
    parts = re.split(r"^\$ ", block.code, flags=re.MULTILINE)
    if parts[0] or len(parts) == 1:
        raise PageError(f"line {block.line}: does not begin with a command")
    for part in parts[1:]:
        # A command goes on behind a backslash.
        found = re.match(r"((?:[^\n]*\\\n)*[^\n]*\n)(.*)", part, re.DOTALL)
        assert found is not None
        printed = shell(found[1])
        wanted = re.escape(found[2].strip()).replace(re.escape("..."), ".*")
        if not re.fullmatch(wanted, printed.stdout.strip(), re.DOTALL):
            raise PageError(
                f"line {block.line}: {found[1]}printed\n{printed.stdout}\nand not\n{found[2]}"
            )


def run_shell(block: Block) -> None:
    """Runs commands that succeed."""
    checks = '[[ $? = 1 && $BASH_COMMAND = "cablegram check"* ]]'
    done = shell(f"trap '{checks} || exit 2' ERR\n{block.code}\nexit 0\n")
    if done.returncode:
        raise PageError(f"line {block.line}: {done.stdout}")


def shell(commands: str) -> subprocess.CompletedProcess[str]:
    """Runs commands as in a terminal of 100 columns, without colours."""
    tools = Path(sys.executable).parent
    environment = os.environ | {
        "CABLEGRAM": str(ROOT),
        "BROWSER": "true",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
    }
    return subprocess.run(
        ["bash", "-c", commands],
        env=environment,
        text=True,
        timeout=300,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def run_python(block: Block) -> None:
    """Runs a program and compares what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile("\n" * block.line + block.code, "page", "exec"), {"__name__": "__main__"})
    wanted = block.shown
    if wanted is None:
        comments = re.findall(r"^ *(?:print\(.*)?\)  # (.*)$", block.code, re.MULTILINE)
        wanted = "".join(f"{one}\n" for one in comments)
    if not wanted:
        raise PageError(f"line {block.line}: a program that shows nothing")
    if printed.getvalue() != wanted:
        raise PageError(f"line {block.line}: printed\n{printed.getvalue()}\nand not\n{wanted}")


def run_page(page: Path) -> int:
    """Runs all blocks of a page; how many were run."""
    number = 0
    with folder(page):
        for block in blocks(page):
            run(block)
            number += not block.reason
    return number


def main() -> int:
    """Runs the pages that are named."""
    if not sys.argv[1:]:
        sys.exit(__doc__)
    # Spark's workers are to be of this environment.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    name = ""
    try:
        for name in sys.argv[1:]:
            print(f"{name}: {run_page(Path(name).resolve())} blocks")
    except PageError as error:
        sys.exit(f"{name}: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
