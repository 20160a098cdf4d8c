"""The preview page in a real browser: switches, filters, pictures, and nothing leaves the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from quizgen.preview.page import page as html_of
from tests.browser import books
from tests.browser.test_cards import GRAVE, RULES


@pytest.fixture(params=list(books.BOOKS))
def shown(request: pytest.FixtureRequest, browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """Open the page of a book as a file; the file itself is all that may be asked for."""
    target = tmp_path / "preview.html"
    target.write_text(html_of(books.shown(request.param)), encoding="utf-8")
    said: list[str] = []
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    page.goto(target.as_uri())
    yield page
    context.close()
    assert [line for line in said if not line.startswith("data:image/png")] == [target.as_uri()]


def grave(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html']} {one['nodes'][0]['failureSummary']}"
        for one in found
        if one["impact"] in GRAVE
    ]


@pytest.mark.parametrize("look", ["day", "night"])
def test_axe_finds_nothing_grave(shown: Page, look: str) -> None:
    shown.check(f"input[value={look}]")
    for summary in shown.locator("details:not([open]) > summary").all():
        if summary.is_visible():
            summary.click()
    assert grave(shown) == []


@pytest.mark.parametrize("width", [320, 768, 1400])
def test_the_page_fits_every_window(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 900})
    assert shown.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("choice", "least", "most"), [("320", 318, 322), ("desktop", 600, 1200)])
def test_the_width_of_the_screens_can_be_chosen(
    shown: Page, choice: str, least: int, most: int
) -> None:
    shown.check(f"input[value='{choice}']")
    box = shown.locator(".pv-screen").first.bounding_box()
    assert box is not None
    assert least <= box["width"] <= most


def test_no_card_reaches_beyond_a_small_screen(shown: Page) -> None:
    shown.check("input[value='320']")
    wide = shown.locator(".pv-screen").evaluate_all(
        "all => all.filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.innerText)"
    )
    assert wide == []


def test_one_kind_alone(shown: Page) -> None:
    shown.select_option("select[name=kind]", "when")
    visible = shown.locator(".pv-card:visible")
    kinds = visible.evaluate_all("all => all.map((e) => e.dataset.kind)")
    assert set(kinds) == {"when"}
    assert shown.locator("output").inner_text().startswith(f"{len(kinds)} card")
    assert (
        shown.locator(".pv-fact:visible").count()
        == shown.locator(".pv-fact:has(.pv-card:visible)").count()
    )


def test_words_that_no_card_has(shown: Page) -> None:
    shown.fill("input[name=find]", "xyzzy")
    assert shown.locator(".pv-card:visible").count() == 0
    assert shown.locator(".pv-fact:visible").count() == 0
    assert shown.locator(".pv-none").is_visible()


def test_choices_stay_when_the_page_is_loaded_again(browser: Browser, tmp_path: Path) -> None:
    target = tmp_path / "preview.html"
    target.write_text(html_of(books.shown("hard")), encoding="utf-8")
    page = browser.new_page()
    page.goto(target.as_uri())
    page.check("input[value=night]")
    page.reload()
    assert page.locator("html.nightMode").count() == 1
    page.close()


def test_a_picture_is_shown_from_the_page_itself(browser: Browser, tmp_path: Path) -> None:
    target = tmp_path / "preview.html"
    target.write_text(html_of(books.shown("hard")), encoding="utf-8")
    page = browser.new_page()
    page.goto(target.as_uri())
    widths = page.locator(".card img").evaluate_all("all => all.map((e) => e.naturalWidth)")
    assert widths
    assert set(widths) == {8}
    page.close()
