"""Amount: a number that the act states, asked with its unit.

A fact, and what is asked of it:

    - id: fleet
      who: the Pentagon
      did: ordered 12 patrol ships for the coast guard
      amount: 12 patrol ships
      when: 2025-11

    How many patrol ships did the Pentagon order for the coast guard in November 2025?  12

Two amounts are equal where their numbers are: 1,200 is 1200. "About 12 ships" is asked as "About how many".
Where the number is a bound ("at least 12") or the unit is not whole (``12 tonnes`` of "12 tonnes of grain"),
nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.facts.amount import Amount
from quizgen.questions.english import numbers, verbs
from quizgen.questions.english.vocabulary import BE
from quizgen.questions.grammar import act_tokens
from quizgen.questions.index import opening
from quizgen.questions.keys import Key
from quizgen.questions.kind import Context, Draft, Kind, Refusal
from quizgen.questions.model import BLANK
from quizgen.questions.view import View
from quizgen.questions.words import fold

_ABOUT = re.compile(r"\s(?:about|around|approximately|roughly|some|an estimated)$")
_BOUND = re.compile(
    r"\b(?:over|under|nearly|almost|barely|only|just|first|last|every|another|(?:more|less|fewer) than|"
    r"at (?:least|most)|up to|or|and|the|between|from|per|no|not|\d+ to)$"
)
_AGE = re.compile(r"(years|months|weeks|days) old")
_PLAIN = BE | {"stands", "stood"}
_PAID = re.compile(r"(?:was|were) (?:paid|given|awarded|offered|fined|lent|granted|left|owed)")
_MEASURED = re.compile(r" (?:tall|high|long|wide|deep|thick|across|old|broad)\b")
_MONEY = re.compile(
    r"\b(?:dollars?|pounds?|euros?|francs?|marks?|guilders?|yen|rupees?|roubles?|rubles?|lire|pesos?|crowns?|ducats?|"
    r"florins?|guineas|shillings|livres|pesetas|cents|pence|yuan|won|kronor|kroner|talents)$"
)
_SHARES = re.compile(r"(?:per cent|percent)\b")


def draft(view: View, context: Context) -> Iterator[Draft | Refusal]:
    """Ask for ``amount``."""
    amount, did = view.fact.amount, view.fact.did
    if view.clause != "event" or not view.subject or amount is None or did.count(amount.text) != 1:
        return
    before, _, after = did.partition(amount.text)
    hedge = _ABOUT.search(before.rstrip())
    if hedge:
        before = before[: hedge.start()].rstrip() + " "
    if _BOUND.search(before.rstrip()) or after.lstrip().startswith(("of ", "or ")):
        detail = f"`{amount.text}` is a bound, or not the whole phrase: give `amount` all its words"
        yield Refusal("", "amount-in-a-phrase", detail)
        return
    if amount.number == 1 and not _SHARES.match(amount.unit):
        yield Refusal("", "amount-of-one", "“how many” tells that it is not one")
        return
    measured = _MEASURED.match(after)
    if measured:  # "is 5.17 metres tall": how many metres tall
        after, unit = after[measured.end() :], f"{amount.unit}{measured[0]}"
        amount = amount._replace(text=f"{amount.text}{measured[0]}", unit=unit)
    gap = _gap(before.strip(), amount.text, after.strip())
    if gap is None:
        detail = f"English asks for no amount from within such a `did`: put `{amount.text}` right behind its verb"
        yield Refusal("", "amount-in-a-phrase", detail)
        return
    yield _draft(view, context, amount, gap, about=hedge is not None)


def _draft(
    view: View, context: Context, amount: Amount, gap: verbs.Gap, *, about: bool
) -> Draft | Refusal:
    predicate = verbs.predicate(gap.before, view.fact.base, plural=view.plural)
    if isinstance(predicate, verbs.Unclear):
        return Refusal("", predicate.reason, predicate.detail)
    stated = view.fact.did.replace(amount.text, f"{BLANK} {amount.unit}")
    before, after = _around(context.key.did, amount)
    return Draft(
        slot="",
        asked="amount",
        answer=amount.figure,
        accept=numbers.spellings(amount.number, amount.figure),
        core=(view.subject, "did"),
        extra=("when", "where", "at", "after"),
        start=(("opening", opening(context.key.did)), *act_tokens(view, context)[1:]),
        differs=differs,
        rival=lambda key: _fits(key.did, before, after),
        texts={
            "count": f"{'about ' * about}{_asked(amount.unit)}",
            "preposition": gap.preposition,
            "aux": predicate.aux,
            "before": predicate.rest,
            "after": gap.after,
        },
        given={"did": stated},
    )


def _gap(before: str, amount: str, after: str) -> verbs.Gap | None:
    """Take an amount out of an act, also after a bare "was" ("was 300 metres high")."""
    if before in _PLAIN or _PAID.fullmatch(before):
        return verbs.Gap(before, "", after)
    gap = verbs.object_gap(f"{before} {amount} {after}".strip(), amount)
    return gap or verbs.adjunct_gap(before, after, price=_MONEY.search(amount) is not None)


def differs(mine: Key, other: Key) -> bool:
    """Whether two acts state different amounts; without an amount, whether they are different acts."""
    if mine.amount is None or other.amount is None:
        return mine.did != other.did
    return mine.amount.number != other.amount.number or fold(mine.amount.unit) != fold(
        other.amount.unit
    )


def _around(act: str, amount: Amount) -> tuple[str, str]:
    """Give what stands before and after the number in a folded act."""
    before, _, after = act.partition(fold(amount.text))
    return before, f" {fold(amount.unit)}{after}"


def _fits(act: str, before: str, after: str) -> bool:
    size = len(before) + len(after)
    return len(act) > size and act.startswith(before) and act.endswith(after)


def _asked(unit: str) -> str:
    share, age = _SHARES.match(unit), _AGE.fullmatch(unit)
    if age:
        return f"how old, in {age[1]},"
    return f"what percentage{unit[share.end() :]}" if share else f"how many {unit}"


KIND = Kind("amount", draft)
