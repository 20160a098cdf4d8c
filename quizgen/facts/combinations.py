"""Check that the fields of one fact make sense together: it states one thing, in one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from quizgen.facts.fields import CLASHES, FACT
from quizgen.facts.findings import Findings
from quizgen.reading.tree import Entry, Mapping

_NEEDY = tuple((f.key, f.needs) for f in FACT.fields.values() if f.needs)
_STATED = {"ask": ("answer",), "said": ("who",), "did": ("who", "what")}
"""What each field that states something needs, the one that decides first."""


class _Flaw(NamedTuple):
    """What is wrong with the keys of a fact, and at which of them; "" for the fact as a whole."""

    slug: str
    message: str
    key: str
    hint: str


def check_combinations(node: Mapping, given: Iterable[str], findings: Findings) -> None:
    """Note what is missing and what is too much. ``given`` has the keys that the fact uses."""
    for flaw in _flaws(frozenset(given)):
        findings.add(flaw.slug, flaw.message, _at(node, flaw.key), flaw.hint)


@lru_cache(maxsize=1 << 10)
def _flaws(given: frozenset[str]) -> tuple[_Flaw, ...]:
    """Give what is wrong with these keys; most facts of a book use the same few sets of them."""
    clashes = (_clash(one, other) for one, other in CLASHES if one in given and other in given)
    stray = (_stray(key, needed) for key, needed in _NEEDY if key in given and needed not in given)
    return (*clashes, *stray, *_missing(given))


def _clash(one: str, other: str) -> _Flaw:
    hint = "make two facts of it"
    if (one, other) == ("who", "what"):
        hint = "the subject is `who` for people and groups, `what` for things and events"
    return _Flaw("clash", f"`{one}` and `{other}` cannot stand together", other, hint)


def _stray(key: str, needed: str) -> _Flaw:
    message = f"`{key}` goes with `{needed}`, and this fact has none"
    hint = f"add `{needed}: {FACT.fields[needed].example}`, say, or take `{key}` out"
    return _Flaw("stray-field", message, key, hint)


def _missing(given: frozenset[str]) -> Iterator[_Flaw]:
    """Give what the fact lacks for what it states, or that it states nothing."""
    key = next((key for key in _STATED if key in given), "")
    if not key:
        hint = "add what happened, as `did: took place`" if "what" in given else "add `did: …`"
        message = "nothing can be asked: there is neither `did` nor `said` nor `ask`"
        yield _Flaw("nothing-to-ask", message, "", hint)
    elif given.isdisjoint(_STATED[key]):
        names = " or ".join(f"`{n}`" for n in _STATED[key])
        examples = " or ".join(f"`{n}: {FACT.fields[n].example}`" for n in _STATED[key])
        yield _Flaw("missing-field", f"`{key}` needs {names}", key, f"add {examples}")


def _at(node: Mapping, key: str) -> Entry | Mapping:
    """Give the entry, or the mapping where the key was typed in another way."""
    return node.get(key) or node
