"""Joined sections, readable titles and repairs."""

from __future__ import annotations

import pytest

import cablegram


def section(number: int, body: str) -> cablegram.Cable:
    return cablegram.parse(
        "R 141019Z JAN 08\nFM AMEMBASSY NOWHERE\n\n"
        f"UNCLAS SECTION 0{number} OF 03 NOWHERE 000012\n\n"
        f"TAGS: PREL\nSUBJECT: X\n\n{body}\nBT\n#0012\nNNNN\n"
    )


def test_sections_are_joined_in_order() -> None:
    joined = cablegram.join(
        [
            section(3, "tail of two.\n\n3. (U) Three.\n\nDOE"),
            section(1, "1. (U) One.\n\n2. (U) Two begins and the"),
            section(1, "1. (U) Another one."),
        ],
        source="joined",
    )
    assert joined.missing == (2,)
    assert joined.doubled == (1,)
    assert [block.text for block in joined.cable.body] == [
        "One.",
        "Two begins and the tail of two.",
        "Three.",
    ]
    assert joined.cable.signature == "DOE"
    assert joined.cable.source == "joined"
    assert [mark.section for mark in joined.cable.section_marks] == [3]


def test_only_sections_of_one_cable_are_joined() -> None:
    with pytest.raises(ValueError, match="no sections"):
        cablegram.join([])
    with pytest.raises(ValueError, match="SECTION n OF m"):
        cablegram.join([cablegram.parse("UNCLAS NOWHERE 000012\n")])
    other = cablegram.parse("UNCLAS SECTION 01 OF 03 ERE TOWN 000013\n")
    with pytest.raises(ValueError, match="different cables"):
        cablegram.join([section(1, "1. (U) One."), other])


def test_titles_are_readable() -> None:
    assert cablegram.title_case("NATO AND THE PRICE OF FISH") == "NATO and the Price of Fish"
    assert cablegram.title_case("Left as It Is") == "Left as It Is"


def test_repairs_are_asked_for() -> None:
    assert cablegram.mend_id("09BRASILA931") == "09BRASILIA931"
    assert cablegram.mend_id("09PARIS931") is None
    assert cablegram.mend_quotes("the &end8 of it") == 'the "end" of it'


def test_sections_without_a_body() -> None:
    joined = cablegram.join([section(1, "1. (U) One."), section(2, ""), section(3, "DOE")])
    assert [block.text for block in joined.cable.body] == ["One."]
    assert joined.cable.signature == "DOE"
    joined = cablegram.join([section(1, ""), section(2, "1. (U) One."), section(3, "DOE")])
    assert joined.cable.subject == "X"
    assert joined.cable.id == "08NOWHERE12"
    assert [block.text for block in joined.cable.body] == ["One."]


@pytest.mark.parametrize("wrong", [1, "UNCLAS", None, b""])
def test_only_cables_are_joined(wrong: object) -> None:
    with pytest.raises(TypeError, match=f"must be Cables, not {type(wrong).__name__}"):
        cablegram.join([section(1, ""), wrong])  # type: ignore[list-item]
