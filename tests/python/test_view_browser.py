"""The page of a cable in a browser: Chromium, where it is installed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import cablegram
import cablegram.view
from conftest import CABLE, CABLES
from test_view import NASTY, ODD, Parsed

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        # Without the sandbox, which needs more than containers allow: all pages are our own.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


Open = Callable[..., "Page"]


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens HTML in the browser. At the end: no error, and nothing was fetched but the page."""
    pages: list[tuple[Page, list[str], list[str]]] = []

    def show(html: str, at: str = "", **options: Any) -> Page:
        path = tmp_path / f"{len(pages)}.html"
        path.write_text(html, encoding="utf-8")
        page = browser.new_page(viewport={"width": 1200, "height": 700}, **options)
        page.set_default_timeout(10_000)
        fetched: list[str] = []
        errors: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        pages.append((page, fetched, errors))
        page.goto(path.as_uri() + at)
        return page

    yield show
    for page, fetched, errors in pages:
        address = page.url.partition("#")[0]
        page.close()
        assert set(fetched) <= {address, "about:srcdoc"}
        assert errors == []


def row(page: Page, path: str) -> Locator:
    """The row of a node, which Python reaches by the path."""
    number = page.evaluate(
        "path => JSON.parse(document.getElementById('data').textContent)"
        ".nodes.findIndex(node => node.path === path)",
        path,
    )
    assert number >= 0
    return page.locator(f"#n{number}")


def selected_text(page: Page) -> str:
    return "".join(page.locator("#text .selected").all_text_contents())


def selected_path(page: Page) -> str | None:
    assert page.locator("#tree [aria-selected=true]").count() <= 1
    return page.locator("#status .path").text_content()


def test_from_the_tree_to_the_text(show: Open) -> None:
    page = show(cablegram.view.page(cablegram.parse(CABLE)))
    assert selected_path(page) == ""
    row(page, "subject").locator(".row").click()
    assert selected_text(page) == "THE MINISTER'S\nPHOTOCOPIER"
    assert selected_path(page) == "subject"
    assert "line 19, column 14; bytes 398\u2013424" in page.inner_text("#status .place")
    # A list stands where its items stand; what stands nowhere, where what it is a part of does.
    row(page, "tag_marks").locator("> .row").click()
    assert selected_text(page) == "PRELXX"
    row(page, "transmission").locator("> .row").click()
    row(page, "transmission").locator("> .row").click()
    row(page, "transmission.filed_day").locator(".row").click()
    assert selected_text(page).startswith("VZCZCXRO0417\nPP RUEHERE")
    assert "No place of its own" in page.inner_text("#status .meaning")


def test_spans_shown_are_those_of_the_ast(show: Open) -> None:
    cable = cablegram.parse(ODD)
    page = show(cablegram.view.page(cable))
    page.click("#expand")
    for path in (
        "from_.name",
        "to[0].mcn",
        "subject",
        "references[0].text",
        "body[2]",
        "signature",
    ):
        row(page, path).locator("> .row").click()
        begin, end = Parsed(page.content()).node(path)["bytes"]
        assert selected_text(page) == cable.span_text((begin, end))
    assert selected_text(page) == "DOE"


def test_from_the_text_to_the_tree(show: Open) -> None:
    page = show(cablegram.view.page(cablegram.parse(CABLE)))
    mcn = page.locator("[data-tile=message_control_number]").first
    assert not row(page, "to[0].mcn").is_visible()
    mcn.click()
    assert selected_path(page) == "to[0].mcn"
    assert row(page, "to[0].mcn").is_visible()
    assert row(page, "to[0].mcn").get_attribute("aria-selected") == "true"
    # Again: what stands around it, and then the innermost again.
    mcn.click()
    assert selected_path(page) == "to[0]"
    assert selected_text(page) == "RUEHC/SECSTATE WASHDC PRIORITY 5120"
    mcn.click()
    assert selected_path(page) == "to[0].mcn"
    # All that stands there, be it one inside of the other or not.
    mark = page.locator("[data-tile=portion_mark]", has_text="S//NF")
    paths = []
    for _ in range(4):
        mark.click()
        paths.append(selected_path(page))
    assert paths == ["body[2].portion", "body[2].level", "body[2]", "body[2].portion"]
    # What no attribute tells of is in the tree, too.
    page.locator("[data-tile=field_label]", has_text="TAGS").click()
    assert (selected_path(page) or "").startswith("tiles()[")
    assert selected_text(page) in CABLE
    page.locator("[data-tile=signature]").click()
    assert selected_path(page) == "signature"
    in_view = (
        "n => { const b = n.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight }"
    )
    assert row(page, "signature").evaluate(in_view)


def test_an_address_leads_to_a_value(show: Open) -> None:
    html = cablegram.view.page(cablegram.parse(CABLE))
    page = show(html)
    page.locator("[data-tile=message_control_number]").first.click()
    assert page.url.endswith(".html#to[0].mcn")
    again = show(html, at="#body[2].portion")
    assert selected_path(again) == "body[2].portion"
    assert selected_text(again) == "S//NF"
    assert selected_path(show(html, at="#body%5B2%5D.portion")) == "body[2].portion"
    assert row(again, "body[2].portion").is_visible()
    assert selected_path(show(html, at="#body[99]")) == ""
    assert selected_path(show(html, at="#%")) == ""


def test_labels(show: Open) -> None:
    text = CABLE.replace("161019Z", "991019Z")
    page = show(cablegram.view.page(cablegram.parse(text)))
    page.locator("[data-tile=tag]").first.hover()
    label = page.locator("#label")
    assert label.inner_text() == "tag_marks[0] · tag"
    assert page.locator("#text .hovered").all_text_contents() == ["PREL"]
    page.locator("[data-tile=date_time_group]").hover()
    (remark,) = (one for one in cablegram.parse(text).diagnostics if one.code == "dtg-invalid")
    assert remark.message in label.inner_text()
    page.locator("header").hover()
    assert label.is_hidden()
    row(page, "signature").locator(".row").hover()
    assert page.locator("#text .hovered").all_text_contents() == ["DOE"]


def test_keys_of_the_tree(show: Open) -> None:
    page = show(cablegram.view.page(cablegram.parse(CABLE)))
    page.locator("#filter").focus()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "n0"
    steps = [
        ("ArrowDown", "id"),
        ("ArrowDown", "dialect"),
        ("ArrowDown", "transmission"),
        ("ArrowRight", "transmission"),  # opens
        ("ArrowRight", "transmission.start_of_message"),
        ("ArrowDown", "transmission.routing_precedence"),
        ("ArrowLeft", "transmission"),
        ("ArrowLeft", "transmission"),  # closes
        ("ArrowDown", "precedence"),
        ("ArrowUp", "transmission"),
        ("End", "tiles()"),
        ("Home", "encoding"),
    ]
    page.keyboard.press("ArrowUp")
    for key, path in steps:
        page.keyboard.press(key)
        assert selected_path(page) == path, key
        focused = page.evaluate("document.activeElement.id")
        assert page.locator(f"#{focused}").get_attribute("tabindex") == "0"
        assert page.locator("#tree [tabindex='0']").count() == 1


def test_keys_of_the_text(show: Open) -> None:
    cable = cablegram.parse(CABLE)
    page = show(cablegram.view.page(cable))
    page.locator("#text").focus()
    seen = []
    for _ in range(4):
        page.keyboard.press("ArrowRight")
        seen.append(page.locator("#text .current").text_content())
    assert seen == ["VZCZCXRO0417", "PP", "RUEHERE", "DE"]
    page.keyboard.press("ArrowLeft")
    assert selected_text(page) == "RUEHERE"
    assert (
        page.locator("#label").inner_text()
        == "transmission.routing_indicators[0] · routing_indicator"
    )
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.role") == "treeitem"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.press("Escape")
    assert selected_text(page) == ""
    assert selected_path(page) == ""


def test_keys_of_the_page(show: Open) -> None:
    bad = "P 999999Z APR 08\nFM AMEMBASSY NOWHERE\nCONFIDENTIAL NOWHERE 000001\nSUBJECT: A\n"
    count = len(cablegram.parse(bad).diagnostics)
    assert count > 1
    page = show(cablegram.view.page(cablegram.parse(bad)))
    seen = []
    for _ in range(count + 1):
        page.keyboard.press("]")
        seen.append(selected_path(page))
    assert seen == [f"diagnostics[{at % count}]" for at in range(count + 1)]
    page.keyboard.press("[")
    assert selected_path(page) == f"diagnostics[{count - 1}]"
    page.click(".count.error")
    assert "dtg-invalid" in page.inner_text("#tree [aria-selected=true] > .row")
    assert selected_text(page) == "999999Z APR 08"
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("dialog").is_hidden()
    # A place that is no text has a flag, which leads to the diagnostic.
    page.locator(".flag").first.click()
    assert (selected_path(page) or "").startswith("diagnostics[")


def test_filter(show: Open) -> None:
    page = show(cablegram.view.page(cablegram.parse(CABLE)))
    page.keyboard.press("/")
    page.keyboard.type("mcn")
    assert row(page, "to[0].mcn").is_visible()
    assert not row(page, "subject").is_visible()
    page.keyboard.press("ArrowDown")
    assert selected_path(page) == "to"
    # A click on what is filtered out shows all again.
    page.locator("[data-tile=signature]").click()
    assert row(page, "signature").is_visible()
    assert page.locator("#filter").input_value() == ""


def test_splitter(show: Open) -> None:
    page = show(cablegram.view.page(cablegram.parse(CABLE)))
    width = "document.querySelector('.source-pane').offsetWidth"
    before = page.evaluate(width)
    page.locator("#splitter").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(width) < before
    page.mouse.move(page.locator("#splitter").evaluate("n => n.getBoundingClientRect().x + 3"), 300)
    page.mouse.down()
    page.mouse.move(900, 300)
    page.mouse.up()
    assert abs(page.evaluate(width) - 900) < 10


# Of each element of the text and the tree: the colours of it and of what it stands on.
COLOURS = """() => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const background = node => {
    for (; node; node = node.parentElement) {
      const found = numbers(getComputedStyle(node).backgroundColor);
      if (found.length === 3) return found;
    }
  };
  const all = document.querySelectorAll('[data-tile], .row > span, header *, #status span');
  return [...all].map(node => {
    const ink = light(numbers(getComputedStyle(node).color));
    const [a, b] = [ink, light(background(node))].sort((a, b) => b - a);
    return [node.dataset.tile ?? node.className, (a + 0.05) / (b + 0.05)];
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_can_be_read(show: Open, scheme: str) -> None:
    kinds: dict[str, float] = {}
    for name in ("07EREWHON203", "08NOWHERE732", "78STATE251006", "12NOWHERE1098"):
        cable = cablegram.parse((CABLES / f"{name}.txt").read_bytes())
        page = show(cablegram.view.page(cable), color_scheme=scheme)
        kinds |= dict(page.evaluate(COLOURS))
    assert len(kinds) > 30
    # The ratio that WCAG 2.2 asks for in 1.4.3.
    assert {kind: ratio for kind, ratio in kinds.items() if ratio < 4.5} == {}


def test_light_and_dark(show: Open) -> None:
    html = cablegram.view.page(cablegram.parse(CABLE))
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = (show(html, color_scheme=scheme) for scheme in ("light", "dark"))
    white, black = light.evaluate(ground), dark.evaluate(ground)
    assert white == "rgb(255, 255, 255)"
    assert black != white
    light.click("#theme")
    assert light.evaluate(ground) == black
    light.reload()
    assert light.evaluate(ground) == black  # it is remembered
    light.keyboard.press("t")
    assert light.evaluate(ground) == white
    dark.keyboard.press("t")
    assert dark.evaluate(ground) == white


def test_print(show: Open) -> None:
    page = show(cablegram.view.page(cablegram.parse(CABLE)), color_scheme="dark")
    page.emulate_media(media="print")
    for hidden in ("#filter", "#splitter", "#status", "#theme"):
        assert page.locator(hidden).is_hidden()
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "light"
    # Nothing is cut off by a pane that would scroll.
    assert page.evaluate(
        "[...document.querySelectorAll('#text, #tree, section')]"
        ".every(pane => getComputedStyle(pane).overflow === 'visible')"
    )
    assert page.pdf().startswith(b"%PDF")


def test_nothing_in_a_cable_runs(show: Open) -> None:
    page = show(cablegram.view.page(cablegram.parse(NASTY, source="<b>&.txt")))
    page.click("#expand")
    for piece in page.locator("#text [data-node]").all():
        piece.click()
    page.locator("#text [data-node]").last.hover()
    assert page.evaluate("window.hit") is None
    assert page.locator("#text").text_content() == NASTY
    assert "<img src=" in page.inner_text("#tree")


def test_the_policy_is_in_force(show: Open) -> None:
    page = show(cablegram.view.page(cablegram.parse(CABLE)))
    page.evaluate(
        "const script = document.createElement('script');"
        "script.textContent = 'hit = 1'; document.body.append(script)"
    )
    assert page.evaluate("typeof hit") == "undefined"
    assert (
        page.evaluate("fetch('data:text/plain,1').then(() => 'fetched', () => 'refused')")
        == "refused"
    )


def test_without_scripts(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(cablegram.view.page(cablegram.parse(CABLE)))
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    assert "THE MINISTER'S" in page.locator("#text").inner_text()
    assert page.locator("#tree > li").count() > 15
    context.close()


def test_a_long_cable_opens_at_once(show: Open) -> None:
    block = "\n{0}. (C) " + "The harvest is late, and the ministers are later.\n" * 9
    block += "\n-- (SBU) an item\n\n-- another\n"
    text = CABLE.replace("DOE\n", "".join(map(block.format, range(4, 120))) + "\nDOE\n")
    assert len(text) > 55_000
    begin = time.perf_counter()
    html = cablegram.view.page(cablegram.parse(text))
    made = time.perf_counter() - begin
    page = show(html)
    timing = page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")
    print(
        f"{len(text)} bytes: a page of {len(html)}, made in {made:.3f} s, shown in {timing:.0f} ms"
    )
    # A tenth of this on a machine with nothing else to do.
    assert timing < 4000
    page.locator("[data-tile=signature]").click()
    assert selected_text(page) == "DOE"


def test_notebook(show: Open) -> None:
    cables = [cablegram.parse(CABLE), cablegram.parse("SUBJECT: ANOTHER\n"), cablegram.parse(NASTY)]
    # What a notebook does with the HTML of its cells, beside styles and names of its own.
    cells = "".join(f"<div>{cable._repr_html_()}</div>" for cable in cables)
    page = show(f"<!doctype html><p id=text>host</p>{cells}")
    first, second, third = page.frames[1:]
    first.locator("[data-tile=message_control_number]").first.click()
    second.locator("[data-tile=subject]").click()
    assert first.locator("#status .path").text_content() == "to[0].mcn"
    assert second.locator("#status .path").text_content() == "subject"
    assert page.locator("#text").text_content() == "host"
    # A frame is no part of the notebook: it cannot reach it.
    assert third.evaluate("window.hit") is None
    assert (
        third.evaluate(
            "(() => { try { return parent.document.title } catch { return 'refused' } })()"
        )
        == "refused"
    )
    second.locator("#theme").click()  # where nothing can be remembered
    assert second.locator("html").get_attribute("data-theme") in ("light", "dark")
