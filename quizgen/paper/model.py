"""The nouns of a paper: paper, section, item, option. The quiz and its key are drawn from these."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from quizgen.questions.model import Citation

ItemForm = Literal["choice", "true-false", "match", "order", "complete", "short-answer"]
"""How an item is answered on paper; every form has a section of its own."""

Sheet = Literal["quiz", "answers", "key"]
"""What is drawn of a paper: the questions, the sheet to answer on, or the key."""

Size = Literal["a4", "letter"]


class Option(NamedTuple):
    """One of the answers to choose from, with the letter that is printed before it."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question as it stands on the paper and, from ``letters`` on, in the key.

    ``number`` counts through the whole paper from 1. ``options`` are the lettered answers to choose
    from: of a choice one is right; of an order they are the things to put in order; of a match
    they stand on the right side, and ``entries`` on the left (empty in every other form). ``lines``
    are the lines to write on: 0 where a letter, a tick or a blank takes the answer.

    ``letters`` has a right letter for each place to fill in: one of a choice; of a match the
    option of each entry; of an order all of them, in their right order; none elsewhere. ``answer``
    says it in words, or is "True" or "False"; ``correction`` is what a false statement
    should have said, "" everywhere else. ``accept`` is what else may be written. ``sentence`` is
    the fact's, or the prompt where it has none. ``where`` is "file:line".
    """

    number: int
    question: str
    form: ItemForm
    prompt: str
    entries: tuple[str, ...]
    options: tuple[Option, ...]
    points: int
    lines: int
    letters: tuple[str, ...]
    answer: str
    correction: str
    accept: tuple[str, ...]
    sentence: str
    evidence: str
    sources: tuple[Citation, ...]
    as_of: str
    where: str = field(repr=False)

    @property
    def letter(self) -> str:
        """The letters of the key in one word: "B", "CABD", or "" without options."""
        return "".join(self.letters)


@dataclass(frozen=True, slots=True)
class Section:
    """All items of one form, with their heading and the hint that says how to answer."""

    form: ItemForm
    heading: str
    hint: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """One version of a quiz, with its answers.

    ``version`` is a letter from A to Z. ``code`` is "quiz-version-content", such as "7QT-B-K7M2QX": a
    mark of the quiz's name, the version, and a mark that changes with anything that any version
    of the quiz or its key says. All versions of a quiz share the first part and the last.
    ``lang`` is the language of its texts, as a BCP 47 tag.
    """

    name: str
    title: str
    cover_line: str
    version: str
    code: str
    sections: tuple[Section, ...]
    lang: str = "en"

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in the order of their numbers."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def total(self) -> int:
        """The points of all items together."""
        return sum(item.points for item in self.items)
