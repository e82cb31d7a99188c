"""Texts of tables: CSV, JSON Lines, Parquet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import IO, Any, Literal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet

from cablegram._words import counted

from ._source import FAILURES, Source, open_source

__all__ = ["CABLEGATE", "tables"]

CABLEGATE = (
    "number",
    "date",
    "reference_id",
    "origin",
    "classification",
    "references",
    "header",
    "body",
)
"""The columns of Cablegate's cables.csv, which has no head line."""

_TEXTS = (pa.string(), pa.binary(), pa.large_string(), pa.large_binary())

# Of a CSV file; a row cannot be larger. Blocks that stay in the cache are read three times as fast.
_BLOCK_BYTES = 4_000_000


def _as_far_as_can_be_read(
    batches: Callable[[Source, int], Iterator[pa.RecordBatch]],
) -> Callable[[Source, int], Iterator[pa.RecordBatch]]:
    """What ends a table before its end is rejected; what ends it at once is raised."""

    def read(source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
        rows = 0
        try:
            for batch in batches(source, batch_size):
                yield batch
                rows += batch.num_rows
        except FAILURES as error:
            if rows == 0:
                raise
            source.rejects(source.path, f"not read after row {rows}: {error}")

    return read


# --- CSV -----------------------------------------------------------------------------------------


@_as_far_as_can_be_read
def _csv(source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    del batch_size  # its batches are blocks of the file
    is_cablegate = source.text_column is None
    names = list(CABLEGATE) if is_cablegate else _head(source)
    rows = 0
    others = 0

    def reject(row: pyarrow.csv.InvalidRow) -> Literal["skip"]:
        nonlocal others
        others += 1
        source.rejects(
            source.path,
            f"a row of {counted(row.actual_columns, 'column')}, not {row.expected_columns}: "
            f"{row.text[:60]!r}",
        )
        return "skip"

    with open_source(source.path, source.progress) as file:
        reader = pyarrow.csv.open_csv(
            file,
            read_options=pyarrow.csv.ReadOptions(
                column_names=names, skip_rows=0 if is_cablegate else 1, block_size=_BLOCK_BYTES
            ),
            parse_options=pyarrow.csv.ParseOptions(
                escape_char="\\" if is_cablegate else False,
                double_quote=not is_cablegate,
                newlines_in_values=True,
                invalid_row_handler=reject,
            ),
            # Values are bytes of unknown encoding, and none is guessed to be a number.
            convert_options=pyarrow.csv.ConvertOptions(
                strings_can_be_null=False, column_types=dict.fromkeys(names, pa.binary())
            ),
        )
        try:
            for batch in reader:
                yield _cablegate(batch) if is_cablegate else _table(batch, source)
                rows += batch.num_rows
        except pa.ArrowInvalid as error:
            if "straddl" in str(error):
                raise ValueError(
                    f"a row is larger than {_BLOCK_BYTES:,} bytes; is a quote left open?"
                ) from error
            raise
    if is_cablegate and others and not rows:
        raise ValueError(
            f"no row has the {len(CABLEGATE)} columns of Cablegate's cables.csv; of another table "
            "name the column that holds the texts (--text-column)"
        )


def _head(source: Source) -> list[str]:
    """The names in the first row, which stands in the first block."""
    with open_source(source.path, lambda _: None) as file:
        block = file.read(_BLOCK_BYTES).decode("utf-8-sig", "replace")
    try:
        return next(csv.reader(io.StringIO(block, newline="")), [])
    except csv.Error as error:
        raise ValueError(f"not a table: {error}") from None


def _cablegate(batch: pa.RecordBatch) -> pa.RecordBatch:
    # The text is header and body, which stand in columns of their own.
    between: Any = b"\n\n"
    text = pc.binary_join_element_wise(batch["header"], batch["body"], between)
    beside = [name for name in CABLEGATE if name not in ("header", "body")]
    return pa.record_batch(
        {"name": _strings(batch["reference_id"]), "text": text, "meta": _meta(batch, beside)}
    )


def _strings(values: Any) -> Any:
    """Values as strings, bytes that are no UTF-8 replaced."""
    try:
        return values.cast(pa.string())
    except pa.ArrowInvalid:
        return pa.array(
            [one if one is None else one.as_py().decode(errors="replace") for one in values],
            pa.string(),
        )


def _meta(batch: pa.RecordBatch, names: list[str]) -> Any:
    arrays = [
        _strings(batch[name]) if pa.types.is_binary(batch[name].type) else batch[name]
        for name in names
    ]
    return pa.StructArray.from_arrays(arrays, names)


def _table(batch: pa.RecordBatch, source: Source) -> pa.RecordBatch:
    text = source.text_column or "text"
    for needed in filter(None, (text, source.name_column)):
        if needed not in batch.schema.names:
            raise ValueError(f"no column {needed!r} among {', '.join(batch.schema.names)}")
    batch = _of_size(batch, text, source)
    columns = {
        "name": _strings(batch[source.name_column])
        if source.name_column
        else pa.nulls(batch.num_rows, pa.string()),
        "text": batch[text],
    }
    if beside := [name for name in batch.schema.names if name != text]:
        columns["meta"] = _meta(batch, beside)
    return pa.record_batch(columns)


def _of_size(batch: pa.RecordBatch, text: str, source: Source) -> pa.RecordBatch:
    """The rows whose texts are not too large."""
    texts: Any = batch[text]
    if texts.type not in _TEXTS:  # refused by who parses them
        return batch
    most: Any = source.max_size
    fits = pc.less_equal(pc.binary_length(texts), most).fill_null(True)
    if too_large := batch.num_rows - fits.true_count:
        those = "1 text is" if too_large == 1 else f"{too_large:,} texts are"
        cause = f"{those} larger than {source.max_size:,} bytes"
        source.rejects(source.path, cause)
        return batch.filter(fits)
    return batch


# --- Parquet -------------------------------------------------------------------------------------


@_as_far_as_can_be_read
def _parquet(source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    with open_source(source.path, source.progress) as file:
        for batch in pyarrow.parquet.ParquetFile(file).iter_batches(batch_size=batch_size):
            yield _table(batch, source)


# --- JSON Lines ----------------------------------------------------------------------------------


@_as_far_as_can_be_read
def _json_lines(source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    # The other members may differ from line to line: `meta` holds them as they are, as JSON.
    text = source.text_column or "text"
    schema = pa.schema([("name", pa.string()), ("text", pa.large_string()), ("meta", pa.string())])
    rows: list[dict[str, str | None]] = []
    size = 0
    with open_source(source.path, source.progress) as file:
        for number, line in _lines(file, source):
            try:
                record = _record(line, text)
            except ValueError as error:
                source.rejects(f"{source.path}:{number}", error)
                continue
            value = record.pop(text)
            name = record.get(source.name_column) if source.name_column else None
            meta = json.dumps(record, ensure_ascii=False)
            rows.append({"name": None if name is None else str(name), "text": value, "meta": meta})
            size += len(line)
            if len(rows) == batch_size or size >= _BLOCK_BYTES:
                yield pa.RecordBatch.from_pylist(rows, schema)
                rows, size = [], 0
    if rows:
        yield pa.RecordBatch.from_pylist(rows, schema)


def _record(line: bytes, text: str) -> dict[str, Any]:
    """The object of a line, which has a text. Raises ValueError for any other line."""
    try:
        record = json.loads(line)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise ValueError("no JSON object")
    if text not in record:
        raise ValueError(f"no member {text!r} among {', '.join(record) or 'none'}")
    if not isinstance(record[text], str | None):
        raise ValueError(f"{text!r} is no string")
    return record


def _lines(file: IO[bytes], source: Source) -> Iterator[tuple[int, bytes]]:
    """Numbers and lines, blank ones and those that are too long left out."""
    number = 0
    while line := file.readline(source.max_size + 1):
        number += 1
        if len(line) > source.max_size:
            source.rejects(f"{source.path}:{number}", f"longer than {source.max_size:,} bytes")
            while line and not line.endswith(b"\n"):
                line = file.readline(source.max_size)
        elif line.strip():
            yield number, line


tables: dict[str, Callable[[Source, int], Iterator[pa.RecordBatch]]] = {
    ".csv": _csv,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".parquet": _parquet,
}
"""Readers of tables, by the ending of their names."""
