"""Pages of the site that are made when it is built: what mkdocs.yml names under `hooks`."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

sys.path.insert(0, str(Path(__file__).parent))

import cpp_reference


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Puts pages that mkdocs.yml does not name at the end of the navigation."""
    docs = Path(config.docs_dir)
    named = set(_pages(config.nav))
    others = [str(path.relative_to(docs)) for path in sorted(docs.rglob("*.md"))]
    if more := [page for page in others if page not in named]:
        config.nav = [*(config.nav or []), {"More": more}]
    return config


def _pages(nav: Any) -> Iterator[str]:
    """The paths of all pages of a navigation."""
    if isinstance(nav, str):
        yield nav
    for part in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _pages(part)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the reference of the headers, that of the command, and what the search needs."""
    for path, page in (
        ("reference/cpp.md", cpp_reference.page()),
        ("reference/cli.md", _command_reference()),
    ):
        files.append(File.generated(config, path, content=page))
    worker = Path(__file__).with_name("iframe-worker.js")
    files.append(File.generated(config, "assets/iframe-worker.js", abs_src_path=str(worker)))
    return files


def _command_reference() -> str:
    """What the commands say of themselves, by Typer."""
    command = [sys.executable, "-m", "typer", "cablegram.cli", "utils", "docs"]
    command += ["--name", "cablegram", "--title", "The command line"]
    page = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # The mark that keeps Typer from wrapping a paragraph.
    page = page.replace("\b", "")
    # Typer cuts the sentences of the list of commands; they stand whole in their sections.
    sentences = dict(re.findall(r"^## `cablegram (\S+)`\n\n(.+)$", page, re.MULTILINE))
    page = re.sub(
        r"^\* `(\w+)`: .*\.\.\.$",
        lambda found: f"* `{found[1]}`: {sentences[found[1]]}",
        page,
        flags=re.MULTILINE,
    )
    return re.sub(
        r"^Examples:\n((?: +.*\n)+)",
        lambda found: "Examples:\n\n```sh\n" + html.unescape(_flush(found[1])) + "```\n",
        page,
        flags=re.MULTILINE,
    )


def _flush(lines: str) -> str:
    """The same lines without the two blanks before each."""
    return re.sub(r"^  ", "", lines, flags=re.MULTILINE)
