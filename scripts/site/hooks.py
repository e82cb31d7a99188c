"""Pages of the site that are made when it is built: what mkdocs.yml names under `hooks`."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

sys.path.insert(0, str(Path(__file__).parent))

import cpp_reference


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the reference of the headers and that of the command."""
    for path, page in (
        ("reference/cpp.md", cpp_reference.page()),
        ("reference/cli.md", _command_reference()),
    ):
        files.append(File.generated(config, path, content=page))
    return files


def _command_reference() -> str:
    """What the commands say of themselves, by Typer."""
    command = [sys.executable, "-m", "typer", "cablegram.cli", "utils", "docs"]
    command += ["--name", "cablegram", "--title", "The command line"]
    page = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return re.sub(
        r"^Examples:\n((?: +.*\n)+)",
        lambda found: "Examples:\n\n```sh\n" + html.unescape(_flush(found[1])) + "```\n",
        page,
        flags=re.MULTILINE,
    )


def _flush(lines: str) -> str:
    """The same lines without the two blanks before each."""
    return re.sub(r"^  ", "", lines, flags=re.MULTILINE)
