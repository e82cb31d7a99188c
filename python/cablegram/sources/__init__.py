"""Where cables come from: files, folders, archives, tables and web pages.

>>> import cablegram.sources
>>> for batch in cablegram.sources.texts("cables/"):
...     print(batch["name"], batch["text"])

Paths may be URLs of all that fsspec knows. Install `cablegram[sources]`; for web pages,
`cablegram[html]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cablegram._extras import needs

with needs("sources"):
    import pyarrow as pa

    from ._csv import CABLEGATE
    from ._dataset import dataset_batches, is_dataset
    from ._files import PAGE_FIELDS, TEXT_PATTERNS, is_many, is_pattern, paths, size
    from ._mixed import entry_of, mixed_batches
    from ._source import MAX_MEMBERS, MAX_RATIO, MAX_SIZE, Rejected, Rejects, Source, kind_of
    from ._tables import tables

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


def texts(source: Source | str, batch_size: int = 4096) -> Iterator[pa.RecordBatch]:
    """The texts of a source, in batches with the columns `name`, `text`, `encoding`, maybe `meta`.

    The texts are in UTF-8, or nearly so; `encoding` is what they were decoded from, see
    `cablegram.decode`. `meta` is what stands beside them: for a table a struct of its other columns
    (of JSON Lines a string of JSON); for web pages a struct of what a page of Cablegate says of its
    cable (PAGE_FIELDS); for a folder, pattern or archive with tables a string of JSON, as they may
    differ, but a struct if all files are Parquet. A batch has at most `batch_size` rows, or what
    one block of a CSV file holds; the memory needed is that of some batches.

    What cannot be read is handed to the rejects of the source, and the rest is still read. Raises
    OSError when the path itself cannot be found, and ValueError when it is of no use at all: a
    folder without a file that fits, a table without the columns asked for.
    """
    wanted = Source(source) if isinstance(source, str) else source
    found = paths(wanted)
    if not found and is_pattern(wanted):
        raise FileNotFoundError(2, "matches no file", wanted.path)
    if not found:
        fit = " or ".join(wanted.include or TEXT_PATTERNS)
        others = "" if wanted.include else ", and no table or archive"
        raise ValueError(f"holds no file whose name fits {fit}{others}")
    if not is_many(wanted) and (table := tables.get(kind_of(found[0]))):
        return table(entry_of(found[0], wanted), wanted, batch_size)
    if is_dataset(found) and (batches := dataset_batches(found, wanted, batch_size)):
        return batches
    return mixed_batches(found, wanted, batch_size)
