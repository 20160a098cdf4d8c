"""Cards in a real browser: they fit, they can be read, they keep their secret, they ask for nothing."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from quizgen.preview.cards import Card
from tests.browser import books
from tests.browser.screen import ANDROID_NIGHT, DESKTOP_NIGHT, put

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
GRAVE = {"serious", "critical"}
LOOKS = ["card", DESKTOP_NIGHT, ANDROID_NIGHT]


CARDS = [
    card for name in books.BOOKS for entry in books.shown(name).entries for card in entry.cards
]
"""Every card of every book; what holds for all is looked at on one long page."""


def card_of(note: str, kind: str) -> Card:
    """Give the one card of a note and a kind; the last book that has it offers choices."""
    return next(card for card in CARDS if (card.note, card.kind) == (note, kind))


def grave(page: Page) -> list[str]:
    """Give what axe-core finds serious or worse."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{one['id']}: {node['html']} {node['failureSummary']}"
        for one in found
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("width", [320, 390, 1200])
@pytest.mark.parametrize("side", ["front", "back"])
def test_every_card_fits_its_screen(page: Page, side: str, width: int) -> None:
    put(page, *(getattr(card, side) for card in CARDS), width=width)
    beyond = page.locator("#qa *").evaluate_all(
        """all => all.filter((e) => {
             const r = e.getBoundingClientRect();
             return r.width && (r.right > innerWidth + 0.5 || r.left < -0.5);
           }).map((e) => e.outerHTML.slice(0, 200))"""
    )
    assert beyond == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("side", ["front", "back"])
@pytest.mark.parametrize("look", LOOKS, ids=["day", "desktop-night", "android-night"])
def test_axe_finds_nothing_grave(page: Page, look: str, side: str) -> None:
    put(page, *(getattr(card, side) for card in CARDS), body=look)
    assert grave(page) == []


def test_no_prompt_shows_its_answer(page: Page) -> None:
    put(page, *(card.back for card in CARDS))
    hidden = page.locator("section").evaluate_all(
        """all => all.map((e) => [...e.querySelectorAll(".answer, .cloze")].map((a) => a.innerText))"""
    )
    assert all(hidden)
    put(page, *(card.front for card in CARDS))
    shown = page.locator("section").evaluate_all(
        """all => all.map((e) => {
             e.querySelector(".options")?.remove();
             return e.innerText;
           })"""
    )
    told = [
        (card.note, card.kind)
        for card, answers, front in zip(CARDS, hidden, shown, strict=True)
        if any(answer.strip().casefold() in front.casefold() for answer in answers)
    ]
    assert told == []


@pytest.mark.parametrize("look", LOOKS, ids=["day", "desktop-night", "android-night"])
def test_day_and_night_are_two(page: Page, look: str) -> None:
    put(page, CARDS[0].back, body=look)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (ground == "rgb(251, 250, 247)") == (look == "card")


def test_the_prompt_stays_where_it_is_when_a_card_is_turned(page: Page) -> None:
    card = card_of("hegseth-meets-dong", "when")
    boxes = []
    for side in (card.front, card.back):
        put(page, side, width=390)
        boxes.append(page.locator(".prompt").bounding_box())
    assert boxes[0] == boxes[1]


def test_an_english_sentence_that_begins_with_an_arabic_name_runs_to_the_right(page: Page) -> None:
    put(page, card_of("arabic-name", "when").back, width=1200)
    statement = page.locator(".statement")
    assert statement.evaluate("e => getComputedStyle(e).direction") == "ltr"
    name = statement.locator("bdi").first.bounding_box()
    whole = statement.bounding_box()
    assert name is not None
    assert whole is not None
    assert abs(name["x"] - whole["x"]) < 4


def test_an_arabic_question_runs_to_the_left(page: Page) -> None:
    put(page, card_of("by-hand-in-arabic/ask", "ask").back)
    assert page.locator(".prompt").evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert page.locator(".quizgen").get_attribute("lang") == "und-Arab"
    rule = page.locator(".answer hr").bounding_box()
    assert rule is not None
    assert rule["x"] + rule["width"] > 280


def test_only_the_asked_part_is_marked(page: Page) -> None:
    put(page, card_of("arabic-name", "when").back)
    marked = page.locator(".statement span").evaluate_all(
        """all => all.filter((e) => getComputedStyle(e).backgroundColor !== "rgba(0, 0, 0, 0)")
                     .map((e) => e.textContent)"""
    )
    assert marked == ["11 September 2023"]


def test_the_right_option_shows_on_the_back_alone(page: Page) -> None:
    offered = [card for card in CARDS if '<ol class="options">' in card.front]
    assert len(offered) > 2
    weights = []
    for side in ("front", "back"):
        put(page, *(getattr(card, side) for card in offered))
        weights.append(
            page.locator(".options li").evaluate_all(
                """all => all.map((e) => getComputedStyle(e).fontWeight
                     + getComputedStyle(e).backgroundColor + getComputedStyle(e, "::before").content)"""
            )
        )
    assert len(set(weights[0])) == 1
    assert len([w for w in weights[1] if "✓" in w]) == len(offered)
