"""A wrong answer is not a right one.

`wrong` has neither the `answer` nor one to `accept`. If only the case differs (`mars`, `Mars`) it
is a warning, since case can matter (Co is cobalt, CO is not). So is an answer to accept that is
accepted already. A declared name and its `aka` are one answer: neither may be wrong where the other is
right, and two wrong answers that are one are offered once.

Fails::

    facts:
      - {id: a, ask: Which is redder?, answer: Mars, wrong: [Venus, Mars], source: report}

Passes::

    facts:
      - {id: a, ask: Which is redder?, answer: Mars, wrong: [Venus, Earth], source: report}
"""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.facts.case import Case
from quizgen.facts.model import Fact
from quizgen.reading.finding import Finding, Level

SLUG = "contradicted-answer"


def check(case: Case) -> Iterator[Finding]:
    """Find answers that stand as right and as wrong, or twice as right."""
    for fact in case.book.facts:
        if fact.wrong or fact.accept:
            yield from _contradictions(case, fact)


def _contradictions(case: Case, fact: Fact) -> Iterator[Finding]:
    right = {fact.answer.casefold(): fact.answer} if fact.answer else {}
    for text in fact.accept:
        if text.casefold() in right:
            message, hint = f"`{text}` is accepted already", "once is enough"
            place = case.value(fact.node, "accept", text)
            yield Finding(SLUG, message, place, hint, Level.WARNING)
        right.setdefault(text.casefold(), text)
    exact = {fact.answer, *fact.accept}
    for text in fact.wrong:
        if text.casefold() in right:
            message = f"`{text}` is wrong, but `{right[text.casefold()]}` is right"
            place = case.value(fact.node, "wrong", text)
            level = Level.ERROR if text in exact else Level.WARNING
            yield Finding(SLUG, message, place, "take one of the two out", level)
    yield from _other_names(case, fact)


def _other_names(case: Case, fact: Fact) -> Iterator[Finding]:
    """Find wrong answers that are another name of a right one, or of a wrong one before them."""
    names = [(text, case.book.canonical(text)) for text in (fact.answer, *fact.accept) if text]
    right = {name: text for text, name in reversed(names)}
    wrong: dict[str, str] = {}
    for text in fact.wrong:
        name = case.book.canonical(text)
        other = right.get(name) or wrong.setdefault(name, text)
        if other != text and text not in fact.accept:
            is_right = name in right
            message = f"`{text}` and `{other}` are two names of one"
            hint = (
                "it cannot be wrong and right: take one out" if is_right else "take one of them out"
            )
            place = case.value(fact.node, "wrong", text)
            yield Finding(SLUG, message, place, hint, Level.ERROR if is_right else Level.WARNING)
