"""Folders of Parquet files, read as one table: its parts, and columns named by their folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet

from cablegram._urls import file_system

from ._columns import batch_of, text_column
from ._source import FAILURES, Source

__all__ = ["dataset_batches", "is_dataset"]


def is_dataset(paths: Sequence[str]) -> bool:
    """Whether files are the parts of a table."""
    return bool(paths) and all(path.lower().endswith(".parquet") for path in paths)


def dataset_batches(
    paths: Sequence[str], source: Source, batch_size: int
) -> Iterator[pa.RecordBatch] | None:
    """The texts of a table in parts (year=1973/part-0.parquet), or None when they differ too much.

    A part that lacks a column has nulls there. One that cannot be read is rejected.
    """
    files, base = file_system(source.path)
    found = [file_system(path)[1] for path in paths]
    footers = {one: _footer(files, one) for one in found}
    schemas = {one: footer for one, footer in footers.items() if isinstance(footer, pa.Schema)}
    if not schemas:
        return None

    def data_of(schema: pa.Schema | None) -> Any:
        return pyarrow.dataset.dataset(
            list(schemas),
            schema=schema,
            filesystem=files,
            format="parquet",
            partitioning=pyarrow.dataset.partitioning(flavor="hive"),
            partition_base_dir=base,
        )

    try:
        # What the first file has and the folders name; then all columns.
        known = [data_of(None).schema, *schemas.values()]
        schema = pa.unify_schemas(known, promote_options="permissive")
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return None
    text_column(schema.names, source)
    named = dict(zip(found, paths, strict=True))
    for one, footer in footers.items():
        if not isinstance(footer, pa.Schema) and source.part in (None, named[one]):
            source.rejects(named[one], footer)
    return _batches(data_of(schema), named, source, batch_size)


def _footer(file_system: Any, path: str) -> pa.Schema | BaseException:
    """What columns a file has, or why that cannot be read."""
    try:
        with file_system.open(path, "rb") as file:
            return pyarrow.parquet.read_schema(file)
    except FAILURES as error:
        return error


def _batches(
    data: Any, named: dict[str, str], source: Source, batch_size: int
) -> Iterator[pa.RecordBatch]:
    for fragment in data.get_fragments():
        path = named[fragment.path]
        if source.part not in (None, path):
            continue
        row = 1
        try:
            # A few batches ahead: what more would need has to be held.
            for batch in fragment.to_batches(
                schema=data.schema, batch_size=batch_size, batch_readahead=2
            ):
                if batch.num_rows:
                    yield batch_of(batch, path, row, source)
                row += batch.num_rows
        except FAILURES as error:
            source.rejects(path, f"not read after row {row - 1}: {error}")
        source.progress(data.filesystem.get_file_info(fragment.path).size)
