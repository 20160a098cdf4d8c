"""True or false: the sentence of a fact as it is, or with one field swapped for an honest wrong value.

A fact, and what is asked of it:

    - id: hegseth-meets-dong
      who: Pete Hegseth
      did: met Dong Jun
      where: Malaysia
      when: 2025-10-31

    Pete Hegseth met Dong Jun in Malaysia on 4 March 2025.  False: it was 31 October 2025.

Half of them are false, by hash of the fact's id. A sentence is never made false by a "not": judging a
negated sentence teaches the wrong thing (Brabec et al., Educational Psychology Review 33, 2020).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from quizgen.facts.model import Book, Fact
from quizgen.questions.coarser import COARSER
from quizgen.questions.draw import drawn
from quizgen.questions.given import given_value
from quizgen.questions.making import is_long
from quizgen.questions.model import Options, Question, Statement, Value
from quizgen.questions.view import CUES, View, view

NAME = "true-false"
_SWAPPED = ("when", "where", "at", "who", "what")
_GENDERED = re.compile(r"\b(?:he|she|his|her|hers|him|himself|herself)\b")
"""Words that would tell a sentence about somebody else for false."""

Restate = Callable[[View], Statement]
"""Makes the statement of a fact that was changed."""


def ask(
    offered: Sequence[Question],
    statement: Statement,
    book: Book,
    facts: dict[str, int],
    restate: Restate,
) -> Question | None:
    """Give the true-or-false question of a fact, or None where nothing can be swapped honestly.

    ``offered`` are the fact's questions with options; ``facts`` gives each fact's place in the
    book; ``restate`` makes the statement of a changed fact.
    """
    number = facts.get(statement.id)
    if number is None:
        return None
    fact = book.facts[number]
    swapped = (
        _SWAPPED if not _GENDERED.search(fact.did) else tuple(f for f in _SWAPPED if f != "who")
    )
    usable = [q for q in offered if q.options and q.asked in swapped and _whole(q)]
    if not usable:
        return None
    question = usable[drawn("field", fact.id) % len(usable)]
    assert question.options is not None  # noqa: S101 - chosen for having them
    false = drawn("false", fact.id) % 2 == 1
    shown = _swapped(fact, question, question.options, book, facts) if false else fact
    seen = view(number, shown, book)
    text = restate(seen).text
    if fact.according_to or (false and text == statement.text) or is_long(text):
        return None
    return Question(
        id=f"{fact.id}/{NAME}",
        kind=NAME,
        form="true-false",
        about=statement,
        facts=(fact.id,),
        asked=question.asked,
        given=_given(seen),
        prompt=text,
        answer="False" if false else "True",
        correction=question.answer if false else "",
    )


def _given(seen: View) -> tuple[tuple[str, Value], ...]:
    """Give all that the statement states, the field that is asked among it."""
    shown = seen.typed
    stated = tuple((cue, given_value(shown, cue)) for cue in CUES if cue in seen.phrases)
    return (*stated, ("verb", shown.verb)) if shown.said and shown.verb else stated


def _whole(question: Question) -> bool:
    """Whether a question asks its field as the fact has it, not a coarser date."""
    return question.form == "recall" and question.kind not in COARSER


def _swapped(
    fact: Fact, question: Question, options: Options, book: Book, facts: dict[str, int]
) -> Fact:
    """Give the fact with the asked field of another fact: the wrong option that the hash draws."""
    donors = [f for f in options.facts if f != fact.id]
    donor = book.facts[facts[donors[drawn("donor", fact.id) % len(donors)]]]
    return replace(fact, **{question.asked: getattr(donor, question.asked)})
