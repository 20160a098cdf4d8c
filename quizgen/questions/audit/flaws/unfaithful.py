"""An option that its fact does not state: a key that was reworded, a wrong date made up around it.

Every option is a value of the fact that ``option_facts`` names beside it, and the key a value of the asked
fact: its words stand in the fact (aliases folded), or its date overlaps the fact's. A wrong option with no
fact behind it is not known to be wrong.

A kind that is not known to ask values of a fact (a count, an order) is judged only where most of its
keys are such values.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.facts.model import Fact, Person
from quizgen.questions.audit.facts import Facts
from quizgen.questions.audit.kinds import applies, by_kind
from quizgen.questions.audit.record import Record
from quizgen.questions.english import dates
from quizgen.questions.values import moment
from quizgen.questions.words import fold
from quizgen.reading.finding import Finding, Level

SLUG = "not-in-fact"
_TEXTS = ("what", "did", "said", "about", "at", "outcome", "ask", "answer")
_EVENTS = ("after", "part_of")
_LISTS = ("who", "to", "where", "according_to", "accept", "wrong")


def check(records: Sequence[Record], facts: Facts) -> Iterator[Finding]:
    """Find options and answers that their facts do not state."""
    words = _Words(facts)
    judged = (
        record
        for record in records
        if len(record.facts) == 1 and record.form != "true-false" and words.known(record.fact)
    )
    for kind, asked in by_kind(judged).items():
        strange = [record for record in asked if not words.state(record.fact, record.answer)]
        if applies(kind, len(strange), len(asked)):
            yield from (_finding(record, record.answer, record.fact) for record in strange)
            found = {record.id for record in strange}
            yield from (f for r in asked if r.id not in found for f in _wrong_options(r, words))


def _wrong_options(record: Record, words: _Words) -> Iterator[Finding]:
    """Give the first wrong option that its fact does not state."""
    if len(record.options) == len(record.option_facts):
        for option, fact in zip(record.options, record.option_facts, strict=True):
            if option != record.answer and not words.state(fact, option):
                yield _finding(record, option, fact)
                return


class _Words:
    """Knows the words of each fact and each person, folded once."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._people = {f"people:{p.slug}": p for p in facts.book.people.values()}
        self._texts: dict[str, str] = {}

    def known(self, fact: str) -> bool:
        """Whether there is such a fact, or such a person."""
        return fact in self._facts.numbers or fact in self._people

    def state(self, fact_id: str, text: str) -> bool:
        """Whether a fact, or a person's entry, states a text or a date."""
        if not self.known(fact_id):
            return False
        date = moment(text)
        when = None if fact_id in self._people else self._fact(fact_id).when
        if date and when and date.overlaps(when):
            return True
        if fact_id not in self._texts:
            person = self._people.get(fact_id)
            words = self._of_person(person) if person else self._of_fact(self._fact(fact_id))
            self._texts[fact_id] = f" {' '.join(words)} "
        said = self._texts[fact_id]
        return f" {fold(text)} " in said or f" {self._facts.one_name(text)} " in said

    def _fact(self, fact_id: str) -> Fact:
        return self._facts.book.facts[self._facts.numbers[fact_id]]

    def _of_person(self, person: Person) -> Iterator[str]:
        return map(fold, (person.name, *person.aka, *person.roles))

    def _of_fact(self, fact: Fact) -> Iterator[str]:
        """Give all that a fact says, both as typed and with declared names."""
        one_name = self._facts.one_name
        for field in _TEXTS:
            text: str = getattr(fact, field)
            yield from (fold(text), one_name(text)) if text else ()
        for field in _EVENTS:
            event = self._facts.book.event(getattr(fact, field))
            yield from (fold(event), one_name(event)) if event else ()
        for field in _LISTS:
            names: tuple[str, ...] = getattr(fact, field)
            yield from (word for name in names for word in (fold(name), one_name(name)))
            yield " and ".join(map(fold, names))
        if fact.when:
            yield fold(dates.answer(fact.when))


def _finding(record: Record, text: str, fact: str) -> Finding:
    message = f"in {record.id} “{text}” is not what the fact {fact} states"
    hint = "take the fact's own value; a wrong option needs a fact that shows it wrong"
    return Finding(SLUG, message, record.place, hint, Level.WARNING)
