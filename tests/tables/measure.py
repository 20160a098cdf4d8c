"""Measures of a bank of questions against a whole table: each is a count of breaches, or a share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from quizgen.facts.model import Book
from quizgen.questions.ask import Asker
from quizgen.questions.leaks import leaks
from quizgen.questions.model import Question
from quizgen.questions.words import fold
from tests.tables.guessers import Choice
from tests.tables.rows import Table
from tests.tables.scan import TableScan

KINDS = (
    "who what whom did when where occasion said-by said-to said-when topic completion word claim-by cloze"
).split()
"""The kinds that ask one field of one fact: what the scan can answer."""
ASKABLE = ("who", "what", "where", "when", "at")
"""Fields that are askable wherever a fact fills them; ``did`` is asked only where it is short."""


class Share(NamedTuple):
    """How many of how many."""

    part: int
    whole: int

    @property
    def of_one(self) -> float:
        return self.part / self.whole if self.whole else 1.0


def asked(book: Book, earlier: Book | None = None) -> list[Question]:
    """Give all questions about single facts of a book, with options where there are honest ones.

    ``earlier`` is the book as it was in the build before, which a lock would tell of.
    """
    asker = Asker(book, born={fact.id: 1 for fact in earlier.facts} if earlier else {})
    found = (q for one in asker.ask() for q in asker.for_paper(one))
    return [q for q in found if q.kind in KINDS]


def ambiguous(questions: Iterable[Question], scan: TableScan) -> list[Question]:
    return [question for question in questions if not scan.unique(question)]


def by_kind(questions: Iterable[Question]) -> Mapping[str, list[Question]]:
    kinds: dict[str, list[Question]] = defaultdict(list)
    for question in questions:
        kinds[question.kind].append(question)
    return kinds


def unique_in_the_world(table: Table, seeds: Iterable[int], scan: TableScan) -> dict[str, Share]:
    """Give, per kind, how many questions from random tenths have one answer in the whole table."""
    good: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for seed in seeds:
        for question in asked(table.sample(seed)):
            every[question.kind] += 1
            good[question.kind] += scan.unique(question)
    return {kind: Share(good[kind], count) for kind, count in every.items()}


def wrong_options(question: Question, scan: TableScan) -> Iterator[str]:
    """Give what is amiss with a question's options, as the whole table knows it."""
    if question.options is None:
        return
    own, right = scan.facts[question.fact], scan.answers(question)
    for text, fact_id in zip(question.options.texts, question.options.facts, strict=True):
        other = scan.facts[fact_id]
        if other is own:
            continue
        if scan.value(other, question.asked) in right:
            yield f"{question.id}: {text} is right as well"
        if scan.same(own, other, question.asked):
            yield f"{question.id}: {text} is the key, a part of it or an overlapping date"
        if not scan.contradicts(other, question):
            yield f"{question.id}: the fact of {text} contradicts no cue"


def mixed_options(question: Question, scan: TableScan) -> Iterator[str]:
    """Give the options that differ in sort: how many names, which precision, one name or several."""
    if question.options is None:
        return
    own = _sort(question.fact, question.asked, scan)
    for fact_id in question.options.facts:
        if _sort(fact_id, question.asked, scan) != own:
            yield f"{question.id}: {question.options.texts}"
    if question.asked == "said" and len({_capital(text) for text in question.options.texts}) > 1:
        yield f"{question.id}: {question.options.texts}"


def _capital(ending: str) -> bool:
    """Whether an ending begins with a capital that "I" has not always."""
    return ending[:1].isupper() and ending.split(maxsplit=1)[0] not in {
        "I",
        "I'm",
        "I'll",
        "I've",
        "I'd",
    }


def _sort(fact_id: str, field: str, scan: TableScan) -> object:
    value = getattr(scan.facts[fact_id], field)
    if field == "said":
        return None  # options are endings: the question's own texts say of which sort they are
    if field == "when":
        return (value.precision, value.is_interval, value.approximate)
    return len(value) if isinstance(value, tuple) else value[:1].isupper()


def leaking(questions: Iterable[Question]) -> list[Question]:
    """Give the questions in whose prompt the answer, or a word of it, stands."""
    return [q for q in questions if fold(q.answer) in fold(q.prompt) or leaks([q.answer], q.prompt)]


def choices(questions: Iterable[Question]) -> list[Choice]:
    """Give the choice questions as guessers see them."""
    return [
        Choice(q.prompt, q.options.texts, q.options.texts.index(q.answer), q.asked == "when")
        for q in questions
        if q.options
    ]


def fields_asked(questions: Iterable[Question], book: Book) -> Share:
    """Give how many of the askable fields of all facts were asked by some question."""
    wanted = {(f.id, field) for f in book.facts for field in ASKABLE if getattr(f, field)}
    got = {(q.fact, q.asked) for q in questions}
    return Share(len(wanted & got), len(wanted))


class Change(NamedTuple):
    """What became of the questions of a smaller file in a larger one."""

    lost: Share
    reworded: Share
    reoptioned: Share


def changed(before: Sequence[Question], after: Sequence[Question]) -> Change:
    """Compare two banks; the shares are of the questions of ``before``."""
    now = {question.id: question for question in after}
    kept = [(old, now[old.id]) for old in before if old.id in now]
    offered = [(old, new) for old, new in kept if old.options]
    return Change(
        Share(len(before) - len(kept), len(before)),
        Share(sum(old.prompt != new.prompt for old, new in kept), len(kept)),
        Share(sum(old.options != new.options for old, new in offered), len(offered)),
    )
