"""The quiz in a real browser: played through with the mouse, with keys alone, and printed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Dialog, Page
from pypdf import PdfReader

from tests.browser.quiz import (
    COUNT,
    HTML,
    SOLUTIONS,
    answer,
    asked_numbers,
    begin,
    flaws,
    number,
    opened,
    overflow,
    play,
)
from tests.html.pages import PLAYED, POINTS, html_of_questions
from tests.html.test_render import ODD
from tests.paper.bank import question, statement

EVERYTHING = range(1, COUNT + 1)
WRITTEN = [n for n in EVERYTHING if SOLUTIONS[n - 1]["texts"]]


@pytest.fixture
def quiz(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    with opened(browser, tmp_path) as page:
        yield page


def said(page: Page) -> str:
    """Give what a screen reader is told without being asked."""
    return page.locator("#said").inner_text()


def focused(page: Page) -> str:
    found: str = page.evaluate("document.activeElement.id || document.activeElement.localName")
    return found


# Played with the mouse


@pytest.mark.parametrize("mode", ["once", "end"])
def test_all_right(quiz: Page, mode: str) -> None:
    begin(quiz, mode)
    play(quiz, right=lambda _: True, at_once=mode == "once")
    assert quiz.locator(".total").inner_text() == (
        f"{POINTS} of {POINTS} points (100 %), {COUNT} of {COUNT} questions right"
    )
    assert asked_numbers(quiz, "Right") == [*EVERYTHING]
    assert asked_numbers(quiz, "Missed") == []
    assert quiz.locator("#retry").is_hidden()


@pytest.mark.parametrize("mode", ["once", "end"])
def test_the_missed_ones_are_listed_with_answer_and_source_and_tried_again(
    quiz: Page, mode: str
) -> None:
    begin(quiz, mode)
    at_once = mode == "once"
    play(quiz, right=lambda n: n % 2 == 0, at_once=at_once)
    odd = [n for n in EVERYTHING if n % 2]
    assert asked_numbers(quiz, "Missed") == odd
    for n, row in zip(odd, quiz.locator("h3:text-is('Missed') + ol > li").all(), strict=True):
        text = row.inner_text()
        assert "Turning Points: An Atlas" in text
        assert SOLUTIONS[n - 1]["sentence"] in text
        assert "Yours: " in text
    quiz.click("#retry")
    assert number(quiz) == 1
    play(quiz, right=lambda n: n != 3, at_once=at_once)
    assert quiz.locator("#result-title").inner_text() == "Result of round 2: the missed ones"
    assert f"{len(odd) - 1} of {len(odd)} questions right" in quiz.locator(".total").inner_text()
    assert asked_numbers(quiz, "Missed") == [3]
    quiz.click("#retry")
    play(quiz, right=lambda _: True, at_once=at_once)
    assert "1 of 1 question right" in quiz.locator(".total").inner_text()
    quiz.click("#again")
    begin(quiz, mode)
    assert number(quiz) == 1
    assert quiz.locator(":checked:visible").count() == 0


def test_points_of_each_section_add_up_to_the_total(quiz: Page) -> None:
    begin(quiz)
    play(quiz, right=lambda n: n % 3 > 0)
    rows = [row.split("\t") for row in quiz.locator("tbody tr").all_inner_texts()]
    assert [row[0] for row in rows] == quiz.locator(".section h2").all_text_contents()
    earned, of = zip(*(map(int, row[2].split(" of ")) for row in rows), strict=True)
    assert quiz.locator(".total").inner_text().startswith(f"{sum(earned)} of {sum(of)} points")
    assert sum(of) == POINTS


def test_marked_at_the_end_nothing_is_told_before(quiz: Page) -> None:
    begin(quiz, "end")
    for n in EVERYTHING[:-1]:
        assert number(quiz) == n
        answer(quiz, right=True)
        quiz.click("#next")
        assert quiz.locator(".feedback").count() == 0
    quiz.click("#back")
    answer(quiz, right=False)
    quiz.click("#next")
    answer(quiz, right=True)
    quiz.click("#next")
    assert asked_numbers(quiz, "Missed") == [COUNT - 1]


def test_marked_at_the_end_open_questions_are_named_once(quiz: Page) -> None:
    begin(quiz, "end")
    for _ in EVERYTHING:
        if number(quiz) not in {2, 5}:
            answer(quiz, right=True)
        quiz.click("#next")
    assert quiz.locator("#notice").inner_text() == "Not answered yet: 2, 5."
    quiz.click("#next")
    assert asked_numbers(quiz, "Missed") == [2, 5]
    assert "Yours: none" in quiz.locator("#report").inner_text()


def test_i_do_not_know_shows_the_answer_and_counts_as_missed(quiz: Page) -> None:
    begin(quiz)
    answer(quiz, right=True)
    quiz.click("#pass")
    assert "Not answered." in said(quiz)
    assert SOLUTIONS[0]["answer"] in quiz.locator(".feedback").inner_text()
    assert quiz.locator(".is-right").count() == 1
    assert quiz.locator(".is-wrong").count() == 0


def test_a_check_without_an_answer_asks_for_one(quiz: Page) -> None:
    begin(quiz)
    quiz.click("#next")
    assert "Give an answer first" in quiz.locator("#notice").inner_text()
    assert quiz.locator(".feedback").count() == 0


def test_a_marked_answer_cannot_be_changed_and_is_not_lost(quiz: Page) -> None:
    begin(quiz)
    answer(quiz, right=False)
    quiz.click("#next")
    assert quiz.locator(".item:visible input:enabled").count() == 0
    quiz.click("#next")
    quiz.click("#back")
    assert quiz.locator(".feedback:visible").count() == 1
    assert quiz.locator("#next").inner_text() == "Next"


def test_any_question_can_be_gone_to_and_the_overview_knows_its_state(quiz: Page) -> None:
    begin(quiz)
    answer(quiz, right=True)
    quiz.click("#next")
    quiz.click("#where")
    quiz.click("#overview li:nth-child(3) button")
    assert number(quiz) == 3
    answer(quiz, right=False)
    quiz.click("#next")
    quiz.click("#where")
    states = quiz.locator("#overview li").all_text_contents()
    assert states == ["1✓ right", "2", "3✗ missed", *map(str, EVERYTHING[3:])]
    assert quiz.locator("[aria-current=step]").inner_text().startswith("3")
    assert quiz.locator("#progress").evaluate("e => [e.value, e.max]") == [2, COUNT]


def test_a_part_of_a_match_earns_its_part(quiz: Page) -> None:
    begin(quiz)
    go_to(quiz, "match")
    key = SOLUTIONS[number(quiz) - 1]["key"]
    quiz.locator(".item:visible select").nth(0).select_option(index=key[0] + 1)
    quiz.click("#next")
    assert "1 of 2 right." in said(quiz)
    assert quiz.locator(".item:visible .mark:not(:empty)").all_inner_texts() == [
        "✓ right",
        "✗ wrong",
    ]


def go_to(page: Page, control: str, nth: int = 0) -> None:
    """Go to the nth question that is answered in this way."""
    found = page.locator(f".item[data-control={control}]").nth(nth).get_attribute("id") or ""
    page.click("#where")
    page.click(f"#overview li:nth-child({found[1:]}) button")


# Written answers


def test_a_learner_may_overrule_the_page_and_take_it_back(quiz: Page) -> None:
    begin(quiz)
    go_to(quiz, "write")
    quiz.locator(".item:visible input").fill("La Ville Lumière")
    quiz.click("#next")
    overrule = quiz.get_by_role("button", name="Count mine as right")
    overrule.click()
    assert overrule.get_attribute("aria-pressed") == "true"
    assert "Counted as right." in quiz.locator(".verdict:visible").inner_text()
    overrule.click()
    assert "Not right." in quiz.locator(".verdict:visible").inner_text()


def test_a_learner_may_overrule_the_page_in_the_result(quiz: Page) -> None:
    begin(quiz, "end")
    play(quiz, right=lambda n: n not in WRITTEN, at_once=False)
    before = quiz.locator(".total").inner_text()
    quiz.locator("#report button").first.click()
    assert int(quiz.locator(".total").inner_text().split()[0]) == int(before.split()[0]) + 2
    assert said(quiz) == "Counted as right."


@pytest.mark.parametrize("n", [n for n in EVERYTHING if n not in WRITTEN])
def test_what_a_letter_answers_is_not_overruled(quiz: Page, n: int) -> None:
    begin(quiz)
    quiz.click("#where")
    quiz.click(f"#overview li:nth-child({n}) button")
    answer(quiz, right=False)
    quiz.click("#next")
    assert quiz.locator(".feedback button").count() == 0


# With keys alone


@pytest.mark.parametrize("by", ["letter", "digit", "arrows"])
def test_played_with_keys_alone(quiz: Page, by: str) -> None:
    press = quiz.keyboard.press
    quiz.locator("#begin").focus()
    press("Enter")
    while quiz.locator("#quiz").is_visible():
        solution = SOLUTIONS[number(quiz) - 1]
        control = quiz.locator(".item:visible").get_attribute("data-control")
        if control == "write":
            quiz.keyboard.type(solution["answer"])
        elif control == "choice":
            choose_by_key(quiz, by, solution["key"][0])
        else:
            for place in solution["key"]:
                press("Tab")
                quiz.keyboard.press("ArrowDown")
                for _ in range(place):
                    press("ArrowDown")
            press("Tab")
        press("Enter")
        assert "Right." in said(quiz)
        press("Enter")
    assert "(100 %)" in quiz.locator(".total").inner_text()
    assert focused(quiz) == "result-title"


def choose_by_key(page: Page, by: str, place: int) -> None:
    if by == "arrows":
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range(place):
            page.keyboard.press("ArrowDown")
        return
    tick = page.locator(".item.tick:visible").count()
    letters = "tf" if tick else "abcd"
    page.keyboard.press(letters[place] if by == "letter" else str(place + 1))


def test_single_keys_can_be_switched_off(quiz: Page) -> None:
    quiz.uncheck("#keys")
    begin(quiz)
    quiz.keyboard.press("a")
    assert quiz.locator(":checked:visible").count() == 0
    quiz.keyboard.press("Enter")
    assert "Give an answer first" in quiz.locator("#notice").inner_text()


@pytest.mark.parametrize("key", ["Control+a", "z", "9", "Shift", "F1"])
def test_other_keys_choose_nothing(quiz: Page, key: str) -> None:
    begin(quiz)
    quiz.keyboard.press(key)
    assert quiz.locator("#quiz :checked:visible").count() == 0


@pytest.mark.parametrize(("pressed", "then"), [("#back", 1), ("#where", 2), ("#pass", 2)])
def test_enter_on_a_button_is_that_buttons_own(quiz: Page, pressed: str, then: int) -> None:
    begin(quiz)
    quiz.click("#pass")
    quiz.click("#next")
    quiz.locator(pressed).focus()
    quiz.keyboard.press("Enter")
    assert number(quiz) == then
    assert quiz.locator("#overview").get_attribute("open") == ("" if pressed == "#where" else None)
    assert quiz.locator("#notice").inner_text() == ""


def test_letters_typed_into_an_answer_stay_there(quiz: Page) -> None:
    begin(quiz)
    go_to(quiz, "write")
    quiz.keyboard.type("abc 1")
    assert quiz.locator(".item:visible input").input_value() == "abc 1"


# Read by a screen reader


def test_focus_goes_to_what_comes_next(quiz: Page) -> None:
    begin(quiz)
    assert focused(quiz) == "p1"
    quiz.keyboard.press("b")
    assert focused(quiz) == "input"
    quiz.keyboard.press("Enter")
    assert focused(quiz) == "next"
    quiz.keyboard.press("Enter")
    assert focused(quiz) == "p2"
    go_to(quiz, "write")
    assert focused(quiz) == f"i{WRITTEN[0]}"


def test_a_verdict_is_said_with_the_answer(quiz: Page) -> None:
    assert quiz.locator("#said").get_attribute("role") == "status"
    begin(quiz)
    answer(quiz, right=False)
    quiz.click("#next")
    assert said(quiz) == f"Not right. Answer: {SOLUTIONS[0]['answer']}."
    quiz.click("#next")
    assert said(quiz) == ""
    answer(quiz, right=True)
    quiz.click("#next")
    assert said(quiz).strip() == "Right."


def test_every_control_has_the_question_as_its_name(quiz: Page) -> None:
    begin(quiz)
    for _ in EVERYTHING:
        heading = " ".join(quiz.locator(".item:visible h3").inner_text().split())
        item = quiz.locator(".item:visible")
        named = item.locator("[aria-labelledby]").first
        role = {"choice": "radiogroup", "write": "textbox"}.get(
            item.get_attribute("data-control") or "", "group"
        )
        start = heading.split("____")[0].strip()[:20]
        assert quiz.get_by_role(role, name=re.compile(re.escape(start))).count() == 1  # type: ignore[arg-type] # one of the roles
        assert named.count() == 1
        answer(quiz, right=True)
        quiz.click("#next")
        quiz.click("#next")


# Looked at by axe-core, by day and by night, at 320 pixels


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("way", ["by the device", "by the switch"])
def test_axe_finds_nothing_in_any_view(
    browser: Browser, tmp_path: Path, colours: str, way: str
) -> None:
    other = "light" if colours == "dark" else "dark"
    scheme = other if way == "by the switch" else colours
    with opened(browser, tmp_path, color_scheme=scheme) as page:
        if scheme == other:
            page.click("#night")
        pressed = page.locator("#night").get_attribute("aria-pressed")
        assert pressed == str(colours == "dark").lower()
        grounds = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert grounds == {"light": "rgb(245, 243, 238)", "dark": "rgb(18, 22, 28)"}[colours]
        assert flaws(page) == []
        begin(page)
        page.click("#next")
        page.click("#where")
        while page.locator("#quiz").is_visible():
            assert flaws(page) == []
            answer(page, right=number(page) % 2 == 0)
            page.click("#next")
            assert flaws(page) == []
            page.click("#next")
        assert flaws(page) == []


LONG = [
    question(
        statement("a", "x" * 2000), "who", f"Who {'w' * 2000}?", "o" * 500,
        options=["o" * 500, "p" * 400, "q"],
    ),
    question(statement("b", "long"), "what", "Write it.", "Donaudampfschifffahrtsgesellschaft" * 4),
]  # fmt: skip


@pytest.mark.parametrize("width", [320, 768, 1400])
@pytest.mark.parametrize("html", [HTML, html_of_questions(LONG)], ids=["usual", "long words"])
def test_nothing_reaches_beyond_the_window(
    browser: Browser, tmp_path: Path, width: int, html: str
) -> None:
    with opened(browser, tmp_path, html, viewport={"width": width, "height": 700}) as page:
        assert overflow(page) <= 0
        begin(page)
        while page.locator("#quiz").is_visible():
            assert overflow(page) <= 0
            page.click("#pass")
            assert overflow(page) <= 0
            page.click("#next")
        assert overflow(page) <= 0


def test_what_is_pressed_is_large_enough_for_a_thumb(quiz: Page) -> None:
    begin(quiz)
    for control in quiz.locator("button:visible, .choice:visible, select:visible").all():
        box = control.bounding_box()
        assert box is not None
        assert box["height"] >= 44


def test_nothing_moves(quiz: Page) -> None:
    begin(quiz)
    moving = quiz.evaluate(
        "[...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e);"
        " return s.transitionDuration !== '0s' || s.animationName !== 'none'; }).length"
    )
    assert moving == 0


# Without scripts, without a place to keep things


def test_without_scripts_it_is_a_list_of_questions(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, tmp_path, java_script_enabled=False) as page:
        assert page.locator(".item:visible").count() == COUNT
        assert page.get_by_text("Scripts are off here").is_visible()
        assert page.locator("button:visible").count() == 0
        assert "Rosa Parks" in page.locator("#quiz").inner_text()


def test_it_works_where_nothing_may_be_kept(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, tmp_path) as page:
        page.add_init_script(
            "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])"
            " Object.defineProperty(window, name, { get() { throw new Error(name); } });"
        )
    with opened(browser, tmp_path, HTML) as page:
        begin(page)
        play(page, right=lambda _: True)
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert page.context.cookies() == []


@pytest.mark.parametrize("answered", ["an answer", "none"])
def test_leaving_in_the_middle_is_asked_about(quiz: Page, answered: str) -> None:
    begin(quiz)
    if answered == "an answer":
        answer(quiz, right=True)
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    quiz.on("dialog", leave)
    quiz.reload()
    assert asked == ["beforeunload"] * (answered == "an answer")


def test_answers_are_in_no_element_before_they_are_marked(quiz: Page) -> None:
    begin(quiz, "end")
    shown = quiz.evaluate("document.body.innerHTML")
    for hidden in ("29 May 1953", "the city of Paris", "Montgomery"):
        assert hidden not in shown


# On paper


def printed(page: Page) -> list[str]:
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4")))
    texts = (normalize("NFKC", sheet.extract_text()) for sheet in pdf.pages)  # "ﬁ" is "fi"
    return [" ".join(text.split()) for text in texts]


def test_the_printed_quiz_has_every_question_and_no_answer(quiz: Page) -> None:
    begin(quiz)
    for n in EVERYTHING[:-1]:  # what was answered and marked leaves no trace on paper
        answer(quiz, right=n % 2 == 0)
        quiz.click("#next")
        quiz.click("#next")
    pages = printed(quiz)
    text = " ".join(pages)
    for item in PLAYED:
        assert item.prompt.split("____")[0].strip() in text
    assert not re.search("Answer:|Source|✓|✗|Montgomery|29 May|Check|Night|wrong", text)
    for n, sheet in enumerate(pages, 1):
        assert f"Page {n} of {len(pages)}" in sheet
        assert "Version A · code" in sheet


def test_the_printed_key_follows_on_a_page_of_its_own(quiz: Page) -> None:
    quiz.select_option("#sheet", "key")
    pages = printed(quiz)
    first = next(n for n, text in enumerate(pages) if "Key: Turning Points" in text)
    assert "Answer:" not in " ".join(pages[:first])
    key = " ".join(pages[first:])
    assert key.count("Answer:") == COUNT
    assert key.count("Source:") == COUNT
    assert key.count("https://example.org/turning-points/atlas?edition=2") == COUNT
    for solution in SOLUTIONS:
        assert solution["sentence"] in key
    quiz.select_option("#sheet", "quiz")
    assert "Answer:" not in " ".join(printed(quiz))


def test_the_result_can_be_printed(quiz: Page) -> None:
    begin(quiz, "end")
    play(quiz, right=lambda n: n % 2 == 0, at_once=False)
    text = " ".join(printed(quiz))
    assert quiz.locator(".total").inner_text() in text
    assert text.count("Yours:") == COUNT
    assert "Try the missed" not in text


def test_paper_is_white_at_night_too(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, tmp_path, color_scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        style = "(e) => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
        colours = page.locator("body").evaluate(style)
        assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


# Hostile texts


def test_every_text_is_shown_as_that_text(browser: Browser, tmp_path: Path) -> None:
    texts = list(ODD.values())
    asked = [
        question(statement(f"odd{n}", f"fact {text}"), "what", f"What is {text} number {n}?", f"it {text}")
        for n, text in enumerate(texts)
    ]  # fmt: skip
    html = html_of_questions(asked)
    with opened(browser, tmp_path, html) as page:
        begin(page)
        answers = []
        for _ in texts:
            page.click("#pass")
            answers.append(page.locator(".right-answer:visible span").text_content())
            page.click("#next")
        assert sorted(answers, key=str) == sorted(f"it {text}" for text in texts)
        prompts = page.locator("#report .prompt").all_text_contents()
        assert {p.rpartition(" number ")[0] for p in prompts} == {f"What is {t}" for t in texts}


def test_right_to_left_stands_at_the_right(browser: Browser, tmp_path: Path) -> None:
    arabic = question(
        statement("cairo", "القاهرة عاصمة مصر."), "what", "ما عاصمة مصر؟", "القاهرة",
        options=["القاهرة", "بيروت", "تونس"],
    )  # fmt: skip
    with opened(browser, tmp_path, html_of_questions([arabic])) as page:
        begin(page)
        way = page.locator(".prompt").evaluate("e => getComputedStyle(e).direction")
        assert way == "rtl"
        assert page.locator("#title").evaluate("e => getComputedStyle(e).direction") == "ltr"


def test_a_link_is_followed_only_to_the_web(quiz: Page) -> None:
    begin(quiz)
    quiz.click("#pass")
    link = quiz.locator(".feedback a")
    assert link.get_attribute("href") == "https://example.org/turning-points/atlas?edition=2"
    assert link.get_attribute("rel") == "noopener noreferrer"
    texts = quiz.evaluate(
        "['javascript:alert(1)', 'data:text/html,x', 'file:///etc', ''].map((url) => cited('a', url).localName)"
    )
    assert texts == ["span"] * 4
