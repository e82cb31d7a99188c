"""Texts of CSV files: of Cablegate's cables.csv, and of tables with a head line."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, Any, Literal, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from cablegram._encodings import decode

from ._columns import batch_of, text_column, unique
from ._records import BLOCK_BYTES, Block, Dialect, blocks, columns_of, ends_of
from ._source import Entry, Source
from ._streams import in_utf8

__all__ = ["CABLEGATE", "csv_batches"]

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

_DOUBLED = Dialect(backslash=False)
_BACKSLASH = Dialect(backslash=True)

# Of so many records one must look like Cablegate's: the first ones may be damaged.
_LOOKED_AT = 20

# An escaped quote inside a value.
_ESCAPED_QUOTE = re.compile(rb'[^"\\]\\"[^,\r\n]')


class _Form(NamedTuple):
    """How a file is to be read."""

    names: list[str]
    dialect: Dialect
    has_head: bool
    is_cablegate: bool


def csv_batches(entry: Entry, source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    """The texts of a file. A row that cannot be read is rejected, and the others are read."""
    del batch_size  # its batches are blocks of the file
    with entry.open() as opened:
        file, encoding = in_utf8(opened)
        first = file.read(BLOCK_BYTES).removeprefix(b"\xef\xbb\xbf")
        form = _form_of(first, source)

        def reject(number: int, cause: str) -> None:
            source.rejects(f"{entry.name}:{number}", cause)

        # The other columns are not counted, but have an end.
        limit = source.max_size + BLOCK_BYTES
        joined: IO[bytes] = _Joined(first, file)  # type: ignore[assignment] # all that is needed
        skip_head = form.has_head
        for block in blocks(joined, form.dialect, limit, reject):
            if skip_head:
                block = _without_first(block)
                skip_head = False
            for number, batch in _batches_of(block, form, entry, source):
                if form.is_cablegate:
                    made = _cablegate(batch, entry.name, number, source)
                else:
                    made = batch_of(batch, entry.name, number, source)
                if encoding:
                    values = [encoding] * made.num_rows
                    place = made.schema.get_field_index("encoding")
                    made = made.set_column(place, "encoding", pa.array(values, pa.string()))
                yield made


class _Joined:
    """A file, the beginning of which was read."""

    def __init__(self, first: bytes, file: IO[bytes]) -> None:
        self._first = first
        self._file = file

    def read(self, size: int) -> bytes:
        data, self._first = self._first, b""
        return data or self._file.read(size)


def _form_of(first: bytes, source: Source) -> _Form:
    """The form of a file by its first block. Raises ValueError where it has none."""
    if not first.strip():
        raise ValueError("an empty file")
    records = _first_records(first, _DOUBLED)
    if not records:
        raise ValueError(f"not a table: its first line is larger than {BLOCK_BYTES:,} bytes")
    head = [decode(name).text.decode(errors="replace").strip() for name in records[0]]
    lower = [name.lower() for name in head]
    if source.text_column is None:
        dialect = _BACKSLASH if _ESCAPED_QUOTE.search(first) else _DOUBLED
        if sorted(lower) == sorted(CABLEGATE):
            return _Form(lower, dialect, has_head=True, is_cablegate=True)
        if any(_is_cablegate(record) for record in _first_records(first, _BACKSLASH)):
            return _Form(list(CABLEGATE), _BACKSLASH, has_head=False, is_cablegate=True)
    names = unique(head)
    try:
        text_column(names, source)
    except ValueError as error:
        if source.text_column or source.name_column:
            raise
        raise ValueError(
            f"{error}; Cablegate's cables.csv has {len(CABLEGATE)} columns, the first a number"
        ) from None
    return _Form(names, _DOUBLED, has_head=True, is_cablegate=False)


def _first_records(first: bytes, dialect: Dialect) -> list[list[bytes]]:
    """The first records that a block holds whole; it is the file if it is small."""
    data = first if len(first) >= BLOCK_BYTES else first + b"\n"
    ends = ends_of(data, dialect)[:_LOOKED_AT]
    begins = [0, *ends]
    return [columns_of(data[at:end], dialect) for at, end in zip(begins, ends, strict=False)]


def _is_cablegate(record: list[bytes]) -> bool:
    return len(record) == len(CABLEGATE) and record[0].strip().isdigit()


def _without_first(block: Block) -> Block:
    begin, *ends = block.ends
    return Block(block.data[begin:], [end - begin for end in ends], block.first + 1)


def _batches_of(
    block: Block, form: _Form, entry: Entry, source: Source
) -> Iterator[tuple[int, pa.RecordBatch]]:
    """The rows of a block, and the number of the first; in halves where one cannot be read."""
    if not block.data.strip():
        return

    def reject(row: pyarrow.csv.InvalidRow) -> Literal["skip"]:
        number = block.first + (row.number or 1) - 1
        words = f"a row of {row.actual_columns} columns, not {row.expected_columns}"
        source.rejects(f"{entry.name}:{number}", f"{words}: {row.text[:60]!r}")
        return "skip"

    try:
        table = pyarrow.csv.read_csv(
            io.BytesIO(block.data),
            read_options=pyarrow.csv.ReadOptions(
                column_names=form.names,
                block_size=len(block.data) + 1,
                use_threads=False,  # the rows have numbers then
            ),
            parse_options=pyarrow.csv.ParseOptions(
                escape_char="\\" if form.dialect.backslash else False,
                double_quote=not form.dialect.backslash,
                newlines_in_values=True,
                invalid_row_handler=reject,
            ),
            # Values are bytes of unknown encoding, and none is guessed to be a number.
            convert_options=pyarrow.csv.ConvertOptions(
                strings_can_be_null=False, column_types=dict.fromkeys(form.names, pa.binary())
            ),
        )
    except pa.ArrowInvalid as error:
        half = len(block.ends) // 2
        if half == 0:
            source.rejects(f"{entry.name}:{block.first}", error)
            return
        at = block.ends[half - 1]
        later = [end - at for end in block.ends[half:]]
        for part in (
            Block(block.data[:at], block.ends[:half], block.first),
            Block(block.data[at:], later, block.first + half),
        ):
            yield from _batches_of(part, form, entry, source)
    else:
        for batch in table.combine_chunks().to_batches():
            yield block.first, batch


def _cablegate(batch: pa.RecordBatch, name: str, first: int, source: Source) -> pa.RecordBatch:
    # The text is header and body, which stand in columns of their own.
    between: Any = b"\n\n"
    whole = pc.binary_join_element_wise(batch["header"], batch["body"], between)
    beside = [one for one in CABLEGATE if one not in ("header", "body")]
    joined = batch.select(beside).append_column("text", whole)
    wanted = replace(source, text_column="text", name_column=source.name_column or "reference_id")
    return batch_of(joined, name, first, wanted)
