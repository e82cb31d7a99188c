"""Corpora to tables: what `cablegram convert` does."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from io import BufferedWriter
from typing import Any, BinaryIO, Protocol

import pyarrow as pa
import pyarrow.parquet

from ._outputs import replacing
from ._unread import NothingReadError
from .arrow import scan
from .sources import Source

__all__ = ["ENDINGS", "convert"]


class _Sink(Protocol):
    def write_batch(self, batch: pa.RecordBatch) -> None: ...
    def close(self) -> None: ...


def convert(
    source: Source,
    out: str | os.PathLike[str],
    to: str,
    columns: Sequence[str] | None = None,
    jobs: int | None = None,
) -> int:
    """Writes the cables of a source to a file or URL of the kind `to`, and gives their number.

    Until all is written, `out` stays as it was. Raises KeyError for a kind that ENDINGS has not,
    OutputError when the file cannot be written, NothingReadError when there is no cable to write,
    and what `scan` raises.
    """
    open_sink = ENDINGS[to]
    count = 0
    with replacing(out) as file:
        reader = scan(source, columns, threads=jobs)
        sink = open_sink(file, reader.schema)
        try:
            for batch in reader:
                sink.write_batch(batch)
                count += batch.num_rows
        except BaseException:
            with suppress(OSError):
                sink.close()
            raise
        sink.close()
        if count == 0:
            raise NothingReadError
    return count


# --- Kinds of files ------------------------------------------------------------------------------


class _Parquet:
    """Row groups of many batches: what readers of Parquet take at once."""

    _GROUP_BYTES = 32_000_000

    def __init__(self, file: BinaryIO, schema: pa.Schema) -> None:
        # Texts hardly repeat: dictionaries are worth their time for codes and names only.
        unlike = {"body", "summary", "id", "source", "coverage"}
        repeating: Any = [field.name for field in schema if field.name not in unlike]
        options: dict[str, Any] = {"compression": "zstd", "compression_level": 1}
        self._out = pyarrow.parquet.ParquetWriter(file, schema, use_dictionary=repeating, **options)
        self._batches: list[pa.RecordBatch] = []

    def write_batch(self, batch: pa.RecordBatch) -> None:
        self._batches.append(batch)
        if sum(one.nbytes for one in self._batches) >= self._GROUP_BYTES:
            self._write()

    def _write(self) -> None:
        if self._batches:
            table = pa.Table.from_batches(self._batches)
            self._out.write_table(table, row_group_size=table.num_rows)
            self._batches = []

    def close(self) -> None:
        self._write()
        self._out.close()


def _arrow(file: BufferedWriter, schema: pa.Schema) -> _Sink:
    return pa.ipc.new_file(file, schema)


def _plain(value: Any) -> Any:
    """A value as the public JSON writes it."""
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"
    return value.isoformat() if isinstance(value, date) else value


class _JsonLines:
    def __init__(self, file: BinaryIO, schema: pa.Schema) -> None:
        del schema
        self._file = file

    def write_batch(self, batch: pa.RecordBatch) -> None:
        for row in batch.to_pylist():
            self._file.write(json.dumps(_plain(row), ensure_ascii=False).encode() + b"\n")

    def close(self) -> None:
        pass


class _Csv:
    """Records and lists are JSON in their cells, but lists of texts, which are joined by ";"."""

    def __init__(self, file: BinaryIO, schema: pa.Schema) -> None:
        self._file = file
        self._joined = [
            pa.types.is_list(field.type) and pa.types.is_string(field.type.value_type)
            for field in schema
        ]
        self._write([schema.names])

    def write_batch(self, batch: pa.RecordBatch) -> None:
        self._write(
            [
                self._cell(_plain(value), joined)
                for value, joined in zip(row.values(), self._joined, strict=True)
            ]
            for row in batch.to_pylist()
        )

    def _write(self, rows: Iterable[Iterable[Any]]) -> None:
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        self._file.write(text.getvalue().encode())

    @staticmethod
    def _cell(value: Any, joined: bool) -> Any:
        if joined:
            return ";".join(value or ())
        return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value

    def close(self) -> None:
        pass


ENDINGS: dict[str, Callable[[BufferedWriter, pa.Schema], _Sink]] = {
    "parquet": _Parquet,
    "arrow": _arrow,
    "jsonl": _JsonLines,
    "csv": _Csv,
}
"""How each kind of file is written; each is also the ending of its files' names."""
