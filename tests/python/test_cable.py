"""The attributes of a cable and its parts."""

from __future__ import annotations

import datetime as dt
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

import cablegram
from cablegram import BlockKind, Caption, Classification, Precedence, Role
from conftest import CABLES, SAMPLES


@pytest.fixture(scope="module")
def cable(text: str) -> cablegram.Cable:
    return cablegram.parse(text, source="cables/08NOWHERE732.txt")


def test_identity(cable: cablegram.Cable) -> None:
    assert cable.id == "08NOWHERE732"
    assert cable.source == "cables/08NOWHERE732.txt"
    assert cable.dialect is cablegram.Dialect.TELEGRAM
    assert cable.is_partial is False


def test_transmission(cable: cablegram.Cable) -> None:
    transmission = cable.transmission
    assert transmission is not None
    assert transmission.start_of_message == "VZCZCXRO0417"
    assert transmission.routing_precedence == (Precedence.PRIORITY,)
    assert transmission.routing_indicators == ("RUEHERE",)
    assert transmission.originator == "RUEHNWR"
    assert transmission.station_serial == "0732"
    assert transmission.section == 1
    assert transmission.filed_day == 107
    assert transmission.filed_time == dt.time(10, 19, tzinfo=dt.timezone.utc)
    assert transmission.security is Classification.CONFIDENTIAL
    assert transmission.operating_signals == ("ZNY", "ZZH")
    assert transmission.span[0] == 0


def test_address(cable: cablegram.Cable) -> None:
    assert cable.precedence == (Precedence.PRIORITY, Precedence.ROUTINE)
    assert cable.datetime == dt.datetime(2008, 4, 16, 10, 19, tzinfo=dt.timezone.utc)
    assert cable.datetime.utcoffset() == dt.timedelta(0)
    assert cable.from_ is not None
    assert cable.from_.name == "AMEMBASSY NOWHERE"
    assert cable.from_.routing_indicator is None
    assert getattr(cable, "from") == cable.from_

    (state,) = cable.to
    assert (state.routing_indicator, state.name, state.mcn) == ("RUEHC", "SECSTATE WASHDC", "5120")
    assert state.precedence is Precedence.PRIORITY
    assert state.list is cablegram.AddresseeList.ACTION
    assert state.by_other_means is False

    defense, ere_town = cable.info
    assert defense.office_symbols == ("OFC-A/OFC-B", "DP")
    assert cable.span_text(defense.span) == "SECDEF WASHDC"
    assert ere_town.precedence is None
    assert cable.exempt == ("AMCONSUL LOWER STEPPE",)


def test_heading(cable: cablegram.Cable) -> None:
    assert cable.classification is Classification.CONFIDENTIAL
    assert cable.post == "NOWHERE"
    assert cable.serial == 732
    assert cable.section is not None
    assert (cable.section.number, cable.section.of) == (1, 2)
    assert cable.captions == ("SIPDIS",)
    assert cable.captions[0] is Caption.SIPDIS
    assert [(mark.text, mark.caption) for mark in cable.caption_marks] == [
        ("SIPDIS", Caption.SIPDIS)
    ]
    assert cable.span_text(cable.caption_marks[0].span) == "SIPDIS"
    assert cable.attention == ("DEPT FOR EUR/ERA",)
    assert cable.tags == ("PREL", "XX")
    assert [mark.kind for mark in cable.tag_marks] == ["subject", "geographic"]
    assert cable.subject == "THE MINISTER'S PHOTOCOPIER"
    assert cable.subject_portion == "C"


def test_executive_order(cable: cablegram.Cable) -> None:
    order = cable.executive_order
    assert order is not None
    assert (order.number, order.text) == ("12958", "DECL: 04/16/2018")
    assert order.declassify_on == dt.date(2018, 4, 16)
    assert type(order.declassify_on) is dt.date
    assert order.scheme is cablegram.DeclassificationScheme.DATE
    assert order.category is None
    assert order.classifier is None
    assert order.office is None
    assert order.downgrade_to is None


def test_references(cable: cablegram.Cable) -> None:
    ere_town, septel = cable.references
    assert (ere_town.label, ere_town.id, ere_town.text) == ("A", "08ERETOWN291", "ERE TOWN 291")
    assert ere_town.kind is cablegram.ReferenceKind.CABLE
    assert ere_town.year_written is False
    assert (septel.label, septel.kind, septel.id) == ("B", "other", None)


def test_classified_by(cable: cablegram.Cable) -> None:
    statement = cable.classified_by
    assert statement is not None
    assert statement.name == "Jane Q. Marchbanks"
    assert statement.title == "Pol/Econ Chief"
    assert statement.reasons == ("1.4(b)", "1.4(d)")
    assert statement.text == "Pol/Econ Chief Jane Q. Marchbanks, Reasons 1.4 (b) and (d)."


def test_body(cable: cablegram.Cable) -> None:
    summary, heading, paragraph, first, second, comment = cable.body
    assert (summary.label, summary.portion, summary.role) == ("1", "C", Role.SUMMARY)
    assert heading.kind is BlockKind.HEADING
    assert heading.text == "A Ministry Without a Map"
    assert (paragraph.portion, paragraph.level) == ("S//NF", Classification.SECRET)
    assert paragraph.text == "The Minister received us in an office with three maps. He owes us:"
    assert "00000732" in cable.span_text(paragraph.span)
    assert (first.kind, first.label, first.depth) == (BlockKind.ITEM, "--", 1)
    assert second.text == "one photocopier."
    assert comment.role is Role.COMMENT
    assert cable.summary == "The Minister asked for a photocopier."
    assert cable.signature == "DOE"


def test_marks_and_tiles(cable: cablegram.Cable, text: str) -> None:
    (mark,) = cable.section_marks
    assert (mark.section, mark.of, mark.serial) == (2, 2, 732)
    tiles = cable.tiles()
    assert "".join(cable.span_text((begin, end)) for _, begin, end in tiles) == text
    kinds = {kind for kind, _, _ in tiles}
    assert {"subject", "section_mark", "signature", "separator"} <= kinds
    assert all(isinstance(kind, cablegram.TileKind) for kind in kinds)


def test_absent_is_none_or_empty() -> None:
    cable = cablegram.parse("")
    nothing = {
        "source",
        "id",
        "transmission",
        "datetime",
        "from_",
        "classification",
        "post",
        "serial",
    }
    nothing |= {
        "section",
        "executive_order",
        "subject",
        "subject_portion",
        "classified_by",
        "summary",
        "signature",
    }
    empty = {
        "precedence",
        "to",
        "info",
        "exempt",
        "captions",
        "attention",
        "tags",
        "references",
        "body",
    }
    empty |= {"caption_marks", "tag_marks", "section_marks"}
    assert {name: getattr(cable, name) for name in nothing} == dict.fromkeys(nothing)
    assert {name: getattr(cable, name) for name in empty} == dict.fromkeys(empty, ())
    assert cable.tiles() == []
    assert cable.text == ""


def test_diagnostics() -> None:
    cable = cablegram.parse("CONFIDENTIAL NOWHERE 000001\n")
    codes = {diagnostic.code: diagnostic for diagnostic in cable.diagnostics}
    missing = codes["missing-tags"]
    assert missing.severity is cablegram.Severity.WARNING
    assert missing.message == "no TAGS line was found"
    assert missing.span == (missing.begin, missing.end)


def test_spans(cable: cablegram.Cable) -> None:
    spans = {
        name: cable.span_of(name) for name in ("post", "serial", "subject", "signature", "from_")
    }
    texts = {name: span and cable.span_text(span) for name, span in spans.items()}
    assert texts == {
        "post": "NOWHERE",
        "serial": "000732",
        "subject": "THE MINISTER'S\nPHOTOCOPIER",
        "signature": "DOE",
        "from_": "AMEMBASSY NOWHERE",
    }
    assert cablegram.parse("").span_of("subject") is None
    with pytest.raises(ValueError, match="no place is kept for 'colour'"):
        cable.span_of("colour")  # type: ignore[arg-type]


def test_offsets_are_bytes() -> None:
    cable = cablegram.parse("SUBJECT: CAFÉ\n")
    span = cable.span_of("subject")
    assert span == (9, 14)
    assert cable.span_text(span) == cable.subject == "CAFÉ"


@pytest.mark.parametrize("span", [(0, 10_000), (4, 3), (-1, 2), (-(2**80), 2), (0, 2**80)])
def test_spans_outside_the_text(cable: cablegram.Cable, span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="offsets must be 0 <= begin <= end <= "):
        cable.span_text(span)


@pytest.mark.parametrize("span", [(0,), (0, 1, 2), "ab", b"ab", None, 7, {1, 2}])
def test_what_is_no_span(cable: cablegram.Cable, span: object) -> None:
    with pytest.raises(TypeError, match="must be a pair of byte offsets"):
        cable.span_text(span)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="integer"):
        cable.span_text((0, "1"))  # type: ignore[arg-type]


def test_line_column(cable: cablegram.Cable, text: str) -> None:
    assert cable.line_column(0) == (1, 1)
    assert cable.line_column(text.index("RUEHERE")) == (2, 4)
    assert cable.line_column(len(text)) == (text.count("\n") + 1, 1)
    for offset in (len(text) + 1, -1, 2**80, -(2**80)):
        with pytest.raises(ValueError, match="the offset must be"):
            cable.line_column(offset)
    with pytest.raises(TypeError, match="integer"):
        cable.line_column("1")  # type: ignore[arg-type]


def test_line_column_of_every_offset() -> None:
    text = "\n".join("x" * (at % 7) for at in range(300))
    cable = cablegram.parse(text)
    places = [cable.line_column(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    lines = text.split("\n")
    assert [sum(line == at for line, _ in places) for at in range(1, len(lines) + 1)] == [
        len(line) + 1 for line in lines
    ]


def test_dialect_can_be_given(text: str) -> None:
    for dialect in cablegram.Dialect:
        assert cablegram.parse(text, dialect=dialect).dialect is dialect
        assert cablegram.parse(text, dialect=str(dialect)).dialect is dialect
    with pytest.raises(ValueError, match="no dialect is named 'klingon'"):
        cablegram.parse(text, dialect="klingon")
    with pytest.raises(TypeError):
        cablegram.parse(text, dialect=1)  # type: ignore[arg-type]


def test_odd_arguments() -> None:
    with pytest.raises(ValueError, match="no dialect is named"):
        cablegram.parse("", dialect="\ud800")
    for threads in (0, -1, 2**40):
        with pytest.raises(ValueError, match="threads must be 1 or more"):
            cablegram.parse_many([], threads=threads)


def test_parse_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a cable.txt"
    path.write_bytes(text.encode())
    cable = cablegram.parse_file(path)
    assert cable == cablegram.parse(text.encode(), source=path)
    assert cable.source == str(path)
    options: dict[str, Any] = {"unwrap": False, "dialect": "aad", "max_size": 100, "max_nodes": 9}
    cut = cablegram.parse_file(str(path), **options)
    assert cut == cablegram.parse(text.encode(), source=path, **options)
    with pytest.raises(FileNotFoundError, match="no such"):
        cablegram.parse_file(tmp_path / "no such")
    with pytest.raises(IsADirectoryError):
        cablegram.parse_file(tmp_path)


def test_a_path_in_place_of_a_text() -> None:
    (finding,) = (
        one for one in cablegram.parse("cable.txt").diagnostics if one.code == "looks-like-path"
    )
    assert "parse_file" in finding.message
    assert finding.span == (0, 9)
    assert "looks-like-path" not in {one.code for one in cablegram.parse("A text.").diagnostics}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "<!DOCTYPE html>\n<html><head><title>A</title></head>\n<body><p>Text.</p></body></html>\n",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
        "Dear Sir,\n\nthis is a letter of some lines.\n\nYours\n",
        '{"a": 1, "b": [1, 2]}\n',
        "a,b,c\n1,2,3\n",
    ],
)
def test_coverage_of_what_is_no_cable(text: str | bytes) -> None:
    cable = cablegram.parse(text)
    assert cable.dialect == "unknown"
    assert cable.coverage == 0
    for dialect in cablegram.Dialect:
        assert cablegram.parse(text, dialect=dialect).coverage == 0


@pytest.mark.parametrize("name", SAMPLES)
def test_coverage_of_cables(name: str) -> None:
    cable = cablegram.parse_file(CABLES / f"{name}.txt")
    assert cable.coverage > 0.9
    assert cablegram.parse_file(CABLES / f"{name}.txt", dialect=cable.dialect).coverage > 0.9


def test_texts_can_be_kept_or_mended() -> None:
    text = "SUBJECT: A\n\n1. (U) The &old\nguard8 said so.\n"
    assert cablegram.parse(text).body[0].text == "The &old guard8 said so."
    assert cablegram.parse(text, unwrap=False).body[0].text == "The &old\nguard8 said so."
    mended = cablegram.parse(text, mend_quotes=True)
    assert mended.body[0].text == 'The "old guard" said so.'
    assert mended.to_dict()["body"][0]["text"] == mended.body[0].text

    cut = "1. (U) A CORRESPOND-\nENCE CAME TO AN END.\n\nDOE\n"
    assert cablegram.parse(cut, dialect="aad").body[0].text == "A CORRESPOND-ENCE CAME TO AN END."
    joined = cablegram.parse(cut, dialect="aad", mend_hyphens=True)
    assert joined.body[0].text == "A CORRESPONDENCE CAME TO AN END."
    assert pickle.loads(pickle.dumps(joined)).body[0].text == joined.body[0].text


def test_codes_are_strings_with_an_order() -> None:
    assert Classification.CONFIDENTIAL == "CONFIDENTIAL"
    assert f"{Classification.TOP_SECRET}" == str(Classification.TOP_SECRET) == "TOP_SECRET"
    assert {"SECRET": 1}[Classification.SECRET] == 1
    assert json.dumps(Precedence.FLASH) == '"FLASH"'
    # The order is that of the levels, not of the letters.
    assert sorted(Classification, reverse=True)[0] is Classification.TOP_SECRET
    assert Classification.UNCLASSIFIED < Classification.CONFIDENTIAL
    assert Classification.UNCLASSIFIED < "CONFIDENTIAL"
    assert Classification.CONFIDENTIAL >= "UNCLASSIFIED"
    assert max(Precedence) is Precedence.FLASH
    assert cablegram.Severity.ERROR > cablegram.Severity.WARNING >= cablegram.Severity.WARNING
    with pytest.raises(ValueError, match="COSMIC"):
        assert Classification.SECRET < "COSMIC"
    with pytest.raises(TypeError):
        assert Classification.SECRET < 3  # type: ignore[operator]


def test_nothing_can_be_changed(cable: cablegram.Cable) -> None:
    with pytest.raises(AttributeError):
        cable.subject = "another"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        cable.body[0].text = "another"  # type: ignore[misc]
    with pytest.raises(TypeError):
        cablegram.Cable()
    with pytest.raises(TypeError):
        type("Mine", (cablegram.Cable,), {})


def test_parts_can_be_matched(cable: cablegram.Cable) -> None:
    match cable.body[1]:
        case cablegram.Block(kind="heading", text=text):
            assert text == "A Ministry Without a Map"
        case other:
            pytest.fail(f"no match for {other}")


def test_repr(cable: cablegram.Cable) -> None:
    assert (
        repr(cable) == '<Cable 08NOWHERE732 CONFIDENTIAL "THE MINISTER\'S PHOTOCOPIER", 6 blocks>'
    )
    assert repr(cablegram.parse("")) == "<Cable without id, 0 blocks>"
    assert repr(cable.section) == "Section(number=1, of=2)"
    assert repr(cable.from_) == "Originator(routing_indicator=None, name='AMEMBASSY NOWHERE')"
    assert repr(cable.tag_marks[0]).startswith("TagMark(text='PREL', kind='subject', span=(")


def test_docstrings() -> None:
    for name in cablegram.__all__:
        assert getattr(cablegram, name).__doc__, name
    for name in dir(cablegram.Cable):
        if not name.startswith("_"):
            assert getattr(cablegram.Cable, name).__doc__, name


def test_limits() -> None:
    text = "UNCLAS NOWHERE 000012\n\nSUBJECT: A TITLE\n\n" + "7. (U) Text.\n\n" * 50

    def codes(cable: cablegram.Cable) -> list[str]:
        return [one.code for one in cable.diagnostics]

    assert not {"text-too-large", "too-many-nodes"} & set(codes(cablegram.parse(text)))
    cable = cablegram.parse(text, max_nodes=30)
    assert codes(cable).count("too-many-nodes") == 1
    assert cable.subject == "A TITLE"
    assert len(cable.body) < 30
    kind, _, end = [tile for tile in cable.tiles() if tile[0] != "separator"][-1]
    assert (kind, end) == ("unknown", len(text.rstrip()))

    cable = cablegram.parse(text, max_diagnostics=3)
    assert codes(cable).count("paragraph-number") == 3
    assert "too-many-diagnostics" in codes(cable)
    assert "text-too-large" in codes(cablegram.parse(text, max_size=20))
    (cable,) = cablegram.parse_many([text], max_nodes=30)
    assert cable == cablegram.parse(text, max_nodes=30)
    with pytest.raises(TypeError):
        cablegram.parse(text, max_nodes=-1)
