"""One file to one cable."""

from __future__ import annotations

import os
from pathlib import Path

from ._core import Cable, Dialect, parse
from ._encodings import decode

__all__ = ["parse_file"]


def parse_file(
    path: str | os.PathLike[str],
    *,
    dialect: Dialect | str | None = None,
    mend_quotes: bool = False,
    unwrap: bool = True,
    mend_hyphens: bool = False,
    max_size: int = 2**32 - 2,
    max_nodes: int = 10_000_000,
    max_diagnostics: int = 10_000,
) -> Cable:
    """Parse the text of a file; the path is the cable's `source`.

    The text is decoded as `decode` does it; the cable's `encoding` says from what. The options are
    those of `parse`. For folders, archives and tables there is `cablegram.read`.

    Raises OSError when the file cannot be read, and what `parse` raises.
    """
    text, encoding = decode(Path(path).read_bytes())
    return parse(
        text,
        source=path,
        encoding=encoding,
        dialect=dialect,
        mend_quotes=mend_quotes,
        unwrap=unwrap,
        mend_hyphens=mend_hyphens,
        max_size=max_size,
        max_nodes=max_nodes,
        max_diagnostics=max_diagnostics,
    )
