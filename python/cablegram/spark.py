"""Cables in Spark: a column of texts to rows, and a data source of its own.

>>> import cablegram.spark
>>> cables = cablegram.spark.parse(spark.read.parquet("texts.parquet"), "text")
>>> cablegram.spark.register(spark)
>>> cables = spark.read.format("cablegram").load("cables/")

Install `cablegram[spark]`, on the driver and on every executor; Spark 4 and Java 17 or later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ._extras import needs

with needs("spark"):
    import pyarrow as pa
    from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
    from pyspark.sql.pandas.types import from_arrow_schema

    from .arrow import parse_array, scan, schema

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import StructType

    from .sources import Source

__all__ = ["CablegramDataSource", "parse", "register"]


def parse(frame: DataFrame, column: str, columns: Sequence[str] | None = None) -> DataFrame:
    """The cables of a column of strings or bytes: one row a text, with the columns of the cable.

    columns: which columns of a cable, in which order; None for all. What they do not need is not
    parsed. The other columns of the frame are kept as they are, in `meta`, a struct. A null gives a
    row of nulls. Each task works on one core.

    Raises ValueError for a column that does not exist.
    """
    if column not in frame.columns:
        raise ValueError(f"no column {column!r} among {', '.join(frame.columns)}")
    wanted = from_arrow_schema(schema(columns))
    others = [field for field in frame.schema.fields if field.name != column]
    if others:
        wanted = wanted.add("meta", type(wanted)(others))

    def rows(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            parsed = parse_array(batch[column], columns=columns, threads=1)
            if others:
                beside = batch.select([field.name for field in others])
                parsed = parsed.append_column("meta", beside.to_struct_array())
            yield parsed

    return frame.mapInArrow(rows, wanted)


def register(session: SparkSession) -> None:
    """Makes `session.read.format("cablegram")` known."""
    session.dataSource.register(CablegramDataSource)


class _File(InputPartition):
    """A file, which is read by one task."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class CablegramDataSource(DataSource):
    """What `spark.read.format("cablegram").load(path)` reads: all that `cablegram.sources` knows.

    Each file is read by one task: what cannot be split, a big CSV file above all, is made Parquet
    first (`cablegram convert`). Options: `columns` and `include`, with commas between; `textColumn`
    and `nameColumn` of tables; `mode`, which is FAILFAST (what cannot be read fails the job) or
    DROPMALFORMED (it is told in the log of the executor).
    """

    @classmethod
    def name(cls) -> str:
        return "cablegram"

    def schema(self) -> StructType:
        options = _plain(self.options)
        return from_arrow_schema(scan(_source(options), _columns(options)).schema)

    def reader(self, schema: StructType) -> DataSourceReader:  # noqa: ARG002
        return _Reader(_plain(self.options))


class _Reader(DataSourceReader):
    def __init__(self, options: dict[str, str]) -> None:
        self._options = options

    def partitions(self) -> Sequence[InputPartition]:
        from .sources import paths

        return [_File(path) for path in paths(_source(self._options))]

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        # In the form of the whole: all tasks give the same columns.
        source = replace(_source(self._options), part=partition.value)
        yield from scan(source, _columns(self._options), threads=1)


def _plain(options: Mapping[str, str]) -> dict[str, str]:
    """Options by their names in small letters: Spark makes no difference."""
    return {name.lower(): value for name, value in options.items()}


def _columns(options: dict[str, Any]) -> list[str] | None:
    return options["columns"].split(",") if options.get("columns") else None


def _source(options: dict[str, Any]) -> Source:
    from .sources import Rejected, Rejects, Source

    mode = (options.get("mode") or "FAILFAST").upper()
    if mode not in ("FAILFAST", "DROPMALFORMED"):
        raise ValueError(f"mode is FAILFAST or DROPMALFORMED, not {mode}")

    def report(rejected: Rejected) -> None:
        words = f"{rejected.name}: {rejected.cause}"
        if mode == "FAILFAST":
            raise _RejectedError(words)
        print(f"cablegram: {words}")

    return Source(
        options["path"],
        include=options["include"].split(",") if options.get("include") else None,
        text_column=options.get("textcolumn"),
        name_column=options.get("namecolumn"),
        rejects=Rejects(report),
    )


class _RejectedError(Exception):
    """Something that could not be read, where nothing may be missing."""
