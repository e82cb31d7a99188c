"""Takes the pictures of docs/view.md, from the installed package and with Chromium.

    python scripts/screenshot.py

They are docs/view-light.png and docs/view-dark.png.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

import cablegram
import cablegram.view

ROOT = Path(__file__).resolve().parent.parent
CABLE = "examples/cables/07EREWHON203.txt"
SIZE = {"width": 1240, "height": 720}


def show(page: Page) -> None:
    """A paragraph is selected, and the pointer is on a tag that a diagnostic is about."""
    page.locator("[data-tile=paragraph_label]").first.click()
    page.locator("[data-tile=paragraph_label]").first.click()
    page.locator("[data-tile=tag]").first.hover()


def main() -> int:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("Chromium is not installed: apt-get install chromium", file=sys.stderr)
        return 1
    cable = cablegram.parse((ROOT / CABLE).read_bytes(), source=CABLE)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        html = Path(folder, "page.html")
        html.write_text(cablegram.view.page(cable), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            page = browser.new_page(viewport=SIZE, color_scheme=scheme)
            page.goto(html.as_uri())
            show(page)
            taken = Image.open(io.BytesIO(page.screenshot()))
            # A palette is a quarter of the bytes.
            taken.quantize(128).save(ROOT / "docs" / f"view-{scheme}.png", optimize=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
