"""Acts: what those of a file tell about acts like them in a world ten times as large.

Without an anchor an act itself has to be particular to be asked for its doer. The file tells which are not: those
of a family ("won the …", "borders …") of which several are done by more than one subject. Nor does every day or
occasion anchor: no day where the file has the act every few weeks, no season that comes again each year. And no
date is asked of an act that its doer may do again, once others are known to have done it at other times.
``docs/quality.md`` has figures.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from quizgen.facts.model import Fact
from quizgen.questions import seasons
from quizgen.questions.anchors import anchors
from quizgen.questions.english.recurring import may_recur
from quizgen.questions.keys import Key

_FAMILY_WORDS = 4
_BARE_WORDS = 2
_CODE = 3
_SOME, _MOST = 0.02, 0.5
"""Shares of a family from which on it counts as doubtful, and as an act that recurs by its nature."""
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*(?<![.,])")
_ROUND, _EXACT = 2, 3
"""Significant digits of a number that many things share, and of one that the same thing may have twice."""


class Family(NamedTuple):
    """How many facts a family of acts has, and how many of them another subject's act is like."""

    facts: int
    shared: int

    def has(self, share: float) -> bool:
        """Whether at least this share of the family is not told apart."""
        return self.shared > 0 and self.shared >= share * self.facts


_NONE = Family(0, 0)


class Acts:
    """What the acts of a book tell about acts like them."""

    def __init__(self, facts: Sequence[Fact], keys: Sequence[Key]) -> None:
        self._facts, self._keys = facts, keys
        self.families = tuple(family(fact.did) for fact in facts)
        subjects = [_subject(key) for key in keys]
        dated = [(key.did, key.when and key.when.text) for key in keys]
        self._by_act = self._grouped([key.did for key in keys], subjects)
        self._by_act_and_date = self._grouped(dated, subjects)
        self._again: dict[str, frozenset[str]] = {}
        self._blunt = [_blunt(key.did, _EXACT) for key in keys]

    def anchors(self, number: int) -> tuple[str, ...]:
        """Give the fields of a fact that anchor it, the shorter one to state first."""
        key, name = self._keys[number], self.families[number]
        vague: set[str] = set()
        if key.did in self._crowded or self._by_act_and_date.get(name, _NONE).has(_SOME):
            vague.add("when")
        if key.at in self._series or self._by_act_and_occasion.get(name, _NONE).has(_SOME):
            vague.add("at")
        return tuple(field for field in anchors(self._facts[number]) if field not in vague)

    def is_common(self, number: int) -> bool:
        """Whether others may have done what a fact says, as far as its act and the file can tell."""
        fact, name = self._facts[number], self.families[number]
        clashing = self._by_act_and_date.get(name, _NONE).has(_SOME)
        recurring = self._by_act.get(name, _NONE).has(_MOST if fact.when else _SOME)
        return clashing or recurring or _bare(fact) or _coded(fact) or self._is_round(number)

    def is_repeated(self, number: int, field: str) -> bool:
        """Whether subjects like this one do such an act again with another value of a field."""
        if field == "when" and self._is_recurring(number):
            return True
        if field == "at" and self._keys[number].at in self._series:
            return True
        found = self._again.get(field)
        if found is None:
            events = [(act, _subject(k)) for act, k in zip(self._blunt, self._keys, strict=True)]
            families = self._grouped(events, [getattr(key, field) for key in self._keys])
            found = frozenset(name for name, acts in families.items() if acts.has(_SOME))
            self._again[field] = found
        return self.families[number] in found

    def _is_recurring(self, number: int) -> bool:
        """Whether a doer may do an act again, by its words, and others did by what the file knows."""
        act = self._blunt[number]
        if act in self._recurring:
            return True
        return _verb(act) in self._returning and may_recur(self._facts[number].did)

    def is_yearly(self, number: int) -> bool:
        """Whether the file shows an act to be done by one subject a year, as an award is given."""
        fact = self._facts[number]
        return self._keys[number].did in self._yearly and seasons.year_of(fact) is not None

    def _is_round(self, number: int) -> bool:
        """Whether nothing but a number of few digits sets an act apart from others of the file."""
        blunt = _blunt(self._keys[number].did, _ROUND)
        return self._facts[number].did.islower() and len(self._numbered[blunt]) > 1

    @cached_property
    def _numbered(self) -> dict[str, set[str]]:
        """The acts that differ in a round number only, by what they share."""
        found: dict[str, set[str]] = defaultdict(set)
        for key in self._keys:
            found[_blunt(key.did, _ROUND)].add(key.did)
        return found

    @cached_property
    def _recurring(self) -> frozenset[str]:
        """The acts that were done at several times, and that a doer may do again."""
        dates: dict[str, set[str]] = defaultdict(set)
        typed: dict[str, str] = {}
        for fact, key, act in zip(self._facts, self._keys, self._blunt, strict=True):
            if key.when:
                dates[act].add(key.when.text)
                typed[act] = min(typed.get(act, fact.did), fact.did)
        return frozenset(act for act in dates if len(dates[act]) > 1 and may_recur(typed[act]))

    @cached_property
    def _returning(self) -> frozenset[str]:
        """The verbs of which most acts come again, as prizes do: one that is known once may as well."""
        every = Counter(map(_verb, self._blunt))
        again = Counter(_verb(act) for act in self._blunt if act in self._recurring)
        return frozenset(verb for verb, count in again.items() if count >= _MOST * every[verb])

    @cached_property
    def _yearly(self) -> frozenset[str]:
        return seasons.yearly(self._facts, self._keys)

    @cached_property
    def _crowded(self) -> frozenset[str]:
        return seasons.crowded(self._facts, self._keys)

    @cached_property
    def _series(self) -> frozenset[str]:
        return seasons.series(self._keys)

    @cached_property
    def _by_act_and_occasion(self) -> dict[str, Family]:
        same = [(key.did, key.at) if key.at else (key.did, n) for n, key in enumerate(self._keys)]
        return self._grouped(same, [_subject(key) for key in self._keys])

    def _grouped(
        self, same: Sequence[Hashable], differing: Sequence[Hashable]
    ) -> dict[str, Family]:
        """Count, by family, the facts that agree with another in one thing and differ in a second."""
        values: dict[Hashable, set[Hashable]] = defaultdict(set)
        for one, other in zip(same, differing, strict=True):
            if other:
                values[one].add(other)
        every = Counter(name for name in self.families if name)
        shared = Counter(
            name for name, one in zip(self.families, same, strict=True) if len(values[one]) > 1
        )
        return {name: Family(every[name], shared[name]) for name in every}


def family(act: str) -> str:
    """Give what acts of one sort begin with: the words before the first name or number."""
    words = act.split()
    lead = list(takewhile(lambda word: word[:1].islower(), words))[:_FAMILY_WORDS]
    if len(lead) == len(words) > _BARE_WORDS - 1:
        lead = lead[:-1]
    return " ".join(lead)


def _verb(act: str) -> str:
    return act.partition(" ")[0]


def _blunt(act: str, digits: int) -> str:
    """Give an act without its numbers of so few significant digits; the same text where it has none."""
    if not any(map(str.isdigit, act)):
        return act
    return _NUMBER.sub(lambda found: "#" if _significant(found[0]) <= digits else found[0], act)


def _significant(number: str) -> int:
    return len("".join(filter(str.isdigit, number)).strip("0"))


def _subject(key: Key) -> Hashable:
    return key.what or key.who


def _bare(fact: Fact) -> bool:
    """Whether an act has one or two plain words, as "was elected" has."""
    words = fact.did.split()
    return (
        len(words) <= _BARE_WORDS and fact.did.islower() and words[0] in _AUXILIARIES | {fact.did}
    )


def _coded(fact: Fact) -> bool:
    """Whether a lasting relation hangs on a number or a code alone, as in "has the dialling code 44"."""
    last = fact.did.split()[-1] if fact.did else ""
    lasting = not (fact.when or fact.at)
    return lasting and (last.isdigit() or (last.isupper() and len(last) <= _CODE))


_AUXILIARIES = frozenset("was were is are had has became got".split())
