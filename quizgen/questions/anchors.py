"""Anchors: whether the cues of a prompt still single out one event in a world larger than the file.

A file is a small sample of the world: "Who was elected in May 2024?" has one answer in a file that knows
one election. Exact words, an occasion and a day anchor an event: hardly two facts share them. A year or a
country does not. Without an anchor the act itself has to be particular, and the file tells which
acts are not: those of a family ("won the …", "borders …") of which several are done by more than one
subject. On a tenth of a table this takes the share of questions that are ambiguous in the whole of it from
as much as 94 % (relations such as "borders") to under 1 %; ``docs/quality.md`` has the figures.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import takewhile
from typing import NamedTuple

from quizgen.facts.model import Fact
from quizgen.facts.moment import Moment, Precision
from quizgen.questions.keys import Key
from quizgen.questions.model import BLANK

REVERSE = frozenset({"who", "what", "did"})
"""Fields that make a fact what it is: asking for one leaves the rest to say which fact is meant."""
_LONGEST_DAYS = 31
_FAMILY_WORDS = 4
_BARE_WORDS = 2
_CODE = 3
_SOME, _MOST = 0.02, 0.5
"""Shares of a family from which on it counts as doubtful, and as an act that recurs by its nature."""


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

    def is_common(self, number: int) -> bool:
        """Whether others may have done what a fact says, as far as its act and the file can tell."""
        fact, name = self._facts[number], self.families[number]
        clashing = self._by_act_and_date.get(name, _NONE).has(_SOME)
        recurring = self._by_act.get(name, _NONE).has(_MOST if fact.when else _SOME)
        return clashing or recurring or _bare(fact) or _coded(fact)

    def is_repeated(self, number: int, field: str) -> bool:
        """Whether subjects like this one do such an act again with another value of a field."""
        found = self._again.get(field)
        if found is None:
            events = [(key.did, _subject(key)) for key in self._keys]
            families = self._grouped(events, [getattr(key, field) for key in self._keys])
            found = frozenset(name for name, acts in families.items() if acts.has(_SOME))
            self._again[field] = found
        return self.families[number] in found

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


def anchors(fact: Fact) -> tuple[str, ...]:
    """Give the fields of a fact that anchor it, the shorter one to state first."""
    dated = ("when",) if fact.when and _is_a_day(fact.when) else ()
    return (*dated, *(field for field in ("at", "after") if getattr(fact, field)))


def _is_a_day(moment: Moment) -> bool:
    if moment.start is None or moment.end is None or moment.approximate or moment.uncertain:
        return False
    return moment.precision is Precision.DAY and moment.high - moment.low <= _LONGEST_DAYS


def particular(shell: str) -> bool:
    """Whether an act says enough with a name left out: "met ____" does not."""
    return len(shell.replace(BLANK, "").split()) > _BARE_WORDS


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
