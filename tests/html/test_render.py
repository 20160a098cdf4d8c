"""The file: valid HTML, one piece, no request, no answer to be read, and texts that stay texts."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

import pytest

from quizgen.html.render import render
from quizgen.paper.model import Paper
from quizgen.pipeline.html_page import page_of
from quizgen.reading.finding import Place
from tests.html.pages import (
    CLOZE,
    ORDER,
    PLAYED,
    POINTS,
    WHEN,
    WHO,
    all_of,
    html_of,
    html_of_questions,
    lifted,
    paper_of,
    parsed,
    words,
)
from tests.paper.bank import question, statement
from tests.pipeline.test_hostile_text import TEXTS

PAPER = paper_of()
HTML = html_of(page_of(PAPER))
TREE = parsed(HTML)
SIGNS = "\u2028\u2029 \u202eright to left \u200f שלום العربية 习近平 \U0001f600 \ufeff"
ODD = {**TEXTS, "line separators and directions": SIGNS, "an end": "</script></style>--></main>"}


def test_the_page_has_the_numbers_options_and_letters_of_the_paper() -> None:
    items = all_of(TREE, "div", "item")
    assert [item.get("id") for item in items] == [f"q{item.number}" for item in PAPER.items]
    for item, printed in zip(items, PAPER.items, strict=True):
        heading = words(all_of(item, "h3")[0])
        assert heading.startswith(f"{printed.number}. ")
        assert heading.endswith(f" {printed.points} point" + "s" * (printed.points > 1))
        letters = [words(e) for e in all_of(item, "span", "letter")]
        assert letters == [option.letter for option in printed.options]
        texts = [words(e) for e in all_of(item, "span", "words")]
        assert {option.text for option in printed.options} <= set(texts)


def test_the_head_says_how_long_it_is_and_which_paper_it_is() -> None:
    assert words(all_of(TREE, "h1")[0]) == PAPER.title == words(all_of(TREE, "title")[0])
    size = words(all_of(TREE, "p", "size")[0])
    assert size == f"8 questions, {POINTS} points · version A · code {PAPER.code}"


@pytest.mark.parametrize("version", "ABZ")
def test_the_solutions_are_those_of_the_papers_key(version: str) -> None:
    paper = paper_of(version=version)
    solutions = lifted(html_of(page_of(paper)))
    for item, solution in zip(paper.items, solutions, strict=True):
        letters = [option.letter for option in item.options]
        if item.form in {"choice", "match"}:
            assert [letters[place] for place in solution["key"]] == list(item.letters)
        elif item.form == "order":
            in_order = sorted(zip(solution["key"], letters, strict=True))
            assert [letter for _, letter in in_order] == list(item.letters)
        elif item.form == "true-false":
            assert ["True", "False"][solution["key"][0]] == item.answer
        else:
            assert solution["texts"] == [item.answer, *item.accept]
        assert (solution["answer"], solution["sentence"]) == (item.answer, item.sentence)
        assert solution["sources"] == [list(source) for source in item.sources]
        assert (solution["correction"], solution["asOf"]) == (item.correction, item.as_of)


def test_a_key_of_an_order_gives_each_part_its_place() -> None:
    paper = paper_of([ORDER])
    (solution,) = lifted(html_of(page_of(paper)))
    placed = dict(
        zip(solution["key"], [option.text for option in paper.items[0].options], strict=True)
    )
    assert [placed[place] for place in range(3)] == ["the telegraph", "the telephone", "the radio"]


def test_a_question_without_a_sentence_is_not_repeated_as_one() -> None:
    by_hand = question(statement("hand", ""), "ask", "How many were there?", "382")
    (solution,) = lifted(html_of_questions([by_hand]))
    assert solution["sentence"] == ""


# Nothing to be read at a glance


def test_no_answer_stands_in_the_source() -> None:
    for hidden in ("29 May 1953", "1953-05-29", "city of Paris", "Montgomery", "Tenzing"):
        assert hidden not in HTML
        assert b64encode(hidden.encode()).decode().rstrip("=")[:-1] not in HTML


def questions_part(html: str) -> str:
    return html.split('<form id="quiz"')[1].split("</form>", maxsplit=1)[0]


def test_the_questions_are_the_same_whichever_option_is_right() -> None:
    paper = paper_of([WHO])
    (section,) = paper.sections
    (item,) = section.items
    other = replace(paper, sections=(replace(section, items=(replace(item, letters=("A",)),)),))
    another = replace(paper, sections=(replace(section, items=(replace(item, letters=("D",)),)),))
    pages = [html_of(page_of(one)) for one in (other, another)]
    assert pages[0] != pages[1]
    assert questions_part(pages[0]) == questions_part(pages[1])


# One file, no request


def test_a_policy_forbids_every_request_and_allows_this_style_and_script_alone() -> None:
    metas = {e.get("http-equiv"): e.get("content", "") for e in all_of(TREE, "meta")}
    policy = metas["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    style = words(all_of(TREE, "style")[0])
    script = words(next(e for e in all_of(TREE, "script") if e.get("type") is None))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["style-src"] == f"'{digest(style)}'"
    assert rules["script-src"] == f"'{digest(script)}'"
    assert rules["img-src"] == "data:"


def digest(source: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(source.encode()).digest()).decode()}"


def test_the_policy_stands_before_anything_that_it_rules() -> None:
    assert HTML.index("Content-Security-Policy") < HTML.index("<link") < HTML.index("<style")


def test_no_element_fetches_anything() -> None:
    for element in TREE.iter():
        assert element.get("src") is None
        assert element.get("href") in {None, "data:,"}
        assert not any(name.startswith("on") or name == "style" for name in element.keys())  # noqa: SIM118 - an Element is no mapping
    assert not re.search(r"url\(|@import|https?:", HTML)


# Texts


@pytest.mark.parametrize("name", ODD)
def test_a_text_arrives_as_that_text_wherever_it_stands(name: str) -> None:
    text = ODD[name]
    odd = question(
        statement("odd", text)._replace(evidence=text),
        "who", f"Who wrote {text}?", f"me {text}", options=[f"me {text}", f"you {text}", "they"],
    )  # fmt: skip
    about = statement("odd2", text)
    written = question(about, "what", f"What: {text}", f"it {text}", accept=[f"that {text}"])
    page = replace(page_of(paper_of([odd, written])), title=text, about=f"about {text}")
    html = html_of(page)
    tree = parsed(html)
    assert words(all_of(tree, "h1")[0]) == text
    assert words(all_of(tree, "p", "about")[0]) == f"about {text}"
    first, second = (words(e) for e in all_of(tree, "span", "prompt"))
    assert (first, second) == (f"Who wrote {text}?", f"What: {text}")
    assert f"you {text}" in [words(e) for e in all_of(tree, "span", "words")]
    solutions = lifted(html)
    assert (solutions[0]["answer"], solutions[0]["evidence"]) == (f"me {text}", text)
    assert solutions[1]["texts"] == [f"it {text}", f"that {text}"]


@pytest.mark.parametrize("text", ["a\rb", "a\r\nb", "a\tb", "a\nb", "{{answers}} {{script}}"])
def test_line_ends_and_what_looks_like_a_place_to_fill_stay(text: str) -> None:
    tree = parsed(html_of(replace(page_of(PAPER), title=text)))
    assert words(all_of(tree, "h1")[0]) == text.replace("\r\n", "\n").replace("\r", "\n")


def test_an_authors_text_has_its_own_direction() -> None:
    for class_ in ("prompt", "words"):
        found = [e for tag in ("span", "label") for e in all_of(TREE, tag, class_)]
        assert found
        assert {e.get("dir") for e in found} == {"auto"}


@pytest.mark.parametrize(
    ("sign", "shown"),
    [
        pytest.param("\x00", "U+0000", id="null"),
        pytest.param("\x1b", "U+001B", id="escape"),
        pytest.param("\ud800", "U+D800", id="half a character"),
    ],
)
def test_a_character_that_html_cannot_hold_is_named_with_its_fact(sign: str, shown: str) -> None:
    about = statement("seen", "Seen.")._replace(where_in_file="facts.yaml:34")
    bad = question(about, "what", "What was seen?", f"a ship{sign}")
    made = render(page_of(paper_of([WHEN, bad])), "facts.yaml")
    (found,) = made.findings
    assert made.value is None
    assert (found.slug, found.place) == ("unprintable-character", Place("facts.yaml", 34))
    assert shown in found.message
    assert "seen/what" in found.message


def test_a_title_that_html_cannot_hold_is_a_finding_of_the_file() -> None:
    made = render(replace(page_of(PAPER), title="a\x01"), "facts.yaml")
    assert [(f.slug, f.place) for f in made.findings] == [
        ("unprintable-character", Place("facts.yaml"))
    ]


# The same page


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert HTML == html_of_questions() == html_of_questions(tuple(reversed(PLAYED)))
    assert html_of_questions(version="B") != HTML


def test_a_blank_is_heard_and_seen_and_no_underscores_are() -> None:
    tree = parsed(html_of_questions([CLOZE]))
    (prompt,) = all_of(tree, "span", "prompt")
    assert words(prompt) == "Marie Curie announced it in (blank), in France."
    assert "in-sentence" in all_of(tree, "div", "item")[0].get("class", "")


def test_controls_have_names_that_point_somewhere() -> None:
    ids = {e.get("id") for e in TREE.iter()} - {None}
    named = [e.get("aria-labelledby", "") for e in TREE.iter()] + [
        e.get("for", "") for e in TREE.iter()
    ]
    pointed = {one for text in named for one in text.split()}
    assert pointed
    assert pointed <= ids


def test_an_id_stands_once() -> None:
    ids = [e.get("id") for e in TREE.iter() if e.get("id")]
    assert len(ids) == len(set(ids))


def size(paper: Paper) -> int:
    return len(html_of(page_of(paper)).encode())


def test_the_page_is_small() -> None:
    assert size(PAPER) < 60_000


def test_the_page_says_its_language() -> None:
    assert TREE.get("lang") == "en"
    assert parsed(html_of(page_of(replace(PAPER, lang="de-CH")))).get("lang") == "de-CH"
