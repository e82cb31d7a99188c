"""What parse takes: str, bytes, buffers, and what stands in them."""

from __future__ import annotations

import array
import gc
import mmap
import sys
from pathlib import Path

import pytest

import cablegram

SUBJECT = "SUBJECT: CAFÉ IN NOWHERE\n"


def test_all_kinds_give_the_same() -> None:
    data = SUBJECT.encode()
    kinds = [
        SUBJECT,
        data,
        bytearray(data),
        memoryview(data),
        memoryview(bytearray(data)),
        array.array("B", data),
    ]
    assert {cablegram.parse(kind).to_json() for kind in kinds} == {cablegram.parse(data).to_json()}
    assert {cablegram.parse(kind).text for kind in kinds} == {SUBJECT}


def test_buffers_in_pieces() -> None:
    data = SUBJECT.encode()
    assert cablegram.parse(memoryview(data[::-1])[::-1]).subject == "CAFÉ IN NOWHERE"


def test_mapped_file(tmp_path: Path) -> None:
    path = tmp_path / "cable.txt"
    path.write_text(SUBJECT, encoding="utf-8")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        cable = cablegram.parse(data)
        assert cable.subject == "CAFÉ IN NOWHERE"
        del cable
        gc.collect()


def test_writable_buffers_are_copied() -> None:
    data = bytearray(SUBJECT.encode())
    cable = cablegram.parse(data)
    data[:] = b"-" * len(data)
    data.clear()
    assert cable.subject == "CAFÉ IN NOWHERE"
    assert cable.text == SUBJECT


@pytest.mark.parametrize("wrong", [None, 3, 3.5, ["SUBJECT: A"], Path("cable.txt"), object()])
def test_other_types_are_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match="the text must be str, bytes or a buffer of bytes, not"):
        cablegram.parse(wrong)  # type: ignore[arg-type]


def test_buffers_of_numbers_are_refused() -> None:
    with pytest.raises(TypeError, match="a buffer of bytes is needed"):
        cablegram.parse(array.array("i", [1, 2, 3]))


def test_options_are_keywords() -> None:
    with pytest.raises(TypeError):
        cablegram.parse("", "name")  # type: ignore[misc]


def test_escaped_bytes_are_those_bytes() -> None:
    # As open(..., errors="surrogateescape") reads a file that is not UTF-8.
    data = b"SUBJECT: CAF\xe9\n"
    text = data.decode("utf-8", "surrogateescape")
    cable = cablegram.parse(text)
    assert cable.text == text
    assert cable.subject == "CAF\N{REPLACEMENT CHARACTER}"
    assert cable.to_json() == cablegram.parse(data).to_json()
    assert cable.tiles() == cablegram.parse(data).tiles()


@pytest.mark.parametrize(
    "surrogate", [chr(0xD800), chr(0xDC41), f"{chr(0xDCE9)} {chr(0xD800)}"], ids=ascii
)
def test_lone_surrogates(surrogate: str) -> None:
    cable = cablegram.parse(f"SUBJECT: A {surrogate} B\n")
    assert cable.text == f"SUBJECT: A {surrogate} B\n"
    assert cable.subject is not None
    assert cable.subject.startswith("A \N{REPLACEMENT CHARACTER}")
    assert cable.subject.isprintable()
    assert cable.to_dict()["subject"] == cable.subject


def test_no_bytes_raise() -> None:
    every = bytes(range(256)) * 3
    for data in (
        b"SUBJECT: " + every,
        b"1. (C) " + every,
        b"TAGS: " + every,
        b"FM " + every,
        every,
    ):
        cable = cablegram.parse(data)
        for name in dir(cable):
            value = getattr(cable, name)
            if not callable(value):
                repr(value)
        cable.to_dict()


def test_nul_bytes() -> None:
    cable = cablegram.parse("SUBJECT: A\0B\n")
    assert cable.to_dict()["subject"] == cable.subject
    assert cable.text == "SUBJECT: A\0B\n"


def test_source_is_a_name_or_a_path() -> None:
    assert cablegram.parse("").source is None
    assert cablegram.parse("", source=None).source is None
    assert cablegram.parse("", source="").source is None
    assert cablegram.parse("", source="a.txt").source == "a.txt"
    assert cablegram.parse("", source=Path("a", "b.txt")).source == str(Path("a", "b.txt"))
    assert cablegram.parse("", source="a.txt").to_dict()["source"] == "a.txt"
    for wrong in (3, b"a.txt"):
        with pytest.raises(TypeError):
            cablegram.parse("", source=wrong)  # type: ignore[arg-type]


def test_names_of_files_that_are_no_text() -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    cable = cablegram.parse("", source=name)
    assert cable.source == name
    assert cable.to_dict()["source"] == "caf\N{REPLACEMENT CHARACTER}.txt"


def test_the_text_lives_as_long_as_the_cable() -> None:
    def make() -> cablegram.Cable:
        return cablegram.parse(("SUBJECT: " + "A" * 1000 + "\n").encode())

    cable = make()
    gc.collect()
    assert cable.subject == "A" * 1000
    assert cable.text == "SUBJECT: " + "A" * 1000 + "\n"


def test_parts_live_without_their_cable(text: str) -> None:
    body = cablegram.parse((text + " ").encode()).body
    block = body[2]
    del body
    gc.collect()
    assert block.text.startswith("The Minister received us")
    (addressee,) = cablegram.parse(text.encode()).to
    gc.collect()
    assert addressee.name == "SECSTATE WASHDC"


def test_the_text_is_let_go() -> None:
    data = SUBJECT.encode() * 2
    before = sys.getrefcount(data)
    cable = cablegram.parse(data)
    assert sys.getrefcount(data) > before
    part = cable.diagnostics[0]
    del cable
    assert sys.getrefcount(data) > before
    del part
    assert sys.getrefcount(data) == before


def test_nothing_leaks() -> None:
    data = SUBJECT.encode()
    before = sys.getrefcount(data)
    for _ in range(100):
        cable = cablegram.parse(data, source="a")
        cable.to_dict()
        _ = (cable.body, cable.diagnostics, cable.tiles(), repr(cable))
    del cable, _
    gc.collect()
    assert sys.getrefcount(data) == before
