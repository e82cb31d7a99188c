"""Columns of texts to record batches, with pyarrow as the oracle."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

import cablegram
from conftest import CABLES, SAMPLES

pa = pytest.importorskip("pyarrow", reason="the extra cablegram[arrow] is not installed")

import cablegram.arrow  # noqa: E402

TEXTS = [(CABLES / f"{name}.txt").read_text(encoding="utf-8") for name in SAMPLES]

# As many as make several threads work.
MANY = TEXTS * 10

HEADING = ["id", "datetime", "tags", "subject", "dialect", "references", "to", "captions", "post"]


def as_json(value: Any) -> Any:
    """A row in the form of the JSON, which has no dates."""
    if isinstance(value, dict):
        return {key: as_json(member) for key, member in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M:%SZ}"
    if isinstance(value, date):
        return value.isoformat()
    return value


def expected(texts: list[str]) -> list[dict[str, Any]]:
    return [row_of(cablegram.parse(text)) for text in texts]


def row_of(cable: cablegram.Cable) -> dict[str, Any]:
    return {**json.loads(cable.to_json()), "coverage": cable.coverage}


@pytest.mark.parametrize("threads", [None, 1, 2, 5])
@pytest.mark.parametrize("dictionaries", [False, True])
def test_rows_are_the_json(threads: int | None, dictionaries: bool) -> None:
    batch = cablegram.arrow.parse_array(pa.array(MANY), dictionaries=dictionaries, threads=threads)
    batch.validate(full=True)
    assert batch.schema == cablegram.arrow.schema(dictionaries=dictionaries)
    assert [as_json(row) for row in batch.to_pylist()] == expected(MANY)


def test_names_become_sources() -> None:
    names = pa.array([f"{name}.txt" for name in SAMPLES])
    batch = cablegram.arrow.parse_array(pa.array(TEXTS), names=names)
    batch.validate(full=True)
    rows = [
        row_of(cablegram.parse(text, source=name))
        for text, name in zip(TEXTS, names.to_pylist(), strict=True)
    ]
    assert [as_json(row) for row in batch.to_pylist()] == rows
    with pytest.raises(ValueError, match="names"):
        cablegram.arrow.parse_array(pa.array(TEXTS), names=pa.array(["one"]))


@pytest.mark.parametrize(
    "make",
    [
        lambda texts: pa.array(texts, pa.string()),
        lambda texts: pa.array(texts, pa.large_string()),
        lambda texts: pa.array(texts, pa.string_view()),
        lambda texts: pa.array(texts, pa.string()).cast(pa.binary()),
        lambda texts: pa.array(texts, pa.string()).cast(pa.large_binary()),
        lambda texts: pa.array(texts, pa.string()).cast(pa.binary_view()),
        lambda texts: pa.chunked_array([texts[:2], [], texts[2:]], pa.string()),
        lambda texts: pa.array(["before", *texts, "after"], pa.string())[1:-1],
        lambda texts: pa.array([None, *texts], pa.large_string())[1:],
    ],
)
def test_any_column_of_texts(make: Callable[[list[str | None]], Any]) -> None:
    texts = [TEXTS[0], None, "", "short", TEXTS[1], None]
    batch = cablegram.arrow.parse_array(make(texts))
    batch.validate(full=True)
    rows = [as_json(row) for row in batch.to_pylist()]
    for row, text in zip(rows, texts, strict=True):
        if text is None:
            assert set(row.values()) == {None}
        else:
            assert row == row_of(cablegram.parse(text))


def test_no_rows_and_no_texts() -> None:
    for array in (pa.array([], pa.string()), pa.chunked_array([], pa.string())):
        batch = cablegram.arrow.parse_array(array)
        batch.validate(full=True)
        assert batch.num_rows == 0
    batch = cablegram.arrow.parse_array(pa.nulls(3))
    batch.validate(full=True)
    assert batch["id"].null_count == 3


def test_bytes_that_are_no_utf8_are_replaced() -> None:
    text = b"SUBJECT: A\xff TITLE\n\n1. (U) caf\xc3\xa9 \xc3\n"
    batch = cablegram.arrow.parse_array(pa.array([text]))
    batch.validate(full=True)
    assert [as_json(row) for row in batch.to_pylist()] == [row_of(cablegram.parse(text))]


@pytest.mark.parametrize(
    "columns", [HEADING, ["body", "id"], ["summary"], ["subject", "is_partial"]]
)
def test_projection_gives_the_same_values(columns: list[str]) -> None:
    batch = cablegram.arrow.parse_array(pa.array(TEXTS), columns=columns)
    batch.validate(full=True)
    assert batch.schema == cablegram.arrow.schema(columns)
    assert batch.schema.names == columns
    assert batch == cablegram.arrow.parse_array(pa.array(TEXTS)).select(columns)


def test_heading_fields_do_not_need_the_body() -> None:
    whole = cablegram.arrow.parse_array(pa.array(TEXTS))
    later = {"is_partial", "classified_by", "body", "summary", "signature", "diagnostics"}
    later |= {"release", "coverage"}
    heading = [name for name in whole.schema.names if name not in later]
    assert cablegram.arrow.parse_array(pa.array(TEXTS), columns=heading) == whole.select(heading)


def test_types_are_those_that_spark_reads() -> None:
    def check(kind: Any) -> None:
        if pa.types.is_list(kind):
            check(kind.value_type)
        elif pa.types.is_struct(kind):
            for field in kind:
                check(field.type)
        else:
            allowed = (pa.utf8(), pa.int32(), pa.int64(), pa.float64(), pa.bool_(), pa.date32())
            assert kind in (*allowed, pa.timestamp("us", "UTC"))

    for field in cablegram.arrow.schema():
        check(field.type)


def test_the_result_outlives_the_texts() -> None:
    array = pa.array(TEXTS)
    body = cablegram.arrow.parse_array(array)["body"]
    del array
    assert body[0][0]["text"].as_py()


@pytest.mark.parametrize(
    ("array", "error"),
    [
        (pa.array([1, 2]), ValueError),
        (pa.array(["a"]).dictionary_encode(), ValueError),
        (["a list"], TypeError),
        ("a text", TypeError),
    ],
)
def test_other_things_are_refused(array: object, error: type[Exception]) -> None:
    with pytest.raises(error, match="needed"):
        cablegram.arrow.parse_array(array)


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(ValueError, match="no column is named 'colour'"):
        cablegram.arrow.schema(["id", "colour"])
    with pytest.raises(ValueError, match="twice"):
        cablegram.arrow.parse_array(pa.array(["a"]), columns=["id", "id"])
    with pytest.raises(ValueError, match="threads"):
        cablegram.arrow.parse_array(pa.array(["a"]), threads=0)
    with pytest.raises(ValueError, match="columns"):
        cablegram.arrow.parse_array(pa.array(["a"]), columns=[])
