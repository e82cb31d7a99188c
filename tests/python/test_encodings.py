"""Texts in other encodings than UTF-8: the same in decode, parse, convert and read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import cablegram
from conftest import CABLE, Run

TEXT = CABLE.replace("PHOTOCOPIER", "CAFÉ “À LA CARTE”", 1)

# The encodings, by the names that a cable has for them, and the file of one.
FILES = {
    "utf-8": TEXT.encode(),
    "utf-8-sig": TEXT.encode("utf-8-sig"),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-le": TEXT.encode("utf-16-le"),
    "utf-16-be": TEXT.encode("utf-16-be"),
    "windows-1252": TEXT.encode("windows-1252"),
}


@pytest.mark.parametrize("encoding", FILES)
def test_decode(encoding: str) -> None:
    decoded = cablegram.decode(FILES[encoding])
    assert decoded == (TEXT.encode(), encoding)
    assert FILES[encoding].decode(decoded.encoding) == TEXT


def test_a_mark_tells_which_utf_16() -> None:
    data = b"\xfe\xff" + "CAFÉ".encode("utf-16-be")
    assert cablegram.decode(data) == ("CAFÉ".encode(), "utf-16")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"A \xe2\x80",  # cut within a character
        "É ".encode() + b"\xc9",  # the same, at its first byte
        b"CAF\x81 \xff",  # a byte that Windows-1252 has not
        "ÉÈÀ".encode() + b"\xc9 ",  # one damaged byte among good ones
        b"CAF\xe9 \0",  # binary
        b"\0\0\0\0\0\0\0\0",
        b"A\0B",
    ],
)
def test_what_stays_as_it_is(data: bytes) -> None:
    assert cablegram.decode(data) == (data, "utf-8")


def test_letters_that_look_like_utf_8_are_outvoted() -> None:
    text = "CAFÉ” À LA É Ü"
    data = text.encode("windows-1252")
    assert b"\xc9\x94" in data  # a character of UTF-8, too
    assert cablegram.decode(data) == (text.encode(), "windows-1252")


def test_half_a_pair_is_replaced() -> None:
    line = "SUBJECT: A TITLE OF MORE THAN THIRTY LETTERS "
    data = line.encode("utf-16-le") + b"\x00\xd8" + " B".encode("utf-16-le")
    text, encoding = cablegram.decode(data)
    assert encoding == "utf-16-le"
    assert text.decode() == line + "\N{REPLACEMENT CHARACTER} B"


@pytest.mark.parametrize("encoding", FILES)
def test_parse_convert_and_read_give_the_same(run: Run, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "cable.txt"
    path.write_bytes(FILES[encoding])
    done = run("parse", path)
    assert (done.returncode, done.stderr) == (0, "")
    parsed = json.loads(done.stdout)
    assert parsed["encoding"] == encoding
    assert parsed["subject"] == "THE MINISTER'S CAFÉ “À LA CARTE”"
    assert json.loads(cablegram.parse_file(path).to_json()) == parsed
    assert not {"encoding-utf16", "invalid-utf8"} & {one["code"] for one in parsed["diagnostics"]}

    pytest.importorskip("pandas", reason="the extra cablegram[pandas] is not installed")
    assert run("convert", path, "-o", "out.jsonl").returncode == 0
    converted = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    del converted["coverage"]
    assert converted == parsed
    frame = cablegram.read(path, ["encoding", "subject"])
    assert frame.to_dict("records") == [{"encoding": encoding, "subject": parsed["subject"]}]


@pytest.mark.parametrize("encoding", FILES)
def test_places_are_those_of_the_decoded_text(run: Run, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "cable.txt"
    path.write_bytes(FILES[encoding].replace(b"P R 16", b"P R 99"))
    parsed = json.loads(run("parse", path).stdout)
    text = cablegram.decode(path.read_bytes()).text
    cable = cablegram.parse(text, source=path, encoding=encoding)
    assert json.loads(cable.to_json()) == parsed
    begin, end = cable.span_of("subject") or (0, 0)
    assert "CAFÉ" in text[begin:end].decode()


@pytest.mark.parametrize("command", ["check", "format"])
def test_other_commands_decode_too(run: Run, tmp_path: Path, command: str) -> None:
    outputs = set()
    path = tmp_path / "cable.txt"
    for data in FILES.values():
        path.write_bytes(data)
        outputs.add(run(command, path).stdout)
    assert len(outputs) == 1


def test_standard_input(run: Run) -> None:
    done = run("parse", "-", input=FILES["utf-16"], text=False)
    assert json.loads(done.stdout)["encoding"] == "utf-16"


def test_the_encoding_is_kept() -> None:
    import pickle

    cable = cablegram.parse("SUBJECT: A\n", encoding="utf-16")
    assert cable.encoding == "utf-16"
    assert pickle.loads(pickle.dumps(cable)) == cable
    assert cable != cablegram.parse("SUBJECT: A\n")
    assert cablegram.parse("SUBJECT: A\n").to_dict()["encoding"] == "utf-8"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_tables(tmp_path: Path, encoding: str, kind: str) -> None:
    pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")
    import cablegram.arrow

    path = tmp_path / f"table.{kind}"
    rows = {"csv": "id,text\n1,SUBJECT: CAFÉ\n", "jsonl": '{"text": "SUBJECT: CAFÉ", "id": "1"}\n'}
    path.write_bytes(rows[kind].encode(encoding))
    table = cablegram.arrow.scan(str(path), ["encoding", "subject"], strict=True).read_all()
    of_texts = "utf-8" if encoding == "utf-8-sig" else encoding  # the mark is the table's
    assert table.select(["encoding", "subject"]).to_pylist() == [
        {"encoding": of_texts, "subject": "CAFÉ"}
    ]


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_cells_are_in_any_encoding(tmp_path: Path, kind: str) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra cablegram[sources] is not installed")
    import pyarrow.parquet

    import cablegram.arrow

    path = tmp_path / f"table.{kind}"
    cell = "SUBJECT: CAFÉ".encode("windows-1252")
    if kind == "parquet":
        pyarrow.parquet.write_table(pa.table({"text": pa.array([cell, None, b"A"])}), path)
    elif kind == "csv":
        path.write_bytes(b"n,text\n1," + cell + b"\n2,A\n")
    else:
        path.write_bytes(b'{"text": "' + cell + b'"}\n{"text": "A"}\n')
    table = cablegram.arrow.scan(str(path), ["encoding", "subject"], strict=True).read_all()
    found = {row["encoding"]: row["subject"] for row in table.to_pylist()}
    assert found == {"windows-1252": "CAFÉ", "utf-8": None} | (
        {None: None} if kind == "parquet" else {}
    )
