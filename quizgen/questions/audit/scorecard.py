"""The scorecard of a fact file: what its facts give, what they do not and why, what guessers make of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import NamedTuple

from quizgen.questions.ask import Asker
from quizgen.questions.audit import flaws, lints, scores
from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.guessers import items
from quizgen.questions.audit.record import Record, of_questions
from quizgen.questions.audit.scores import Score
from quizgen.questions.model import Asked, Question, Skip
from quizgen.reading.finding import Finding

FEW = 3
"""Questions from which on a fact is well asked."""


class Meagre(NamedTuple):
    """A fact that gives fewer than three questions, and why."""

    fact: str
    where_in_file: str
    questions: int
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What an audit found. ``questions`` of a fact file are its own, of a bank those of the bank.

    ``per_fact`` counts questions by fact, ``kinds`` questions by kind, ``choices`` those with options.
    """

    title: str
    facts: int
    questions: int
    choices: int
    kinds: Mapping[str, int]
    scores: tuple[Score, ...]
    findings: tuple[Finding, ...]
    per_fact: Mapping[str, int] = field(default_factory=dict)
    meagre: tuple[Meagre, ...] = ()
    skips: tuple[Skip, ...] = ()

    @property
    def median(self) -> float:
        """Give the middle number of questions a fact."""
        return median(self.per_fact.values()) if self.per_fact else 0.0


def of_facts(asker: Asker) -> Scorecard:
    """Audit a fact file: its yield, its lints, and its own question bank."""
    given: dict[str, int] = {}
    meagre: list[Meagre] = []
    skips: list[Skip] = []
    questions: list[Question] = []
    for one in asker.ask(keep=True):
        asked = one._replace(skips=asker.unasked(one))
        own = asker.for_paper(asked)
        questions += own
        skips += asked.skips
        if not asked.statement.id.startswith("people:"):
            given[asked.statement.id] = len(own)
            meagre += _meagre(asked, len(own))
    for together in asker.across():
        questions += together.questions
        skips += together.skips
    records = tuple(of_questions(questions))
    found = (*lints.check(asker.book), *flaws.check(records, Facts(asker.book, asker.index)))
    card = _card(asker, records, found, asker.book.file)
    return replace(card, per_fact=given, meagre=tuple(meagre), skips=tuple(skips))


def of_bank(asker: Asker, records: Sequence[Record], file: str) -> Scorecard:
    """Audit a question bank made elsewhere against the fact file that it was made from."""
    found = (*_strangers(records, asker), *flaws.check(records, Facts(asker.book, asker.index)))
    return _card(asker, records, found, file)


def _card(
    asker: Asker, records: Sequence[Record], found: Iterable[Finding], file: str
) -> Scorecard:
    choices = items(records)
    scored = scores.scores(choices)
    return Scorecard(
        title=asker.book.deck,
        facts=len(asker.book.facts),
        questions=len(records),
        choices=len(choices),
        kinds=dict(Counter(record.kind for record in records).most_common()),
        scores=scored,
        findings=(*found, *scores.findings(scored, file)),
    )


def _strangers(records: Iterable[Record], asker: Asker) -> Iterator[Finding]:
    """Find questions about facts that the fact file does not have."""
    known = {fact.id for fact in asker.book.facts}
    known |= {f"people:{person.slug}" for person in asker.book.people.values()}
    known |= {f"lists:{one.id}" for one in asker.book.lists}
    for record in records:
        strange = [fact for fact in record.facts if fact not in known]
        if strange:
            message = f"{record.id} asks a fact that is not in {asker.book.file}: {strange[0]}"
            yield Finding("unknown-fact", message, record.place, "audit it with its own fact file")


def _meagre(asked: Asked, count: int) -> Iterator[Meagre]:
    if count < FEW:
        where = asked.statement.where_in_file
        yield Meagre(asked.statement.id, where, count, tuple(_why(asked)))


def _why(asked: Asked) -> Iterator[str]:
    """Give why a fact gives so little: what was skipped, or the fields that it leaves open."""
    if dict(asked.statement.fields).keys() <= {"ask"} or not asked.statement.text:
        yield from (f"written by hand: {skip.detail}" for skip in asked.skips)
        if not asked.skips:
            yield "written by hand: one question"
        return
    kinds: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for skip in asked.skips:
        kinds[skip.detail][skip.kind] = None
    yield from (f"{', '.join(own)}: {detail}" for detail, own in kinds.items())
    filled = {name for name, _ in asked.statement.fields}
    open_fields = [name for name in ("when", "where", "at") if name not in filled]
    if open_fields:
        yield f"no {', '.join(f'`{name}`' for name in open_fields)}"
