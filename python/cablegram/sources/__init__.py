"""Where cables come from: files, folders, archives, tables and web pages.

>>> import cablegram.sources
>>> for batch in cablegram.sources.texts("cables/"):
...     print(batch["name"], batch["text"])

Paths may be URLs of all that fsspec knows. Install `cablegram[sources]`; for web pages,
`cablegram[html]`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cablegram._extras import needs

with needs("sources"):
    import pyarrow as pa

    from ._files import PAGE_FIELDS, files, has_pages, paths, size
    from ._source import MAX_MEMBERS, MAX_RATIO, MAX_SIZE, Rejected, Rejects, Source, kind_of
    from ._tables import CABLEGATE, tables

__all__ = [
    "CABLEGATE",
    "MAX_MEMBERS",
    "MAX_RATIO",
    "MAX_SIZE",
    "PAGE_FIELDS",
    "Rejected",
    "Rejects",
    "Source",
    "paths",
    "size",
    "texts",
]

# A batch ends when it has so many bytes, whatever its rows: what bounds the memory.
_BATCH_BYTES = 16_000_000


def texts(source: Source | str, batch_size: int = 4096) -> Iterator[pa.RecordBatch]:
    """The texts of a source, in batches with the columns `name`, `text` and maybe `meta`.

    `meta` is a struct of what stands beside the texts: the other columns of a table, and what a web
    page of Cablegate says of its cable (PAGE_FIELDS). A batch has at most `batch_size` rows, or
    what one block of a CSV file holds; the memory needed is that of some batches.

    What cannot be read is handed to the rejects of the source, and the rest is still read. Raises
    OSError when the path itself cannot be found, and ValueError when it is of no use at all: a
    folder without a file that fits, a table without the columns asked for.
    """
    wanted = Source(source) if isinstance(source, str) else source
    table = tables.get(kind_of(wanted.path))
    return table(wanted, batch_size) if table else _of_files(wanted, batch_size)


def _of_files(source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    page_type = pa.struct([(name, pa.string()) for name in PAGE_FIELDS])
    with_meta = has_pages(source)
    names: list[str] = []
    found: list[bytes] = []
    metas: list[dict[str, str] | None] = []

    def batch() -> pa.RecordBatch:
        columns: dict[str, Any] = {
            "name": pa.array(names, pa.string()),
            "text": pa.array(found, pa.large_binary()),
        }
        if with_meta:
            columns["meta"] = pa.array(metas, page_type)
        return pa.record_batch(columns)

    held = 0
    for one in files(source):
        # Names of files may hold bytes that are no UTF-8.
        names.append(one.name.encode(errors="replace").decode())
        found.append(one.text)
        metas.append(one.meta)
        held += len(one.text)
        if len(names) == batch_size or held >= _BATCH_BYTES:
            yield batch()
            names, found, metas, held = [], [], [], 0
    if names:
        yield batch()
