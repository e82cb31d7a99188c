"""Sources to pandas."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ._extras import needs
from ._unread import Unread

if TYPE_CHECKING:
    import pandas as pd

    from .sources import Rejected, Source

__all__ = ["read"]


def read(
    source: Source | str | os.PathLike[str],
    columns: Sequence[str] | None = None,
    *,
    strict: bool = False,
    rejects: list[Rejected] | None = None,
) -> pd.DataFrame:
    """The cables of a source as a pandas frame, one row a cable.

    source: a path or URL, or a `cablegram.sources.Source`; see there what can be read.
    columns: which columns, in which order; None for all. What they do not need is not parsed.
    strict: raises `UnreadError` when something of the source cannot be read; else the rest is read.
    rejects: takes what could not be read. Without it, and without rejects of the source that report
    it, an `UnreadWarning` says how much there was, and the first causes.

    Lists and records are Python objects; `datetime` is datetime64[us, UTC]. Needs
    `cablegram[pandas]`. Raises what `cablegram.arrow.scan` raises.
    """
    with needs("pandas"):
        import pandas  # noqa: F401  to_pandas() needs it, and all would be read before it says so

        from .arrow import scan
        from .sources import Source

    wanted = source if isinstance(source, Source) else Source(os.fspath(source))
    unread = Unread(wanted, strict=strict, rejects=rejects)
    frame = scan(unread.source, columns, strict=strict).read_all().to_pandas()
    unread.warn(stacklevel=3)
    return frame
