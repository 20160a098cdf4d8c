"""A learner at the quiz: opens the file without a network, answers, and reads what is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.html.pages import html_of_questions, lifted

HTML = html_of_questions()
SOLUTIONS = lifted(HTML)
COUNT = len(SOLUTIONS)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@contextmanager
def opened(browser: Browser, folder: Path, html: str = HTML, **more: object) -> Iterator[Page]:
    """Open the page as a file, with the network cut; afterwards nothing was asked for or complained of."""
    target = folder / "quiz.html"
    target.write_text(html, encoding="utf-8")
    said: list[str] = []
    options = {"viewport": {"width": 390, "height": 800}, "offline": True, **more}
    context = browser.new_context(**options)  # type: ignore[arg-type] # options by name
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    page.goto(target.as_uri())
    yield page
    context.close()
    assert {*said} - {"data:,"} == {target.as_uri()}


def begin(page: Page, mode: str = "once") -> None:
    """Choose when to be marked, and start."""
    page.check(f"input[name=mode][value={mode}]")
    page.click("#begin")


def number(page: Page) -> int:
    """Give the number of the question that is shown; only one ever is."""
    assert page.locator(".item:visible").count() == 1
    return int((page.locator(".item:visible").get_attribute("id") or "")[1:])


def answer(page: Page, *, right: bool) -> None:
    """Answer the question that is shown, with the mouse and by typing."""
    item = page.locator(".item:visible")
    key = SOLUTIONS[number(page) - 1]["key"]
    control = item.get_attribute("data-control")
    if control == "write":
        item.locator("input").fill(SOLUTIONS[number(page) - 1]["answer"] if right else "wrong")
    elif control == "choice":
        item.locator(".choice").nth(key[0] if right else (key[0] + 1) % 2).click()
    else:
        for place, menu in enumerate(item.locator("select").all()):
            menu.select_option(index=(key[place] if right else key[place - 1]) + 1)


def play(page: Page, *, right: Callable[[int], bool], at_once: bool = True) -> None:
    """Play a round from its first question to its result."""
    while page.locator("#quiz").is_visible():
        answer(page, right=right(number(page)))
        page.click("#next")
        if at_once:
            assert page.locator(".feedback:visible").count() == 1
            page.click("#next")


def asked_numbers(page: Page, heading: str) -> list[int]:
    """Give the numbers of the questions below a heading of the result."""
    rows = page.locator(f"h3:text-is('{heading}') + ol > li .number").all_inner_texts()
    return [int(text.rstrip(".")) for text in rows]


def flaws(page: Page) -> list[str]:
    """Give what axe-core finds, of whatever weight."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{one['id']} ({one['impact']}): {one['nodes'][0]['html']}" for one in found]


def overflow(page: Page) -> int:
    """Give how far the page reaches beyond its window, in pixels."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return wide
