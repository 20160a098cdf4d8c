"""``docs/question-bank.md`` is held against the bank: its fields, its kinds, its examples, its recipe."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.questions.ask import Asker
from quizgen.questions.bank import line, record, skip_record
from quizgen.questions.model import Question
from quizgen.questions.table import NAMES
from tests.questions.asking import across, book, paper_questions
from tests.questions.crafted import CRAFTED
from tests.questions.test_manual_pages import CROSS_PAGES, PAGES, sample, whole

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "question-bank.md").read_text(encoding="utf-8")
FACTS = (ROOT / "facts.yaml").read_text(encoding="utf-8")
SAMPLE = FACTS[FACTS.index("\ndeck:") + 1 :]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def rows(heading: str) -> list[list[str]]:
    """Give the cells of the table below a heading, without its first two lines."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [text for text in section.splitlines() if text.startswith("|")][2:]
    return [[cell.strip() for cell in text.strip("|").split("|")] for text in lines]


def is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


TYPES: dict[str, Callable[[object], bool]] = {
    "text": lambda value: isinstance(value, str),
    "list of texts": is_texts,
    "list of texts or null": lambda value: value is None or is_texts(value),
    "object of texts and lists of texts": lambda value: (
        isinstance(value, dict) and all(isinstance(v, str) or is_texts(v) for v in value.values())
    ),
}


def bank(text: str) -> list[Question]:
    return [*paper_questions(text).values(), *across(text).values()]


SAMPLES = [whole(sample(page)[0]) for page in (*PAGES, *CROSS_PAGES)]
EVERY_KIND = [question for text in (*SAMPLES, SAMPLE) for question in bank(text)]


def test_every_field_is_on_the_page_in_its_order_with_its_type() -> None:
    types = {name.strip("`"): kind for name, kind, _ in rows("Fields")}
    for question in EVERY_KIND:
        made = record(question)
        assert list(made) == list(types)
        for field, value in made.items():
            assert TYPES[types[field]](value), (question.id, field, value)


def test_every_kind_is_on_the_page_with_its_forms_and_what_it_asks() -> None:
    table = {kind.strip("`"): (form, asked, given) for kind, form, asked, given in rows("Kinds")}
    assert list(table) == list(NAMES)
    assert {question.kind for question in EVERY_KIND} == set(table)
    for question in EVERY_KIND:
        form, asked, given = table[question.kind]
        assert question.form == form
        assert f"`{question.asked}`" in asked
        stated = {field for field, _ in question.given}
        missing = set(re.findall(r"`(\w+)`", given)) - stated
        assert missing <= ({"did", "said"} if " or " in given else set()), question.id
        assert "subject" not in given or stated & {"who", "what"}, question.id


def test_a_blank_stands_in_given_where_the_page_says_so() -> None:
    blanked = {k.strip("`") for k, _, _, given in rows("Kinds") if "a blank" in given}
    for question in EVERY_KIND:
        has = any("____" in str(value) for _, value in question.given)
        assert has == (question.kind in blanked), question.id


def test_the_examples_are_what_the_file_on_the_page_gives() -> None:
    (text,) = blocks("yaml")
    asker = Asker(book(text))
    made: dict[object, dict[str, object]] = {}
    for asked in asker.ask():
        made |= {q.id: record(q) for q in asker.for_paper(asked)}
        made |= {skip.id: skip_record(skip) for skip in asker.unasked(asked)}
    made |= {q.id: record(q) for asked in asker.across() for q in asked.questions}
    shown = [json.loads(block.replace("moon.yaml", "facts.yaml")) for block in blocks("json")]
    assert len(shown) >= 4
    for example in shown:
        assert example == made[example["id"]]
        assert list(example) == list(made[example["id"]])


def test_a_skip_has_the_fields_of_its_table() -> None:
    asker = Asker(book(blocks("yaml")[0]))
    skips = [skip for asked in asker.ask() for skip in asker.unasked(asked)]
    fields = [name.strip("`") for name, _, _ in rows("What could not be asked")]
    assert [list(skip_record(skip)) for skip in skips] == [fields] * len(skips)
    assert skips


def recipe(facts: str, lines: list[str], folder: Path) -> str:
    """Run the program on the page and give what it prints."""
    (program,) = blocks("python")
    for name, text in (("check.py", program), ("f.yaml", facts), ("b.jsonl", "\n".join(lines))):
        (folder / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "check.py", "f.yaml", "b.jsonl"]
    run = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return run.stdout.decode()


@pytest.mark.parametrize(
    "facts",
    [SAMPLE, blocks("yaml")[0], *CRAFTED.values()],
    ids=["sample", "page", *CRAFTED],
)
def test_the_recipe_finds_nothing_wrong_with_our_own_bank(facts: str, tmp_path: Path) -> None:
    assert recipe(facts, [line(q) for q in bank(facts)], tmp_path) == ""


SPOILT = [
    pytest.param("third-walk/when", {"answer": "2 February 1971", "accept": []}, "the fact says"),
    pytest.param("third-walk/true-false", {"answer": "True"}, "wrong verdict"),
    pytest.param("third-walk/who", {"given": {"did": "walked on the Moon"}}, "second answer"),
    pytest.param("third-walk/who", {"given": {"did": "slept"}}, "does not say"),
    pytest.param("problem/completion", {"given": {"said": "Houston, ____ ready"}}, "does not say"),
]


@pytest.mark.parametrize(("question", "change", "found"), SPOILT)
def test_the_recipe_finds_a_spoilt_question(
    question: str, change: dict[str, object], found: str, tmp_path: Path
) -> None:
    facts = blocks("yaml")[0]
    spoilt = {**record(paper_questions(facts)[question]), **change}
    assert found in recipe(facts, [json.dumps(spoilt)], tmp_path)


def test_the_contents_lead_to_headings_that_exist() -> None:
    headings = {h.lower().replace(" ", "-") for h in re.findall(r"^## (.+)$", PAGE, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) == headings
