"""A browser for all tests, and a page for each that tells what went wrong on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.screen import launch


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert shutil.which("chromium"), "install it: apt-get install chromium"
    with sync_playwright() as playwright:
        made = launch(playwright)
        yield made
        made.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page; when the test ends, it must have asked for nothing and said nothing."""
    said: list[str] = []
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    made = context.new_page()
    made.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    made.on("pageerror", lambda error: said.append(f"error: {error}"))
    made.on("request", lambda request: said.append(f"request: {request.url}"))
    yield made
    context.close()
    assert said == []
