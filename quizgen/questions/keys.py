"""Match keys: what two facts have to share for the one to satisfy a cue of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quizgen.facts.amount import Amount
from quizgen.facts.model import Book, Fact
from quizgen.facts.moment import Moment
from quizgen.questions.whereabouts import bare, chains
from quizgen.questions.words import fold

_TOKEN = re.compile(r"[^\s,;:()“”\"]+(?<![.’'])")
_AFTER_A_NAME = ".’'"
_LONGEST_NAME = 8
"""Words of the longest name that is looked for inside a ``did``."""


class Key(NamedTuple):
    """A fact's fields as they are compared: names folded to the declared one, texts folded.

    ``did`` and ``at`` have every alias replaced by the declared name, so that "met Admiral Dong"
    and "met Dong Jun" are one act. An empty tuple, "" or None means that the fact does not say.
    """

    who: frozenset[str]
    what: str
    did: str
    said: str
    to: frozenset[str]
    about: str
    at: str
    where: frozenset[str]
    when: Moment | None
    according_to: frozenset[str]
    verb: str
    after: str = ""
    part_of: str = ""
    outcome: str = ""
    amount: Amount | None = None


_NOBODY: frozenset[str] = frozenset()
SILENT = Key(_NOBODY, "", "", "", _NOBODY, "", "", _NOBODY, None, _NOBODY, "")
"""The key of what says nothing."""


class Mention(NamedTuple):
    """A name that stands inside a ``did``: as declared, as typed, and what stands around it, folded."""

    name: str
    typed: str
    before: str
    after: str

    def fits(self, act: str) -> bool:
        """Whether a folded act is this one with any words at all in the place of the name."""
        size = len(self.before) + len(self.after)
        return len(act) > size and act.startswith(self.before) and act.endswith(self.after)


class Folder:
    """Folds the fields of a book's facts. One for each book: it knows the names and places."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._names = _known_names(book)
        self._firsts = frozenset(name.split(maxsplit=1)[0] for name in self._names if name.strip())
        self._acts: dict[str, tuple[tuple[int, int, str], ...]] = {}
        self._sets: dict[tuple[str, ...], frozenset[str]] = {}
        self._parents = {
            fold_name(p.name): fold_name(book.canonical(p.within))
            for p in book.places.values()
            if p.within
        }
        self._above: dict[str, frozenset[str]] = {}
        self._located: dict[tuple[str, ...], frozenset[str]] = {}

    def key(self, fact: Fact) -> Key:
        """Give the match key of a fact."""
        return Key(
            who=self.names(fact.who),
            what=fold_name(self._book.canonical(fact.what)) if fact.what else "",
            did=fold_act(_renamed(fact.did, self._spots(fact.did))) if fact.did else "",
            said=fold(fact.said) if fact.said else "",
            to=self.names(fact.to),
            about=fold_name(fact.about) if fact.about else "",
            at=fold_name(self._act(fact.at)) if fact.at else "",
            where=self._places(bare(fact.where)) if fact.where else _NOBODY,
            when=fact.when,
            according_to=self.names(fact.according_to),
            verb=self._act(fact.verb) if fact.verb else "",
            after=self._event(fact.after) if fact.after else "",
            part_of=self._event(fact.part_of) if fact.part_of else "",
            outcome=fold_act(fact.outcome) if fact.outcome else "",
            amount=fact.amount,
        )

    def _event(self, name: str) -> str:
        """Give the folded name of an event; where it is a fact without a name, the fact's id."""
        return fold_name(self._act(self._book.event(name) or name))

    def names(self, names: tuple[str, ...]) -> frozenset[str]:
        """Give the declared names behind a list of names, folded; the set is shared."""
        if not names:
            return _NOBODY
        found = self._sets.get(names)
        if found is None:
            found = frozenset(fold_name(self._book.canonical(n)) or n for n in names)
            self._sets[names] = found
        return found

    def _places(self, where: tuple[str, ...]) -> frozenset[str]:
        """Give the places of a fact. One with the larger ones behind it is one place, which lies in them.

        "Athens, USA" is neither "Chicago, USA" nor "Athens, Greece"; it may be what another fact calls "Athens".
        """
        if len(where) == 1:
            return self.names(where)
        found = self._located.get(where)
        if found is None:
            found = frozenset(map(self._place, chains(where, self._book)))
            self._located[where] = found
        return found

    def _place(self, chain: list[str]) -> str:
        names = [fold_name(self._book.canonical(name)) for name in chain]
        place = ", ".join(names)
        if len(names) > 1:
            self._above[place] = frozenset({place}.union(*map(self.above, names)))
        return place

    def above(self, place: str) -> frozenset[str]:
        """Give the folded name of a place and of every larger place that it lies in."""
        return self._above.get(place) or self._climb(place)

    def _climb(self, place: str) -> frozenset[str]:
        found = [place]
        while (above := self._parents.get(found[-1])) and above not in found:
            found.append(above)
        self._above[place] = frozenset(found)
        return self._above[place]

    def mentions(self, fact: Fact) -> Iterator[Mention]:
        """Give the people and groups that a ``did`` names, with the act that is left around each."""
        for start, end, name in self._spots(fact.did):
            before, after = self._act(fact.did[:start]), self._act(fact.did[end:])
            yield Mention(name, fact.did[start:end], f"{before} ", f" {after}" if after else "")

    def _act(self, text: str) -> str:
        return fold_act(_renamed(text, tuple(self._found(text))))

    def _spots(self, did: str) -> tuple[tuple[int, int, str], ...]:
        """Find the names in an act once: its key and the questions for those names both want them."""
        found = self._acts.get(did)
        if found is None:
            found = self._acts[did] = tuple(self._found(did))
        return found

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Give (start, end, declared name) of the known names in a text, longest first, in order."""
        words = _words(text)
        at = 0
        while at < len(words):
            start, end = words[at]
            hit = self._longest(text, words, at) if text[start:end] in self._firsts else None
            if hit:
                size, name = hit
                yield words[at][0], words[at + size - 1][1], name
                at += size
            else:
                at += 1

    def _longest(
        self, text: str, words: tuple[tuple[int, int], ...], at: int
    ) -> tuple[int, str] | None:
        for size in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            name = self._names.get(text[words[at][0] : words[at + size - 1][1]])
            if name is not None:
                return size, name
        return None


def _renamed(text: str, found: tuple[tuple[int, int, str], ...]) -> str:
    """Put the declared name in the place of every name that was found."""
    for start, end, name in reversed(found):
        text = text[:start] + name + text[end:]
    return text


def _known_names(book: Book) -> dict[str, str]:
    """Give every name and alias of people and groups, declared or used, with the declared name."""
    known = {name: name for name in (*book.people, *book.groups)}
    for alias, name in book.aliases.items():
        if name in known:
            known[alias] = name
    for fact in book.facts:
        for name in (*fact.who, *fact.to, *fact.according_to):
            known.setdefault(name, book.canonical(name))
    return {name.rstrip(_AFTER_A_NAME): declared for name, declared in known.items()}


@lru_cache(maxsize=16384)
def fold_act(text: str) -> str:
    """Fold a verb phrase; one of no letters or digits at all is kept as it is."""
    return fold(text) or text


@lru_cache(maxsize=16384)
def fold_name(name: str) -> str:
    """Fold a name without the article before it: "the Treaty of Rome" is "Treaty of Rome"."""
    folded = fold(name) or name
    return folded.removeprefix("the ")


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _TOKEN.finditer(text))
