"""Files that are no texts of cables: what each command says of them."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from conftest import CABLE, Run


def zipped(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, "SUBJECT: A TITLE\n")
    return data.getvalue()


def tarred() -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        entry = tarfile.TarInfo("a.txt")
        archive.addfile(entry)
    return data.getvalue()


CABLEGATE_ROW = (
    b'"1","12/28/1966 18:48","66NOWHERE1","Embassy Nowhere","UNCLASSIFIED","","VZ","1. Text."\n'
)

# Files by what they are, and what is to be said of them.
KINDS = {
    "zip": (zipped("a.txt"), "an archive (ZIP)"),
    "empty zip": (zipped(), "an archive (ZIP)"),
    "docx": (zipped("[Content_Types].xml", "word/document.xml"), "a Word document (DOCX)"),
    "xlsx": (zipped("[Content_Types].xml", "xl/workbook.xml"), "an office document"),
    "doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "a document of Microsoft Office"),
    "rtf": (b"{\\rtf1\\ansi SUBJECT: A}", "an RTF document"),
    "pdf": (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "a PDF document"),
    "gzip": (gzip.compress(CABLE.encode()), "packed (gzip)"),
    "tar": (tarred(), "an archive (tar)"),
    "parquet": (b"PAR1\x15\x04", "a table (Parquet)"),
    "png": (b"\x89PNG\r\n\x1a\n\0\0", "an image (PNG)"),
    "html": (b"\n<!DOCTYPE html>\n<html><body>SUBJECT: A", "a web page"),
    "jsonl": (b'{"text": "SUBJECT: A\\n", "id": 1}\n', "a table (JSON Lines)"),
    "csv": (b"id,text\n1,SUBJECT: A\n", "a table (CSV)"),
    "csv in utf-16": ("id,body\n1,SUBJECT: A\n".encode("utf-16"), "a table (CSV)"),
    "cables.csv": (CABLEGATE_ROW, "a table (CSV)"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_parse_sees_what_a_file_is(run: Run, tmp_path: Path, kind: str) -> None:
    data, what = KINDS[kind]
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    done = run("parse", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"cablegram: {path}: {what}, not the text of a cable: ")
    assert done.stderr.count("\n") == 1
    # And goes on.
    good = tmp_path / "good.txt"
    good.write_text(CABLE)
    done = run("parse", path, good)
    assert (done.returncode, done.stdout.count("\n")) == (1, 1)


@pytest.mark.parametrize("command", ["check", "format", "view"])
@pytest.mark.parametrize("kind", ["pdf", "csv"])
def test_other_commands_see_it(run: Run, tmp_path: Path, command: str, kind: str) -> None:
    data, what = KINDS[kind]
    (tmp_path / "file.txt").write_bytes(data)
    done = run(command, "file.txt", *(["-o", "-"] if command == "view" else []))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"cablegram: file.txt: {what}, not the text of a cable: ")


@pytest.mark.parametrize("kind", KINDS)
def test_standard_input(run: Run, kind: str) -> None:
    data, what = KINDS[kind]
    done = run("parse", "-", input=data, text=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert f"cablegram: <stdin>: {what}, not the text of a cable: ".encode() in done.stderr


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.ndjson", "a.parquet", "a.CSV"])
def test_tables_by_their_names(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a;b\n1;2\n")
    done = run("parse", name)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"cablegram: {name}: a table (" in done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_sources_see_it(tmp_path: Path, kind: str) -> None:
    pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")
    from cablegram.sources import Rejected, Rejects, Source, texts

    data, what = KINDS[kind]
    (tmp_path / "file.txt").write_bytes(data)
    rejected: list[Rejected] = []
    source = Source(str(tmp_path), rejects=Rejects(rejected.append))
    assert not list(texts(source))
    assert [one.cause.partition(",")[0] for one in rejected] == [what]


@pytest.mark.parametrize(
    "text",
    [
        CABLE,
        "",
        "{",
        '{"no json',
        "TAGS: PREL, TEXT\n",
        "Body, text and content.\nMore text.\n",
        "PK",
        "SUBJECT: <html>\n",
        "text\n",
    ],
)
def test_texts_are_texts(run: Run, text: str) -> None:
    done = run("parse", "-", input=text)
    assert (done.returncode, done.stderr) == (0, "")
