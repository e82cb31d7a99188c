"""Texts of files, folders, archives, tables and web pages, and what becomes of damaged ones."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")
pytest.importorskip("fsspec", reason="the extra cablegram[sources] is not installed")

import pyarrow.parquet as pq  # noqa: E402

from cablegram.sources import CABLEGATE, Rejected, Rejects, Source, texts  # noqa: E402
from conftest import CABLE  # noqa: E402

TEXT = CABLE.encode()


def read(path: Path | str, **options: Any) -> tuple[dict[str | None, bytes], list[Rejected]]:
    """What a source gives, by name, and what it rejects."""
    rejected: list[Rejected] = []
    source = Source(os.fspath(path), rejects=Rejects(rejected.append), **options)
    found = {}
    for batch in texts(source):
        batch.validate(full=True)
        for name, text in zip(batch["name"].to_pylist(), batch["text"].to_pylist(), strict=True):
            found[name] = text.encode() if isinstance(text, str) else text
    assert source.rejects.count == len(rejected)
    return found, rejected


def rows(path: Path, **options: Any) -> list[dict[str, Any]]:
    return [row for batch in texts(Source(str(path), **options)) for row in batch.to_pylist()]


# --- Files and folders ---------------------------------------------------------------------------


def test_one_file(tmp_path: Path) -> None:
    path = tmp_path / "cable.txt"
    path.write_bytes(TEXT)
    assert read(path) == ({str(path): TEXT}, [])


def test_files_of_a_folder_that_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/two.txt", "one.txt", "README.md"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "three.txt.gz").write_bytes(gzip.compress(b"three"))
    expected = {"b/two.txt": b"b/two.txt", "one.txt": b"one.txt", "three.txt.gz": b"three"}
    assert read(tmp_path) == ({f"{tmp_path}/{name}": expected[name] for name in expected}, [])

    # Names are as the caller writes paths.
    monkeypatch.chdir(tmp_path)
    assert read(".") == (expected, [])
    assert list(read("*.txt")[0]) == ["one.txt"]
    assert next(iter(read(tmp_path.as_uri())[0])).startswith("file://")
    assert list(read(".", include=["*.md"])[0]) == ["README.md"]


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "no")
    with pytest.raises(ValueError, match=r"no file whose name fits \*\.txt"):
        read(tmp_path)


def test_files_that_cannot_be_read_are_rejected(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_bytes(TEXT)
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (tmp_path / "cut.txt.gz").write_bytes(gzip.compress(TEXT)[:-20])
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "large.txt").write_bytes(b"x" * 10_000)
    found, rejected = read(tmp_path, max_size=9_000)
    assert found == {str(tmp_path / "good.txt"): TEXT}
    causes = {Path(one.name).name: one.cause for one in rejected}
    assert "an image (PNG), not the text of a cable" in causes["image.txt"]
    assert "end-of-stream" in causes["cut.txt.gz"]
    assert "No such file" in causes["gone.txt"]
    assert causes["large.txt"] == "larger than 9,000 bytes, the limit for one text"
    assert len(rejected) == 4


# --- Archives ------------------------------------------------------------------------------------


def make_zip(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def make_tar(path: Path, members: dict[str, bytes]) -> None:
    with tarfile.open(path, "w:gz" if path.suffix in (".gz", ".tgz") else "w") as archive:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.zip", make_zip),
        ("a.tar", make_tar),
        ("a.tar.gz", make_tar),
        ("a.tgz", make_tar),
    ],
)
def test_archives(
    tmp_path: Path, name: str, make: Callable[[Path, dict[str, bytes]], None]
) -> None:
    path = tmp_path / name
    make(path, {"b/two.txt": b"two", "one.txt": TEXT, "notes.md": b"", "bad.txt": b"\0"})
    found, rejected = read(path)
    assert found == {f"{path}/b/two.txt": b"two", f"{path}/one.txt": TEXT}
    assert rejected == [Rejected(f"{path}/bad.txt", "a binary file, not a text")]


def test_a_damaged_member_does_not_end_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("bad.txt", b"XXXX")
        archive.writestr("good.txt", TEXT)
    path.write_bytes(path.read_bytes().replace(b"XXXX", b"XXYX", 1))
    found, rejected = read(path)
    assert found == {f"{path}/good.txt": TEXT}
    assert len(rejected) == 1
    assert "CRC" in rejected[0].cause


def test_a_truncated_archive_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    noise = {f"{number}.txt": os.urandom(200_000).hex().encode() for number in range(4)}
    make_tar(path, noise)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 6 // 10])
    found, rejected = read(path)
    assert found == {f"{path}/{name}": noise[name] for name in ("0.txt", "1.txt")}
    assert rejected[0].name == f"{path}/2.txt"


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
def test_bombs_are_stopped(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from cablegram.sources import _archives

    monkeypatch.setattr(_archives, "_ALWAYS_ALLOWED", 1_000_000)
    path = tmp_path / name
    make = make_zip if name == "a.zip" else make_tar
    make(path, {f"{number}.txt": b" " * 500_000 for number in range(100)})
    found, rejected = read(path)
    assert len(found) < 100
    assert rejected[-1].name == str(path)
    assert "unpacks to more than 200 times its size" in rejected[-1].cause


def test_what_an_archive_says_of_names_counts_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cablegram.sources import _archives

    monkeypatch.setattr(_archives, "_ALWAYS_ALLOWED", 1_000_000)
    path = tmp_path / "a.tgz"
    # Its head is read before there is a member to refuse.
    entry = tarfile.TarInfo("n" * 20_000_000 + ".txt")
    with tarfile.open(path, "w:gz", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(entry)
    found, rejected = read(path)
    assert not found
    assert "unpacks to more than 200 times its size" in rejected[0].cause


@pytest.mark.parametrize(("name", "make"), [("a.zip", make_zip), ("a.tar", make_tar)])
def test_limits_of_archives(
    tmp_path: Path, name: str, make: Callable[[Path, dict[str, bytes]], None]
) -> None:
    path = tmp_path / name
    make(path, {f"{number}.txt": b"text" for number in range(10)})
    found, rejected = read(path, max_members=4)
    assert len(found) == 4
    assert rejected == [Rejected(str(path), "holds more than 4 files: not read further")]
    found, rejected = read(path, max_members=10, max_size=3)
    assert not found
    assert {one.cause for one in rejected} == {"larger than 3 bytes, the limit for one text"}
    assert len(read(path, max_members=10)[0]) == 10


def test_the_ratio_of_an_archive_can_be_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cablegram.sources import _archives

    monkeypatch.setattr(_archives, "_ALWAYS_ALLOWED", 0)
    path = tmp_path / "a.zip"
    make_zip(path, {"a.txt": b" " * 100_000})
    assert len(read(path, max_ratio=10_000)[0]) == 1
    assert "more than 2 times" in read(path, max_ratio=2)[1][0].cause


def test_passwords_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    make_zip(path, {"a.txt": b"abc"})
    data = bytearray(path.read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    path.write_bytes(data)
    found, rejected = read(path)
    assert not found
    assert "password" in rejected[0].cause


# --- Web pages -----------------------------------------------------------------------------------

PAGE = """<html><head><meta charset="utf-8"></head><body>
<table class="other"><tr><td>Menu</td></tr></table>
<table class='cable'><tr><th>Reference ID</th><th>Created</th></tr>
<tr><td><a href="x">08NOWHERE732</a></td><td>2008-04-16 10:19</td><td>2011-01-01</td>
<td>CONFIDENTIAL</td><td>Embassy Nowhere</td></tr></table>
<code><pre>VZCZCXRO0417&#x000A;PP RUEHERE</pre></code>
<code><pre>CONFIDENTIAL NOWHERE 000732&#x000A;TAGS: <a href="y">PREL</a>&#x000A;1. (C) caf\u00e9 \
&lt;b&gt;</pre></code>
</body></html>"""


def test_web_pages(tmp_path: Path) -> None:
    pytest.importorskip("lxml", reason="the extra cablegram[html] is not installed")
    (tmp_path / "08NOWHERE732.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "plain.html").write_text("<p>TAGS: PREL")
    (tmp_path / "empty.html").write_text("")
    rejected: list[Rejected] = []
    found = rows(tmp_path, include=["*.html"], rejects=Rejects(rejected.append))
    assert found[0] == {
        "name": str(tmp_path / "08NOWHERE732.html"),
        "text": "VZCZCXRO0417\nPP RUEHERE\n\nCONFIDENTIAL NOWHERE 000732\nTAGS: PREL\n"
        "1. (C) caf\u00e9 <b>".encode(),
        "encoding": "utf-8",
        "meta": {
            "reference_id": "08NOWHERE732",
            "created": "2008-04-16 10:19",
            "released": "2011-01-01",
            "classification": "CONFIDENTIAL",
            "origin": "Embassy Nowhere",
        },
    }
    assert (found[1]["text"], found[1]["meta"]) == (b"TAGS: PREL", None)
    assert [Path(one.name).name for one in rejected] == ["empty.html"]


# --- Tables --------------------------------------------------------------------------------------


def cablegate_row(number: int, body: str = "1. (C) One.\n2. Two.") -> str:
    values = (number, "4/16/2008 10:19", f"08NOWHERE{number}", "Embassy Nowhere", "CONFIDENTIAL")
    quoted = [str(value) for value in (*values, "07STATE1|07STATE2", "VZCZCXRO0417", body)]
    escape = str.maketrans({"\\": "\\\\", '"': '\\"'})
    return ",".join(f'"{value.translate(escape)}"' for value in quoted) + "\n"


def test_cables_csv(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv"
    body = 'He said "no", and \\ went.\n\n,"'
    path.write_text(cablegate_row(1, body) + cablegate_row(2))
    found = rows(path)
    assert [row["name"] for row in found] == ["08NOWHERE1", "08NOWHERE2"]
    assert found[0]["text"] == f"VZCZCXRO0417\n\n{body}".encode()
    assert list(found[0]["meta"]) == list(CABLEGATE[:6])
    assert found[0]["meta"]["references"] == "07STATE1|07STATE2"


def test_cables_csv_with_odd_rows(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv.gz"
    broken = cablegate_row(2).replace('"Embassy Nowhere",', "")
    bad_bytes = cablegate_row(3).encode().replace(b"Embassy", b"Emb\xffassy")
    with gzip.open(path, "wb") as out:
        out.write((cablegate_row(1) + broken).encode() + bad_bytes + cablegate_row(4).encode())
    found, rejected = read(path)
    assert list(found) == ["08NOWHERE1", "08NOWHERE3", "08NOWHERE4"]
    assert [one.cause[:31] for one in rejected] == ['a row of 7 columns, not 8: \'"2"']
    assert rows(path)[1]["meta"]["origin"] == "Emb\u00ffassy Nowhere"  # Windows-1252


def test_another_csv_without_the_name_of_its_column(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("name,words\none,TAGS: PREL\n")
    with pytest.raises(ValueError, match=r"text or body or content among name, words.*--text-col"):
        rows(path)
    assert [row["text"] for row in rows(path, text_column="words")] == [b"TAGS: PREL"]


def test_an_open_quote_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cablegram.sources import _records

    monkeypatch.setattr(_records, "BLOCK_BYTES", 20_000)
    path = tmp_path / "cables.csv"
    whole = [cablegate_row(number) for number in range(1000)]
    whole[600] = whole[600].replace('"Embassy', "Embassy", 1).replace("1. (C)", '" 1. (C)', 1)
    path.write_text("".join(whole))
    found, rejected = read(path)
    names = [f"08NOWHERE{number}" for number in range(1000)]
    kept = list(found)
    assert kept == names[: len(kept)]
    assert len(kept) > 400
    assert rejected
    assert rejected[0].name.startswith(f"{path}:60")


def test_a_csv_file_with_a_head_line(tmp_path: Path) -> None:
    path = tmp_path / "texts.csv"
    path.write_text('\ufeffid,text,year\n1,"A ""title""\nB",1974\n2,C,\n', encoding="utf-8")
    found = rows(path, text_column="text", name_column="id")
    utf8 = {"encoding": "utf-8"}
    assert found == [
        {"name": "1", "text": b'A "title"\nB', **utf8, "meta": {"id": "1", "year": "1974"}},
        {"name": "2", "text": b"C", **utf8, "meta": {"id": "2", "year": ""}},
    ]
    with pytest.raises(ValueError, match="no column 'body' among id, text, year"):
        rows(path, text_column="body")


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    lines = ['{"text": "A", "id": 1, "x": ["\u00e9"]}', "", '{"text": null}', "[", '{"id": 2}', "3"]
    lines += ['{"text": 5}', '{"text": "' + "B" * 900 + '"}', '{"text": "C"}']
    path.write_text("\n".join(lines), encoding="utf-8")
    rejected: list[Rejected] = []
    found = rows(path, name_column="id", max_size=500, rejects=Rejects(rejected.append))
    assert [(row["name"], row["text"]) for row in found] == [("1", "A"), (None, None), (None, "C")]
    assert json.loads(found[0]["meta"]) == {"id": 1, "x": ["\u00e9"]}
    assert [one.name.rpartition(":")[2] for one in rejected] == ["4", "5", "6", "7", "8"]


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "texts.parquet"
    pq.write_table(pa.table({"body": ["A", None], "id": ["x", "y"], "n": [1, 2]}), path)
    assert rows(path, text_column="body", name_column="id") == [
        {"name": "x", "text": "A", "encoding": "utf-8", "meta": {"id": "x", "n": 1}},
        {"name": "y", "text": None, "encoding": None, "meta": {"id": "y", "n": 2}},
    ]
    path.write_bytes(b"no table")
    with pytest.raises(ValueError, match="Parquet"):
        rows(path)


def test_texts_of_tables_that_are_too_large(tmp_path: Path) -> None:
    path = tmp_path / "texts.parquet"
    pq.write_table(pa.table({"text": ["A" * 9, None, "A" * 11], "id": ["x", "y", "z"]}), path)
    found, rejected = read(path, name_column="id", max_size=10)
    assert list(found) == ["x", "y"]
    assert rejected == [Rejected(f"{path}:3", "larger than 10 bytes, the limit for one text")]


def test_a_table_whose_head_does_not_end(tmp_path: Path) -> None:
    path = tmp_path / "texts.csv.gz"
    path.write_bytes(gzip.compress(b"x" * 100_000_000))
    with pytest.raises(ValueError, match="not a table: its first line is larger"):
        rows(path, text_column="text")


def test_batches_are_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(10):
        (tmp_path / f"{number}.txt").write_bytes(TEXT)
    sizes = [batch.num_rows for batch in texts(str(tmp_path), batch_size=4)]
    assert sizes == [4, 4, 2]
    from cablegram.sources import _mixed

    monkeypatch.setattr(_mixed, "_BATCH_BYTES", len(TEXT) * 2)
    assert [batch.num_rows for batch in texts(str(tmp_path))] == [2] * 5
