"""Take the pictures of cards that the README shows: ``python -m tests.browser.shots docs``.

One card by day and by night on a desktop, and on a telephone, where front and back stand side by side.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from quizgen.preview.cards import Card
from tests.browser import books
from tests.browser.screen import DESKTOP_NIGHT, launch, put

NOTE, KIND = "hegseth-meets-dong", "when"


def main(folder: Path) -> None:
    """Write the pictures into a folder."""
    card = next(
        card
        for entry in books.shown("sample").entries
        for card in entry.cards
        if (card.note, card.kind) == (NOTE, KIND)
    )
    with sync_playwright() as playwright:
        browser = launch(playwright)
        take(browser, folder / "card-day.png", [card.back], 760, "card")
        take(browser, folder / "card-night.png", [card.back], 760, DESKTOP_NIGHT)
        telephone(browser, folder, card)
        browser.close()


def take(browser: Browser, target: Path, sides: list[str], width: int, body: str) -> None:
    """Take one picture, as high as what is on it, at the sharpness of two pixels for one."""
    page = browser.new_page(device_scale_factor=2)
    put(page, *sides, width=width, body=body)
    page.locator("section").last.screenshot(path=target)
    page.close()


def telephone(browser: Browser, folder: Path, card: Card) -> None:
    """Take front and back at the width of a telephone, beside each other."""
    page = browser.new_page(device_scale_factor=2)
    put(page, card.front, card.back, width=736)
    page.add_style_tag(
        content="""main { display: flex; gap: 16px; background: #d8d3c7; }
section { width: 360px; background: var(--paper); container-type: inline-size; }"""
    )
    page.locator("main").screenshot(path=folder / "card-phone.png")
    page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
