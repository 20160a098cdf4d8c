"""What identifies a printed quiz: marks of each question's parts, and the code on every page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from quizgen.paper.forms import LETTERS
from quizgen.paper.order import ALPHABET, keyed
from quizgen.questions.model import Cover, Question

COMMAND = "quizgen key"
"""What is typed before a code to make the key again."""

SHUFFLE = "2"
"""Another one where numbers or letters of the same quiz come out otherwise: a code of before then finds no
key, where it would find a wrong one."""

_QUIZ_SIGNS, _CONTENT_SIGNS = 3, 6
_CODE = re.compile(
    rf"([{ALPHABET}]{{{_QUIZ_SIGNS}}})-([{LETTERS}])-([{ALPHABET}]{{{_CONTENT_SIGNS}}})"
)
_MISREAD = str.maketrans("ILOU", "110V")


class Marks(NamedTuple):
    """Hashes of what a question prints, 8 hex digits each: when one differs, that part has changed.

    ``back`` is what the key adds to the answer: sentence, excerpt, sources, as-of date.
    """

    prompt: str
    answer: str
    options: str
    back: str


class Code(NamedTuple):
    """The code on a page: a mark of the quiz's name, the version, and a mark of all it says."""

    quiz: str
    version: str
    content: str

    def __str__(self) -> str:
        return "-".join(self)


def marks(question: Question, cover: Cover) -> Marks:
    """Give the marks of one question with the sources that it cites."""
    about = question.about
    cited = [repr(cover.citations.get(source)) for source in about.sources]
    options = question.options or ((), ())
    return Marks(
        _mark(question.form, question.prompt, *question.items, "", *question.item_facts),
        _mark(question.answer, *question.accept, "", *question.key, "", question.correction),
        _mark(*options[0], "", *options[1]),
        _mark(about.text, about.evidence, about.page, about.as_of, *cited),
    )


def code_for(
    name: str, version: str, cover: Cover, questions: Iterable[tuple[str, Marks]], lot: str
) -> Code:
    """Give the code of a version: it depends on the content of the quiz, not on its order in a list.

    ``questions`` are the ids of all questions with their marks, ``lot`` what the order is drawn from.
    """
    content = [part for one, mark in sorted(questions) for part in (one, *mark)]
    return Code(
        _signs(_QUIZ_SIGNS, "quiz", name),
        version,
        _signs(_CONTENT_SIGNS, "content", SHUFFLE, lot, cover.title, cover.about, *content),
    )


def read_code(text: str) -> Code | None:
    """Read a code as typed from paper, in any case and with signs misread; None if it is none."""
    parts = text.strip().upper().split("-")
    if len(parts) != len(Code._fields):
        return None
    quiz, version, content = parts
    found = _CODE.fullmatch(f"{quiz.translate(_MISREAD)}-{version}-{content.translate(_MISREAD)}")
    return Code(found[1], found[2], found[3]) if found else None


def _mark(*parts: str) -> str:
    return keyed("mark", *parts)[:4].hex()


def _signs(length: int, *parts: str) -> str:
    """Give the first bits of a hash as letters and digits, five bits each."""
    number = int.from_bytes(keyed("code", *parts), "big")
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in range(length))
