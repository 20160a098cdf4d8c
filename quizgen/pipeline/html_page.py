"""From a paper to the page of the same quiz: outlets do not know each other, so this stands above both."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quizgen.html.model import Cited, Control, Item, Page, Section, Solution
from quizgen.paper.items import BLANK_WIDTH
from quizgen.paper.model import Item as PaperItem
from quizgen.paper.model import ItemForm, Paper
from quizgen.paper.model import Section as PaperSection

_BLANK = re.compile(f"_{{{BLANK_WIDTH},}}")
_TRUTHS = ("True", "False")

_WAYS: Mapping[ItemForm, tuple[Control, str]] = {
    "choice": ("choice", "One answer is right."),
    "true-false": ("tick", "Is the statement true or false?"),
    "match": ("match", "Give each line its letter. Some letters are left over."),
    "order": ("order", "Give each line its place: 1 comes first."),
    "complete": ("write", "Write the missing word or words."),
    "short-answer": ("write", "Write a name, a date or a few words."),
}
"""How an item of each form is answered in a browser, and the hint that says so."""


def page_of(paper: Paper) -> Page:
    """Give the page of a paper: same questions, numbers, options and letters."""
    sections = tuple(map(_section, paper.sections))
    return Page(paper.title, paper.cover_line, paper.version, paper.code, sections, lang=paper.lang)


def _section(section: PaperSection) -> Section:
    hint = _WAYS[section.form][1]
    return Section(section.heading, hint, tuple(map(_item, section.items)))


def _item(item: PaperItem) -> Item:
    control = _WAYS[item.form][0]
    texts = tuple(option.text for option in item.options)
    return Item(
        number=item.number,
        control=control,
        prompt=_prompt(item),
        choices=_TRUTHS if control == "tick" else () if control == "order" else texts,
        parts=texts if control == "order" else item.entries,
        points=item.points,
        solution=_solution(item, control),
        question=item.question,
        where=item.where,
    )


def _prompt(item: PaperItem) -> tuple[str, ...]:
    """Give the prompt, cut where the paper has a blank to write on."""
    return tuple(_BLANK.split(item.prompt)) if item.form == "complete" else (item.prompt,)


def _solution(item: PaperItem, control: Control) -> Solution:
    return Solution(
        key=_key(item, control),
        texts=(item.answer, *item.accept) if control == "write" else (),
        answer=item.answer,
        accept=item.accept,
        correction=item.correction,
        sentence="" if item.sentence == item.prompt else item.sentence,  # not said twice
        evidence=item.evidence,
        sources=tuple(Cited(source.line, source.url) for source in item.sources),
        as_of=item.as_of,
    )


def _key(item: PaperItem, control: Control) -> tuple[int, ...]:
    """Give the right indexes: the paper has letters, of an order in their right order."""
    if control == "tick":
        return (_TRUTHS.index(item.answer.capitalize()),)
    letters = [option.letter for option in item.options]
    if control == "order":
        return tuple(map(item.letters.index, letters))
    return tuple(map(letters.index, item.letters))
