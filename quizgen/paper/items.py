"""From a question to an item: letters, points, lines to write on, and what the key says."""

from __future__ import annotations

from math import ceil

from quizgen.paper.forms import form_of, points_of, truth_of
from quizgen.paper.lettering import lettered
from quizgen.paper.model import Item, ItemForm
from quizgen.questions.model import BLANK, Citation, Cover, Question, Statement

BLANK_WIDTH = 24
LONGEST_BLANK = 240
"""How many underscores a blank has: enough for a pen to write a name, and at most four lines."""

LINE_TAKES = 50
MOST_LINES = 8
"""How many characters a hand fits on one line to write on, and how many lines there are at most."""


def make_item(question: Question, number: int, *, cover: Cover, name: str, version: str) -> Item:
    """Make the item that stands at ``number`` in this version of the quiz ``name``."""
    form = form_of(question)
    shown = lettered(question, form, name=name, version=version)
    statement = question.about
    return Item(
        number=number,
        question=question.id,
        form=form,
        prompt=_prompt(question),
        entries=shown.entries,
        options=shown.options,
        points=points_of(question),
        lines=_lines(question, form),
        letters=shown.letters,
        answer=question.answer,
        correction=_correction(question, form),
        accept=_accept(question, form),
        sentence=statement.text or question.prompt,
        evidence=statement.evidence,
        sources=_sources(statement, cover),
        as_of=statement.as_of,
        where=statement.where_in_file,
    )


def _prompt(question: Question) -> str:
    """Give the prompt with a blank that is wide enough for the answer written by hand."""
    if question.form != "cloze":
        return question.prompt
    parts = max(ceil(1.2 * len(question.answer) / BLANK_WIDTH), 1)
    return question.prompt.replace(BLANK, "_" * min(parts * BLANK_WIDTH, LONGEST_BLANK))


def _lines(question: Question, form: ItemForm) -> int:
    if form != "short-answer":
        return 0
    return min(max(ceil(len(question.answer) / LINE_TAKES), 1), MOST_LINES)


def _correction(question: Question, form: ItemForm) -> str:
    """Give the value that a false statement should have had."""
    false = form == "true-false" and question.answer.casefold() != "true"
    return truth_of(question) if false else ""


def _accept(question: Question, form: ItemForm) -> tuple[str, ...]:
    """Give what else may be written; nothing else is where letters or a tick are the answer."""
    if form not in {"complete", "short-answer"}:
        return ()
    return tuple(text for text in question.accept if text != question.answer)


def _sources(statement: Statement, cover: Cover) -> tuple[Citation, ...]:
    """Give the citations of a statement; its page stands with the only source, or the first."""
    cited = [cover.citations[source] for source in statement.sources]
    if cited and statement.page:
        cited[0] = cited[0]._replace(line=f"{cited[0].line}, {_page(statement.page)}")
    return tuple(cited)


def _page(page: str) -> str:
    return f"p. {page}" if page[:1].isdigit() else page
