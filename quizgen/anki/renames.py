"""A fact under a new id keeps its notes: their lines in the lock move to the new id, guids and all."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from quizgen.anki.lock import Known, Lock, Locked, fact_of

Earlier = Mapping[str, Sequence[str]]
"""The earlier ids of each fact, by its present id."""

_WORD = re.compile(r"\w+")
_FEW = 2
_ALIKE = 0.8
_CROWD = 50  # facts that have left and share a word: more tell nothing


def renamed(lock: Lock, earlier: Earlier) -> Lock:
    """Give the lock in which every fact that had another id stands under its present one.

    A fact that was built under its new id before anybody gave its old one changes places with the
    old one, as long as the old one had left when the new one came: so the history comes back to it.
    """
    for fact, olds in earlier.items():
        for old in olds:
            if old in lock.facts:
                lock = _moved(lock, old, fact)
    return lock


def _moved(lock: Lock, old: str, new: str) -> Lock:
    if new not in lock.facts:
        return _exchanged(lock, {old: new})
    return _exchanged(lock, {old: new, new: old}) if _followed(lock, old, new) else lock


def _followed(lock: Lock, old: str, new: str) -> bool:
    """Whether the old fact had left the deck when the new one came, and came before it."""
    left = [note.retired for note in lock.notes.values() if fact_of(note.id) == old]
    came = lock.facts[new].build
    return bool(left) and all(0 < gone <= came for gone in left) and lock.facts[old].build < came


def _exchanged(lock: Lock, new_ids: Mapping[str, str]) -> Lock:
    facts: dict[str, Known] = {new_ids.get(fact, fact): known for fact, known in lock.facts.items()}
    notes = {guid: _under(note, new_ids) for guid, note in lock.notes.items()}
    return replace(lock, facts=facts, notes=notes)


def _under(note: Locked, new_ids: Mapping[str, str]) -> Locked:
    fact, slash, rest = note.id.partition("/")
    new = new_ids.get(fact)
    return note._replace(id=f"{new}{slash}{rest}") if new else note


def likely(old: Lock, new: Lock) -> dict[str, str]:
    """Give facts that came with a build and read like one that left with it: new id to old id.

    Near-identical are two sentences that share four fifths of their words (Dice's measure).
    """
    left = _asked(old) - _asked(new)
    gone = {fact: _words(old.facts[fact].sentence) for fact in sorted(left) if fact in old.facts}
    if not gone:
        return {}
    by_word = defaultdict(list)
    for fact, words in gone.items():
        for word in words:
            by_word[word].append(fact)
    found: dict[str, str] = {}
    for fact in sorted((_asked(new) & new.facts.keys()) - old.facts.keys()):
        words = _words(new.facts[fact].sentence)
        near = Counter(chain.from_iterable(by_word.get(w, ())[:_CROWD] for w in words))
        best = max(near, key=lambda one: _share(words, gone[one]), default="")
        if best and _share(words, gone[best]) >= _ALIKE and best not in found.values():
            found[fact] = best
    return found


def _asked(lock: Lock) -> set[str]:
    return {fact_of(note.id) for note in lock.notes.values() if not note.retired}


def _words(text: str) -> Counter[str]:
    """Give the words of a sentence; of a script without blanks, its characters."""
    words = _WORD.findall(text.casefold())
    return Counter(words if len(words) > _FEW else [c for word in words for c in word])


def _share(one: Counter[str], other: Counter[str]) -> float:
    """Give the part of two texts' words that they have in common (Dice 1945, on multisets)."""
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0
