"""Texts of tables: Parquet, JSON Lines, and the readers of all kinds by their endings."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from textwrap import shorten
from typing import IO

import pyarrow as pa
import pyarrow.parquet

from cablegram._encodings import decode
from cablegram._kinds import TEXT_COLUMNS

from ._columns import batch_of, text_column
from ._csv import csv_batches
from ._source import FAILURES, Entry, Source
from ._streams import in_utf8, seekable

__all__ = ["tables"]

# As many bytes of JSON Lines make a batch.
_BATCH_BYTES = 4_000_000

Reader = Callable[[Entry, Source, int], Iterator[pa.RecordBatch]]


def _as_far_as_can_be_read(batches: Reader) -> Reader:
    """What ends a table before its end is rejected; what ends it at once is raised."""

    def read(entry: Entry, source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
        rows = 0
        try:
            for batch in batches(entry, source, batch_size):
                yield batch
                rows += batch.num_rows
        except FAILURES as error:
            if rows == 0:
                raise
            source.rejects(entry.name, f"not read after row {rows}: {error}")

    return read


# --- Parquet -------------------------------------------------------------------------------------


def _parquet(entry: Entry, source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    with entry.open() as opened, seekable(opened) as whole:
        file = pyarrow.parquet.ParquetFile(whole)
        text_column(file.schema_arrow.names, source)
        row = 1
        for group in range(file.num_row_groups):
            count = file.metadata.row_group(group).num_rows
            read = 0
            try:
                for batch in file.iter_batches(batch_size, row_groups=[group]):
                    yield batch_of(batch, entry.name, row + read, source)
                    read += batch.num_rows
            except FAILURES as error:
                cause = f"rows {row + read} to {row + count - 1} not read: {error}"
                source.rejects(entry.name, cause)
            row += count


# --- JSON Lines ----------------------------------------------------------------------------------

_SCHEMA = pa.schema(
    [
        ("name", pa.string()),
        ("text", pa.large_string()),
        ("encoding", pa.string()),
        ("meta", pa.string()),
    ]
)


def _json_lines(entry: Entry, source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    # The other members may differ from line to line: `meta` holds them as they are, as JSON.
    rows: list[dict[str, str | None]] = []
    size = 0
    with entry.open() as opened:
        file, encoding = in_utf8(opened)
        for number, line in _lines(file, entry, source):
            try:
                row = _row(line, source)
            except (ValueError, RecursionError) as error:
                words = "nested too deeply" if isinstance(error, RecursionError) else error
                source.rejects(f"{entry.name}:{number}", words)
                continue
            if encoding and row["text"] is not None:
                row["encoding"] = encoding
            rows.append(row)
            size += len(line)
            if len(rows) == batch_size or size >= _BATCH_BYTES:
                yield pa.RecordBatch.from_pylist(rows, _SCHEMA)
                rows, size = [], 0
    if rows:
        yield pa.RecordBatch.from_pylist(rows, _SCHEMA)


def _row(line: bytes, source: Source) -> dict[str, str | None]:
    """What a line holds. Raises ValueError for one that is of no use."""
    data, encoding = decode(line.removeprefix(b"\xef\xbb\xbf"))
    try:
        record = json.loads(data.decode())
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise ValueError("no JSON object")
    wanted = [source.text_column] if source.text_column else TEXT_COLUMNS
    member = next((name for name in wanted if name in record), None)
    if member is None:
        known = shorten(", ".join(record), 200, placeholder="...") or "none"
        raise ValueError(f"no member {' or '.join(map(repr, wanted))} among {known}")
    text = record.pop(member)
    if text is not None and not isinstance(text, str):
        raise ValueError(f"the member {member!r} is no string")
    name = record.get(source.name_column) if source.name_column else None
    meta = json.dumps(record, ensure_ascii=False)
    try:
        meta.encode()
    except UnicodeEncodeError:  # a half of a pair, which only an escape can write
        meta = json.dumps(record)
    if text is not None:
        try:
            text.encode()
        except UnicodeEncodeError:
            words = "holds half of a surrogate pair, which is no character"
            raise ValueError(f"the member {member!r} {words}") from None
    return {
        "name": None if name is None else str(name).encode(errors="replace").decode(),
        "text": text,
        "encoding": None if text is None else encoding,
        "meta": meta,
    }


def _lines(file: IO[bytes], entry: Entry, source: Source) -> Iterator[tuple[int, bytes]]:
    """Numbers and lines, blank ones and those that are too long left out."""
    number = 0
    while line := file.readline(source.max_size + 1):
        number += 1
        if len(line) > source.max_size:
            cause = f"longer than {source.max_size:,} bytes, the limit"
            source.rejects(f"{entry.name}:{number}", cause)
            while line and not line.endswith(b"\n"):
                line = file.readline(source.max_size)
        elif line.strip():
            yield number, line


tables: dict[str, Reader] = {
    ".csv": _as_far_as_can_be_read(csv_batches),
    ".jsonl": _as_far_as_can_be_read(_json_lines),
    ".ndjson": _as_far_as_can_be_read(_json_lines),
    ".parquet": _as_far_as_can_be_read(_parquet),
}
"""Readers of tables, by the ending of their names."""
