"""Columns of tables to those that all sources give: `name`, `text`, `encoding`, `meta`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from textwrap import shorten
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from cablegram._encodings import decode
from cablegram._kinds import TEXT_COLUMNS

from ._source import Source

__all__ = ["as_json", "batch_of", "decoded", "strings", "struct", "text_column", "unique"]

_STRINGS = (pa.string(), pa.large_string())
_BYTES = (pa.binary(), pa.large_binary())

# NUL, and the mark of UTF-8: where there is neither, UTF-8 is what it seems to be.
_MARKS = re.compile(rb"\0|\xef\xbb\xbf")


def unique(names: Iterable[str]) -> list[str]:
    """Names of columns, told apart where several are the same: text, text_2."""
    found: list[str] = []
    for name in names:
        number = 1
        one = name
        while one in found:
            number += 1
            one = f"{name}_{number}"
        found.append(one)
    return found


def text_column(names: Sequence[str], source: Source) -> str:
    """The column that holds the texts. Raises ValueError where there is none."""
    known = shorten(", ".join(names), 200, placeholder="...")
    for needed in filter(None, (source.text_column, source.name_column)):
        if needed not in names:
            raise ValueError(f"no column {needed!r} among {known}")
    if source.text_column:
        return source.text_column
    for wanted in TEXT_COLUMNS:
        for name in names:
            if name.strip().lower() == wanted:
                return name
    raise ValueError(
        f"no column is named {' or '.join(TEXT_COLUMNS)} among {known}: "
        "name the one that holds the texts (--text-column)"
    )


def batch_of(batch: pa.RecordBatch, name: str, first: int, source: Source) -> pa.RecordBatch:
    """The columns of a source, of those of a table called `name`; `first` is its first row."""
    batch = batch.rename_columns(unique(batch.schema.names))
    text = text_column(batch.schema.names, source)
    batch = _of_size(batch, text, name, first, source)
    beside = [one for one in batch.schema.names if one != text]
    names = batch[source.name_column] if source.name_column else None
    texts, encodings = decoded(batch[text])
    columns = {
        "name": pa.nulls(batch.num_rows, pa.string()) if names is None else strings(names),
        "text": texts,
        "encoding": encodings,
    }
    if beside:
        columns["meta"] = struct(batch, beside)
    return pa.record_batch(columns)


def _of_size(
    batch: pa.RecordBatch, text: str, name: str, first: int, source: Source
) -> pa.RecordBatch:
    """The rows whose texts are not too large."""
    texts: Any = batch[text]
    if texts.type not in _STRINGS + _BYTES:  # refused by who parses them
        return batch
    most: Any = source.max_size
    fits = pc.less_equal(pc.binary_length(texts), most).fill_null(True)
    if fits.true_count == batch.num_rows:
        return batch
    for row, one in enumerate(fits.to_pylist()):
        if not one:
            cause = f"larger than {source.max_size:,} bytes, the limit for one text"
            source.rejects(f"{name}:{first + row}", cause)
    return batch.filter(fits)


def decoded(texts: Any) -> tuple[Any, Any]:
    """Texts in UTF-8, and their encodings."""
    if texts.type not in _BYTES or _is_plain_utf8(texts):
        encodings = pa.array(["utf-8"] * len(texts), pa.string())
        return texts, pc.if_else(texts.is_valid(), encodings, pa.scalar(None, pa.string()))
    both = [(None, None) if one is None else decode(one) for one in texts.to_pylist()]
    return (
        pa.array([text for text, _ in both], pa.large_binary()),
        pa.array([encoding for _, encoding in both], pa.string()),
    )


def _is_plain_utf8(texts: Any) -> bool:
    data = texts.buffers()[-1]
    if data is not None and _MARKS.search(data):
        return False
    try:
        texts.cast(pa.large_string())
    except pa.ArrowInvalid:
        return False
    return True


def strings(values: Any) -> Any:
    """Values as strings."""
    try:
        return values.cast(pa.string())
    except pa.ArrowInvalid:
        both = [None if one is None else decode(one).text for one in values.to_pylist()]
        return pa.array([one and one.decode(errors="replace") for one in both], pa.string())


def struct(batch: pa.RecordBatch, names: Sequence[str]) -> pa.StructArray:
    """Columns as one."""
    arrays = [strings(batch[name]) if batch[name].type in _BYTES else batch[name] for name in names]
    return pa.StructArray.from_arrays(arrays, list(names))


def as_json(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The same batch, in the types that batches of any table have: `meta` is JSON."""
    meta: Any = batch["meta"] if "meta" in batch.schema.names else None
    if meta is None:
        meta = pa.nulls(batch.num_rows, pa.string())
    elif meta.type != pa.string():
        written = [
            one if one is None else json.dumps(one, ensure_ascii=False, default=_plain)
            for one in meta.to_pylist()
        ]
        meta = pa.array(written, pa.string())
    text: Any = batch["text"]
    return pa.record_batch(
        {
            "name": batch["name"],
            "text": text.cast(pa.large_binary()) if text.type in _STRINGS + _BYTES else text,
            "encoding": batch["encoding"],
            "meta": meta,
        }
    )


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, (date, datetime, time)) else str(value)
