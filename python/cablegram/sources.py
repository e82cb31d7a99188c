"""Where cables come from: files, folders, archives, tables, and pages of the web.

`texts` gives batches of (name, text, meta) from any of them, and `Rejects` keeps what could not be
read, with its cause. Needs fsspec and pyarrow, and lxml for pages: install `cablegram[sources]`.
"""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO, Any, NamedTuple

import fsspec
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

__all__ = ["CABLEGATE", "MAX_SIZE", "Rejected", "Rejects", "Source", "texts"]

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

MAX_SIZE = 64_000_000
"""Greatest number of bytes of one text, unpacked; a larger one is rejected."""

# A batch ends when it has so many bytes, whatever its rows: what bounds the memory.
_BATCH_BYTES = 16_000_000

# What reading can fail with. Nothing of the parser is among them: it reads any text.
_FAILURES = (
    OSError,
    EOFError,
    ValueError,
    zlib.error,
    zipfile.BadZipFile,
    tarfile.TarError,
    NotImplementedError,
    RuntimeError,
)


class Rejected(NamedTuple):
    """Something that could not be read."""

    name: str
    """Path or name, as texts are named."""
    cause: str
    """Why."""


@dataclass
class Rejects:
    """Counts what could not be read, and hands each to a function."""

    report: Callable[[Rejected], None] = lambda _: None
    count: int = 0

    def __call__(self, name: str, cause: object) -> None:
        self.count += 1
        self.report(Rejected(name, str(cause) or type(cause).__name__))


@dataclass(frozen=True)
class Source:
    """What to read, and how.

    path: a path or URL that fsspec knows: of a text, a page (.html), an archive (.zip, .tar, .tgz,
    .tar.gz, ...), a table (.csv, .jsonl, .parquet), each maybe packed (.gz, .zst, ...), of a folder
    with all below, or a pattern (cables/*.txt).
    include: which files of folders and archives are read, as patterns of their names.
    text_column: the column of a table that holds the texts. A CSV file without one is read as
    Cablegate's cables.csv.
    name_column: the column that holds their names.
    max_size: greatest number of bytes of a text.
    """

    path: str
    include: Sequence[str] = ("*.txt", "*.html", "*.htm")
    text_column: str | None = None
    name_column: str | None = None
    max_size: int = MAX_SIZE
    rejects: Rejects = field(default_factory=Rejects)


def texts(source: Source | str, batch_size: int = 4096) -> Iterator[pa.RecordBatch]:
    """The texts of a source, in batches with the columns `name`, `text` and, of tables, `meta`.

    `meta` is a struct of the other columns of the table, as strings where it is a CSV file. What
    cannot be read is handed to the rejects of the source, and the rest is still read. The memory
    needed is that of some batches. Raises OSError when the path itself cannot be found.
    """
    wanted = Source(source) if isinstance(source, str) else source
    kind = _kind(wanted.path)
    if kind in _TABLES:
        yield from _kept(_TABLES[kind](wanted, batch_size), wanted.path, wanted.rejects)
    else:
        yield from _batches(_files(wanted), batch_size)


def _kept(
    batches: Iterator[pa.RecordBatch], path: str, rejects: Rejects
) -> Iterator[pa.RecordBatch]:
    """The batches as far as they can be read."""
    try:
        yield from batches
    except FileNotFoundError:
        raise
    except _FAILURES as error:
        rejects(path, error)


# --- Kinds ---------------------------------------------------------------------------------------

_PACKED = {".gz": "gzip", ".zst": "zstd", ".bz2": "bz2", ".xz": "xz"}
_TAR = {".tar", ".tgz", ".tbz2", ".txz"}
_PAGES = {".html", ".htm"}


def _packing(path: str) -> str | None:
    return _PACKED.get(PurePosixPath(path).suffix.lower())


def _kind(path: str) -> str:
    """The ending that says what a path holds, without that of the packing."""
    pure = PurePosixPath(path)
    if pure.suffix.lower() in _PACKED:
        pure = pure.with_suffix("")
    return pure.suffix.lower()


def _open(path: str) -> IO[bytes]:
    return fsspec.open(path, "rb", compression=_packing(path)).open()  # type: ignore[no-any-return]


# --- Files ---------------------------------------------------------------------------------------


class _Text(NamedTuple):
    name: str
    text: bytes


def _files(source: Source) -> Iterator[_Text]:
    file_system, path = fsspec.core.url_to_fs(source.path)
    if any(character in source.path for character in "*?["):
        paths = sorted(file_system.glob(path))
    elif file_system.isdir(path):
        found = file_system.find(path)
        paths = [one for one in sorted(found) if _fits(one, source.include)]
    elif file_system.exists(path):
        paths = [path]
    else:
        raise FileNotFoundError(2, "No such file or directory", source.path)
    for one in paths:
        name = one if "://" not in source.path else file_system.unstrip_protocol(one)
        try:
            yield from _in_file(name, source)
        except _FAILURES as error:
            source.rejects(name, error)


def _fits(path: str, patterns: Iterable[str]) -> bool:
    pure = PurePosixPath(path)
    plain = pure.with_suffix("") if pure.suffix.lower() in _PACKED else pure
    return any(pure.match(pattern) or plain.match(pattern) for pattern in patterns)


def _in_file(name: str, source: Source) -> Iterator[_Text]:
    kind = _kind(name)
    if kind == ".zip":
        with _open(name) as file, zipfile.ZipFile(file) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            for member in members:
                yield from _member(
                    f"{name}/{member.filename}", lambda one=member: archive.open(one), source
                )
    elif kind in _TAR:
        with _open(name) as file, tarfile.open(fileobj=file, mode="r|*") as archive:
            for entry in archive:
                if entry.isfile():
                    yield from _member(
                        f"{name}/{entry.name}", lambda one=entry: archive.extractfile(one), source
                    )
    else:
        with _open(name) as file:
            yield _read(name, file, source.max_size)


def _member(name: str, open_member: Callable[[], Any], source: Source) -> Iterator[_Text]:
    """A file of an archive, if it is wanted. One that is damaged does not end the archive."""
    if not _fits(name, source.include):
        return
    try:
        with open_member() as file:
            yield _read(name, file, source.max_size)
    except _FAILURES as error:
        source.rejects(name, error)


def _read(name: str, file: IO[bytes], max_size: int) -> _Text:
    data = file.read(max_size + 1)
    if len(data) > max_size:
        raise ValueError(f"larger than {max_size:,} bytes, the limit for one text")
    if _kind(name) in _PAGES:
        return _Text(name, _text_of_page(data))
    if b"\0" in data[:8192]:
        raise ValueError("a binary file, not a text")
    return _Text(name, data)


def _text_of_page(page: bytes) -> bytes:
    """The cable of a page: its <pre> elements, header and body; else all text of its body."""
    import lxml.html

    document = lxml.html.document_fromstring(page)
    parts = [element.text_content() for element in document.iter("pre")]
    if not parts:
        parts = [element.text_content() for element in document.iter("body")]
    return "\n\n".join(parts).encode()


def _batches(files: Iterator[_Text], batch_size: int) -> Iterator[pa.RecordBatch]:
    rows: list[_Text] = []
    size = 0
    for one in files:
        rows.append(one)
        size += len(one.text)
        if len(rows) == batch_size or size >= _BATCH_BYTES:
            yield _batch(rows)
            rows, size = [], 0
    if rows:
        yield _batch(rows)


def _batch(rows: list[_Text]) -> pa.RecordBatch:
    # Names of files may hold bytes that are no UTF-8.
    names = [row.name.encode(errors="replace").decode() for row in rows]
    return pa.record_batch(
        {
            "name": pa.array(names, pa.string()),
            "text": pa.array([row.text for row in rows], pa.large_binary()),
        }
    )


# --- Tables --------------------------------------------------------------------------------------


def _csv(source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    del batch_size  # its batches are blocks of the file
    cablegate = source.text_column is None
    options = pyarrow.csv.ConvertOptions(strings_can_be_null=False)
    if cablegate:
        options.column_types = dict.fromkeys(CABLEGATE, pa.string())
    with _open(source.path) as file:
        reader = pyarrow.csv.open_csv(
            file,
            read_options=pyarrow.csv.ReadOptions(
                column_names=list(CABLEGATE) if cablegate else None, block_size=_BATCH_BYTES
            ),
            parse_options=pyarrow.csv.ParseOptions(
                escape_char="\\" if cablegate else False,
                double_quote=not cablegate,
                newlines_in_values=True,
            ),
            convert_options=options,
        )
        for batch in reader:
            yield _cablegate(batch) if cablegate else _table_batch(batch, source)


def _cablegate(batch: pa.RecordBatch) -> pa.RecordBatch:
    # The text is the header and the body; they stand in columns of their own.
    import pyarrow.compute as pc

    between: Any = "\n\n"
    text = pc.binary_join_element_wise(batch["header"], batch["body"], between)
    meta = batch.select([name for name in CABLEGATE if name not in ("header", "body")])
    return pa.record_batch(
        {"name": batch["reference_id"], "text": text, "meta": meta.to_struct_array()}
    )


def _parquet(source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    with _open(source.path) as file:
        for batch in pyarrow.parquet.ParquetFile(file).iter_batches(batch_size=batch_size):
            yield _table_batch(batch, source)


def _json_lines(source: Source, batch_size: int) -> Iterator[pa.RecordBatch]:
    import json

    rows: list[dict[str, Any]] = []
    size = 0
    column = source.text_column or "text"
    with _open(source.path) as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
                text = row[column]
                if text is not None and not isinstance(text, str):
                    raise TypeError(f"{column!r} is no string")
            except (ValueError, KeyError, TypeError) as error:
                source.rejects(f"{source.path}:{number}", f"{type(error).__name__}: {error}")
                continue
            rows.append(row)
            size += len(line)
            if len(rows) == batch_size or size >= _BATCH_BYTES:
                yield _json_batch(rows, source)
                rows, size = [], 0
    if rows:
        yield _json_batch(rows, source)


def _json_batch(rows: list[dict[str, Any]], source: Source) -> pa.RecordBatch:
    # The other members may differ from line to line: they are kept as they are, as JSON.
    import json

    column = source.text_column or "text"
    meta = [{key: row[key] for key in row if key != column} for row in rows]
    names = [row.get(source.name_column) if source.name_column else None for row in rows]
    return pa.record_batch(
        {
            "name": pa.array([None if one is None else str(one) for one in names], pa.string()),
            "text": pa.array([row[column] for row in rows], pa.large_string()),
            "meta": pa.array([json.dumps(one, ensure_ascii=False) for one in meta], pa.string()),
        }
    )


def _table_batch(batch: pa.RecordBatch, source: Source) -> pa.RecordBatch:
    column = source.text_column or "text"
    for needed in filter(None, (column, source.name_column)):
        if needed not in batch.schema.names:
            raise ValueError(f"no column {needed!r} among {', '.join(batch.schema.names)}")
    names = (
        batch[source.name_column].cast(pa.string())
        if source.name_column
        else pa.nulls(batch.num_rows, pa.string())
    )
    meta = batch.select([name for name in batch.schema.names if name != column])
    arrays = {"name": names, "text": batch[column]}
    if meta.num_columns:
        arrays["meta"] = meta.to_struct_array()
    return pa.record_batch(arrays)


_TABLES: dict[str, Callable[[Source, int], Iterator[pa.RecordBatch]]] = {
    ".csv": _csv,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".parquet": _parquet,
}
