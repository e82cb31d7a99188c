"""The page of a cable: what it holds, and what it does in a browser."""

from __future__ import annotations

import json
import re
import resource
from pathlib import Path
from typing import TYPE_CHECKING, Any

import lxml.html
import pytest
from hypothesis import given, settings

import cablegram
import cablegram.view
from conftest import CABLE, CABLES, SAMPLES, Run
from test_properties import ANY

if TYPE_CHECKING:
    pass

# Non-ASCII text, a character beyond the first 65,536, and a byte that is no UTF-8.
ODD = CABLE.replace("MINISTER'S", "MINIST\u00c8RE\u2019S \U0001f4e0").encode()
ODD = ODD.replace(b"ERE TOWN", b"ER\xe9")
# What would run, fetch or break out if it were not escaped.
NASTY = """\
CONFIDENTIAL NOWHERE 000001
SUBJECT: </title><script>window.hit = 1</script>
REF: A. <img src="http://127.0.0.1:9/a.png" onerror="window.hit = 2">
1. (C) "'><svg onload=window.hit=3> </script><script>window.hit = 4</script> <!--<script>
2. (C) </pre></body><style>* { display: none }</style> &lt;b&gt; \\u003c ]]> {{ 7 * 7 }}
3. (C) <iframe srcdoc="x"> &amp;
"""


class Parsed:
    """A page as a parser of HTML sees it."""

    def __init__(self, page: str) -> None:
        self.root = lxml.html.document_fromstring(page)
        (data,) = self.root.xpath("//script[@id='data']")
        self.data: dict[str, Any] = json.loads(data.text)
        self.nodes: list[dict[str, Any]] = self.data["nodes"]
        (self.pre,) = self.root.xpath("//pre[@id='text']")
        self.pieces = self.pre.xpath("./span")
        self.rows = self.root.xpath("//li[@role='treeitem']")

    def text(self, first: int = 0, last: int | None = None) -> str:
        return "".join(piece.text_content() for piece in self.pieces[first:last])

    def node(self, path: str) -> dict[str, Any]:
        (found,) = (node for node in self.nodes if node["path"] == path)
        return found


def shown(text: str) -> str:
    """A text as a page shows it: line ends are line feeds, characters without a look have one."""
    text = text.replace("\r\n", "\n")
    return "".join(
        chr(0x2400 + ord(c)) if ord(c) < 32 and c not in "\n\t" else "\u2421" if c == "\x7f" else c
        for c in text
    )


def parsed(text: str | bytes) -> tuple[cablegram.Cable, Parsed]:
    cable = cablegram.parse(text)
    return cable, Parsed(cablegram.view.page(cable))


# --- What the page holds --------------------------------------------------------------------------


@pytest.mark.parametrize("name", SAMPLES)
def test_all_text_is_there_and_in_the_tree(name: str) -> None:
    cable, page = parsed((CABLES / f"{name}.txt").read_bytes())
    assert page.text() == shown(cable.text)
    assert [row.get("id") for row in page.rows] == [f"n{at}" for at in range(len(page.nodes))]
    # Each element of the text leads to a node, and that one to where the element is.
    for at, piece in enumerate(page.pieces):
        assert piece.get("data-tile") in set(cablegram.TileKind)
        number = piece.get("data-node")
        if number is None:
            assert piece.get("data-tile") == "separator"
        else:
            first, last = page.nodes[int(number)]["pieces"]
            assert first <= at < last


@pytest.mark.parametrize("name", SAMPLES)
def test_spans_are_those_of_the_ast(name: str) -> None:
    cable, page = parsed((CABLES / f"{name}.txt").read_bytes())
    text = cable.text
    places = 0
    for node in page.nodes:
        if "bytes" not in node:
            continue
        begin, end = node["bytes"]
        stands = cable.span_text((begin, end))
        assert page.text(*node["pieces"]) == shown(stands)
        characters = node.get("characters", node["bytes"])
        assert text[slice(*characters)] == stands
        before = text[: characters[0]]
        assert node["place"] == [before.count("\n") + 1, len(before) - before.rfind("\n")]
        owner, _, attribute = node["path"].rpartition(".")
        value = eval(f"cable.{node['path']}")
        if hasattr(value, "span") and not hasattr(value, "spans_of"):
            assert (begin, end) == value.span
        elif not hasattr(value, "span") and node["type"] not in ("TileKind", "Originator"):
            record = eval(f"cable.{owner}") if owner else cable
            assert (begin, end) in record.spans_of(attribute.partition("[")[0])
            places += 1
    assert places > 10


def test_every_attribute_has_a_node() -> None:
    seen: set[str] = set()
    for name in SAMPLES:
        _, page = parsed((CABLES / f"{name}.txt").read_bytes())
        seen |= {node["path"].partition("[")[0].partition(".")[0] for node in page.nodes}
    attributes = {
        name for name, value in vars(cablegram.Cable).items() if isinstance(value, property)
    }
    # There are from_, caption_marks and tag_marks; the text and its name are beside the tree.
    assert attributes - seen == {"captions", "from", "source", "tags", "text"}


def test_what_is_absent_is_left_out() -> None:
    _, page = parsed("SUBJECT: A\n")
    paths = {node["path"] for node in page.nodes}
    assert "subject" in paths
    assert "transmission" not in paths
    assert "is_partial" not in paths


def test_values_of_records_have_places(text: str) -> None:
    cable, page = parsed(text)
    places = {
        node["path"]: cable.span_text(tuple(node["bytes"]))
        for node in page.nodes
        if "bytes" in node
    }
    assert places["transmission.originator"] == "RUEHNWR"
    assert places["transmission.operating_signals[1]"] == "ZZH"
    assert places["to[0]"] == "RUEHC/SECSTATE WASHDC PRIORITY 5120"
    assert places["to[0].mcn"] == "5120"
    assert places["info[0].office_symbols[1]"] == "DP"
    assert places["exempt[0]"] == "AMCONSUL LOWER STEPPE"
    assert places["references[0]"] == "A. ERE TOWN 291"
    assert places["classified_by.reasons[1]"] == "d)"
    assert places["body[2].portion"] == "S//NF"
    assert places["body[2]"].startswith("2. (S//NF) The Minister")
    assert places["section_marks[0]"] == "NOWHERE 00000732  002 OF 002"
    # What the text does not say in one place has none.
    assert "bytes" not in page.node("id")
    assert "bytes" not in page.node("body[2].kind")


@pytest.mark.parametrize("name", SAMPLES)
def test_places_hold_what_values_say(name: str) -> None:
    cable, page = parsed((CABLES / f"{name}.txt").read_bytes())
    texts = [node for node in page.nodes if node["type"] == "str" and "bytes" in node]
    assert texts
    for node in texts:
        # Blocks may have noise inside; of a reason, only the letter stands at a place of its own.
        if not re.search(r"^body.*text$|reasons", node["path"]):
            value = "".join(eval(f"cable.{node['path']}").split())
            stands = "".join(cable.span_text(tuple(node["bytes"])).split())
            assert value.upper() == stands.upper(), node["path"]


def test_spans_of() -> None:
    cable = cablegram.parse(CABLE)
    assert cable.transmission is not None
    assert cable.spans_of("subject") == (cable.span_of("subject"),)
    assert [cable.span_text(span) for span in cable.spans_of("tags")] == ["PREL", "XX"]
    assert cable.spans_of("offices") == ()
    assert cable.transmission.spans_of("filed_day") == ()
    for record in (cable, cable.transmission, cable.body[0]):
        for name in ("colour", "_repr_html_", "__class__"):
            with pytest.raises(ValueError, match=name):
                record.spans_of(name)


def test_archive_records_have_places() -> None:
    (name,) = (name for name in SAMPLES if name.startswith("78STATE"))
    cable, page = parsed((CABLES / f"{name}.txt").read_bytes())
    assert cable.attributes is not None
    for at, entry in enumerate(cable.attributes.entries):
        stands = cable.span_text(tuple(page.node(f"attributes.entries[{at}]")["bytes"]))
        assert stands.startswith(entry.key)
        assert stands.split() == f"{entry.key}: {entry.value or ''}".split() or not entry.value
    drafting = [node for node in page.nodes if node["path"].startswith("drafting.drafted_by[")]
    assert drafting[0]["bytes"]


def test_blocks_stand_below_their_paragraph(text: str) -> None:
    _, page = parsed(text)
    numbers = {node["path"]: at for at, node in enumerate(page.nodes)}
    item = page.rows[numbers["body[3]"]]
    (paragraph,) = item.xpath("./parent::ul/parent::li")
    assert paragraph is page.rows[numbers["body[2]"]]


def test_text_that_is_not_ascii() -> None:
    cable, page = parsed(ODD)
    assert page.text() == shown(cable.text)
    assert (
        page.text(*page.node("subject")["pieces"])
        == "THE MINIST\u00c8RE\u2019S \U0001f4e0\nPHOTOCOPIER"
    )
    reference = page.node("references[0].text")
    assert page.text(*reference["pieces"]) == "ER\ufffd 291"
    assert cable.text[slice(*reference["characters"])] == "ER\ufffd 291"
    assert reference["bytes"][0] > reference["characters"][0]


def test_characters_without_a_look() -> None:
    _, page = parsed(b"SUBJECT: A\x00\x1b[31m\xe2\x80\xaeB\x7f\r\n\r\n1. (U) A\rB\tC.\r\n")
    assert page.text() == "SUBJECT: A\u2400\u241b[31m\ufffdB\u2421\n\n1. (U) A\u240dB\tC.\n"
    assert [b.get("title") for b in page.pre.iter("b")] == [
        *("U+0000", "U+001B", "U+202E", "U+007F", "U+000D")
    ]


def test_lines_are_numbered() -> None:
    for text in ("", "\n", "A", "A\n", "A\n\nB", CABLE):
        _, page = parsed(text)
        lines = [int(mark.get("data-line")) for mark in page.pre.xpath(".//i[@class='line']")]
        assert lines == list(range(1, len(text.splitlines()) + 1))


def test_diagnostics_are_marked() -> None:
    cable, page = parsed("P 999999Z APR 08\nFM AMEMBASSY NOWHERE\nCONFIDENTIAL NOWHERE 000001\n")
    for at, diagnostic in enumerate(cable.diagnostics):
        node = page.node(f"diagnostics[{at}]")
        assert tuple(node["bytes"]) == diagnostic.span
        first, last = node["pieces"]
        for piece in page.pieces[first:last]:
            assert "diagnostic" in piece.get("class")
        number = page.nodes.index(node)
        flags = page.pre.xpath(f"./i[starts-with(@class, 'flag')][@data-node='{number}']")
        assert len(flags) == (diagnostic.begin == diagnostic.end)
    assert any(one.begin == one.end for one in cable.diagnostics)
    assert any(one.begin != one.end for one in cable.diagnostics)


@given(ANY)
@settings(deadline=None, max_examples=60)
def test_every_text_has_a_page(text: bytes) -> None:
    cable, page = parsed(text)
    begins = {begin for kind, begin, _ in cable.tiles() if kind != "separator"}
    named = [node["bytes"] for node in page.nodes if "bytes" in node]
    assert all(any(begin <= at < end for begin, end in named) for at in begins)
    assert len(page.root.xpath("//script")) == 2
    assert len(page.rows) == len(page.nodes)


def test_names_that_are_no_text() -> None:
    cable = cablegram.parse("SUBJECT: A\n", source="caf\udce9 <b>.txt")
    made = cablegram.view.page(cable)
    assert made.encode().decode() == made
    assert Parsed(made).root.xpath("string(//span[@class='source'])") == "caf\ufffd <b>.txt"


def test_nothing_breaks_out() -> None:
    cable, page = parsed(NASTY)
    assert page.text() == NASTY
    assert len(page.root.xpath("//script")) == 2
    assert not page.root.xpath("//svg | //img | //iframe")
    assert page.root.findtext(".//title") == f"cable: {cable.subject}"
    (frame,) = lxml.html.fragments_fromstring(cablegram.view.frame(cable))
    assert frame.get("srcdoc") == cablegram.view.page(cable)
    assert frame.get("sandbox") == "allow-scripts"


# --- The command ----------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(CABLE)
    return path


def test_command(run: Run, path: Path) -> None:
    done = run("view", path, "-o", "a.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    made = (path.parent / "a.html").read_text()
    assert made == cablegram.view.page(cablegram.parse(CABLE, source=path))
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(".")] == []


def test_command_in_pipes(run: Run, path: Path) -> None:
    done = run("view", path, "-o", "-")
    assert done.stdout == cablegram.view.page(cablegram.parse(CABLE, source=path))
    done = run("view", "-", "--out", "-", input=CABLE)
    assert done.stdout == cablegram.view.page(cablegram.parse(CABLE, source="<stdin>"))
    assert run("view", path, "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


def test_command_takes_a_dialect(run: Run, path: Path) -> None:
    done = run("view", path, "-o", "-", "--dialect", "smart")
    assert Parsed(done.stdout).node("dialect")["type"] == "Dialect"
    assert "<span>smart" in done.stdout


def test_command_opens_a_browser(run: Run, path: Path) -> None:
    opener = path.parent / "browser"
    opener.write_text('#!/bin/sh\necho "$1" > opened\n')
    opener.chmod(0o755)
    env = {"BROWSER": f"{opener} %s"}
    done = run("view", path, "-o", "a.html", "--open", env=env)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    opened = path.parent / "opened"
    assert opened.read_text().strip() == (path.parent / "a.html").as_uri()
    done = run("view", path, "--open", env=env | {"TMPDIR": str(path.parent)})
    page = Path(opened.read_text().strip().removeprefix("file://"))
    assert page.parent == path.parent
    assert done.stderr == f"cablegram: the page is {page}\n"
    assert page.read_text() == (path.parent / "a.html").read_text()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["."], "is a folder"),
        ([".", "-o", "b.html"], "give one of its files"),
        (["a.txt"], "-o OUT.html, -o - for standard output, or --open"),
        (["a.txt", "-o", "-", "--open"], "cannot be opened"),
        (["a.txt", "-o", "./a.txt"], "would be lost"),
        (["a.txt", "-o", "b.html", "--dialect", "klingon"], "'telegram'"),
        ([], "FILE"),
    ],
)
def test_wrong_usage(run: Run, path: Path, arguments: list[str], says: str) -> None:
    done = run("view", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert path.read_text() == CABLE


def test_what_cannot_be_read_or_written(run: Run, path: Path) -> None:
    done = run("view", "none.txt", "-o", "b.html")
    assert (done.returncode, done.stderr) == (1, "cablegram: none.txt: No such file or directory\n")
    assert not (path.parent / "b.html").exists()
    done = run("view", path, "-o", "no/b.html")
    assert (done.returncode, done.stderr) == (
        1,
        "cablegram: no/b.html: No such file or directory\n",
    )


# --- Texts that are too large ---------------------------------------------------------------------


def test_the_size_is_looked_at_before_the_work(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    words = "larger than 1,000,000 bytes, the limit for a page; --max-size raises it"
    # With a memory that could not hold it, nor a page of it.
    done = run("view", path, "-o", "out.html", preexec_fn=little_memory)
    assert (done.returncode, done.stderr) == (1, f"cablegram: {path}: {words}\n")
    with Path("/dev/zero").open("rb") as endless:  # has no size to look at
        done = run("view", "-", "-o", "out.html", stdin=endless, preexec_fn=little_memory)
    assert (done.returncode, done.stderr) == (1, f"cablegram: <stdin>: {words}\n")
    assert not (tmp_path / "out.html").exists()


def little_memory() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (150_000_000, 150_000_000))


def test_the_limit_can_be_raised(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(CABLE)
    size = len(CABLE.encode())
    assert run("view", path, "-o", "a.html", "--max-size", str(size - 1)).returncode == 1
    assert run("view", path, "-o", "a.html", "--max-size", str(size)).returncode == 0
    path.write_text(CABLE + " " * 1_000_000)
    assert run("view", path, "-o", "b.html").returncode == 1
    assert run("view", path, "-o", "b.html", "--max-size", "2000000").returncode == 0


def test_pages_of_large_texts_in_python() -> None:
    cable = cablegram.parse(CABLE)
    size = len(CABLE.encode())
    assert cablegram.view.page(cable, max_size=size)
    with pytest.raises(ValueError, match=f"larger than {size - 1:,} bytes, the limit for a page"):
        cablegram.view.page(cable, max_size=size - 1)
    large = cablegram.parse(CABLE + " " * 1_000_000)
    with pytest.raises(ValueError, match="larger than 1,000,000 bytes"):
        cablegram.view.page(large)
    # In a notebook it does not end the other cells.
    assert cablegram.view.frame(large) == (
        "<p>08NOWHERE732: larger than 1,000,000 bytes, the limit for a page.</p>"
    )
    assert cablegram.view.frame(cablegram.parse(" " * 1_000_001)).startswith("<p>A cable: larger")
