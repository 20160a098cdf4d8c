"""A fact as its questions see it: the English phrase for each field, made once per fact."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from quizgen.facts.model import Book, Fact
from quizgen.questions import whereabouts
from quizgen.questions.english import dates, events, phrases, typed, verbs
from quizgen.questions.english.countries import with_article
from quizgen.questions.english.negation import negates
from quizgen.questions.words import content

Clause = Literal["event", "quote", "ask"]
"""What a fact says: that something happened, that something was said, or a question of the author's."""

CUES = ("according_to", "who", "what", "did", "said", "to", "about", "at", "where", "when", "after")
"""The fields that a prompt may state, in the order in which ``given`` lists them."""


class Phrase(NamedTuple):
    """A field in words: ``value`` as an answer, ``text`` as it stands in a sentence."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class View:
    """One fact with its phrases. ``number`` is its place in the book, counted from 0.

    ``phrases`` has an entry for each field of CUES that the fact fills, and for each that only answers
    give. ``subject`` is the field that the sentence is about ("who" or "what"), "" where there is
    none. ``predicate`` is the verb phrase split for a question ("did", "meet Dong Jun"). ``fact`` has its act
    and its places tidied; ``typed`` is the fact as the file has it.
    """

    number: int
    fact: Fact
    clause: Clause
    subject: str
    phrases: dict[str, Phrase]
    predicate: verbs.Predicate | verbs.Unclear
    typed: Fact

    def text(self, field: str) -> str:
        """Give the phrase of a field as it stands in a sentence, "" where the fact has none."""
        phrase = self.phrases.get(field)
        return phrase.text if phrase else ""

    def value(self, field: str) -> str:
        """Give a field as an answer, "" where the fact has none."""
        phrase = self.phrases.get(field)
        return phrase.value if phrase else ""

    @property
    def fronted(self) -> bool | None:
        """Whether the date goes to the front of a sentence; None where it may stand anywhere.

        At the end it would seem to belong to a clause inside the act ("called a strike that lasted nine weeks on
        4 August"); behind a claim or with "possibly" it is better left at the end.
        """
        if not self.text("when"):
            return None
        if self.fact.according_to or (self.fact.when and self.fact.when.uncertain):
            return False
        return typed.has_clause(self.fact.did) or None

    @property
    def plural(self) -> bool:
        """Whether several people are the subject."""
        return self.subject == "who" and len(self.fact.who) > 1


_PERFECT = ("has ", "have ")
"""Beginnings of acts that go on: those go with "since", where an act that is over goes with "from"."""


def view(number: int, fact: Fact, book: Book) -> View:
    """Put the fields of a fact into English phrases."""
    as_typed, fact = fact, _tidied(fact)
    filled = {field: make(fact, book) for field, make in _MAKERS.items() if getattr(fact, field)}
    made = {field: phrase for field, phrase in filled.items() if phrase.value}
    if fact.where != as_typed.where and made["where"].text:
        made["where"] = made["where"]._replace(text=whereabouts.adverbial(as_typed.where, book))
    clause: Clause = "ask" if fact.ask else "quote" if fact.said else "event"
    subject = "who" if fact.who else "what" if fact.what else ""
    verb = fact.did or fact.verb or "said"
    predicate = verbs.predicate(verb, fact.base, plural=len(fact.who) > 1)
    return View(number, fact, clause, subject, made, predicate, as_typed)


def _tidied(fact: Fact) -> Fact:
    did, where = typed.act(fact.did), fact.where and whereabouts.bare(fact.where)
    return fact if (did, where) == (fact.did, fact.where) else replace(fact, did=did, where=where)


def name_in_full(name: str, book: Book) -> str:
    """Give a declared person's name with the title before it, a country's with its article."""
    person = book.people.get(book.canonical(name))
    return phrases.titled(name, person.title) if person and person.title else with_article(name)


def _names(names: tuple[str, ...], book: Book, told: str = "") -> Phrase:
    """Give a list of names with their titles, less those of which a word is ``told`` anyway."""
    full = tuple([_full(name, book, told) for name in names])
    value = phrases.listed(names if len(names) == 1 else tuple(map(with_article, names)))
    return Phrase(value, value if full == names else phrases.listed(full))


def _full(name: str, book: Book, told: str) -> str:
    whole = name_in_full(name, book)
    if whole == name or content(whole.removesuffix(name)).isdisjoint(content(told)):
        return whole
    return name


def _who(fact: Fact, book: Book) -> Phrase:
    return _names(fact.who, book, fact.did)


def _to(fact: Fact, book: Book) -> Phrase:
    return _names(fact.to, book)


def _according_to(fact: Fact, book: Book) -> Phrase:
    value, text = _names(fact.according_to, book)
    return Phrase(value, f"according to {text}")


def _where(fact: Fact, book: Book) -> Phrase:
    value = whereabouts.in_words(fact.where, book)
    left = whereabouts.further(fact.where, book) if tells_place(fact) else fact.where
    return Phrase(value, whereabouts.adverbial(left, book) if left else "")


def tells_place(fact: Fact) -> str:
    """Give the field that tells the place, so that it is not said twice; "" where none does."""
    place = fact.where[0]
    if typed.tells_place(fact.did, place):
        return "did"
    return "what" if len(fact.where) == 1 and events.is_named_for(fact.what, place) else ""


def _when(fact: Fact, _: Book) -> Phrase:
    assert fact.when is not None  # noqa: S101 - the caller makes phrases of filled fields only
    if typed.tells_date(fact.did, dates.bare(fact.when)):
        return Phrase(dates.bare(fact.when), "")
    words = dates.adverbial(fact.when)
    if typed.tells_year(fact.did, fact.when):
        words = words.rpartition(" ")[0]
    if fact.when.end is None and fact.did.startswith(_PERFECT):
        words = f"since {words.removeprefix('from ')}"
    return Phrase(dates.bare(fact.when), f", {words}," if fact.when.uncertain else words)


def _at(fact: Fact, _: Book) -> Phrase:
    occasion = phrases.occasion(fact.at)
    if fact.what and occasion.startswith("in ") and _FINAL.search(occasion):
        occasion = f"at{occasion[2:]}"  # players score in a final; what happens there happens at it
    return Phrase(fact.at, occasion)


_FINAL = re.compile(r"\bfinal\b", re.IGNORECASE)


class Happening(Phrase):
    """An event in words that is no name: "after the bridge was opened"."""


def _after(fact: Fact, book: Book) -> Phrase:
    other = book.fact(fact.after)
    if other is None or events.is_event(other.what, other.did):
        event = phrases.mid(book.event(fact.after))
        return Phrase(event, f"after {event}")
    clause = "" if negates(other.did) else _having_done(fact, other) or _happened(other, book)
    return Happening(clause, f"after {clause}" if clause else "")


def _having_done(fact: Fact, other: Fact) -> str:
    """Give what the doer of a fact did before it ("opening the bridge"), "" where it was somebody else."""
    if not fact.who or fact.who != other.who or not other.did or other.according_to:
        return ""
    return verbs.gerund(typed.act(other.did), other.base, plural=len(other.who) > 1)


def _happened(fact: Fact, book: Book) -> str:
    """Give what a fact says happened as a clause, "" where it is no plain act."""
    if not fact.did or fact.according_to:
        return ""
    subject = _names(fact.who, book, fact.did).text if fact.who else phrases.mid(fact.what)
    return f"{subject} {typed.act(fact.did)}"


def _part_of(fact: Fact, book: Book) -> Phrase:
    event = phrases.mid(book.event(fact.part_of))
    return Phrase(event, event)


def _amount(fact: Fact, _: Book) -> Phrase:
    assert fact.amount is not None  # noqa: S101 - the caller makes phrases of filled fields only
    return Phrase(fact.amount.figure, fact.amount.text)


def _said(fact: Fact, _: Book) -> Phrase:
    return Phrase(fact.said, phrases.quoted(fact.said))


def _what(fact: Fact, _: Book) -> Phrase:
    text = phrases.mid(fact.what)
    return Phrase(text, text)


def _plain(field: str) -> Callable[[Fact, Book], Phrase]:
    def make(fact: Fact, _: Book) -> Phrase:
        text: str = getattr(fact, field)
        return Phrase(text, text)

    return make


_MAKERS: dict[str, Callable[[Fact, Book], Phrase]] = {
    "according_to": _according_to,
    "who": _who,
    "what": _what,
    "did": _plain("did"),
    "said": _said,
    "to": _to,
    "about": _plain("about"),
    "at": _at,
    "where": _where,
    "when": _when,
    "after": _after,
    "part_of": _part_of,
    "outcome": _plain("outcome"),
    "amount": _amount,
}
