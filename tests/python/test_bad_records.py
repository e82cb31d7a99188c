"""Tables with bad records: one reject each, and all others are read."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conftest import CABLE, Run
from test_sources import cablegate_row, read, rows

pa = pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")
pytest.importorskip("fsspec", reason="the extra cablegram[sources] is not installed")

import pyarrow.parquet as pq  # noqa: E402

from cablegram.sources import _records, texts  # noqa: E402

GOOD = "SUBJECT: GOOD\n"

# Lines of JSON that are of no use, and what is said of them.
LINES = {
    r'{"text": "\ud800"}': "half of a surrogate pair",
    r'{"text": "A \udc00\ud800 B"}': "half of a surrogate pair",
    '{"text": 5}': "'text' is no string",
    '{"body": ["A"]}': "'body' is no string",
    '{"id": 1}': "no member 'text' or 'body' or 'content'",
    '"text"': "no JSON object",
    "[1]": "no JSON object",
    '{"text": "A"': "delimiter",
    '{"text": "A", "n": ' + "9" * 5000 + "}": "digits",
    '{"text": "A", "n": ' + "[" * 100_000 + "}": "nested too deeply",
    "\0": "Expecting value",
}


@pytest.mark.parametrize("line", LINES, ids=range(len(LINES)))
def test_lines_of_json(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"text": GOOD})
    path.write_text(f"{good}\n{line}\n{good}\n")
    found, rejected = read(path)
    assert found == {None: GOOD.encode()}
    assert sum(batch.num_rows for batch in texts(str(path))) == 2
    (one,) = rejected
    assert one.name == f"{path}:2"
    assert LINES[line] in one.cause


def test_what_stands_beside_may_be_odd(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(r'{"text": "A", "name": "\ud800", "x": "\udfff"}' + "\n")
    (row,) = rows(path, name_column="name")
    assert (row["name"], row["text"]) == ("?", "A")
    assert json.loads(row["meta"])["x"] == "\udfff"


@pytest.mark.parametrize("cablegate", [True, False])
@pytest.mark.parametrize("quoted", [True, False])
def test_a_field_that_is_too_large(tmp_path: Path, cablegate: bool, quoted: bool) -> None:
    path = tmp_path / "a.csv"
    huge = "x" * 20_000_000
    if cablegate:
        lines = [cablegate_row(1), cablegate_row(2, huge), cablegate_row(3)]
    else:
        lines = ["id,text\n", "1,A\n", f'2,"{huge}"\n', "3,C\n"]
    if not quoted:
        lines[-2] = lines[-2].replace('"', "")
    path.write_text("".join(lines))
    names = {} if cablegate else {"name_column": "id"}
    found, rejected = read(path, max_size=10_000_000, **names)
    assert len(found) == 2
    (one,) = rejected
    assert one.name == f"{path}:{len(lines) - 1}"
    assert "larger than" in one.cause
    # The limit is an option.
    found, rejected = read(path, **names)
    assert rejected == []
    assert max(map(len, found.values())) >= 20_000_000


def test_a_field_of_70_mb(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(cablegate_row(1) + cablegate_row(2, "x" * 70_000_000) + cablegate_row(3))
    found, rejected = read(path)
    assert list(found) == ["08NOWHERE1", "08NOWHERE3"]
    assert len(rejected) == 1


def test_what_is_passed_over_ends_where_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_records, "BLOCK_BYTES", 7)
    rejected: list[int] = []
    for size in range(200, 216):
        for quotes in ('""', '"",""', '""\r\n""'):
            text = f'id,text\n1,A\n2,"{quotes}{"x" * size}{quotes}"\n3,C\n'
            blocks = _records.blocks(
                io.BytesIO(text.encode()),
                _records.Dialect(backslash=False),
                50,
                lambda number, _: rejected.append(number),
            )
            assert b"".join(block.data for block in blocks) == b"id,text\n1,A\n3,C\n"
    assert rejected == [3] * 16 * 3


def test_a_limit_is_told_on_the_command_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"text\n{'A' * 300}\nSUBJECT: B\n")
    done = run("convert", path, "-o", "out.jsonl", "--max-size", "200")
    assert done.returncode == 1
    assert f"{path}:2: larger than 200 bytes, the limit for one text" in done.stderr
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 1


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_names_that_come_twice(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"a.{form}"
    if form == "csv":
        path.write_text("id,text,id,text\n1,A,2,B\n")
    else:
        columns = [pa.array([value]) for value in ("1", "A", "2", "B")]
        pq.write_table(pa.Table.from_arrays(columns, ["id", "text", "id", "text"]), path)
    (row,) = rows(path, name_column="id")
    assert row["name"] == "1"
    assert row["text"] in ("A", b"A")
    assert row["meta"] == {"id": "1", "id_2": "2", "text_2": "B"}


def test_a_damaged_row_group(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    table = pa.table({"text": [f"SUBJECT: {number}" for number in range(40)]})
    pq.write_table(table, path, row_group_size=10, compression="zstd", use_dictionary=False)
    group = pq.ParquetFile(path).metadata.row_group(1).column(0)
    data = bytearray(path.read_bytes())
    begin = group.data_page_offset
    data[begin : begin + group.total_compressed_size] = b"\xff" * group.total_compressed_size
    path.write_bytes(data)
    _, rejected = read(path)
    assert sum(batch.num_rows for batch in texts(str(path))) == 30
    (one,) = rejected
    assert one.cause.startswith("rows 11 to 20 not read: ")


# --- What a CSV file is --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "column"),
    [
        ("id,text", "text"),
        ("body,id", "body"),
        ("id,Content", "Content"),
        ("body,text", "text"),
        ('"id","text"', "text"),
        (" id , text ", "text"),
        ("text", "text"),
    ],
)
def test_head_lines_that_are_recognised(tmp_path: Path, head: str, column: str) -> None:
    path = tmp_path / "a.csv"
    names = [name.strip(' "') for name in head.split(",")]
    cells = ["THE TEXT" if name == column else "other" for name in names]
    path.write_text(f"{head}\n{','.join(cells)}\n")
    (row,) = rows(path)
    assert row["text"] == b"THE TEXT"
    assert list(row.get("meta") or {}) == [name for name in names if name != column]


@pytest.mark.parametrize("doubled", [True, False])
def test_cablegate_with_a_head_line(tmp_path: Path, doubled: bool) -> None:
    path = tmp_path / "a.csv"
    row = cablegate_row(1, 'He said "no" and went.')
    row = row.replace('\\"', '""') if doubled else row
    path.write_text(f"number,date,reference_id,origin,classification,references,header,body\n{row}")
    (found,) = rows(path)
    assert found["name"] == "08NOWHERE1"
    assert found["text"] == b'VZCZCXRO0417\n\nHe said "no" and went.'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("a,b\n1,SUBJECT: A\n", "text or body or content among a, b: name the one"),
        ("id;text\n1;A\n", "among id;text"),
        ("", "an empty file"),
        ("\n\n", "an empty file"),
    ],
)
def test_tables_that_are_refused(run: Run, tmp_path: Path, data: str, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(data)
    done = run("convert", path, "-o", "out.jsonl")
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


# --- Records -------------------------------------------------------------------------------------


def _tables(count: int) -> Iterator[list[list[str]]]:
    random_of = random.Random(7)
    pieces = ["a", "é", '"', ",", "\n", "\r\n", "\\", " ", "", "xyz", '""', "\\\\"]
    for _ in range(count):
        yield [
            ["".join(random_of.choices(pieces, k=random_of.randrange(6))) for _ in range(3)]
            for _ in range(random_of.randrange(1, 30))
        ]


@pytest.mark.parametrize("backslash", [False, True])
@pytest.mark.parametrize("block_bytes", [1, 13, 4_000])
def test_records_of_any_values(
    backslash: bool, block_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_records, "BLOCK_BYTES", block_bytes)
    dialect = _records.Dialect(backslash=backslash)
    style: dict[str, Any] = {"quoting": csv.QUOTE_ALL}
    if backslash:
        style |= {"doublequote": False, "escapechar": "\\"}

    def rejected(number: int, cause: str) -> None:
        pytest.fail(f"{number}: {cause}")

    for table in _tables(60):
        out = io.StringIO(newline="")
        csv.writer(out, **style).writerows(table)
        data = out.getvalue().encode()
        found = []
        for block in _records.blocks(io.BytesIO(data), dialect, 1000, rejected):
            begin = 0
            for end in block.ends:
                record = _records.columns_of(block.data[begin:end], dialect)
                found.append([value.decode() for value in record])
                begin = end
        assert found == table


def test_a_table_in_small_blocks_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("".join(cablegate_row(number, CABLE) for number in range(200)))
    whole = rows(path)
    assert len(whole) == 200
    monkeypatch.setattr(_records, "BLOCK_BYTES", 2_500)
    assert rows(path) == whole
