"""The record of quizzes made: by it the key of an old paper is made again, as a text file for git.

A quiz stands in it once, however many versions were printed. It has a header, and then for each quiz
a line with its code, name and seed, and a line for each of its questions::

    quizgen-quizzes 1
    quiz 7QT-K7M2QX us-china-defence-talks
    choice hegseth-meets-dong/when 9c56cc51 b374c3ba 11f0e2dd 1f6f4b1a

A title of its own, or a line below it, stands in the lines after its first: ``title Week 1``.
A question's line holds its form, its id, and hashes of prompt, answer, options and of what the key adds.
When one differs from what the facts give now, that part has changed since.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, get_args
from urllib.parse import quote, unquote

from quizgen.paper.brief import Brief
from quizgen.paper.forms import form_of
from quizgen.paper.imprint import Code, Marks, code_for, marks
from quizgen.paper.model import ItemForm
from quizgen.questions.model import Cover, Question
from quizgen.reading.finding import Checked, Finding, Place

FORMAT = 1
"""The version of the text format that this module writes, and the newest it reads."""

_HEADER = re.compile(r"quizgen-quizzes (\d+)")
_QUIZ = re.compile(r"quiz ([0-9A-Z]{3})-([0-9A-Z]{6}) (\S+)(?: (\S+))?")
_OWN = re.compile(r"(title|about) (.+)")
_QUESTION = re.compile(rf"({'|'.join(get_args(ItemForm))}) (\S+)" + r" ([0-9a-f]{8})" * 4)
_ADVICE = "take the file from git, or delete it: only keys of earlier papers need it"


class Entry(NamedTuple):
    """A question as it was printed."""

    form: ItemForm
    question: str
    marks: Marks


class Quiz(NamedTuple):
    """A quiz as it was printed; ``code`` has version A.

    ``title`` and ``about`` are "" where it had those of its deck.
    """

    code: Code
    name: str
    seed: str
    entries: tuple[Entry, ...]
    title: str = ""
    about: str = ""

    @property
    def mark(self) -> tuple[str, str]:
        """What its code has in every version."""
        return self.code.quiz, self.code.content


def entry_of(questions: Sequence[Question], cover: Cover, brief: Brief) -> Quiz:
    """Give what the record keeps of a quiz of these questions."""
    entries = sorted(Entry(form_of(q), q.id, marks(q, cover)) for q in questions)
    content = [(one.question, one.marks) for one in entries]
    code = code_for(brief.name, "A", cover, content, lot=brief.lot)
    return Quiz(code, brief.name, brief.seed, tuple(entries))


def with_quiz(record: Sequence[Quiz], quiz: Quiz) -> tuple[Quiz, ...]:
    """Give the record with this quiz in it; one that stands there stays where it is."""
    known = {one.mark for one in record}
    return tuple(record) if quiz.mark in known else (*record, quiz)


def render(record: Iterable[Quiz]) -> str:
    """Give the text of a record: the same record is always the same text."""
    lines = [line for quiz in record for line in _lines(quiz)]
    return "\n".join([f"quizgen-quizzes {FORMAT}", *lines, ""])


def _lines(quiz: Quiz) -> list[str]:
    seed = f" {quote(quiz.seed, safe='')}" if quiz.seed else ""
    head = f"quiz {quiz.code.quiz}-{quiz.code.content} {_word(quiz.name)}{seed}"
    own = [f"{key} {_line(text)}" for key, text in _words_of(quiz) if text]
    return [
        head,
        *own,
        *(f"{e.form} {_word(e.question)} {' '.join(e.marks)}" for e in quiz.entries),
    ]


def _words_of(quiz: Quiz) -> tuple[tuple[str, str], ...]:
    return ("title", quiz.title), ("about", quiz.about)


def _line(text: str) -> str:
    """Give a text as the rest of a line."""
    return text if text.isprintable() and "%" not in text else quote(text)


def _word(text: str) -> str:
    """Give a text as one word of a line; only what would part words or lines is quoted."""
    return text if text.isprintable() and not re.search(r"[\s%]", text) else quote(text)


def parse(text: str, file: str) -> Checked[tuple[Quiz, ...]]:
    """Read a record. A line that is not as ``render`` writes it is a finding, and then there is no value."""
    first, *lines = text.removeprefix("\ufeff").splitlines() or [""]
    head = _HEADER.fullmatch(first)
    if head is None or int(head[1]) > FORMAT:
        newer = (
            f"its format is {head[1]}, and this quizgen reads {FORMAT}"
            if head
            else "line 1 is damaged"
        )
        return Checked(None, (_damaged(newer, file, 1, first),))
    found: list[Quiz] = []
    for number, line in enumerate(lines, 2):
        if not _take(line, found):
            return Checked(None, (_damaged("this line is damaged", file, number, line),))
    return Checked(tuple(found))


def _take(line: str, found: list[Quiz]) -> bool:
    """Take in a line; False where it cannot be."""
    if quiz := _QUIZ.fullmatch(line):
        code = Code(quiz[1], "A", quiz[2])
        found.append(Quiz(code, unquote(quiz[3]), unquote(quiz[4] or ""), ()))
        return True
    if (own := _OWN.fullmatch(line)) and found and not found[-1].entries:
        last, text = found[-1], unquote(own[2])
        found[-1] = last._replace(title=text) if own[1] == "title" else last._replace(about=text)
        return True
    entry = _QUESTION.fullmatch(line)
    if entry is None or not found:
        return not line.strip()
    form = next(form for form in get_args(ItemForm) if form == entry[1])
    one = Entry(form, unquote(entry[2]), Marks(*entry.groups()[2:]))
    found[-1] = found[-1]._replace(entries=(*found[-1].entries, one))
    return True


def _damaged(reason: str, file: str, number: int, line: str) -> Finding:
    message = f"the record of quizzes cannot be read: {reason}"
    return Finding("damaged-record", message, Place(file, number, 1, max(1, len(line))), _ADVICE)
