"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["replacing"]


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A temporary name beside a path, which takes the path's place when all went well.

    Where the path is a link, what it leads to is replaced. What is no file, such as a pipe or a
    device, is given itself.
    """
    out = out.resolve()
    if out.exists() and not out.is_file():
        yield out
        return
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        yield part
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
