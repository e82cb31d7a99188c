"""Cables as Arrow tables: a column of texts in, a record batch out.

>>> import pyarrow as pa
>>> import cablegram.arrow
>>> batch = cablegram.arrow.parse_array(pa.array(["SUBJECT: A TITLE\\n", None]))
>>> batch["subject"].to_pylist()
['A TITLE', None]

The columns have the names and the nesting of the public JSON (docs/fields.md). Needs pyarrow:
install `cablegram[arrow]`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING, Any

from ._core import _arrow_schema, _parse_arrow
from ._extras import needs
from ._unread import Unread

with needs("arrow"):
    import pyarrow as pa

if TYPE_CHECKING:
    from .sources import Rejected, Source

__all__ = ["parse_array", "scan", "schema"]


class _Exported:
    """What the module made, once more in the form that pyarrow takes."""

    def __init__(self, schema: object, array: object = None) -> None:
        self._schema = schema
        self._array = array

    def __arrow_c_schema__(self) -> object:
        return self._schema

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        return self._schema, self._array


def schema(columns: Sequence[str] | None = None, *, dictionaries: bool = False) -> pa.Schema:
    """The schema of what `parse_array` gives for the same arguments.

    Raises ValueError for a column that does not exist or is asked for twice.
    """
    exported = _Exported(_arrow_schema(_names(columns), dictionaries))
    return pa.schema(exported)  # type: ignore[arg-type] # its stubs do not know the protocol


def parse_array(
    array: object,
    *,
    names: object = None,
    columns: Sequence[str] | None = None,
    dictionaries: bool = False,
    threads: int | None = None,
) -> pa.RecordBatch:
    """Parse a column of texts, one row a text.

    array: any Arrow array or chunked array of strings or bytes, of any library, by the PyCapsule
    interface. It is not copied. A null gives a row of nulls.
    names: an array of the names of the texts, for the column `source`. A text without a date takes
    its year from its name, as `parse` does.
    columns: which columns, in which order; None for all. What they do not need is not parsed.
    dictionaries: codes as dictionaries. Spark cannot read them.
    threads: how many threads work; None for one a core. Other threads of Python run meanwhile.

    Raises TypeError for what is no Arrow array, ValueError for an array of other values, for a
    column that does not exist or is asked for twice, and when a column of the batch would be larger
    than 2 GB.
    """
    if threads is not None and threads < 1:
        raise ValueError("threads must be 1 or more, or None")
    capsules = _parse_arrow(array, names, _names(columns), dictionaries, threads or 0)
    return pa.record_batch(_Exported(*capsules))


def _names(columns: Sequence[str] | None) -> Sequence[str]:
    if columns is None:
        return []
    if isinstance(columns, str) or not columns:
        raise ValueError("columns must be a list of names, or None")
    known = schema().names
    for name in columns:
        if name not in known:
            raise ValueError(f"no column is named {name!r}; the columns are {', '.join(known)}")
    return list(columns)


def scan(
    source: Source | str,
    columns: Sequence[str] | None = None,
    batch_size: int = 4096,
    *,
    dictionaries: bool = False,
    threads: int | None = None,
    strict: bool = False,
    rejects: list[Rejected] | None = None,
) -> pa.RecordBatchReader:
    """Read and parse the cables of a source, batch by batch; see `cablegram.sources.texts`.

    The reader's batches have the columns of `parse_array`, and `meta`, the other columns of the
    source, where it has them. A batch has at most `batch_size` rows, or what one block of a CSV
    file holds. Reading, parsing and what the caller does with a batch go on at the same time; the
    memory needed is that of some batches, whatever the size of the source. Raises what
    `parse_array` and `texts` raise.

    strict: raises `UnreadError` when something of the source cannot be read; else the rest is read.
    rejects: takes what could not be read. Without it, and without rejects of the source that report
    it, an `UnreadWarning` at the end says how much there was, and the first causes.
    """
    from .sources import Source, texts

    wanted = source if isinstance(source, Source) else Source(source)
    unread = Unread(wanted, strict=strict, rejects=rejects)
    batches = _ahead(texts(unread.source, batch_size))
    first = next(batches, None)
    unread.check()
    extra = (
        [] if first is None or "meta" not in first.schema.names else [first.schema.field("meta")]
    )

    def parsed() -> Iterator[pa.RecordBatch]:
        for batch in chain([] if first is None else [first], batches):
            rows = parse_array(
                batch["text"],
                names=batch["name"],
                columns=columns,
                dictionaries=dictionaries,
                threads=threads,
            )
            rows = _with_encodings(rows, batch["encoding"])
            yield rows.append_column("meta", batch["meta"]) if extra else rows

    def checked() -> Iterator[pa.RecordBatch]:
        # By the thread that asks: warnings and errors are its own.
        for batch in _ahead(parsed()):
            unread.check()
            yield batch
        unread.check()
        unread.warn(stacklevel=3)

    all_columns = pa.schema([*schema(columns, dictionaries=dictionaries), *extra])
    return pa.RecordBatchReader.from_batches(all_columns, checked())


def _with_encodings(rows: pa.RecordBatch, encodings: Any) -> pa.RecordBatch:
    """The rows, with what their texts were decoded from before they were parsed."""
    place = rows.schema.get_field_index("encoding")
    return rows if place < 0 else rows.set_column(place, rows.schema.field(place), encodings)


def _ahead(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The same batches, the next ones of which are made in another thread meanwhile."""
    # A few: to write a row group takes as long as to make several batches.
    count = 4
    pool = ThreadPoolExecutor(1)
    try:
        due = deque(pool.submit(next, batches, None) for _ in range(count))
        while (batch := due.popleft().result()) is not None:
            due.append(pool.submit(next, batches, None))
            yield batch
    finally:
        # Who leaves early does not wait for a batch that nobody wants.
        pool.shutdown(wait=False, cancel_futures=True)
