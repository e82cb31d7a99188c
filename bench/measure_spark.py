"""Whether Spark makes the same table of a corpus as `cablegram convert`, and how fast.

    build/bench/bench/generate_cables --count 251287 | python bench/make_cables_csv.py cables.csv
    python bench/measure_spark.py cables.csv

A big CSV file cannot be split, so its texts are first written as Parquet. Two executors of one core
and 1,024 MB each parse them and write Parquet; DuckDB then compares all columns of all rows with
those that `convert` wrote.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pyspark
from pyspark.sql import SparkSession

import cablegram.arrow
import cablegram.spark
from cablegram._convert import convert
from cablegram.sources import Source, texts

# The name of a text is that of its source, which Spark is not told.
COMPARED = [name for name in cablegram.arrow.schema().names if name != "source"]


def write_texts(source: str, table: Path) -> int:
    rows = 0
    with pq.ParquetWriter(table, next(iter(texts(source))).schema, compression="zstd") as out:
        for batch in texts(source):
            out.write_batch(batch)
            rows += batch.num_rows
    return rows


def parse_in_spark(table: Path, out: Path) -> float:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.files.maxPartitionBytes", "32m")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    try:
        begin = time.perf_counter()
        frame = session.read.parquet(str(table)).select("text")
        cablegram.spark.parse(frame, "text").write.parquet(str(out))
        return time.perf_counter() - begin
    finally:
        session.stop()


def differing(one: str, other: str) -> int:
    """The rows of each table that the other does not have, by hashes of all that is compared."""
    columns = ", ".join(f'"{name}"' for name in COMPARED)
    left, right = (f"select hash({columns}) from '{table}'" for table in (one, other))
    either = f"({left} except all {right}) union all ({right} except all {left})"
    found = duckdb.connect().execute(f"select count(*) from ({either})").fetchone()
    assert found is not None
    return int(found[0])


def main() -> None:
    source = sys.argv[1]
    size = Path(source).stat().st_size
    with tempfile.TemporaryDirectory(dir=Path(source).parent) as folder:
        rows = write_texts(source, Path(folder) / "texts.parquet")
        seconds = parse_in_spark(Path(folder) / "texts.parquet", Path(folder) / "spark")
        rate = size / seconds / 1e6
        print(f"{rows:,} texts, {size / 1e6:,.0f} MB in {seconds:.0f} s: {rate:.0f} MB/s in Spark")
        converted = convert(Source(source), Path(folder) / "converted.parquet", "parquet")
        assert converted == rows
        found = differing(f"{folder}/converted.parquet", f"{folder}/spark/*.parquet")
        print(f"rows that differ from those of convert: {found}")
        sys.exit(found != 0)


if __name__ == "__main__":
    main()
