"""Sources to pandas."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ._extras import needs

if TYPE_CHECKING:
    import pandas as pd

    from .sources import Source

__all__ = ["read"]


def read(
    source: Source | str | os.PathLike[str], columns: Sequence[str] | None = None
) -> pd.DataFrame:
    """The cables of a source as a pandas frame, one row a cable.

    source: a path or URL, or a `cablegram.sources.Source`; see there what can be read.
    columns: which columns, in which order; None for all. What they do not need is not parsed.

    Lists and records are Python objects; `datetime` is datetime64[us, UTC]. Needs
    `cablegram[pandas]`. Raises what `cablegram.arrow.scan` raises; give a Source to be told what
    could not be read.
    """
    with needs("pandas"):
        import pandas  # noqa: F401  to_pandas() needs it, and all would be read before it says so

        from .arrow import scan
        from .sources import Source

    wanted = source if isinstance(source, Source) else os.fspath(source)
    return scan(wanted, columns).read_all().to_pandas()
