"""Acts: what those of a file tell about acts like them in a world ten times as large.

Without an anchor an act itself has to be particular to be asked for its doer. The file tells which are not: those
of a family ("won the …", "borders …") of which several are done by more than one subject. Nor does every day or
occasion anchor: no day where the file has the act every few weeks, no season that comes again each year. And no
date is asked of an act that its doer may do again, once others are known to have done it at other times.
``docs/quality.md`` has figures.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from functools import cached_property
from itertools import takewhile

from quizgen.facts.model import Fact
from quizgen.questions import seasons
from quizgen.questions.anchors import anchors
from quizgen.questions.english.recurring import may_recur
from quizgen.questions.keys import Key
from quizgen.questions.tallies import Born, Tally, batches, tally

_FAMILY_WORDS = 4
_BARE_WORDS = 2
_CODE = 3
_SOME, _MOST = 0.02, 0.5
"""Shares of a family from which on it counts as doubtful, and as an act that recurs by its nature."""
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*(?<![.,])")
_ROUND, _EXACT = 2, 3
"""Significant digits of a number that many things share, and of one that the same thing may have twice."""


class Acts:
    """What the acts of a book tell about acts like them.

    ``born`` has the generation of each fact; a fact is judged by what the book had when it was new.
    """

    def __init__(
        self, facts: Sequence[Fact], keys: Sequence[Key], families: Sequence[str], born: Born
    ) -> None:
        self._facts, self._keys, self._families = facts, keys, families
        self._batches = batches(facts, born)
        self._acts = [key.did for key in keys]
        self._blunt = [_blunt(act, _EXACT) for act in self._acts]
        self._subjects = [key.what or key.who for key in keys]
        self._again: dict[str, list[Tally]] = {}

    def anchors(self, number: int) -> tuple[str, ...]:
        """Give the fields of a fact that anchor it, the shorter one to state first."""
        return tuple(one for one in anchors(self._facts[number]) if not self._is_vague(number, one))

    def _is_vague(self, number: int, anchor: str) -> bool:
        """Whether a day or an occasion does not single an event out here."""
        if anchor == "when":
            return number in self._crowded or self._by_act_and_date[number].family.has(_SOME)
        return anchor == "at" and (
            number in self._series or self._by_act_and_occasion[number].family.has(_SOME)
        )

    def is_common(self, number: int) -> bool:
        """Whether others may have done what a fact says, as far as its act and the file can tell."""
        fact = self._facts[number]
        clashing = self._by_act_and_date[number].family.has(_SOME)
        recurring = self._by_act[number].family.has(_MOST if fact.when else _SOME)
        return clashing or recurring or _bare(fact) or _coded(fact) or self._is_round(number)

    def is_repeated(self, number: int, field: str) -> bool:
        """Whether subjects like this one do such an act again with another value of a field."""
        if field == "when" and self._is_recurring(number):
            return True
        if field == "at" and number in self._series:
            return True
        found = self._again.get(field)
        if found is None:
            events = list(zip(self._blunt, self._subjects, strict=True))
            found = self._tally(events, [getattr(key, field) for key in self._keys])
            self._again[field] = found
        return found[number].family.has(_SOME)

    def is_yearly(self, number: int) -> bool:
        """Whether the file shows an act to be done by one subject a year, as an award is given."""
        return number in self._yearly

    def _is_recurring(self, number: int) -> bool:
        """Whether a doer may do an act again, by its words, and others did by what the file knows.

        A prize that is known once may be won again as well where most acts of its verb come again.
        """
        known = self._by_date[number]
        return (known.own or known.family.has(_MOST)) and may_recur(self._facts[number].did)

    def _is_round(self, number: int) -> bool:
        """Whether nothing but a number of few digits sets an act apart from others of the file."""
        act = self._facts[number].did
        return any(map(str.isdigit, act)) and act.islower() and self._by_number[number].own

    def _tally(self, same: Sequence[Hashable], differing: Sequence[Hashable]) -> list[Tally]:
        return tally(self._batches, self._families, same, differing)

    @cached_property
    def _by_act(self) -> list[Tally]:
        return self._tally(self._acts, self._subjects)

    @cached_property
    def _by_act_and_date(self) -> list[Tally]:
        dated = [(key.did, key.when and key.when.text) for key in self._keys]
        return self._tally(dated, self._subjects)

    @cached_property
    def _by_act_and_occasion(self) -> list[Tally]:
        placed = [(key.did, key.at or number) for number, key in enumerate(self._keys)]
        return self._tally(placed, self._subjects)

    @cached_property
    def _by_date(self) -> list[Tally]:
        """How many acts of each verb were done on several dates."""
        dates = [key.when and key.when.text for key in self._keys]
        return tally(
            self._batches, [act.partition(" ")[0] for act in self._acts], self._blunt, dates
        )

    @cached_property
    def _by_number(self) -> list[Tally]:
        """Which acts differ from another in a round number only."""
        return self._tally([_blunt(act, _ROUND) for act in self._acts], self._acts)

    @cached_property
    def _yearly(self) -> frozenset[int]:
        return seasons.yearly(self._facts, self._keys, self._batches)

    @cached_property
    def _crowded(self) -> frozenset[int]:
        return seasons.crowded(self._facts, self._keys, self._batches)

    @cached_property
    def _series(self) -> frozenset[int]:
        return seasons.series(self._keys, self._batches)


def family(act: str) -> str:
    """Give what acts of one sort begin with: the words before the first name or number."""
    words = act.split()
    lead = list(takewhile(lambda word: word[:1].islower(), words))[:_FAMILY_WORDS]
    if len(lead) == len(words) > _BARE_WORDS - 1:
        lead = lead[:-1]
    return " ".join(lead)


def _blunt(act: str, digits: int) -> str:
    """Give an act without its numbers of so few significant digits; the same text where it has none."""
    if not any(map(str.isdigit, act)):
        return act
    return _NUMBER.sub(lambda found: "#" if _significant(found[0]) <= digits else found[0], act)


def _significant(number: str) -> int:
    return len("".join(filter(str.isdigit, number)).strip("0"))


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
