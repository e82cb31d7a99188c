"""Every form of a source: alone, in folders, by patterns, in archives and in archives in them."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cablegram
from conftest import Run
from test_sources import cablegate_row, make_tar, make_zip, read

pa = pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")
pytest.importorskip("fsspec", reason="the extra cablegram[sources] is not installed")

import pyarrow.dataset as ds  # noqa: E402
import pyarrow.parquet as pq  # noqa: E402

import cablegram.arrow  # noqa: E402
from cablegram.sources import Rejected, Rejects, Source, texts  # noqa: E402

COUNT = 5


def _texts(part: int) -> list[str]:
    return [f"SUBJECT: PART {part} NUMBER {number}\n" for number in range(COUNT)]


def _csv(part: int) -> bytes:
    return ("id,text\n" + "".join(f'{n},"{one}"\n' for n, one in enumerate(_texts(part)))).encode()


def _cablegate(part: int) -> bytes:
    rows = (cablegate_row(number, one) for number, one in enumerate(_texts(part)))
    return "".join(rows).encode()


def _json_lines(part: int) -> bytes:
    return "".join(json.dumps({"text": one}) + "\n" for one in _texts(part)).encode()


def _parquet(part: int) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table({"text": _texts(part), "shelf": list(range(COUNT))}), out)
    return out.getvalue()


def _page(part: int) -> bytes:
    return f"<html><pre>{''.join(_texts(part))}</pre></html>".encode()


# Endings, and the file of a part.
FORMS: dict[str, Callable[[int], bytes]] = {
    ".csv": _csv,
    "-cables.csv": _cablegate,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".parquet": _parquet,
    ".csv.gz": lambda part: gzip.compress(_csv(part)),
    ".jsonl.bz2": lambda part: bz2.compress(_json_lines(part)),
    ".parquet.xz": lambda part: lzma.compress(_parquet(part)),
    ".txt": lambda part: "".join(_texts(part)).encode(),
    ".txt.gz": lambda part: gzip.compress("".join(_texts(part)).encode()),
    ".html": _page,
}
TABLES = [ending for ending in FORMS if "txt" not in ending and "html" not in ending]


def found_in(path: Path | str, **options: Any) -> list[str]:
    """The texts of a source, of which nothing may be rejected."""
    rejected: list[Rejected] = []
    source = Source(str(path), rejects=Rejects(rejected.append), **options)
    batches = list(texts(source))
    assert rejected == []
    assert len({str(batch.schema) for batch in batches}) == 1
    values = [text for batch in batches for text in batch["text"].to_pylist()]
    whole = [text if isinstance(text, str) else text.decode() for text in values]
    return [line + "\n" for text in whole for line in text.splitlines() if "PART" in line]


def include_for(ending: str) -> list[str] | None:
    return ["*.html"] if ending == ".html" else None


@pytest.mark.parametrize("ending", FORMS)
def test_alone(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"0{ending}"
    path.write_bytes(FORMS[ending](0))
    if ending == ".html":
        pytest.importorskip("lxml", reason="the extra cablegram[html] is not installed")
    assert found_in(path) == _texts(0)


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize("where", ["folder", "folder by its ending", "pattern"])
def test_files_together(tmp_path: Path, ending: str, where: str) -> None:
    if ending == ".html":
        pytest.importorskip("lxml", reason="the extra cablegram[html] is not installed")
    (tmp_path / "b").mkdir()
    for part, name in enumerate((f"0{ending}", f"b/1{ending}")):
        (tmp_path / name).write_bytes(FORMS[ending](part))
    (tmp_path / "README.md").write_text("no cable")
    include = [f"*{ending}"] if "ending" in where else include_for(ending)
    path = f"{tmp_path}/**/*{ending}" if where == "pattern" else tmp_path
    assert found_in(path, include=include) == _texts(0) + _texts(1)


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize("archive", ["a.zip", "a.tar", "a.tar.gz", "a.tgz"])
@pytest.mark.parametrize("depth", [1, 2])
def test_archives(tmp_path: Path, ending: str, archive: str, depth: int) -> None:
    if ending == ".html":
        pytest.importorskip("lxml", reason="the extra cablegram[html] is not installed")
    make = make_zip if archive == "a.zip" else make_tar
    path = tmp_path / archive
    make(path, {f"{part}/x{ending}": FORMS[ending](part) for part in (0, 1)} | {"README": b""})
    if depth == 2:
        inner = path.read_bytes()
        make(path, {f"inner/{archive}": inner, "README": b""})
    include = include_for(ending)
    assert found_in(path, include=include) == _texts(0) + _texts(1)
    # An archive in a folder, and by a pattern of archives.
    assert len(found_in(f"{tmp_path}/a.*", include=include)) == 2 * COUNT
    folder = {"include": [f"*{archive[1:]}", *(include or [])]}
    assert len(found_in(tmp_path, **folder)) == 2 * COUNT
    if include is None:
        assert len(found_in(tmp_path)) == 2 * COUNT


def test_convert_of_a_folder_of_tables(run: Run, tmp_path: Path) -> None:
    for part in (0, 1):
        (tmp_path / f"{part}.jsonl").write_bytes(_json_lines(part))
    done = run("convert", tmp_path, "--include", "*.jsonl", "-o", tmp_path / "out.parquet")
    assert done.returncode == 0, done.stderr
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 2 * COUNT


def test_different_tables_together(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(_csv(0))
    (tmp_path / "b.parquet").write_bytes(_parquet(1))
    (tmp_path / "c.jsonl").write_bytes(b'{"text": "SUBJECT: PART 2\\n", "n": [1]}\n')
    assert len(found_in(tmp_path)) == 2 * COUNT + 1
    table = cablegram.arrow.scan(str(tmp_path), ["subject"], strict=True).read_all()
    metas = [json.loads(one) for one in table["meta"].to_pylist()]
    assert [metas[0], metas[COUNT], metas[-1]] == [{"id": "0"}, {"shelf": 0}, {"n": [1]}]


def test_texts_go_before_tables(tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_text("number;title\n")
    (tmp_path / "a.txt").write_text("SUBJECT: PART 0\n")
    assert found_in(tmp_path) == ["SUBJECT: PART 0\n"]
    make_zip(tmp_path / "a.zip", {"index.csv": b"x", "a.txt": b"PART 1\n"})
    assert found_in(tmp_path / "a.zip") == ["PART 1\n"]
    # Asked for, both are read.
    (tmp_path / "index.csv").write_bytes(_csv(3))
    assert found_in(tmp_path, include=["*.txt", "*.csv"]) == ["SUBJECT: PART 0\n", *_texts(3)]


@pytest.mark.parametrize("name", ["A.TXT", "A.Csv", "A.PARQUET", "A.JSONL"])
def test_letters_of_endings_do_not_matter(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FORMS[name[1:].lower()](0))
    assert found_in(tmp_path) == _texts(0)


# --- Partitioned Parquet -------------------------------------------------------------------------


def test_partitioned_parquet(tmp_path: Path) -> None:
    table = pa.table({"text": _texts(0), "year": [1973, 1973, 1974, 1974, 1974], "n": range(5)})
    ds.write_dataset(
        table,
        tmp_path / "cables",
        format="parquet",
        partitioning=ds.partitioning(pa.schema([("year", pa.int32())]), flavor="hive"),
    )
    found = cablegram.arrow.scan(str(tmp_path / "cables"), ["subject"], strict=True).read_all()
    assert found["meta"].to_pylist() == [
        {"n": n, "year": year} for n, year in enumerate(table["year"].to_pylist())
    ]
    assert found["subject"].to_pylist() == [one[9:-1] for one in _texts(0)]


def test_parts_with_other_columns(tmp_path: Path) -> None:
    first = pa.table({"text": ["A"], "n": pa.array([1], pa.int32())})
    second = pa.table({"n": pa.array([2], pa.int64()), "text": ["B"], "more": ["x"]})
    for number, table in enumerate((first, second)):
        pq.write_table(table, tmp_path / f"{number}.parquet")
    found = [row for batch in texts(str(tmp_path)) for row in batch.to_pylist()]
    assert [row["text"] for row in found] == ["A", "B"]
    assert [row["meta"] for row in found] == [{"n": 1, "more": None}, {"n": 2, "more": "x"}]
    # What cannot be one type is JSON.
    pq.write_table(pa.table({"text": ["C"], "n": ["three"]}), tmp_path / "2.parquet")
    found = [row for batch in texts(str(tmp_path)) for row in batch.to_pylist()]
    assert [json.loads(row["meta"])["n"] for row in found] == [1, 2, "three"]


def test_a_damaged_part_is_rejected(tmp_path: Path) -> None:
    for part in (0, 1):
        (tmp_path / f"{part}.parquet").write_bytes(_parquet(part))
    (tmp_path / "2.parquet").write_bytes(b"no table")
    _, rejected = read(tmp_path)
    assert [one.name for one in rejected] == [str(tmp_path / "2.parquet")]
    (tmp_path / "0.parquet").write_bytes(b"")
    rows = sum(batch.num_rows for batch in texts(str(tmp_path)))
    assert rows == COUNT


def test_one_part_of_a_source(tmp_path: Path) -> None:
    for part in (0, 1):
        (tmp_path / f"{part}.csv").write_bytes(_csv(part))
    whole = list(texts(str(tmp_path)))
    part = str(tmp_path / "1.csv")
    (batch,) = texts(Source(str(tmp_path), part=part))
    assert batch == whole[1]


# --- Archives ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "make"), [("a.zip", make_zip), ("a.tar", make_tar)])
def test_archives_without_texts_are_told(
    tmp_path: Path, name: str, make: Callable[[Path, dict[str, bytes]], None]
) -> None:
    for members, cause in (
        ({}, "holds no file"),
        ({"README.md": b"no cable"}, "holds no file whose name fits *.txt or *.csv"),
    ):
        make(tmp_path / name, members)
        found, rejected = read(tmp_path / name)
        assert not found
        (one,) = rejected
        assert one.name == str(tmp_path / name)
        assert one.cause.startswith(cause)


def test_archives_that_lie_too_deep_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    make_zip(path, {"a.txt": b"TEXT"})
    for _ in range(2):
        make_zip(path, {"inner.zip": path.read_bytes(), "b.txt": b"BESIDE"})
    found, rejected = read(path)
    assert sorted(found) == [f"{path}/b.txt", f"{path}/inner.zip/b.txt"]
    assert [one.name for one in rejected] == [f"{path}/inner.zip/inner.zip"]
    assert "deeper than 2 archives" in rejected[0].cause


def test_limits_hold_for_nested_archives(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    make_zip(path, {f"{number}.txt": b"TEXT" for number in range(5)})
    make_zip(path, {f"{number}.zip": path.read_bytes() for number in range(5)})
    found, rejected = read(path, max_members=9)
    assert len(found) == 7
    assert rejected == [Rejected(str(path), "holds more than 9 files: not read further")]


def test_a_nested_bomb_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cablegram.sources import _archives

    monkeypatch.setattr(_archives, "_ALWAYS_ALLOWED", 1_000_000)
    path = tmp_path / "a.zip"
    make_zip(path, {"a.txt": b" " * 50_000_000})
    make_zip(path, {"inner.zip": path.read_bytes()})
    found, rejected = read(path)
    assert not found
    assert "unpacks to more than 200 times its size" in rejected[-1].cause


def test_a_packed_member_is_a_bomb_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cablegram.sources import _archives

    monkeypatch.setattr(_archives, "_ALWAYS_ALLOWED", 1_000_000)
    for name, make in (("a.zip", make_zip), ("a.tar", make_tar)):
        path = tmp_path / name
        make(path, {"a.jsonl.gz": gzip.compress(b" " * 50_000_000)})
        found, rejected = read(path, include=["*.jsonl"])
        assert not found
        assert "unpacks to more than 200 times its size" in rejected[-1].cause


def test_a_damaged_nested_archive_does_not_end_the_other(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bad.zip", b"PK no archive")
        archive.writestr("good.txt", b"TEXT")
    found, rejected = read(path)
    assert found == {f"{path}/good.txt": b"TEXT"}
    assert [one.name for one in rejected] == [f"{path}/bad.zip"]
