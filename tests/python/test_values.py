"""Cables as values: equal, hashable, copied, pickled."""

from __future__ import annotations

import copy
import pickle

import pytest

import cablegram

RECORDS = ("transmission", "from_", "section", "executive_order", "classified_by")
LISTS = (
    "to",
    "info",
    "caption_marks",
    "tag_marks",
    "references",
    "body",
    "section_marks",
    "diagnostics",
)


def test_equal_by_text_source_and_options(text: str) -> None:
    cable = cablegram.parse(text)
    assert cable == cablegram.parse(text)
    assert cable == cablegram.parse(text.encode())
    assert hash(cable) == hash(cablegram.parse(text.encode()))
    assert len({cable, cablegram.parse(text)}) == 1
    assert cable != cablegram.parse(text + " ")
    assert cable != cablegram.parse(text, source="a.txt")
    assert cable != cablegram.parse(text, dialect="unknown")
    assert cable != cablegram.parse(text, unwrap=False)
    assert cable != cablegram.parse(text, max_nodes=10)
    assert cable != text
    assert (cable == 3) is False


def test_parts_are_values(text: str) -> None:
    one, two = cablegram.parse(text), cablegram.parse(text)
    for name in RECORDS:
        assert getattr(one, name) == getattr(two, name)
        assert hash(getattr(one, name)) == hash(getattr(two, name))
    assert one.body == two.body
    assert one.body[0] != one.body[1]
    assert one.body[0] != one.to[0]
    assert len({*one.body, *two.body}) == len(one.body)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(text: str, protocol: int) -> None:
    cable = cablegram.parse(
        text, source="a.txt", dialect="telegram", unwrap=False, max_nodes=50, max_diagnostics=1
    )
    again = pickle.loads(pickle.dumps(cable, protocol))
    assert again == cable
    assert again.to_json() == cable.to_json()
    assert again.text is not None
    for name in RECORDS:
        part = getattr(cable, name)
        assert pickle.loads(pickle.dumps(part, protocol)) == part
    for name in LISTS:
        parts = getattr(cable, name)
        assert pickle.loads(pickle.dumps(parts, protocol)) == parts


@pytest.mark.parametrize(
    "kind",
    [
        "SUBJECT: CAFÉ\n",
        "SUBJECT: \udce9\n",
        b"SUBJECT: \xe9\n",
        bytearray(b"SUBJECT: A\n"),
        memoryview(b"SUBJECT: A\n"),
    ],
    ids=["str", "surrogates", "bytes", "bytearray", "memoryview"],
)
def test_pickle_of_all_inputs(kind: str | bytes) -> None:
    cable = cablegram.parse(kind)
    again = pickle.loads(pickle.dumps(cable))
    assert again == cable
    assert again.text == cable.text
    assert again.source is None


def test_pickle_of_codes() -> None:
    for member in (
        *cablegram.Classification,
        *cablegram.TileKind,
        *cablegram.DeclassificationScheme,
    ):
        assert pickle.loads(pickle.dumps(member)) is member


def test_copies_are_the_cable_itself(text: str) -> None:
    cable = cablegram.parse(text)
    assert copy.copy(cable) is cable
    assert copy.deepcopy(cable) is cable
    assert copy.deepcopy({"cable": cable})["cable"] is cable
    assert copy.deepcopy(cable.body[0]) == cable.body[0]
