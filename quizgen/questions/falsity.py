"""Falsity: when a fact that disagrees with a prompt says that its own value is a wrong answer to it.

The world is open: what a file does not say is not false. A value is known to be wrong where its own fact
contradicts a stated cue, or where the asked fact is declared to be the only one.

A dated event has one date and one place, so another act or another subject is contradiction enough for these.
Who took part in an event is not settled by what he did elsewhere: only another time, another place or
another occasion is, or other exact words, which are one person's. A date that is unsure contradicts nothing,
nor does another name of an occasion on the same day. A place contradicts one that it does not lie in: of a
town and its country the file has to say so (``places: in``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from operator import attrgetter

from quizgen.facts.model import Fact
from quizgen.questions.index import Index
from quizgen.questions.keys import Key

Test = Callable[[Key, Key], bool]
"""Whether a fact (the first key) contradicts the cue that another fact's field makes, and that tells."""

_FIELDS = ("when", "did", "said", "what", "at", "where", "to", "who", "about")
"""The cues that tell, those first that most often do and are soonest compared."""
_SUBJECT = frozenset({"who", "what", "did"})
"""Fields that say who took part in what: about these one fact says little of another."""
_SETTLES_SUBJECT = frozenset({"when", "where", "at", "about", "to", "said"})
_EXACT_WORDS = 4
"""Words from which on a quotation is one person's: "never again" is anybody's."""


def is_only(fact: Fact, asked: str) -> bool:
    """Whether the author declares that a field of a fact has no other right value."""
    return fact.functional or (fact.complete and asked == "who")


class Falsity:
    """Judges which facts contradict a prompt. One for each book: it knows which places lie in which."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._tests: dict[tuple[str, tuple[str, ...]], Test] = {}

    def test(self, asked: str, stated: tuple[str, ...]) -> Test:
        """Give the test for a question that states these fields: one of them that is contradicted is enough."""
        found = self._tests.get((asked, stated))
        if found is None:
            made = (self._test(asked, field) for field in reversed(_FIELDS) if field in stated)
            nothing: Test = never
            found = self._tests[asked, stated] = reduce(_either, filter(None, made), nothing)
        return found

    def contradicted(
        self, asked: str, stated: tuple[str, ...], mine: Key, own: Key
    ) -> Iterator[str]:
        """Give those of the stated fields of a fact (``own``) that another contradicts, as they stand."""
        for field in stated:
            test = self._test(asked, field)
            if test and test(mine, own):
                yield field

    def _test(self, asked: str, field: str) -> Test | None:
        if asked in _SUBJECT and field not in _SETTLES_SUBJECT:
            return None
        if field == "where":
            return self._elsewhere
        if asked in _SUBJECT and field == "at":
            return _on_another_occasion
        if asked in _SUBJECT and field == "said":
            return _in_other_words if asked == "who" else None
        return _OTHERWISE.get(field)

    def _elsewhere(self, mine: Key, own: Key) -> bool:
        return bool(mine.where) and not self._index.meets(mine.where, own.where)


def never(_: Key, __: Key) -> bool:
    """Say of no fact that its value is wrong."""
    return False


def always(_: Key, __: Key) -> bool:
    """Say of every fact that its value is wrong: there is one right answer by declaration."""
    return True


def _either(rest: Test, first: Test) -> Test:
    if rest == never:
        return first
    return lambda mine, own: first(mine, own) or rest(mine, own)


def _at_another_time(mine: Key, own: Key) -> bool:
    one, other = mine.when, own.when
    if one is None or other is None or one.uncertain or other.uncertain:
        return False
    return one.high < other.low or other.high < one.low


def _on_another_occasion(mine: Key, own: Key) -> bool:
    if not mine.at or mine.at == own.at:
        return False
    return not (mine.when and own.when and mine.when.overlaps(own.when))


def _in_other_words(mine: Key, own: Key) -> bool:
    return bool(mine.said) and mine.said != own.said and len(own.said.split()) >= _EXACT_WORDS


def _with_others(field: str) -> Test:
    names: Callable[[Key], frozenset[str]] = attrgetter(field)

    def test(mine: Key, own: Key) -> bool:
        theirs = names(mine)
        return bool(theirs) and theirs is not names(own) and theirs.isdisjoint(names(own))

    return test


def _another(field: str) -> Test:
    text: Callable[[Key], str] = attrgetter(field)

    def test(mine: Key, own: Key) -> bool:
        other = text(mine)
        return bool(other) and other != text(own)

    return test


_OTHERWISE: dict[str, Test] = {
    "when": _at_another_time,
    **{field: _with_others(field) for field in ("to", "who")},
    **{field: _another(field) for field in ("did", "said", "what", "at", "about")},
}
