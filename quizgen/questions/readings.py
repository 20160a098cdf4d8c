"""Readings: what each field of a fact says as a candidate for an option, and of which sort it is."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.facts.model import Fact
from quizgen.facts.moment import Moment, Precision
from quizgen.questions.buckets import Sort
from quizgen.questions.coarser import COARSER, within
from quizgen.questions.english import dates, phrases
from quizgen.questions.english.countries import is_country
from quizgen.questions.english.deeds import is_deed, told_by_pronoun
from quizgen.questions.english.events import is_event
from quizgen.questions.english.typed import act
from quizgen.questions.kinds.completion import begins_anew, ending, opening
from quizgen.questions.kinds.did import LONGEST
from quizgen.questions.names import Directory
from quizgen.questions.whereabouts import bare
from quizgen.questions.words import fold

Read = tuple[str, Sort, Moment | None] | None
"""A value as readers see it, its sort, and the moment that it is, if it is one."""


_ARTICLES = frozenset({"the", "a", "an"})
_HEAD_ENDS = re.compile(r"\s(?:of|in|on|at|for|from|to|with|between|against|by)\s|[,;:(]")
_SINGULAR = ("ss", "us", "is", "’s", "'s")


def shape(text: str) -> Sort:
    """Give what the eye sees of a phrase: article, whether it is a name, initials, and its number."""
    first, _, rest = text.partition(" ")
    article = first.casefold() if first.casefold() in _ARTICLES else ""
    words = rest if article else text
    is_name = words[:1].isupper()
    is_plural = (bool(article) or not is_name) and _is_plural(words)
    return (article, is_name, _is_initials(words), is_plural)


def _is_initials(words: str) -> bool:
    """Whether a name has initials for a word and no other word: "NATO", "UN"."""
    return words.isupper() and len(words) > 1 and words.isalpha()


def _is_plural(words: str) -> bool:
    """Whether the noun at the head of a phrase ends as plurals do: "talks in Rome"."""
    head = _HEAD_ENDS.split(words, maxsplit=1)[0].rstrip("”\"’'")
    return head.endswith("s") and not head.endswith(_SINGULAR)


def _shapes(names: tuple[str, ...]) -> Sort:
    return tuple(sorted({shape(name) for name in names}))


def _read_who(fact: Fact, names: Directory) -> Read:
    if not fact.who:
        return None
    sorts = tuple(sorted({names.sort_of(name) for name in fact.who}))
    return phrases.listed(fact.who), (len(fact.who), sorts, _shapes(fact.who)), None


def _read_where(fact: Fact, names: Directory) -> Read:
    if not fact.where:
        return None
    first = bare(fact.where)[0]
    article = first.casefold().startswith("the ")
    sort = (len(fact.where), names.depth(first), is_country(first), article)
    return names.places(fact.where), sort, None


def _read_when(fact: Fact, _: Directory) -> Read:
    moment = fact.when
    if moment is None or moment.uncertain or moment.start is None or moment.end is None:
        return None
    sort = (moment.precision, moment.is_interval, moment.approximate)
    return dates.bare(moment), sort, moment


def _coarser(precision: Precision) -> Callable[[Fact, Directory], Read]:
    def read(fact: Fact, _: Directory) -> Read:
        moment = within(fact.when, precision)
        return (dates.answer(moment), (), moment) if moment else None

    return read


def _read_to(fact: Fact, names: Directory) -> Read:
    if not fact.to:
        return None
    sorts = tuple(sorted({names.sort_of(name) for name in fact.to}))
    return phrases.listed(fact.to), (len(fact.to), sorts, _shapes(fact.to)), None


def _read_amount(fact: Fact, _: Directory) -> Read:
    if fact.amount is None:
        return None
    figure = fact.amount.figure
    digits, *scale = figure.split(" ")
    return figure, (fold(fact.amount.unit), *scale[-1:], len(digits.partition(".")[2])), None


def _read_did(fact: Fact, _: Directory) -> Read:
    if not fact.did or not fact.who or len(fact.did.split()) > LONGEST:
        return None
    did = act(fact.did)
    return (did, (told_by_pronoun(did),), None) if is_deed(did, fact.base) else None


def _read_said(fact: Fact, _: Directory) -> Read:
    rest = ending(fact.said) if fact.said else None
    first = opening(rest) if rest else ""
    if not rest or not first:
        return None
    return rest, (first, begins_anew(rest), len(rest.split())), None


def _read_what(fact: Fact, _: Directory) -> Read:
    text = phrases.mid(fact.what)
    return (text, (is_event(text, fact.did), *shape(text)), None) if text else None


def _text(field: str) -> Callable[[Fact, Directory], Read]:
    def read(fact: Fact, _: Directory) -> Read:
        text: str = getattr(fact, field)
        return (text, shape(text), None) if text else None

    return read


READERS: dict[str, Callable[[Fact, Directory], Read]] = {
    "who": _read_who,
    "where": _read_where,
    "when": _read_when,
    "did": _read_did,
    "said": _read_said,
    "what": _read_what,
    "at": _text("at"),
    "to": _read_to,
    "amount": _read_amount,
    **{name: _coarser(precision) for name, precision in COARSER.items()},
}
"""How the value of a field, or of a date asked coarser, is read; None where it is no candidate."""
