"""What holds for every text whatever."""

from __future__ import annotations

import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

import cablegram
from conftest import CABLE, CABLES, SAMPLES

TEXTS = [CABLE.encode(), *((CABLES / f"{name}.txt").read_bytes() for name in SAMPLES)]

# The format's own words, glued together, reach further than random bytes.
WORDS = st.sampled_from(
    b"\n |\r\n|  |BT|FM |TO |INFO |XMT |P R |161019Z APR 08|CONFIDENTIAL |C O N F I D E N T I A L |"
    b"SECTION 01 OF 02 |NOWHERE |000732|SIPDIS|E.O. 12958: |DECL: |04/16/2018|TAGS: |PREL|, |"
    b"SUBJECT: |REF: |A. |B. |Classified By: |1.4 (b)|1. |2. |(C) |(S//NF) |-- |Summary: |"
    b"End Summary.|Comment: |----------|DOE|NNNN|VZCZCXRO0417|DE RUEHC #0732/01 1071019|ZNY |"
    b"CCCCC|ZZH|//|/|RUEHC/|PRIORITY|\xc2\xb6|\xc2\xa0|\xe9|\xff|\x00|\xe2\x80\x9c|text |.".split(
        b"|"
    )
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A sample that was cut, and into which something was put."""
    text = draw(st.sampled_from(TEXTS))
    begin = draw(st.integers(0, len(text)))
    end = draw(st.integers(begin, min(len(text), begin + 40)))
    return text[:begin] + b"".join(draw(st.lists(WORDS, max_size=4))) + text[end:]


ANY = st.one_of(st.binary(max_size=400), st.lists(WORDS, max_size=60).map(b"".join), mutated())


@given(ANY)
@example(b"")
@settings(deadline=None, max_examples=400)
def test_every_text_is_parsed(text: bytes) -> None:
    cable = cablegram.parse(text)
    at = 0
    for _, begin, end in cable.tiles():
        assert begin == at < end
        at = end
    assert at == len(text)
    # The JSON is JSON, and what Python shows is what it says.
    plain = json.loads(cable.to_json())
    assert plain == cable.to_dict()
    assert plain["subject"] == cable.subject
    assert [block["text"] for block in plain["body"]] == [block.text for block in cable.body]
    assert plain["attention"] == list(cable.attention)
    assert cable.to_json() == cablegram.parse(text).to_json()


@given(st.text(alphabet=st.characters(categories=None), max_size=200))
@settings(deadline=None, max_examples=200)
def test_every_str_is_parsed(text: str) -> None:
    cable = cablegram.parse("SUBJECT: " + text)
    assert cable.text == "SUBJECT: " + text
    cable.to_json().encode()
    for _, begin, end in cable.tiles():
        cable.span_text((begin, end)).encode()
