"""Pages to read and to play: a small quiz with every way of answering, and how to look inside."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from html5lib import HTMLParser

from quizgen.html.model import Page
from quizgen.html.render import render
from quizgen.paper.model import Paper
from quizgen.pipeline.html_page import page_of
from quizgen.questions.model import BLANK, Question
from tests.paper.bank import COVER, matching, ordering, question, statement
from tests.paper.one_paper import assemble

XHTML = "{http://www.w3.org/1999/xhtml}"

PARKS = statement(
    "parks", "Rosa Parks refused to give up her seat in Montgomery on 1 December 1955."
)
CURIE = statement("curie", "Marie Curie announced the discovery of radium in Paris.")
EVEREST = statement(
    "everest", "Edmund Hillary and Tenzing Norgay climbed Mount Everest on 29 May 1953."
)
WHO = question(
    PARKS,
    "who",
    "Who refused to give up her seat on a bus?",
    "Rosa Parks",
    options=["Rosa Parks", "Kate Sheppard", "Emmeline Pankhurst", "Marie Curie"],
)
WHERE = question(
    CURIE,
    "where",
    "Where was the discovery of radium announced?",
    "Paris",
    options=["Paris", "London", "Geneva"],
)
FALSE = question(PARKS, "where", "It happened in Selma.", "False", form="true-false")._replace(
    correction="Montgomery",
)
MATCH = matching(["Einstein", "Darwin"], ["1879", "1809", "1642"], "births")
ORDER = ordering(["the telegraph", "the telephone", "the radio"], "wires")
CLOZE = question(
    CURIE, "cloze", f"Marie Curie announced it in {BLANK}, in France.", "the city of Paris",
    form="cloze", accept=["Paris"],
)  # fmt: skip
WHEN = question(
    EVEREST,
    "when",
    "When was Mount Everest climbed?",
    "29 May 1953",
    accept=["1953-05-29", "May 29, 1953"],
)
CLIMBERS = question(
    EVEREST, "who", "Who climbed Mount Everest first?", "Edmund Hillary and Tenzing Norgay"
)
PLAYED = (WHO, WHERE, FALSE, MATCH, ORDER, CLOZE, WHEN, CLIMBERS)
POINTS = 1 + 1 + 1 + 2 + 2 + 2 + 2 + 2


def paper_of(questions: Sequence[Question] = PLAYED, version: str = "A") -> Paper:
    """Put all these questions on one paper."""
    made = assemble(questions, cover=COVER, name="small", count=len(questions), version=version)
    assert made.value is not None, made.findings
    return made.value


def html_of(page: Page) -> str:
    """Render a page with which nothing is wrong."""
    made = render(page, "facts.yaml")
    assert made.value is not None, made.findings
    return made.value.decode()


def html_of_questions(questions: Sequence[Question] = PLAYED, version: str = "A") -> str:
    """Render the page of these questions."""
    return html_of(page_of(paper_of(questions, version)))


def parsed(html: str) -> Element:
    """Parse as browsers do; the first mistake in the markup raises."""
    root: Element = HTMLParser(strict=True).parse(html)
    return root


def all_of(root: Element, tag: str, class_: str = "") -> list[Element]:
    """Give the elements of this name, and of this class if one is named."""
    found = root.iter(f"{XHTML}{tag}")
    return [e for e in found if not class_ or class_ in e.get("class", "").split()]


def words(element: Element) -> str:
    """Give the text of an element and of all inside it."""
    return "".join(element.itertext())


def lifted(html: str) -> list[dict[str, Any]]:
    """Lift the veil from the solutions, as the script does."""
    found = re.search(r'id="veiled" data-code="([^"]*)">([^<]*)<', html)
    assert found is not None
    state = 0
    for byte in found[1].encode():
        state = (state * 31 + byte) % 2**32
    plain = bytearray()
    for byte in b64decode(found[2]):
        state = (state * 1664525 + 1013904223) % 2**32
        plain.append(byte ^ state >> 24)
    solutions: list[dict[str, Any]] = json.loads(plain)
    return solutions
