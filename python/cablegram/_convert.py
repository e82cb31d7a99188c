"""Corpora to tables: what `cablegram convert` does."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
import pyarrow.parquet

from .arrow import scan
from .sources import Source

__all__ = ["ENDINGS", "convert", "graph", "replacing"]


class _Sink(Protocol):
    def write_batch(self, batch: pa.RecordBatch) -> None: ...
    def close(self) -> None: ...


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A temporary name beside a path, which takes the path's place when all went well."""
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        yield part
        os.replace(part, out)
    finally:
        part.unlink(missing_ok=True)


def convert(
    source: Source,
    out: Path,
    to: str,
    columns: Sequence[str] | None = None,
    jobs: int | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> int:
    """Writes the cables of a source to a file of the kind `to`, and gives their number.

    `progress` is called with the number of cables of each batch. Until all is written, `out` stays
    as it was.
    """
    count = 0
    with replacing(out) as part:
        reader = scan(source, columns, threads=jobs)
        sink = ENDINGS[to](part, reader.schema)
        try:
            for batch in reader:
                sink.write_batch(batch)
                count += batch.num_rows
                progress(batch.num_rows)
        finally:
            sink.close()
    return count


def graph(source: Source, out: Path) -> int:
    """Writes who refers to whom as GraphML, or as a Parquet list of edges; gives their number."""
    edges = [
        (cable_id, reference["id"])
        for batch in scan(source, ["id", "references"])
        for cable_id, references in zip(
            batch["id"].to_pylist(), batch["references"].to_pylist(), strict=True
        )
        for reference in references or ()
        if cable_id and reference["id"]
    ]
    with replacing(out) as part:
        if out.suffix == ".parquet":
            origins, targets = ([edge[side] for edge in edges] for side in (0, 1))
            table = pa.table(
                {"from": pa.array(origins, pa.string()), "to": pa.array(targets, pa.string())}
            )
            pyarrow.parquet.write_table(table, part)
        else:
            import networkx

            networkx.write_graphml(networkx.DiGraph(edges), part)
    return len(edges)


# --- Kinds of files ------------------------------------------------------------------------------


def _parquet(path: Path, schema: pa.Schema) -> _Sink:
    # Texts hardly repeat: dictionaries are worth their time for codes and names only.
    repeating = [
        field.name for field in schema if field.name not in ("body", "summary", "id", "source")
    ]
    return pyarrow.parquet.ParquetWriter(
        path, schema, compression="zstd", compression_level=1, use_dictionary=repeating
    )


def _arrow(path: Path, schema: pa.Schema) -> _Sink:
    return pa.ipc.new_file(path, schema)


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
    def __init__(self, path: Path, schema: pa.Schema) -> None:
        del schema
        self._out = path.open("w", encoding="utf-8")

    def write_batch(self, batch: pa.RecordBatch) -> None:
        for row in batch.to_pylist():
            self._out.write(json.dumps(_plain(row), ensure_ascii=False) + "\n")

    def close(self) -> None:
        self._out.close()


class _Csv:
    """Records and lists are JSON in their cells, but lists of texts, which are joined by ";"."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        import csv

        self._out = path.open("w", encoding="utf-8", newline="")
        self._rows = csv.writer(self._out)
        self._rows.writerow(schema.names)

    def write_batch(self, batch: pa.RecordBatch) -> None:
        for row in batch.to_pylist():
            self._rows.writerow([self._cell(_plain(value)) for value in row.values()])

    @staticmethod
    def _cell(value: Any) -> Any:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return ";".join(value)
        if isinstance(value, (dict, list)):
            return json.dumps(value, ensure_ascii=False)
        return value

    def close(self) -> None:
        self._out.close()


ENDINGS: dict[str, Callable[[Path, pa.Schema], _Sink]] = {
    "parquet": _parquet,
    "arrow": _arrow,
    "jsonl": _JsonLines,
    "csv": _Csv,
}
"""How each kind of file is written; each is also the ending of its files' names."""
