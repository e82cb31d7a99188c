"""Cables in DuckDB, Polars and pandas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import cablegram
from conftest import CABLES, SAMPLES

pa = pytest.importorskip("pyarrow", reason="the extra cablegram[arrow] is not installed")

import cablegram.arrow  # noqa: E402

TEXTS = [(CABLES / f"{name}.txt").read_text(encoding="utf-8") for name in SAMPLES]
ROWS = [cablegram.parse(text) for text in TEXTS]
HEADS = [(row.id, row.subject, list(row.tags)) for row in ROWS]


def test_duckdb_parses_a_column() -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra cablegram[duckdb] is not installed")
    import cablegram.duckdb

    connection = duckdb.connect()
    cablegram.duckdb.register(connection)
    cablegram.duckdb.register(connection, "parse_heads", ["id", "subject", "tags"])
    texts = pa.table({"n": range(len(TEXTS) + 1), "text": [*TEXTS, None]})
    for function in ("parse_cable", "parse_heads"):
        found = connection.execute(
            f"select c.id, c.subject, c.tags from (select n, {function}(text) as c from texts) "
            "where c is not null order by n"
        ).fetchall()
        assert found == HEADS
    times = connection.execute(
        "select parse_cable(text).datetime from texts where n = 0"
    ).fetchone()
    assert times[0] == ROWS[0].datetime
    del texts


def test_duckdb_registers_again() -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra cablegram[duckdb] is not installed")
    import cablegram.duckdb

    connection = duckdb.connect()
    for columns in (None, ["id", "tags"], ["subject"], ["subject"]):
        cablegram.duckdb.register(connection, columns=columns)
        ((row,),) = connection.execute("select parse_cable('SUBJECT: A TITLE\n')").fetchall()
        assert list(row) == cablegram.arrow.schema(columns).names
    # One that cannot be made leaves the one before.
    with pytest.raises(ValueError, match="colour"):
        cablegram.duckdb.register(connection, columns=["colour"])
    rows = connection.execute("select parse_cable('SUBJECT: A TITLE\n').subject").fetchall()
    assert rows == [("A TITLE",)]


def test_duckdb_reads_what_convert_writes(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra cablegram[duckdb] is not installed")
    from cablegram._convert import convert
    from cablegram.sources import Source

    out = tmp_path / "cables.parquet"
    assert convert(Source(str(CABLES)), out, "parquet") == len(SAMPLES)
    found = duckdb.sql(
        f"select tag, count(*) from (select unnest(tags) as tag from '{out}') group by tag"
    ).fetchall()
    tags = [tag for row in ROWS for tag in row.tags]
    assert dict(found) == {tag: tags.count(tag) for tag in tags}


def test_polars_takes_and_gives() -> None:
    pl: Any = pytest.importorskip("polars", reason="Polars is not installed")
    frame = pl.DataFrame({"text": TEXTS})
    cables = pl.DataFrame(cablegram.arrow.parse_array(frame["text"]))
    assert cables.select("id", "subject", "tags").rows() == HEADS

    columns = ["id", "subject", "tags"]
    kind = pl.Struct(pl.DataFrame(cablegram.arrow.schema(columns).empty_table()).schema)

    def parse(texts: Any) -> Any:
        return pl.DataFrame(cablegram.arrow.parse_array(texts, columns=columns)).to_struct()

    lazy = frame.lazy().select(pl.col("text").map_batches(parse, return_dtype=kind).alias("cable"))
    assert lazy.unnest("cable").collect().rows() == HEADS


def test_pandas_reads_a_source() -> None:
    pd: Any = pytest.importorskip("pandas", reason="the extra cablegram[pandas] is not installed")
    frame = cablegram.read(CABLES, columns=["id", "subject", "tags", "datetime"])
    assert isinstance(frame, pd.DataFrame)
    found = [(row.id, row.subject, list(row.tags)) for row in frame.itertuples()]
    paths = [CABLES / f"{name}.txt" for name in SAMPLES]
    cables = [cablegram.parse(path.read_bytes(), source=path) for path in paths]
    assert found == [(cable.id, cable.subject, list(cable.tags)) for cable in cables]
    assert str(frame["datetime"].dtype) == "datetime64[us, UTC]"
